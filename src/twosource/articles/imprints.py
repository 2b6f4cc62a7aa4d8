"""Imprints: one line that says who wrote, for whom, where and on which day, in any order ("Ada Lowe, Odda Post, 3 May 2031, 21:40")."""

import re
from dataclasses import dataclass

from twosource.articles.cities import CITIES
from twosource.articles.newsrooms import ORGANISATION
from twosource.articles.stamps import CLOCK, MONTH, is_time_line

PARTED = re.compile(r"\s*[|•·]\s*|\s+/\s+|\s[–—-]\s|,\s(?!\d{4}\b)")
NAME = re.compile(
    r"(?:[Tt]he )?[A-ZÀ-Þ][\w.&’'-]*(?: (?:(?:of|the|and|de|van|von) )?[A-ZÀ-Þ][\w.&’'-]*){0,3}"
)
SIGNED = re.compile(r"[Bb]y:? ")
CLOCKED = re.compile(CLOCK, re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
NAMED_DAY = re.compile(rf"(?:{MONTH}) \d{{1,2}}|\d{{1,2}} (?:{MONTH})", re.IGNORECASE)
"""A day without its year; only beside a name that is an outlet's by its words does it make an imprint."""
POSTED = re.compile(r"(?P<channel>[^\W\d][^\[\]\n]{1,60}?),? \[(?P<day>[^\[\]]{8,40})\]")
"""How a post comes out of a channel: "Odda Live, [04.03.2025 14:22]"."""
SOURCED = re.compile(
    r"[Ss]ource: (?P<name>(?:[Tt]he )?[A-ZÀ-Þ][\w.&’'-]*(?: (?:of |the |and |de )?[A-ZÀ-Þ][\w.&’'-]*){0,5})(?: \([^()\n]{3,60}\))?, (?P<rest>.{6,80})"
)
"""From whom a monitoring service took a text: "Source: Radio Odda (in Norwegian), 4 October 2025, evening bulletin"."""
LONGEST = 120
MOST = 5
"""Parts of such a line; a list of more is something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What one line says: the outlet and the writer where it names them, and the day as written."""

    day: str
    outlet: str | None
    writer: str | None


def read_imprint(words: str) -> Imprint | None:
    """Return what a line of names and a day with its year says, None where it has anything else."""
    posted = POSTED.fullmatch(words)
    if posted is not None and is_time_line(posted["day"]):
        return Imprint(day=posted["day"], outlet=posted["channel"], writer=None)
    sourced = SOURCED.fullmatch(words)
    aired = [part for part in PARTED.split(sourced["rest"]) if is_time_line(part)] if sourced else []
    if sourced is not None and aired and YEAR.search(aired[0]):
        return Imprint(day=aired[0], outlet=sourced["name"], writer=None)
    parts = PARTED.split(words.strip(" *_()")) if len(words) <= LONGEST else []
    owned = ORGANISATION.search(words) is not None
    days = [
        part
        for part in parts
        if is_time_line(part) and (YEAR.search(part) or (owned and NAMED_DAY.fullmatch(part)))
    ]
    names = [part for part in parts if part not in days and not CLOCKED.fullmatch(part)]
    bare = [SIGNED.sub("", name, count=1) for name in names]
    listed = 3 <= len(parts) <= MOST and len(days) == 1 and bool(names)
    if not listed or not all(
        NAME.fullmatch(name) or SIGNED.match(part) for name, part in zip(bare, names, strict=True)
    ):
        return None
    signed = any(SIGNED.match(name) for name in names)
    papers = [name for name in bare if signed and name.startswith("The ") and name.casefold() not in CITIES]
    outlets = [name for name in bare if ORGANISATION.search(name)] or papers
    people = [
        name
        for name in bare
        if name not in outlets and len(name.split()) > 1 and name.casefold() not in CITIES
    ]
    if not outlets and not signed:
        return None
    return Imprint(day=days[0], outlet=outlets[0] if outlets else None, writer=people[0] if people else None)
