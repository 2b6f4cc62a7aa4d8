"""All figures of one dossier."""

from pathlib import Path

from evaluation.dossier.descent import score_descent
from evaluation.dossier.gold import Record, Sides
from evaluation.dossier.indirect import score_indirect
from evaluation.dossier.reading import score_cleaning, score_quotations
from evaluation.dossier.weighing import score_claims, score_digest, score_events, score_stories
from evaluation.task import Figures


def score_dossier(dossier: Record, gold_folder: Path, reports_folder: Path) -> Figures:
    """Return the figures of a `twosource/1` object against the gold tables in a folder."""
    sides = Sides(gold_folder, reports_folder, dossier)
    figures: Figures = {"articles_read": len(sides.articles) / max(1, len(sides.clean))}
    parts = (score_cleaning, score_stories, score_quotations, score_indirect, score_descent, score_claims)
    for part in (*parts, score_events, score_digest):
        figures |= part(sides)
    return figures
