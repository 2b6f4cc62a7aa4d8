"""Messages in the form of mail (RFC 5322, MIME): a saved letter, and a page that a browser saved in one file (RFC 2557)."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from twosource.errors import ReportRefused
from twosource.model import Report
from twosource.reports.carrier import Carrier
from twosource.reports.decoding import decode
from twosource.reports.documents import page_report
from twosource.reports.letters import PASSED_ON, find_first_sending
from twosource.reports.limits import Limits

PARTS = 200
"""Parts of one message; a page that is saved in one file carries its pictures along."""
BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the standard library raises for headers and parts that are written to break readers."""


def read_message(carrier: Carrier, limits: Limits) -> Iterator[Report]:
    """Yield the one report of a message: its page if it is a saved one, else its text, else its HTML."""
    content = carrier.read_whole(limits.document_bytes)
    if not content.strip():
        raise ReportRefused("is empty; leave it out")
    try:
        report = _report(carrier.address, message_from_bytes(content))
    except BROKEN as error:
        raise ReportRefused(
            f"is no message that can be read ({type(error).__name__}); save its text"
        ) from error
    yield replace(report, sha256=hashlib.sha256(content).hexdigest())


def _report(address: str, message: Message) -> Report:
    parts = _parts(message)
    saved = message.get("Snapshot-Content-Location") or message.get_content_type() == "multipart/related"
    plain, page = (next((p for p in parts if p.get_content_type() == f"text/{kind}"), None) for kind in ("plain", "html"))  # fmt: skip
    if page is not None and (saved or plain is None):
        report = page_report(address, _bytes(page), declared=page.get_content_charset(), url=_place(page))
        return replace(report, captured=_day(message)) if saved else _lettered(report, message)
    if plain is None:
        raise ReportRefused("is a message without text; save what is attached to it and give that")
    text, encoding = decode(_bytes(plain), declared=plain.get_content_charset())
    if not text.strip():
        raise ReportRefused("is a message without text; save what is attached to it and give that")
    return _lettered(Report(address=address, text=text, encoding=encoding), message)


def _parts(message: Message) -> list[Message]:
    """Return the parts that hold something and are not attached, in their order."""
    parts: list[Message] = []
    for number, part in enumerate(message.walk()):
        if number >= PARTS:
            break
        if not part.is_multipart() and part.get_content_disposition() != "attachment":
            parts.append(part)
    return parts


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _place(part: Message) -> str | None:
    """Return the address that a page was saved from."""
    place = str(part.get("Content-Location") or "").strip()
    return place if place.lower().startswith(("http://", "https://")) else None


def _lettered(report: Report, message: Message) -> Report:
    """Return a report with what its letter states: subject and day, of a circular the sender as its outlet.

    A letter that is sent on has the day of sending on, and may hold the head of the letter that was sent first, which
    then counts; who writes a letter to one reader is no outlet.
    """
    subject = _words(message, "Subject")
    passed_on = PASSED_ON.match(subject)
    first = find_first_sending(report.text) if passed_on and report.markup == "plain" else None
    if first is not None:
        return replace(
            report,
            stated_headline=first.title or PASSED_ON.sub("", subject, count=1) or None,
            stated_published=first.published,
            stated_outlet=first.outlet,
            header_end=first.end,
        )
    circular = "List-Unsubscribe" in message or "List-Id" in message
    sender = parseaddr(_words(message, "From"))[0]
    return replace(
        report,
        stated_headline=PASSED_ON.sub("", subject, count=1) or None,
        stated_published=None if passed_on else _day(message),
        stated_outlet=sender or None if circular and not passed_on else None,
    )


def _words(message: Message, name: str) -> str:
    return " ".join(str(make_header(decode_header(str(message.get(name, ""))))).split())


def _day(message: Message) -> str | None:
    """Return when a message was written; without a zone ("-0000") its time is that of UTC (RFC 5322, section 3.3)."""
    try:
        moment = parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, IndexError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
