"""An article: the text of one report, marked and never cut."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

BlockRole = Literal[
    "headline",
    "subtitle",
    "kicker",
    "byline",
    "dateline",
    "body",
    "caption",
    "credit",
    "furniture",
    "appeal",
]
CreditKind = Literal["text", "photo", "dateline"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Block:
    """A stretch of an article's text in one role; blocks are ordered and never overlap.

    A body block is one paragraph (or the rest of one behind a dateline).
    """

    start: int
    end: int
    role: BlockRole


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Credit:
    """Where an article names an agency as author of its text, picture or dateline."""

    start: int
    end: int
    agency: str
    kind: CreditKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The text of one report with its blocks; what the text does not give stays None.

    `published` is ISO 8601 (a day or a time with offset) as stated; `doubts` lists stated things that
    are unlikely ("published 2031-01-01 lies in the future"), and what is doubted is not used as an anchor.
    """

    id: str
    report: str
    text: str
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()
    outlet: str | None = None
    outlet_probability: float = 1.0
    outlet_evidence: str | None = None
    headline: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str = "en"
    doubts: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The day of publication where it is stated and not doubted."""
        if self.published is None or any(doubt.startswith("published") for doubt in self.doubts):
            return None
        return date.fromisoformat(self.published[:10])

    @property
    def moment(self) -> datetime | None:
        """When it was published, where an hour is stated and not doubted; in UTC if an offset is stated."""
        if self.published is None or self.day is None or len(self.published) < len("2026-01-01T00"):
            return None
        stated = datetime.fromisoformat(self.published)
        return stated if stated.utcoffset() is None else stated.astimezone(UTC)

    def blocks_in(self, *roles: BlockRole) -> tuple[Block, ...]:
        """Return the blocks that have one of `roles`, in the order of the text."""
        return tuple(block for block in self.blocks if block.role in roles)


def published_before(one: Article, other: Article) -> bool | None:
    """Tell whether one article was published before another; None where that is not known, or at one time.

    Hours are compared where both state one in the same way, with an offset from UTC or without; else days.
    """
    first, second = one.moment, other.moment
    if first is not None and second is not None and (first.tzinfo is None) == (second.tzinfo is None):
        return first < second if first != second else None
    if one.day is None or other.day is None or one.day == other.day:
        return None
    return one.day < other.day
