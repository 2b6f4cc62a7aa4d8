"""Teach the parser above a frozen encoder: a large one learns from GUM, the shipped one from it on news and from GUM.

G. Hinton, O. Vinyals and J. Dean, "Distilling the Knowledge in a Neural Network", 2015. The large parser has six layers of its own
and would double the cost of reading; it names odds for every head and relation in news that nobody has annotated.
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training import syntax
from training.corpora import Record, load, split_sentences
from training.encoder import BRANCH, DEPTH, INNER, raise_barrier
from training.examples import Batch, Example, lay_out, replace, stack
from training.losses import WEIGHTS, syntax_losses
from training.model import LanguageModel
from training.parser import Parser
from training.teacher import Teacher
from twosource.language.pieces import Vocabulary
from twosource.language.windows import cut_windows, tokenize

GOLD_LIMITS, BUDGET = (120, 240), 1024
LARGE_ROUNDS, NEWS_ROUNDS, GOLD_SHARE = 14, 2, 0.5
LAYER_RATE, HEAD_RATE, WARM_UP, KEEP, CLIP = 4e-4, 1.5e-3, 0.05, 0.997, 1.0
NOISE = 0.1
LOG_EVERY = 100


@dataclass(frozen=True, slots=True)
class Odds:
    """What the large parser says of a batch: its heads, and the odds of heads, relations and parts of speech."""

    heads: Tensor
    arcs: Tensor
    relations: Tensor
    upos: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A batch with the frozen states where the parser branches off; without odds its own labels teach."""

    batch: Batch
    states: Tensor
    odds: Odds | None = None


class Average:
    """The running mean of a parser's weights, which parses better than the last ones (Polyak and Juditsky 1992)."""

    def __init__(self, parser: Parser) -> None:
        self.state = {name: value.detach().clone() for name, value in parser.state_dict().items()}
        self._steps = 0

    def take_in(self, parser: Parser) -> None:
        """Move towards the weights, by more at the beginning."""
        self._steps += 1
        kept = min(KEEP, (1 + self._steps) / (10 + self._steps))
        for name, value in parser.state_dict().items():
            self.state[name].lerp_(value, 1 - kept)


def learn_parser(
    model: LanguageModel, bench: Path, vocabulary: Vocabulary, *, seed: int, large: Path
) -> None:
    """Fit the model's parser; everything else stays. `large` keeps the large parser, or holds one of an earlier run."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    model.eval()
    documents = [d for d in load(bench / "annotation/gum_train.jsonl.gz") if syntax.is_open(d)]
    gold = [group(label(documents, vocabulary, limit), chance) for limit in GOLD_LIMITS]
    teacher = Parser(depth=DEPTH, inner=INNER, arc=384, relation=256)
    if large.exists():
        teacher.load_state_dict(torch.load(large))
    else:
        teacher.start_from(model.encoder.layers)
        rounds = repeat([freeze(model, batches, branch=0) for batches in gold], chance)
        fit(teacher, list(islice(rounds, LARGE_ROUNDS * len(gold[0]))))
        torch.save(teacher.state_dict(), large)
    news = load(bench / "quotes/polnear_train.jsonl.gz")
    lessons = ask(model, teacher, group(lay_out_plain(news, vocabulary), chance))
    rounds = repeat([freeze(model, batches, branch=BRANCH) for batches in gold], chance)
    model.parser = Parser()
    model.parser.start_from(model.encoder.layers)
    fit(model.parser, mix(lessons, rounds, chance))


def label(documents: Sequence[Record], vocabulary: Vocabulary, limit: int) -> list[Example]:
    """Lay out GUM's documents in windows of about `limit` pieces, with their syntax alone."""
    teacher = Teacher({})
    examples = (w for d in documents for w in syntax.windows(d, vocabulary, teacher, limit=limit))
    return [replace(example, vectors=None, allowed=None) for example in examples]


def lay_out_plain(articles: Sequence[Record], vocabulary: Vocabulary) -> list[Example]:
    """Lay out articles without labels, in windows that cover them once."""
    examples = []
    for article in articles:
        tokens = tokenize(article["text"], list(split_sentences(article["text"])), vocabulary)
        cores = (tokens[w.core_start : w.core_end] for w in cut_windows(tokens))
        examples += [lay_out(core, vocabulary) for core in cores]
    return examples


def group(examples: Sequence[Example], chance: random.Random) -> list[Batch]:
    """Put examples of about one length into batches of at most BUDGET pieces."""
    groups: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda e: len(e.ids) + 8 * chance.random()):
        if groups[-1] and (len(groups[-1]) + 1) * len(example.ids) > BUDGET:
            groups.append([])
        groups[-1].append(example)
    return [stack(chosen) for chosen in groups]


@torch.no_grad()
def freeze(model: LanguageModel, batches: Sequence[Batch], *, branch: int) -> list[Lesson]:
    """Compute the states above so many layers of the encoder, once and for all."""
    return [Lesson(batch=batch, states=_states(model, batch, branch)) for batch in batches]


def _states(model: LanguageModel, batch: Batch, branch: int) -> Tensor:
    hidden = model.encoder.embed(batch.ids, batch.shapes, batch.gaps, batch.marks).to(torch.bfloat16)
    for layer in list(model.encoder.layers)[:branch]:
        hidden = layer(hidden, raise_barrier(batch.mask, hidden.dtype))
    return hidden


@torch.no_grad()
def ask(model: LanguageModel, teacher: Parser, batches: Sequence[Batch]) -> list[Lesson]:
    """Let the large parser say what it thinks of unlabelled batches."""
    teacher.eval()
    lessons = []
    for batch in batches:
        states = _states(model, batch, 0)
        words = teacher(states, batch.firsts, raise_barrier(batch.mask, states.dtype))
        arcs = teacher.weigh_arcs(words, batch.sentences)
        heads = arcs.argmax(-1)
        weights = arcs, teacher.label_arcs(words, heads), teacher.upos(words)
        odds = Odds(heads, *(functional.softmax(part, -1).half() for part in weights))
        lessons.append(Lesson(batch=batch, states=_states(model, batch, BRANCH), odds=odds))
    return lessons


def repeat(rounds: Sequence[Sequence[Lesson]], chance: random.Random) -> Iterator[Lesson]:
    """Give the rounds in turn without end, each in a new order."""
    for lessons in cycle(rounds):
        yield from chance.sample(lessons, len(lessons))


def mix(news: Sequence[Lesson], gold: Iterator[Lesson], chance: random.Random) -> list[Lesson]:
    """Mix rounds of news with GUM's lessons."""
    mixed: list[Lesson] = []
    for _ in range(NEWS_ROUNDS):
        both = [*news, *islice(gold, int(GOLD_SHARE * len(news)))]
        mixed += chance.sample(both, len(both))
    return mixed


def fit(parser: Parser, lessons: Sequence[Lesson]) -> None:
    """Take one step a lesson, the rate rising and falling; leave the running mean of the weights."""
    groups: dict[float, list[Tensor]] = {LAYER_RATE: [], HEAD_RATE: []}
    for name, parameter in parser.named_parameters():
        groups[LAYER_RATE if name.startswith("layers.") else HEAD_RATE].append(parameter)
    parts = [{"params": parameters, "lr": peak, "peak": peak} for peak, parameters in groups.items()]
    optimizer = torch.optim.AdamW(parts, betas=(0.9, 0.98), weight_decay=0.01)
    average, sums = Average(parser), list[float]()
    parser.train()
    for step, lesson in enumerate(lessons):
        share = step / len(lessons)
        for part in optimizer.param_groups:
            part["lr"] = part["peak"] * (min(share / WARM_UP, (1 - share) / (1 - WARM_UP)) + 0.002)
        loss = measure_loss(parser, lesson)
        loss.backward()
        nn.utils.clip_grad_norm_(parser.parameters(), CLIP)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        average.take_in(parser)
        sums.append(float(loss.detach()))
        if step % LOG_EVERY == LOG_EVERY - 1:
            print(
                json.dumps({"step": step + 1, "of": len(lessons), "loss": round(sum(sums) / len(sums), 3)}),
                flush=True,
            )
            sums.clear()
    parser.load_state_dict(average.state)
    parser.eval()


def measure_loss(parser: Parser, lesson: Lesson) -> Tensor:
    """Give the loss of a lesson: its labels' cross-entropies, or the divergence from the odds."""
    batch = lesson.batch
    states = functional.dropout(lesson.states, NOISE)
    words = parser(states, batch.firsts, raise_barrier(batch.mask, states.dtype))
    odds = lesson.odds
    if odds is None:
        losses = syntax_losses(parser, words, batch)
    else:
        real = batch.sentences >= 0
        weights = {
            "arcs": (parser.weigh_arcs(words, batch.sentences), odds.arcs),
            "relations": (parser.label_arcs(words, odds.heads), odds.relations),
            "upos": (parser.upos(words), odds.upos),
        }
        losses = {name: _diverge(mine, theirs)[real].mean() for name, (mine, theirs) in weights.items()}
    return torch.stack([WEIGHTS[name] * loss for name, loss in losses.items()]).sum()


def _diverge(weights: Tensor, odds: Tensor) -> Tensor:
    return -(odds.float() * functional.log_softmax(weights, -1)).sum(-1)
