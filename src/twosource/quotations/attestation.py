"""Which wording of an utterance is attested best: by origins, then by outlets, never by copies."""

from collections.abc import Sequence

from twosource.model import Stemma
from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import stands_in
from twosource.quotations.passages import Passage
from twosource.quotations.promotion import is_promoted
from twosource.quotations.weights import meaning


def best_attested(group: Sequence[Passage], stemma: Stemma, kin: Kinship, outlets: dict[str, str]) -> Passage:
    """Return the passage whose words are the best attested form of the utterance.

    Readings in marks go before reports without them, bodies before headlines, and what was made from
    another witness of the utterance only counts where nothing else has it. A wording is attested by whoever
    has it or a part of it and was not made from another that does; among equals the fuller one is taken.
    """
    candidates = sorted(_candidates(group, kin), key=lambda passage: passage.order)
    if not candidates[0].marked:
        return max(candidates, key=lambda passage: _centrality(passage, candidates))
    firsts = {
        passage.wording: passage for passage in reversed(candidates)
    }  # of equal words the first is taken
    wordings = [passage for passage in candidates if firsts[passage.wording] is passage]
    voters = [p for p in group if p.marked and not p.heading and not p.gloss] or candidates
    return max(wordings, key=lambda passage: _weight(passage, voters, stemma, kin, outlets))


def attesters(best: Passage, group: Sequence[Passage]) -> tuple[str, ...]:
    """Return the articles that have exactly the best attested words, in order."""
    return tuple(sorted({p.article for p in group if p.marked == best.marked and p.normals == best.normals}))


def _candidates(group: Sequence[Passage], kin: Kinship) -> list[Passage]:
    for wanted in (
        [p for p in group if _speaks(p) and not is_promoted(p, group, kin)],
        [p for p in group if _speaks(p)],
        [p for p in group if p.marked and p.normals],
        [p for p in group if not p.heading and p.normals],
    ):
        if wanted:
            free = kin.independent([p.article for p in wanted])
            return [p for p in wanted if p.article in free] or wanted
    return list(group)


def _speaks(passage: Passage) -> bool:
    return bool(passage.marked and not passage.heading and not passage.gloss and passage.normals)


def _weight(
    passage: Passage, marked: Sequence[Passage], stemma: Stemma, kin: Kinship, outlets: dict[str, str]
) -> tuple[int, int, int, int]:
    behind = {p.article for p in marked if stands_in(p.normals, passage.normals)} | {passage.article}
    exact = {p.article for p in marked if p.wording.strip(" ,.;") == passage.wording.strip(" ,.;")}
    firsts = kin.independent(sorted(behind))
    return (
        stemma.count(frozenset(firsts)).low,
        len({outlets[article] for article in firsts}),
        len(passage.normals),
        len({outlets[article] for article in kin.independent(sorted(exact))}),
    )


def _centrality(passage: Passage, candidates: Sequence[Passage]) -> float:
    """Return how much a report without marks has in common with the other ones."""
    return round(sum(meaning(passage.surroundings, other.surroundings) for other in candidates), 9)
