"""What databases of newspapers print around an article: Nexis, Factiva, ProQuest, Europresse, GENIOS.

None of them has a key for every line of its head; the place of a line beside the day or the number of words tells what it is.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.reports.header import DAY, Header

Line = tuple[str, int, int]
"""A line without blanks around it, where it starts, and where the next one does."""
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
LONGEST = 45
"""Lines that such a head may have."""
COUNTED = re.compile(r"(?:LENGTH: |Length: )?\d[\d,.]* (?:words|mots|Wörter)")
NUMBERED = re.compile(r"Document \d+ of \d+|\d+ of \d+ DOCUMENTS?", re.IGNORECASE)
KEYED = re.compile(
    r"(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|SOURCE|COLUMN|SERIES|TYPE|BODY|Byline|Section|Length|Dateline|Highlight|Column|Series)\s*:\s*(.*)"
)
BODY = re.compile(r"(?:Body|BODY|Full text)\s*:?")
RIGHTS = re.compile(r"(?:©|\([cC]\)|Copyright\b).*|All Rights Reserved.*", re.IGNORECASE)
EDITION = re.compile(r".*\b(?:[Ee]dition|EDITION)\b.*|.*;")
DISPLAY_DAY = re.compile(r"\d{1,2} [^\W\d]{3,10} (?:19|20)\d\d")
CODE = re.compile(r"[A-Z0-9]{3,8}")
TAG = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|VOL|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART)(?:\s{2,}(\S.*))?"
)
BELOW_TAGGED = frozenset(["CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART"])
EUROPRESSE = re.compile(
    r"(?:.{2,60}, )?(?P<day>(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\d{1,2}(?:er)? [^\W\d]{3,9} (?:19|20)\d\d)(?:(?:,? | - )\d\d:\d\d(?: UTC.{0,6})?)?(?:, p\. ?.{1,20})?"
)
CERTIFIED = re.compile(
    r"(?:news|web)[·.]\d{8}[·.]\w+[·.]\w+|Certificat émis le .+|Ce document est destiné .+"
)
GENIOS = re.compile(
    r"(?P<outlet>.{2,60}?) (?:vom|Nr\. ?\d+ vom) (?P<day>\d\d\.\d\d\.(?:19|20)\d\d)(?:,? .{0,40})?"
)
GENIOS_KEY = re.compile(r"(Ressort|Rubrik|Autor|Autoren|Seite|Ausgabe|Jahrgang|Kürzel|Ort|Titel)\s*:\s*(.*)")
PUBLISHED_IN = re.compile(
    r"Publication info\s*: (?P<outlet>[^;\[]{2,80}?)(?:, .{2,60})?\s*[;\[].{0,100}?(?P<day>\d{1,2} [^\W\d]{3,9} (?:19|20)\d\d)\b.*"
)
BELOW = re.compile(
    r"(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|Load-Date|Graphic|Classification|DOCUMENT-TYPE)\s?:.*|End of Document"
    r"|Document [A-Z][A-Z0-9]{3,9}20\d{6}\w{3,12}|(?:Dokumentnummer|Alle Rechte vorbehalten)\s?:.*"
    r"|(?:ProQuest document ID|Document URL|Publication (?:title|year|date|subject)|Copyright|Last updated|Source type|Database)\s?:.*"
)
"""Lines that begin what stands below the news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What the lines above an article state; `lines` is how many there are."""

    lines: int
    title: str | None
    outlet: str | None
    published: str | None
    authors: tuple[str, ...] = ()


def find_printed(text: str) -> Header | None:
    """Return what a database prints above the article and where it goes on below it, None where no database printed `text`."""
    lines = _lines(text)
    head = next((found for form in FORMS if (found := form(lines[:LONGEST])) is not None), None)
    if head is None:
        return None
    end = lines[head.lines - 1][2]
    below = _below(lines[head.lines :], head)
    return Header(
        end=end,
        news_end=below,
        outlet=head.outlet,
        published=head.published,
        title=head.title,
        authors=head.authors,
    )


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    position = 0
    while position < len(text):
        found = LINE.match(text, position)
        if found is None:
            break
        words = found[0].strip("\ufeff \t\r\n")
        if words:
            lines.append((words, position, found.end()))
        position = found.end()
    return lines


def _below(lines: Sequence[Line], head: _Head) -> int | None:
    """Return where the lines below the news begin, None where the text ends with the news."""
    for words, start, _ in lines:
        tag = TAG.fullmatch(words)
        repeated = words.startswith(f"Quelle: {head.outlet} vom") or words == f"Title: {head.title}"
        if (
            BELOW.fullmatch(words)
            or CERTIFIED.fullmatch(words)
            or repeated
            or (tag and tag[1] in BELOW_TAGGED)
        ):
            return start
    return None


def _nexis(lines: Sequence[Line]) -> _Head | None:
    """Read "Outlet, day, editions, headline, keys" of old prints, and "headline, outlet, day, keys, Body" of new ones."""
    words = [line[0] for line in lines]
    counted = next(
        (place for place, line in enumerate(words) if COUNTED.fullmatch(line) and ":" in line), None
    )
    day = next((place for place, line in enumerate(words[:counted]) if DAY.fullmatch(line)), None)
    if counted is None or not day:
        return None
    keys = {place: found for place, line in enumerate(words) if (found := KEYED.fullmatch(line))}
    marked = next(
        (place for place, line in enumerate(words) if place > counted and BODY.fullmatch(line)), None
    )
    last = counted
    while last + 1 in keys:
        last += 1
    stated = {found[1].upper(): found[2] for place, found in keys.items() if place <= (marked or last)}
    bare = [line for line in words[: day - 1] if not NUMBERED.fullmatch(line)]
    above = [
        line
        for place, line in enumerate(words[:counted])
        if place > day and place not in keys and not EDITION.fullmatch(line) and not RIGHTS.fullmatch(line)
    ]
    title = stated.get("HEADLINE") or (bare[0] if bare else above[-1] if above else None)
    return _Head(
        lines=(last if marked is None else marked) + 1,
        title=title,
        outlet=words[day - 1],
        published=words[day],
        authors=_names(stated.get("BYLINE", "")),
    )


def _display(lines: Sequence[Line]) -> _Head | None:
    """Read Factiva's "headline, byline, words, day, outlet, code, language, rights"."""
    words = [line[0] for line in lines]
    for place in range(1, len(words) - 3):
        if not COUNTED.fullmatch(words[place]) or not DISPLAY_DAY.fullmatch(words[place + 1]):
            continue
        outlet = place + 2 + bool(re.match(r"\d\d:\d\d", words[place + 2]))
        code = next(
            (at for at in range(outlet + 1, min(outlet + 4, len(words))) if CODE.fullmatch(words[at])), None
        )
        if code is None:
            return None
        end = code + 1
        while (
            end < len(words)
            and end < code + 4
            and (RIGHTS.fullmatch(words[end]) or len(words[end].split()) == 1)
        ):
            end += 1
        signed = place > 1 and re.match(r"By |BY ", words[place - 1]) is not None
        return _Head(
            lines=end,
            title=words[place - 1 - signed],
            outlet=words[outlet],
            published=words[place + 1],
            authors=_names(words[place - 1]) if signed else (),
        )
    return None


def _tagged(lines: Sequence[Line]) -> _Head | None:
    """Read Factiva's form with a tag of two letters above or before each value."""
    stated: dict[str, str] = {}
    tag = ""
    for place, (words, _, _) in enumerate(lines):
        found = TAG.fullmatch(words)
        if found is not None:
            tag = found[1]
        if tag in ("LP", "TD"):
            known = {"HD", "PD", "SN"} <= set(stated)
            title, outlet, published = (stated.get(key) for key in ("HD", "SN", "PD"))
            head = _Head(lines=place + 1, title=title, outlet=outlet, published=published, authors=_names(stated.get("BY", "")))  # fmt: skip
            return head if known and found is not None and not found[2] else None
        value = (found[2] or "") if found else words
        if tag and value:
            stated[tag] = f"{stated[tag]} {value}" if tag in stated else value
    return None


def _europresse(lines: Sequence[Line]) -> _Head | None:
    """Read "Outlet; section, day, page; headline; writers" above a text that Europresse certifies below."""
    words = [line[0] for line in lines]
    day = next((place for place, line in enumerate(words[1:4], start=1) if EUROPRESSE.fullmatch(line)), None)
    found = EUROPRESSE.fullmatch(words[day]) if day else None
    if day is None or found is None or day + 2 >= len(words):
        return None
    if ", p." not in words[day] and not any(CERTIFIED.fullmatch(line) for line in words):
        return None
    signed = len(words[day + 2].split()) <= 4 and not words[day + 2].endswith((".", "!", "?"))
    return _Head(
        lines=day + 2 + signed,
        title=words[day + 1],
        outlet=words[0],
        published=found["day"],
        authors=_names(words[day + 2]) if signed else (),
    )


def _genios(lines: Sequence[Line]) -> _Head | None:
    """Read "Outlet vom day, Seite N" and the keys below it."""
    found = GENIOS.fullmatch(lines[0][0]) if lines else None
    keys = [pair for words, _, _ in lines[1:8] if (pair := GENIOS_KEY.fullmatch(words))]
    if found is None or not keys:
        return None
    place = 1
    stated: dict[str, str] = {}
    while place < len(lines) and (pair := GENIOS_KEY.fullmatch(lines[place][0])):
        stated[pair[1]] = pair[2]
        place += 1
    title = stated.get("Titel")
    if title is None and place + 1 < len(lines):
        title, place = lines[place][0], place + 1
    names = _names(stated.get("Autor") or stated.get("Autoren") or "")
    return _Head(lines=place, title=title, outlet=found["outlet"], published=found["day"], authors=names)


def _proquest(lines: Sequence[Line]) -> _Head | None:
    """Read "headline; Author: …; Publication info: outlet ; place. day: page; Full text:"."""
    words = [line[0] for line in lines]
    found = next((found for line in words if (found := PUBLISHED_IN.fullmatch(line))), None)
    body = next((place for place, line in enumerate(words) if BODY.fullmatch(line)), None)
    if found is None or body is None:
        return None
    signed = next((line.split(":", 1)[1] for line in words[:body] if re.match(r"Authors?\s*:", line)), "")
    turned = tuple(" ".join(reversed(name.strip().split(", "))) for name in signed.split(";") if name.strip())
    title = words[0] if not NUMBERED.fullmatch(words[0]) else words[1]
    return _Head(
        lines=body + 1, title=title, outlet=found["outlet"].strip(), published=found["day"], authors=turned
    )


def _names(signed: str) -> tuple[str, ...]:
    """Return the people of a byline's value."""
    bare = re.sub(r"^(?:By|BY|by)\s+", "", signed.strip().rstrip(";."))
    return tuple(name.strip() for name in re.split(r"\s*[,;]\s*|\s+(?:and|et|und)\s+", bare) if name.strip())


FORMS: tuple[Callable[[Sequence[Line]], _Head | None], ...] = (
    _nexis,
    _display,
    _tagged,
    _europresse,
    _genios,
    _proquest,
)
