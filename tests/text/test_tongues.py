"""Who speaks another language than English to the press."""

import pytest

from tests.quotations.saying import Maker
from tests.quotations.test_translations import naming
from twosource.model import AnnotatedText
from twosource.text.tongues import Tongues, find_tongues

SAID = "The snow will not wait for us"


def tongues(line: str, *countries: str) -> Tongues:
    maker = Maker("a", line).says("Ane Lund", SAID)
    return of(naming(maker, "Ane Lund", *countries))


def of(text: AnnotatedText) -> Tongues:
    return find_tongues([text], {quotation.id: quotation.speaker for quotation in text.quotations})


@pytest.mark.parametrize(
    ("line", "countries"),
    [
        (f"“{SAID},” Norwegian transport minister Ane Lund said.", ("Norwegian",)),
        (f"“{SAID},” said Ane Lund, speaker of the parliament of Norway.", ("Norway",)),
        (f"“{SAID},” Ane Lund said through an interpreter.", ()),
        (f"“{SAID},” Ane Lund said in Norwegian.", ()),
    ],
)
def test_an_office_of_a_country_or_what_a_report_says_tells_the_language(
    line: str, countries: tuple[str, ...]
) -> None:
    assert "Ane Lund" in tongues(line, *countries).other


@pytest.mark.parametrize(
    ("line", "countries"),
    [
        (f"“{SAID},” Australian transport minister Ane Lund said.", ("Australian",)),
        (
            f"“{SAID},” Ane Lund told a Norwegian newspaper in Australia, Australian police said.",
            ("Australia",),
        ),
        (f"“{SAID},” said Ane Lund.", ()),
    ],
)
def test_nothing_is_made_of_a_country_of_english_or_of_no_country(
    line: str, countries: tuple[str, ...]
) -> None:
    found = tongues(line, *countries)
    assert "Ane Lund" not in found.other | found.possible


def test_a_passer_by_in_a_country_of_another_language_may_have_been_translated() -> None:
    found = tongues(f"It snowed in Norway. “{SAID},” said Ane Lund, who sells skis.", "Norway")
    assert "Ane Lund" in found.possible
    assert "Ane Lund" not in found.other


@pytest.mark.parametrize(
    ("line", "countries"),
    [
        (
            f"It bought a Norwegian bank. Treasury secretary Ane Lund, a minister, said: “{SAID}.”",
            ("Norwegian",),
        ),
        (f"“{SAID},” she said beside the Norwegian minister at Ane Lund's house.", ("Norwegian",)),
        (f"“{SAID},” Ane Lund said, standing beside his Norwegian counterpart.", ()),
        (f"“{SAID},” Ane Lund said in Norwegian waters.", ()),
        (f"“{SAID},” Ane Lund said of the Norwegian parliament.", ()),
    ],
)
def test_a_country_of_somebody_or_something_else_tells_no_language(
    line: str, countries: tuple[str, ...]
) -> None:
    assert "Ane Lund" not in tongues(line, *countries).other


@pytest.mark.parametrize(
    "told",
    ["in Norwegian on Monday", "in Norwegian, and sang", "in her Norwegian version", "in Norwegian that day"],
)
def test_a_language_is_known_by_what_follows_it(told: str) -> None:
    assert "Ane Lund" in tongues(f"“{SAID},” Ane Lund said {told}.").other
