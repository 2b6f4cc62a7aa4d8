"""What commands may ask of the network: the settings file's table `online`, and what an option adds."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.cli.settings import find_settings

if TYPE_CHECKING:
    from twosource.archive import OnlineSettings


def online_wanted(allow: Sequence[str] = ()) -> "OnlineSettings":
    """Return the settings of reading from the network, with hosts and networks that an option allows too.

    Raises:
        SettingsError: the settings file says something wrong of it.
    """
    from twosource.archive import OnlineSettings  # noqa: PLC0415 - help answers without loading the stages

    settings = OnlineSettings.of(find_settings().online)
    return replace(settings, allow=(*settings.allow, *allow)) if allow else settings
