"""RSS and Atom feeds through feedparser; the only module that knows it."""

import io
import re
import warnings
from collections.abc import Iterator, Mapping
from typing import cast

import feedparser

from twosource.errors import ReportRefused
from twosource.model import Refusal, Report
from twosource.reports.carrier import Carrier
from twosource.reports.decoding import decode
from twosource.reports.entries import Entry, Feed
from twosource.reports.fields import Json, Record, as_text, presentable, stated
from twosource.reports.limits import Limits

ENTITY = re.compile(r"<!ENTITY\b|<!DOCTYPE[^>]{0,2000}\[", re.IGNORECASE)
ELEMENT = re.compile(r"<\s*/?\s*[a-zA-Z]+[\s/>]")
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def read_feed(carrier: Carrier, limits: Limits) -> Iterator[Report | Refusal]:
    """Yield a report for each entry of a feed that has text; an entry's `<source>` is its outlet."""
    feed = open_feed(carrier.read_whole(limits.document_bytes))
    if not feed.entries:
        raise ReportRefused("is XML without entries of a feed; give an RSS or Atom feed, or the page itself")
    for number, entry in enumerate(feed.entries, start=1):
        address = f"{carrier.address}#{number}"
        try:
            yield entry.report(address, feed.title)
        except ReportRefused as refusal:
            yield Refusal(report=address, reason=str(refusal))


def open_feed(content: bytes, *, declared: str | None = None) -> Feed:
    """Return what an RSS or Atom feed holds, also where its XML breaks off; `declared`: its stated encoding.

    Raises ReportRefused for XML that is no feed, or defines entities of its own.
    """
    text, _ = decode(content, declared=declared, markup=True)
    if ENTITY.search(text):
        raise ReportRefused(
            "is XML that defines entities of its own, which can unfold without end; remove its DTD"
        )
    feed = _parse(text)
    entries = cast("list[Record]", feed.get("entries") or [])
    if not entries and (feed.get("bozo") or not feed.get("version")):
        raise ReportRefused("is XML without entries of a feed; give an RSS or Atom feed, or the page itself")
    channel = feed.get("feed")
    title = stated(channel, ("title",)) if isinstance(channel, Mapping) else None
    return Feed(title=title, entries=tuple(_entry(entry) for entry in entries))


def _parse(text: str) -> Record:
    """Return feedparser's reading; sanitising is left out because `clean` keeps words alone."""
    content = XML_DECLARATION.sub("", text).encode("utf-8", "replace")
    headers = {"content-type": "application/xml; charset=utf-8"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            parsed = feedparser.parse(
                io.BytesIO(content),
                response_headers=headers,
                resolve_relative_uris=False,
                sanitize_html=False,
            )
        except (
            ValueError,
            TypeError,
            AttributeError,
            KeyError,
            IndexError,
            RecursionError,
            AssertionError,
        ) as error:
            raise ReportRefused(
                f"is a feed that cannot be read ({type(error).__name__}); check it"
            ) from error
    return cast("Record", parsed)


def _entry(entry: Record) -> Entry:
    text, carries_content = _entry_text(entry)
    source = entry.get("source")
    outlet = stated(source, ("title", "value")) if isinstance(source, Mapping) else None
    return Entry(
        id=stated(entry, ("id",)),
        link=stated(entry, ("link",)),
        outlet=outlet,
        headline=_plain_title(stated(entry, ("title",)), outlet),
        published=stated(entry, ("published", "updated", "created")),
        authors=_authors(entry),
        language=stated(entry, ("language",)),
        text=text,
        markup="html" if ELEMENT.search(text) or re.search(r"&(?:#\d+|[a-z]+);", text) else "plain",
        carries_content=carries_content,
    )


def _entry_text(entry: Record) -> tuple[str, bool]:
    """Return the longest of an entry's contents and its summary, and whether it stands as content."""
    contents = entry.get("content")
    values = list(contents) if isinstance(contents, list) else []
    texts = [as_text(value.get("value")) for value in values if isinstance(value, Mapping)]
    text = max(texts, key=len, default="")
    detail = entry.get("summary_detail") or {"value": entry.get("summary")}
    summary = as_text(detail.get("value")) if isinstance(detail, Mapping) else ""
    return (summary, False) if len(summary) > len(text) else (text, bool(text))


def _plain_title(title: str | None, outlet: str | None) -> str | None:
    """Return a title without the outlet's name that aggregators put behind it."""
    if title and outlet and title.endswith(f" - {outlet}"):
        return title[: -len(outlet) - 3].rstrip()
    return re.sub(r"<[^<>]{1,200}>", "", title) if title else None


def _authors(entry: Record) -> tuple[str, ...]:
    members: Json = entry.get("authors")
    names = [as_text(member) for member in members] if isinstance(members, list) else []
    return tuple(presentable(name) for name in names if name) or tuple(
        filter(None, [stated(entry, ("author",))])
    )
