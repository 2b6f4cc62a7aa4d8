"""What marks a text as given to the press by whom it is about: its own words, or the office that publishes it."""

import pytest

from tests.lineage.builders import LINES, report, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.releases import find_release

PLAIN = ("The quay at Narfjord was closed on Monday.", "It will open again in May.")


@pytest.mark.parametrize(
    "line",
    [
        "Press bulletin 41-2031 (English version)",
        "Communiqué 7/31",
        "Official communiqué",
        "Press note no. 12",
        "PRESS RELEASE",
        "PRESS STATEMENT",
        "Statement, 20 March 2031, Narfjord",
    ],
)
def test_a_line_that_calls_the_text_a_release_marks_it(line: str) -> None:
    text = report("text", (f"{line}\n", *PLAIN))
    found = find_release(text.article)
    assert found is not None
    assert [text.article.text[span.start : span.end] for span in found] == [line]


def test_a_wire_for_companies_marks_a_release() -> None:
    line = (
        "Narfjord – (Newsfile Wire – August 6, 2031) – Sund Metals Corp. announces that the quay is closed."
    )
    assert find_release(report("text", (line, *PLAIN)).article) is not None


@pytest.mark.parametrize(
    "line",
    [
        "The press bulletin of the harbour came late.",
        "Communiqués were read out all night.",
        "Press notes rain on Narfjord.",
    ],
)
def test_a_sentence_about_releases_marks_nothing(line: str) -> None:
    assert find_release(report("text", (f"{line}\n", *PLAIN)).article) is None


@pytest.mark.parametrize(
    "outlet",
    [
        "Ministry of Fisheries of Sundland",
        "Special Prosecutor's Office",
        "The Narfjord Harbour Authority",
        "Sundby Police",
        "Office of the Ombudsman",
    ],
)
def test_what_an_office_publishes_is_its_own_word(outlet: str) -> None:
    assert find_release(report("text", PLAIN, outlet=outlet).article) == ()


@pytest.mark.parametrize(
    "outlet",
    ["Sundby Post Office Gazette", "Police News Weekly", "The Harbour Times", "Government Press Agency", "Authority Watch"],
)  # fmt: skip
def test_a_paper_with_an_office_in_its_name_is_no_office(outlet: str) -> None:
    assert find_release(report("text", PLAIN, outlet=outlet).article) is None


def test_a_paper_prints_what_an_office_said_and_not_the_office_what_a_paper_did() -> None:
    office = with_article(report("z-office", LINES), outlet="Directorate of Roads")
    paper = report("a-paper", LINES[:-1], outlet="Sundby Tidende")
    (made,) = trace(story_of(office, paper), (office, paper)).descents
    assert (made.witness, made.exemplar) == ("a-paper", "z-office")
    assert "release" in {reason.kind for reason in made.evidence}
