"""How rare a term is in news: document frequencies of English news, shipped with the package."""

import gzip
import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rarity:
    """Document frequencies of terms over `documents` texts."""

    documents: float
    frequencies: dict[str, float]

    def weigh(self, term: str) -> float:
        """Return the inverse document frequency of a term, at least 0; an unseen term counts half a text."""
        frequency = self.frequencies.get(term, 0.0) + 0.5
        return max(math.log((self.documents + 1.0) / frequency), 0.0)

    def blend(self, texts: Iterable[frozenset[str]], *, share: float = 1.0) -> "Rarity":
        """Return these frequencies with those of `texts` added, each text counted `share` times."""
        counts: Counter[str] = Counter()
        number = 0
        for terms in texts:
            counts.update(terms)
            number += 1
        frequencies = dict(self.frequencies)
        for term, count in counts.items():
            frequencies[term] = frequencies.get(term, 0.0) + share * count
        return Rarity(self.documents + share * number, frequencies)


@lru_cache(maxsize=1)
def load_rarity() -> Rarity:
    """Return the shipped table (`rarity.tsv.gz`: first line the number of texts, then term and frequency)."""
    with gzip.open(str(files("twosource.text") / "rarity.tsv.gz"), "rt", encoding="utf-8") as lines:
        documents = float(next(lines))
        pairs = (line.rstrip("\n").split("\t") for line in lines)
        return Rarity(documents, {term: float(count) for term, count in pairs})
