"""The stemma as SVG: exemplars on the left, what was made from them on the right."""

from twosource.dossiers.writers.page.citations import Citations
from twosource.dossiers.writers.page.elements import EMPTY, Html, joined, tag
from twosource.dossiers.writers.phrases import (
    DESCENT_PHRASES,
    outlet_phrase,
    per_cent,
    shortened,
    witness_phrase,
)
from twosource.dossiers.writers.places import Place
from twosource.dossiers.writers.tree import Node, forest, rows
from twosource.model import DescentKind

MOST = 80
"""Nodes that a drawing can hold and still be read; the evidence lists all of them."""
COLUMN, ROW, WIDE, HIGH, MARGIN = 268, 52, 176, 36, 8
LABEL, FILE = 21, 14
"""Distances in SVG units (CSS pixels at full size), and characters of a node's label; figures, of which files are named, are wide."""
ABOVE, BELOW = -6, 16
"""Where the share stands beside the end of its line: on the side that the line does not come from."""
LINES: dict[DescentKind, str] = {
    "copy": "word", "abridged": "word", "excerpt": "word", "update": "word", "rewrite": "reworded", "shared": "lost",
}  # fmt: skip
LINE_MEANINGS = {
    "word": "a solid line: word for word",
    "reworded": "a dashed line: in other words",
    "lost": "a dotted line: from a text that is not among the reports",
    "minor": "a thin line: something from a further report",
}
SHARES = "On the left, what was there first. The figure is the share of a report's own prose that the line explains;"
Point = tuple[float, float]


def drawing(cite: Citations) -> Html:
    """Return the drawing, or a remark where there is too much to draw."""
    nodes = forest(cite.places.dossier.stemma)
    if len(nodes) > MOST:
        return tag("p", f"{len(nodes)} texts are too many to draw; the evidence lists them.", class_="note")
    places = {node.name: position(node, row) for node, row in zip(nodes, rows(nodes), strict=True)}
    width = max(x for x, _ in places.values()) + WIDE + 2 * MARGIN
    height = max(y for _, y in places.values()) + HIGH + 2 * MARGIN
    return tag(
        "svg",
        (minor_edges(node, places) for node in nodes),
        (edge(node, places) for node in nodes),
        (box(cite, node, places[node.name]) for node in nodes),
        viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width:g}",
        height=f"{height:g}",
        role="group",
        aria_label="Which report was made from which; the list below says the same in words",
    )


def drawing_key(cite: Citations) -> Html:
    """Return what the lines of the drawing mean, those kinds that it has."""
    nodes = forest(cite.places.dossier.stemma)
    used = {LINES[node.descent.kind] for node in nodes if node.descent}
    if not used or len(nodes) > MOST:
        return EMPTY
    used |= {"minor" for node in nodes if node.others}
    told = [meaning for line, meaning in LINE_MEANINGS.items() if line in used]
    return tag("p", f"{SHARES} {'; '.join(told)}.", class_="note")


def position(node: Node, row: float) -> Point:
    """Return the upper left corner of a node's box."""
    return (MARGIN + node.depth * COLUMN, MARGIN + row * ROW)


def edge(node: Node, places: dict[str, Point]) -> Html:
    """Return the line from a node's exemplar, with the share that it explains."""
    if node.descent is None:
        return EMPTY
    descent = node.descent
    x, y = places[node.name]
    title = (
        f"{DESCENT_PHRASES[descent.kind]}: {per_cent(descent.share)}, probability {descent.probability:.2f}"
    )
    line = tag(
        "path",
        tag("title", title),
        d=curve(places[descent.exemplar], (x, y)),
        class_=f"edge {LINES[descent.kind]}",
    )
    beside = BELOW if places[descent.exemplar][1] < y else ABOVE
    label = tag(
        "text", per_cent(descent.share), x=f"{x - 6:g}", y=f"{y + HIGH / 2 + beside:g}", class_="share"
    )
    return joined(line, label)


def minor_edges(node: Node, places: dict[str, Point]) -> Html:
    """Return thin lines from the other exemplars of a node."""
    return joined(
        tag("path", d=curve(places[other.exemplar], places[node.name]), class_="edge minor")
        for other in node.others
        if other.exemplar in places
    )


def curve(start: Point, end: Point) -> str:
    """Return the path from the right of one box to the left of another."""
    x1, y1 = start[0] + WIDE, start[1] + HIGH / 2
    x2, y2 = end[0], end[1] + HIGH / 2
    middle = (x1 + x2) / 2
    return f"M{x1:g} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}"


def box(cite: Citations, node: Node, corner: Point) -> Html:
    """Return a report's box with its sigil and outlet, linked to its text, or that of a lost exemplar."""
    lost = {text.id: text.label for text in cite.places.dossier.stemma.lost}
    x, y = corner
    shape = tag("rect", x=f"{x:g}", y=f"{y:g}", width=f"{WIDE}", height=f"{HIGH}", rx="6")
    if node.name in lost:
        label = shortened(lost[node.name], LABEL + 3)
        return tag(
            "g",
            tag("title", f"{label}: not among the reports"),
            shape,
            caption(label, x + 10, y),
            class_="box lost",
        )
    sigil = cite.places.sigils[node.name]
    article = cite.places.texts[node.name].article
    sign = tag("text", sigil, x=f"{x + 10:g}", y=f"{y + HIGH / 2 + 5:g}", class_="sigil")
    label = shortened(article.outlet or witness_phrase(article), LABEL if article.outlet else FILE)
    name = caption(label, x + 20 + 10 * len(sigil), y)
    anchor = cite.place_anchor(Place(sigil, 0, 0))
    return tag(
        "a",
        tag("title", f"{sigil} {outlet_phrase(article)}"),
        shape,
        sign,
        name,
        href=f"#{anchor}",
        class_="box",
    )


def caption(text: str, x: float, y: float) -> Html:
    """Return a label on the middle line of a box."""
    return tag("text", text, x=f"{x:g}", y=f"{y + HIGH / 2 + 5:g}")
