"""Read the shipped file back into weights that training can go on from.

The eight-bit integers are multiplied by their scales; what the rounding took is lost, and training mends it. Which number in
the file belongs to which parameter is not written there: a model with weights of its own is exported by the same
code, and its file tells where every parameter went.
"""

import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from training.export import RowwiseTable, write_plain
from training.model import LanguageModel

Stored = dict[str, NDArray[np.generic]]

_NUMBERED = "onnx::"
_FOLDED = "_quantized"
_TABLE = "encoder.pieces"


def thaw(folder: Path) -> dict[str, Tensor]:
    """Give the state of the model that `model.onnx` and `labels.json` in the folder were exported from.

    Raises:
        ValueError: the file was exported from a model of another shape than the one in `training/model.py`.
    """
    stored = _read_initializers(folder / "model.onnx")
    state = {
        parameter: torch.from_numpy(_whole(stored, name, turned=turned))
        for parameter, name, turned in _pair_up(stored)
    }
    rows, scales = (stored[f"model.{_TABLE}.{part}"].astype(np.float32) for part in ("rows", "scales"))
    state[f"{_TABLE}.weight"] = torch.from_numpy(rows * scales)
    described = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    state["transitions"] = torch.tensor(described["transitions"])
    state["starts"] = torch.tensor(described["starts"])
    fitting = {name: value.shape for name, value in LanguageModel().state_dict().items()}
    if {name: value.shape for name, value in state.items()} != fitting:
        raise ValueError(f"{folder / 'model.onnx'} holds a model of another shape; export it anew")
    return state


def _read_initializers(path: Path) -> Stored:
    return {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}


def _whole(stored: Stored, name: str, *, turned: bool) -> NDArray[np.float32]:
    """Give one array in single precision, scaled back if it was cut to eight bits, turned if the graph turned it."""
    array = stored[name].astype(np.float32)
    if name.endswith(_FOLDED):
        array = array * stored[name.removesuffix(_FOLDED) + "_scale"].astype(np.float32)
    return np.ascontiguousarray(array.T if turned else array)


def _pair_up(stored: Stored) -> list[tuple[str, str, bool]]:
    """List parameter, name in the file, and whether it lies there turned.

    Parameters that kept their names are paired by name, the others in the order in which the exporter numbered them.
    """
    traced = _trace_parameters()
    pairs = [
        (p, name, turned) for name, p, turned in traced if not name.startswith(_NUMBERED) and name in stored
    ]
    numbered = sorted((t for t in traced if t[0].startswith(_NUMBERED)), key=lambda t: _number(t[0]))
    theirs = sorted((n for n in stored if _is_weight(n)), key=_number)
    if len(numbered) != len(theirs):
        raise ValueError(f"the file holds {len(theirs)} unnamed weights, this model {len(numbered)}")
    return pairs + [(p, name, turned) for (_, p, turned), name in zip(numbered, theirs, strict=True)]


def _is_weight(name: str) -> bool:
    return name.startswith(_NUMBERED) and not name.endswith(("_scale", "_zero_point"))


def _number(name: str) -> int:
    return int(name.removesuffix(_FOLDED).rsplit("_", 1)[1])


def _trace_parameters() -> list[tuple[str, str, bool]]:
    """List name in a plain export, parameter, and whether it lies there turned; values tell which is which."""
    model = LanguageModel().eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_()
    parameters = {name: p.detach().numpy() for name, p in model.named_parameters()}
    with torch.no_grad(), tempfile.TemporaryDirectory() as folder:
        model.encoder.pieces = RowwiseTable(model.encoder.pieces.weight)  # type: ignore[assignment]
        write_plain(model, Path(folder) / "traced.onnx")
        traced = _read_initializers(Path(folder) / "traced.onnx")
    found = []
    for name, array in traced.items():
        for parameter, value in parameters.items():
            if np.array_equal(array, value):
                found.append((name, parameter, False))
            elif np.array_equal(array, value.T):
                found.append((name, parameter, True))
    return found
