"""Whether a report gives words to somebody who did not say them, as far as the other reports show it."""

import re
from collections.abc import Sequence

from twosource.quotations.descent import Kinship
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS
from twosource.text.naming import compatible, is_proper, name_words
from twosource.text.wording import normals

_TITLE = re.compile(r"\b[A-Z]{2,3}\b(?=.* )")
"""A title in capitals ("PM Bensalem"), beside which no first name need stand."""
_OFFICE = range(2, 4)
"""Letters of what offices are shortened to: PM, CM, FM."""
_NEAR = 300
"""Characters around a quotation in which the name behind a pronoun is sought: a short paragraph."""
_DESCRIBED = 0.6
"""Probability from which the words of a report are those of somebody whom it only describes."""


def is_sure(passage: Passage) -> bool:
    """Tell whether a report names the speaker so plainly that its reading of it can be held against others."""
    return passage.quotation.speaker_probability >= SETTINGS.sure_speaker


def is_misattributed(
    passage: Passage, best: Passage, speaker: str | None, group: Sequence[Passage], kin: Kinship
) -> bool:
    """Tell whether a report gives the words of `speaker` by name to somebody else, and others that outweigh it do not."""
    if not _names_another(passage, best, speaker) or not (
        _is_named(passage) or _must_mean(passage, speaker, group, kin)
    ):
        return False
    if not is_proper(speaker):
        return takes_from_another(passage, described_in(group), kin)
    return _outvoted(passage, speaker, group, kin)


def takes_from_another(passage: Passage, described: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether a report names a speaker for words that it has from one that knows his name and gives them to another.

    That one only describes the other ("a doctor"); were it he, it would have named him. `described` are those of `described_in`.
    """
    if not is_proper(passage.speaker) or not name_words(passage.speaker or ""):
        return False
    surname = name_words(passage.speaker or "")[-1]
    return any(
        kin.descends(passage.article, p.article)
        and kin.rewords(passage.article, p.article)
        and surname in _plain(p.text)
        for p in described
    )


def described_in(group: Sequence[Passage]) -> list[Passage]:
    """Return the quotations of somebody who is only described, one of each article."""
    first: dict[str, Passage] = {}
    for p in group:
        described = p.marked and p.speaker is not None and not is_proper(p.speaker)
        if described and p.quotation.speaker_probability >= _DESCRIBED:
            first.setdefault(p.article, p)
    return list(first.values())


def _names_another(passage: Passage, best: Passage, speaker: str | None) -> bool:
    """Tell whether an article surely gives the words to somebody else by name; one that names both may be misread.

    An institution speaks through persons, and a scrap of a speech may be a phrase of others too.
    """
    if is_proper(speaker) and not best.by_person and compatible(best.speaker, speaker):
        return False
    if len(best.normals) < min(SETTINGS.owned_words, len(passage.normals) / 2):
        return False
    if passage.quotation.nested_in is not None or speaker is None or _may_be_one(passage.speaker, speaker):
        return False
    if not passage.by_person or not is_proper(passage.speaker):
        return False
    surname, given = name_words(speaker)[-1], passage.speaker or ""
    namesake = surname in name_words(given) and not _TITLE.search(given)
    return is_sure(passage) and (namesake or surname not in _plain(passage.sentence.cut(passage.text)))


def _is_named(passage: Passage) -> bool:
    """Tell whether the speaker's own name stands where the words are given to him: "he" or "the minister" may be misread."""
    told = passage.quotation.mention or passage.sentence
    return not _plain(told.cut(passage.text)).isdisjoint(name_words(passage.speaker or ""))


def _must_mean(passage: Passage, speaker: str | None, group: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether "she" is surely another: her name alone stands near, and the report has the words from one that names `speaker`.

    Or many reports do.
    """
    others = {p.article for p in group if is_proper(p.speaker) and compatible(p.speaker, speaker)}
    taken = any(kin.descends(passage.article, article) for article in others)
    taken = taken or len(others) >= SETTINGS.outvoting
    quoted = passage.quotation
    near = _plain(passage.text[max(0, quoted.start - _NEAR) : quoted.end + _NEAR])
    surnames = [name_words(name or "")[-1:] for name in (passage.speaker, speaker)]
    return taken and near.issuperset(surnames[0]) and near.isdisjoint(surnames[1])


def _plain(text: str) -> set[str]:
    """Return the words of a text in normal form, without possessive."""
    return {word.removesuffix("'s") for word in normals(text)}


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Tell whether two names may be one person's: an office may stand where a first name does ("Tarsia PM Dilmun")."""
    if compatible(one, other) or not one or not other:
        return compatible(one, other)
    titled = any(word.isupper() and len(word) in _OFFICE for name in (one, other) for word in name.split())
    return titled and name_words(one)[-1:] == name_words(other)[-1:]


def _outvoted(passage: Passage, speaker: str | None, group: Sequence[Passage], kin: Kinship) -> bool:
    """Tell whether a report that this one was made from, more lines of descent, or many more reports name another.

    Where two reports do and one of them has more of what was said, a lone fragment is the one that is wrong.
    """
    sure = [p for p in group if p.marked and is_proper(p.speaker) and is_sure(p)]
    others = {p.article for p in sure if compatible(p.speaker, speaker)}
    if any(kin.descends(passage.article, article) for article in others):
        return True
    own = {p.article for p in sure if compatible(p.speaker, passage.speaker)} | {passage.article}
    more = len(passage.normals) + SETTINGS.firm_words
    fuller = len(others) > 1 and any(p.article in others and len(p.normals) >= more for p in sure)
    alone = len(own) == 1 and (fuller or len(others) >= SETTINGS.outvoting)
    return alone or kin.count_lines(others) > kin.count_lines(own)
