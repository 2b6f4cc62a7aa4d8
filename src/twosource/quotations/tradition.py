"""How a story's words came down to its reports: what every question about a reading is asked of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model import AnnotatedText, Stemma
from twosource.quotations.descent import Kinship, kinship
from twosource.quotations.passages import Passage
from twosource.quotations.rows import Rows, rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Tradition:
    """The stemma, the descents that count in it, the outlet of each article, and the statements that are told in parts."""

    stemma: Stemma
    kin: Kinship
    outlets: Mapping[str, str]
    rows: Rows


def tradition_of(texts: Sequence[AnnotatedText], stemma: Stemma, passages: Sequence[Passage]) -> Tradition:
    """Return the tradition of a story; each article whose outlet is unknown counts as an outlet of its own."""
    return Tradition(
        stemma=stemma,
        kin=kinship(stemma),
        outlets={text.id: text.article.outlet or f"unknown {text.id}" for text in texts},
        rows=rows_of(passages),
    )
