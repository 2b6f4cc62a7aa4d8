"""Find the differences between the propositions of one claim."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from twosource.claims.descent import Descents
from twosource.claims.differences.attribution import differ_in_source
from twosource.claims.differences.certainty import contrast_certainty, contrast_strength
from twosource.claims.differences.context import Context
from twosource.claims.differences.days import contrast_days
from twosource.claims.differences.details import Contrast
from twosource.claims.differences.figures import contrast_figures
from twosource.claims.differences.gathering import gather
from twosource.claims.differences.naming import contrast_actors, contrast_places, contrast_sides
from twosource.claims.differences.polarity import contrast_beside, contrast_polarity
from twosource.claims.differences.revision import told_in_time
from twosource.claims.differences.sameness import tells_another_figure
from twosource.claims.likeness import Scale
from twosource.claims.matching import Matching
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.model import Difference


def find_differences(
    group: Sequence[Proposition], scale: Scale, matching: Matching, descents: Descents
) -> tuple[tuple[Difference, ...], tuple[Contrast, ...]]:
    """Return the differences of a claim's accounts, and the contrasts of pairs that they rest on."""
    context = Context(
        group=group, told=told_in_time(group), scale=scale, matching=matching, descents=descents
    )
    contrasts = tuple(contrast for one, other in _pairs(group) for contrast in _contrast(one, other, context))
    return (*gather(contrasts), *differ_in_source(group, descents)), contrasts


def _pairs(group: Sequence[Proposition]) -> Iterator[tuple[Proposition, Proposition]]:
    """Yield the pairs of different articles; an article is not held against itself."""
    for one, other in combinations(group[: SETTINGS.most_compared], 2):
        if one.span.article != other.span.article:
            yield one, other


def _contrast(one: Proposition, other: Proposition, context: Context) -> list[Contrast]:
    odds = context.surely(one, other)
    firm, surely = odds >= SETTINGS.firm, odds >= SETTINGS.sure
    alike = odds >= SETTINGS.one_claim and bool(one.happenings & other.happenings)
    days = list(contrast_days(one, other, context, firm=firm or alike))
    figures = list(contrast_figures(one, other, odds, context))
    if any(c.verdict == "conflict" for c in days) and (
        any(c.verdict == "conflict" for c in figures) or tells_another_figure(one, other)
    ):
        return []
    polarity = list(contrast_polarity(one, other, context, odds=odds))
    return [
        *days,
        *figures,
        *(polarity or contrast_beside(one, other, context, odds=odds)),
        *contrast_certainty(one, other, firm=firm),
        *contrast_strength(one, other),
        *contrast_places(one, other, firm=surely),
        *contrast_sides(one, other, firm=odds >= SETTINGS.one_claim),
        *contrast_actors(one, other, firm=firm),
    ]
