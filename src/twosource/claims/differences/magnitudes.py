"""Two numbers of one thing: equal, one the other in other precision, or in conflict."""

from twosource.claims.differences.details import Verdict
from twosource.model import Quantity

_ROUND_FROM = 1000.0
_ROUND_SHARE = 0.05
_NEAR_SHARE = 0.06


def judge(a: Quantity, b: Quantity) -> tuple[Verdict, str | None, int]:
    """Return whether two figures of one thing agree, why where they differ in precision, and which is narrower."""
    if (a.low, a.high) == (b.low, b.high):
        return "equal", None, 0
    if a.unit == "score":
        return "conflict", None, 0
    if reason := _reason(a, b):
        widths = (a.high - a.low, b.high - b.low)
        return "precision", reason, 1 if widths[0] < widths[1] else 2 if widths[1] < widths[0] else 0
    if _loose(a, b):
        return "precision", "rounded", 2 if a.bound != "exact" else 1
    if _rounded(a, b) or _rounded(b, a):
        return "precision", "rounded", 2 if _rounded(a, b) else 1
    return "conflict", None, 0


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
    told = [q for q in (a, b) if q.bound not in {"exact", "between", "vague"}]
    middles = [
        q.high if q.low <= 0 else q.low if q.high == float("inf") else (q.low + q.high) / 2 for q in (a, b)
    ]
    return len(told) == 1 and abs(middles[0] - middles[1]) <= _NEAR_SHARE * max(middles)


def _rounded(a: Quantity, b: Quantity) -> bool:
    """Tell whether `a` may be `b` rounded: a large round number close to it."""
    if a.low != a.high or a.low < _ROUND_FROM:
        return False
    significant = f"{a.low:.0f}".rstrip("0")
    near = abs(a.low - b.low) <= _ROUND_SHARE * a.low and abs(a.high - b.high) <= _ROUND_SHARE * a.low
    return len(significant) <= 2 and near
