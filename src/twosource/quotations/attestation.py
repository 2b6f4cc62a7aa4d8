"""Which wording of an utterance is attested best: by origins, then by outlets, never by copies."""

import re
from collections.abc import Sequence

from twosource.quotations.descent import Kinship
from twosource.quotations.likeness import is_part, liken
from twosource.quotations.passages import Passage
from twosource.quotations.rows import Rows, joined, neighbours, prints_as_one, told_of
from twosource.quotations.tradition import Tradition
from twosource.quotations.weights import meaning

_HEDGED = re.compile(
    r"\b(?:(?:if|as|so far as|as far as) (?:I|we|he|she|they) (?:remembers?|recalls?|heard|wrote|noted)"
    r"|(?:something|words) (?:like|to (?:the|that) effect)|from memory|if memory serves)\b",
    re.IGNORECASE,
)
"""By which a report says that its words need not be the ones that were said."""


def best_attested(group: Sequence[Passage], tradition: Tradition) -> Passage:
    """Return the passage whose words are the best attested form of the utterance.

    Readings in marks go before reports without them, bodies before headlines, and what was made from
    another witness of the utterance only counts where nothing else has it. A wording is attested by whoever
    has it or a part of it and was not made from another that does. Among equals that one is taken whose
    report does not doubt it, of which most quotations, in copies too, are a part, which is a sentence of its own
    (words fitted into a reporter's sentence change their tense), which has between one pair of marks
    what another tells in parts, whose report has a dateline, from which most
    reports were made, which most are like, or the fuller one.
    """
    candidates = sorted(_candidates(group, tradition.kin), key=lambda passage: passage.order)
    if not candidates[0].marked:
        return max(candidates, key=lambda passage: _centrality(passage, candidates))
    firsts = {
        passage.wording: passage for passage in reversed(candidates)
    }  # of equal words the first is taken
    wordings = [passage for passage in candidates if firsts[passage.wording] is passage]
    voters = [p for p in group if p.marked and not p.heading and not p.gloss] or candidates
    ids = {p.id for p in group}
    cut = [pair for pair in neighbours(tradition.rows) if ids.issuperset(part.id for part in pair)]
    wholes = {p.id for p in wordings if any(prints_as_one(p, *pair) for pair in cut)}
    free = [p for p in voters if not _has_from_another(p, voters, tradition.kin)]
    return max(wordings, key=lambda p: _weight(p, voters, free, group, tradition, whole=p.id in wholes))


def attesters(best: Passage, group: Sequence[Passage], rows: Rows) -> tuple[str, ...]:
    """Return the articles that have exactly the best attested words, as the witnesses go, be it in parts."""
    exact = {p.article for p in group if p.marked == best.marked and p.normals == best.normals}
    told = (told_of(p, best, rows, {p.id for p in group}) for p in group if p.marked and p.id in rows)
    exact |= {row[0].article for row in told if row and joined(row).normals == best.normals}
    place = {p.article: p.place for p in group}
    return tuple(sorted(exact, key=lambda article: place[article]))


def _candidates(group: Sequence[Passage], kin: Kinship) -> list[Passage]:
    spoken = [p for p in group if _speaks(p)]
    for wanted in (
        [p for p in spoken if not p.promoted],
        [p for p in group if spoken and not p.marked and not p.heading and p.normals],
        spoken,
        [p for p in group if not (p.heading or p.gloss) and p.normals],
        [p for p in group if p.marked and p.normals],
    ):
        if wanted:
            free = kin.independent([p.article for p in wanted])
            return [p for p in wanted if p.article in free or _goes_beyond(p, wanted, kin)] or wanted
    return list(group)


def _goes_beyond(passage: Passage, group: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether an update, or a report that took parts of another, has all that this one has of the words, and more.

    Both have words of their own, so they lengthen nothing.
    """
    return all(
        not kin.rewords(passage.article, p.article)
        and len(p.normals) < len(passage.normals)
        and is_part(p, passage.normals)
        for p in group
        if kin.descends(passage.article, p.article)
    )


def _has_from_another(passage: Passage, voters: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether a report that this one was made from has its words: then it says nothing for what else holds them."""
    return any(kin.descends(passage.article, p.article) and is_part(passage, p.normals) for p in voters)


def _speaks(passage: Passage) -> bool:
    return bool(passage.marked and not passage.heading and not passage.gloss and passage.normals)


def _weight(
    passage: Passage,
    voters: Sequence[Passage],
    free: Sequence[Passage],
    group: Sequence[Passage],
    tradition: Tradition,
    *,
    whole: bool,
) -> tuple[int, int, bool, int, bool, bool, bool, int, float, int, int]:
    kin, outlets = tradition.kin, tradition.outlets
    """Return what speaks for a wording, the weightiest first; `free` are the voters who have their words from none of the others."""
    held = [p for p in voters if is_part(p, passage.normals)]
    behind = {p.article for p in free if is_part(p, passage.normals)} | {passage.article}
    exact = {p.article for p in voters if p.wording.strip(" ,.;") == passage.wording.strip(" ,.;")}
    firsts = kin.independent(sorted(behind))
    made = {p.article for p in group if kin.descends(p.article, passage.article)}
    like = sum(
        liken(passage, p).dice for p in group if p.marked and p.article not in {passage.article, *made}
    )
    return (
        tradition.stemma.count(frozenset(firsts)).low,
        len({outlets[article] for article in firsts}),
        not _HEDGED.search(passage.sentence.cut(passage.text)),
        len(held),
        passage.quotation.form == "direct",
        whole,
        passage.on_the_spot,
        len(made),
        round(like, 6),
        len(passage.normals),
        len({outlets[article] for article in kin.independent(sorted(exact))}),
    )


def _centrality(passage: Passage, candidates: Sequence[Passage]) -> float:
    """Return how much a report without marks has in common with the other ones."""
    return round(sum(meaning(passage.surroundings, other.surroundings) for other in candidates), 9)
