"""How likely one witness was made from another, and how."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from twosource.lineage.agreements import Agreements
from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison
from twosource.lineage.derivation import copying, retold_sides
from twosource.lineage.direction import find_clues, has_own
from twosource.lineage.dispatches import are_clients, borrowing
from twosource.lineage.naming import credits_outlet, have_other_authors, is_dispatch, of_one_hand
from twosource.lineage.probability import log_odds, squash
from twosource.lineage.releases import is_release
from twosource.lineage.standing import standing_out
from twosource.lineage.versions import ONE_PAGE, of_one_page
from twosource.model import DescentKind

_SOME_OWN = 0.08
"""Weight of names and numbers that each of two texts must have alone before they can be sisters."""
_ALL = 0.95
"""Part of a text in lines that another tells too from which nothing shows a third behind both."""
_MOST, _HALF = 0.75, 0.5
"""Parts of a text from which it is taken over as a whole, or for the better half."""
_MAIN = 0.35
"""Part of a text that surely tells what another does, below which it takes parts from it."""
_LITTLE_OWN = 0.1
"""Weight of its own names and numbers up to which a copy is a shortened one, and no piece in something else."""
_SOME_PROSE, _MORE_PROSE = 0.15, 0.3
_KIN = 0.7
"""Probability from which words or order tell by themselves that two texts hang together."""
_OF_AN_AGENCY = 0.75
_HARDLY_COPIED = 0.1
"""Two retellings of one text share hardly any prose with each other."""
_CREDITED, _BY_CREDIT = 2.0, 0.85
"""Log odds that a text which an agency is credited for is made from the agency's dispatch that is there, and the most that they prove."""
_OTHER_AUTHOR = 3.0
"""Log odds against a retelling where each of two names another agency as its author, and none the other."""


NAMING = frozenset({"names_outlet", "relays_outlet", "quotes_headline", "exclusive"})
"""Clues that a witness says whose report it tells, or has what one reporter alone was told."""
CITING = NAMING | {"quotes_prose", "quotes_release"}
"""Clues that a witness says that it tells what the other reported, or has what only the other can have had."""
TAKING = CITING | {"names_medium", "agency_words"}
"""Clues that a witness tells of the other as a source, and does not retell it as a whole."""
_RELAYED: Mapping[str, float] = {
    "names_outlet": 0.6,
    "relays_outlet": 0.6,
    "quotes_headline": 0.6,
    "exclusive": 0.75,
    "told_alone": 0.75,
}
"""Part of a witness that the other must explain before it rather relays that one than not: more where it does not say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """Two witnesses of which one seems made from the other.

    `dependence` is the probability that prose of one is prose of the other; `common` that, if so, both
    took it from a third; `forward` that, if neither, `other` was made from `one`; `clues` give the direction.
    """

    comparison: Comparison
    dependence: float
    common: float
    forward: float
    clues: tuple[Clue, ...]

    @property
    def direct(self) -> float:
        """The probability that one of the two was made from the other."""
        return self.dependence * (1 - self.common)

    def probability(self, witness: str) -> float:
        """Return the probability that `witness` (one of the two) was made from the other."""
        return self.direct * self.chance(witness)

    def chance(self, witness: str) -> float:
        """Return the probability that, if one was made from the other, `witness` is the one that was."""
        return self.forward if witness == self.comparison.other.id else 1 - self.forward

    def cites(self, witness: str) -> bool:
        """Tell whether `witness` says that it tells what the other reported, or quotes what only that one can have had."""
        return self._has(CITING, witness)

    def names(self, witness: str) -> bool:
        """Tell whether `witness` says whose report it tells, or has what one reporter alone was told."""
        return self._has(NAMING, witness)

    def credits(self, witness: str) -> bool:
        """Tell whether `witness` credits the outlet of the other."""
        return self._has({"credits_outlet"}, witness)

    def _has(self, kinds: Collection[str], witness: str) -> bool:
        forward = witness == self.comparison.other.id
        return any(clue.kind in kinds and (clue.weight > 0) == forward for clue in self.clues)

    def chance_without_credit(self, witness: str) -> float:
        """Return `chance` where a credit speaks against this direction only: what speaks for it may be inherited."""
        odds = math.fsum(clue.weight for clue in self.clues if clue.kind != "credits_outlet")
        plain = squash(odds if witness == self.comparison.other.id else -odds)
        return min(plain, self.chance(witness))


def relate(comparison: Comparison, agreements: Agreements) -> Kinship:
    """Return the kinship of two witnesses."""
    clues = find_clues(comparison, agreements)
    forward = squash(math.fsum(clue.weight for clue in clues))
    way = 0.5 if _of_one_outlet(comparison) else forward
    by_name = _made(way, *relaying(comparison, clues))
    doubt = _OTHER_AUTHOR * (
        have_other_authors(comparison.one.text.article, comparison.other.text.article) and not by_name
    )
    near = max(
        copying(comparison),
        borrowing(comparison, agreements),
        _doubted(_made(way, *_retold_by_others(comparison)), doubt),
        by_name,
        ONE_PAGE * of_one_page(comparison),
    )
    free = _doubted(_made(way, *standing_out(comparison, agreements)), doubt)
    return Kinship(
        comparison=comparison,
        dependence=_sure_by_credit(max(near, free), comparison),
        common=_common(comparison, forward, clues, free=near < _KIN <= free),
        forward=forward,
        clues=clues,
    )


def _made(forward: float, one: float, other: float) -> float:
    """Return the probability that one of two was made from the other, given that for `one` and for `other` as the witness.

    What makes the earlier of two seem a retelling of the later speaks for no kinship: two reporters at one place
    tell the same too, and the first to write tells less.
    """
    return max(other * min(2 * forward, 1.0), one * min(2 * (1 - forward), 1.0))


def _retold_by_others(comparison: Comparison) -> tuple[float, float]:
    """Return for each of two the probability that it retells the other, less for an agency's own dispatch.

    An agency has its own reporters and says whose report it retells; of a release both it and a paper may write.
    """
    one, other = retold_sides(comparison)
    sent = [is_dispatch(witness.text.article) for witness in (comparison.one, comparison.other)]
    if all(sent) or is_release(comparison.one) or is_release(comparison.other):
        return one, other
    return _doubted(one, _OTHER_AUTHOR * sent[0]), _doubted(other, _OTHER_AUTHOR * sent[1])


def _doubted(probability: float, odds: float) -> float:
    """Return a probability less so many log odds."""
    return squash(log_odds(probability) - odds) if probability and odds else probability


def _sure_by_credit(probability: float, comparison: Comparison) -> float:
    """Return how likely prose is common, given that one is an agency's own and the other credits it, if that is so.

    Never more than likely by this alone: who credits an agency may have reported the better part himself.
    """
    one, other = comparison.one.text.article, comparison.other.text.article
    credited = (is_dispatch(one) and credits_outlet(other, one)) or (
        is_dispatch(other) and credits_outlet(one, other)
    )
    return max(probability, min(_doubted(probability, -_CREDITED), _BY_CREDIT)) if credited else probability


def _of_one_outlet(comparison: Comparison) -> bool:
    """Tell whether two texts are one outlet's: its later ones add to the earlier."""
    outlet = comparison.one.text.article.outlet
    return outlet is not None and outlet == comparison.other.text.article.outlet


def _common(comparison: Comparison, forward: float, clues: Collection[Clue], *, free: bool) -> float:
    """Return the probability of a common exemplar: both have much of their own, and nothing tells a direction.

    So it is where both retell too freely (`free`) for their order and words to tell. Two that print one agency's text
    have it from the agency, unless one says that it is from the other; an agency's own text is from nobody else.
    """
    if are_clients(comparison) and not any(clue.kind in _RELAYED for clue in clues):
        return _OF_AN_AGENCY
    unsure = 1 - abs(2 * forward - 1)
    if of_one_hand(comparison.one.text.article, comparison.other.text.article):
        return unsure * 0.1  # nobody gave it the same text twice
    witness = comparison.sides[forward > _HALF]
    given = witness.followed >= _ALL and witness.own < _SOME_OWN
    if (free and not given) or all(map(has_own, comparison.sides)):
        return unsure * 0.8
    some_own = min(side.own for side in comparison.sides) >= _SOME_OWN
    reworded = max(side.copied for side in comparison.sides) < _HARDLY_COPIED
    sent = is_dispatch((comparison.one if forward > _HALF else comparison.other).text.article)
    return unsure * (0.5 if some_own and reworded and not sent else 0.1)


def relaying(comparison: Comparison, clues: Collection[Clue]) -> tuple[float, float]:
    """Return for each of two the probability that it retells what it says the other reported, or what only that one was told."""
    surplus: tuple[list[float], list[float]] = ([], [])
    for clue in clues:
        if clue.kind in _RELAYED:
            witness = clue.weight > 0
            surplus[witness].append(comparison.sides[witness].followed - _RELAYED[clue.kind])
    one, other = (squash(8 * max(found)) if found else 0.0 for found in surplus)
    return one, other


def name_kind(comparison: Comparison, clues: Collection[str], *, of_several: bool = False) -> DescentKind:
    """Return how `comparison.other` was made from `comparison.one`, given the kinds of clues to that.

    The main one `of_several` exemplars need not give so much for the witness to be its rewriting.
    """
    exemplar, witness = comparison.sides
    if _is_update(comparison, clues):
        return "update"
    whole = witness.copied >= _MOST and witness.own <= _LITTLE_OWN
    taking = exemplar.followed < _MOST or comparison.order < _HALF
    if TAKING & set(clues) and taking and not whole:
        return "excerpt"
    if witness.copied >= _MOST:
        return "copy" if exemplar.copied >= _MOST else "abridged"
    if exemplar.copied >= _MOST:
        return "update"
    part = witness.followed < _HALF if of_several else witness.surely < _MAIN
    return "excerpt" if part else "rewrite"


def _is_update(comparison: Comparison, clues: Collection[str]) -> bool:
    """Tell whether a witness that keeps some prose is a later version of its exemplar, and not another outlet's."""
    copied = comparison.sides[1].copied
    texts = comparison.one.text.article, comparison.other.text.article
    later = _SOME_PROSE <= copied < _MOST and "published" in clues
    later = later or (copied >= _SOME_PROSE and bool({"dateline", "overtakes"} & set(clues)))
    return (later and of_one_hand(*texts)) or (
        copied >= _MORE_PROSE and bool({"update", "growth"} & set(clues))
    )
