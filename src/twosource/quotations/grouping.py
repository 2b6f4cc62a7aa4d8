"""Passages brought together into utterances, the surest pairs first, under constraints."""

from collections.abc import Iterable, Sequence

from twosource.quotations.acquaintance import acquaint
from twosource.quotations.attachment import Groups, attach_glosses, attach_indirect, merge
from twosource.quotations.edge import Edge
from twosource.quotations.edges import marked_edges, near_pairs
from twosource.quotations.encoding import encode_passages
from twosource.quotations.indirect import indirect_edges
from twosource.quotations.likeness import liken, stands_in
from twosource.quotations.passages import Passage
from twosource.quotations.rows import row_edges
from twosource.quotations.settings import SETTINGS
from twosource.quotations.statements import is_one_statement
from twosource.quotations.tradition import Tradition
from twosource.text.naming import is_proper


def group_passages(passages: Sequence[Passage], tradition: Tradition) -> list[tuple[Passage, ...]]:
    """Return the passages by utterance: those in marks first, then what reports them without marks."""
    twins = _twins(passages)
    firsts = encode_passages([passages[members[0]] for members in twins])
    return [
        tuple(passages[index] for index in sorted(index for first in group for index in twins[first]))
        for group in _group(firsts, tradition)
    ]


def _twins(passages: Sequence[Passage]) -> list[list[int]]:
    """Return the places that are grouped as one: in a large story equal words of one speaker, else each by itself."""
    if len(passages) <= SETTINGS.all_pairs_below:
        return [[place] for place in range(len(passages))]
    found: dict[tuple[object, ...], list[int]] = {}
    for place, p in enumerate(passages):
        key = (p.normals, p.marked, p.gloss, p.heading, p.speaker, p.outer_speaker)
        found.setdefault(key, []).append(place)
    return list(found.values())


def _group(passages: Sequence[Passage], tradition: Tradition) -> list[tuple[int, ...]]:
    kin = tradition.kin
    groups: Groups = {index: frozenset({index}) for index in range(len(passages))}
    pairs = near_pairs(passages)
    edges = [*marked_edges(passages, pairs, kin), *row_edges(passages, tradition.rows)]
    known = {(edge.one, edge.other) for edge in edges}
    for edge in _surest_first(edges, passages):
        _join(groups, edge, passages, known, tradition)
    attach_indirect(groups, _surest_first(indirect_edges(passages, pairs, kin), passages), passages)
    attach_glosses(groups, passages)
    members = {min(group): group for group in groups.values()}
    found = [tuple(sorted(members[first])) for first in sorted(members)]
    return [group for group in found if _says_something([passages[index] for index in group])]


def _says_something(group: Sequence[Passage]) -> bool:
    """A few unmarked words on their own ("a ceasefire") and a headline's report alone make no utterance."""
    if any(passage.marked for passage in group):
        return True
    return any(len(p.concepts) >= SETTINGS.least_told and not p.gloss for p in group)


def _surest_first(edges: Iterable[Edge], passages: Sequence[Passage]) -> list[Edge]:
    return sorted(edges, key=lambda e: (-round(e.weight, 9), passages[e.one].order, passages[e.other].order))


def _join(
    groups: Groups,
    edge: Edge,
    passages: Sequence[Passage],
    known: set[tuple[int, int]],
    tradition: Tradition,
) -> None:
    one, other = groups[edge.one], groups[edge.other]
    if one == other:
        return
    speaks = _speaks_for(edge.one, one, other, passages) and _speaks_for(edge.other, other, one, passages)
    carried = speaks or _wholes_meet(one, other, passages, known)
    if _bridges(edge, one, other, passages, known) or _of_two_speakers(edge, one, other, passages):
        return
    if carried and _may_share(one | other, one, other, passages, tradition):
        merge(groups, one | other)


def _of_two_speakers(
    edge: Edge, one: frozenset[int], other: frozenset[int], passages: Sequence[Passage]
) -> bool:
    """Tell whether two groups are surely two persons' words, though a report that may be misread brings them together."""
    met = passages[edge.one], passages[edge.other]
    if acquaint(*met) == "other" or liken(*met).contained >= SETTINGS.contained_share:
        return False
    ours, theirs = ([p for p in (passages[i] for i in group) if _is_sure_person(p)] for group in (one, other))
    return bool(ours and theirs) and all(acquaint(a, b) == "other" for a in ours for b in theirs)


def _is_sure_person(passage: Passage) -> bool:
    sure = passage.quotation.speaker_probability >= SETTINGS.sure_speaker
    return passage.marked and passage.by_person and is_proper(passage.speaker) and sure


def _speaks_for(
    member: int, own: frozenset[int], theirs: frozenset[int], passages: Sequence[Passage]
) -> bool:
    """Tell whether a pair through `member` may join its whole group: a fragment joins nothing longer than itself."""
    length = len(passages[member].normals)
    whole = length >= SETTINGS.full_share * _longest(own, passages)
    return whole or _longest(theirs, passages) <= SETTINGS.fragment_reach * length


def _bridges(
    edge: Edge,
    one: frozenset[int],
    other: frozenset[int],
    passages: Sequence[Passage],
    known: set[tuple[int, int]],
) -> bool:
    """Tell whether a fragment stands between two wordings that have nothing but it in common.

    “a dark day” in “a dark day for the port” and in “a dark day at home” does not make these one.
    """
    shorter, own = min(
        ((edge.one, one), (edge.other, other)),
        key=lambda side: (len(passages[side[0]].normals), len(side[1])),
    )
    if len(own) == 1 or len(passages[shorter].normals) >= SETTINGS.firm_words:
        return False
    union = [passages[place].normals for place in sorted(one | other)]
    return not all(
        (min(i, j), max(i, j)) in known
        or any(stands_in(passages[i].normals, w) and stands_in(passages[j].normals, w) for w in union)
        for i in one
        for j in other
    )


def _longest(group: frozenset[int], passages: Sequence[Passage]) -> int:
    return max(len(passages[index].normals) for index in group)


def _wholes_meet(
    one: frozenset[int], other: frozenset[int], passages: Sequence[Passage], known: set[tuple[int, int]]
) -> bool:
    wholes = [
        [i for i in group if len(passages[i].normals) >= SETTINGS.full_share * _longest(group, passages)]
        for group in (one, other)
    ]
    return any((min(i, j), max(i, j)) in known for i in wholes[0] for j in wholes[1])


def _may_share(
    union: frozenset[int],
    one: frozenset[int],
    other: frozenset[int],
    passages: Sequence[Passage],
    tradition: Tradition,
) -> bool:
    """Two quotations of one article are two statements unless one holds the other or other reports make them one."""
    return all(
        passages[i].article != passages[j].article
        or is_one_statement(passages[i], passages[j], [passages[k] for k in sorted(union)], tradition)
        for i in sorted(one)
        for j in sorted(other)
    )
