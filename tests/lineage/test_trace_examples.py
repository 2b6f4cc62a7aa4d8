"""Who has it from whom among the reports in examples/."""

from pathlib import Path

import pytest

from twosource import archive
from twosource.model import Descent, Dossier

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def dossiers() -> list[Dossier]:
    return [dossier for dossier in archive.read(EXAMPLES).dossiers if len(dossier.texts) > 1]


def named(dossier: Dossier, article: str) -> str:
    return Path(dossier.text(article).article.report.split("#")[0]).stem


def descents(dossiers: list[Dossier]) -> dict[str, tuple[str, Descent]]:
    """Return, by the stem of a report's file, the stem of its exemplar and the descent."""
    return {
        named(dossier, descent.witness): (
            named(dossier, descent.exemplar)
            if any(text.id == descent.exemplar for text in dossier.texts)
            else descent.exemplar,
            descent,
        )
        for dossier in dossiers
        for descent in dossier.stemma.descents
    }


@pytest.mark.parametrize(
    ("witness", "exemplar", "kinds"),
    [
        ("nordwire-0719-correction", "nordwire-0712", {"update"}),
        ("halifax-ledger", "nordwire-0712", {"copy", "abridged"}),
        ("worldbriefly-rewrite", "halifax-ledger", {"rewrite"}),
        ("newsmash-aggregator", "halifax-ledger", {"copy", "abridged"}),
        ("coastline-online", "cape-press-agency", {"copy", "abridged"}),
        ("baltic-courier", "vistula-news-agency", {"copy", "abridged"}),
    ],
)
def test_a_derived_report_has_its_exemplar(
    dossiers: list[Dossier], witness: str, exemplar: str, kinds: set[str]
) -> None:
    found, descent = descents(dossiers)[witness]
    assert (found, descent.kind in kinds) == (exemplar, True), descent.kind


@pytest.mark.parametrize("original", ["nordwire-0712", "havblikk-tromso", "umgeni-times", "trojmiasto-week"])
def test_an_original_has_no_exemplar(dossiers: list[Dossier], original: str) -> None:
    assert original not in descents(dossiers)


def test_an_origin_is_named_by_the_agency_that_its_articles_rest_on(dossiers: list[Dossier]) -> None:
    labels = {origin.label for dossier in dossiers for origin in dossier.stemma.origins}
    assert {"Nordwire", "Cape Press Agency", "Vistula News Agency", "Havblikk"} <= labels
