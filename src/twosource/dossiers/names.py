"""How a dossier names its reports, and how many outlets stand behind some of them."""

from collections.abc import Iterable

from twosource.dossiers.patterns import origins_in_words, series
from twosource.model import AnnotatedText, Dossier

UNNAMED = "unknown"
"""How the label of a lost text begins of which nothing is known but that it was there."""
LIKELY = ", likely"
"""What stands behind the label of a lost text that is only inferred, and is told of the origins as a whole."""


def name_report(dossier: Dossier, article: str) -> str:
    """Return a report's sigil, with its outlet where that is known: "A (The Harbour Post)"."""
    outlet = dossier.text(article).article.outlet
    sigil = dossier.stemma.sigil(article)
    return f"{sigil} ({outlet})" if outlet else sigil


def origins_told(dossier: Dossier) -> str:
    """Return how many origins a story's reports have: "1 likely origin (AFP), at most 3".

    Labels of lost texts stand with the count only where each of the origins has one.
    """
    origins = dossier.stemma.count(tuple(text.id for text in dossier.texts))
    labels = sorted(
        {one.label for one in dossier.stemma.lost if one.label and not one.label.startswith(UNNAMED)}
    )
    if origins.low != origins.high:
        labels = [label.removesuffix(LIKELY) for label in labels]
    named = ", ".join(labels) if len(labels) == origins.low else ""
    return origins_in_words(origins.low, origins.high, named=named)


def sigils(dossier: Dossier, articles: Iterable[str]) -> str:
    """Return the sigils of some reports in order: "A, B and D"."""
    return series([dossier.stemma.sigil(article) for article in order_by_sigil(dossier, articles)])


def order_by_sigil(dossier: Dossier, articles: Iterable[str]) -> list[str]:
    """Return the different articles in the order of their sigils."""
    wanted = set(articles)
    return [text.id for text in dossier.texts if text.id in wanted]


def count_outlets(texts: Iterable[AnnotatedText]) -> int:
    """Count the outlets that published the texts; each text whose outlet is unknown counts as one."""
    return len({text.article.outlet or f"unknown {text.id}" for text in texts})
