"""Sheets: a report's text as it will stand in the article, with what its carrier and markup state."""

import re
from dataclasses import dataclass, replace

from twosource.articles.passages import Passage, find_passages
from twosource.model import BlockRole, Report

HEADING = re.compile(r"(#{1,6})[ \t]+(?P<words>.*?)[ \t]*#*$", re.DOTALL)
RULE = re.compile(r"(?:[-*_][ \t]*){3,}|=+")
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
ONLY_LINK = re.compile(r"(?:[-*+][ \t]+)?\[(?P<words>[^\]]*)\]\([^)]*\)")
EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_\n].{0,600}?)(?P=mark)", re.DOTALL)
LEAD_IN = re.compile(r"(?:>[ \t]*|[-*+][ \t]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A text cut into passages, some in a role already, and the statements that came with it."""

    text: str
    passages: list[Passage]
    headline: str | None = None
    outlet: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    url: str | None = None
    closed: bool = False
    """Whether a page says of itself that only subscribers may read it."""


def stated_sheet(report: Report, text: str, passages: list[Passage]) -> Sheet:
    """Return a sheet with what the report's carrier states."""
    return Sheet(
        text=text,
        passages=passages,
        headline=report.stated_headline,
        outlet=report.stated_outlet,
        published=report.stated_published,
        authors=report.stated_authors,
        language=report.stated_language,
        url=report.url,
    )


def open_plain(report: Report) -> Sheet:
    """Return a plain text as it was received; a front matter is its first passage."""
    return stated_sheet(
        report, report.text, _around(report, find_passages(report.text, report.header_end, report.news_end))
    )


def open_markdown(report: Report) -> Sheet:
    """Return a Markdown text as it was received, with its headings, rules and pictures in their roles."""
    passages: list[Passage] = []
    for passage in find_passages(report.text, report.header_end, report.news_end):
        passages.extend(part for part in _read_mark(passage) if part.words)
    headings = [index for index, passage in enumerate(passages) if passage.role in ("headline", "subtitle")]
    for index in headings[1:]:
        passages[index] = passages[index].mark("subtitle")
    if headings:
        passages[headings[0]] = passages[headings[0]].mark("headline")
    return stated_sheet(report, report.text, _around(report, passages))


def _around(report: Report, passages: list[Passage]) -> list[Passage]:
    """Return the passages between the head and the foot of a saved text."""
    end = len(report.text) if report.news_end is None else report.news_end
    return _apart(report.text, 0, report.header_end) + passages + _apart(report.text, end, len(report.text))


def _apart(text: str, start: int, end: int) -> list[Passage]:
    words = text[start:end].strip()
    if not words:
        return []
    begin = text.index(words, start)
    return [Passage(begin, begin + len(words), words, 0, "furniture")]


def _read_mark(passage: Passage) -> list[Passage]:
    """Return a line of Markdown without its signs, so that rules for words see the words alone."""
    words = passage.words
    if heading := HEADING.fullmatch(words):
        role: BlockRole = "headline" if len(heading[1]) == 1 else "subtitle"
        return [_within(passage, *heading.span("words")).mark(role)] if heading["words"] else []
    if RULE.fullmatch(words):
        return [passage.mark("furniture")]
    if image := IMAGE.match(words):
        rest = _within(passage, image.end(), len(words))
        alt = _within(passage, *image.span("alt"))
        return ([alt.mark("caption")] if alt.words else []) + ([rest] if rest.words else [])
    if link := ONLY_LINK.fullmatch(words):
        return [
            _within(passage, *link.span("words")).mark(
                "furniture" if len(link["words"].split()) < 25 else None
            )
        ]
    start = LEAD_IN.match(words)
    inner = _within(passage, start.end() if start else 0, len(words))
    emphasis = EMPHASIS.fullmatch(inner.words)
    return [_within(inner, *emphasis.span("words"))] if emphasis else [inner]


def _within(passage: Passage, start: int, end: int) -> Passage:
    words = passage.words[start:end]
    left = len(words) - len(words.lstrip())
    inner = words.strip()
    begin = passage.start + start + left
    return replace(passage, start=begin, end=begin + len(inner), words=inner)
