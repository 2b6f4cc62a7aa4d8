"""Records of other tools, and of this one: JSON, JSON Lines, JSON Feed."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from itertools import product

from twosource.errors import ReportRefused
from twosource.model import Markup, Refusal, Report
from twosource.reports import fields
from twosource.reports.carrier import Carrier, describe_size
from twosource.reports.decoding import decode
from twosource.reports.fields import Json, Record
from twosource.reports.limits import Limits

LISTS = ("articles", "items", "@graph", "records", "results", "docs")
AS_LINES = "write it as JSON Lines (.jsonl), one record a line"
ANSWERS = ("response", "data", "result")
"""Fields in which the services of newspapers put their list of articles."""
NAME = re.compile(r"[!-~]{1,200}")


def read_json(carrier: Carrier, limits: Limits) -> Iterator[Report | Refusal]:
    """Yield the reports of a JSON file: one record, a list of them, an export, a feed, a dossier."""
    text, _ = decode(carrier.read_whole(limits.export_bytes, instead=AS_LINES))
    try:
        value = parse(text)
    except ReportRefused as refusal:
        if "Extra data" not in str(refusal):
            raise
        yield from _read_lines(carrier, iter(text.encode().split(b"\n")), limits)
        return
    yield from _read_value(carrier, value)


def read_json_lines(carrier: Carrier, limits: Limits) -> Iterator[Report | Refusal]:
    """Yield the reports of a JSON Lines file, holding one line at a time."""
    yield from _read_lines(carrier, _lines(carrier, limits.record_bytes), limits)


def parse(text: str) -> Json:
    """Return the value that a JSON text holds; raises ReportRefused where it is none."""
    try:
        value: Json = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise ReportRefused(f"is no JSON: {error}; correct or leave out the file") from error
    except (RecursionError, ValueError) as error:
        raise ReportRefused(
            "is JSON that is nested too deep or holds a number too long; leave it out"
        ) from error
    return value


def record_report(address: str, record: Record) -> Report:
    """Return one record as a report; raises ReportRefused where it holds no text."""
    more = record.get("fields")
    record = {**record, **more} if isinstance(more, Mapping) else record
    text, markup = _record_text(record)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ReportRefused("has text with half of a surrogate pair; export the record again")
    return Report(
        address=address,
        text=text,
        markup=markup,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        url=fields.stated(record, fields.URL),
        stated_outlet=fields.stated(record, fields.OUTLET),
        stated_headline=fields.stated(record, fields.TITLE),
        stated_published=fields.stated(record, fields.PUBLISHED),
        stated_authors=fields.stated_authors(record),
        stated_language=fields.stated(record, fields.LANGUAGE),
        captured=fields.stated(record, ("captured", "date_download", "crawl_date")),
    )


def _record_text(record: Record) -> tuple[str, Markup]:
    body = record.get("body")
    sections = fields.sections_text(body)
    if sections:
        return sections, "plain"
    plain = fields.first_text(
        {name: record.get(name) for name in fields.TEXT if not isinstance(record.get(name), Mapping)},
        fields.TEXT,
    )
    if plain:
        return plain, "html" if re.match(
            r"\s*<(?:!doctype|html|p|div|article)\b", plain, re.IGNORECASE
        ) else "plain"
    page = fields.first_text(record, fields.MARKUP)
    if page:
        return page, "html"
    summary = fields.first_text(record, fields.SUMMARY)
    if summary:
        return summary, "plain"
    raise ReportRefused(f"has no text; put it into one of the fields {', '.join(fields.TEXT[:5])}")


def _read_lines(carrier: Carrier, lines: Iterator[bytes], limits: Limits) -> Iterator[Report | Refusal]:
    for number, line in enumerate(lines, start=1):
        address = f"{carrier.address}#{number}"
        if len(line) > limits.record_bytes:
            size = describe_size(limits.record_bytes)
            yield Refusal(
                report=address, reason=f"is a line of more than {size}; write nothing but the report into it"
            )
        elif line.strip():
            yield from _read_line(carrier, line, number)


def _read_line(carrier: Carrier, line: bytes, number: int) -> Iterator[Report | Refusal]:
    try:
        value = parse(decode(line)[0])
    except ReportRefused as refusal:
        yield Refusal(report=f"{carrier.address}#{number}", reason=str(refusal))
        return
    yield from _read_members(carrier, [value], number)


def _lines(carrier: Carrier, limit: int) -> Iterator[bytes]:
    """Yield lines; of one that is longer than `limit` only its front, so that memory stays bounded."""
    while line := carrier.stream.readline(limit + 1):
        rest = line
        while not rest.endswith(b"\n") and len(rest) > limit:
            rest = carrier.stream.readline(limit + 1)
        yield line


def _read_value(carrier: Carrier, value: Json) -> Iterator[Report | Refusal]:
    if isinstance(value, Mapping) and str(value.get("schema", "")).startswith("twosource/"):
        yield from _read_dossier(carrier, value)
        return
    if isinstance(value, Mapping):
        inner = [
            value,
            *(member for name in (*LISTS, *ANSWERS) if isinstance(member := value.get(name), Mapping)),
        ]
        for holder, name in product(inner, LISTS):
            members = holder.get(name)
            if isinstance(members, list) and any(isinstance(member, Mapping) for member in members):
                yield from _read_members(carrier, members, 1, outlet=_feed_title(value))
                return
    yield from _read_members(carrier, value if isinstance(value, list) else [value], 1)


def _read_members(
    carrier: Carrier, members: list[Json], first: int, *, outlet: str | None = None
) -> Iterator[Report | Refusal]:
    for number, member in enumerate(members, start=first):
        address = f"{carrier.address}#{_name(member) or number}"
        if not isinstance(member, Mapping):
            yield Refusal(
                report=address, reason="is no JSON object; a record needs fields such as text and title"
            )
            continue
        try:
            yield record_report(address, {"series": outlet, **member})
        except ReportRefused as refusal:
            yield Refusal(report=address, reason=str(refusal))


def _read_dossier(carrier: Carrier, dossier: Record) -> Iterator[Report | Refusal]:
    """Yield a dossier's articles under the addresses that they were first read from."""
    articles = dossier.get("articles")
    for number, article in enumerate(articles if isinstance(articles, list) else [], start=1):
        address = f"{carrier.address}#{number}"
        try:
            if not isinstance(article, Mapping):
                raise ReportRefused("is no article; write the dossier again")  # noqa: TRY301 - one place refuses
            yield record_report(fields.stated(article, ("report",)) or address, article)
        except ReportRefused as refusal:
            yield Refusal(report=address, reason=str(refusal))


def _name(member: Json) -> str | None:
    """Return a record's own id where it is fit for an address."""
    identifier = fields.as_text(member.get("id")) if isinstance(member, Mapping) else ""
    return identifier if NAME.fullmatch(identifier) else None


def _feed_title(value: Record) -> str | None:
    return fields.stated(value, ("title",)) if "items" in value else None
