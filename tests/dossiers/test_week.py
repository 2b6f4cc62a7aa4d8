"""Weekdays of reports without a date, placed by the dated reports of their story."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders.parts import annotated, find
from twosource.dossiers import assemble
from twosource.dossiers.week import placed, week_of, weekday_in
from twosource.model import AnnotatedText, EventDay, Origin, Stemma, Story, TimeExpression, Witness


def report(name: str, words: str, published: str | None, **days: date | None) -> AnnotatedText:
    text = annotated(name, None, ("body", (words,)), published=published)
    times = tuple(
        TimeExpression(
            start=(span := find(text, written)).start, end=span.end, text=written, kind="date", value="x",
            granularity="day", earliest=day, latest=day, anchored=day is not None,
        )
        for written, day in days.items()
    )  # fmt: skip
    return replace(text, times=times)


def told_week(*texts: AnnotatedText) -> dict[str, date]:
    names = tuple(text.id for text in texts)
    stemma = Stemma(
        witnesses=tuple(Witness(article=name, sigil=name.upper()) for name in names),
        origins=(Origin(id="o", articles=names, label="", certain=True),),
    )
    return dict(
        week_of(assemble(Story(id="s", articles=names, headline=""), list(texts), stemma, (), (), ()))
    )


WEDNESDAY = date(2026, 6, 3)
DATED = report("a", "The bank shut on Wednesday.", "2026-06-03", Wednesday=WEDNESDAY)
UNDATED = report("b", "Queues formed on Wednesday and Tuesday.", None, Wednesday=None, Tuesday=None)


def test_a_weekday_has_the_date_that_the_dated_reports_give_it():
    week = told_week(DATED, UNDATED)
    day = placed(EventDay(earliest=None, latest=None, as_written="Wednesday morning"), week)
    assert (day.earliest, day.inferred) == (WEDNESDAY, True)


@pytest.mark.parametrize("written", ["Tuesday", "last Wednesday", "Wednesday to Friday", "next week"])
def test_a_weekday_that_no_dated_report_has_or_of_another_week_stays_named(written):
    day = EventDay(earliest=None, latest=None, as_written=written)
    assert placed(day, told_week(DATED, UNDATED)) == day


def test_a_weekday_on_which_dated_reports_came_out_is_that_day():
    later = report("c", "It reopens.", "2026-06-05")
    assert told_week(DATED, later)["friday"] == date(2026, 6, 5)


def test_a_day_that_is_known_is_not_moved():
    day = EventDay(earliest=date(2026, 5, 27), latest=date(2026, 5, 27), as_written="Wednesday")
    assert placed(day, told_week(DATED, UNDATED)) == day


def test_a_weekday_with_two_dates_has_none():
    earlier = report("c", "It opened on Wednesday.", "2026-06-02", Wednesday=date(2026, 5, 27))
    assert "wednesday" not in told_week(DATED, earlier)


def test_reports_that_lie_days_apart_and_undated_ones_give_no_week():
    later = report("c", "It reopens.", "2026-06-10")
    assert told_week(DATED, later) == {}
    assert told_week(UNDATED) == {}


def test_a_time_that_names_two_weekdays_names_no_day():
    assert weekday_in("on Monday evening") == "monday"
    assert weekday_in("Monday or Tuesday") is None
