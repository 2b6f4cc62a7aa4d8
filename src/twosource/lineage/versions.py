"""Versions of one text by one outlet: in which order they were likely written."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import urlsplit

from twosource.lineage.chains import order_versions
from twosource.lineage.clue import Clue
from twosource.lineage.comparison import Comparison, pair_of
from twosource.lineage.derivation import copying
from twosource.lineage.origins import Classes
from twosource.lineage.precedence import weigh_precedence

Pair = tuple[str, str]
_MOST_CHANGED, _TAKEN_OVER = 0.7, 0.5
"""Part of the words that may differ between two versions of one text, or how likely prose was taken over from one to the other."""
ONE_PAGE = 0.95
"""Probability that of two texts that stood at one address, one was made from the other."""
_SEVERAL, _MOST = 3, 20
"""Versions from which the shortest is no cut of another, and up to which all orders are weighed."""
_PAGE = re.compile(r"[\d_.-][^/]*/?$")
"""The end of a page's path: of several words, or numbered; a section's is one word."""
_LITTLE_ADDED = 0.03
"""Part of a shortened copy's words that an editor's hand may have put in."""
_MOST_ODDS = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Of two versions of one text how many steps the later stands behind the earlier, and the log odds that it is the later."""

    steps: int
    odds: float


def are_versions(comparison: Comparison) -> bool:
    """Tell whether two texts are an outlet's versions of one: by most of their words, or since they stood at one address."""
    if of_one_page(comparison):
        return True
    alike = comparison.changed < _MOST_CHANGED or copying(comparison) >= _TAKEN_OVER
    return alike and of_one_outlet(comparison)


def of_one_page(comparison: Comparison) -> bool:
    """Tell whether two texts were captured at one address of the web, which is that of a page and not of a site or section."""
    one, other = (urlsplit(witness.text.article.report) for witness in (comparison.one, comparison.other))
    return one == other and one.scheme in ("http", "https") and _PAGE.search(one.path) is not None


def of_one_outlet(comparison: Comparison) -> bool:
    """Tell whether two texts are known to be of one outlet; an agency's name may stand for whoever printed its text."""
    one, other = comparison.one.text.article, comparison.other.text.article
    credited = {credit.agency for article in (one, other) for credit in article.credits}
    return one.outlet is not None and one.outlet == other.outlet and one.outlet not in credited


def find_revisions(comparisons: Iterable[Comparison]) -> dict[Pair, Revision]:
    """Return for each pair (earlier, later) of an outlet's versions of one text how they stand in their likeliest order.

    Two texts of which one only lacks something of the other have none: the shorter may as well be the one cut down.
    """
    compared = {pair_of(found.one.id, found.other.id): found for found in comparisons}
    near = {pair: found for pair, found in compared.items() if are_versions(found)}
    classes = Classes({article for pair in near for article in pair})
    for pair in near:
        classes.join(*pair)
    revisions: dict[Pair, Revision] = {}
    for names in classes.sets():
        if len(names) > _MOST or (len(names) < _SEVERAL and _only_cut(near[min(names), max(names)])):
            continue
        known = {pair: compared[pair] for pair in combinations(sorted(names), 2) if pair in compared}
        revisions.update(_string(known))
    return revisions


def _string(known: Mapping[Pair, Comparison]) -> Iterator[tuple[Pair, Revision]]:
    """Yield every pair of some versions in their likeliest order."""
    witnesses = {witness.id: witness for found in known.values() for witness in (found.one, found.other)}
    ahead = {}
    for comparison in known.values():
        odds = weigh_precedence(comparison)
        ahead[comparison.one.id, comparison.other.id] = odds
        ahead[comparison.other.id, comparison.one.id] = -odds
    order = order_versions([witnesses[name] for name in sorted(witnesses)], ahead)
    for (place, one), (later, other) in combinations(enumerate(order.versions), 2):
        yield (one, other), Revision(steps=later - place, odds=min(order.odds, _MOST_ODDS))


def _only_cut(comparison: Comparison) -> bool:
    """Tell whether the shorter of two texts has hardly a word that the longer lacks."""
    less, more = sorted(len(witness.words) for witness in (comparison.one, comparison.other))
    return comparison.changed * (more + less) - (more - less) <= 2 * _LITTLE_ADDED * less


def find_growth(comparison: Comparison, revisions: Mapping[Pair, Revision]) -> Iterator[Clue]:
    """Yield which of an outlet's versions of a text came later, by the likeliest order of all of them."""
    one, other = comparison.one, comparison.other
    for earlier, later, sign in ((one, other, 1.0), (other, one, -1.0)):
        revision = revisions.get((earlier.id, later.id))
        if revision is not None:
            text = "{witness} comes behind {exemplar} in the likeliest order of the outlet's versions"
            if len(later.words) > len(earlier.words):
                text = "{witness} adds to {exemplar}, of which it is another version"
            yield Clue(kind="growth", text=text, weight=sign * revision.odds)
