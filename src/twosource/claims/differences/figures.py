"""Numbers side by side: equal, rounded, bounded, revised, or in contradiction."""

import re
from collections.abc import Iterator

from twosource.claims.core import rejects
from twosource.claims.differences.details import Contrast, Verdict, detail, partners, shared_part, topics
from twosource.claims.differences.magnitudes import judge
from twosource.claims.differences.revision import explain
from twosource.claims.differences.sameness import Context, of_one_thing
from twosource.claims.propositions import Proposition
from twosource.claims.stance_words import GENERIC_UNITS
from twosource.claims.units import counts_time, units_fit
from twosource.model import Quantity
from twosource.text.concepts import concepts

# What a number counts: two numbers of different ones of these are never the same figure.
ROLES = frozenset(
    concept.group
    for concept in concepts(
        """kill injure missing arrest rescue evacuate hospital sentence convict charge buy sell profit revenue raise cut
        goal vote sack hire infect vaccine destroy fire launch intercept shot down tax budget price loan debt
        fine recover test distance magnitude depth speed seat point run wicket lead attendance age"""
    )
)
_NOT = re.compile(r"\b(?:not|rather than|instead of)\s+$", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:another|additional|further|extra|other)\s*$|(?:more|others|other|additional|further|extra)\b"
)


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
    answered = [
        (a, b) for a, _ in sides[0] for b, _ in sides[1] if rejects(one, a, b) or rejects(other, b, a)
    ]
    for a, b in answered or partners(sides[0], sides[1], _fit):
        verdict, note, precise = _judge(one, a, other, b)
        explained = explain(one, a, other, b, context.told) if verdict == "conflict" else None
        shared = shared_part(near[id(a)], near[id(b)], context.weights)
        unexplained = verdict == "conflict" and explained is None
        if unexplained and not (
            answered or of_one_thing((one, a), (other, b), shared, context, firm=likeness >= firm)
        ):
            continue
        yield Contrast(
            kind="precision" if verdict == "precision" else "number",
            one=detail(one, a, _key(a)),
            other=detail(other, b, _key(b)),
            verdict=verdict,
            contradiction=unexplained,
            note=explained or note,
            precise=precise,
        )


def _judge(one: Proposition, a: Quantity, other: Proposition, b: Quantity) -> tuple[Verdict, str | None, int]:
    """Return what two figures amount to; one that is expressly denied ("two, not three") is against its equal."""
    denied = [_denies(one, a), _denies(other, b)]
    if denied[0] == denied[1]:
        return judge(a, b)
    return ("conflict" if (a.low, a.high) == (b.low, b.high) else "equal"), None, 0


def _denies(proposition: Proposition, quantity: Quantity) -> bool:
    return bool(_NOT.search(proposition.text.article.text[max(quantity.start - 14, 0) : quantity.start]))


def _fit(a: Quantity, near_a: frozenset[str], b: Quantity, near_b: frozenset[str]) -> float:
    """Return how surely two numbers are figures of one thing; 0 if they cannot be."""
    if not units_fit(a.unit, b.unit):
        return 0.0
    roles = near_a & ROLES, near_b & ROLES
    special = a.unit == b.unit and a.unit not in GENERIC_UNITS
    asked = (roles[0] and roles[1]) if special else (roles[0] or roles[1])
    if asked and not roles[0] & roles[1]:
        return 0.0
    shared = shared_part(near_a, near_b)
    least = 0.25 if counts_time(a.unit) else 0.1
    return shared + 0.5 * (a.unit == b.unit) if shared >= least else 0.0


def _increment(proposition: Proposition, quantity: Quantity) -> bool:
    """“Two more people” adds to a figure and is none."""
    text = proposition.text.article.text
    before = text[max(quantity.start - 14, 0) : quantity.start]
    behind = text[quantity.start : quantity.end + 14].split(maxsplit=1)
    return bool(_MORE.search(before) or _MORE.match(" ".join(behind[1:])))


def _key(quantity: Quantity) -> str:
    return f"{quantity.low:g}-{quantity.high:g}"
