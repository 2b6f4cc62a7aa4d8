"""Years, decades and centuries."""

from datetime import date

from twosource.annotation.times.place import narrowed
from twosource.annotation.times.reading import Found, Reading, rules
from twosource.annotation.times.scene import Scene
from twosource.annotation.times.words import CLASSES, DECADES, MONTHS
from twosource.text.numbers import number_value, ordinal_value
from twosource.text.word_sets import word_set

_COUNTED = word_set(
    "people men women children troops soldiers miles km kilometers kilometres feet metres "
    "meters tons tonnes dollars euros pounds percent per % jobs workers votes points homes "
    "houses shares copies residents employees families passengers delegates miners migrants "
    "refugees prisoners others"
)
_NUMBERED = word_set("$ £ € ¥ # / no flight room route windows office channel section than nearly some")
_BEFORE_OLD_YEAR = word_set(
    "in since of from until till by to between and the before after during around c early late mid - –"
)


def read_year(found: Found, _scene: Scene) -> Reading | None:
    """Read `1990`, `fiscal 1990`, `the end of 1990`, `the 1990 period`."""
    number = int(found.word("year"))
    if found.last - found.first == 1 and not _may_be_year(found, number):
        return None
    return narrowed(f"{number:04d}", found)


def _may_be_year(found: Found, number: int) -> bool:
    before, after = "".join(found.before()), "".join(found.after())
    if after in _COUNTED or before in _NUMBERED:
        return False
    return 1900 <= number <= 2050 or (before in _BEFORE_OLD_YEAR and after not in {"-", "–"})


def read_years(found: Found, _scene: Scene) -> Reading | None:
    """Read `2011-12` and `the 1939-45 war`: both years and those between them."""
    first, then = int(found.word("year")), found.word("then")
    last = first // 100 * 100 + int(then)
    if len(then) != 2 or not first < last <= first + 10:
        return None
    return Reading(value=f"{first:04d}/{last:04d}", days=(date(first, 1, 1), date(last, 12, 31)))


def read_spoken_year(found: Found, _scene: Scene) -> Reading | None:
    """Read `nineteen ninety-six` and `January nineteen ninety-six`."""
    first = int(number_value(found.words("first")) or 0)
    rest = int(number_value(found.words("rest")) or 0)
    month = MONTHS.get(found.word("month"))
    return Reading(value=f"{first:02d}{rest:02d}" + (f"-{month:02d}" if month else ""))


def read_decade(found: Found, _scene: Scene) -> Reading | None:
    """Read `the 1990s`, `the '90s`, `the late nineties`."""
    word = found.word("decade")
    if word not in DECADES and _is_age(found):
        return None
    digits = DECADES[word] + "0" if word in DECADES else word.rstrip("s")
    if len(digits) == 2:
        digits = ("20" if digits in {"00", "10", "20"} and word not in DECADES else "19") + digits
    if not digits.endswith("0"):
        return None
    return narrowed(digits[:3], found)


def _is_age(found: Found) -> bool:
    """Tell `in his 50s` and `in their early 20s` from the fifties."""
    place = found.first
    while place and found.lexed.words[place - 1] in _BEFORE_AGES:
        place -= 1
    return place > 0 and found.lexed.words[place - 1] in _OWNERS


_BEFORE_AGES = word_set("early mid late - –")
_OWNERS = word_set(CLASSES["POSS"])


def read_two_thousand(found: Found, _scene: Scene) -> Reading | None:
    """Read `the year two thousand`."""
    return Reading(value=f"{2000 + int(number_value(found.words('rest')) or 0)}")


def read_short_year(found: Found, _scene: Scene) -> Reading | None:
    """Read `'96`, a year of the last century; a smaller number could be anything."""
    word = found.word("short")
    return Reading(value=f"19{word}") if len(word) == 2 else None


def read_century(found: Found, _scene: Scene) -> Reading | None:
    """Read `the 20th century`, `the late nineteenth century`."""
    rank = ordinal_value("".join(found.words("rank")))
    return narrowed(f"{rank - 1:02d}", found) if rank is not None and 10 < rank < 40 else None


RULES = rules(
    (
        (
            r"(?P<stage>STAGE)? (?:(?:the)? fiscal (?:year)? | the year)? (?P<year>YEAR)"
            r" (?!HYPHEN? UNITS)"
        ),
        read_year,
    ),
    (r"the? (?P<year>YEAR) (?:HYPHEN|SLASH) (?P<then>DAYNUM|NUMERAL) (?!HYPHEN|SLASH)", read_years),
    (r"the (?P<year>YEAR) (?:fiscal)? (?:period|year)", read_year),
    (
        r"(?P<month>MONTH)? (?P<first>nineteen|eighteen) (?P<rest>TENS (?:HYPHEN? ONES)?)",
        read_spoken_year,
    ),
    (
        r"(?P<stage>STAGE)? (?:the)? (?P<stageb>early|mid|late)? HYPHEN? APOS? (?P<decade>DECADE)",
        read_decade,
    ),
    (r"(?P<stage>STAGE)? the (?:early|mid|late)? HYPHEN? nineteen? (?P<decade>DECADEWORD)", read_decade),
    (r"(?:the)? (?P<stage>early|mid|late) HYPHEN? (?P<decade>YEAR) APOS s", read_decade),
    (r"the (?P<decade>YEAR) APOS s", read_decade),
    (r"the year two thousand (?:and? (?P<rest>ONES))?", read_two_thousand),
    (r"(?<=in|since|by|from|until|of) APOS (?P<short>NUMERAL) (?!APOS|HYPHEN|OTHER)", read_short_year),
    (
        r"(?P<stage>STAGE)? (?:the)? (?:early|mid|late)? HYPHEN? (?P<rank>(?:TENS HYPHEN)? ORDINAL) HYPHEN? century",
        read_century,
    ),
)
