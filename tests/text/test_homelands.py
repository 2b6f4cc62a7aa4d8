"""Which country somebody speaks for, and that a ministry of one is no voice of another's spokesman."""

from pathlib import Path

import pytest

from twosource import archive, language
from twosource.annotation import annotate
from twosource.model import Article, Block
from twosource.text.homelands import homelands

pytestmark = pytest.mark.skipif(not language.available(), reason="the language model is not installed")

HEAD = "Peru recalls envoy\n"
PERU = "The Peruvian Foreign Ministry said the remarks were “unacceptable statements addressed to the Peruvian people”."
CHILE = (
    "Chilean Foreign Ministry spokesman Raul Ossa said on Monday: “We have taken note of the step of the Peruvian side. It "
    "was dictated not by the interests of the Peruvian people but by politics in Lima.”"
)


def test_the_adjective_of_a_ministry_tells_for_whom_it_and_its_spokesman_speak() -> None:
    text = f"{PERU}\n{CHILE}"
    blocks = (
        Block(start=0, end=len(PERU), role="body"),
        Block(start=len(PERU) + 1, end=len(text), role="body"),
    )
    read = annotate([Article(id="a", report="a.txt", text=text, blocks=blocks)])
    names = {quotation.id: quotation.speaker for quotation in read[0].quotations}
    found = homelands(read, names)
    assert found["Peruvian Foreign Ministry"] == {"PER"}
    assert found["Raul Ossa"] == {"CHL"}


def test_a_spokesman_does_not_say_what_another_states_ministry_said(tmp_path: Path) -> None:
    for name, words in (("a", PERU), ("b", CHILE)):
        body = f"Peru recalled its envoy to Chile on Monday after remarks by President Ada Soto.\n\n{words}\n"
        (tmp_path / f"{name}.txt").write_text(f"{HEAD}\n{body}", encoding="utf-8")
    (dossier,) = archive.read(tmp_path).dossiers
    assert not [u for u in dossier.utterances if len(u.readings) > 1]
