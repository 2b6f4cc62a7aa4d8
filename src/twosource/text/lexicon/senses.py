"""The table of word senses that ships with the package, read when it is first asked.

`senses.tsv.gz` is made from WordNet 3.0 by `python -m training.lexicon`; its licence stands beside it. The first line tells
the number of synsets. Each synset has its lexicographer's file, how many words stand beneath it, its words, and the synsets
that it points to: wider ones, opposites, what it leads to, near ones. Then comes a line for every word with its synsets by
part of speech, the most frequent first, and its forms in other parts of speech.

After G. Miller, WordNet: a lexical database for English, 1995; C. Fellbaum (ed.), WordNet, 1998.
"""

import gzip
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, get_args

from twosource.text.lemmas import lemma

Field = Literal[
    "any", "pertaining", "manner", "top", "act", "animal", "artifact", "attribute", "body", "cognition", "communication",
    "event", "feeling", "food", "group", "location", "motive", "object", "person", "phenomenon", "plant", "possession",
    "process", "quantity", "relation", "shape", "state", "substance", "time", "caring", "change", "thinking", "saying",
    "competing", "consuming", "touching", "creating", "emotion", "motion", "perceiving", "possessing", "social", "being",
    "weather", "participle",
]  # fmt: skip
"""The lexicographers' files, in WordNet's order: 3 of adjectives and adverbs, 26 of nouns, 15 of verbs, 1 of adjectives."""

_FIELDS: tuple[Field, ...] = get_args(Field)
_KINDS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Synset:
    """One sense that several words may have; the pointers are numbers of synsets."""

    field: Field
    beneath: int
    words: tuple[str, ...]
    wider: tuple[int, ...]
    opposites: tuple[int, ...]
    leads: tuple[int, ...]
    near: tuple[int, ...]


@lru_cache(maxsize=1)
def _rows() -> tuple[list[str], dict[str, str]]:
    packed = (files("twosource.text.lexicon") / "senses.tsv.gz").read_bytes()
    first, *rows = gzip.decompress(packed).decode("utf-8").splitlines()
    number = int(first)
    words = (row.partition("\t") for row in rows[number:])
    return rows[:number], {word: senses for word, _, senses in words}


@lru_cache(maxsize=65_536)
def synset(number: int) -> Synset:
    """Return one synset."""
    lexicographer, beneath, *rest = _rows()[0][number].split("\t")
    words, *pointers = [*rest, "", "", "", "", ""][:5]
    wider, opposites, leads, near = (tuple(map(int, numbers.split())) for numbers in pointers)
    return Synset(
        field=_FIELDS[int(lexicographer)],
        beneath=int(beneath),
        words=tuple(word.replace("_", " ") for word in words.split()),
        wider=wider,
        opposites=opposites,
        leads=leads,
        near=near,
    )


@lru_cache(maxsize=65_536)
def senses(word: str, upos: str = "") -> tuple[int, ...]:
    """Return the numbers of a word's synsets, the most frequent first, of all parts of speech where none is given.

    Any form may be given, in any case; two words ("break out") are a verb with its particle. None if the word is not
    known; a tag that has no words here (pronouns, numerals) gives none.
    """
    kind = _KINDS.get(upos, "")
    row = _rows()[1].get(_headword(word, upos), "") if kind or not upos else ""
    parts = [part for part in row.split("\t") if part and part[0] == (kind or part[0]) != "+"]
    return tuple(int(number) for part in parts for number in part[1:].split())


def _headword(word: str, upos: str) -> str:
    """Return the form under which a word stands: itself, or what it is a form of."""
    plain = word.lower().replace(" ", "_")
    if plain in _rows()[1]:
        return plain
    tries = (upos,) if upos in {"NOUN", "VERB"} else ("NOUN", "VERB")
    return next((form for form in (lemma(plain, tried) for tried in tries) if form in _rows()[1]), plain)


@lru_cache(maxsize=65_536)
def derived(word: str) -> frozenset[str]:
    """Return the forms of a word's acts and qualities in other parts of speech ("destroy": "destruction"); no doers."""
    row = _rows()[1].get(_headword(word, ""), "")
    forms = next((part[1:] for part in row.split("\t") if part.startswith("+")), "")
    return frozenset(form.replace("_", " ") for form in forms.split())


def known(word: str, upos: str = "") -> bool:
    """Tell whether the table has a word, as this part of speech if one is given."""
    return bool(senses(word, upos))


def fields(word: str, upos: str = "", *, most: int = 2) -> frozenset[Field]:
    """Return the fields of a word's most frequent senses ("minister": person; "say": saying), at most `most` senses."""
    return frozenset(synset(number).field for number in senses(word, upos)[:most])


def field_of(word: str, upos: str = "") -> Field | None:
    """Return the field of a word's most frequent sense, None if the word is not known."""
    found = senses(word, upos)
    return synset(found[0]).field if found else None
