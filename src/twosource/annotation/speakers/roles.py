"""Read a person's roles off the words around a name."""

import re
from itertools import takewhile

from twosource.annotation.names.shapes import FIRST_NAMES
from twosource.annotation.names.words import Name
from twosource.annotation.person_nouns import is_role, is_taken_up
from twosource.text import lexicon
from twosource.text.word_sets import word_set

_BEFORE = re.compile(r"((?:[\w’'-]+\s+){1,6})$")
_IN_APPOSITION = re.compile(
    r"\b(?:the|an?|his|her|its|their|our|my|your|'s|’s)\s+((?:[\w’'-]+\s+){0,4}?[\w’'-]+)"
    r"(?:\s+(?:of|for|at|from)\s[^,.;:]{2,40})?,\s+(?:[A-Z][a-z]{0,12}\.?\s+){0,2}$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*,\s+((?:[\w’'-]+\s*){1,8})")
_SERVING = word_set("to of for who whose which in at and with from by on as said says told")
_SILK = re.compile(r"\s*[,(]?\s*(?:SC|KC|QC|SAN)\b")
_SILKS = (" SC", " KC", " QC")
"""Letters behind the name of a barrister, whom a report goes on to call counsel."""


def roles_around(text: str, name: Name) -> list[str]:
    """Give titles, offices and appositions on either side of a name, and what it does for a body; short titles spelled out."""
    around = [
        *name.titles,
        *_title_within(name, text),
        *_roles_before(text, name.start),
        *_role_in_apposition(text, name),
        *_roles_behind(text, name.end),
        *_role_in_passive(text, name.start),
        *_headship(text, name),
        *(["counsel"] if _SILK.match(text, name.end) or name.text.endswith(_SILKS) else []),
    ]
    unheard = [
        word
        for word in (*_role_in_apposition(text, name), *_head_behind(text, name.end))
        if _is_unheard(word)
    ]
    return [
        *(role for word in around if _is_role_here(role := _spelled_out(word), text)),
        *unheard,
    ]


def _is_role_here(word: str, text: str) -> bool:
    return word in HEADSHIPS or is_role(word) or is_taken_up(word, text)


def _title_within(name: Name, text: str) -> list[str]:
    """Give the title that no list knows and that stands in the name ("Abbot Gelasius")."""
    first = name.text.split()[0].lower()
    if " " not in name.text or first in FIRST_NAMES:
        return []
    return [first] if is_role(first) or is_taken_up(first, text) else []


_LED = re.compile(
    r"\b(?:(?P<act>led|headed|chaired|coached|captained|commanded|represented|founded|owned) by"
    r"|(?P<post>chairmanship|leadership|captaincy|command) of)\s+(?:(?:the )?(?:[\w’'-]+\.?\s+){0,2})$",
    re.IGNORECASE,
)
_LEADING = {
    "led": "leader",
    "headed": "head",
    "chaired": "chairperson",
    "coached": "coach",
    "captained": "captain",
    "commanded": "commander",
    "represented": "lawyer",
    "founded": "founder",
    "owned": "owner",
    "chairmanship": "chairperson",
    "leadership": "leader",
    "captaincy": "captain",
    "command": "commander",
}


def _role_in_passive(text: str, place: int) -> list[str]:
    """Give the role of somebody by whom a body is led ("a committee chaired by Ada Lowe")."""
    found = _LED.search(text, max(0, place - 50), place)
    return [_LEADING[(found["act"] or found["post"]).lower()]] if found is not None else []


_HEADING = re.compile(r"\b[Hh]ead of (?:the )?(?P<of>[Ss]tate|[Gg]overnment)\b|\b[Pp]rime [Mm]inister\b")


_HEADED_BEHIND = re.compile(rf", (?:[\w’'-]+ ){{0,4}}?(?:{_HEADING.pattern})")


def _headship(text: str, name: Name) -> list[str]:
    """Give the office whose noun is not its last word, right before a name or behind it ("The head of state Ada Lowe")."""
    before = list(_HEADING.finditer(text, max(0, name.start - 30), name.start))
    near = before and not text[before[-1].end() : name.start].strip(" ,")
    found = before[-1] if near else _HEADED_BEHIND.match(text, name.end)
    if found is None:
        return []
    return [HEAD_OF_STATE if (found["of"] or "").lower() == "state" else HEAD_OF_GOVERNMENT]


HEAD_OF_STATE = "head-of-state"
HEAD_OF_GOVERNMENT = "head-of-government"
HEADSHIPS = frozenset({HEAD_OF_STATE, HEAD_OF_GOVERNMENT})
_SHORT_TITLES = {
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "adm": "admiral",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "insp": "inspector",
    "supt": "superintendent",
    "det": "detective",
    "cllr": "councillor",
    "amb": "ambassador",
    "prof": "professor",
    "rev": "pastor",
    "revd": "pastor",
    "reverend": "pastor",
    "cmdr": "commander",
}


def _spelled_out(word: str) -> str:
    return _SHORT_TITLES.get(word.rstrip("."), word)


def _roles_before(text: str, place: int) -> list[str]:
    """Give the roles that stand right before a name ("ministry spokeswoman Ada Lowe")."""
    before = _BEFORE.search(text, max(0, place - 60), place)
    words = before.group().lower().split() if before else []
    return list(takewhile(is_role, reversed(words)))


def _role_in_apposition(text: str, name: Name) -> list[str]:
    """Give the role to which a name stands in apposition ("told the coroner, Dr Ada Lowe, that …")."""
    closed = text[name.end : name.end + 1] in {",", ".", ";", ":", ")"}
    before = _IN_APPOSITION.search(text, max(0, name.start - 80), name.start) if closed else None
    return before.group(1).lower().split()[-1:] if before else []


def _roles_behind(text: str, place: int) -> list[str]:
    """Give the roles in an apposition behind a name, up to whom or what they serve."""
    after = _AFTER.match(text, place, place + 90)
    words = after.group(1).lower().split() if after else []
    if words[:1] in (["and"], ["or"]):
        return []
    return list(takewhile(lambda word: word not in _SERVING, words))


def _head_behind(text: str, place: int) -> list[str]:
    """Give the last word of an apposition behind a name that begins with an article or an owner."""
    told = _roles_behind(text, place)
    return told[-1:] if len(told) > 1 and told[0] in _DETERMINERS else []


_DETERMINERS = word_set("the a an his her its their our my your")


def _is_unheard(word: str) -> bool:
    """Tell a word that no dictionary has: in an apposition it is a role all the same ("the mukhtar of …, Haj Dabbas")."""
    return word.isalpha() and not lexicon.known(word)
