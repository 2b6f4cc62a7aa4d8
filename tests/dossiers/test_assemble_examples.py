"""What stands in the digests of the reports in examples/, read as a reporter would."""

from pathlib import Path

import pytest

from twosource import archive
from twosource.model import Dossier

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def dossiers() -> list[Dossier]:
    return [dossier for dossier in archive.read(EXAMPLES).dossiers if len(dossier.texts) > 1]


def test_a_dispute_comes_first(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        disputed = [place for place, line in enumerate(dossier.digest) if line.disputed]
        assert all(place <= len(disputed) for place in disputed)


def test_what_only_one_report_has_is_never_its_headline(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        headlines = {text.article.headline for text in dossier.texts}
        only = [line.text for line in dossier.digest if line.text.startswith("Only ")]
        assert not [line for line in only if any(headline and headline in line for headline in headlines)]


def test_no_derived_report_is_said_to_have_alone_what_it_only_reworded(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        reworded = {
            span
            for link in dossier.stemma.links
            for span in (link.one, link.other)
            if any(
                descent.witness == span.article and descent.exemplar in {link.one.article, link.other.article}
                for descent in dossier.stemma.descents
            )
        }
        for line in dossier.digest:
            if line.text.startswith("Only "):
                assert not any(
                    span.contains(cite) or cite.contains(span) for span in reworded for cite in line.cites
                )


def test_every_line_of_words_is_a_whole_sentence_or_clause(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        for line in dossier.digest:
            if line.kind == "words":
                assert not line.text.lower().startswith(("and ", "who ", "which ", "to which ")), line.text
