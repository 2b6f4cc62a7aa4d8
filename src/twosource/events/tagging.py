"""Give words a coarse class: from the parse where there is one, else by closed lists and neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.events.inflection import bases, participles, pasts
from twosource.events.lexicon import verb_heads
from twosource.events.tables import class_of_words

Tag = Literal[
    "verb", "noun", "name", "prep", "det", "aux", "adv", "pron", "conj", "sub", "mark", "num", "poss", "to"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A word before it has a class, with its part of speech and place in the parse where these are known."""

    start: int
    end: int
    text: str
    lower: str
    upos: str = ""
    head: int = -1
    relation: str = ""


_UPOS: dict[str, Tag] = {
    "VERB": "verb", "NOUN": "noun", "PROPN": "name", "ADP": "prep", "DET": "det", "AUX": "aux", "ADV": "adv",
    "PRON": "pron", "CCONJ": "conj", "SCONJ": "sub", "PUNCT": "mark", "NUM": "num", "ADJ": "noun", "SYM": "mark",
}  # fmt: skip


def tags_of_parse(raw: Sequence[Raw]) -> list[Tag]:
    """Return the classes that the parts of speech stand for; closed classes go by their lists, which never err."""
    tags: list[Tag] = []
    for place, word in enumerate(raw):
        before = tags[-1] if tags else "mark"
        tags.append(_special(raw, before, place) or _listed(word.lower) or _opened(raw, before, place))
    return tags


def _opened(raw: Sequence[Raw], before: Tag, place: int) -> Tag:
    word = raw[place]
    if word.upos == "PART":
        return "to" if word.lower == "to" else "poss" if word.lower in {"'s", "'"} else "adv"
    known = _mended(raw, before, place)
    if known == "name" and not word.text[0].isupper():
        return "noun"
    if known == "verb" and word.text[0].isupper() and not _starts_sentence(raw, place) and not _is_title(raw):
        return "name"
    if known in {"verb", "noun", "name", "num", "adv", "mark"}:
        return known
    return _guess(raw, before, place)


def _mended(raw: Sequence[Raw], before: Tag, place: int) -> Tag | None:
    """Return the class of a part of speech; what describes the next noun is no verb, what follows "will" is one."""
    word = raw[place]
    known = _UPOS.get(word.upos)
    if known == "verb" and word.relation == "amod" and word.head > place:
        return "noun"
    among = word.relation == "conj" and 0 <= word.head < place and raw[word.head].upos in {"NOUN", "PROPN"}
    if known == "verb" and among and word.lower.endswith("ing"):
        return "noun"
    return "verb" if before in {"aux", "to"} and known == "noun" and _base_after(raw, place) else known


def _base_after(raw: Sequence[Raw], place: int) -> bool:
    """Tell whether a known verb stands bare behind "will" or "to": "would free", "to host"."""
    return raw[place].lower in known_verbs() and (
        raw[place - 1].lower in _BARE or raw[place - 1].lower == "to"
    )


def _is_title(raw: Sequence[Raw]) -> bool:
    """Tell whether most words are capitalised, as in a headline."""
    lettered = [word for word in raw if word.text[0].isalpha()]
    return sum(word.text[0].isupper() for word in lettered) > 0.6 * len(lettered)


def guess_tags(raw: Sequence[Raw]) -> list[Tag]:
    """Return the classes of words that no model has read."""
    tags: list[Tag] = []
    for place in range(len(raw)):
        tags.append(_guess(raw, tags[-1] if tags else "mark", place))
    return tags


def _guess(raw: Sequence[Raw], before: Tag, place: int) -> Tag:
    word = raw[place]
    closed = _special(raw, before, place) or _listed(word.lower)
    if closed:
        return closed
    if not word.text[0].isalpha():
        return "num" if word.text[0].isdigit() else "mark"
    if word.text[0].isupper() and not _starts_sentence(raw, place):
        return "name"
    if (
        before == "aux"
        and raw[place - 1].lower in _BARE
        and word.text.islower()
        and not word.lower.endswith("ly")
    ):
        return "verb"
    return "verb" if _reads_as_verb(raw, before, place) else _open(raw, place)


_BARE = frozenset(
    [
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "shall",
        "should",
        "must",
        "did",
        "does",
        "do",
        "wo",
        "ca",
    ]
)


def _open(raw: Sequence[Raw], place: int) -> Tag:
    text = raw[place].text
    if text.endswith("ly") and text[0].islower() and len(text) > 4:
        return "adv"
    return "name" if text[0].isupper() else "noun"


def _starts_sentence(raw: Sequence[Raw], place: int) -> bool:
    return place == 0 or raw[place - 1].text in {'"', "“", "«", "‘", ":", "”", "—"}


def _special(raw: Sequence[Raw], before: Tag, place: int) -> Tag | None:
    """Return the class of the few words whose neighbours or case decide."""
    word = raw[place]
    after = raw[place + 1].lower if place + 1 < len(raw) else ""
    if word.lower in {"'s", "'"}:
        return _clitic(raw, before, place)
    if word.lower == "to":
        return "to" if word.relation == "mark" or _base_verb_like(after) else "prep"
    if word.lower in {"who", "whom", "whose"}:
        return "pron"
    if word.text == "US" or (word.text == "May" and place):
        return "name"
    return "sub" if word.lower == "that" else None


def _clitic(raw: Sequence[Raw], before: Tag, place: int) -> Tag:
    if raw[place].lower == "'":
        return "poss" if before in {"noun", "name"} else "mark"
    previous = raw[place - 1].lower if place else ""
    return "aux" if previous in {"it", "he", "she", "that", "there", "who", "what"} else "poss"


_CLOSED: tuple[tuple[Tag, str], ...] = (
    ("aux", "AUXILIARY"), ("adv", "NEGATION"), ("conj", "CONJUNCTION"), ("pron", "PRONOUN"), ("sub", "SUBORDINATOR"),
    ("prep", "PREPOSITION"), ("det", "DETERMINER"), ("adv", "ADVERB"),
)  # fmt: skip


def _listed(lower: str) -> Tag | None:
    return next((tag for tag, name in _CLOSED if lower in class_of_words(name)), None)


def _base_verb_like(word: str) -> bool:
    if not word.isalpha() or word in class_of_words("DETERMINER") or word in class_of_words("PRONOUN"):
        return False
    return word in known_verbs() or word in {"be", "have", "do", "get"}


@cache
def known_verbs() -> frozenset[str]:
    """Return the base forms of the verbs of the patterns and of some that no pattern needs."""
    return verb_heads() | class_of_words("VERB")


def _reads_as_verb(raw: Sequence[Raw], before: Tag, place: int) -> bool:
    lower = raw[place].lower
    ending = lower.endswith("ed") and len(lower) > 4
    if not ending and not any(base in known_verbs() for base in bases(lower)):
        return False
    if lower.endswith("ing"):
        return before not in {"det", "poss"}
    past = ending or lower in pasts() or lower in participles()
    return _past_here(raw, before, place) if past else _present_here(raw, before, place)


def _past_here(raw: Sequence[Raw], before: Tag, place: int) -> bool:
    if before in {"det", "poss", "num"} or (
        before == "adv" and place > 1 and _listed(raw[place - 2].lower) in {"prep", "det"}
    ):
        return False
    return not (before == "prep" and _noun_follows(raw, place))


def _present_here(raw: Sequence[Raw], before: Tag, place: int) -> bool:
    """Tell a present-tense verb or infinitive from a noun of the same form."""
    following = raw[place + 1].lower if place + 1 < len(raw) else ""
    if before in {"aux", "to", "pron"}:
        return True
    if before == "adv":
        return (
            place < 2
            or raw[place - 2].text[:1].isupper()
            or raw[place - 2].lower.endswith("s")
            or _pronoun(raw, place)
        )
    if before in {"noun", "name"} or (before == "mark" and following == "to"):
        return _finite_here(raw, place)
    return before == "sub" and bool(following)


def _pronoun(raw: Sequence[Raw], place: int) -> bool:
    return raw[place - 2].lower in class_of_words("PRONOUN")


def _noun_follows(raw: Sequence[Raw], place: int) -> bool:
    after = raw[place + 1].lower if place + 1 < len(raw) else "."
    return (
        after.isalpha()
        and after not in class_of_words("PREPOSITION")
        and after not in class_of_words("DETERMINER")
    )


_COMPLEMENTS = frozenset(["to", "for", "on", "against", "with", "that", "off", "out", "over", "in"])


def _finite_here(raw: Sequence[Raw], place: int) -> bool:
    """Tell whether number and what follows fit a finite verb: "Israel strikes targets", "leaders call for"."""
    if place + 1 >= len(raw):
        return False
    lower, previous, after = raw[place].lower, raw[place - 1], raw[place + 1]
    joined = "and" in {word.lower for word in raw[max(0, place - 4) : place]}
    plural = (previous.lower.endswith("s") and previous.text[0].islower()) or joined
    if lower in class_of_words("NOUN") and not _nominal(after):
        return False
    if lower.endswith("s") and not lower.endswith("ss"):
        return not plural and (_nominal(after) or after.lower in _COMPLEMENTS)
    if not plural:
        return False
    return _nominal(after) or after.lower in _COMPLEMENTS or lower in class_of_words("BELIEVE")


def _nominal(word: Raw) -> bool:
    return (
        word.lower in class_of_words("DETERMINER")
        or word.text[:1].isupper()
        or word.lower in {"it", "them", "him", "himself", "itself"}
    )
