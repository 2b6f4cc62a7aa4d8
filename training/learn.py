"""Train the model against the clock: the learning rate rises and falls over a given number of minutes."""

import json
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor

from training.encoder import DEPTH, load_pretrained
from training.examples import Batch
from training.losses import WEIGHTS, measure_losses
from training.model import LanguageModel

ENCODER_RATE, HEAD_RATE, DECAY = 2e-4, 1.5e-3, 0.85
WARM_UP, CLIP = 0.05, 1.0
MAIN_TASKS = ("attribution", "syntax")
SIDE_TASKS = ("names", "names", "vectors", "names", "names", "events")
SAVE_EVERY, LOG_EVERY = 600.0, 50


def start_model(weights: Path, state: dict[str, Tensor] | None = None) -> LanguageModel:
    """Make the model with the pretrained encoder, or go on from the given state; the word pieces stay as they are."""
    model = LanguageModel()
    load_pretrained(model.encoder, weights)
    model.parser.start_from(model.encoder.layers)
    if state is not None:
        model.load_state_dict(state)
    model.encoder.pieces.weight.requires_grad_(False)
    return model


def make_optimizer(model: LanguageModel, *, rate: float) -> torch.optim.AdamW:
    """Give every layer its own rate, lower the deeper it lies (Howard and Ruder 2018)."""
    groups: dict[float, list[Tensor]] = defaultdict(list)
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            groups[rate * _rate(name)].append(parameter)
    parts = [{"params": p, "lr": peak, "peak": peak} for peak, p in groups.items()]
    return torch.optim.AdamW(parts, betas=(0.9, 0.98), weight_decay=0.01)


def _rate(name: str) -> float:
    if name.startswith("parser.layers."):
        return ENCODER_RATE
    if not name.startswith("encoder."):
        return HEAD_RATE
    if name.startswith("encoder.layers."):
        return ENCODER_RATE * DECAY ** (DEPTH - 1 - int(name.split(".")[2]))
    fresh = name.split(".")[1] in {"shapes", "gaps", "marks"}
    return HEAD_RATE / 2 if fresh else ENCODER_RATE * DECAY**DEPTH


def learn(
    model: LanguageModel,
    streams: dict[str, Iterator[Batch]],
    *,
    minutes: float,
    folder: Path,
    rate: float,
) -> int:
    """Train for the given minutes; save to `folder` every ten minutes and at the end; give the number of steps.

    Every step takes a batch of each main task and of one side task. `rate` scales the learning rates: less than 1
    for a model that goes on from weights that already know the tasks.
    """
    optimizer = make_optimizer(model, rate=rate)
    model.train()
    model.encoder.precision = torch.bfloat16
    begin = saved = time.monotonic()
    step, sums = 0, defaultdict[str, list[float]](list)
    while (share := (time.monotonic() - begin) / (60 * minutes)) < 1:
        factor = min(share / WARM_UP, (1 - share) / (1 - WARM_UP)) + 0.002
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * factor
        for task in (*MAIN_TASKS, SIDE_TASKS[step % len(SIDE_TASKS)]):
            for name, value in _back(model, next(streams[task])).items():
                sums[f"{task}.{name}"].append(value)
        torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        if step % LOG_EVERY == 0:
            _log(step, share, time.monotonic() - begin, sums)
        if time.monotonic() - saved > SAVE_EVERY:
            saved = time.monotonic()
            save(model, folder / "model.pt")
    save(model, folder / "model.pt")
    return step


def _back(model: LanguageModel, batch: Batch) -> dict[str, float]:
    losses = measure_losses(model, batch)
    sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()  # type: ignore[union-attr]
    return {name: float(loss.detach()) for name, loss in losses.items()}


def save(model: LanguageModel, path: Path) -> None:
    """Write the weights, whole or not at all."""
    torch.save(model.state_dict(), path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


def _log(step: int, share: float, seconds: float, sums: dict[str, list[float]]) -> None:
    means = {name: round(sum(values) / len(values), 4) for name, values in sums.items()}
    print(
        json.dumps({"step": step, "share": round(share, 3), "seconds": round(seconds), **means}), flush=True
    )
    sums.clear()
