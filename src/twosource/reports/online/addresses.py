"""Web addresses: taken apart and checked, joined, and brought into the one form that reports are known by."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from twosource.errors import ReportRefused
from twosource.reports.online.faults import Barred
from twosource.reports.online.hosts import plain_host, shown
from twosource.reports.online.settings import ONLINE, OnlineSettings

USUAL = {"http": 80, "https": 443}
LONGEST = 4000
"""Characters of an address; browsers and servers give up at 2,000 to 8,000."""
KEPT = "!$%&'()*+,-./:;=?@[]_~|"
"""Characters that stay as they are in path and query; all else is written in per cent."""
TRACKING = re.compile(
    r"(?:utm_\w+|at_\w+|ns_\w+|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh"
    r"|_ga|_gl|ocid|i?cmpid|i?cmp|smid|smtyp|xtor|guccounter|guce_referrer\w*|ref_src|ref_url|s_cid|mkt_tok)",
    re.IGNORECASE,
)
"""Parameters that tell a site where a reader came from and change nothing of what it shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """An address that may be asked for: its parts in plain form, `target` being path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port as they are written, the usual port left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == USUAL[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def text(self) -> str:
        """The whole address as it is written."""
        return f"{self.origin}{self.target}"

    @property
    def canonical(self) -> str:
        """The address without the parameters that only track who reads."""
        path, mark, query = self.target.partition("?")
        kept = [part for part in query.split("&") if part and not TRACKING.fullmatch(part.partition("=")[0])]
        return f"{self.origin}{path}{mark if kept else ''}{'&'.join(kept)}"


def is_address(words: str) -> bool:
    """Tell a web address from a path."""
    return words[:8].lower().startswith(("http://", "https://"))


def read_address(
    words: str, *, base: WebAddress | None = None, settings: OnlineSettings = ONLINE
) -> WebAddress:
    """Return an address taken apart, relative to `base` if one is given.

    Raises ReportRefused where it may not be asked for: another scheme than http and https, a user name or
    password, a port that is not among `settings.ports`, a host in disguise.
    """
    trimmed = words.strip(" \t\r\n")
    if len(trimmed) > LONGEST or re.search(r"[\x00-\x20\x7f\\]", trimmed.replace(" ", "+")):
        raise ReportRefused("is no web address; it is too long, or has signs that no address can have")
    try:
        parts = urlsplit(urljoin(base.text, trimmed) if base else trimmed)
        port = parts.port
    except ValueError as error:
        raise ReportRefused(f"is no web address ({error}); correct it") from error
    if parts.scheme not in USUAL:
        raise ReportRefused(f"is an address of the kind {shown(parts.scheme)}; give one of http or https")
    if parts.username is not None or parts.password is not None:
        raise ReportRefused("holds a user name or password; leave it out, or save the page and give the file")
    host = plain_host(parts.hostname or "")
    port = port if port is not None else USUAL[parts.scheme]
    if port not in settings.ports:
        ports = [*settings.ports, port]
        raise Barred(
            f"asks for port {port}; if you mean it, write ports = {ports} under [online] in twosource.toml"
        )
    query = f"?{parts.query}" if parts.query else ""
    target = quote((parts.path or "/") + query, safe=KEPT)
    return WebAddress(scheme=parts.scheme, host=host, port=port, target=target)


def without_credentials(words: str) -> str:
    """Return an address as it may be told: what stands before @ in its host is left out."""
    return re.sub(r"^([A-Za-z][A-Za-z0-9+.-]{0,20}://)[^/?#]*@", r"\1", words)
