"""Tell whose words a source is made of ("her letter to the ministry", "Orr's warnings")."""

import re

from twosource.annotation.attributions.cue_lexicon import SPEECH_NOUNS
from twosource.annotation.speakers.discourse import Bounds
from twosource.annotation.vocabulary import PRONOUN_GENDERS
from twosource.text.word_sets import word_set

_OWNED = re.compile(
    r"(?:(?P<pronoun>his|her)|(?P<owner>[^,;:“”\"\n]{2,60}?)(?:(?<=s)['’]|['’]s))\s+(?:[\w-]+\s+){0,3}?(?P<noun>[\w-]+)"
    r"(?=\s+(?:on|to|in|about|at|of|that|against|from|for|before|by|announcing|issued|posted|published|seen|sent)\b|\s*,|\s*$)",
    re.IGNORECASE,
)
_WORDS = SPEECH_NOUNS - word_set(
    "report reports call calls verdict ruling judgment judgement view opinion belief quote description question"
) | word_set("speeches letters refusal address lecture sermon memoir autobiography column")


def owner_of_words(text: str, source: Bounds) -> tuple[Bounds, str | None] | None:
    """Give where the owner of the words stands that a source names, and "m" or "f" where it is "his" or "her".

    What a court or an inquiry hands down belongs to the case as well ("the Orr verdict", "Orr's judgment"): no owner.
    """
    found = _OWNED.match(text, *source)
    if found is None or found["noun"].lower() not in _WORDS:
        return None
    if found["pronoun"]:
        return found.span("pronoun"), PRONOUN_GENDERS[found["pronoun"].lower()]
    return found.span("owner"), None
