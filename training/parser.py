"""The parser: layers of its own above the encoder's fourth, and a biaffine head (Dozat and Manning 2017)."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training import labels
from training.encoder import FAR, WIDTH, Layer

DEPTH, INNER, ARC, RELATION = 2, 1280, 256, 128
REACH = 32
"""Distances between a word and its head are told apart up to this many words."""


class Parser(nn.Module):
    """Layers from pieces to words, and the weights of parts of speech, heads and relations; word 0 is the root."""

    def __init__(
        self, *, depth: int = DEPTH, inner: int = INNER, arc: int = ARC, relation: int = RELATION
    ) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(inner) for _ in range(depth))
        self.drop, self.thin = nn.Dropout(0.15), nn.Dropout(0.25)
        self.upos = nn.Linear(WIDTH, len(labels.UPOS))
        self.dependent, self.head = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc)
        self.between = nn.Linear(arc, arc, bias=False)
        self.liking = nn.Linear(arc, 1)
        self.distances = nn.Embedding(2 * REACH + 1, 1)
        self.below, self.above = nn.Linear(WIDTH, relation), nn.Linear(WIDTH, relation)
        self.relations = nn.Linear(2 * relation, len(labels.RELATIONS))
        nn.init.zeros_(self.between.weight)
        nn.init.zeros_(self.distances.weight)

    def forward(self, hidden: Tensor, firsts: Tensor, barrier: Tensor | None) -> Tensor:
        """Give a vector for each word from the states of all pieces at the branch, in single precision."""
        for layer in self.layers:
            hidden = layer(hidden, barrier)
        words: Tensor = torch.gather(hidden, 1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH)).float()
        dropped: Tensor = self.drop(words)
        return dropped

    def weigh_arcs(self, words: Tensor, sentences: Tensor) -> Tensor:
        """Weigh every possible head of every word: the root (word 0) or another word of its sentence."""
        head = self.thin(functional.gelu(self.head(words)))
        dependent = self.thin(functional.gelu(self.dependent(words)))
        arcs = self.between(dependent) @ head.transpose(1, 2) + self.liking(head).transpose(1, 2)
        place = torch.arange(words.shape[1], device=words.device)
        apart = (place[None, :] - place[:, None]).clamp(-REACH, REACH) + REACH
        arcs = arcs + self.distances(apart).squeeze(-1)
        same = (sentences[:, :, None] == sentences[:, None, :]) & (place[:, None] != place)
        return arcs.masked_fill(~(same | (place == 0)), FAR)

    def label_arcs(self, words: Tensor, heads: Tensor) -> Tensor:
        """Weigh the relations of every word to its given head."""
        above = self.above(words)
        above = torch.gather(above, 1, heads.unsqueeze(-1).expand(-1, -1, above.shape[-1]))
        below = self.below(words)
        both = torch.cat([functional.gelu(below + above), below * above], -1)
        weights: Tensor = self.relations(self.thin(both))
        return weights

    def start_from(self, layers: nn.ModuleList) -> None:
        """Begin as copies of the last of these layers, of whose inner units the strongest are kept."""
        for own, other in zip(self.layers, list(layers)[-len(self.layers) :], strict=True):
            assert isinstance(own, Layer)
            assert isinstance(other, Layer)
            _copy(own, other)


@torch.no_grad()
def _copy(own: Layer, other: Layer) -> None:
    strength = other.inner.weight.norm(dim=1) * other.outer.weight.norm(dim=0)
    kept = strength.topk(own.inner.out_features).indices.sort().values
    state = {name: value.clone() for name, value in other.state_dict().items()}
    state["inner.weight"], state["inner.bias"] = state["inner.weight"][kept], state["inner.bias"][kept]
    state["outer.weight"] = state["outer.weight"][:, kept]
    own.load_state_dict(state)
