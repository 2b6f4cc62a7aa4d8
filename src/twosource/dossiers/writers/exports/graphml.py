"""The stemmata as GraphML, which Gephi, yEd, igraph and networkx read."""

from dataclasses import fields
from xml.etree import ElementTree as ET

from twosource.dossiers.writers.exports.graph import GraphEdge, GraphNode, graphs
from twosource.dossiers.writers.exports.names import legal
from twosource.model import Survey

GRAPHML = "http://graphml.graphdrawing.org/xmlns"
ENDS = frozenset({"name", "exemplar", "witness"})
KINDS: dict[object, str] = {str: "string", float: "double", bool: "boolean"}


def write_graphml(survey: Survey) -> str:
    """Return one directed graph of all stories; edges run from the exemplar to what was made from it."""
    root = ET.Element("graphml", xmlns=GRAPHML)
    for kind in (GraphNode, GraphEdge):
        for field in fields(kind):
            if field.name not in ENDS:
                add_key(root, kind, field.name, field.type)
    drawn = ET.SubElement(root, "graph", {"id": "stemma", "edgedefault": "directed"})
    for graph in graphs(survey):
        for node in graph.nodes:
            add_values(ET.SubElement(drawn, "node", {"id": legal(node.name)}), node)
    for graph in graphs(survey):
        for edge in graph.edges:
            ends = {"source": legal(edge.exemplar), "target": legal(edge.witness)}
            add_values(ET.SubElement(drawn, "edge", ends), edge)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def key_of(kind: type, field: str) -> str:
    """Return the id of the key under which a field is written."""
    return f"{'node' if kind is GraphNode else 'edge'}_{field}"


def add_key(root: ET.Element, kind: type, field: str, declared: object) -> None:
    """Declare a field of nodes or edges."""
    attributes = {
        "id": key_of(kind, field),
        "for": "node" if kind is GraphNode else "edge",
        "attr.name": field,
        "attr.type": KINDS[declared],
    }
    ET.SubElement(root, "key", attributes)


def add_values(drawn: ET.Element, one: GraphNode | GraphEdge) -> None:
    """Write the fields of a node or an edge."""
    for field in fields(one):
        if field.name not in ENDS:
            value = getattr(one, field.name)
            words = str(value).lower() if isinstance(value, bool) else str(value)
            ET.SubElement(drawn, "data", {"key": key_of(type(one), field.name)}).text = legal(words)
