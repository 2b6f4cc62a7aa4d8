"""What pages and lists of feeds name: a page's own address, its feeds, the feeds of an OPML list.

Read leniently and without unfolding anything: broken markup gives what stands before and after the break.
Every pattern looks at each character a bounded number of times, whatever a page holds.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.errors import ReportRefused
from twosource.reports.online.addresses import WebAddress, read_address
from twosource.reports.online.settings import OnlineSettings

HEAD = 1 << 19
"""Characters of a page in which its links are looked for: they stand in its head."""
ELEMENT = re.compile(r"<(link|base|outline)\b([^<>]{0,4000})>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"""(?<![\w:-])([a-z:_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE
)
FEED_TYPES = (
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/json", "application/xml", "text/xml",
)  # fmt: skip
ASIDE = re.compile(r"comment|kommentar|coment[aá]rio", re.IGNORECASE)
SCHEME = re.compile(r"^feed:(?:(https?:)|//)", re.IGNORECASE)
"""What some lists write before or instead of http."""
SITE = re.compile(r"^(?:www|m|amp|mobile)\.")
Element = tuple[str, dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What the head of a page links to: the page's own address as it states it, and feeds in their order."""

    canonical: str | None = None
    feeds: tuple[str, ...] = ()


def page_links(markup: str, address: WebAddress, settings: OnlineSettings) -> Links:
    """Return the links of a page that was read at `address`; feeds of comments are left out."""
    canonical: str | None = None
    feeds: list[str] = []
    base = address
    for name, attributes in _elements(markup[:HEAD]):
        target = _joined(attributes.get("href", ""), base, settings)
        relations = attributes.get("rel", "").lower().split()
        if target is None:
            continue
        if name == "base":
            base = target
        elif "canonical" in relations:
            canonical = canonical or _believed(target, address)
        elif "alternate" in relations and _is_feed(attributes):
            feeds.append(target.text)
    return Links(canonical=canonical, feeds=tuple(dict.fromkeys(feeds)))


def listed_feeds(text: str) -> Iterator[str]:
    """Yield the feeds of an OPML list in their order, however deep they are grouped."""
    for name, attributes in _elements(text):
        address = SCHEME.sub(lambda found: found[1] or "http://", attributes.get("xmlurl", "").strip())
        if name == "outline" and address:
            yield address


def _is_feed(attributes: dict[str, str]) -> bool:
    aside = ASIDE.search(f"{attributes.get('title', '')} {attributes.get('href', '')}")
    return attributes.get("type", "").lower() in FEED_TYPES and not aside


def _believed(target: WebAddress, address: WebAddress) -> str | None:
    """Return the address that a page states as its own: on the same site, and no front page."""
    same_site = SITE.sub("", target.host) == SITE.sub("", address.host)
    if not same_site or target.port != address.port or (target.target == "/" and address.target != "/"):
        return None
    return target.canonical


def _joined(target: str, base: WebAddress, settings: OnlineSettings) -> WebAddress | None:
    try:
        return read_address(target, base=base, settings=settings) if target.strip() else None
    except ReportRefused:
        return None


def _elements(markup: str) -> Iterator[Element]:
    for found in ELEMENT.finditer(_without_comments(markup)):
        attributes: dict[str, str] = {}
        for name, *values in ATTRIBUTE.findall(found[2]):
            attributes.setdefault(name.lower(), html.unescape("".join(values)))
        yield found[1].lower(), attributes


def _without_comments(markup: str) -> str:
    kept: list[str] = []
    place = 0
    while (start := markup.find("<!--", place)) >= 0:
        kept.append(markup[place:start])
        end = markup.find("-->", start)
        if end < 0:
            return "".join(kept)
        place = end + 3
    return "".join([*kept, markup[place:]])
