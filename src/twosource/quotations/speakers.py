"""Speakers over a story: one full name for the several ways in which reports name one person."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from twosource.model import AnnotatedText
from twosource.text.naming import Name, fits, name_words
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_MEDIA = word_set(
    """agency broadcaster bulletin chronicle courier daily dispatch echo examiner express gazette globe herald
    independent inquirer journal ledger magazine mail messenger mirror monitor news newspaper newspapers newswire
    observer outlet outlets paper papers post press radio record register report reports reporter reporters review
    sentinel standard station sun telegram telegraph television times tribune tv weekly wire world"""
)
_SEVERAL = re.compile(r"[;,/(]|\band\b|&")
_MOST_WORDS = 4


def is_medium(name: str | None) -> bool:
    """Tell whether a name is a newspaper's, agency's or station's, which hands words on rather than says them."""
    return name is not None and not _MEDIA.isdisjoint((*normals(name)[:1], *normals(name)[-1:]))


def media_of(texts: Sequence[AnnotatedText]) -> Iterator[str]:
    """Yield the names of the outlets of a story's reports and of the agencies that they credit."""
    for text in texts:
        yield from [text.article.outlet] if text.article.outlet else []
        yield from (credit.agency for credit in text.article.credits)


def full_names(texts: Sequence[AnnotatedText]) -> dict[str, str | None]:
    """Return the speaker of every quotation by id, each under the fullest name that only one speaker of the story has.

    A country is no short form of the bodies that are called after it.
    """
    named = {
        quotation.id: quotation.speaker for text in texts for quotation in (*text.quotations, *text.glosses)
    }
    countries = {
        quotation.speaker
        for text in texts
        for quotation in text.quotations
        if (quotation.speaker_entity or "").startswith("country:")
    }
    known = _known(texts, (name for name in named.values() if name and name not in countries))
    return {id_: known.get(name, name) if name else None for id_, name in named.items()}


def _known(texts: Sequence[AnnotatedText], names: Iterable[str]) -> dict[str, str]:
    counts = Counter(names)
    persons = {
        e.name for text in texts for e in text.entities if e.kind == "person" and len(name_words(e.name)) > 1
    }
    several = {name for name in counts if _SEVERAL.search(name)}
    forms = sorted(
        {*counts, *persons} - several, key=lambda name: (-len(name_words(name)), -counts[name], name)
    )
    return {name: _fullest(name, forms) for name in counts}


def _extends(form: Name, short: Name) -> bool:
    """Tell whether a longer form keeps a name's last word last, or has a lone word first ("Xi", "Xi Jinping")."""
    plain = len(form) == len(set(form)) and len(form) <= _MOST_WORDS
    return plain and (form[-1] == short[-1] or short == form[:1])


def _fullest(name: str, forms: Sequence[str]) -> str:
    """Return the fullest of `forms` that has all words of `name`, or `name` where two different ones have."""
    if _SEVERAL.search(name):
        return name
    short, words = name_words(name), set(name_words(name))
    wider = [form for form in forms if words < set(name_words(form)) and _extends(name_words(form), short)]
    if wider and all(fits(name_words(wider[0]), name_words(form)) for form in wider):
        return wider[0]
    same = [form for form in forms if set(name_words(form)) == words]
    return same[0] if same else name
