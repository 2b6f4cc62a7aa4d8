"""The fixed patterns of counted lines: all that a digest may say in words that are no source's.

A field in braces is filled with a count, a sigil, a name or words of a source. Nothing else is ever added, so
`matches` can tell of any line whether it keeps to a pattern, and gives back what its fields hold.
"""

import re
from collections.abc import Sequence
from functools import cache

ONE_REPORT = "1 report, 1 origin."
REPORTS = "{reports} reports, {origins}."
DIFFER = "Reports differ ({kind}): {readings}."
REVISED = "A figure was changed ({how}): {readings}."
MORE_DISPUTED = "{count} further claims are disputed."
ONE_MORE_DISPUTED = "1 further claim is disputed."
DESCENDS = "{witness} is {kind} of {exemplar}."
DESCENDS_CHANGED = "{witness} is {kind} of {exemplar} and changed {changed} of {all} quotations."
DESCENDS_CHANGED_ONE = "{witness} is {kind} of {exemplar} and changed its only quotation."
CHANGES = "{witness} changed {changed} of {all} quotations."
WORDS_DIFFER_ONCE = "{speaker}'s words differ in one place: {readings}."
WORDS_DIFFER = "{speaker}'s words differ in {count} places: {readings}."
TURNED = "{witness} cut a {lost} from {speaker}'s words: {words}"
REVERSED = "{witness} turned {speaker}'s words round: {readings}."
CONTRARY = "Reports have {speaker} say the contrary: {readings}."
SURENESS_CHANGED = "{witness} changed how sure {speaker} sounds: {readings}."
SURENESS_DIFFERS = "Reports differ in how sure {speaker} sounds: {readings}."
GIVEN = "{witness} gave words of {speaker} to {other}: {words}"
SPEAKERS_DIFFER = "Reports name different speakers, {readings}: {words}"
ALONE = "Only {witness} has: {words}"
ALONE_SAID = "Only {witness} has {speaker}'s words: {words}"
READ = "Read {witness}: it has {carried} of {all} claims."
READ_ANY = "Read {witness}: it is the only report."
ADDS = "{witness} adds: {words}"
ADDS_CLAIM = "{witness} adds 1 claim."
ADDS_CLAIMS = "{witness} adds {count} claims."
ADDS_NOTHING = "{witness} adds nothing."
NONE_ADD = "{witnesses} add nothing."

PATTERNS = (
    ONE_REPORT, REPORTS, DIFFER, REVISED, MORE_DISPUTED, ONE_MORE_DISPUTED, DESCENDS_CHANGED, DESCENDS_CHANGED_ONE, DESCENDS,
    CHANGES, WORDS_DIFFER_ONCE, WORDS_DIFFER, TURNED, REVERSED, CONTRARY, SURENESS_CHANGED, SURENESS_DIFFERS, GIVEN, SPEAKERS_DIFFER, ALONE, ALONE_SAID, READ, READ_ANY, ADDS, ADDS_CLAIM, ADDS_CLAIMS, ADDS_NOTHING, NONE_ADD,
)  # fmt: skip

READING = "{words} ({witnesses})"
"""One side of a difference; the sides are joined by `BETWEEN`."""
BETWEEN = " / "
OMITTED = "(nothing)"
"""Stands for a reading that leaves the words out."""

KINDS_OF_DESCENT = {
    "copy": "a copy",
    "abridged": "an abridgement",
    "rewrite": "a rewrite",
    "update": "an update",
    "excerpt": "an excerpt",
    "shared": "a sister version",
}

LIKELY = "likely {kind}"
"""The kind of a descent that is more likely than not, and no more."""

PERHAPS = "perhaps {kind}"
"""The kind of a descent that is the likeliest of several and less likely than not."""

KINDS_OF_DIFFERENCE = {
    "number": "number",
    "date": "day",
    "place": "place",
    "actor": "who",
    "cause": "why",
    "attribution": "who says so",
    "polarity": "whether it is so",
    "certainty": "how sure",
    "precision": "exactness",
}

REVISIONS = ("later correction", "later figure", "earlier figure, corrected", "interim count")
"""How one report's figure can stand for an earlier one, so that both are no contradiction."""


def origins_in_words(low: int, high: int, *, named: str = "") -> str:
    """Return "1 origin", "2 origins (AFP)", or "1 likely origin (AFP), at most 3" where the evidence allows a range."""
    noun = "origin" if low == 1 else "origins"
    label = f" ({named})" if named else ""
    if low == high:
        return f"{low} {noun}{label}"
    return f"{low} likely {noun}{label}, at most {high}"


def series(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"; an empty sequence gives ""."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def matches(line: str) -> tuple[str, dict[str, str]] | None:
    """Return the pattern that a line keeps to and what its fields hold; None if it keeps to none."""
    for pattern in PATTERNS:
        found = _expression(pattern).fullmatch(line)
        if found:
            return pattern, found.groupdict()
    return None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", pattern)
    spelled = [f"(?P<{part}>.+)" if place % 2 else re.escape(part) for place, part in enumerate(parts)]
    return re.compile("".join(spelled), re.DOTALL)
