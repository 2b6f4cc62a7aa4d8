"""Tell by their senses which common nouns are one person, and which can say nothing."""

import re
from functools import lru_cache

from twosource.annotation.attributions.cue_lexicon import DOCUMENTS, SPEECH_NOUNS
from twosource.annotation.closed_words import PRONOUNS
from twosource.annotation.vocabulary import BODY_NOUNS, FEMALE_NOUNS, GROUP_NOUNS, MALE_NOUNS, ROLE_NOUNS
from twosource.text import lexicon
from twosource.text.lemmas import lemma
from twosource.text.word_sets import word_set

_MUTE: frozenset[lexicon.Field] = frozenset(
    [
        "act",
        "animal",
        "attribute",
        "body",
        "event",
        "feeling",
        "food",
        "motive",
        "object",
        "phenomenon",
        "plant",
        "process",
        "relation",
        "shape",
        "state",
        "substance",
        "time",
    ]
)
"""Fields of what never speaks; people stand for places, buildings and shares of them ("the palace", "a majority")."""
_OFFICES = word_set(
    "leader representative official officer lawman lawyer jurist politician clergyman religious superior communicator"
)
_SENSES = 3
"""So many senses of a noun are looked at, the most frequent first, before it is held unable to speak."""
_SEXED = (FEMALE_NOUNS | MALE_NOUNS) - PRONOUNS
_VOCAL = BODY_NOUNS | GROUP_NOUNS | ROLE_NOUNS | DOCUMENTS | SPEECH_NOUNS | PRONOUNS


_AT_WORK = word_set(
    "cleaner sweeper loader picker packer roaster welder fitter diver deckhand farmhand stagehand stewardess lodger squatter "
    "teller typist bailiff warder jailer cadet evacuee passer-by poacher lumberjack operator builder organist chaplain medic "
    "carer bouncer barmaid babysitter childminder dockworker bricklayer plasterer decorator docker stevedore au-pair dishwasher"
)
"""What people are by their work or their lot, where the word is rare or means a thing or a firm first."""
_COMPOUND = re.compile(r"[a-z]{3,}(?:keeper|holder|woman|maid|smith|herder|worker|maker)")


@lru_cache(maxsize=16_384)
def is_role(noun: str) -> bool:
    """Tell a singular noun for one person by what he or she is ("mufti", "striker"), not was; `noun` is in lower case."""
    if noun in _SEXED:
        return True
    if noun in ROLE_NOUNS or noun in BODY_NOUNS | GROUP_NOUNS or noun.startswith("ex-"):
        return noun in ROLE_NOUNS
    if noun in _AT_WORK or (not lexicon.known(noun) and _COMPOUND.fullmatch(noun)):
        return True
    return lexicon.field_of(noun, "NOUN") == "person" and lemma(noun, "NOUN") == noun


def is_taken_up(word: str, text: str) -> bool:
    """Tell a word that no dictionary has and by which a text speaks of somebody ("the ataman", "The Tsarevna")."""
    if not word.isalpha() or lexicon.known(word):
        return False
    return re.search(rf"\b[Tt]he (?i:{word})\b(?! [A-ZÀ-Þ])", text) is not None


@lru_cache(maxsize=16_384)
def is_office(noun: str) -> bool:
    """Tell a noun for somebody with an office or a charge ("rep", "provost"): it takes up nobody who is not known to hold it."""
    return not _OFFICES.isdisjoint(lexicon.kinds(noun, "NOUN", most=1, steps=4))


@lru_cache(maxsize=16_384)
def is_mute(noun: str) -> bool:
    """Tell a noun for what never speaks in any of its usual senses ("day", "fire"); a word that nobody knows may speak."""
    if noun in _VOCAL or lemma(noun, "NOUN") in _VOCAL:
        return False
    fields = lexicon.fields(noun, "NOUN", most=_SENSES)
    return bool(fields) and fields <= _MUTE
