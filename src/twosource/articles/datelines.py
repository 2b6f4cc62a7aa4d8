"""Datelines: the place, day and agency that open a dispatch."""

import re
from dataclasses import dataclass

from twosource.articles.agencies import ANY_AGENCY, is_agency, short_name
from twosource.articles.cities import CITIES
from twosource.articles.newsrooms import NEWSROOM
from twosource.articles.stamps import MONTH

DASH = r"(?:--+|[–—―]+|(?<=[\s).])-(?=\s|[\"“‘'A-Z])|-(?=\s))"
"""A hyphen joins words unless a blank stands beside it."""
UPPER = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?:[ /-](?:(?:DE|LA|EL|AL)[ -])?[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]*){0,4}"
TITLE = r"[A-ZÀ-ÖØ-Þ][\w.’'-]+(?:[ /-](?:(?:de|la|al|el|of|da|do|upon|on)[ -])?[A-ZÀ-ÖØ-Þ][\w.’'-]+){0,3}"
REGION = rf",\s*(?:{TITLE}|{UPPER}|[A-Z][a-z]+\.|[A-Z]\.[A-Z]\.?)"
WHEN = rf"(?:(?i:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s*)?(?i:{MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{MONTH}(?:,?\s+\d{{4}})?)"
DAY = rf",?\s*{WHEN}"
SOURCE = r"[(\[/](?P<{name}>[^()\[\]/\n]{{2,60}})[)\]/]"
AGENCY_WORD = rf"(?:{ANY_AGENCY})"

WITH_AGENCY = re.compile(
    rf"(?P<place>{UPPER}|{TITLE})(?:\s\([A-Z][A-Za-z.]{{1,14}}\)(?=,))?(?:{REGION}){{0,2}}(?:{DAY})?(?:\.|,)?\s*(?:{DASH}\s*(?=[(\[](?:{AGENCY_WORD}|{NEWSROOM}|[A-Z]{{2,6}})[)\]]))?(?:{SOURCE.format(name='agency')}|,\s*(?P<plain>{AGENCY_WORD}))\.?\s*(?:{DASH}\s*\d{{1,2}}\.\d{{1,2}}\.\d{{4}}\s*(?={DASH}))?(?:{DASH}|[:.])?\s*(?=[\"'“‘«A-ZÀ-Þ0-9])",
    re.UNICODE,
)  # fmt: skip
AGENCY_ONLY = re.compile(
    rf"[(\[](?P<agency>{AGENCY_WORD}|[A-Z]{{2,6}}|[A-Z][\w ]{{1,30}})[)\]]\s*{DASH}\s*(?:(?:{UPPER})(?:{REGION})?{DAY}\s*{DASH}\s*)?"
)
"""The agency first, alone or before place and day: "(ANSA) - BELLUNO, 05 NOV 2024 -"."""
AGENCY_FIRST = re.compile(
    rf"(?P<agency>{AGENCY_WORD})(?:\s*[,|]\s*|\s+)(?P<place>{UPPER}|{TITLE})?(?:{DAY})?\s*(?:{DASH}|[:])\s+"
)
ROOM = rf"(?:{NEWSROOM}|[A-Z]{{2,6}}(?=\s*\())"
"""Initials may stand for a newsroom only before brackets: "OHRID, North Macedonia —" names two places."""
ROOM_FIRST = re.compile(
    rf"(?P<agency>{ROOM})(?:,\s+|\s*[(/]\s*)(?P<place>{UPPER}|{TITLE})\)?(?:{DAY})?\s*{DASH}\s*(?=[\"'“‘«A-ZÀ-Þ0-9])"
)
"""The newsroom before its place: "Karst Press (Maribor) —"."""
ROOM_BEHIND = re.compile(
    rf"(?P<place>{UPPER})(?:{REGION})?\s*(?:[,/]|{DASH})\s*(?P<agency>{NEWSROOM})(?:{DAY})?\s*{DASH}\s*(?=[\"'“‘«A-ZÀ-Þ0-9])"
)
"""The newsroom behind its place without brackets: "MARIBOR/Karst Press –"."""
ROOM_ALONE = re.compile(rf"[(\[](?P<agency>{NEWSROOM})[)\]][:.]?\s+(?=[A-ZÀ-Þ])")
SHOUTED = re.compile(
    rf"(?P<place>{UPPER})(?:{REGION}){{0,2}}(?:{DAY}|\s+{DASH}\s*{WHEN})?\s*(?:{DASH}\s*|:\s+)(?=[\"'“‘«A-ZÀ-Þ0-9])"
)
SPOKEN = re.compile(
    rf"(?P<place>{TITLE})(?:{REGION}){{0,2}}(?P<day>{DAY}|\s+{DASH}\s*{WHEN})?\s*(?:\s{DASH}\s+|[–—]\s*|:\s+)(?=[\"'“‘«A-ZÀ-Þ0-9])"
)
DAY_FIRST = re.compile(
    rf"(?P<place>{UPPER}|{TITLE})(?:{REGION}){{0,2}}\s*[,.]\s*{WHEN}\.?\s*(?:{DASH}\s*|[:.]\s+)(?=[\"'“‘«A-ZÀ-Þ])"
)
UNMARKED = re.compile(rf"(?P<place>{UPPER}),\s*[A-ZÀ-Þ]\w+\s+(?=[A-ZÀ-Þ][a-zà-ÿ])")
ENCLOSED = re.compile(
    rf"\((?P<place>{TITLE}|{UPPER})(?:{REGION}){{0,2}}{DAY}\)\s*{DASH}\s*(?=[\"'“‘«A-ZÀ-Þ0-9])"
)
"""All of it in brackets, with the day: "(Tunis, April 2, 2026) –"."""
COLON = re.compile(rf"(?P<place>{TITLE}):\s+(?=[A-ZÀ-Þ0-9])")
SENTENCE_WORDS = 10
"""A sentence behind "Place:" is a paragraph's first; behind a label such as "Verdict:" it is mostly shorter."""
NO_PLACE = re.compile(
    r"(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|LIVE|VIDEO|OPINION|ANALYSIS|READ|EXPLAINER|EXPLAINED|PHOTOS?|JUST IN|ALERT|NOTE|EDITORIAL|COMMENT|FEATURE|FACT CHECK|CORRECTION|INTERVIEW|PROFILE|REVIEW|Q|A|BREAKING NEWS|URGENT|TIMELINE|FACTBOX|LISTEN|RELATED|WARNING|VERDICT|SPOILER)\b"
)
LABEL = re.compile(
    r"(?:Analysis|Background|Question|Answer|Study|Sources?|Report|Result|Verdict|Summary|Context|Claim|Fact|Conclusion|Update|Police|Court|Official|Officials|Government|Opinion|Warning|Reason|Today|Tomorrow|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Remember|Imagine|Consider|Here|Now|Then|First|Second|Third|Finally|But|And|Photo|Date|Time|Place|When|Where|What|Who|Why|How)\b"
)
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a paragraph: where it ends, and the agency with the brackets around it."""

    end: int
    agency: str | None = None
    agency_start: int = 0
    agency_end: int = 0


def find_dateline(words: str) -> Dateline | None:
    """Return the dateline that opens a paragraph of news, None where it opens with a sentence."""
    head = words[:LONGEST]
    if NO_PLACE.match(head):
        return None
    for pattern in (
        WITH_AGENCY,
        ENCLOSED,
        AGENCY_ONLY,
        ROOM_FIRST,
        ROOM_BEHIND,
        ROOM_ALONE,
        DAY_FIRST,
        AGENCY_FIRST,
        SHOUTED,
        SPOKEN,
        UNMARKED,
        COLON,
    ):
        found = pattern.match(head)
        if found and _is_dateline(pattern, found):
            return _dateline(found, len(words))
    return None


def _is_dateline(pattern: re.Pattern[str], found: re.Match[str]) -> bool:
    groups = found.groupdict()
    agency = groups.get("agency") or groups.get("plain") or ""
    place = groups.get("place") or ""
    known = place.casefold() in CITIES
    if agency and not _may_sign(agency):
        return False
    if pattern is SPOKEN or (pattern is AGENCY_FIRST and place and not place.isupper()):
        told = bool(groups.get("day")) or known
    elif pattern is WITH_AGENCY and place and not place.isupper():
        dated = re.search(WHEN, found[0]) is not None and re.search(rf"{DASH}\s*$", found[0]) is not None
        told = is_agency(agency) or known or dated
    elif pattern is ROOM_FIRST and agency.isupper():
        told = known and agency.casefold() not in CITIES
    elif pattern is UNMARKED:
        told = known
    elif pattern is COLON:
        told = _is_told(found, place)
    else:
        told = pattern is not SHOUTED or _is_place(place)
    return told


def _is_told(found: re.Match[str], place: str) -> bool:
    """Tell "Siliguri: Two elephants were found …" from a speaker or a label with a colon."""
    sentence = re.split(r"[.!?](?:\s|$)", found.string[found.end() :], maxsplit=1)[0]
    quoted = re.search(r"[\"“”«»‘]", sentence)
    return (
        not quoted
        and len(place.split()) <= 2
        and len(sentence.split()) >= SENTENCE_WORDS
        and not LABEL.match(place)
    )


def _is_place(place: str) -> bool:
    """Tell a shouted place from a shouted headline or a speaker: known, or at most three words of capitals."""
    return place.casefold() in CITIES or (len(place.split()) <= 3 and len(place) > 2 and not is_agency(place))


def _may_sign(agency: str) -> bool:
    first = re.split(r"[,;–—-]| and ", agency)[0].strip()
    return is_agency(first) or (len(first.split()) <= 4 and first[:1].isupper() and not first.isdigit())


def _dateline(found: re.Match[str], length: int) -> Dateline | None:
    groups = found.groupdict()
    name = "agency" if groups.get("agency") else "plain" if groups.get("plain") else None
    end = len(found[0].rstrip())
    if end >= length:
        return None
    if name is None:
        return Dateline(end)
    start, stop = found.span(name)
    bracketed = start > 0 and found.string[start - 1] in "([/"
    return Dateline(end, short_name(found[name]), start - bracketed, stop + bracketed)
