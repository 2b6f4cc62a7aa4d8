"""A report as received, and a report that had to be refused."""

from dataclasses import dataclass
from typing import Literal

Markup = Literal["plain", "markdown", "html"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Bytes as received, decoded once, with what their carrier states about them.

    `address` names the report to a reader: a path, a path with its member (`news.zip!a.txt`,
    `feed.xml#3`, `x.warc.gz#<record id>`) or a web address. The `stated_*` fields are what a front
    matter, a feed or an export says, word for word; whether to believe it is for `clean` to decide.
    """

    address: str
    text: str
    markup: Markup = "plain"
    encoding: str = "utf-8"
    sha256: str = ""
    url: str | None = None
    stated_outlet: str | None = None
    stated_headline: str | None = None
    stated_published: str | None = None
    stated_authors: tuple[str, ...] = ()
    stated_language: str | None = None
    captured: str | None = None
    header_end: int = 0
    """Code points of `text` that are a front-matter header, not news."""
    news_end: int | None = None
    """Where what a database prints below the news begins in `text`; None where nothing stands there."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Refusal:
    """A report that could not be used, by address, with the reason for a reader."""

    report: str
    reason: str
