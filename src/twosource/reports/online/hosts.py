"""The host in an address: its plain form, the disguises that are refused, and the names of local networks."""

import re
import socket

from twosource.errors import ReportRefused
from twosource.reports.online.networks import as_place

NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?")
NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)")
LOCAL_ENDINGS = (
    "local", "localhost", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "arpa",
)  # fmt: skip
"""Last labels that resolvers of offices and houses answer for (RFC 6761, 6762, 8375; ICANN on .internal)."""


def plain_host(host: str) -> str:
    """Return a host in lower case and ASCII, without a final dot; an IPv6 address without brackets.

    Raises ReportRefused for what is no host, and for numbers that only some programs read as an address
    (2130706433, 0177.0.0.1, 127.1): what one reader takes for a name and another for 127.0.0.1 cannot be
    judged.
    """
    place = as_place(host)
    if place is not None and "%" not in host:
        return str(place)
    name = _in_ascii(host).removesuffix(".")
    place = as_place(name)
    if place is not None and place.version == 4:
        return str(place)
    if not NAME.fullmatch(name) or ".." in name:
        raise ReportRefused(f"names {shown(host)}, which is no host; correct the address")
    if NUMBER.fullmatch(name.rsplit(".", 1)[-1]):
        raise ReportRefused(f"names {shown(host)}, {_unmasked(name)}; write the host plainly")
    return name


def is_local_name(host: str) -> bool:
    """Tell a name that only a local network knows: one without a dot, or under an ending kept for such."""
    return as_place(host) is None and ("." not in host or host.rsplit(".", 1)[-1] in LOCAL_ENDINGS)


def shown(words: str) -> str:
    """Return words of an address as a message can hold them."""
    return ascii(words[:100])[1:-1] or "no host at all"


def _in_ascii(host: str) -> str:
    if host.isascii():
        return host.lower()
    import idna  # noqa: PLC0415 - comes with the extra; telling addresses from paths needs none

    try:
        return idna.encode(host, uts46=True, transitional=False).decode("ascii").lower()
    except idna.IDNAError as error:
        raise ReportRefused(f"names {shown(host)}, which is no host; correct the address") from error


def _unmasked(name: str) -> str:
    """Return what the numbers of `name` mean to programs that read them as C's inet_aton does."""
    try:
        return f"another way to write {socket.inet_ntoa(socket.inet_aton(name))}"
    except OSError:
        return "which is neither a name nor an address"
