"""Imprints: one line that says who wrote, for whom, where and on which day, in any order ("Ada Lowe, Odda Post, 3 May 2031, 21:40")."""

import re
from dataclasses import dataclass

from twosource.articles.cities import CITIES
from twosource.articles.newsrooms import ORGANISATION
from twosource.articles.stamps import CLOCK, is_time_line

PARTED = re.compile(r"\s*[|•·]\s*|\s+/\s+|\s[–—-]\s|,\s(?!\d{4}\b)")
NAME = re.compile(
    r"(?:[Tt]he )?[A-ZÀ-Þ][\w.&’'-]*(?: (?:(?:of|the|and|de|van|von) )?[A-ZÀ-Þ][\w.&’'-]*){0,3}"
)
SIGNED = re.compile(r"[Bb]y:? ")
CLOCKED = re.compile(CLOCK, re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
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
    parts = PARTED.split(words.strip(" *_()")) if len(words) <= LONGEST else []
    days = [part for part in parts if is_time_line(part) and YEAR.search(part)]
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
