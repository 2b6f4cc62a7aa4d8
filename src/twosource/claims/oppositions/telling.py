"""Oppositions told with the claims that they are about: each dispute once, in the claim that most carry."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.claims.differences.details import Contrast
from twosource.claims.differences.gathering import gather
from twosource.claims.oppositions.find import Opposition
from twosource.claims.propositions import Proposition
from twosource.model import Difference, Evidence, Span

Group = Sequence[Proposition]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What is told with one claim: the contrasts, and the propositions of other claims that stand against it."""

    contrasts: tuple[Contrast, ...] = ()
    against: tuple[Proposition, ...] = ()


def settle_disputes(groups: Sequence[Group], oppositions: Sequence[Opposition]) -> Mapping[int, Dispute]:
    """Return the disputes by the place of the group that tells them.

    What hangs together over one thing is told once: with the group of most articles, of equals by their words. Evidence
    against it are the propositions that exclude one of its own.
    """
    place = {p.span: index for index, group in enumerate(groups) for p in group}
    parts = _components([(o, place[o.one.span], place[o.other.span]) for o in oppositions])
    found: dict[int, Dispute] = {}
    for part in parts:
        members = {index for _, one, other in part for index in (one, other)}
        host = min(members, key=lambda index: (*_stands_first(groups[index]), index))
        before = found.get(host, Dispute())
        against = {
            foreign.span: foreign
            for o, one, other in part
            for foreign, own, its in ((o.other, one, other), (o.one, other, one))
            if own == host and its != host
        }
        told = {p.span for p in before.against}
        found[host] = Dispute(
            contrasts=(*before.contrasts, *(o.contrast for o, _, _ in part)),
            against=(*before.against, *(p for span, p in sorted(against.items()) if span not in told)),
        )
    return found


def _stands_first(group: Group) -> tuple[int, str]:
    """Order groups by how many articles carry them and by their words: in which folder the files lie decides nothing."""
    return -len({p.span.article for p in group}), min(p.words for p in group)


Placed = tuple[Opposition, int, int]


def _components(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Return the oppositions over one thing that hang together over shared groups."""
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        root.setdefault(node, node)
        while root[node] != node:
            node = root[node]
        return node

    for opposition, one, other in placed:
        topic = _topic(opposition)
        first, second = sorted((find((topic, one)), find((topic, other))))
        root[second] = first
    found: dict[tuple[str, int], list[Placed]] = {}
    for entry in placed:
        found.setdefault(find((_topic(entry[0]), entry[1])), []).append(entry)
    return [found[key] for key in sorted(found)]


def _topic(opposition: Opposition) -> str:
    return opposition.contrast.one.key.partition(" ")[0]


def add_disputes(differences: Sequence[Difference], dispute: Dispute) -> tuple[Difference, ...]:
    """Return the differences of a claim with those of its dispute in front; what is told already is not told again.

    What excludes one side of a contradiction of two sides stands on its other side.
    """
    told = list(differences)
    fresh: list[Contrast] = []
    for contrast in dispute.contrasts:
        place = next((i for i, d in enumerate(told) if _sides(d, contrast) is not None), None)
        if place is None:
            fresh.append(contrast)
        else:
            told[place] = _joined(told[place], contrast)
    return (*gather(fresh), *told)


def _sides(difference: Difference, contrast: Contrast) -> tuple[int, int] | None:
    """Return the readings of a contradiction of two sides where a contrast's two details belong, None where neither stands there."""
    if not (difference.contradiction and difference.kind == contrast.kind and len(difference.readings) == 2):
        return None
    for number, reading in enumerate(difference.readings):
        if _touches(contrast.one.span, reading.spans):
            return number, 1 - number
        if _touches(contrast.other.span, reading.spans):
            return 1 - number, number
    return None


def _joined(difference: Difference, contrast: Contrast) -> Difference:
    """Return a contradiction of two sides with the details of a contrast on them, those of them that are new."""
    sides = _sides(difference, contrast) or (0, 1)
    readings = list(difference.readings)
    for number, span in zip(sides, (contrast.one.span, contrast.other.span), strict=True):
        spans = readings[number].spans
        if not any(_touches(span, reading.spans) for reading in readings):
            readings[number] = replace(readings[number], spans=tuple(sorted((*spans, span))))
    return replace(difference, readings=tuple(readings))


def _touches(span: Span, told: Collection[Span]) -> bool:
    return any(span.overlaps(other) for other in told)


def stand_against(evidence: Sequence[Evidence], best: Proposition, dispute: Dispute) -> tuple[Evidence, ...]:
    """Return the evidence of a claim with what stands against it, in the order of articles and places.

    A member that excludes the words of the claim contradicts it; so does every proposition of another claim that
    excludes a member.
    """
    rivals = {
        theirs.span
        for c in dispute.contrasts
        for mine, theirs in ((c.one, c.other), (c.other, c.one))
        if best.span.contains(mine.span)
    }
    own = (
        replace(row, stance="contradicts") if any(row.span.contains(span) for span in rivals) else row
        for row in evidence
    )
    foreign = (Evidence(span=p.span, stance="contradicts", attributed_to=p.source) for p in dispute.against)
    return tuple(sorted((*own, *foreign), key=lambda row: (row.span.article, row.span.start, row.span.end)))
