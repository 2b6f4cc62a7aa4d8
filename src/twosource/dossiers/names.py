"""How a dossier names its reports, and how many outlets stand behind some of them."""

from collections.abc import Iterable

from twosource.dossiers.patterns import series
from twosource.model import AnnotatedText, Dossier


def name_report(dossier: Dossier, article: str) -> str:
    """Return a report's sigil, with its outlet where that is known: "A (The Harbour Post)"."""
    outlet = dossier.text(article).article.outlet
    sigil = dossier.stemma.sigil(article)
    return f"{sigil} ({outlet})" if outlet else sigil


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
