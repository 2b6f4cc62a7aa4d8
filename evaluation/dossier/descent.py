"""How well descent was traced: parents, kinds, lost exemplars and origins."""

from collections import defaultdict
from itertools import combinations, product

from evaluation.dossier.gold import Record, Sides
from evaluation.measures import bcubed, share
from evaluation.task import Figures

MOST_CHOICES = 4096
"""Of a report in several lines each may count as its own; beyond this many ways the first named counts."""


def score_descent(sides: Sides) -> Figures:
    """Return how many parents, kinds and lost texts were found, originals kept, and B-cubed F1 of origins."""
    table = sides.table("lineage")
    if not table or "true_parent" not in table:
        return {}
    parents = {report: parents_of(row) for report, row in table["true_parent"].items()}
    edges = given_edges(sides)
    derived = [report for report, above in parents.items() if above]
    roots = [report for report, above in parents.items() if not above]
    found = [
        share(len(set(parents[report]) & set(edges[report])), len(parents[report])) for report in derived
    ]
    return {
        "parents_found": share(sum(found), len(derived)),
        "originals_kept": share(sum(not set(edges[root]) & set(sides.clean) for root in roots), len(roots)),
        **score_edges(sides, table, edges, parents),
        **score_lost(table, edges),
        "origins_bcubed_f1": score_origins(sides, table["clusters"]),
    }


def parents_of(row: Record) -> list[str]:
    """Return the nearest reports that a report was made from; old tables name one."""
    if "parents" in row:
        return list(row["parents"])
    return [row["parent"]] if row["parent"] else []


def given_edges(sides: Sides) -> dict[str, dict[str, str]]:
    """Return the dossier's kind of descent by witness and exemplar; exemplars that are lost keep their ids."""
    edges: dict[str, dict[str, str]] = defaultdict(dict)
    for story in sides.stories:
        for row in story["stemma"]["descents"]:
            witness = sides.report_of.get(row["witness"], "")
            edges[witness][sides.report_of.get(row["exemplar"], str(row["exemplar"]))] = row["kind"]
    return edges


def score_edges(
    sides: Sides, table: Record, edges: dict[str, dict[str, str]], parents: dict[str, list[str]]
) -> Figures:
    """Return the share of the dossier's edges between reports that are true, and of true ones with their kind."""
    given = [(witness, above) for witness, row in edges.items() for above in row if above in sides.clean]
    true = [pair for pair in given if pair[1] in parents.get(pair[0], [])]
    told = [
        (report, row["exemplar"], row["kind"])
        for report, witness in table["true_parent"].items()
        for row in witness.get("exemplars", [])
        if row["exemplar"] in sides.clean
    ]
    figures = {"parents_precision": share(len(true), len(given)) if given else 1.0}
    if told:
        right = sum(edges[report].get(above) in kinds for report, above, kinds in told)
        figures["kinds"] = share(right, len(told))
    return figures


def score_lost(table: Record, edges: dict[str, dict[str, str]]) -> Figures:
    """Return the share of lost texts that the dossier puts above two or more of those who carry them."""
    carried = [row for row in table.get("lost_carried_by", {}).values() if len(row) > 1]
    if not carried:
        return {}
    reports = set(table["true_parent"])
    hits = [
        any((set(edges[one]) & set(edges[other])) - reports for one, other in combinations(row, 2))
        for row in carried
    ]
    return {"lost_found": share(sum(hits), len(hits))}


def score_origins(sides: Sides, clusters: list[Record]) -> float:
    """Return the B-cubed F1 of origins; a report that merges lines counts in the one that suits it best."""
    lines: dict[str, list[int]] = defaultdict(list)
    for at, cluster in enumerate(clusters):
        for report in cluster["members"]:
            lines[report].append(at)
    got = {
        sides.report_of[article]: (story["id"], origin["id"])
        for story in sides.stories
        for origin in story["stemma"]["origins"]
        for article in origin["articles"]
        if article in sides.report_of
    }
    choices: list[tuple[int, ...]] = [(0,)]
    for _, row in sorted(lines.items()):
        choices = [(*chosen, at) for chosen, at in product(choices, row)][:MOST_CHOICES]
    return max(bcubed(dict(zip(sorted(lines), chosen[1:], strict=True)), got)[2] for chosen in choices)
