"""Dossiers: all that is told of one story, and the survey of all stories in a reading."""

from dataclasses import dataclass
from typing import Literal

from twosource.model.claim import Claim
from twosource.model.event import Event
from twosource.model.quotation import Utterance
from twosource.model.report import Refusal
from twosource.model.span import Span
from twosource.model.stemma import OriginCount, Stemma
from twosource.model.story import Story
from twosource.model.text import AnnotatedText

TimelineKind = Literal["event", "claim", "utterance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A day and what stands on it; `day` is ISO 8601 or a symbolic day such as "Thursday".

    `granularity` tells how exactly the reports give it ("day", "month"), `inferred` that no report's own day anchors it.
    """

    day: str
    kind: TimelineKind
    refers_to: str
    inferred: bool = False
    background: bool = False
    granularity: str = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestLine:
    """A line that is a source's words or a counted fact, with the sentences that it rests on."""

    text: str
    cites: tuple[Span, ...]
    outlets: int
    origins: OriginCount
    kind: Literal["words", "count"] = "words"
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All of it for one story. `texts` are the story's annotated articles, ordered by sigil."""

    story: Story
    texts: tuple[AnnotatedText, ...]
    stemma: Stemma
    utterances: tuple[Utterance, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    digest: tuple[DigestLine, ...] = ()
    advice: tuple[DigestLine, ...] = ()
    """For who reads only one report: which one, and what the others add."""

    def text(self, article: str) -> AnnotatedText:
        """Return the annotated text of one of the story's articles."""
        return next(text for text in self.texts if text.id == article)

    def words(self, span: Span) -> str:
        """Return the words that a span of one of the story's articles marks."""
        return span.cut(self.text(span.article).article.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What one reading of reports gave: a dossier for each story, and the reports that were refused."""

    dossiers: tuple[Dossier, ...] = ()
    refusals: tuple[Refusal, ...] = ()
