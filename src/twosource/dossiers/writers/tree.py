"""The stemma as a tree that can be drawn: each witness below the exemplar that explains most of it."""

from collections import defaultdict
from dataclasses import dataclass

from twosource.model import Descent, Stemma


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A witness or a lost exemplar in the tree.

    `descent` is None for a root; `turns` tells for the node and each of those above it, the root's child
    first, whether it is the last below its exemplar. `others` are descents that the tree leaves out.
    """

    name: str
    descent: Descent | None
    turns: tuple[bool, ...]
    others: tuple[Descent, ...] = ()

    @property
    def depth(self) -> int:
        """How many descents lead here from the root."""
        return len(self.turns)


def forest(stemma: Stemma) -> tuple[Node, ...]:
    """Return the nodes in the order of drawing: each exemplar before what was made from it."""
    below = strongest(stemma)
    of_witness: defaultdict[str, list[Descent]] = defaultdict(list)
    for descent in stemma.descents:
        of_witness[descent.witness].append(descent)
    waiting = [Node(name=root, descent=None, turns=()) for root in reversed(roots(stemma, below))]
    nodes: list[Node] = []
    while waiting:
        node = waiting.pop()
        nodes.append(node)
        made = below.get(node.name, [])
        for number, descent in reversed(list(enumerate(made, start=1))):
            others = tuple(other for other in of_witness[descent.witness] if other is not descent)
            turns = (*node.turns, number == len(made))
            waiting.append(Node(name=descent.witness, descent=descent, turns=turns, others=others))
    return tuple(nodes)


def strongest(stemma: Stemma) -> dict[str, list[Descent]]:
    """Return by exemplar the descents of the tree, in the order of the witnesses."""
    best: dict[str, Descent] = {}
    for descent in stemma.descents:
        held = best.get(descent.witness)
        if held is None or (descent.share, descent.probability) > (held.share, held.probability):
            best[descent.witness] = descent
    below: defaultdict[str, list[Descent]] = defaultdict(list)
    for witness in stemma.witnesses:
        if witness.article in best:
            below[best[witness.article].exemplar].append(best[witness.article])
    return dict(below)


def roots(stemma: Stemma, below: dict[str, list[Descent]]) -> list[str]:
    """Return the witnesses that are made from no other, and the lost exemplars that something is made from."""
    made = {descent.witness for descents in below.values() for descent in descents}
    lost = [text.id for text in stemma.lost if text.id in below]
    return [*lost, *(witness.article for witness in stemma.witnesses if witness.article not in made)]


def rows(nodes: tuple[Node, ...]) -> tuple[float, ...]:
    """Return a row for each node: leaves one below the other, an exemplar in the middle of what it led to."""
    placed: list[float] = [0.0] * len(nodes)
    leaves = float(sum(1 for index in range(len(nodes)) if leaf(nodes, index)))
    children: defaultdict[int, list[float]] = defaultdict(list)
    for index in range(len(nodes) - 1, -1, -1):
        depth = nodes[index].depth
        made = children.pop(depth + 1, [])
        if made:
            placed[index] = (made[0] + made[-1]) / 2
        else:
            leaves -= 1
            placed[index] = leaves
        children[depth].append(placed[index])
    return tuple(placed)


def leaf(nodes: tuple[Node, ...], index: int) -> bool:
    """Tell whether nothing was made from the node at an index."""
    return index + 1 == len(nodes) or nodes[index + 1].depth <= nodes[index].depth
