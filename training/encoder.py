"""The encoder (BERT: Devlin et al. 2019) in plain torch, with the case and the spacing that uncased pieces lack."""

from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, DEPTH, INNER, POSITIONS, PIECES = 384, 12, 6, 1536, 512, 30522
DROPOUT = 0.1
FAR = -1e4
MIDDLE, BRANCH = 3, 4


class States(NamedTuple):
    """Hidden states of all pieces: of the last layer, of the middle one, and of the one where the parser branches off."""

    last: Tensor
    middle: Tensor
    branch: Tensor


def project(linear: nn.Linear, hidden: Tensor) -> Tensor:
    """Apply a linear map in the precision of the hidden states; its weights stay in full precision."""
    assert linear.bias is not None
    return functional.linear(hidden, linear.weight.to(hidden.dtype), linear.bias.to(hidden.dtype))


def normalize(norm: nn.LayerNorm, hidden: Tensor) -> Tensor:
    """Normalise in the precision of the hidden states."""
    return functional.layer_norm(
        hidden, (WIDTH,), norm.weight.to(hidden.dtype), norm.bias.to(hidden.dtype), norm.eps
    )


def raise_barrier(mask: Tensor | None, precision: torch.dtype) -> Tensor | None:
    """Give what keeps attention from padding: (batch, 1, 1, pieces), or None where nothing is padded."""
    return None if mask is None else (~mask)[:, None, None, :].to(precision) * FAR


class Layer(nn.Module):
    """One transformer layer, normalised after each addition."""

    def __init__(self, inner: int = INNER) -> None:
        super().__init__()
        self.seeing, self.output = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.first, self.second = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, barrier: Tensor | None) -> Tensor:
        batch, length, _ = hidden.shape
        split = project(self.seeing, hidden).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        weights = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(-1, -2)
        if barrier is not None:
            weights = weights + barrier
        seen = (torch.softmax(weights, -1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = normalize(self.first, hidden + self.drop(project(self.output, seen)))
        grown = project(self.outer, functional.gelu(project(self.inner, hidden)))
        return normalize(self.second, hidden + self.drop(grown))


class Encoder(nn.Module):
    """Pieces to hidden states; shape, gap and mark embeddings start at zero, so that the encoder starts as it was."""

    def __init__(self, shapes: int, gaps: int, marks: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes, self.gaps, self.marks = (nn.Embedding(n, WIDTH) for n in (shapes, gaps, marks))
        for table in (self.shapes, self.gaps, self.marks):
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.drop = nn.Dropout(DROPOUT)
        self.precision = torch.float32

    def forward(
        self, ids: Tensor, shapes: Tensor, gaps: Tensor, marks: Tensor, mask: Tensor | None = None
    ) -> States:
        """Give the hidden states that the heads read, in the encoder's precision."""
        states = [self.embed(ids, shapes, gaps, marks)]
        barrier = raise_barrier(mask, self.precision)
        for layer in self.layers:
            states.append(layer(states[-1], barrier))
        return States(states[-1], states[MIDDLE], states[BRANCH])

    def embed(self, ids: Tensor, shapes: Tensor, gaps: Tensor, marks: Tensor) -> Tensor:
        """Give the states below the first layer."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.pieces(ids) + self.positions(places) + self.shapes(shapes) + self.gaps(gaps)
        return self.drop(self.norm(hidden + self.marks(marks))).to(self.precision)


def load_pretrained(encoder: Encoder, path: Path) -> None:
    """Fill the encoder with the weights of all-MiniLM-L6-v2; the only token type is added to the positions."""
    stored = load_file(path)
    own = {
        "pieces.weight": stored["embeddings.word_embeddings.weight"],
        "positions.weight": stored["embeddings.position_embeddings.weight"]
        + stored["embeddings.token_type_embeddings.weight"][0],
    }
    places = {
        "output": "attention.output.dense", "first": "attention.output.LayerNorm",
        "inner": "intermediate.dense", "outer": "output.dense", "second": "output.LayerNorm",
    }  # fmt: skip
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = stored[f"embeddings.LayerNorm.{part}"]
        for number in range(DEPTH):
            seeing = [
                stored[f"encoder.layer.{number}.attention.self.{way}.{part}"]
                for way in ("query", "key", "value")
            ]
            own[f"layers.{number}.seeing.{part}"] = torch.cat(seeing)
            for mine, theirs in places.items():
                own[f"layers.{number}.{mine}.{part}"] = stored[f"encoder.layer.{number}.{theirs}.{part}"]
    missing, unexpected = encoder.load_state_dict(own, strict=False)
    assert not unexpected
    assert set(missing) == {"shapes.weight", "gaps.weight", "marks.weight"}
