"""Run the network's file: the only module that knows onnxruntime."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.int64] | NDArray[np.float32]


class Session:
    """An open network; one thread a call, so that an answer does not depend on how many cores there are."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._outputs: list[str] = [output.name for output in self._session.get_outputs()]

    def run(self, inputs: Mapping[str, Array]) -> dict[str, NDArray[np.generic]]:
        """Give the network's outputs by name."""
        return dict(zip(self._outputs, self._session.run(None, dict(inputs)), strict=True))
