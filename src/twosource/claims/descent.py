"""Which articles were made from which, as the stemma has it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twosource.model import Stemma

_LIKELY = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Descents:
    """The articles that each article was made from, at once or over others."""

    ancestors: dict[str, frozenset[str]]

    def above(self, article: str) -> frozenset[str]:
        """Return the articles that `article` was made from."""
        return self.ancestors.get(article, frozenset())

    def independent(self, articles: Iterable[str]) -> frozenset[str]:
        """Return those of `articles` that were made from none of the others."""
        there = frozenset(articles)
        return frozenset(article for article in there if not self.above(article) & there)


def find_descents(stemma: Stemma) -> Descents:
    """Return the likely descents of a stemma between articles; lost exemplars are left out."""
    articles = {witness.article for witness in stemma.witnesses}
    parents: dict[str, set[str]] = {}
    for descent in stemma.descents:
        if descent.probability >= _LIKELY and descent.exemplar in articles:
            parents.setdefault(descent.witness, set()).add(descent.exemplar)
    return Descents(ancestors={article: frozenset(_above(article, parents)) for article in articles})


def _above(article: str, parents: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    rest = [article]
    while rest:
        current = rest.pop()
        fresh = parents.get(current, set()) - found
        found |= fresh
        rest.extend(sorted(fresh))
    return found - {article}
