"""How each sentence stands to the other reports: copied, reworded or the report's own."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from twosource.model import Dossier, LinkKind, Span, Stemma

Standing = Literal["copied", "reworded", "own"]
STANDING_OF: dict[LinkKind, Standing] = {"verbatim": "copied", "near": "copied", "paraphrase": "reworded"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceStanding:
    """Where a sentence comes from, who took it over, and who else tells it without known descent.

    `taken` are sentences of its exemplars, or of sisters with a common one; `carried` are those of
    reports made from this one; `also` stand in reports that are not known to be related.
    """

    standing: Standing = "own"
    taken: tuple[Span, ...] = ()
    carried: tuple[Span, ...] = ()
    also: tuple[Span, ...] = ()
    background: bool = False


def sentence_standings(dossier: Dossier) -> dict[Span, SentenceStanding]:
    """Return the standing of every sentence of the story's reports, by its span."""
    ancestors = ancestry(dossier.stemma)
    linked: defaultdict[Span, list[tuple[Span, LinkKind]]] = defaultdict(list)
    for link in dossier.stemma.links:
        linked[link.one].append((link.other, link.kind))
        linked[link.other].append((link.one, link.kind))
    background = background_only(dossier)
    return {
        span: sentence_standing(linked.get(span, []), span, ancestors, background=span in background)
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
    links: Iterable[tuple[Span, LinkKind]], span: Span, ancestors: dict[str, set[str]], *, background: bool
) -> SentenceStanding:
    """Return one sentence's standing from its links and who descends from whom."""
    sides: defaultdict[str, list[Span]] = defaultdict(list)
    standings: set[Standing] = set()
    for other, kind in links:
        side = side_of(span.article, other.article, ancestors)
        sides[side].append(other)
        if side == "taken":
            standings.add(STANDING_OF[kind])
    return SentenceStanding(
        standing="copied" if "copied" in standings else "reworded" if standings else "own",
        taken=tuple(sorted(sides["taken"])),
        carried=tuple(sorted(sides["carried"])),
        also=tuple(sorted(sides["also"])),
        background=background,
    )


def side_of(article: str, other: str, ancestors: dict[str, set[str]]) -> str:
    """Tell how another report stands to this one."""
    if other in ancestors.get(article, set()):
        return "taken"
    if article in ancestors.get(other, set()):
        return "carried"
    return "taken" if ancestors.get(article, set()) & ancestors.get(other, set()) else "also"


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
