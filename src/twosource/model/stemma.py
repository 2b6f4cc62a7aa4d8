"""The genealogy of a story's texts: witnesses, lost exemplars, descents, origins."""

from dataclasses import dataclass
from typing import Literal

from twosource.model.span import Span

DescentKind = Literal["copy", "abridged", "rewrite", "update", "excerpt", "shared"]
LinkKind = Literal["verbatim", "near", "paraphrase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """How many independent origins: the least and the most that the evidence allows, and why."""

    low: int
    high: int
    reason: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise ValueError(f"origins need 0 <= low <= high, not {self.low} to {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """An article as carrier of the story's text, with its sigil (A, B, … Z, AA)."""

    article: str
    sigil: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DescentEvidence:
    """One reason for a descent or a lost exemplar, as a reader would give it, with where it stands."""

    kind: str
    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostExemplar:
    """A text that nobody gave us and that several witnesses rest on ("AFP, likely")."""

    id: str
    label: str
    evidence: tuple[DescentEvidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """An edge: `witness` (an article) was made from `exemplar` (an article or a lost exemplar's id).

    `share` is the part of the witness's own prose that the exemplar explains, in [0, 1].
    """

    witness: str
    exemplar: str
    kind: DescentKind
    share: float
    probability: float
    evidence: tuple[DescentEvidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLink:
    """Two sentences of different witnesses that carry the same text or tell the same thing."""

    one: Span
    other: Span
    kind: LinkKind
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Independent line of descent: the articles that go back to it; `certain` False if they may be several."""

    id: str
    articles: tuple[str, ...]
    label: str
    certain: bool
    most: int = 1
    """The most independent lines that these articles may turn out to be."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemma:
    """Acyclic graph of a story's witnesses and lost exemplars; every article is in exactly one origin.

    `separable` lists, within an origin, the groups of articles that might be independent lines after
    all: articles of one group certainly share a line, groups of one origin only likely do.
    """

    witnesses: tuple[Witness, ...]
    lost: tuple[LostExemplar, ...] = ()
    descents: tuple[Descent, ...] = ()
    origins: tuple[Origin, ...] = ()
    links: tuple[SentenceLink, ...] = ()
    separable: tuple[tuple[str, ...], ...] = ()
    mixtures: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Witnesses that took from a second line of descent too, each with its further exemplars."""
    takers: tuple[str, ...] = ()
    """Witnesses that begin a line of their own, though they took parts from others."""

    def sigil(self, article: str) -> str:
        """Return the sigil of an article that is a witness of this story."""
        return next(witness.sigil for witness in self.witnesses if witness.article == article)

    def count(self, articles: "frozenset[str] | set[str] | tuple[str, ...]") -> OriginCount:
        """Count the origins behind some of the story's articles: lines that are surely, and possibly, apart.

        One of the `takers` may have told by itself what one of the others tells too.
        """
        asked = set(articles)
        wanted = self._without_mixtures(asked)
        touched = [origin for origin in self.origins if wanted & set(origin.articles)]
        free = [
            o
            for o in self.origins
            if asked.intersection(o.articles) and set(self.takers).intersection(o.articles)
        ]
        possible = wanted.union(*(asked.intersection(origin.articles) for origin in free))
        groups = sum(1 for group in self.separable if possible & set(group))
        most = groups if self.separable else len({origin.id for origin in (*touched, *free)})
        reasons = {origin.reason for origin in touched if origin.reason}
        reasons |= {f"{origin.label} took parts from others" for origin in free if origin not in touched}
        return OriginCount(low=len(touched), high=max(most, len(touched)), reason="; ".join(sorted(reasons)))

    def _without_mixtures(self, wanted: set[str]) -> set[str]:
        """Leave out the witnesses that mix lines of which another of `wanted` is a carrier already."""
        line_of = {article: origin.id for origin in self.origins for article in origin.articles}
        mixed = {article: further for article, further in self.mixtures if article in wanted}
        lines = {line_of[article] for article in wanted if article not in mixed and article in line_of}
        idle = {
            article for article, further in mixed.items() if lines & {line_of.get(name) for name in further}
        }
        return wanted - idle
