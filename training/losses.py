"""What the model is trained to make small, head by head."""

import torch
from torch import Tensor
from torch.nn import functional

from training import labels
from training.examples import UNKNOWN, Batch
from training.model import LanguageModel
from training.parser import Parser

WEIGHTS = {
    "layers": 1.0, "links": 0.4, "upos": 0.3, "arcs": 1.0, "relations": 0.6,
    "names": 1.2, "vectors": 3.0, "roots": 0.6, "status": 0.2,
}  # fmt: skip
FORBIDDEN = -1e4


def measure_losses(model: LanguageModel, batch: Batch) -> dict[str, Tensor]:
    """Compute the loss of every head for which the batch has labels."""
    hidden, middle, branch = model.encode(batch.ids, batch.shapes, batch.gaps, batch.marks, batch.mask)
    words = model.words(hidden, batch.firsts)
    present, losses = batch.present, {}
    if "layers" in present:
        losses["layers"] = chain_loss(model, model.heads.layers(words).float(), present["layers"])
        losses["links"] = link_loss(model, words, batch)
    if "heads" in present:
        parsed = model.parser_words(branch, batch.firsts, batch.mask)
        losses |= syntax_losses(model.parser, parsed, batch)
    if "allowed" in present:
        losses["names"] = name_loss(
            model.heads.names(model.name_words(hidden, middle, batch.firsts)).float(), present["allowed"]
        )
    if "vectors" in present:
        known = present["vectors"].norm(dim=-1) > 0.5
        close = (model.embed(hidden, middle, batch.pool) * present["vectors"]).sum(-1)
        losses["vectors"] = (1 - close)[known].mean()
    if "roots" in present:
        losses |= event_losses(model.heads.events(words[:, 0]).float(), present)
    return losses


def chain_loss(model: LanguageModel, emissions: Tensor, gold: Tensor) -> Tensor:
    """Negative log-likelihood a word of the gold chains under a linear-chain CRF (Lafferty et al. 2001).

    Words with UNKNOWN labels may only stand at the end of a row (padding); word 0 is left out.
    """
    emissions = emissions.unflatten(-1, (len(labels.LAYERS), 3))[:, 1:]
    gold = gold[:, 1:]
    known = gold[..., 0] != UNKNOWN
    tags = gold.clamp(min=0)
    transitions = forbid(model.transitions)
    alpha = model.starts + emissions[:, 0]
    for step in range(1, emissions.shape[1]):
        following = torch.logsumexp(alpha.unsqueeze(-1) + transitions, dim=-2) + emissions[:, step]
        alpha = torch.where(known[:, step, None, None], following, alpha)
    chosen = torch.gather(emissions, -1, tags.unsqueeze(-1)).squeeze(-1)
    layer = torch.arange(len(labels.LAYERS), device=tags.device)
    moved = transitions[layer, tags[:, :-1], tags[:, 1:]] * known[:, 1:, None]
    path = (chosen * known.unsqueeze(-1)).sum(1) + moved.sum(1) + model.starts[layer, tags[:, 0]]
    return (torch.logsumexp(alpha, dim=-1) - path).sum() / known.sum()


def forbid(transitions: Tensor) -> Tensor:
    """Make the step from O to I impossible."""
    barrier = torch.zeros(3, 3, device=transitions.device)
    barrier[0, 2] = FORBIDDEN
    return transitions + barrier


def link_loss(model: LanguageModel, words: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of the pointers between parts of attributions."""
    rows = batch.present["links"]
    absent = (batch.present["layers"][..., 0] == UNKNOWN).clone()
    absent[:, 0] = False
    total = words.new_zeros((), dtype=torch.float32)
    for kind, pointer in enumerate(model.heads.links):
        mine = rows[rows[:, 1] == kind]
        if len(mine):
            weights = pointer(words).float().masked_fill(absent[:, None, :], FORBIDDEN)
            total = total + functional.cross_entropy(weights[mine[:, 0], mine[:, 2]], mine[:, 3])
    return total


def syntax_losses(parser: Parser, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Cross-entropies of parts of speech, heads and relations."""
    present = batch.present
    relations = parser.label_arcs(words, present["heads"].clamp(min=0))

    def entropy(weights: Tensor, name: str) -> Tensor:
        return functional.cross_entropy(weights.flatten(0, 1), present[name].flatten(), ignore_index=UNKNOWN)

    return {
        "upos": entropy(parser.upos(words), "upos"),
        "arcs": entropy(parser.weigh_arcs(words, batch.sentences), "heads"),
        "relations": entropy(relations, "relations"),
    }


def name_loss(weights: Tensor, allowed: Tensor) -> Tensor:
    """Negative log of the probability of all tags that the set leaves possible."""
    total = torch.logsumexp(weights, dim=-1)
    possible = torch.logsumexp(weights.masked_fill(~allowed, FORBIDDEN), dim=-1)
    telling = ~allowed.all(-1)
    return ((total - possible) * telling).sum() / telling.sum().clamp(min=1)


def event_losses(weights: Tensor, present: dict[str, Tensor]) -> dict[str, Tensor]:
    """Losses of the PLOVER root (any of the allowed ones) and of the status."""
    roots, status = weights.split([len(labels.ROOTS), len(labels.STATUSES)], dim=-1)
    possible = torch.logsumexp(roots.masked_fill(~present["roots"], FORBIDDEN), dim=-1)
    losses = {"roots": (torch.logsumexp(roots, dim=-1) - possible).mean()}
    if (present["status"] != UNKNOWN).any():
        losses["status"] = functional.cross_entropy(status, present["status"], ignore_index=UNKNOWN)
    return losses
