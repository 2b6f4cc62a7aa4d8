"""Align the sentences of two reports: each beside its counterpart, in the order of both texts."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource.model import AnnotatedText, SentenceLink, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A sentence of each report by its index, None where one stands alone."""

    one: int | None = None
    other: int | None = None
    link: SentenceLink | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two sentences that a link joins."""

    one: int
    other: int
    link: SentenceLink


def aligned(one: AnnotatedText, other: AnnotatedText, links: Iterable[SentenceLink]) -> list[Row]:
    """Return every sentence of both reports once, in the order of both texts.

    A sentence is paired with at most one other, the most similar first; pairs that would cross stand apart.
    A report beside itself is paired sentence by sentence.
    """
    chosen = in_both_orders(best_pairs(one, other, links))
    return list(rows(chosen, len(one.sentences), len(other.sentences)))


def best_pairs(one: AnnotatedText, other: AnnotatedText, links: Iterable[SentenceLink]) -> list[Pairing]:
    """Return pairs of sentences, each in one pair at most, ordered by the first report."""
    found = sorted(
        pairings(one, other, links), key=lambda pair: (-pair.link.similarity, pair.one, pair.other)
    )
    chosen: list[Pairing] = []
    left: set[int] = set()
    right: set[int] = set()
    for pair in found:
        if pair.one not in left and pair.other not in right:
            chosen.append(pair)
            left.add(pair.one)
            right.add(pair.other)
    return sorted(chosen, key=lambda pair: pair.one)


def pairings(one: AnnotatedText, other: AnnotatedText, links: Iterable[SentenceLink]) -> Iterator[Pairing]:
    """Yield the links between two reports as pairs of indices."""
    if one.id == other.id:
        for number, span in enumerate(spans(one)):
            link = SentenceLink(one=span, other=span, kind="verbatim", similarity=1.0)
            yield Pairing(one=number, other=number, link=link)
        return
    places = {span: number for text in (one, other) for number, span in enumerate(spans(text))}
    for link in links:
        ends = {link.one.article: link.one, link.other.article: link.other}
        if ends.keys() == {one.id, other.id} and ends[one.id] in places and ends[other.id] in places:
            yield Pairing(one=places[ends[one.id]], other=places[ends[other.id]], link=link)


def spans(text: AnnotatedText) -> list[Span]:
    """Return the spans of a text's sentences."""
    return [Span(article=text.id, start=part.start, end=part.end) for part in text.sentences]


def in_both_orders(pairs: Sequence[Pairing]) -> list[Pairing]:
    """Return the longest run of pairs that keeps the order of both reports (patience sorting)."""
    tails: list[int] = []
    holders: list[int] = []
    before: list[int | None] = []
    for number, pair in enumerate(pairs):
        place = bisect_left(tails, pair.other)
        before.append(holders[place - 1] if place else None)
        tails[place : place + 1] = [pair.other]
        holders[place : place + 1] = [number]
    kept: list[Pairing] = []
    at = holders[-1] if holders else None
    while at is not None:
        kept.append(pairs[at])
        at = before[at]
    return kept[::-1]


def rows(pairs: Sequence[Pairing], left: int, right: int) -> Iterator[Row]:
    """Yield the rows: before each pair the sentences that stand alone, those of the first report first."""
    one = other = 0
    for pair in pairs:
        yield from (Row(one=number) for number in range(one, pair.one))
        yield from (Row(other=number) for number in range(other, pair.other))
        yield Row(one=pair.one, other=pair.other, link=pair.link)
        one, other = pair.one + 1, pair.other + 1
    yield from (Row(one=number) for number in range(one, left))
    yield from (Row(other=number) for number in range(other, right))
