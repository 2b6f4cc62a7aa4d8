"""Which report is A, and the stemma: who was made from whom, drawn as a tree."""

from rich.text import Text

from twosource.dossiers.writers.outline import reasons_for
from twosource.dossiers.writers.phrases import (
    DESCENT_PHRASES,
    exemplar_phrase,
    legend_phrase,
    per_cent,
    published_phrase,
    witness_phrase,
)
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.terminal.sheet import Sheet, note, place, remark, words
from twosource.dossiers.writers.tree import Node, forest
from twosource.model import Descent, DescentEvidence

REPORTS, NODES, EVIDENCE = 26, 26, 2
"""Reports and texts of the tree that are listed before folding, and reasons for one descent."""


def write_reports(sheet: Sheet, places: Places) -> None:
    """Write the legend of the reports and the tree of descents."""
    sheet.section("Reports")
    texts = list(places.dossier.texts)
    rows: list[tuple[Text | str, Text]] = []
    for text in texts if sheet.every else texts[:REPORTS]:
        article = text.article
        line = Text.assemble(words(legend_phrase(article)), "  ", words(published_phrase(article)))
        doubts = remark(f"doubted: {'; '.join(article.doubts)}" if article.doubts else "")
        rows.append(
            (
                Text(places.sigils[text.id], style="place"),
                Text.assemble(line, doubts, remark(article.report)),
            )
        )
    sheet.rows(rows, indent=2)
    if len(rows) < len(texts):
        sheet.line(note(f"… {len(texts) - len(rows):,} more; --all shows them"), indent=2)
    if places.dossier.stemma.descents:
        write_stemma(sheet, places)


def write_stemma(sheet: Sheet, places: Places) -> None:
    """Write who was made from whom, with the first reasons for each descent."""
    sheet.section("Who has it from whom", "share of the report's own prose that is explained")
    nodes = forest(places.dossier.stemma)
    for node in nodes if sheet.every else nodes[:NODES]:
        write_node(sheet, places, node)
    if len(nodes) > NODES and not sheet.every:
        sheet.line(note(f"… {len(nodes) - NODES:,} more; --all shows them"), indent=2)


def write_node(sheet: Sheet, places: Places, node: Node) -> None:
    """Write a text of the tree behind its branch, below it the first reasons for its descent."""
    if node.descent is None:
        lost = node.name not in places.sigils
        root = (
            words(exemplar_phrase(places.dossier.stemma, node.name))
            if lost
            else named_witness(places, node.name)
        )
        sheet.line(root, remark("not among the reports" if lost else ""), indent=2)
        return
    stem = "".join("   " if last else "│  " for last in node.turns[:-1])
    branch, trunk = ("└─", "  ") if node.turns[-1] else ("├─", "│ ")
    sheet.rows(
        [(Text(stem + branch, style="label"), descent_line(places, node.descent, node.others))], indent=2
    )
    reasons = [
        evidence_line(places, evidence) for evidence in reasons_for(places.dossier, node.descent)[:EVIDENCE]
    ]
    sheet.rows([(Text(stem + trunk, style="label"), reason) for reason in reasons], indent=2)


def descent_line(places: Places, descent: Descent, others: tuple[Descent, ...]) -> Text:
    """Return what a witness has from its exemplar, and from which others."""
    stemma = places.dossier.stemma
    told = f"{DESCENT_PHRASES[descent.kind]} {exemplar_phrase(stemma, descent.exemplar)}, {per_cent(descent.share)}"
    also = ", ".join(exemplar_phrase(stemma, other.exemplar) for other in others)
    sure = f", probability {descent.probability:.2f}" + (f"; also from {also}" if also else "")
    return Text.assemble(named_witness(places, descent.witness), remark(told + sure))


def evidence_line(places: Places, evidence: DescentEvidence) -> Text:
    """Return one reason with its places."""
    return Text.assemble(
        note(evidence.text), place(places.line(evidence.spans, most=6)) if evidence.spans else ""
    )


def named_witness(places: Places, article: str) -> Text:
    """Return a report's sigil and outlet, or the name of its file."""
    name = witness_phrase(places.texts[article].article)
    return Text.assemble((places.sigils[article], "place"), " ", words(name))
