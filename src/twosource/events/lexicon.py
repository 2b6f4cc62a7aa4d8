"""The patterns of acts: verbs with what must stand beside them, and nouns that name an act."""

from dataclasses import dataclass
from functools import cache

from twosource.events.tables import rows

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """An act's CAMEO code, the phrases that name it, what it needs, and where its target stands.

    `needs` are phrases of base forms of which one must stand in the complement; empty if nothing must.
    `targets` are prepositions, or "obj" for the object, in the order in which they are tried.
    """

    code: str
    heads: tuple[Phrase, ...]
    needs: tuple[Phrase, ...]
    targets: tuple[str, ...]


@cache
def verb_patterns() -> dict[str, tuple[tuple[Phrase, Pattern], ...]]:
    """Return the verb patterns by the first word of their phrase, the most demanding first."""
    return _by_first_word("verbs")


@cache
def noun_patterns() -> dict[str, tuple[tuple[Phrase, Pattern], ...]]:
    """Return the noun patterns by the first word of their phrase, the longest first."""
    return _by_first_word("nouns")


@cache
def verb_heads() -> frozenset[str]:
    """Return the first words of all verb patterns."""
    return frozenset(verb_patterns())


def _by_first_word(table: str) -> dict[str, tuple[tuple[Phrase, Pattern], ...]]:
    found: dict[str, list[tuple[Phrase, Pattern]]] = {}
    for row in rows(table):
        pattern = _pattern(row, has_needs=table == "verbs")
        for head in pattern.heads:
            found.setdefault(head[0], []).append((head, pattern))
    return {word: tuple(sorted(kept, key=_demand, reverse=True)) for word, kept in found.items()}


def _demand(entry: tuple[Phrase, Pattern]) -> tuple[int, bool, int, str]:
    head, pattern = entry
    return (len(head), bool(pattern.needs), len(pattern.code), pattern.code)


def _pattern(row: tuple[str, ...], *, has_needs: bool) -> Pattern:
    code, heads, *rest = row
    needs = rest[0] if has_needs else ""
    return Pattern(
        code=code,
        heads=tuple(tuple(phrase.split()) for phrase in heads.split("|")),
        needs=tuple(need for name in needs.split("|") if name for need in _phrases(name)),
        targets=tuple(rest[-1].split()),
    )


def _phrases(name: str) -> tuple[Phrase, ...]:
    shared = _sets().get(name)
    return shared if shared is not None else (tuple(name.split()),)


@cache
def _sets() -> dict[str, tuple[Phrase, ...]]:
    return {name: tuple(tuple(phrase.split()) for phrase in words.split("|")) for name, words in rows("sets")}
