"""Figures of a draft beside those of reports."""

import pytest

from tests.builders import ferry_survey
from twosource.dossiers.checking.placed import judge
from twosource.dossiers.checking.units import units_fit
from twosource.model import Quantity


def test_a_figure_that_a_report_has_is_agreed_with_its_origins(figure):
    one = figure("Halden won on Wednesday night before 18,400 spectators.")
    assert (one.standing, one.readings[0].text) == ("agreed", "18,400 spectators")
    assert (one.readings[0].origins.low, one.readings[0].origins.high) == (1, 1)


def test_a_rounded_figure_agrees_and_that_is_said(figure):
    one = figure("Halden won on Wednesday night before about 18,000 spectators.")
    assert (one.standing, one.note) == ("agreed", "more or less exact")


def test_a_figure_that_no_report_has_stands_beside_the_one_that_they_have(figure):
    one = figure("Halden won on Wednesday night before 21,500 spectators.")
    assert (one.standing, one.sound) == ("differs", False)
    assert [(reading.text, reading.agrees) for reading in one.readings] == [("18,400 spectators", False)]


def test_a_figure_on_something_else_is_found_nowhere(figure):
    assert figure("A comet with 18,400 spectators on board was painted by nuns.").standing == "nowhere"


def test_a_figure_over_which_reports_contradict_each_other_is_disputed(figure):
    one = figure("The footbridge at Ossel collapsed on Monday evening and 23 people were injured.")
    assert one.standing == "disputed"
    assert {(reading.text.lower(), reading.agrees) for reading in one.readings} == {
        ("23 people", True),
        ("thirty-one people", False),
    }


def test_a_length_of_time_is_held_against_those_of_the_reports(figure):
    one = figure("Halden beat Ruvik on Wednesday night after a 20-minute delay to the kick-off.")
    assert (one.standing, [reading.text for reading in one.readings]) == ("differs", ["35-minute"])
    assert figure("Kick-off at Ruvik was delayed on Wednesday by thirty-five minutes.").standing == "agreed"


def test_a_rank_is_held_against_those_of_the_reports(figure):
    one = figure("Halden's winner against Ruvik came in the 78th minute.")
    assert (one.standing, [reading.text for reading in one.readings]) == ("differs", ["87th minute"])
    assert figure("Halden's winner against Ruvik came in the 87th minute.").standing == "agreed"


def test_days_hours_and_vague_numbers_are_not_checked(checked):
    draft = "On 2 September 2025 at 8.15pm scores of people came to the river."
    assert checked(draft).figures == ()


def test_a_figure_inside_a_quotation_is_left_to_the_quotation(checked):
    found = checked('"We warned the council three times," said Pia Lindqvist.')
    assert found.figures == ()


def quantity(low: float, high: float | None = None, **fields: str) -> Quantity:
    given = {"bound": "exact", "unit": "people", **fields}
    return Quantity(start=0, end=1, text="", low=low, high=low if high is None else high, **given)


@pytest.mark.parametrize(
    ("draft", "report", "verdict"),
    [
        (quantity(12), quantity(12), "equal"),
        (quantity(12), quantity(13), "other"),
        (quantity(15), quantity(14, float("inf"), bound="at_least"), "compatible"),
        (quantity(90), quantity(14, float("inf"), bound="at_least"), "other"),
        (quantity(12_000), quantity(11_940), "compatible"),
        (quantity(12_000), quantity(10_500), "other"),
        (quantity(2, unit="score"), quantity(2, 3, unit="score"), "other"),
        (quantity(48, unit="hour"), quantity(2, unit="days"), "equal"),
        (quantity(3, unit="day"), quantity(2, unit="week"), "other"),
        (quantity(1, unit="year"), quantity(12, unit="month"), "equal"),
        (quantity(100, unit="hour"), quantity(99, unit="hour"), "other"),
        (quantity(3, unit="defeat in order"), quantity(4, unit="defeat in order"), "other"),
    ],
)
def test_figures_are_equal_compatible_or_others(draft, report, verdict):
    assert judge(draft, report) == verdict


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("people", "victim", True),
        ("people", "passenger", True),
        ("people", "helicopter", False),
        ("people", "km", False),
        ("crew", "tonne", False),
        ("EUR", "USD", False),
        ("EUR", "people", False),
        ("hour", "hours", True),
        ("hour", "people", False),
        ("hour", "days", True),
        ("day", "month", False),
        ("goal in order", "goal", False),
        ("goal in order", "goal in order", True),
        ("goal in order", "minute in order", False),
        ("", "people", False),
    ],
)
def test_units_fit_where_one_thing_can_be_counted(one, other, fit):
    assert units_fit(one, other) is fit
    assert units_fit(other, one) is fit


def test_the_order_of_stories_decides_nothing(checked, survey):
    from dataclasses import replace

    from twosource import archive

    draft = "Halden won before 18,400 spectators. The repair cost 410,000 marks."
    turned = replace(survey, dossiers=(*ferry_survey().dossiers, *survey.dossiers[::-1]))
    one, other = checked(draft), archive.check(draft, turned)
    assert [(f.standing, f.readings) for f in one.figures] == [
        (f.standing, f.readings) for f in other.figures
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "The trawler unloaded 412 tonnes of herring at Brixholt on Monday.",
        "The burning trawler Sula had 31 people on board when it left Brixholt on Monday evening.",
        "Orchard growers at Brixholt said 60 people were injured by falling ladders.",
    ],
)
def test_a_figure_is_not_held_against_another_story(figure, draft):
    one = figure(draft)
    assert (one.standing, one.readings, one.story) == ("nowhere", (), None)


def test_a_figure_of_one_story_is_called_wrong_by_that_story_in_a_draft_about_two(checked):
    draft = (
        "A footbridge at Ossel collapsed on Monday evening and 55 people were injured, the county said.\n\n"
        "Halden beat Ruvik on Wednesday night before 21,500 spectators."
    )
    bridge, match = checked(draft).figures
    assert (bridge.standing, match.standing) == ("differs", "differs")
    assert bridge.story != match.story
