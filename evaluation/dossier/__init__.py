"""Score a `twosource/1` dossier against a hand-made gold dossier; the format is in docs/gold-dossiers.md."""

from evaluation.dossier.score import score_dossier

__all__ = ["score_dossier"]
