"""The forms of English verbs: which base a word belongs to and what form of it the word can be."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from twosource.text.word_sets import word_set


@dataclass(frozen=True, slots=True)
class Form:
    """What a word can be as a verb: its base and the kinds of form (base, third, past, ing)."""

    lemma: str
    kinds: frozenset[str]


_NO_FORM = Form("", frozenset())


@lru_cache(maxsize=1)
def _forms() -> dict[str, Form]:
    """Return every form of the lexicon's verbs; where two verbs share a form the first one gives the base."""
    found: dict[str, Form] = {}
    lexicon = (files("twosource.annotation.clauses") / "verbs.txt").read_text(encoding="utf-8")
    for line in lexicon.splitlines():
        base, *irregular = line.split()
        forms = [(form, "past") for form in irregular or [_past(base)]]
        for form, kind in (*forms, (_third(base), "third"), (_ing(base), "ing"), (base, "base")):
            known = found.get(form, Form(base, frozenset()))
            found[form] = Form(known.lemma, known.kinds | {kind})
    return found


def kinds_of(word: str) -> frozenset[str]:
    """Return the kinds of verb form that a word can be, none if the lexicon lacks it."""
    return _forms().get(word, _NO_FORM).kinds


_STRESSED_AT_THE_END = word_set(
    "admit commit permit submit refer defer occur regret expel compel propel rebel equip transfer begin annex"
)


def _doubles(base: str) -> bool:
    short = len(base) < 5 or base in _STRESSED_AT_THE_END
    return (
        short
        and base[-1] not in "aeiouwxy"
        and base[-2:-1] in tuple("aeiou")
        and base[-3:-2] not in tuple("aeiou")
    )


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def lemma_of(word: str) -> str:
    """Return the base form of a verb in lower case, the word itself where the lexicon lacks it."""
    known = _forms().get(word)
    if known is not None:
        return known.lemma
    if word.endswith("ied"):
        return word[:-3] + "y"
    return word
