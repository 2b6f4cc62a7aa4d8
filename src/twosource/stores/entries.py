"""What a store gives to readers: lines of lists, changes, versions, and the pages they come in."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from twosource.model import Development, OriginCount

Entry = TypeVar("Entry")
ChangeKind = Literal[
    "new story", "new report", "stories merged", "story split", "new origin", "new contradiction",
    "quotation altered", "new version", "correction",
]  # fmt: skip
RulingKind = Literal["together", "apart", "independent", "family"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Entry]):
    """A part of a list; `next` is what to ask for as `after` to have the part behind it, None at the end."""

    entries: tuple[Entry, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story in a list: days are ISO 8601 where known; `changed` is the number of its latest change.

    `disputed` counts the claims whose accounts contradict each other; `developments` are the other stories of
    the same running story that it is directly tied to, in the order of days.
    """

    id: str
    headline: str
    earliest: str | None
    latest: str | None
    articles: int
    outlets: int
    origins: OriginCount
    disputed: int
    changed: int
    developments: tuple[Development, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage with sought words; `snippet` is its words in parts, each with whether it was sought."""

    article: str
    story: str
    outlet: str | None
    headline: str | None
    day: str | None
    start: int
    end: int
    snippet: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody who is reported to have spoken, and in how many utterances and stories."""

    name: str
    utterances: int
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that happened to a story; `number` grows with time, `at` is ISO 8601 as the caller's clock had it.

    `story` is the story's id now; `article` is the report that brought the change, where one did.
    """

    number: int
    at: str
    kind: ChangeKind
    story: str | None
    article: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One text that stood under an address; sentences are compared with the version before.

    `changed` pairs what a sentence was with what it became.
    """

    number: int
    article: str
    at: str
    captured: str | None
    current: bool
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One entry of the log of a user's corrections; `undone` is when it was taken back."""

    number: int
    at: str
    kind: RulingKind
    one: str
    other: str
    undone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """How much an archive holds; `waiting` are articles whose story is not told yet."""

    articles: int
    versions: int
    stories: int
    outlets: int
    utterances: int
    refusals: int
    changes: int
    waiting: int
