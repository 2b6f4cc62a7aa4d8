"""How the stories before and after a story are written."""

from dataclasses import replace

import pytest

from tests.builders import ferry_survey
from twosource.dossiers import load_json, write_html, write_json, write_markdown, write_text
from twosource.model import Development, Survey, nearest_in_time


def development(days: int, headline: str) -> Development:
    day = f"2023-11-{14 + days:02d}"
    return Development(
        story=f"story-{days}", headline=headline, earliest=day, latest=day, days=days, shared=("kalytho",), probability=0.9
    )  # fmt: skip


NEAR = (
    development(-9, "A pilot retires"),
    development(-3, "Old ferry passes inspection"),
    development(-1, "Storm warning for <b>Kalythos</b>"),
    development(0, "Harbour closed"),
    development(2, "Captain questioned"),
)


def with_developments() -> Survey:
    survey = ferry_survey()
    first, *rest = survey.dossiers
    story = replace(first.story, running="running-1", developments=NEAR)
    return replace(survey, dossiers=(replace(first, story=story), *rest))


def test_the_nearest_of_each_side_are_chosen_in_the_order_of_days() -> None:
    assert [one.days for one in nearest_in_time(NEAR, most=2)] == [-3, -1, 0, 2]
    assert [one.when for one in nearest_in_time(NEAR, most=1)] == ["earlier", "same day", "later"]
    assert nearest_in_time((), most=2) == []


def test_text_names_the_days_and_headlines_of_what_came_before_and_after() -> None:
    told = " ".join(write_text(with_developments(), width=200).split())
    assert "earlier 2023-11-11 Old ferry passes inspection" in told
    assert "same day 2023-11-14 Harbour closed" in told
    assert "later 2023-11-16 Captain questioned" in told
    assert "A pilot retires" not in told


def test_markdown_has_them_in_a_section_of_their_own() -> None:
    told = write_markdown(with_developments())
    assert "## The same running story" in told
    assert "- *later*: 2023-11-16" in told
    assert "running story" not in write_markdown(ferry_survey())


def test_the_page_escapes_their_headlines() -> None:
    told = write_html(with_developments())
    assert "Storm warning for &lt;b&gt;Kalythos&lt;/b&gt;" in told
    assert "<b>Kalythos</b>" not in told


@pytest.mark.parametrize("survey", [with_developments(), ferry_survey()], ids=["tied", "alone"])
def test_json_has_them_and_is_read_back(survey: Survey) -> None:
    back = load_json(write_json(survey))
    assert [one.story for one in back.dossiers] == [one.story for one in survey.dossiers]


def test_a_dossier_written_before_there_were_developments_is_read() -> None:
    told = write_json(ferry_survey()).replace('"developments"', '"other"').replace('"running"', '"unknown"')
    assert load_json(told).dossiers[0].story.developments == ()
