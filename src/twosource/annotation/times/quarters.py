"""Quarters and halves of years, and the periods that a report on one compares it with."""

from datetime import date

from twosource.annotation.times.place import narrowed, shifted_value, year_of_date
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import MONTHS
from twosource.text.dates import step, value_at
from twosource.text.numbers import ordinal_value
from twosource.text.word_sets import word_set


def read_ranked(found: Found, scene: Scene) -> Reading | None:
    """Read `the third quarter`, `fourth-quarter`, `the first half of 2010`, `next year's first quarter`, `the final quarter of 1997`."""
    letter, months = ("H", 6) if found.word("half") else ("Q", 3)
    rank = _rank(found.word("rank"), 12 // months)
    if rank is None or rank * months > 12:
        return None
    written, anchor = found.word("year"), scene.anchor()
    if letter == "H" and found.word("half") == found.lexed.words[found.last - 1] and not _is_account(found):
        return None
    if written:
        return narrowed(f"{int(written):04d}-{letter}{rank}", found)
    if anchor is None:
        return Reading(value=f"XXXX-{letter}{rank}", anchored=False)
    relative = found.word("relative") or found.word("owner")
    if relative:
        return narrowed(f"{shifted_value(anchor, 'Y', relative)}-{letter}{rank}", found)
    begun = (rank - 1) * months + 1 <= anchor.month
    ahead = not begun and scene.direction(found.first, found.last) == "future"
    return narrowed(f"{anchor.year if begun or ahead else anchor.year - 1:04d}-{letter}{rank}", found)


# A half that names no year is one only where business is told of; elsewhere a match or a book has halves too.
_BUSINESS = word_set(
    "$ £ € ¥ % percent million billion trillion profit profits loss losses sales revenue revenues income earnings "
    "output exports imports growth economy gdp inflation turnover dividend shares prices demand orders results"
)


def _is_account(found: Found) -> bool:
    """Tell whether the sentence of a match speaks of business."""
    words = found.lexed.words
    first = next((place for place in range(found.first, 0, -1) if words[place - 1] == "\n"), 0)
    return not _BUSINESS.isdisjoint(words[first : words.index("\n", found.first)])


def _rank(word: str, last: int) -> int | None:
    if word in {"last", "final", "latter"}:
        return last
    return int(word) if word.isdecimal() else ordinal_value(word)


def read_named(found: Found, scene: Scene) -> Reading | None:
    """Read `the quarter`, `the latest quarter`, `the 1988 quarter`: the one named last, else the last one that ended."""
    anchor, written = scene.anchor(), found.word("year")
    if anchor is None:
        return None
    named = scene.quarter or value_at(step(anchor, "Q", -1), "Q")
    return Reading(value=f"{int(written):04d}{named[4:]}" if written else named)


def read_ended(found: Found, scene: Scene) -> Reading | None:
    """Read `the quarter` of `the quarter ended Sept. 29`: the calendar quarter in which most of it lies."""
    written, anchor = found.word("year"), scene.anchor()
    month, day = MONTHS[found.word("month")], int(found.word("day"))
    year = int(written) if written else anchor and year_of_date(found, scene, month, day)
    if not year:
        return None
    return Reading(value=value_at(step(date(year, month, 1), "D", day - 1 - _HALF_A_QUARTER), "Q"))


_HALF_A_QUARTER = 45


def year_before(quarter: str) -> str:
    """Return the TIMEX3 value of the same quarter or half of the year before."""
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}"


def read_year_ago(_found: Found, scene: Scene) -> Reading | None:
    """Read `the year-ago quarter`, `year-earlier`."""
    anchor = scene.anchor()
    if scene.quarter:
        return Reading(value=year_before(scene.quarter))
    if anchor is None:
        return Reading(value="PAST_REF", anchored=False)
    return Reading(value=value_at(step(anchor, "Y", -1), "Y"))


def read_counterpart(found: Found, scene: Scene) -> Reading | None:
    """Read `the same quarter a year ago`, `last year's quarter`, `the corresponding period of 1988`; a period only behind a quarter."""
    anchor, written = scene.anchor(), found.word("year")
    if anchor is None or not (scene.quarter or "quarter" in found.words("what")):
        return None
    named = scene.quarter or value_at(step(anchor, "Q", -1), "Q")
    return Reading(value=f"{int(written):04d}{named[4:]}" if written else year_before(named))


_RANK = "fiscal? HYPHEN? (?P<rank>ORDINAL) HYPHEN?"
# "The third quarter", but of "the third-quarter loss" only what tells the time.
_OWNER = r"(?P<owner>this|last|next) year APOS s | the (?!fiscal? HYPHEN? ORDINAL HYPHEN) | POSS (?!ORDINAL HYPHEN)"
_HALF = "(?:quarter|(?P<half>half))"
_LAST_YEAR = (
    "(?:last year|a year (?:ago|earlier|before)|the (?:year (?:before|earlier)|(?:previous|prior) year))"
)
_WHAT = "(?P<what>quarter|period)"
RULES = rules(
    (
        (
            rf"(?P<stage>STAGE)? (?:{_OWNER})? {_RANK} fiscal? {_HALF}"
            r" (?:of? (?:the)? (?:fiscal|calendar)? year? (?P<year>YEAR)"
            r" | of? (?P<relative>this|last|next) (?:fiscal)? year | of the (?:fiscal|calendar)? year)?"
        ),
        read_ranked,
    ),
    (rf"the (?P<rank>last|final|latter) {_HALF} of (?P<year>YEAR)", read_ranked),
    (rf"the? (?P<year>YEAR) {_RANK} quarter", read_ranked),
    (r"(?:q|(?P<half>h)) (?P<rank>DAYNUM) of? (?P<year>YEAR)", read_ranked),
    (r"(?P<year>YEAR) (?:q|(?P<half>h)) (?P<rank>DAYNUM)", read_ranked),
    (r"(?<=in|for|since|during) q (?P<rank>DAYNUM)", read_ranked),
    (
        r"the year HYPHEN (?:ago|earlier) (?:period|(?:ORDINAL)? quarter)|year HYPHEN (?:ago|earlier) (?:period|quarter)?",
        read_year_ago,
    ),
    (
        r"(?:the|its|their)? (?:ORDINAL)? quarter (?=(?:ended|ending) (?P<month>MONTH) DOT? (?P<day>DAYNUM) (?:COMMA? (?P<year>YEAR))?)",
        read_ended,
    ),
    (r"the (?:latest|most recent|recent)? (?:quarter|latest period)", read_named),
    (r"the latest period", read_named),
    (r"(?:the (?:SAME)?)? (?P<year>YEAR) quarter", read_named),
    (rf"(?:the|its|their) SAME? {_WHAT} (?:of|in|for)? {_LAST_YEAR}", read_counterpart),
    (rf"(?:the|its|their) SAME {_WHAT} (?:of|in|for) (?P<year>YEAR)", read_counterpart),
    (rf"last year APOS s SAME? {_WHAT}", read_counterpart),
)
