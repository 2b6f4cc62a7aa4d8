"""Whether two differing numbers are surely figures of one thing."""

import re
from collections.abc import Sequence

from twosource.claims.differences.assertions import arguments, governing, verbs_above
from twosource.claims.differences.context import Context, Figure
from twosource.claims.differences.magnitudes import judge, same_scale
from twosource.claims.differences.occasions import (
    of_other_measures,
    of_other_names,
    of_two_bearers,
    of_two_occasions,
)
from twosource.claims.differences.revision import standing
from twosource.claims.differences.setting import heads_alike, neighbours_agree, settings_agree
from twosource.claims.differences.wholes import add_up, over_other_times
from twosource.claims.happenings import happenings_of
from twosource.claims.predicates import Predicate, acts_alike, predicates_of
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import DEMANDS, FORECASTS, FUTURE, GENERIC_UNITS
from twosource.claims.units import attacks, counts_things, counts_time, in_days, units_fit
from twosource.model import Quantity
from twosource.text.wording import normals

_LASTING = re.compile(
    r"\b(?:last(?:s|ed|ing)?|stay(?:s|ed|ing)?|spen[dt]|spending|held|kept|detained|waited|talked|spoke|dismissed)\b"
    r"(?: \w+){0,3}?(?: (?:for|after|within|up to))?(?: \w+){0,2} $",
    re.IGNORECASE,
)
_SMALL = 12
_VERB = 12  # letters of a verb behind its number, with what follows at once
_FATES = frozenset({"death", "injury", "missing", "arrest", "rescue", "illness", "evacuation"})
_WILL = re.compile(r"\b(?:will|shall|[’']ll|(?:is|are) (?:set|due|about|going) to)\b", re.IGNORECASE)
_OLDEST = 130  # years that nobody lives: the age of a thing, and as good a length of time


def comparable(one: Proposition, a: Quantity, other: Proposition, b: Quantity) -> bool:
    """Tell whether two numbers can count one thing: units that fit, or counted nouns of like sense."""
    if units_fit(a.unit, b.unit) or (
        {a.unit, b.unit} == {"year", "year-old"} and min(a.low, b.low) > _OLDEST
    ):
        return True
    if in_days(a.unit) and in_days(b.unit):
        return True
    if not (counts_things(a.unit) and counts_things(b.unit)) or attacks(a.unit) != attacks(b.unit):
        return False
    return heads_alike(one, a, other, b) >= SETTINGS.same_head


def of_one_thing(one: Figure, other: Figure, context: Context, odds: float) -> bool:
    """Tell whether two differing numbers are surely figures of one thing.

    They are not where only one is a forecast or asked for, or where they tell of two occasions or bearers; and
    what stands around them must agree, the more so where articles give many such figures.
    """
    (p, a), (q, b) = one, other
    if _set_apart(one, other) or not of_one_predicate(one, other):
        return False
    agreement = settings_agree(p, a, q, b, context.scale.weights)
    if _series(p, a) or _series(q, b):
        return odds >= SETTINGS.firm and agreement >= SETTINGS.same_in_series
    if odds < SETTINGS.one_claim or agreement < SETTINGS.same_thing:
        return False
    if odds >= SETTINGS.firm and _lasts(p, a) and _lasts(q, b):
        return True
    least = SETTINGS.same_length if counts_time(a.unit) else 0.0
    if a.unit != b.unit and heads_alike(p, a, q, b) < SETTINGS.like_head:
        least = max(least, SETTINGS.same_count)
    return neighbours_agree(p, a, q, b) >= least


def _set_apart(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of two occasions, bearers or times, parts and total, or only one is of what is to come."""
    (p, a), (q, b) = one, other
    if (
        of_two_occasions(p, q)
        or of_two_bearers(p, q)
        or of_other_names(p, q)
        or of_other_measures(one, other)
    ):
        return True
    if add_up(one, other) or over_other_times(one, other):
        return True
    if _forecasts(p, q) or _forecasts(q, p) or _to_come(p, a, q, b) or _to_come(q, b, p, a):
        return True
    return _has(p, DEMANDS) != _has(q, DEMANDS)


def of_one_predicate(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers can stand with one verb: who was carried is not who died.

    Verbs are set apart where they are unlike, and the words from subject to number tell of two fates.
    """
    if not all(counts_things(number.unit) for _, number in (one, other)):
        return True
    (p, a), (q, b) = one, other
    mine, theirs = governing(p, a.start, a.end), governing(q, b.start, b.end)
    if mine is None or theirs is None:
        return True
    fates = _fates(one, mine), _fates(other, theirs)
    if fates[0] == fates[1] or fates[0] & fates[1]:
        return True
    verbs = _verb_at(p, mine), _verb_at(q, theirs)
    if verbs[0] is None or verbs[1] is None:
        return True
    return acts_alike(p, verbs[0], q, verbs[1], least=SETTINGS.same_predicate)


def _fates(figure: Figure, verb: int) -> frozenset[str]:
    """Return the fates of people that the words from a number to its verb tell of, with the verb's subject."""
    proposition, number = figure
    subject = arguments(proposition, verb)[0]
    places = [number.start, verb, *([subject] if subject is not None else [])]
    return (
        happenings_of(proposition.text.article.text[min(places) : max(number.end, *places) + _VERB]) & _FATES
    )


def _verb_at(proposition: Proposition, place: int) -> Predicate | None:
    return next((verb for verb in predicates_of(proposition) if verb.start == place), None)


def _lasts(proposition: Proposition, length: Quantity) -> bool:
    """Tell whether a length is the only one that a proposition gives, and how long somebody stayed or was kept."""
    lengths = [q for q in proposition.quantities if counts_time(q.unit)]
    before = proposition.words[: length.start - proposition.span.start]
    return len(lengths) == 1 and bool(_LASTING.search(before))


def tells_another_figure(one: Proposition, other: Proposition) -> bool:
    """Tell whether a proposition gives a number of what the other gives another number of, and none that agrees.

    Whether the two contradict each other is left open: a toll that has risen since is no second origin of the lower.
    """
    pairs = [(a, b) for a in standing(one) for b in standing(other) if comparable(one, a, other, b)]
    agreeing = [(a, b) for a, b in pairs if judge(*same_scale(a, b))[0] != "conflict"]
    matched = {a.start for a, _ in agreeing}, {b.start for _, b in agreeing}
    return any(a.start not in matched[0] and b.start not in matched[1] for a, b in pairs)


def leaves_out_count(one: Proposition, other: Proposition) -> bool:
    """Tell whether a proposition counts people or things, and the other gives none of its numbers.

    Who only tells that deputies crossed the floor does not surely tell that eleven did.
    """
    counts = [q for q in one.quantities if counts_things(q.unit)]
    return bool(counts) and not any(
        judge(*same_scale(a, b))[0] != "conflict"
        for a in counts
        for b in other.quantities
        if counts_things(b.unit)
    )


def told_apart(one: Figure, other: Figure, context: Context) -> bool:
    """Tell whether an article gives both figures: it tells two things apart then."""
    return (
        _knows(one[0], other[1]) or _knows(other[0], one[1]) or _tells_both(context.group, one[1], other[1])
    )


def _tells_both(group: Sequence[Proposition], a: Quantity, b: Quantity) -> bool:
    """Tell whether one article gives both figures within the claim."""
    holders = [
        {p.span.article for p in group for q in p.quantities if _equal(q, figure)} for figure in (a, b)
    ]
    return bool(holders[0] & holders[1])


def _knows(proposition: Proposition, rival: Quantity) -> bool:
    """Tell whether the article gives the rival figure somewhere, of a thing that it may be.

    A small number stands in most articles for something else; there the unit must be named.
    """
    return any(
        _equal(q, rival)
        and units_fit(q.unit, rival.unit)
        and (rival.low > _SMALL or not {q.unit, rival.unit} & GENERIC_UNITS)
        for q in proposition.text.quantities
    )


def _equal(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers name one figure; "over three days" may name the three of "three days"."""
    loose = a.unit == b.unit and {a.bound, b.bound} != {"exact"} and max(a.low, b.low) <= min(a.high, b.high)
    return (a.low, a.high) == (b.low, b.high) or loose


def _series(proposition: Proposition, figure: Quantity) -> bool:
    """Tell whether the article gives many figures in that unit, so that two of them are seldom of one thing."""
    values = {(q.low, q.high) for q in proposition.text.quantities if q.unit == figure.unit}
    return len(values) > SETTINGS.most_in_series


def _has(proposition: Proposition, lexicon: frozenset[str]) -> bool:
    return any(word in lexicon for word in normals(proposition.words))


def _to_come(one: Proposition, figure: Quantity, other: Proposition, rival: Quantity) -> bool:
    """Tell whether a figure is of what will be ("will reach the coast with winds of 140 mph") and its rival of what was."""
    if not _WILL.search(one.text.article.text[one.sentence.start : figure.start]):
        return False
    told = verbs_above(other, rival.start, rival.end)
    return any(verb.text.casefold().endswith("ed") for verb in told)


def _forecasts(one: Proposition, other: Proposition) -> bool:
    """Tell whether one proposition is a forecast and the other speaks of what is or was."""
    return _has(one, FORECASTS) and not _has(other, FORECASTS | FUTURE)
