"""Rulings: what a user has decided against, or in want of, what Twosource found."""

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """A user's corrections that stand.

    Pairs of `together`, `apart` and `independent` are article ids, the lesser first; `families` pairs an
    outlet's name with the group that it belongs to. Every field is sorted and holds nothing twice.
    """

    together: tuple[Pair, ...] = ()
    """Two articles that tell one story."""
    apart: tuple[Pair, ...] = ()
    """Two articles that do not tell one story."""
    independent: tuple[Pair, ...] = ()
    """Two articles of which neither was made from the other, nor both from one text."""
    families: tuple[Pair, ...] = ()
    """Outlets that belong to one house."""


NO_RULINGS = Rulings()
