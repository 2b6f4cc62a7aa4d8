"""Versions of one text: the less was changed between two, the nearer they stand, and a text under revision grows."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison, pair_of
from twosource.lineage.origins import Classes
from twosource.lineage.passage import WitnessText
from twosource.lineage.phrases import YEAR

Pair = tuple[str, str]
MOST_CHANGED = 0.7
"""Part of the words that may differ between two versions of one text."""
_GROWN = 2.0
"""Log odds that of two versions the one that only adds is the later: 78 of 100 revisions of an encyclopedia grow."""
_LATER_YEAR = 1.0
"""Of two versions the one that names a later year was the later in 85 of 100 pairs."""
_FEW_WORDS = 3
_SEVERAL = 3
_LITTLE_ADDED = 0.03
"""Part of a shortened copy's words that an editor's hand may have put in."""


def are_versions(comparison: Comparison) -> bool:
    """Tell whether most words of two texts are the same."""
    return comparison.changed < MOST_CHANGED


def of_one_outlet(comparison: Comparison) -> bool:
    """Tell whether two texts are known to be of one outlet; an agency's name may stand for whoever printed its text."""
    one, other = comparison.one.text.article, comparison.other.text.article
    credited = {credit.agency for article in (one, other) for credit in article.credits}
    return one.outlet is not None and one.outlet == other.outlet and one.outlet not in credited


def find_revised(comparisons: Iterable[Comparison]) -> frozenset[Pair]:
    """Return the pairs of an outlet's versions of one text of which the longer was likely the later.

    That is so where sentences were reworded too, or where there are three versions or more: of two texts of which one
    only lacks something of the other, the shorter may as well be the one cut down.
    """
    near = {
        pair_of(found.one.id, found.other.id): found
        for found in comparisons
        if are_versions(found) and of_one_outlet(found)
    }
    classes = Classes({article for pair in near for article in pair})
    for pair in near:
        classes.join(*pair)
    several = {article for names in classes.sets() if len(names) >= _SEVERAL for article in names}
    return frozenset(pair for pair in near if pair[0] in several or not _only_cut(near[pair]))


def _only_cut(comparison: Comparison) -> bool:
    """Tell whether the shorter of two texts has hardly a word that the longer lacks."""
    less, more = sorted(len(witness.words) for witness in (comparison.one, comparison.other))
    return comparison.changed * (more + less) - (more - less) <= 2 * _LITTLE_ADDED * less


def find_revisions(comparison: Comparison) -> Iterator[Clue]:
    """Yield which of an outlet's versions of a text came later: newsrooms and encyclopedias add to their own."""
    first, second = len(comparison.one.words), len(comparison.other.words)
    weight = _GROWN * (second - first) / (comparison.changed * (first + second) + _FEW_WORDS)
    if weight:
        text = "{witness} adds to {exemplar}, of which it is another version"
        yield Clue(kind="growth", text=text, weight=weight)
    years = _latest_year(comparison.one), _latest_year(comparison.other)
    if years[0] != years[1]:
        text = "{witness} tells of a later year than {exemplar}"
        yield Clue(kind="later_year", text=text, weight=_LATER_YEAR if years[0] < years[1] else -_LATER_YEAR)


def _latest_year(witness: WitnessText) -> int:
    """Return the latest year that a text names, 0 where it names none."""
    return max((int(found.group()) for found in _find_years(witness.text.article.text)), default=0)


@lru_cache(maxsize=1024)
def _find_years(text: str) -> tuple[re.Match[str], ...]:
    return tuple(YEAR.finditer(text))
