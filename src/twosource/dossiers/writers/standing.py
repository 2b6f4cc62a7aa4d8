"""How each sentence stands to the other reports: copied, reworded or the report's own."""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Literal

from twosource.dossiers.writers.places import Places
from twosource.model import Dossier, SentenceLink, Span, Stemma
from twosource.text.alignment import common
from twosource.text.wording import normals

Standing = Literal["copied", "reworded", "own"]
Side = Literal["taken", "carried", "shared", "also"]
NEARLY = 0.75
"""Share of a sentence's words, in their order, that the other one needs to have for it to be called copied."""
AS_GOOD = 0.8
"""Part of the best similarity with a report's sentences that another of its sentences needs to be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceStanding:
    """Where a sentence comes from, who took it over, and who else tells it.

    `taken` are sentences of its article's exemplars; `carried` are those of articles made from this one;
    `shared` are those of sisters with a common exemplar; `also` stand where no relation is known.
    """

    standing: Standing = "own"
    taken: tuple[Span, ...] = ()
    carried: tuple[Span, ...] = ()
    shared: tuple[Span, ...] = ()
    also: tuple[Span, ...] = ()
    background: bool = False


def sentence_standings(places: Places) -> dict[Span, SentenceStanding]:
    """Return the standing of every sentence of the story's reports, by its span."""
    dossier = places.dossier
    ancestors = ancestry(dossier.stemma)
    linked: defaultdict[Span, list[SentenceLink]] = defaultdict(list)
    for link in dossier.stemma.links:
        linked[link.one].append(link)
        linked[link.other].append(replace(link, one=link.other, other=link.one))
    background = background_only(dossier)
    return {
        span: sentence_standing(places, linked.get(span, []), ancestors, background=span in background)
        for span in sentence_spans(dossier)
    }


def sentence_spans(dossier: Dossier) -> list[Span]:
    """Return the spans of all sentences."""
    return [
        Span(article=text.id, start=sentence.start, end=sentence.end)
        for text in dossier.texts
        for sentence in text.sentences
    ]


def sentence_standing(
    places: Places, links: list[SentenceLink], ancestors: dict[str, set[str]], *, background: bool
) -> SentenceStanding:
    """Return a sentence's standing from its links; what it has from an exemplar counts before sisters."""
    sides: defaultdict[Side, list[SentenceLink]] = defaultdict(list)
    for link in strongest(links):
        sides[side_of(link.one.article, link.other.article, ancestors)].append(link)
    spans = {side: tuple(sorted(link.other for link in held)) for side, held in sides.items()}
    return SentenceStanding(
        standing=standing_of(places, sides["taken"] or sides["shared"]),
        taken=spans.get("taken", ()),
        carried=spans.get("carried", ()),
        shared=spans.get("shared", ()),
        also=spans.get("also", ()),
        background=background,
    )


def strongest(links: list[SentenceLink]) -> list[SentenceLink]:
    """Return for each report the most similar sentence and those that are nearly as similar."""
    best: defaultdict[str, float] = defaultdict(float)
    for link in links:
        best[link.other.article] = max(best[link.other.article], link.similarity)
    return [link for link in links if link.similarity >= AS_GOOD * best[link.other.article]]


def standing_of(places: Places, links: list[SentenceLink]) -> Standing:
    """Return how a sentence is made from those that it is linked to."""
    if not links:
        return "own"
    return "copied" if any(copied(places, link) for link in links) else "reworded"


def copied(places: Places, link: SentenceLink) -> bool:
    """Tell whether a sentence stands in another, word for word or nearly."""
    if link.kind != "near":
        return link.kind == "verbatim"
    words = normals(places.words(link.one))
    return bool(words) and common(words, normals(places.words(link.other))) >= NEARLY * len(words)


def side_of(article: str, other: str, ancestors: dict[str, set[str]]) -> Side:
    """Tell how another report stands to this one."""
    if other in ancestors.get(article, set()):
        return "taken"
    if article in ancestors.get(other, set()):
        return "carried"
    return "shared" if ancestors.get(article, set()) & ancestors.get(other, set()) else "also"


def ancestry(stemma: Stemma) -> dict[str, set[str]]:
    """Return for each witness the articles and lost exemplars that it goes back to."""
    exemplars: defaultdict[str, set[str]] = defaultdict(set)
    for descent in stemma.descents:
        exemplars[descent.witness].add(descent.exemplar)
    return {witness.article: reachable(witness.article, exemplars) for witness in stemma.witnesses}


def reachable(start: str, exemplars: dict[str, set[str]]) -> set[str]:
    """Return all that can be reached from a witness by going up."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for exemplar in exemplars.get(waiting.pop(), set()) - found:
            found.add(exemplar)
            waiting.append(exemplar)
    return found


def background_only(dossier: Dossier) -> set[Span]:
    """Return the sentences that carry background claims or events, and nothing of the story's news."""
    told: dict[bool, list[Span]] = {True: [], False: []}
    for claim in dossier.claims:
        told[claim.background] += [evidence.span for evidence in claim.evidence]
    for event in dossier.events:
        told[event.background] += event.mentions
    held: defaultdict[str, list[Span]] = defaultdict(list)
    for span in sentence_spans(dossier):
        held[span.article].append(span)
    touched = {
        kind: {sentence for span in spans for sentence in held[span.article] if sentence.overlaps(span)}
        for kind, spans in told.items()
    }
    return touched[True] - touched[False]
