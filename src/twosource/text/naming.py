"""Names of speakers: their words without titles, and whether two ways of writing them may be one speaker's."""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_TITLES = word_set(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president minister prime premier chancellor
    vice-president senator sen representative rep congressman congresswoman governor gov mayor general gen
    colonel col lt-col captain capt lieutenant lt major maj brigadier brig admiral adm vice-admiral commander
    cmdr cdr corporal cpl private pte sergeant sgt sgt-maj constable const pc detective det inspector insp
    superintendent supt commissioner comr sheriff judge justice spokesman spokeswoman spokesperson secretary
    ambassador amb chairman chairwoman chair chief director king queen prince princess pope cardinal bishop
    archbishop sheikh the rt hon honourable honorable excellency h.e coach cr cllr councillor alderman ald rev
    reverend fr mp msp sister brother father mother"""
)
_BEHIND = word_set("jr sr mp mps msp mep oam obe mbe cbe kc qc phd md esq")
"""What stands behind a name and is no part of it."""
_LINKING = word_set("of from for in at with to the")
_DESCRIBING = word_set(
    """a an one 1 another some somebody someone his her its their my our your this that these those both each
    several many 2 3 4 he she they it"""
)
_ROLES = word_set(
    """adviser advisor ambassador analyst authorities captain chairman chairwoman commissioner council counsel diplomat director
    engineer envoy expert government governor inspector lawyer mayor minister ministry official officials police
    premier president resident secretary senator spokesman spokesperson spokeswoman superintendent witness"""
)
"""What stands last in a description however it is written: "Security Adviser", "the Foreign Ministry"."""
_LONG = 5
"""Letters of a word that may be misspelt by one, or spelt after another table of transliteration."""
_RESPELT = 0.75
"""Share of the letters of two long surnames that agree in one name written from hearing."""
_ROMANISED = 0.8
"""The same of every long word of a name that is romanised otherwise throughout."""
_TABLES = (
    ("dzh|zh", "j"), ("dj", "d"), ("oe", "o"), ("ue", "u"), ("kh", "h"), ("ph", "f"), ("tz|ts", "c"), ("sch|sh", "s"), ("ck|q", "k"), ("w", "v"), ("ou|oo", "u"),
    ("[iyj]*[iy][iyj]*", "i"), (r"(.)\1+", r"\1"),
)  # fmt: skip
"""In order: letters with which two tables of transliteration write one sound, as one."""
_ARTICLES = word_set("al el as ash an ar ad az at")
"""The Arabic article, set apart from its word or written as one with it ("Al-Fatih", "Elfatih")."""
_ORTHOGRAPHIES = ((("c", ""), ("x", "h")), (("c|z", "s"),))
"""Further letters by which the writing of one language differs: Somali's own; the hissing sounds of Slavonic names."""
_GIVEN = {
    form: group[0]
    for group in map(
        str.split,
        (
            "alexander aleksandr alexandr aleksander oleksandr olexander aliaksandr alyaksandr",
            "vladimir volodymyr uladzimir wladimir",
            "mikhail mykhailo michail mihail",
            "nikolai nikolay mykola mikalai",
            "dmitry dmitri dmitriy dmytro dzmitry",
            "andrei andrey andriy andrii andrej",
            "sergei sergey serhiy serhii siarhei",
            "yevgeny evgeny yevgeni yevhen yauhen",
            "pavel pavlo pawel",
            "mohammed muhammad mohamed mohammad muhammed mohamad",
        ),
    )
    for form in group
}
"""Given names that agencies write after one language of a country or another ("Alexander", "Aleksandr")."""
Name = tuple[str, ...]


@lru_cache(maxsize=4096)  # the speakers of the story in hand, asked for with every pair of quotations
def name_words(name: str) -> Name:
    """Return the words of a name in normal form, without titles before and behind it, possessive and words that link.

    What stands before the last title is left out with it; a title in the last place is a surname ("Stephen King").
    Where all words are titles, all are returned; no word gives none.
    """
    words = tuple(word.removesuffix("'s").removesuffix("'") for word in normals(name))
    kept = words
    while len(kept) > 1 and kept[-1] in _BEHIND:
        kept = kept[:-1]
    if kept[:2] == ("h", "e") and len(kept) > 3:
        kept = kept[2:]
    last = max((at for at, word in enumerate(kept[:-1]) if word in _TITLES), default=-1)
    bare = tuple(word for word in kept[last + 1 :] if word not in _LINKING)
    return words if not bare or all(word in _TITLES for word in words) else bare


def last_word(name: str) -> str:
    """Return the last word of a name without its possessive, folded, by which short and full forms of it are one."""
    return name.casefold().removesuffix("'s").removesuffix("’s").split()[-1]


@lru_cache(maxsize=16384)  # every two quotations of a story ask for theirs
def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two names may be one speaker's; an unknown one may be anybody.

    The words of one stand in the other, or the last words agree and the first ones as far as they are written.
    Words agree that two tables of transliteration write for one name. One letter may be misspelt in a long word,
    a surname's only beside the same first name.
    """
    if one is None or other is None or one == other:
        return True
    return fits(name_words(one), name_words(other))


def fits(one: Name, other: Name) -> bool:
    """Tell the same of the words of two names."""
    first, second = (tuple(_sounded(word) for word in name) for name in (one, other))
    if not first or not second or set(first) <= set(second) or set(second) <= set(first):
        return True
    if first[-1] == second[-1]:
        short, long = sorted((first[0], second[0]), key=len)
        if long.startswith(short) or _misspelt(one[0], other[0]):
            return True
        if len(one) > 1 and len(other) > 1 and _GIVEN.get(one[0], one[0]) == _GIVEN.get(other[0], other[0]):
            return True
    named = len(one) > 1 and len(other) > 1 and first[0] == second[0]
    if named and (_misspelt(one[-1], other[-1]) or _respelt(first[-1], second[-1])):
        return True
    return _romanised(_with_articles(one), _with_articles(other))


def is_proper(name: str | None) -> bool:
    """Tell whether a speaker is named, not only described ("the captain", "His colleague", "Security Adviser")."""
    if name is None or not name[:1].isupper():
        return False
    words = normals(name)
    return words[0] not in _DESCRIBING and words[-1] not in _ROLES


def _misspelt(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _LONG and Levenshtein.distance(one, other, score_cutoff=1) <= 1
    )


def _respelt(one: str, other: str) -> bool:
    """Tell whether long surnames are alike enough to be one beside the same first name ("Thammavijarn", "Thamvijarn")."""
    return min(len(one), len(other)) > _LONG and Levenshtein.normalized_similarity(one, other) >= _RESPELT


def _with_articles(name: Name) -> Name:
    """Return a name in which the Arabic article is one with its word and always written alike."""
    joined: list[str] = []
    for word in name:
        if joined and joined[-1] in _ARTICLES:
            joined[-1] = f"al{word}"
        else:
            joined.append(f"al{word[2:]}" if word.startswith("el") and len(word) > _LONG else word)
    return tuple(joined)


def _romanised(one: Name, other: Name) -> bool:
    """Tell whether every word of two names of several words is one by some orthography ("Cabdiraxmaan", "Abdirahman").

    Short words need three to stand among.
    """
    if len(one) != len(other) or len(one) < 2:
        return False
    least = 0 if len(one) > 2 else _LONG
    return any(
        all(_sounds_as(a, b, letters if len(a) >= least else ()) for a, b in zip(one, other, strict=True))
        for letters in ((), *_ORTHOGRAPHIES)
    )


def _sounds_as(one: str, other: str, letters: tuple[tuple[str, str], ...]) -> bool:
    first, second = one, other
    for letter, sound in letters:
        first, second = re.sub(letter, sound, first), re.sub(letter, sound, second)
    first, second = _spelt(first), _spelt(second)
    long = min(len(first), len(second)) >= _LONG
    return first == second or (long and Levenshtein.normalized_similarity(first, second) >= _ROMANISED)


@lru_cache(maxsize=4096)
def _sounded(word: str) -> str:
    """Return a long word in one transliteration; short ones differ too much by one letter."""
    return word if len(word) < _LONG else _spelt(word)


@lru_cache(maxsize=4096)
def _spelt(word: str) -> str:
    for letters, sound in _TABLES:
        word = re.sub(letters, sound, word)
    return word
