"""Endless streams of batches, one a task, mixed anew in every round."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from training import attributions, conflict, events, names, syntax
from training.corpora import Record, load, write_out
from training.examples import Batch, Example, lay_out, replace, stack
from training.folds import in_training
from training.teacher import ask_teacher
from twosource.language.pieces import Vocabulary
from twosource.language.windows import tokenize

T = TypeVar("T")

LIMIT = 256
SHORTER_LIMITS = (80, 160, 240, 320, 400)
POOL = 64


def batches(rounds: Callable[[], Iterable[Example]], budget: int, chance: random.Random) -> Iterator[Batch]:
    """Group examples of like length into batches of at most `budget` pieces, round after round."""
    left: list[Example] = []
    while True:
        stream = iter(rounds())
        while fresh := list(islice(stream, POOL)):
            groups: list[list[Example]] = [[]]
            for example in sorted(left + fresh, key=lambda e: len(e.ids)):
                if groups[-1] and (len(groups[-1]) + 1) * len(example.ids) > budget:
                    groups.append([])
                groups[-1].append(example)
            left = groups.pop() if len(groups) > 1 else []
            chance.shuffle(groups)
            yield from (stack(group) for group in groups)


class Streams:
    """The training sets, read once, and the batches made of them."""

    def __init__(self, bench: Path, work: Path, weights: Path, vocabulary: Vocabulary, seed: int) -> None:
        self._vocabulary = vocabulary
        self._seed = seed
        self._articles = [attributions.mark(r) for r in load(bench / "quotes/polnear_train.jsonl.gz")]
        gum = load(bench / "annotation/gum_train.jsonl.gz")
        self._documents = [record for record in gum if syntax.is_open(record)]
        self._names = {c: in_training(c, load(bench / f"annotation/{c}.jsonl.gz")) for c in names.KINDS}
        places = conflict.places_of(self._names["re3d"])
        self._names["re3d"] = [
            {**r, "ner": conflict.conform(r["tokens"], r["ner"], places)} for r in self._names["re3d"]
        ]
        self._sentences = [s for a in self._articles for s in a.originals]
        self._sentences += [write_out(s)[0] for d in self._documents for s in d["sents"]]
        self._teacher = ask_teacher(self._sentences, vocabulary, weights, work / "teacher.npy")
        plover = load(bench / "events/plover_train.jsonl.gz")
        coarse = events.coarse_classes(plover)
        self._events = list(events.read_plover(plover, vocabulary))
        self._events += events.read_classes(load(bench / "events/cameo_sent.jsonl.gz"), coarse, vocabulary)

    def open(self, budget: int) -> dict[str, Iterator[Batch]]:
        """Give the endless batches of every task; those of attribution and syntax are the largest."""
        small = budget // 2
        tasks = {
            "attribution": (self._attribution, budget), "syntax": (self._syntax, budget),
            "names": (self._name, small), "vectors": (self._loose, small), "events": (self._event, small // 2),
        }  # fmt: skip
        opened = {}
        for number, (task, (rounds, size)) in enumerate(tasks.items()):
            chance = random.Random(self._seed + number)
            opened[task] = batches(lambda rounds=rounds, chance=chance: rounds(chance), size, chance)  # type: ignore[misc]
        return opened

    def _attribution(self, chance: random.Random) -> Iterator[Example]:
        for article in _shuffled(self._articles, chance):
            varied = attributions.rewrite(article, chance)
            yield from attributions.windows(varied, self._vocabulary, self._teacher, chance, limit=LIMIT)

    def _syntax(self, chance: random.Random) -> Iterator[Example]:
        for document in _shuffled(self._documents, chance):
            limit = chance.choice(SHORTER_LIMITS)
            yield from syntax.windows(document, self._vocabulary, self._teacher, limit=limit)

    def _name(self, chance: random.Random) -> Iterator[Example]:
        """Mix the sets; of the tweets only a part comes up in each round, those of news outlets first."""
        groups: list[tuple[str, Sequence[Record]]] = []
        for corpus, records in self._names.items():
            kept = [
                r for r in records if corpus != "btc" or chance.random() < (0.8 if r["part"] == "g" else 0.12)
            ]
            if corpus == "wnut17_train":
                kept = [r for r in kept if chance.random() < 0.4]
            times = 2 if corpus == "wikigold" else 1
            groups += [(corpus, kept[i : i + 8]) for i in range(0, len(kept), 8) for _ in range(times)]
        for corpus, group in _shuffled(groups, chance):
            limit = chance.choice(SHORTER_LIMITS)
            yield from names.windows(group, corpus, self._vocabulary, limit=limit)

    def _loose(self, chance: random.Random) -> Iterator[Example]:
        for sentence in _shuffled(self._sentences, chance):
            tokens = tokenize(sentence, [(0, len(sentence))], self._vocabulary)
            if 0 < sum(len(t.pieces) for t in tokens) < LIMIT:
                vectors = self._teacher.look_up([sentence])
                yield replace(lay_out(tokens, self._vocabulary), vectors=vectors)

    def _event(self, chance: random.Random) -> Iterator[Example]:
        yield from _shuffled(self._events, chance)


def _shuffled(things: Sequence[T], chance: random.Random) -> list[T]:
    return chance.sample(things, len(things))
