"""An annotated text: an article and the layers that reading it adds.

All spans of one layer are half-open code points of `article.text`; layers are ordered by start.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from twosource.model.article import Article, BlockRole
from twosource.model.quotation import Quotation

EntityKind = Literal["person", "place", "organisation", "country", "demonym", "event", "weapon", "other"]
Granularity = Literal["time", "part", "day", "week", "month", "quarter", "season", "year", "decade", "longer"]
TimeKind = Literal["date", "time", "duration", "set"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal[
    "actual", "possible", "planned", "threatened", "demanded", "hypothetical", "denied", "reported"
]
Bound = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "between", "vague"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark with its place in the parse; `head` indexes `AnnotatedText.tokens`, -1 for a root.

    `upos` and `deprel` follow Universal Dependencies; both are empty where no model has read the text.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str = ""
    head: int = -1
    deprel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a headline or body block; `block` indexes `Article.blocks`."""

    start: int
    end: int
    role: BlockRole
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names somebody or something; `entity` is the id of what it names, None if unknown."""

    start: int
    end: int
    text: str
    kind: EntityKind
    entity: str | None = None
    pronoun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What mentions of one article refer to.

    `id` is equal across articles for equal things where that can be told (`country:RUS`,
    `person:jane doe`). `name` is the fullest form seen; `country` an ISO 3166 alpha-3 code.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    role: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPassage:
    """The words between one pair of quotation marks; `within` indexes the enclosing passage.

    `start` and `end` exclude the marks, `open` and `close` are the marks as written ("" where the
    closing one is missing and the passage runs to the paragraph's end).
    """

    start: int
    end: int
    open: str
    close: str
    within: int | None = None
    scare: bool = False
    """A title, a term or a so-called, not somebody's speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time as written and the days that it can mean.

    `value` is the TIMEX3 value. `earliest`/`latest` are inclusive days, None where the text gives no
    anchor; `weekday` keeps a bare weekday (0 is Monday) for comparing unanchored texts.
    """

    start: int
    end: int
    text: str
    kind: TimeKind
    value: str
    granularity: Granularity
    earliest: date | None = None
    latest: date | None = None
    weekday: int | None = None
    anchored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as written: what it can mean, `[low, high]`, and of what.

    `unit` is a normalised unit or the counted noun's lemma ("people", "USD", "km"), "" if bare.
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    bound: Bound
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A predicate with its reach: whether it is affirmed and whether it is told as a fact."""

    start: int
    end: int
    predicate_start: int
    predicate_end: int
    polarity: Polarity
    modality: Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedText:
    """An article with its layers; `vectors` has one unit row of float32 a sentence, shape (n, 0) if unread."""

    article: Article
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    passages: tuple[MarkedPassage, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    glosses: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    clauses: tuple[Clause, ...] = ()
    vectors: NDArray[np.float32] = field(
        default_factory=lambda: np.zeros((0, 0), dtype=np.float32), compare=False, repr=False
    )

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id
