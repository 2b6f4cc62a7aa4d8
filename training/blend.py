"""Blend checkpoints of one line of training into one: the mean of their weights.

M. Wortsman et al., "Model soups: averaging weights of multiple fine-tuned models improves accuracy without
increasing inference time", ICML 2022.
"""

from collections.abc import Sequence
from pathlib import Path

import torch


def blend(checkpoints: Sequence[Path], target: Path) -> None:
    """Write the mean of the checkpoints' weights; what is no floating-point number is the last one's.

    Raises:
        ValueError: the checkpoints do not hold the same weights in the same shapes.
    """
    states = [torch.load(path) for path in checkpoints]
    last = states[-1]
    for path, state in zip(checkpoints, states, strict=True):
        if {name: value.shape for name, value in state.items()} != {
            name: value.shape for name, value in last.items()
        }:
            raise ValueError(f"{path} holds other weights than {checkpoints[-1]}; blend runs of one model")
    mean = {
        name: torch.stack([state[name].float() for state in states]).mean(0).to(value.dtype)
        if value.is_floating_point()
        else value
        for name, value in last.items()
    }
    torch.save(mean, target)
