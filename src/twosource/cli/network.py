"""What commands may ask of the network: the settings file's table `online`, and what an option adds."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.cli.settings import find_settings

if TYPE_CHECKING:
    from twosource.archive import OnlineSettings


HOST_AND_PORT = re.compile(r"(?P<host>[^:\[\]]+|\[[0-9A-Fa-f:.]+\]):(?P<port>\d{1,5})")
"""A host with a port; an IPv6 address has one only behind brackets."""


def online_wanted(allow: Sequence[str] = ()) -> "OnlineSettings":
    """Return the settings of reading from the network, with hosts and networks that an option allows too.

    Raises:
        SettingsError: the settings file says something wrong of it.
    """
    from twosource.archive import OnlineSettings  # noqa: PLC0415 - help answers without loading the stages

    settings = OnlineSettings.of(find_settings().online)
    if not allow:
        return settings
    named = [HOST_AND_PORT.fullmatch(words) for words in allow]
    hosts = [found["host"].strip("[]") if found else words for found, words in zip(named, allow, strict=True)]
    ports = [int(found["port"]) for found in named if found]
    return replace(settings, allow=(*settings.allow, *hosts), ports=(*settings.ports, *ports))
