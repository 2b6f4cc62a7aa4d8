"""What a proposition denies of all, in free wording: "nobody died", "no arrests were made", "all were rescued"."""

import re
from functools import lru_cache

from twosource.claims.happenings import happenings_of

_OF_ALL = re.compile(
    r"\b(?:nobody|no[ -]one|none(?: of (?:the|its|their|his|her|those|these)\b(?: \w+)?)?|not (?:one|a single)|"
    r"no(?! longer| more| comment| doubt| matter| less| fewer| sooner| stranger)\b)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;:,]|\bbut\b|\bexcept\b|\bother than\b")
_EVERYBODY = r"\b(?:everyone|everybody|all (?:of (?:them|the \w+|those \w+)|(?:the |\d+ |\w+ )?\w+)|both(?: \w+)?)\b[^,;]{0,60}?"
_ALL_SAFE = re.compile(
    rf"{_EVERYBODY}\b(?:rescued|saved|survived|safe|safety|taken aboard|picked up)\b", re.IGNORECASE
)
_ALL_UNHURT = re.compile(rf"{_EVERYBODY}\b(?:unhurt|unharmed|uninjured)\b", re.IGNORECASE)
_OF_FEW = re.compile(
    r"\b(?:at|in|on|from|of) (?:his|her|their|its|our|my)\b|\b(?:there|here|elsewhere|seriously|badly|severely|else)\b(?! (?:were|was|are|is|have|had))",
    re.IGNORECASE,
)
_OWN_RISK = re.compile(
    r"\b(?:rescuers?|firefighters?|firemen|attackers?|assailants?|gunm[ae]n|bombers?|dogs?|horses?|cows?|"
    r"buffalo(?:es)?|sheep|cattle|animals?|birds?|camels?|pets?|cats?|volunteers? helping)\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:else|other(?:s|wise)?|more|further|additional|(?:at|in|among|from) (?:his|her|its|their|our|my)|"
    r"on (?:the ground|either side)|so far this|this (?:year|season)|seriously|badly)\b",
    re.IGNORECASE,
)
_NEXT = 4  # words behind "no" or "nobody" that say what is denied
_HARM = frozenset({"injury", "death"})
_LOST = frozenset({"missing", "death"})
_FATES = _HARM | {"arrest", "missing"}


@lru_cache(maxsize=4096)
def fates_denied(words: str) -> frozenset[str]:
    """Return the fates of people that words deny of all; none where they deny nothing so, or only of a few.

    Where nobody was hurt nobody died; that nobody died does not say that nobody was hurt.
    """
    if _OF_FEW.search(words):
        return frozenset()
    for match in _OF_ALL.finditer(words):
        behind = " ".join(_STOP.split(words[match.end() :])[0].split()[:_NEXT])
        if found := happenings_of(behind) & _FATES:
            return found | _HARM if "injury" in found else found
    for pattern, fates in ((_ALL_SAFE, _LOST), (_ALL_UNHURT, _HARM)):
        if pattern.search(words):
            return fates
    return frozenset()


def answers_all(denial: str, instance: str) -> bool:
    """Tell whether a fate denied of all in some words is denied of those of whom others tell it.

    Not where the denial is of a few only, and not for rescuers, attackers and animals: "nobody was hurt" leaves them out.
    """
    return not (_LIMITED.search(denial) or _OWN_RISK.search(instance))
