"""The pipeline on reports that are handed to it; nothing is read from disk."""

from dataclasses import replace
from datetime import date

import pytest

from twosource import pipeline
from twosource.engines import Local
from twosource.model import Article, Refusal, Report

STRIKE = Report(
    address="courier.txt",
    text=(
        "Port workers in Antofagasta walked out on Monday after talks on overtime failed.\n\n"
        '"We did not want this strike," union leader Rosa Tapia said. "We were given no choice."\n\n'
        "The port company said that 40 ships were waiting.\n"
    ),
)
RECIPE = Report(
    address="garden.txt",
    text="Beans should be sown in May, gardener Piet Vos told a full hall in Utrecht on Sunday.\n\nHe grows forty kinds.\n",
)


def test_reports_of_different_happenings_are_different_stories() -> None:
    survey = pipeline.survey([STRIKE, RECIPE])
    assert sorted(len(dossier.texts) for dossier in survey.dossiers) == [1, 1]
    assert survey.refusals == ()


def test_the_order_of_reports_changes_nothing() -> None:
    assert pipeline.survey([STRIKE, RECIPE]) == pipeline.survey([RECIPE, STRIKE])


def test_a_report_that_comes_twice_counts_once() -> None:
    assert pipeline.survey([STRIKE, STRIKE]) == pipeline.survey([STRIKE])


def test_a_report_that_was_saved_under_two_names_counts_once_in_any_order() -> None:
    one, two = (replace(STRIKE, address=name, stated_outlet="Courier") for name in ("b.txt", "b copy.txt"))
    survey = pipeline.survey([two, one])
    assert survey == pipeline.survey([one, two])
    assert [text.article.report for dossier in survey.dossiers for text in dossier.texts] == ["b.txt"]
    reason = "is the same report as b.txt, word for word; it counts once"
    assert survey.refusals == (Refusal(report="b copy.txt", reason=reason),)


def test_a_day_without_its_year_is_one_of_the_year_of_the_other_reports() -> None:
    dated = replace(STRIKE, stated_published="2024-03-05")
    wire = replace(STRIKE, address="wire.txt", text=f"Port strike\n\nSANTIAGO, March 4 (AFP) - {STRIKE.text}")
    texts = [text for dossier in pipeline.survey([dated, wire]).dossiers for text in dossier.texts]
    assert {text.article.report: text.article.day for text in texts} == {
        "courier.txt": date(2024, 3, 5),
        "wire.txt": date(2024, 3, 4),
    }
    (found,) = (text for text in texts if text.article.report == "wire.txt")
    assert {time.earliest for time in found.times if time.earliest} == {date(2024, 3, 4)}


def test_two_jobs_give_what_one_gives() -> None:
    many = [Report(address=f"{place}.txt", text=STRIKE.text.replace("40", str(place))) for place in range(20)]
    assert pipeline.survey(many, engine=Local(jobs=2)) == pipeline.survey(many)


def test_refusals_of_the_reader_are_kept() -> None:
    refusal = Refusal(report="gone.txt", reason="there is no such file")
    assert pipeline.survey([refusal, STRIKE]).refusals == (refusal,)


def test_no_reports_give_an_empty_survey() -> None:
    assert pipeline.survey([]) == pipeline.Survey()


def test_a_fault_over_one_report_refuses_that_report_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    annotate = pipeline.annotate

    def stumbling(articles: list[Article]) -> object:
        if any("Utrecht" in article.text for article in articles):
            raise RuntimeError("beans")
        return annotate(articles)

    monkeypatch.setattr(pipeline, "annotate", stumbling)
    survey = pipeline.survey([STRIKE, RECIPE])
    assert [refusal.report for refusal in survey.refusals] == ["garden.txt"]
    assert "beans" in survey.refusals[0].reason
    assert [text.article.report for dossier in survey.dossiers for text in dossier.texts] == ["courier.txt"]


def test_a_fault_over_one_story_refuses_its_reports_and_keeps_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumbling(story: object, texts: object, stemma: object) -> object:
        raise RuntimeError("no claims today")

    monkeypatch.setattr(pipeline, "weigh", stumbling)
    survey = pipeline.survey([STRIKE, RECIPE])
    assert [refusal.report for refusal in survey.refusals] == ["courier.txt", "garden.txt"]
    assert survey.dossiers == ()


def test_progress_is_told() -> None:
    told: list[str] = []
    pipeline.survey([STRIKE], today=date(2026, 3, 1), progress=lambda stage, done, total: told.append(stage))
    assert told == ["reports", "dossiers"]
