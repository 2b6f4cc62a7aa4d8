"""Quotations in articles, and the utterances whose readings they are."""

from dataclasses import dataclass
from typing import Literal

from twosource.model.span import Span
from twosource.model.stemma import OriginCount

QuotationForm = Literal["direct", "mixed", "indirect"]
Relation = Literal[
    "verbatim",
    "punctuation",
    "trimmed",
    "extended",
    "altered",
    "promoted",
    "indirect",
    "misattributed",
    "gloss",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One attribution of words to a speaker in one article.

    `start`, `end` are the words between one pair of marks, or the content of indirect speech; `content`
    is all that is attributed there, marked or not, in parts where it is interrupted (PolNeAR's content).
    `speaker` is a name, None if the text does not tell; `mention` is where the text points to the
    speaker (a pronoun too); `via` is the chain of relays, nearest to the speaker first. `nested_in` is the id of the
    quotation that holds this one. `addressee` is who was told, where the text says so.
    """

    id: str
    article: str
    start: int
    end: int
    form: QuotationForm
    content: tuple[Span, ...] = ()
    speaker: str | None = None
    speaker_entity: str | None = None
    speaker_probability: float = 1.0
    mention: Span | None = None
    cue: Span | None = None
    via: tuple[str, ...] = ()
    nested_in: str | None = None
    addressee: str | None = None

    @property
    def span(self) -> Span:
        """The quoted words as a span."""
        return Span(article=self.article, start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one witness has of an utterance.

    `differences` pairs their words with the attested words, "" where one side has none. `note` is a
    remark for the reader ("the condition is left out", "translation variant likely").
    """

    quotation: str
    relation: Relation
    differences: tuple[tuple[str, str], ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One column of a collation: the readings of one place, by quotation id; "" is an omission."""

    readings: tuple[tuple[str, str], ...]
    agreed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing said once in the world by one speaker; `wording` is the best attested one."""

    id: str
    speaker: str | None
    wording: str
    wording_span: Span
    attested_by: tuple[str, ...]
    readings: tuple[Reading, ...]
    outlets: int
    origins: OriginCount
    places: tuple[Place, ...] = ()
