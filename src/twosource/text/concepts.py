"""Content words as concepts: stems, with words that news prose exchanges freely brought together."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from twosource.text.terms import stem
from twosource.text.wording import Word, normals, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A content word: its place, its form for comparing, its stem, its group of exchangeable words, whether it is a name.

    `name` tells a capital letter, so the first word of a sentence counts too.
    """

    start: int
    end: int
    normal: str
    stem: str
    group: str
    name: bool = False


@lru_cache(maxsize=4096)  # the clauses of the story in hand
def concepts(text: str) -> tuple[Concept, ...]:
    """Return the content words of `text` in order; function words and marks are left out."""
    return tuple(_concept(word) for word in words(text) if not is_function_word(word.normal))


def is_function_word(normal: str) -> bool:
    """Tell whether a word in normal form is left out of `concepts`."""
    return normal in _function_words()


def group(stemmed: str) -> str:
    """Return the name of the group of exchangeable words that a stem belongs to, else the stem."""
    return _groups().get(stemmed, stemmed)


def _concept(word: Word) -> Concept:
    stemmed = base(word.normal)
    return Concept(
        start=word.start,
        end=word.end,
        normal=word.normal,
        stem=stemmed,
        group=group(stemmed),
        name=word.text[0].isupper(),
    )


def base(normal: str) -> str:
    """Return the stem of a word in normal form, of an irregular form that of its base ("sold" as "sell")."""
    bare = normal.removesuffix("'s")
    return stem(_irregular().get(bare, bare))


def _lines(name: str) -> list[list[str]]:
    """Return the words of a lexicon's lines, remarks left out."""
    lexicon = (files("twosource.text") / name).read_text(encoding="utf-8")
    return [line.split() for line in lexicon.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(word for line in _lines("function_words.txt") for word in line)


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    return {form: line[0] for line in _lines("irregular.txt") for form in line[1:]}


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    """Return stem → first stem of its line; a stem in several lines stays with the first one."""
    found: dict[str, str] = {}
    for line in _lines("concepts.txt"):
        stems = [base(word) for word in normals(" ".join(line))]
        for one in stems:
            found.setdefault(one, stems[0])
    return found
