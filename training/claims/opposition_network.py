"""The network that tells whether two statements exclude each other, as it learns; the only module here that needs torch."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.claims.regression import Array
from twosource.claims.oppositions.network import LONGEST, NAMES, SHARPNESS, VERDICTS
from twosource.claims.oppositions.signs import Pair

TARGET = Path(__file__).parents[2] / "src/twosource/claims/oppositions/network.npz"
ONE_CLAIM, EXCLUDES, NEITHER = range(3)
"""The places of `network.VERDICTS`."""
REDUCED, VIEWED, SEEN = 128, 48, 64
"""Directions kept of a word's vector, views of two words side by side, outcomes for a word and for the whole."""
ROUNDS, BATCHED, RATE, DECAY, DROPPED, STEEPEST = 4, 96, 2e-3, 0.1, 0.3, 1.0
NETWORKS = 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sample:
    """Two propositions side by side, what they are to each other, and how much that counts."""

    pair: Pair
    verdict: int
    counts: float


class Learner(nn.Module):
    """The network as it learns, of the same layers as the shipped one."""

    def __init__(self, signs: int, together: int) -> None:
        super().__init__()
        self.likeness = nn.Linear(REDUCED, VIEWED, bias=False)
        self.unlikeness = nn.Linear(REDUCED, VIEWED, bias=False)
        self.word = nn.Linear(4 * VIEWED + signs, SEEN)
        self.whole = nn.Linear(2 * SEEN + together, SEEN)
        self.verdict = nn.Linear(SEEN, len(VERDICTS))
        self.noise, self.dropped = nn.Dropout(0.1), nn.Dropout(DROPPED)

    def forward(self, mine: "Side", theirs: "Side", together: Tensor) -> Tensor:
        """Return the log probabilities of each verdict for a batch, shape (pairs, 3)."""
        seen = self._side(mine, theirs) + self._side(theirs, mine)
        weighed = self.dropped(torch.relu(self.whole(torch.cat([seen, together], 1))))
        return functional.log_softmax(self.verdict(weighed), 1)

    def _side(self, mine: "Side", theirs: "Side") -> Tensor:
        near = SHARPNESS * torch.bmm(mine.senses, theirs.senses.transpose(1, 2))
        share = functional.softmax(near.masked_fill(theirs.there[:, None] == 0, -1e4), 2)
        like, liked = self.likeness(mine.senses), torch.bmm(share, self.likeness(theirs.senses))
        unlike, against = self.unlikeness(mine.senses), torch.bmm(share, self.unlikeness(theirs.senses))
        rows = torch.cat([like * liked, (unlike - against).abs(), unlike, against, mine.signs], 2)
        seen = self.dropped(torch.relu(self.word(self.noise(rows)))) * mine.there[:, :, None]
        weights = mine.signs[:, :, :1] * mine.there[:, :, None]
        mean = (seen * weights).sum(1) / weights.sum(1).clamp(min=1e-3)
        return torch.cat([seen.max(1).values, mean], 1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """One side of a batch: vectors (pairs, words, REDUCED), signs (pairs, words, signs), which rows are words."""

    senses: Tensor
    signs: Tensor
    there: Tensor


def side_of(samples: Sequence[Sample], basis: Tensor, *, first: bool) -> Side:
    """Return one side of some samples, words beyond `LONGEST` left out."""
    readings = [s.pair.one if first else s.pair.other for s in samples]
    rows = [
        np.hstack([r.alone, s.pair.forth if first else s.pair.back])[:LONGEST]
        for r, s in zip(readings, samples, strict=True)
    ]
    longest = max(len(row) for row in rows)
    senses = np.zeros((len(rows), longest, readings[0].senses.shape[1]), np.float32)
    signs = np.zeros((len(rows), longest, rows[0].shape[1]), np.float32)
    there = np.zeros((len(rows), longest), np.float32)
    for k, (reading, row) in enumerate(zip(readings, rows, strict=True)):
        senses[k, : len(row)], signs[k, : len(row)], there[k, : len(row)] = reading.senses[:LONGEST], row, 1.0
    reduced = functional.normalize(torch.from_numpy(senses) @ basis, dim=2)
    return Side(senses=reduced, signs=torch.from_numpy(signs), there=torch.from_numpy(there))


def fit(samples: Sequence[Sample]) -> dict[str, Array]:
    """Return the layers of the networks, fitted on samples, by name; those of one network begin with its number."""
    words = torch.from_numpy(np.vstack([s.pair.one.senses for s in samples[:: max(len(samples) // 2000, 1)]]))
    basis = torch.linalg.svd(words, full_matrices=False).Vh[:REDUCED].T.contiguous()
    together = torch.from_numpy(np.array([s.pair.together for s in samples]))
    mean, spread = together.mean(0), together.std(0) + 1e-3
    made = {"basis": basis.numpy(), "mean": mean.numpy(), "spread": spread.numpy()}
    for number in range(NETWORKS):
        learner = learn(samples, (together - mean) / spread, basis, seed=number)
        for name, value in learner.state_dict().items():
            layer, _, part = name.partition(".")
            bias = part == "bias"
            made[f"{number}.{layer}{'_bias' * bias}"] = value.numpy() if bias else value.numpy().T
    return made


def learn(samples: Sequence[Sample], together: Tensor, basis: Tensor, *, seed: int) -> Learner:
    """Return one network fitted on samples, of which `together` has the signs of each pair as a whole."""
    torch.manual_seed(seed)
    labels = torch.tensor([s.verdict for s in samples])
    counts = torch.tensor([s.counts for s in samples])
    learner = Learner(samples[0].pair.forth.shape[1] + samples[0].pair.one.alone.shape[1], together.shape[1])
    optimizer = torch.optim.AdamW(learner.parameters(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, RATE, total_steps=ROUNDS * -(-len(samples) // BATCHED)
    )
    for _ in range(ROUNDS):
        order = torch.randperm(len(samples)).tolist()
        for start in range(0, len(order), BATCHED):
            chosen = order[start : start + BATCHED]
            batch = [samples[k] for k in chosen]
            sides = side_of(batch, basis, first=True), side_of(batch, basis, first=False)
            loss = _loss(learner(*sides, together[chosen]), labels[chosen], counts[chosen])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learner.parameters(), STEEPEST)
            optimizer.step()
            pace.step()
    return learner.eval()


def _loss(told: Tensor, labels: Tensor, counts: Tensor) -> Tensor:
    """Return the mean cross entropy of all verdicts and of excluding against the rest; told apart, either does worse."""
    excludes = labels == EXCLUDES
    barred = told[:, EXCLUDES]
    alone = torch.where(excludes, -barred, -torch.log1p(-barred.exp().clamp(max=1 - 1e-5)))
    whole = -told.gather(1, labels[:, None])[:, 0]
    return ((alone + whole) / 2 * counts).mean()


def save(layers: dict[str, Array]) -> None:
    """Write the network in half precision; weights of this size lose nothing by it."""
    halves = {name: np.ascontiguousarray(layer, np.float16) for name, layer in sorted(layers.items())}
    with TARGET.open("wb") as out:
        np.savez_compressed(out, signs=np.array(NAMES), **halves)
