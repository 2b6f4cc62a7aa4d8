"""Write the trained model as one ONNX file in eight-bit integers, and what the runtime must know about it."""

import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training import labels
from training.losses import forbid
from training.model import LanguageModel

INPUTS = ("ids", "shapes", "gaps", "marks", "firsts", "sentences", "pool")
OUTPUTS = ("layers", "links", "upos", "arcs", "relations", "names", "vectors", "events")
OPSET = 17


class OneWindow(nn.Module):
    """The model for one window, without a batch dimension and without padding."""

    def __init__(self, model: LanguageModel) -> None:
        super().__init__()
        self.model = model

    def forward(
        self,
        ids: Tensor,
        shapes: Tensor,
        gaps: Tensor,
        marks: Tensor,
        firsts: Tensor,
        sentences: Tensor,
        pool: Tensor,
    ) -> tuple[Tensor, ...]:
        model, heads = self.model, self.model.heads
        hidden, middle, branch = model.encode(*(p.unsqueeze(0) for p in (ids, shapes, gaps, marks)), None)
        words = model.words(hidden, firsts.unsqueeze(0))
        aside = model.name_words(hidden, middle, firsts.unsqueeze(0))
        parsed = model.parser_words(branch, firsts.unsqueeze(0), None)
        arcs = model.parser.weigh_arcs(parsed, sentences.unsqueeze(0))
        relations = model.parser.label_arcs(parsed, arcs.argmax(-1))
        links = torch.cat([pointer(words) for pointer in heads.links])
        vectors = model.embed(hidden, middle, pool.unsqueeze(0))
        return (
            heads.layers(words)[0].unflatten(-1, (len(labels.LAYERS), 3)),
            links,
            model.parser.upos(parsed)[0].argmax(-1),
            arcs[0],
            relations[0].argmax(-1),
            torch.softmax(heads.names(aside)[0], -1),
            vectors[0],
            heads.events(words)[0, 0],
        )


class RowwiseTable(nn.Module):
    """An embedding table in eight-bit integers with a scale for every row."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scales = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scales", scales)
        self.register_buffer("rows", torch.round(table / scales).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scales[ids]


def export(checkpoint: Path, folder: Path) -> None:
    """Write `model.onnx` and `labels.json` into the folder."""
    model = LanguageModel()
    model.load_state_dict(torch.load(checkpoint, map_location="cpu"))
    model.eval()
    with torch.no_grad():
        model.encoder.pieces = RowwiseTable(model.encoder.pieces.weight)
    plain, small = checkpoint.with_suffix(".onnx"), checkpoint.with_suffix(".int8.onnx")
    write_plain(model, plain)
    quantize_dynamic(
        plain,
        small,
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        weight_type=QuantType.QInt8,
    )
    part = folder / "model.onnx.part"
    shutil.copy(small, part)
    part.replace(folder / "model.onnx")
    with torch.no_grad():
        described = {
            "layers": labels.LAYERS, "links": labels.LINKS, "names": labels.NAME_TAGS, "upos": labels.UPOS,
            "relations": labels.RELATIONS, "roots": labels.ROOTS, "statuses": labels.STATUSES,
            "transitions": np.round(forbid(model.transitions).numpy().astype(float), 5).tolist(),
            "starts": np.round(model.starts.numpy().astype(float), 5).tolist(),
        }  # fmt: skip
    (folder / "labels.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")


def write_plain(model: LanguageModel, path: Path) -> None:
    """Trace the model into an ONNX file in single precision; numbers of pieces, words and sentences stay free."""
    pieces, words, sentences = 12, 9, 2
    flat = torch.ones(pieces, dtype=torch.int64)
    firsts = torch.arange(words)
    numbers = torch.tensor([-1, 0, 0, 0, 0, 1, 1, 1, 1])
    inputs = (flat * 2000, flat, flat, flat * 0, firsts, numbers, torch.full((sentences, pieces), 0.1))
    free = {name: {0: "pieces"} for name in INPUTS[:4]} | {name: {0: "words"} for name in OUTPUTS}
    free |= {"firsts": {0: "words"}, "sentences": {0: "words"}, "pool": {0: "sentences", 1: "pieces"}}
    free |= {"links": {1: "words", 2: "words"}, "arcs": {0: "words", 1: "words"}, "vectors": {0: "sentences"}}
    del free["events"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            OneWindow(model).eval(), inputs, str(path), input_names=INPUTS, output_names=OUTPUTS,
            dynamic_axes=free, opset_version=OPSET, dynamo=False,
        )  # fmt: skip
    onnx.checker.check_model(onnx.load(path))
