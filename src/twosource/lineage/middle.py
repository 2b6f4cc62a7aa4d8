"""Lost texts in the middle of a line: what two rewritings of one report share and that report has not.

P. Maas, Textkritik (1927), section 8: readings that several witnesses share against their exemplar show a lost one between.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.lineage.comparison import pair_of
from twosource.lineage.kinship import Kinship
from twosource.lineage.origins import Classes
from twosource.lineage.passage import RUN, Line, WitnessText
from twosource.model import Descent, DescentEvidence, LostExemplar, Span
from twosource.text.shingles import cover

Pair = tuple[str, str]
_LEAST_WORDS, _LEAST_LINES = 16, 2
"""Words in equal runs, and sentences that have them, before the same phrases are no chance."""
_PROBABILITY = 0.6
"""Two rewriters may also have read each other, or a third text: never more than likely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """Two witnesses of one exemplar with the words that both have and it lacks, and the sentences of each that hold them."""

    one: str
    other: str
    words: int
    spans: tuple[Span, ...]


def find_middle(
    exemplars: Mapping[str, str],
    kinships: Mapping[Pair, Kinship],
    sigils: Mapping[str, str],
    known: int,
) -> tuple[tuple[LostExemplar, ...], tuple[Descent, ...]]:
    """Return the lost exemplars between witnesses and the exemplar that they were made from, with descents from them.

    `known` is how many lost exemplars are numbered already. The witnesses keep their descents from what stands above.
    """
    found = [
        shared
        for one, other in combinations(sorted(exemplars), 2)
        if exemplars[one] == exemplars[other]
        and (kinship := kinships.get((one, other)))
        and (shared := _share(kinship, exemplars[one], kinships))
    ]
    classes = Classes(sorted({name for shared in found for name in (shared.one, shared.other)}))
    for shared in found:
        classes.join(shared.one, shared.other)
    lost: list[LostExemplar] = []
    descents: list[Descent] = []
    for members in classes.sets():
        number = known + len(lost) + 1
        evidence = tuple(_tell(shared, exemplars, sigils) for shared in found if shared.one in members)
        lost.append(LostExemplar(id=f"lost-{number}", label=f"unknown exemplar {number}", evidence=evidence))
        descents += [
            _descend(member, lost[-1].id, [s for s in found if member in (s.one, s.other)], exemplars, sigils)
            for member in members
        ]
    return tuple(lost), tuple(descents)


def _share(kinship: Kinship, exemplar: str, kinships: Mapping[Pair, Kinship]) -> _Shared | None:
    """Return what two witnesses have word for word and their exemplar has not, None if that may be chance."""
    one, other = kinship.comparison.one, kinship.comparison.other
    above = kinships[pair_of(one.id, exemplar)].comparison.seen_from(exemplar).one
    runs = (one.prose_runs & other.prose_runs) - frozenset(above.runs)
    words, mine = _find(one, runs)
    _, theirs = _find(other, runs)
    if words < _LEAST_WORDS or min(len(mine), len(theirs)) < _LEAST_LINES:
        return None
    spans = [
        Span(article=witness.id, start=line.start, end=line.end)
        for witness, lines in ((one, mine), (other, theirs))
        for line in lines
    ]
    return _Shared(one=one.id, other=other.id, words=words, spans=tuple(spans))


def _find(witness: WitnessText, runs: frozenset[int]) -> tuple[int, list[Line]]:
    """Return how many words stand in the runs, and the sentences that have some of them."""
    marked = cover(witness.runs, runs, size=RUN)
    lines: list[Line] = []
    place = 0
    for line in witness.lines:
        if sum(marked[place : place + len(line.words)]) >= RUN:
            lines.append(line)
        place += len(line.words)
    return sum(marked), lines


def _tell(shared: _Shared, exemplars: Mapping[str, str], sigils: Mapping[str, str]) -> DescentEvidence:
    names = f"{sigils[shared.one]} and {sigils[shared.other]}"
    text = f"{names} share {shared.words} words in equal runs that {sigils[exemplars[shared.one]]} has not"
    return DescentEvidence(kind="phrase", text=text, spans=shared.spans)


def _descend(
    member: str,
    lost: str,
    found: Sequence[_Shared],
    exemplars: Mapping[str, str],
    sigils: Mapping[str, str],
) -> Descent:
    return Descent(
        witness=member,
        exemplar=lost,
        kind="shared",
        share=0.0,
        probability=_PROBABILITY,
        evidence=tuple(_tell(shared, exemplars, sigils) for shared in found),
    )
