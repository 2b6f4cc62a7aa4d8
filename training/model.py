"""The heads on the encoder: attribution, names, sentence vectors and events, and beside them the parser; one pass for all."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training import labels
from training.encoder import WIDTH, Encoder, States, project, raise_barrier
from training.parser import Parser
from twosource.language.windows import GAPS, SHAPES

LINK, RECALL = 128, 512


class Pointer(nn.Module):
    """Biaffine weights from every word to every word (Dozat and Manning 2017); word 0 stands for none."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dependent, self.head = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.between = nn.Linear(width, width, bias=False)
        self.liking = nn.Linear(width, 1)
        nn.init.zeros_(self.between.weight)
        self.drop = nn.Dropout(0.2)

    def forward(self, words: Tensor) -> Tensor:
        head = self.drop(functional.gelu(self.head(words)))
        dependent = self.drop(functional.gelu(self.dependent(words)))
        return self.between(dependent) @ head.transpose(1, 2) + self.liking(head).transpose(1, 2)


class Heads(nn.Module):
    """Everything that is read off the hidden states."""

    def __init__(self) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.1)
        self.layers = nn.Linear(WIDTH, 3 * len(labels.LAYERS))
        self.links = nn.ModuleList(Pointer(LINK) for _ in labels.LINKS)
        self.names = nn.Linear(WIDTH, len(labels.NAME_TAGS))
        self.aside, self.back = nn.Linear(2 * WIDTH, RECALL), nn.Linear(RECALL, WIDTH)
        nn.init.zeros_(self.back.weight)
        nn.init.zeros_(self.back.bias)
        self.deep, self.recall = nn.Linear(2 * WIDTH, RECALL), nn.Linear(RECALL, WIDTH)
        nn.init.zeros_(self.recall.weight)
        nn.init.zeros_(self.recall.bias)
        self.vectors = nn.Linear(WIDTH, WIDTH)
        nn.init.eye_(self.vectors.weight)
        nn.init.zeros_(self.vectors.bias)
        self.events = nn.Linear(WIDTH, len(labels.ROOTS) + len(labels.STATUSES))


class LanguageModel(nn.Module):
    """The encoder with its heads, the parser, and the transitions of the three attribution layers."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(shapes=SHAPES + 1, gaps=GAPS + 1, marks=3)
        self.heads = Heads()
        self.parser = Parser()
        self.transitions = nn.Parameter(torch.zeros(len(labels.LAYERS), 3, 3))
        self.starts = nn.Parameter(torch.zeros(len(labels.LAYERS), 3))

    def encode(self, ids: Tensor, shapes: Tensor, gaps: Tensor, marks: Tensor, mask: Tensor | None) -> States:
        """Give the hidden states of all pieces."""
        return self.encoder(ids, shapes, gaps, marks, mask)

    def words(self, hidden: Tensor, firsts: Tensor) -> Tensor:
        """Take the hidden state of each word's first piece."""
        return self.heads.drop(torch.gather(hidden, 1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH)).float())

    def name_words(self, hidden: Tensor, middle: Tensor, firsts: Tensor) -> Tensor:
        """Take what the last and the middle state of each word's first piece tell together, for names."""
        top, low = self.words(hidden, firsts), self.words(middle, firsts)
        return top + self.heads.back(functional.gelu(self.heads.aside(torch.cat([top, low], -1))))

    def parser_words(self, branch: Tensor, firsts: Tensor, mask: Tensor | None) -> Tensor:
        """Take what the parser's own layers make of each word's first piece."""
        return self.parser(branch, firsts, raise_barrier(mask, branch.dtype))

    def embed(self, hidden: Tensor, middle: Tensor, pool: Tensor) -> Tensor:
        """Give the unit vectors of the sentences: means over what the two states together recall of each piece."""
        deep = functional.gelu(project(self.heads.deep, torch.cat([hidden, middle], -1)))
        means = pool @ (hidden + project(self.heads.recall, deep)).float()
        return functional.normalize(self.heads.vectors(means), dim=-1)
