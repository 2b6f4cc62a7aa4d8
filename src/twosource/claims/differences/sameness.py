"""Whether two differing numbers are surely figures of one thing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.claims.differences.revision import Told
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import FORECASTS
from twosource.claims.units import units_fit
from twosource.model import Quantity
from twosource.text.wording import normals

Figure = tuple[Proposition, Quantity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the other accounts of a claim tell: figures by the hour, and weights of the story's concepts."""

    group: Sequence[Proposition]
    told: frozenset[Told]
    weights: Mapping[str, float]


def of_one_thing(one: Figure, other: Figure, shared: float, context: Context, *, firm: bool) -> bool:
    """Tell whether two differing numbers are surely figures of one thing.

    They are not where one article gives both (it tells two things apart then), or where one is a forecast; and
    what stands around them must agree: `shared`, in [0, 1], the more so where articles give many such figures
    or the propositions do not agree firmly.
    """
    (p, a), (q, b) = one, other
    if _knows(p, b) or _knows(q, a) or _tells_both(context.group, a, b) or _forecasts(p) != _forecasts(q):
        return False
    if _series(p, a) or _series(q, b):
        return firm and shared >= SETTINGS.same_in_series
    return shared >= SETTINGS.same_thing or (firm and shared >= SETTINGS.same_thing / 2)


def _tells_both(group: Sequence[Proposition], a: Quantity, b: Quantity) -> bool:
    """Tell whether one article gives both figures within the claim."""
    holders = [
        {p.span.article for p in group for q in p.quantities if (q.low, q.high) == (figure.low, figure.high)}
        for figure in (a, b)
    ]
    return bool(holders[0] & holders[1])


def _knows(proposition: Proposition, rival: Quantity) -> bool:
    """Tell whether the article gives the rival figure somewhere, of a thing that it may be."""
    return any(
        (q.low, q.high) == (rival.low, rival.high) and units_fit(q.unit, rival.unit)
        for q in proposition.text.quantities
    )


def _series(proposition: Proposition, figure: Quantity) -> bool:
    """Tell whether the article gives many figures in that unit, so that two of them are seldom of one thing."""
    values = {(q.low, q.high) for q in proposition.text.quantities if q.unit == figure.unit}
    return len(values) > SETTINGS.most_in_series


def _forecasts(proposition: Proposition) -> bool:
    return any(word in FORECASTS for word in normals(proposition.words))
