"""How two English words are related by their senses."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from twosource.text.lexicon.senses import derived, senses, synset

Relation = Literal["same", "opposite", "synonym", "derived", "kind", "leads", "near", "sister"]
"""How two words are related, in the order in which it is asked.

same: forms of one word. opposite: antonyms ("rise", "fall"), also of near senses. synonym: one sense in common. derived:
one act or quality in two parts of speech ("destroy", "destruction"). kind: one is a kind of the other ("pistol", "weapon"),
at most three steps above. leads: the one brings about or includes the other ("kill", "die"). near: senses that WordNet
puts side by side. sister: two kinds of one narrow thing ("knife", "gun").
"""

_STEPS = 3
_NARROW = 260
"""Words at most beneath what two sisters are kinds of; "weapon" has some 60, "worker" 190, "artifact" thousands."""


def synonyms(word: str, upos: str = "", *, most: int = 2) -> frozenset[str]:
    """Return the other words for the `most` most frequent senses of a word, lower case; none if it is not known."""
    return _words(senses(word, upos)[:most]) - {word.lower()}


def kinds(word: str, upos: str = "", *, most: int = 2, steps: int = _STEPS) -> frozenset[str]:
    """Return the words for what a word is a kind of, at most `steps` steps wider ("pistol": "firearm", "gun", "weapon")."""
    own = senses(word, upos)[:most]
    return _words(number for number in _above(own, steps) if number not in own)


def opposites(word: str, upos: str = "", *, most: int = 3) -> frozenset[str]:
    """Return the antonyms of a word, those of near adjectives among them."""
    return _words(_opposed(senses(word, upos)[:most]))


def sisters(one: str, other: str, upos: str = "NOUN", *, most: int = 2) -> bool:
    """Tell whether two words mean two different kinds of one narrow thing ("knife" and "gun", "brother" and "uncle").

    Two synonyms are none, nor a thing and its kind.
    """
    return relate(one, other, upos, upos, most=most) == "sister"


@lru_cache(maxsize=262_144)
def relate(one: str, other: str, upos: str = "", others: str = "", *, most: int = 3) -> Relation | None:
    """Return how two words are related, by their `most` most frequent senses as parts of speech `upos` and `others`.

    The order of the two does not matter. None for words that are not known or have nothing to do with each other.
    """
    if one.lower() == other.lower():
        return "same"
    first, second = _reach(one, upos, most), _reach(other, others, most)
    if first.everything.isdisjoint(second.everything):
        return None
    found: Iterator[tuple[Relation, bool]] = zip(_ORDER, _asked(first, second), strict=True)
    return next((relation for relation, holds in found if holds), None)


_ORDER: tuple[Relation, ...] = ("opposite", "synonym", "derived", "kind", "leads", "near", "sister")


def _asked(first: "_Reach", second: "_Reach") -> Iterator[bool]:
    """Yield whether each of the relations holds, in `_ORDER`."""
    yield bool(first.opposed & second.own or second.opposed & first.own)
    yield bool(first.own & second.own)
    yield bool(first.derived & second.own or second.derived & first.own)
    up, down = first.above, second.above
    yield any(number in down for number in first.own) or any(number in up for number in second.own)
    yield bool(first.led & second.own or second.led & first.own)
    yield bool(first.near & second.own or second.near & first.own)
    yield any(n in down and up[n] + down[n] <= _STEPS + 1 and synset(n).beneath <= _NARROW for n in up)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reach:
    """The synsets of a word, and those that they point to in each way; `above` has the steps up to the wider ones."""

    own: frozenset[int]
    opposed: frozenset[int]
    derived: frozenset[int]
    above: dict[int, int]
    led: frozenset[int]
    near: frozenset[int]
    everything: frozenset[int]


@lru_cache(maxsize=65_536)
def _reach(word: str, upos: str, most: int) -> _Reach:
    own = frozenset(senses(word, upos)[:most])
    opposed, led, near = _opposed(own), _pointed(own, "leads"), _pointed(own, "near")
    forms = frozenset(number for form in derived(word) for number in senses(form)[:2]) if own else frozenset()
    above = _above(own, _STEPS)
    return _Reach(
        own=own,
        opposed=opposed,
        derived=forms,
        above=above,
        led=led,
        near=near,
        everything=opposed | led | near | forms | above.keys(),
    )


@lru_cache(maxsize=262_144)
def nearness(one: str, other: str, upos: str = "", others: str = "", *, most: int = 2) -> float:
    """Return how near two words are in meaning, in [0, 1]: by how narrow the narrowest thing is that both are kinds of.

    After D. Lin, An information-theoretic definition of similarity, 1998, with the words beneath a synset for counts (N. Seco
    and others, An intrinsic information content metric, 2004). 0 for words that are not known.
    """
    first, second = senses(one, upos)[:most], senses(other, others)[:most]
    return max((_lin(a, b) for a in first for b in second), default=0.0)


def _lin(a: int, b: int) -> float:
    shared = _above((a,), _ALL).keys() & _above((b,), _ALL).keys()
    told = max((_content(number) for number in shared), default=0.0)
    return 2 * told / max(_content(a) + _content(b), 1e-9)


_ALL = 32


def _content(number: int) -> float:
    """Return how much it tells that something is of a kind, in [0, 1]: 1 where one word alone is beneath it."""
    return 1.0 - math.log(max(synset(number).beneath, 1)) / _MOST_BENEATH


_MOST_BENEATH = math.log(20_000)


def _above(numbers: Iterable[int], steps: int) -> dict[int, int]:
    """Return synsets and all wider ones, with the steps up to them."""
    found = dict.fromkeys(numbers, 0)
    edge = list(found)
    for step in range(1, steps + 1):
        edge = [wider for number in edge for wider in synset(number).wider if wider not in found]
        found.update((number, step) for number in edge)
    return found


def _opposed(numbers: Iterable[int]) -> frozenset[int]:
    near = {number: synset(number) for number in numbers}
    around = [*near.values(), *(synset(n) for s in near.values() if s.field == "any" for n in s.near)]
    return frozenset(number for one in around for number in one.opposites)


def _pointed(numbers: Iterable[int], relation: Literal["leads", "near"]) -> frozenset[int]:
    return frozenset(n for number in numbers for n in getattr(synset(number), relation))


def _words(numbers: Iterable[int]) -> frozenset[str]:
    return frozenset(word for number in numbers for word in synset(number).words)
