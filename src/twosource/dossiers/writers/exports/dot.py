"""The stemmata in the DOT language of Graphviz."""

from twosource.dossiers.writers.exports.graph import Graph, GraphEdge, GraphNode, graphs
from twosource.dossiers.writers.phrases import shown
from twosource.model import Survey


def write_dot(survey: Survey) -> str:
    """Return one directed graph with a cluster for each story; edges run from the exemplar to what was made from it."""
    lines = ["digraph stemma {", "  rankdir=LR;", "  node [shape=box];"]
    for graph in graphs(survey):
        lines += cluster(graph)
    return "\n".join([*lines, "}"]) + "\n"


def cluster(graph: Graph) -> list[str]:
    """Return the lines of one story."""
    lines = [f"  subgraph cluster_{graph.number} {{", f"    label={quoted(graph.headline)};"]
    lines += [f"    {node_line(node)}" for node in graph.nodes]
    lines += [f"    {edge_line(edge)}" for edge in graph.edges]
    return [*lines, "  }"]


def node_line(node: GraphNode) -> str:
    """Return a report as a box, a text that nobody gave as a dashed one."""
    style = ", style=dashed" if node.lost else ""
    tip = f", tooltip={quoted(node.headline)}" if node.headline else ""
    return f"{quoted(node.name)} [label={quoted(node.label)}{style}{tip}];"


def edge_line(edge: GraphEdge) -> str:
    """Return a descent as an arrow."""
    attributes = f"label={quoted(edge.label)}, tooltip={quoted(edge.evidence)}"
    return f"{quoted(edge.exemplar)} -> {quoted(edge.witness)} [{attributes}];"


def quoted(words: str) -> str:
    r"""Return words as a quoted string of DOT; its backslashes would otherwise escape (`\n`, `\N`)."""
    escaped = shown(words).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
