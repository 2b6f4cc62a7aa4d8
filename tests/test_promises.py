"""The promises of the design, each with a test that can fail."""

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from twosource import archive
from twosource.model import Difference, Dossier, Survey

EXAMPLES = Path(__file__).parents[1] / "examples"
TODAY = date(2026, 7, 1)

DISPATCH = """outlet: Pampas Wire
published: 2026-02-03T10:00:00-03:00
title: Bridge collapse near Salto kills at least 14

MONTEVIDEO, Feb 3 (Pampas Wire) - A road bridge over the Daymán river collapsed on Tuesday morning and killed at least 14 people, the interior ministry said.

"We heard a crack like a rifle, and then the lorry was gone," survivor Elba Techera told reporters.

Transport Minister Iván Sosa said the bridge had been inspected in January. He refused to speculate on the cause.

The bridge was built in 1961 and carries the coastal road to Argentina.
"""


@pytest.fixture(scope="module")
def survey() -> Survey:
    return archive.read(EXAMPLES, today=TODAY)


@pytest.fixture(scope="module")
def dossiers_json(survey: Survey) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(archive.write(survey, "json"))
    return made


def every_span(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object below that has an article, a start and an end."""
    if isinstance(value, dict):
        if {"article", "start", "end"} <= value.keys():
            yield value
        for below in value.values():
            yield from every_span(below)
    elif isinstance(value, list):
        for below in value:
            yield from every_span(below)


def test_1_every_statement_has_spans_that_lie_inside_their_article(dossiers_json: dict[str, Any]) -> None:
    texts = {article["id"]: article["text"] for article in dossiers_json["articles"]}
    spans = list(every_span(dossiers_json["stories"]))
    assert len(spans) > 300
    assert all(0 <= span["start"] < span["end"] <= len(texts[span["article"]]) for span in spans)
    for story in dossiers_json["stories"]:
        for kind in ("claims", "events"):
            assert all(row["evidence" if kind == "claims" else "mentions"] for row in story[kind])
        assert all(line["cites"] for line in story["digest"])


def test_1_the_text_of_a_plain_report_is_marked_and_never_changed(dossiers_json: dict[str, Any]) -> None:
    for article in dossiers_json["articles"]:
        path = Path(article["report"])
        if path.suffix == ".txt":
            assert article["text"] == path.read_bytes().decode("utf-8")


def test_2_claims_and_wordings_are_words_of_a_source(survey: Survey) -> None:
    for dossier in survey.dossiers:
        for claim in dossier.claims:
            assert dossier.words(claim.text_span) == claim.text
        for utterance in dossier.utterances:
            assert dossier.words(utterance.wording_span) == utterance.wording


def test_2_digest_lines_in_words_are_verbatim(survey: Survey) -> None:
    lines = [
        (dossier, line) for dossier in survey.dossiers for line in dossier.digest if line.kind == "words"
    ]
    assert lines
    for dossier, line in lines:
        assert any(
            line.text in dossier.words(cite) or dossier.words(cite) in line.text for cite in line.cites
        )


def write_reports(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def only_dossier(folder: Path) -> Dossier:
    survey = archive.read(folder, today=TODAY)
    assert len(survey.dossiers) == 1
    return survey.dossiers[0]


def test_3_copies_in_other_outlets_add_no_origin(tmp_path: Path) -> None:
    copy = DISPATCH.replace("outlet: Pampas Wire", "outlet: Salto Standard")
    other = DISPATCH.replace("outlet: Pampas Wire", "outlet: The Littoral Post")
    dossier = only_dossier(write_reports(tmp_path, wire=DISPATCH, standard=copy, post=other))
    count = dossier.stemma.count({text.id for text in dossier.texts})
    assert (count.low, count.high) == (1, 1)
    assert {claim.origins.high for claim in dossier.claims} == {1}
    assert max(claim.outlets for claim in dossier.claims) == 3


def contradictions(dossier: Dossier) -> list[Difference]:
    return [
        difference for claim in dossier.claims for difference in claim.differences if difference.contradiction
    ]


def test_4_a_refinement_is_no_contradiction(tmp_path: Path) -> None:
    vague = (
        "A road bridge over the Daymán river collapsed early this week and killed more than a dozen people, "
        "the Uruguayan interior ministry said.\n\nThe bridge was inspected earlier this year, "
        "Transport Minister Iván Sosa said. He would not speculate on the cause.\n"
    )
    dossier = only_dossier(write_reports(tmp_path, wire=DISPATCH, vague=vague))
    assert contradictions(dossier) == []


def test_4_two_figures_that_cannot_both_be_true_are_one(tmp_path: Path) -> None:
    other = DISPATCH.replace("at least 14 people", "nine people").replace("Pampas Wire", "Radio Cuareim")
    other = other.replace("kills at least 14", "kills nine")
    dossier = only_dossier(write_reports(tmp_path, wire=DISPATCH, other=other))
    assert "number" in {difference.kind for difference in contradictions(dossier)}


def test_5_what_the_text_does_not_give_stays_unknown(tmp_path: Path) -> None:
    bare = DISPATCH.split("\n\n", 1)[1].replace("MONTEVIDEO, Feb 3 (Pampas Wire) - ", "")
    article = only_dossier(write_reports(tmp_path, bare=bare)).texts[0].article
    assert (article.outlet, article.published, article.headline, article.authors) == (None, None, None, ())


def test_6_nothing_judges_truth_or_bias(dossiers_json: dict[str, Any]) -> None:
    names = {name for row in every_object(dossiers_json) for name in row}
    assert not names & {"score", "truth", "bias", "verdict", "rating", "credibility", "reliability"}


def every_object(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for below in value:
            yield from every_object(below)


@pytest.mark.parametrize("seed", [1, 2])
def test_7_the_same_reports_give_the_same_bytes_in_any_order(survey: Survey, seed: int) -> None:
    paths = sorted(EXAMPLES.iterdir())
    random.Random(seed).shuffle(paths)
    again = archive.read(paths, today=TODAY, jobs=seed)
    for form in archive.FORMATS:
        assert archive.write(again, form) == archive.write(survey, form)


def test_8_one_bad_report_never_stops_a_run(tmp_path: Path) -> None:
    write_reports(tmp_path, wire=DISPATCH, empty="")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "cut.warc.gz").write_bytes(b"\x1f\x8b\x08\x00\x00")
    survey = archive.read([tmp_path, tmp_path / "gone.txt"], today=TODAY)
    assert len(survey.dossiers) == 1
    refused = {Path(refusal.report).name.split("!")[0]: refusal.reason for refusal in survey.refusals}
    assert {"empty.txt", "picture.txt", "cut.warc.gz", "gone.txt"} <= refused.keys()
    assert all(len(reason) > 10 for reason in refused.values())


def test_9_hostile_text_is_shown_and_never_run(tmp_path: Path) -> None:
    hostile = DISPATCH.replace(
        "We heard a crack", "<script>alert(1)</script><img src=x onerror=alert(2)> We heard a crack"
    )
    page = archive.write(archive.read(write_reports(tmp_path, hostile=hostile), today=TODAY), "html")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_9_entities_are_not_expanded(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    (tmp_path / "bomb.xml").write_text(bomb, encoding="utf-8")
    survey = archive.read(tmp_path, today=TODAY)
    assert survey.dossiers == ()
    assert [Path(refusal.report).name for refusal in survey.refusals] == ["bomb.xml"]
