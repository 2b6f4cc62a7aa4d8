"""Numbers side by side: equal, rounded, bounded, revised, or in contradiction."""

import re
from collections.abc import Iterator, Mapping

from twosource.claims.differences.details import Contrast, Verdict, detail, partners, shared_part, topics
from twosource.claims.differences.revision import Told, explain
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import FORECASTS, GENERIC_UNITS
from twosource.model import Quantity
from twosource.text.concepts import concepts
from twosource.text.wording import normals

# What a number counts: two numbers of different ones of these are never the same figure.
ROLES = frozenset(
    concept.group
    for concept in concepts(
        """kill injure missing arrest rescue evacuate hospital sentence convict charge buy sell profit revenue raise cut
        goal vote sack hire infect vaccine destroy fire launch intercept shot down tax budget price loan debt
        fine recover test distance magnitude depth speed seat point run wicket lead attendance age"""
    )
)
_LENGTHS = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "year-old"]
)
_MORE = re.compile(
    r"\b(?:another|additional|further|extra|other)\s*$|(?:more|others|other|additional|further|extra)\b"
)
_ROUND_FROM = 1000.0
_ROUND_SHARE = 0.05


def contrast_figures(
    one: Proposition,
    other: Proposition,
    likeness: float,
    context: Context,
    *,
    firm: float,
) -> Iterator[Contrast]:
    """Yield what the numbers of two propositions of one claim amount to."""
    sides = [topics(p, [q for q in p.quantities if not _increment(p, q)]) for p in (one, other)]
    near = {id(quantity): around for side in sides for quantity, around in side}
    for a, b in partners(sides[0], sides[1], _fit):
        verdict, note, precise = judge(a, b)
        explained = explain(one, a, other, b, context.told) if verdict == "conflict" else None
        shared = shared_part(near[id(a)], near[id(b)], context.weights)
        if (
            verdict == "conflict"
            and explained is None
            and not _of_one_thing(one, a, other, b, shared, likeness, firm)
        ):
            continue
        yield Contrast(
            kind="precision" if verdict == "precision" else "number",
            one=detail(one, a, _key(a)),
            other=detail(other, b, _key(b)),
            verdict=verdict,
            contradiction=verdict == "conflict" and explained is None,
            note=explained or note,
            precise=precise,
        )


def _of_one_thing(
    one: Proposition,
    a: Quantity,
    other: Proposition,
    b: Quantity,
    shared: float,
    likeness: float,
    firm: float,
) -> bool:
    """Tell whether two differing numbers are surely figures of one thing.

    They are not where an article gives the other's figure too (it tells two things apart then), or where one is
    a forecast; and what stands around them must agree, the more so the less the propositions do.
    """
    if _knows(one, b) or _knows(other, a) or _forecasts(one) != _forecasts(other):
        return False
    if _series(one, a) or _series(other, b):
        return likeness >= firm and shared >= SETTINGS.same_in_series
    return shared >= SETTINGS.same_thing or (likeness >= firm and shared >= SETTINGS.same_thing / 2)


def _knows(proposition: Proposition, rival: Quantity) -> bool:
    """Tell whether the article gives the rival figure somewhere, of a thing that it may be."""
    return any(
        (q.low, q.high) == (rival.low, rival.high) and _units_fit(q.unit, rival.unit)
        for q in proposition.text.quantities
    )


def _series(proposition: Proposition, figure: Quantity) -> bool:
    """Tell whether the article gives many figures in that unit, so that two of them are seldom of one thing."""
    values = {(q.low, q.high) for q in proposition.text.quantities if q.unit == figure.unit}
    return len(values) > SETTINGS.most_in_series


def _forecasts(proposition: Proposition) -> bool:
    return any(word in FORECASTS for word in normals(proposition.words))


def judge(a: Quantity, b: Quantity) -> tuple[Verdict, str | None, int]:
    """Return whether two figures of one thing agree, why where they differ in precision, and which is narrower."""
    if (a.low, a.high) == (b.low, b.high):
        return "equal", None, 0
    if "vague" in {a.bound, b.bound}:
        return "precision", "a vague number beside a figure", 1 if b.bound == "vague" else 2
    if a.unit == "score":
        return "conflict", None, 0
    widths = (a.high - a.low, b.high - b.low)
    precise = 1 if widths[0] < widths[1] else 2 if widths[1] < widths[0] else 0
    if a.low <= b.high and b.low <= a.high:
        return "precision", _reason(a, b), precise
    if _rounded(a, b):
        return "precision", "rounded", 2
    if _rounded(b, a):
        return "precision", "rounded", 1
    return "conflict", None, 0


def _reason(a: Quantity, b: Quantity) -> str:
    return "rounded" if "about" in {a.bound, b.bound} else "a bound that allows the other figure"


def _rounded(a: Quantity, b: Quantity) -> bool:
    """Tell whether `a` may be `b` rounded: a large round number close to it."""
    if a.low != a.high or a.low < _ROUND_FROM:
        return False
    significant = f"{a.low:.0f}".rstrip("0")
    near = abs(a.low - b.low) <= _ROUND_SHARE * a.low and abs(a.high - b.high) <= _ROUND_SHARE * a.low
    return len(significant) <= 2 and near


def _fit(a: Quantity, near_a: frozenset[str], b: Quantity, near_b: frozenset[str]) -> float:
    """Return how surely two numbers are figures of one thing; 0 if they cannot be."""
    if not _units_fit(a.unit, b.unit):
        return 0.0
    roles = near_a & ROLES, near_b & ROLES
    special = a.unit == b.unit and a.unit not in GENERIC_UNITS
    asked = (roles[0] and roles[1]) if special else (roles[0] or roles[1])
    if asked and not roles[0] & roles[1]:
        return 0.0
    shared = shared_part(near_a, near_b)
    least = 0.25 if _counts_time(a.unit) else 0.1
    return shared + 0.5 * (a.unit == b.unit) if shared >= least else 0.0


def _units_fit(a: str, b: str) -> bool:
    if a == b:
        return True
    if _counts_time(a) or _counts_time(b):
        return False
    if a in GENERIC_UNITS or b in GENERIC_UNITS:
        return a.islower() and b.islower() and "%" not in a + b if a and b else not (a + b).isupper()
    groups = [{concept.group for concept in concepts(unit)} for unit in (a, b)]
    return bool(groups[0] & groups[1])


def _counts_time(unit: str) -> bool:
    return unit.rstrip("s") in _LENGTHS


def _increment(proposition: Proposition, quantity: Quantity) -> bool:
    """“Two more people” adds to a figure and is none."""
    text = proposition.text.article.text
    before = text[max(quantity.start - 14, 0) : quantity.start]
    behind = text[quantity.start : quantity.end + 14].split(maxsplit=1)
    return bool(_MORE.search(before) or _MORE.match(" ".join(behind[1:])))


def _key(quantity: Quantity) -> str:
    return f"{quantity.low:g}-{quantity.high:g}"
