"""Two numbers of one thing: equal, one the other in other precision, or in conflict."""

import re
from dataclasses import replace

from twosource.claims.differences.details import Verdict
from twosource.claims.units import in_days
from twosource.model import Quantity
from twosource.text.numbers import rounding_of

_ROUND_FROM = 100.0
_ROUND_SHARE = 0.05
_TIME_SHARE = 0.2  # "eight months" and "34 weeks" are one length
_DOZEN = re.compile(r"\b(?:a|half a|two|three|several) dozen\b|\ba score\b|\bhalf a\b", re.IGNORECASE)
_DOZEN_SHARE = 0.25
_DECIMALS = re.compile(r"\d+(?:\.(?P<decimals>\d+))?(?![\d,]*,\d)")
_SHARE_POINTS = 5.0
_PLAIN_FROM = 1000.0  # below it only a number of one digit and noughts is round: 400, not 420


def judge(a: Quantity, b: Quantity) -> tuple[Verdict, str | None, int]:
    """Return whether two figures of one thing agree, why where they differ in precision, and which is narrower."""
    if (a.low, a.high) == (b.low, b.high):
        return "equal", None, 0
    if a.unit == "score":
        return "conflict", None, 0
    if reason := _reason(a, b):
        widths = (a.high - a.low, b.high - b.low)
        return "precision", reason, 1 if widths[0] < widths[1] else 2 if widths[1] < widths[0] else 0
    rounded = _rounder(a, b) or _shorter(a, b)
    return ("precision", "rounded", rounded) if rounded else ("conflict", None, 0)


def _rounder(a: Quantity, b: Quantity) -> int:
    """Return which of two figures may be the other rounded, as 2 for the first and 1 for the second; 0 for neither."""
    if _loose(a, b):
        return 2 if a.bound != "exact" else 1
    if _by_dozens(a, b) or _rounded(a, b):
        return 2
    return 1 if _by_dozens(b, a) or _rounded(b, a) else 0


def _reason(a: Quantity, b: Quantity) -> str | None:
    """Return why two numbers as written can both be right, None where they cannot."""
    bounds = {a.bound, b.bound}
    if "vague" in bounds:
        return "a vague number beside a figure"
    if a.low > b.high or b.low > a.high:
        return None
    return "rounded" if "about" in bounds else "a bound that allows the other figure"


def _loose(a: Quantity, b: Quantity) -> bool:
    """Tell whether one figure is only told as near ("almost twenty") and the other lies near it."""
    told = [q for q in (a, b) if q.bound not in {"exact", "about", "between", "vague"}]
    middles = [
        q.high if q.low <= 0 else q.low if q.high == float("inf") else (q.low + q.high) / 2 for q in (a, b)
    ]
    return len(told) == 1 and abs(middles[0] - middles[1]) <= rounding_of(max(middles)) * max(middles)


def _rounded(a: Quantity, b: Quantity) -> bool:
    """Tell whether `a` may be `b` rounded: a large round number close to it."""
    if a.low != a.high or a.low < _ROUND_FROM:
        return False
    significant = f"{a.low:.0f}".rstrip("0")
    most = 2 if a.low >= _PLAIN_FROM else 1
    near = abs(a.low - b.low) <= _ROUND_SHARE * a.low and abs(a.high - b.high) <= _ROUND_SHARE * a.low
    return len(significant) <= most and near


def _shorter(a: Quantity, b: Quantity) -> int:
    """Return which of two figures is the other with fewer decimals, as in `_rounder`: "2 percent" for 1.7, "nearly 7" for 6.8.

    A share told as a fraction ("three-quarters") is round; who gives a percentage next to it tells the same.
    """
    written = [_DECIMALS.search(q.text) for q in (a, b)]
    if a.unit == "%" == b.unit and [w is None for w in written] in ([True, False], [False, True]):
        return (2 if written[0] is None else 1) if abs(a.low - b.low) <= _SHARE_POINTS else 0
    if written[0] is None or written[1] is None:
        return 0
    places = [len(w["decimals"] or "") for w in written if w]
    values = [float(w[0]) for w in written if w]
    if places[0] == places[1] or not all(values) or abs(a.low / values[0] - b.low / values[1]) > 1e-6 * a.low:
        return 0
    short, long = (0, 1) if places[0] < places[1] else (1, 0)
    near = abs(values[short] - values[long]) <= 0.5 * 10 ** -places[short]
    return (2 if short == 0 else 1) if near else 0


def _by_dozens(a: Quantity, b: Quantity) -> bool:
    """Tell whether `a` is told in dozens and `b` lies near it."""
    return bool(_DOZEN.search(a.text)) and abs(a.low - b.low) <= _DOZEN_SHARE * max(a.low, b.low)


def same_scale(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Return two lengths of time that are told in different units as lengths near so many days; others as they are."""
    days = in_days(a.unit), in_days(b.unit)
    if a.unit == b.unit or days[0] is None or days[1] is None:
        return a, b
    return _scaled(a, days[0]), _scaled(b, days[1])


def _scaled(quantity: Quantity, days: float) -> Quantity:
    return replace(
        quantity,
        low=quantity.low * days * (1 - _TIME_SHARE),
        high=quantity.high * days * (1 + _TIME_SHARE),
        unit="day",
    )
