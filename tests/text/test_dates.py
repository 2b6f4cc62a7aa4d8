"""Days that TIMEX3 values cover, and steps on the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.text.dates import days_of, granularity_of, step, value_at
from twosource.text.feasts import FEASTS, easter, nth_weekday


@pytest.mark.parametrize(
    ("value", "first", "last", "granularity"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-02-29TMO", "2024-02-29", "2024-02-29", "part"),
        ("2024-02-29T09:30", "2024-02-29", "2024-02-29", "time"),
        ("2024-W09", "2024-02-26", "2024-03-03", "week"),
        ("2024-W09-WE", "2024-03-02", "2024-03-03", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-Q4", "2024-10-01", "2024-12-31", "quarter"),
        ("2024-H1", "2024-01-01", "2024-06-30", "quarter"),
        ("2024-SU", "2024-06-01", "2024-09-30", "season"),
        ("2024-WI", "2024-01-01", "2025-03-31", "season"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "longer"),
    ],
)
def test_a_value_covers_its_days(value: str, first: str, last: str, granularity: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))
    assert granularity_of(value) == granularity


@pytest.mark.parametrize("value", ["PRESENT_REF", "P3D", "XXXX-WXX-5", "2023-02-30", "2023-W60", "0000", ""])
def test_a_value_without_days_covers_none(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("value", "granularity"),
    [
        ("P3D", "day"),
        ("PT2H", "time"),
        ("P10Y", "year"),
        ("PXW", "week"),
        ("P2DE", "decade"),
        ("P1CE", "longer"),
    ],
)
def test_a_length_is_as_fine_as_its_unit(value: str, granularity: str) -> None:
    assert granularity_of(value) == granularity


def test_a_month_before_the_end_of_march_is_the_end_of_february() -> None:
    assert step(date(2023, 3, 31), "M", -1) == date(2023, 2, 28)


def test_steps_stop_at_the_ends_of_the_calendar() -> None:
    assert step(date(1, 1, 1), "CE", -5) == date(1, 1, 1)
    assert step(date(9999, 12, 31), "D", 9) == date.max
    assert step(date(1, 1, 1), "Q", -1) == date.min


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)),
    st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]),
)
def test_the_unit_around_a_day_covers_it(day: date, unit: str) -> None:
    days = days_of(value_at(day, unit))
    assert days is not None
    assert days[0] <= day <= days[1]


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2000, 4, 23), (2019, 4, 21), (2024, 3, 31), (1961, 4, 2)]
)
def test_easter_falls_on_its_day(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


def test_moving_holidays_fall_on_their_days() -> None:
    assert FEASTS["thanksgiving"](2023) == date(2023, 11, 23)
    assert FEASTS["election day"](2016) == date(2016, 11, 8)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)
