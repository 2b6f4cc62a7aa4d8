"""Letterheads: lines above a headline that say who issues a text, and when, and what an office writes below its end."""

import re

from twosource.articles.mastheads import BARRED, WORD
from twosource.articles.newsrooms import ORGANISATION
from twosource.articles.passages import Passage
from twosource.articles.stamps import CLOCK, is_time_line

PARTED = re.compile(r"\s*[|·•]\s*|\s[–—-]\s|,\s(?!\d{4}\b)")
CLOCKED = re.compile(CLOCK, re.IGNORECASE)
CAPITALISED = re.compile(rf"{WORD}(?: (?:(?:of|the|and|&|for) )?{WORD}){{0,4}}")
SLOT_WORDS = 4
"""Words that name an edition or a bulletin between a station's name and the day."""
OFFICE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'&.-]*,? (?:(?:of|the|and|&|for|on) ){0,2}){0,9}(?:[A-ZÀ-Þ][\w’'&.-]*)(?P<short> \([A-ZÀ-Þ][\w-]{1,11}\))?"
)
"""A name in capitals or title case, with its short form behind it or without."""
BODY = re.compile(
    r"\b(?:ministry|department|directorate|union|federation|confederation|association|office|authority|commission|council|bureau|command|headquarters"
    r"|secretariat|embassy|committee|prefecture|municipality|agency|institute|republic|organi[sz]ation|syndicate|congress|alliance|network)\b",
    re.IGNORECASE,
)
RELEASE = re.compile(
    r"(?:(?:corrected |updated |joint )?(?:press|media|news) (?:release|statement|communiqu[eé]|note)|for immediate release|communiqu[eé]|(?:situation|epidemiological) (?:report|bulletin)|sitrep)\b",
    re.IGNORECASE,
)
END = re.compile(
    r"[-–—=*\s]*(?:ends|end of (?:the )?(?:release|statement|text))[-–—=*.\s]*|# ?# ?#", re.IGNORECASE
)
NOTES = re.compile(
    r"[-–—*\s]*notes?(?: (?:to|for) (?:the )?editors?| for (?:the )?media)\s*:?|editors?['’]s? notes?\s*:?",
    re.IGNORECASE,
)
SPOKEN = re.compile(r"[\"“«„]\s?(?:[^\s\"“”«»]+\s){4,}")


def is_dated_masthead(words: str) -> bool:
    """Tell a line of a paper's or station's name and the day ("Radio Odda, midday bulletin, 3 June 2025"), or of the day and an edition."""
    bars = BARRED.split(words)
    if len(bars) > 1 and any(is_time_line(part) for part in bars if part):
        return True
    parts = PARTED.split(words)
    named = CAPITALISED.fullmatch(parts[0]) is not None and any(
        map(ORGANISATION.search, (parts[0], parts[0].title()))
    )
    times = [is_time_line(part) or CLOCKED.fullmatch(part) is not None for part in parts[1:]]
    slots = [part for part, timed in zip(parts[1:], times, strict=True) if not timed]
    return named and any(times) and len(slots) <= 1 and all(len(slot.split()) <= SLOT_WORDS for slot in slots)


def is_issuer(passages: list[Passage], index: int) -> bool:
    """Tell the name of the body that issues a release, from its short form behind it or from a line of releases beside it."""
    words = passages[index].words
    found = OFFICE.fullmatch(words)
    if found is None or BODY.search(words) is None:
        return False
    beside = [passages[place].words for place in (index - 1, index + 1) if 0 <= place < len(passages)]
    return found["short"] is not None or any(RELEASE.match(line) for line in beside)


def mark_below_end(passages: list[Passage]) -> list[Passage]:
    """Mark what a release prints below "ENDS" or "Notes to editors" as furniture, save where somebody is quoted.

    Such a line in the first two thirds of a text ends one item of several.
    """
    marked = list(passages)
    for index, passage in enumerate(passages):
        ends = passage.role in (None, "furniture") and (
            END.fullmatch(passage.words) or NOTES.fullmatch(passage.words)
        )
        above, below = (sum(one.count for one in part) for part in (passages[:index], passages[index + 1 :]))
        if ends and above >= 2 * below:
            for place, one in enumerate(passages[index:], start=index):
                if one.role is None and not SPOKEN.search(one.words):
                    marked[place] = one.mark("furniture")
            break
    return marked
