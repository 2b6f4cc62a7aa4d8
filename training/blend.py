"""Blend checkpoints of one line of training into one: the mean of their weights.

M. Wortsman et al., "Model soups: averaging weights of multiple fine-tuned models improves accuracy without
increasing inference time", ICML 2022.
"""

from collections.abc import Sequence

import torch
from torch import Tensor


def blend(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Give the mean of the states' weights; what is no floating-point number is the last one's.

    Raises:
        ValueError: the states do not hold the same weights in the same shapes.
    """
    last = states[-1]
    shapes = {name: value.shape for name, value in last.items()}
    if any({name: value.shape for name, value in state.items()} != shapes for state in states):
        raise ValueError("the checkpoints hold different weights; blend runs of one model")
    return {
        name: torch.stack([state[name].float() for state in states]).mean(0).to(value.dtype)
        if value.is_floating_point()
        else value
        for name, value in last.items()
    }
