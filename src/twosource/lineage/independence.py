"""Witnesses that show too little of their own to count as independent."""

from collections.abc import Mapping, Sequence

from twosource.lineage.comparison import Comparison, pair_of
from twosource.lineage.opinions import is_opinion
from twosource.lineage.origins import Tie
from twosource.lineage.settings import LineageSettings

Pair = tuple[str, str]
_MUCH, _FEW_OWN = 0.35, 0.2
"""Part of an opinion that surely tells what a report does, and weight of its names and numbers that the report lacks."""


def doubt_independence(
    roots: Sequence[str],
    comparisons: Mapping[Pair, Comparison],
    sigils: Mapping[str, str],
    settings: LineageSettings,
) -> list[Tie]:
    """Return a doubtful tie for each root that has next to nothing which another witness does not tell.

    Unknown is never counted as independent: such a witness is one line with the other at the least, and
    a line of its own at the most. So is an opinion with much of what the other reports.
    """
    ties: list[Tie] = []
    for root in sorted(roots):
        sides = [
            (comparison.sides[comparison.other.id == root].followed, other)
            for pair, comparison in sorted(comparisons.items())
            if root in pair
            and set(pair) <= set(roots)
            and (other := pair[pair[0] == root])
            and (_shows_nothing(comparison, root, settings) or _comments(comparison, root))
        ]
        if sides:
            _, other = max(sides)
            doubt = f"{sigils[root]} shows nothing of its own beside {sigils[other]}"
            if _comments(comparisons[pair_of(root, other)], root):
                doubt = f"{sigils[root]} comments on what {sigils[other]} tells"
            ties.append(Tie(one=root, other=other, probability=settings.likely, doubt=doubt))
    return ties


def _comments(comparison: Comparison, root: str) -> bool:
    """Tell whether a witness is an opinion that has much of its matter from a report, and few details that the report lacks."""
    writer, other = comparison.seen_from(root).one.text.article, comparison.seen_from(root).other.text.article
    witness = comparison.sides[comparison.other.id == root]
    known = witness.surely >= _MUCH and witness.own <= _FEW_OWN
    return known and is_opinion(writer) and not is_opinion(other)


def _shows_nothing(comparison: Comparison, root: str, settings: LineageSettings) -> bool:
    witness = comparison.sides[comparison.other.id == root]
    own_quotes = witness.quotes - witness.quotes_matched
    own_lines = witness.lines - witness.matched
    return (
        own_quotes == 0
        and own_lines <= max(settings.few_lines, settings.few_lines_share * witness.lines)
        and witness.own <= settings.few_details
    )
