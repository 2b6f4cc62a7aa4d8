"""What the stemma says about passages: which sentences answer each other, and who was made from whom."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from twosource.model import Descent, SentenceLink, Stemma
from twosource.quotations.passages import Passage
from twosource.quotations.settings import SETTINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """Descent as collation needs it; `ancestors` holds articles only, `lines` the origin of each.

    `quoting` are the pairs (witness, exemplar) of which one is the other's later version, or takes parts of it; `excerpts`
    the witnesses that took no more than parts from others; `retellings` the pairs of which one has nearly all that it
    tells from the other, in other words.
    """

    links: dict[tuple[str, str], tuple[SentenceLink, ...]]
    ancestors: dict[str, frozenset[str]]
    lines: dict[str, str]
    quoting: frozenset[tuple[str, str]] = frozenset()
    excerpts: frozenset[str] = frozenset()
    retellings: frozenset[tuple[str, str]] = frozenset()

    def linked(self, one: Passage, other: Passage) -> bool:
        """Tell whether the sentences around two passages of different articles are aligned."""
        return any(
            (link.one.overlaps(one.sentence) and link.other.overlaps(other.sentence))
            or (link.one.overlaps(other.sentence) and link.other.overlaps(one.sentence))
            for link in self.links.get(_pair(one.article, other.article), ())
        )

    def descends(self, article: str, other: str) -> bool:
        """Tell whether `article` was made from `other`, at once or over others."""
        return other in self.ancestors.get(article, frozenset())

    def above(self, article: str) -> frozenset[str]:
        """Return the articles that `article` was made from, at once or over others."""
        return self.ancestors.get(article, frozenset())

    def related(self, one: str, other: str) -> bool:
        """Tell whether one of two articles was made from the other."""
        return self.descends(one, other) or self.descends(other, one)

    def rewords(self, one: str, other: str) -> bool:
        """Tell whether one of two articles was made from the other by somebody who may have reworded its quotations.

        Who brings his own text up to date quotes what was said since, and who takes a part has the rest from elsewhere.
        """
        return self.related(one, other) and self.quoting.isdisjoint({(one, other), (other, one)})

    def retells(self, one: str, other: str) -> bool:
        """Tell whether one of two articles has nearly all that it tells from the other, in other words."""
        return not self.retellings.isdisjoint({(one, other), (other, one)})

    def apart(self, one: str, other: str) -> bool:
        """Tell whether two articles go back to two origins."""
        return self.lines.get(one, one) != self.lines.get(other, other)

    def count_lines(self, articles: Collection[str]) -> int:
        """Return how many origins some articles go back to."""
        return len({self.lines.get(article, article) for article in articles})

    def independent(self, articles: Sequence[str]) -> tuple[str, ...]:
        """Return those of `articles` that were made from none of the others."""
        there = frozenset(articles)
        return tuple(a for a in sorted(there) if not self.ancestors.get(a, frozenset()) & there)


def kinship(stemma: Stemma) -> Kinship:
    """Return the descents and sentence links of a stemma, indexed."""
    links: dict[tuple[str, str], list[SentenceLink]] = {}
    for link in stemma.links:
        links.setdefault(_pair(link.one.article, link.other.article), []).append(link)
    parents = _parents(stemma)
    kinds: dict[str, set[str]] = {}
    for descent in stemma.descents:
        kinds.setdefault(descent.witness, set()).add(descent.kind)
    return Kinship(
        links={pair: tuple(found) for pair, found in links.items()},
        ancestors={w.article: frozenset(_above(w.article, parents)) for w in stemma.witnesses},
        lines={article: origin.id for origin in stemma.origins for article in origin.articles},
        quoting=frozenset((d.witness, d.exemplar) for d in stemma.descents if _quotes(d)),
        retellings=frozenset((d.witness, d.exemplar) for d in stemma.descents if _is_retelling(d)),
        excerpts=frozenset(kinds) - frozenset(witness for witness in kinds if kinds[witness] != {"excerpt"}),
    )


def _quotes(descent: Descent) -> bool:
    """Tell whether a report is a later version of another or takes parts of it, with more from elsewhere."""
    part = descent.kind == "excerpt" and descent.share < SETTINGS.all_taken
    return descent.kind == "update" or part


def _is_retelling(descent: Descent) -> bool:
    surely = descent.probability >= SETTINGS.descended and descent.share >= SETTINGS.retold_share
    return descent.kind == "rewrite" and surely


def _parents(stemma: Stemma) -> dict[str, set[str]]:
    lost = {exemplar.id for exemplar in stemma.lost}
    parents: dict[str, set[str]] = {}
    for descent in stemma.descents:
        if descent.exemplar not in lost and descent.probability >= SETTINGS.descended:
            parents.setdefault(descent.witness, set()).add(descent.exemplar)
    return parents


def _above(article: str, parents: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    rest = [article]
    while rest:
        fresh = parents.get(rest.pop(), set()) - found
        found |= fresh
        rest.extend(sorted(fresh))
    return found - {article}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
