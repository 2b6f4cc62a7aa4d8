"""Fit how the order of an outlet's versions is told, on versions of encyclopedia pages.

usage: python -m training.lineage.chains BENCH_FOLDER [--write]
Prints the part of the parents found by what was fitted on the other folds of pages.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, permutations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.task import load_records
from evaluation.texts import compose
from twosource.lineage.chains import RETURNED, STEP, Version, measure_return, measure_step, read_version
from twosource.lineage.copies import part_copies
from twosource.lineage.passage import read_witness

Floats = NDArray[np.float64]
Chain = tuple[Floats, Floats]
"""What was measured of each step (n, n, STEP) and of each three versions (n, n, n, RETURNED), in the true order."""
LONGEST_TEXT = 20_000
RIDGE, RATE, ROUNDS, FOLDS = 0.01, 0.15, 60, 4
NAMES = (*STEP, *RETURNED)
TARGET = Path("src/twosource/lineage/chains.json")
_NEVER, _LEAST = -1e30, 3


def read_chains(bench: Path) -> Iterator[list[str]]:
    """Yield the versions of each text, oldest first; very long texts are left out."""
    chains: dict[str, list[str]] = defaultdict(list)
    for record in sorted(
        load_records(bench / "reuse/wiki_versions.jsonl.gz"), key=lambda r: (r["doc"], r["version"])
    ):
        chains[record["doc"]].append(record["text"])
    yield from (chain for chain in chains.values() if max(map(len, chain)) <= LONGEST_TEXT)


def measure_all(pages: Iterable[Sequence[str]]) -> list[Chain]:
    """Return all chains of three distinct versions or more, measured."""
    chains = []
    for texts in pages:
        witnesses = [read_witness(compose(f"v{place}", text)) for place, text in enumerate(texts)]
        versions = [read_version(witness) for witness in part_copies(witnesses)[0]]
        if len(versions) >= _LEAST:
            chains.append(measure(versions))
    return chains


def measure(versions: Sequence[Version]) -> Chain:
    """Return what is measured of all steps and of all three versions in a row."""
    number = len(versions)
    steps = np.zeros((number, number, len(STEP)))
    returns = np.zeros((number, number, number, len(RETURNED)))
    for one, other in permutations(range(number), 2):
        steps[one, other] = measure_step(versions[one], versions[other])
    for places in permutations(range(number), 3):
        returns[places] = measure_return(*(versions[place] for place in places))
    return steps, returns


def fit(chains: Sequence[Chain]) -> Floats:
    """Return the weights under which the true orders are likeliest among all orders (conditional random field)."""
    spread = np.concatenate([
        np.concatenate([chain[part].reshape(-1, size) for chain in chains]).std(0)
        for part, size in ((0, len(STEP)), (1, len(RETURNED)))
    ])  # fmt: skip
    sized: dict[int, list[Chain]] = defaultdict(list)
    for chain in chains:
        sized[len(chain[0])].append(chain)
    weights, mean, square = (np.zeros(len(NAMES)) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        slope = 2 * RIDGE * weights
        for group in sized.values():
            slope += _slope(group, weights / spread) / spread / len(chains)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        weights -= RATE * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
    fitted: Floats = weights / spread
    return fitted


def _slope(group: Sequence[Chain], weights: Floats) -> Floats:
    """Return what is expected of the measures over all orders, less what the true orders have."""
    steps = np.stack([chain[0] for chain in group], axis=-1)
    returns = np.stack([chain[1] for chain in group], axis=-1)
    by_step = np.einsum("ijfb,f->ijb", steps, weights[: len(STEP)])
    by_return = np.einsum("ijkfb,f->ijkb", returns, weights[len(STEP) :])
    likely_steps, likely_returns = expect(by_step, by_return)
    places = range(len(steps) - 1)
    true_steps = sum(steps[place, place + 1] for place in places)
    true_returns = sum(returns[place, place + 1, place + 2] for place in places[:-1])
    return np.concatenate([
        np.einsum("ijb,ijfb->f", likely_steps, steps) - np.sum(true_steps, axis=-1),
        np.einsum("ijkb,ijkfb->f", likely_returns, returns) - np.sum(true_returns, axis=-1),
    ])  # fmt: skip


def expect(by_step: Floats, by_return: Floats) -> tuple[Floats, Floats]:
    """Return how likely every step and every three in a row are over all orders: forward and backward over sets."""
    number = len(by_step)
    sets = sorted((s for s in range(1 << number) if s.bit_count() > 1), key=lambda s: (s.bit_count(), s))
    ahead = {held: _reach(held, by_step, by_return, {}) for held in sets if held.bit_count() == 2}
    for held in sets:
        if held.bit_count() > 2:
            ahead[held] = _reach(held, by_step, by_return, ahead)
    total = _sum_logs(ahead[sets[-1]].reshape(number * number, -1))
    steps, returns = np.zeros_like(by_step), np.zeros_like(by_return)
    behind: dict[int, Floats] = {sets[-1]: np.zeros_like(by_step)}
    for held in reversed(sets):
        ways = []
        for last in (place for place in range(number) if not held >> place & 1):
            way = behind[held | 1 << last][:, last][None] + by_step[:, last][None] + by_return[:, :, last]
            chance = np.exp(ahead[held] + way - total)
            returns[:, :, last] += chance
            steps[:, last] += chance.sum(0)
            ways.append(way)
        if ways:
            behind[held] = _sum_logs(np.stack(ways))
        if held.bit_count() == 2:
            steps += np.exp(ahead[held] + behind[held] - total)
    return steps, returns


def _reach(held: int, by_step: Floats, by_return: Floats, ahead: Mapping[int, Floats]) -> Floats:
    """Return the log weight of all orders of a set of versions by their last two."""
    members = [place for place in range(len(by_step)) if held >> place & 1]
    reached = np.full_like(by_step, _NEVER)
    for last in members:
        rest = [place for place in members if place != last]
        if len(rest) == 1:
            reached[rest[0], last] = by_step[rest[0], last]
            continue
        before = (
            ahead[held ^ (1 << last)][np.ix_(rest, rest)] + by_return[np.ix_(rest, rest, [last])][:, :, 0]
        )
        reached[rest, last] = _sum_logs(before) + by_step[rest, last]
    return reached


def _sum_logs(rows: Floats) -> Floats:
    most = rows.max(0)
    summed: Floats = most + np.log(np.exp(rows - most).sum(0))
    return summed


def choose(chain: Chain, weights: Floats) -> tuple[int, ...]:
    """Return the likeliest order."""
    steps, returns = chain[0] @ weights[: len(STEP)], chain[1] @ weights[len(STEP) :]
    number = len(steps)
    begun: dict[tuple[int, ...], float] = {
        (one, other): float(steps[one, other]) for one, other in permutations(range(number), 2)
    }
    for _ in range(number - 2):
        longer: dict[tuple[frozenset[int], int, int], tuple[float, tuple[int, ...]]] = {}
        for order, weight in begun.items():
            for last in set(range(number)) - set(order):
                found = (
                    weight + float(steps[order[-1], last] + returns[order[-2], order[-1], last]),
                    (*order, last),
                )
                key = frozenset(found[1]), order[-1], last
                longer[key] = max(longer.get(key, found), found)
        begun = {order: weight for weight, order in longer.values()}
    return max(begun, key=lambda order: begun[order])


def score_folds(chains: Sequence[Chain]) -> float:
    """Return the part of the parents found in each fold by what was fitted on the others."""
    shuffled = random.Random(3).sample(range(len(chains)), len(chains))
    right = total = 0
    for fold in range(FOLDS):
        held = shuffled[fold::FOLDS]
        weights = fit([chains[place] for place in shuffled if place not in held])
        for place in held:
            right += sum(other == one + 1 for one, other in pairwise(choose(chains[place], weights)))
            total += len(chains[place][0]) - 1
    return right / total


def main() -> None:
    """Print the figure of cross-validation, and write the weights of all pages if asked to."""
    chains = measure_all(read_chains(Path(sys.argv[1])))
    print(f"{len(chains)} chains, parents found: {score_folds(chains):.3f}", flush=True)
    weights = dict(zip(NAMES, (round(float(weight), 4) for weight in fit(chains)), strict=True))
    print(weights)
    if "--write" in sys.argv:
        TARGET.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
