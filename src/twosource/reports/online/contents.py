"""What an answer holds: a page, a text, a feed, a list of feeds; and its report.

Parsing goes on in threads of its own: a large answer must not hold up the requests that are under way.
"""

import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Literal

from twosource.errors import ReportRefused
from twosource.model import Report
from twosource.reports import fields
from twosource.reports.carrier import Carrier, buffer
from twosource.reports.decoding import decode
from twosource.reports.documents import page_report, read_text
from twosource.reports.entries import Entry, Feed
from twosource.reports.feeds import open_feed
from twosource.reports.fields import Json, Record
from twosource.reports.kinds import find_kind
from twosource.reports.limits import Limits
from twosource.reports.online.answers import Answer
from twosource.reports.online.hosts import shown
from twosource.reports.online.links import page_links
from twosource.reports.online.settings import OnlineSettings
from twosource.reports.records import parse, record_report

Kind = Literal["page", "text", "feed", "json feed", "list"]
READABLE = re.compile(
    r"text/(?:html|plain|markdown|xml|x-opml|x-markdown)|application/(?:octet-stream|(?:[\w.-]+\+)?(?:xml|json))|binary/octet-stream"
)
"""Types that may hold news or a feed; what the bytes are decides in the end."""
LIST = re.compile(r"(?:<\?xml[^>]{0,300}\?>|<!--.{0,800}?-->|\s)*<opml\b", re.IGNORECASE | re.DOTALL)


def kind_of_answer(answer: Answer) -> Kind:
    """Return what an answer holds; raises ReportRefused for what is neither text, page nor feed."""
    if answer.media and not READABLE.fullmatch(answer.media):
        raise ReportRefused(f"is {shown(answer.media)}, not text; leave it out")
    if not answer.body.strip():
        raise ReportRefused("is empty; leave it out")
    carrier = Carrier(address="", stream=buffer(io.BytesIO(answer.body)))
    found = find_kind(carrier)
    if LIST.match(answer.body[:4096].decode("utf-8", "replace").lstrip("\ufeff")):
        return "list"
    if found == "page" or (found == "text" and answer.media.endswith("html")):
        return "page"
    if found in ("feed", "text"):
        return "feed" if found == "feed" else "text"
    if found in ("json", "json lines"):
        return "json feed"
    raise ReportRefused("says that it is text and is not; leave it out")


def answer_report(answer: Answer, kind: Kind, *, now: datetime, settings: OnlineSettings) -> Report:
    """Return a page or a text as a report under its canonical address; its outlet is for the page to tell."""
    address, captured = answer.address.canonical, now.isoformat(timespec="seconds")
    if kind == "page":
        report = page_report(address, answer.body, declared=answer.charset, url=address, captured=captured)
        stated = page_links(report.text, answer.address, settings).canonical or address
        return replace(report, address=stated, url=stated)
    text, encoding = decode(answer.body, declared=answer.charset)
    carrier = Carrier(address=address, stream=buffer(io.BytesIO(text.encode("utf-8", "surrogatepass"))))
    report = read_text(carrier, Limits(document_bytes=4 * settings.answer_bytes))
    received = hashlib.sha256(answer.body).hexdigest()
    markup = "markdown" if answer.media.endswith("markdown") else report.markup
    return replace(report, url=address, captured=captured, encoding=encoding, sha256=received, markup=markup)


def answer_feed(answer: Answer, kind: Kind) -> Feed:
    """Return the feed that an answer holds; raises ReportRefused where it holds none."""
    if kind == "feed":
        return open_feed(answer.body, declared=answer.charset)
    value = parse(decode(answer.body, declared=answer.charset)[0])
    entries = value.get("items") if isinstance(value, Mapping) else None
    if not isinstance(value, Mapping) or not isinstance(entries, list):
        raise ReportRefused("is JSON but no JSON Feed; save its records and give the file")
    return Feed(
        title=fields.stated(value, ("title",)),
        entries=tuple(_entry(entry) for entry in entries if isinstance(entry, Mapping)),
    )


def _entry(entry: Record) -> Entry:
    content: Json = entry.get("content_html") or entry.get("content_text")
    try:
        report = record_report("", entry)
    except ReportRefused:
        report = Report(address="", text="")
    return Entry(
        id=fields.stated(entry, ("id",)),
        link=fields.stated(entry, ("url", "external_url")),
        headline=report.stated_headline or fields.stated(entry, fields.TITLE),
        published=fields.stated(entry, (*fields.PUBLISHED, "date_modified")),
        authors=fields.stated_authors(entry),
        language=fields.stated(entry, fields.LANGUAGE),
        text=report.text,
        markup=report.markup,
        carries_content=isinstance(content, str) and bool(content.strip()),
    )
