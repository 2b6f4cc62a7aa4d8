"""Speakers over a story: one full name for the several ways in which reports name one person."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from twosource.model import AnnotatedText
from twosource.text.wording import lexicon, normals

_TITLES = lexicon(
    """mr mrs ms miss dr prof professor sir dame lord lady president minister prime premier chancellor
    senator sen representative rep governor gov mayor general gen colonel col captain capt lieutenant lt
    sergeant sgt judge justice spokesman spokeswoman spokesperson secretary ambassador chairman
    chairwoman chief director king queen prince princess pope cardinal bishop archbishop sheikh the jr
    h.e excellency sr coach inspector superintendent commissioner"""
)
_DESCRIBING = lexicon(
    """a an one 1 another some somebody someone his her its their my our your this that these those both each
    several many 2 3 4 he she they it"""
)
_MEDIA = lexicon(
    """agency broadcaster bulletin chronicle courier daily dispatch echo examiner express gazette globe herald
    independent inquirer journal ledger magazine mail messenger mirror monitor news newspaper newspapers newswire
    observer outlet outlets paper papers post press radio record register report reports reporter reporters review
    sentinel standard station sun telegram telegraph television times tribune tv weekly wire world"""
)
_LINKING = lexicon("of from for in at with to")
_SEVERAL = re.compile(r"[;,/(]|\band\b|&")
# A first name of so many letters may be misspelt by one.
_LONG = 5
_MOST_WORDS = 4
Name = tuple[str, ...]


@lru_cache(maxsize=4096)  # the speakers of the story in hand, asked for with every pair of passages
def name_of(words: str) -> Name:
    """Return the words of a name without titles and possessive, for comparing."""
    kept = [word.removesuffix("'s").removesuffix("'") for word in normals(words)]
    bare = tuple(word for word in kept if word not in _TITLES and word not in _LINKING)
    return bare or tuple(kept)


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two names may be one speaker's; an unknown one may be anybody."""
    if one is None or other is None or one == other:
        return True
    return _fits(name_of(one), name_of(other))


def is_proper(name: str | None) -> bool:
    """Tell whether a speaker is named, not only described ("the captain", "His colleague")."""
    return name is not None and name[:1].isupper() and normals(name)[:1][0] not in _DESCRIBING


def is_medium(name: str | None) -> bool:
    """Tell whether a name is a newspaper's, agency's or station's, which hands words on rather than says them."""
    return name is not None and not _MEDIA.isdisjoint((*normals(name)[:1], *normals(name)[-1:]))


def _fits(one: Name, other: Name) -> bool:
    """One name's words stand in the other, or the last words agree and the first ones do as far as written."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    if one[-1] != other[-1]:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    slip = len(short) >= _LONG and Levenshtein.distance(short, long) <= 1
    return long.startswith(short) or slip


def full_names(texts: Sequence[AnnotatedText]) -> dict[str, str | None]:
    """Return the speaker of every quotation by id, each under the fullest name that only one speaker of the story has."""
    named = {
        quotation.id: quotation.speaker for text in texts for quotation in (*text.quotations, *text.glosses)
    }
    known = _known(texts, (name for name in named.values() if name))
    return {id_: known[name] if name else None for id_, name in named.items()}


def _known(texts: Sequence[AnnotatedText], names: Iterable[str]) -> dict[str, str]:
    counts = Counter(names)
    persons = {
        e.name for text in texts for e in text.entities if e.kind == "person" and len(name_of(e.name)) > 1
    }
    several = {name for name in counts if _SEVERAL.search(name)}
    forms = sorted({*counts, *persons} - several, key=lambda name: (-len(name_of(name)), -counts[name], name))
    return {name: _fullest(name, forms) for name in counts}


def _extends(form: Name, short: Name) -> bool:
    """Tell whether a longer form keeps a name's last word last, or has a lone word first ("Xi", "Xi Jinping")."""
    plain = len(form) == len(set(form)) and len(form) <= _MOST_WORDS
    return plain and (form[-1] == short[-1] or short == form[:1])


def _fullest(name: str, forms: Sequence[str]) -> str:
    """Return the fullest of `forms` that has all words of `name`, or `name` where two different ones have."""
    if _SEVERAL.search(name):
        return name
    short, words = name_of(name), set(name_of(name))
    wider = [form for form in forms if words < set(name_of(form)) and _extends(name_of(form), short)]
    if wider and all(_fits(name_of(wider[0]), name_of(form)) for form in wider):
        return wider[0]
    same = [form for form in forms if set(name_of(form)) == words]
    return same[0] if same else name
