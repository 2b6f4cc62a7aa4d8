"""Witnesses that show too little of their own to count as independent."""

from collections.abc import Mapping, Sequence

from twosource.lineage.comparison import Comparison
from twosource.lineage.origins import Tie
from twosource.lineage.settings import LineageSettings

Pair = tuple[str, str]


def doubt_independence(
    roots: Sequence[str],
    comparisons: Mapping[Pair, Comparison],
    sigils: Mapping[str, str],
    settings: LineageSettings,
) -> list[Tie]:
    """Return a doubtful tie for each root that has next to nothing which another witness does not tell.

    Unknown is never counted as independent: such a witness is one line with the other at the least, and
    a line of its own at the most.
    """
    ties: list[Tie] = []
    for root in sorted(roots):
        sides = [
            (comparison.sides[comparison.other.id == root].followed, other)
            for pair, comparison in sorted(comparisons.items())
            if root in pair
            and set(pair) <= set(roots)
            and (other := pair[pair[0] == root])
            and _shows_nothing(comparison, root, settings)
        ]
        if sides:
            _, other = max(sides)
            doubt = f"{sigils[root]} shows nothing of its own beside {sigils[other]}"
            ties.append(Tie(one=root, other=other, probability=settings.likely, doubt=doubt))
    return ties


def _shows_nothing(comparison: Comparison, root: str, settings: LineageSettings) -> bool:
    witness = comparison.sides[comparison.other.id == root]
    own_quotes = witness.quotes - witness.quotes_matched
    own_lines = witness.lines - witness.matched
    return (
        own_quotes == 0
        and own_lines <= max(settings.few_lines, settings.few_lines_share * witness.lines)
        and witness.own <= settings.few_details
    )
