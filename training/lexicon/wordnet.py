"""Read the dictionary files of WordNet 3.0 (wndb(5WN))."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_MEANT = {"@": "wider", "!": "opposites", ">": "leads", "*": "leads", "&": "near", "$": "near"}
_DERIVED = frozenset("+\\<")

Name = tuple[str, int]
"""The part of speech of a synset, one of n, v, a, r, and its place in the file."""


@dataclass
class Synset:
    """What one synset is: its lexicographer's file, its words and the synsets that it points to, by kind of pointer."""

    lexicographer: int
    words: tuple[str, ...]
    pointers: dict[str, set[Name]] = field(default_factory=dict)
    derived: list[tuple[int, Name, int]] = field(default_factory=list)
    """Which word of this synset, counted from 1, has a derived form as which word of which other synset."""


def read_synsets(folder: Path) -> dict[Name, Synset]:
    return dict(
        _synset(line, kind) for file, kind in KINDS.items() for line in _lines(folder / f"data.{file}")
    )


def read_senses(folder: Path) -> Iterator[tuple[str, str, list[Name]]]:
    """Yield every lemma with its part of speech and its synsets, the most frequent first."""
    for file, kind in KINDS.items():
        for line in _lines(folder / f"index.{file}"):
            parts = line.split()
            count = int(parts[2])
            yield parts[0], kind, [(kind, int(offset)) for offset in parts[-count:]]


def read_counts(folder: Path) -> dict[tuple[str, Name], int]:
    """Return how often each sense was met in the texts that the makers of WordNet tagged."""
    counts = {}
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, _, count = line.split()
        lemma, _, rest = key.partition("%")
        kind = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[rest[0]]
        counts[lemma, (kind, int(offset))] = int(count)
    return counts


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file behind its licence, which stands first, each line of it after two spaces."""
    return (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  "))


def _synset(line: str, kind: str) -> tuple[Name, Synset]:
    parts = line.partition(" | ")[0].split()
    words = int(parts[3], 16)
    synset = Synset(int(parts[1]), tuple(word.partition("(")[0] for word in parts[4 : 4 + 2 * words : 2]))
    at = 4 + 2 * words
    for number in range(int(parts[at])):
        sign, offset, target, ends = parts[at + 1 + 4 * number : at + 5 + 4 * number]
        named = ("a" if target == "s" else target, int(offset))
        if sign in _MEANT:
            synset.pointers.setdefault(_MEANT[sign], set()).add(named)
        elif sign in _DERIVED and ends != "0000":
            own, other = divmod(int(ends, 16), 256)
            synset.derived.append((own, named, other))
    return (kind, int(parts[0])), synset
