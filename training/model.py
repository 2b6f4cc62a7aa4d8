"""The heads on the encoder: attribution, syntax, names, sentence vectors and events, all from one pass."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training import labels
from training.encoder import WIDTH, Encoder, project
from twosource.language.windows import GAPS, SHAPES

ARC, LINK, RECALL = 192, 128, 512
FAR = -1e4


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
        self.upos = nn.Linear(WIDTH, len(labels.UPOS))
        self.arcs = Pointer(ARC)
        self.below, self.above = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.relations = nn.Linear(ARC, len(labels.RELATIONS))
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

    def label_arcs(self, words: Tensor, heads: Tensor) -> Tensor:
        """Weigh the relations of every word to its given head."""
        above = torch.gather(self.above(words), 1, heads.unsqueeze(-1).expand(-1, -1, ARC))
        return self.relations(self.drop(functional.gelu(self.below(words) + above)))


class LanguageModel(nn.Module):
    """The encoder with its heads and the transitions of the three attribution layers."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(shapes=SHAPES + 1, gaps=GAPS + 1, marks=3)
        self.heads = Heads()
        self.transitions = nn.Parameter(torch.zeros(len(labels.LAYERS), 3, 3))
        self.starts = nn.Parameter(torch.zeros(len(labels.LAYERS), 3))

    def encode(
        self, ids: Tensor, shapes: Tensor, gaps: Tensor, marks: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """Give the last and the middle hidden states of all pieces."""
        return self.encoder(ids, shapes, gaps, marks, mask)

    def words(self, hidden: Tensor, firsts: Tensor) -> Tensor:
        """Take the hidden state of each word's first piece."""
        return self.heads.drop(torch.gather(hidden, 1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH)).float())

    def syntax_words(self, hidden: Tensor, middle: Tensor, firsts: Tensor) -> Tensor:
        """Take what the last and the middle state of each word's first piece tell together, for syntax and names."""
        top, low = self.words(hidden, firsts), self.words(middle, firsts)
        return top + self.heads.back(functional.gelu(self.heads.aside(torch.cat([top, low], -1))))

    def weigh_arcs(self, words: Tensor, sentences: Tensor) -> Tensor:
        """Weigh every possible head of every word: the root (word 0) or another word of its sentence."""
        arcs = self.heads.arcs(words)
        place = torch.arange(words.shape[1], device=words.device)
        same = (sentences[:, :, None] == sentences[:, None, :]) & (place[:, None] != place)
        root = place == 0
        return arcs.masked_fill(~(same | root), FAR)

    def embed(self, hidden: Tensor, middle: Tensor, pool: Tensor) -> Tensor:
        """Give the unit vectors of the sentences: means over what the two states together recall of each piece."""
        deep = functional.gelu(project(self.heads.deep, torch.cat([hidden, middle], -1)))
        means = pool @ (hidden + project(self.heads.recall, deep)).float()
        return functional.normalize(self.heads.vectors(means), dim=-1)
