"""Training windows for attribution from PolNeAR (Newell et al. 2018)."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from training.augment import vary
from training.corpora import Record, split_sentences
from training.edits import Rewriting
from training.examples import Example, Integers, lay_out, replace
from training.labels import LAYERS
from training.teacher import Teacher
from twosource.language.pieces import Vocabulary
from twosource.language.types import Bounds
from twosource.language.windows import Token, tokenize

Parts = dict[str, list[Bounds]]


@dataclass(frozen=True, slots=True)
class Marked:
    """An article's text with its sentences, their teacher's vectors and its attributions."""

    text: str
    sentences: list[Bounds]
    originals: list[str]
    attributions: list[Parts]


def mark(record: Record) -> Marked:
    """Take over a record of the set, touching parts of one attribution joined."""
    text = record["text"]
    sentences = list(split_sentences(text))
    attributions = [{layer: join(text, a[layer]) for layer in LAYERS} for a in record["attributions"]]
    originals = [text[start:end] for start, end in sentences]
    return Marked(text, sentences, originals, [a for a in attributions if a["content"]])


def join(text: str, parts: Sequence[Sequence[int]]) -> list[Bounds]:
    """Join parts with nothing but space between them."""
    joined: list[Bounds] = []
    for start, end in sorted((start, end) for start, end in parts):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def rewrite(article: Marked, chance: random.Random) -> Marked:
    """Write the article with another outlet's habits."""
    rewriting = Rewriting(article.text, vary(article.text, chance))

    def move(bounds: Bounds) -> Bounds:
        return rewriting.start(bounds[0]), rewriting.end(bounds[1])

    attributions = [
        {layer: [move(p) for p in parts] for layer, parts in a.items()} for a in article.attributions
    ]
    return Marked(rewriting.text, [move(s) for s in article.sentences], article.originals, attributions)


def windows(
    article: Marked, vocabulary: Vocabulary, teacher: Teacher, chance: random.Random, *, limit: int
) -> Iterator[Example]:
    """Cut an article into windows of random length that cover it."""
    tokens = tokenize(article.text, article.sentences, vocabulary)
    start = 0
    while start < len(tokens):
        room = limit - 2 - (chance.randrange(limit // 2) if chance.random() < 0.4 else 0)
        end = _fill(tokens, start, room)
        if end < len(tokens) and chance.random() < 0.5:
            end = _sentence_end(tokens, start, end)
        yield _label(article, tokens[start:end], vocabulary, teacher, chance)
        start = end


def _fill(tokens: Sequence[Token], start: int, room: int) -> int:
    end = start
    while end < len(tokens) and (room := room - len(tokens[end].pieces)) >= 0:
        end += 1
    return max(end, start + 1)


def _sentence_end(tokens: Sequence[Token], start: int, end: int) -> int:
    earlier = end
    while earlier > start + 1 and tokens[earlier - 1].sentence == tokens[earlier].sentence:
        earlier -= 1
    return earlier if earlier > start + 1 else end


def _label(
    article: Marked, tokens: Sequence[Token], vocabulary: Vocabulary, teacher: Teacher, chance: random.Random
) -> Example:
    starts = np.array([t.start for t in tokens])
    ends = np.array([t.end for t in tokens])
    layers = np.zeros((len(tokens) + 1, len(LAYERS)), np.int64)
    links: list[tuple[int, int, int]] = []
    for attribution in article.attributions:
        places = {layer: [_place(starts, ends, part) for part in attribution[layer]] for layer in LAYERS}
        for number, layer in enumerate(LAYERS):
            for low, high, begins in places[layer]:
                if low < high and not layers[low + 1 : high + 1, number].any():
                    layers[low + 1 : high + 1, number] = 2
                    layers[low + 1, number] = 1 if begins else 2
        links += _link(places, chance)
    example = lay_out(tokens, vocabulary)
    vectors = _vectors(article, tokens, teacher)
    return replace(example, layers=layers, links=np.array(links, np.int64).reshape(-1, 3), vectors=vectors)


def _place(starts: Integers, ends: Integers, part: Bounds) -> tuple[int, int, bool]:
    """Find the words of a part in the window, and whether the part begins there."""
    low = int(np.searchsorted(ends, part[0], side="right"))
    high = int(np.searchsorted(starts, part[1], side="left"))
    begins = low < len(starts) and (low > 0 or starts[0] >= part[0])
    return low, max(low, high), begins


def _link(
    places: dict[str, list[tuple[int, int, bool]]], chance: random.Random
) -> Iterator[tuple[int, int, int]]:
    def first(layer: str) -> int:
        low, high, begins = places[layer][0] if places[layer] else (0, 0, False)
        return low + 1 if low < high and begins else 0

    def pick(low: int, high: int) -> int:
        return chance.randrange(low, high) + 1 if chance.random() < 0.3 else low + 1

    for low, high, _ in places["content"]:
        if low < high:
            yield 0, pick(low, high), first("cue")
            yield 2, pick(low, high), first("source")
    if first("cue"):
        yield 1, first("cue"), first("source")


def _vectors(article: Marked, tokens: Sequence[Token], teacher: Teacher) -> np.ndarray:
    """Look up the teacher's vectors; a sentence that the window cuts has a row of zeros."""
    numbers = list(dict.fromkeys(t.sentence for t in tokens))
    vectors = teacher.look_up([article.originals[n] for n in numbers])
    if tokens[0].start > article.sentences[numbers[0]][0]:
        vectors[0] = 0
    if tokens[-1].end < article.sentences[numbers[-1]][1] - 1:
        vectors[-1] = 0
    return vectors
