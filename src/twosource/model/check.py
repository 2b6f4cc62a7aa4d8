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
StatementStanding = Literal["reported", "disputed", "differs", "turned", "misattributed", "nowhere"]
"""How the reports have what a draft states without marks.

reported: a report tells it. disputed: reports that tell it contradict each other. differs: they have another day or
place. turned: they deny what the draft affirms, or the other way round. misattributed: they give the speech to somebody
else. nowhere: no report tells it.
"""
SOUND: frozenset[str] = frozenset({"verbatim", "trimmed", "agreed", "reported"})
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
class CheckedStatement:
    """What a draft states without marks, beside the sentences of the reports that tell it, the likest first.

    `speaker` is who says it according to the draft, None for a sentence of plain fact. `differences` pairs the
    draft's day or place with the reports'.
    """

    span: Span
    standing: StatementStanding
    speech: bool
    speaker: str | None = None
    differences: tuple[tuple[str, str], ...] = ()
    note: str | None = None
    story: str | None = None
    cites: tuple[Span, ...] = ()
    outlets: int = 0
    origins: OriginCount = NO_ORIGINS

    @property
    def sound(self) -> bool:
        """Whether there is nothing to look at; a fact that no report tells may be the draft's own."""
        return self.standing in SOUND or self.own

    @property
    def own(self) -> bool:
        """Whether it is a plain fact that only the draft tells."""
        return self.standing == "nowhere" and not self.speech


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCheck:
    """What checking one draft gave, in the order of the draft."""

    draft: AnnotatedText
    quotations: tuple[CheckedQuotation, ...] = ()
    figures: tuple[CheckedFigure, ...] = ()
    statements: tuple[CheckedStatement, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the reports have every quotation, figure and statement as the draft has it."""
        checked: list[CheckedQuotation | CheckedFigure | CheckedStatement] = [*self.quotations, *self.figures]
        return all(one.sound for one in [*checked, *self.statements])
