"""Lengths of time as numbers: "12 years", "the 43-second recording", "almost two weeks"."""

import re

from twosource.model import Quantity, TimeExpression
from twosource.text.numbers import rounding_of

_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_NEARLY = re.compile(
    r"\b(?:about|around|almost|nearly|some|roughly|(?<=for )over|(?<=took )over|(?<=lasted )over|(?<=after )over"
    r"|(?<=just )over|(?<=well )over|more than|at least)\s+(?:\S+\s+)?$",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\b(?:under|less than|fewer than|up to|at most)\s+(?:\S+\s+)?$", re.IGNORECASE)
_HEDGE = re.compile(r"(?:less than|fewer than|more than|up to|at most|at least) ", re.IGNORECASE)
_REACH = 14
_UNITS = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}


def length_of(time: TimeExpression, text: str) -> Quantity | None:
    """Return a length of time that stands in a text as a number of its units, None for any other time."""
    found = _LENGTH.fullmatch(time.value) if time.kind == "duration" else None
    if found is None or found[1] + found[3] not in _UNITS:
        return None
    number, unit = float(found[2]), _UNITS[found[1] + found[3]]
    hedge = _HEDGE.match(time.text)
    before = text[max(time.start - _REACH, 0) : time.start] + (
        hedge[0] if hedge else time.text.partition(" ")[0] + " "
    )
    under = _UNDER.search(before)
    near = rounding_of(number) if _NEARLY.search(before) else 0.0
    return Quantity(
        start=time.start,
        end=time.end,
        text=time.text,
        low=0.0 if under else number * (1 - near),
        high=number * (1 + near),
        bound="less_than" if under else "about" if near else "exact",
        unit=unit,
    )
