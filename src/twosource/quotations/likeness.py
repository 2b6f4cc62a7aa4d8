"""How alike two passages are: equal words in order, and weighted concepts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.quotations.passages import Passage
from twosource.text.alignment import common
from twosource.text.concepts import Concept, is_function_word
from twosource.text.rarity import load_rarity

# What a name weighs beside another word: all that is said in a story names the same few.
_NAME = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two wordings share: `run` if the shorter stands in the longer unbroken, word counts, and shares."""

    run: bool
    equal: int
    shorter: int
    content: int
    dice: float
    meaning: float

    @property
    def contained(self) -> float:
        """Part of the shorter wording that stands in the longer one in order, in [0, 1]."""
        return self.equal / self.shorter if self.shorter else 0.0


def liken(one: Passage, other: Passage) -> Likeness:
    """Return how alike the quoted words of two passages are."""
    a, b = one.normals, other.normals
    equal = common(a, b)
    short, long = sorted((a, b), key=len)
    total = len(a) + len(b)
    return Likeness(
        run=stands_in(short, long),
        equal=equal,
        shorter=len(short),
        content=sum(not is_function_word(word) for word in short),
        dice=2 * equal / total if total else 0.0,
        meaning=meaning(one.concepts, other.concepts),
    )


def stands_in(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether `short` is an unbroken run of `long`; an empty one is not."""
    return find_run(short, long) is not None


def find_run(short: Sequence[str], long: Sequence[str]) -> int | None:
    """Return where `short` first stands in `long` unbroken, None if it does not or is empty."""
    width = len(short)
    places = range(len(long) - width + 1) if width else range(0)
    return next((at for at in places if tuple(long[at : at + width]) == tuple(short)), None)


def meaning(one: Iterable[Concept], other: Iterable[Concept]) -> float:
    """Return the weighted Dice coefficient of two sets of concepts, in [0, 1]; rare ones weigh more."""
    a, b = _weights(one), _weights(other)
    shared = sum(min(weight, b[group]) for group, weight in sorted(a.items()) if group in b)
    total = sum(a[group] for group in sorted(a)) + sum(b[group] for group in sorted(b))
    return 2 * shared / total if total else 0.0


def containment(one: Iterable[Concept], other: Iterable[Concept]) -> float:
    """Return the part of `one`'s weight whose concepts stand in `other`, in [0, 1]."""
    a, b = _weights(one), {concept.group for concept in other}
    total = sum(a[group] for group in sorted(a))
    return sum(a[group] for group in sorted(a) if group in b) / total if total else 0.0


def _weights(found: Iterable[Concept]) -> dict[str, float]:
    rarity = load_rarity()
    return {
        concept.group: (_NAME if concept.name else 1.0) * max(rarity.weigh(concept.stem), 1.0)
        for concept in found
    }
