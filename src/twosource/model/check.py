"""A draft held against reports: every quotation and every figure of it, and how the reports stand to each."""

from dataclasses import dataclass
from typing import Literal

from twosource.model.quotation import Quotation
from twosource.model.span import Span
from twosource.model.stemma import OriginCount
from twosource.model.text import AnnotatedText, Quantity

QuotationStanding = Literal[
    "verbatim",
    "trimmed",
    "turned",
    "altered",
    "contested",
    "misattributed",
    "unattributed",
    "unmarked",
    "nowhere",
]
"""How the reports have a draft's quotation.

verbatim: the words stand so; case, marks and spelling aside. trimmed: an unbroken or marked part of them.
turned: trimmed or altered so that a negation or a condition is lost. altered: other words. contested: one
report has the words so, and the best attested wording is another. misattributed: somebody else said them.
unattributed: a report has them between marks, and who says them was not found. unmarked: the reports tell it without quotation marks. nowhere: no report has the words.
"""
FigureStanding = Literal["agreed", "disputed", "differs", "nowhere"]
"""agreed: reports have the figure, none against it. disputed: reports contradict each other. differs: reports on the
same thing have another figure. nowhere: no report has the figure for anything like it."""
SOUND: frozenset[str] = frozenset({"verbatim", "trimmed", "agreed"})
"""What needs no second look."""
NO_ORIGINS = OriginCount(low=0, high=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedQuotation:
    """A quotation of the draft beside what the reports have.

    `differences` pairs the draft's words with the reports', "" where one side has none. `wording` are the words of
    the report that `cites` names first, "" if nothing is near. `story` and `utterance` say where in the survey.
    """

    quotation: Quotation
    standing: QuotationStanding
    wording: str = ""
    speaker: str | None = None
    """Who says it according to the reports."""
    differences: tuple[tuple[str, str], ...] = ()
    note: str | None = None
    story: str | None = None
    utterance: str | None = None
    cites: tuple[Span, ...] = ()
    outlets: int = 0
    origins: OriginCount = NO_ORIGINS

    @property
    def span(self) -> Span:
        """Where it stands in the draft."""
        return self.quotation.span

    @property
    def sound(self) -> bool:
        """Whether there is nothing to look at."""
        return self.standing in SOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureReading:
    """A figure that reports have, and where; `agrees` tells whether the draft's figure can be the same."""

    text: str
    cites: tuple[Span, ...]
    agrees: bool
    outlets: int
    origins: OriginCount


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFigure:
    """A figure of the draft beside those that the reports have for the same thing, the agreeing ones first."""

    article: str
    quantity: Quantity
    standing: FigureStanding
    readings: tuple[FigureReading, ...] = ()
    note: str | None = None
    story: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands in the draft."""
        return Span(article=self.article, start=self.quantity.start, end=self.quantity.end)

    @property
    def sound(self) -> bool:
        """Whether there is nothing to look at."""
        return self.standing in SOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCheck:
    """What checking one draft gave, in the order of the draft."""

    draft: AnnotatedText
    quotations: tuple[CheckedQuotation, ...] = ()
    figures: tuple[CheckedFigure, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether every quotation and every figure stands in the reports as the draft has it."""
        return all(one.sound for one in self.quotations) and all(one.sound for one in self.figures)
