from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.articles.published import find_yearless, month_and_day, read_published, settle_by


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2025-06-03", "2025-06-03"),
        ("2025-06-03T10:15:00Z", "2025-06-03T10:15:00+00:00"),
        ("2025-06-03 10:15:00", "2025-06-03T10:15:00"),
        ("Tue, 03 Jun 2025 10:15:00 GMT", "2025-06-03T10:15:00+00:00"),
        ("June 3, 2025", "2025-06-03"),
        ("Tuesday, 3rd June 2025", "2025-06-03"),
        ("3-Jun-2025", "2025-06-03"),
        ("Jun 3, 2025, 10:15 am IST", "2025-06-03T10:15:00+05:30"),
        ("10:15 p.m., 3 June 2025", "2025-06-03T22:15:00"),
        ("2025/06/03", "2025-06-03"),
        ("20250603", "2025-06-03"),
        ("03.06.2025", "2025-06-03"),
        ("23/06/2025", "2025-06-23"),
        ("06/23/2025", "2025-06-23"),
        ("1748945700", "2025-06-03T10:15:00+00:00"),
        ("12:30 am, June 3, 2025", "2025-06-03T00:30:00"),
    ],
)
def test_every_way_of_writing_a_day_becomes_one(stated: str, value: str) -> None:
    published = read_published(stated)
    assert (published.value, published.doubt) == (value, None)


def test_a_day_that_two_countries_read_differently_is_doubted() -> None:
    published = read_published("03/04/2025")
    assert published.value == "03/04/2025"
    assert published.doubt == "published '03/04/2025' may be 2025-04-03 or 2025-03-04"


@pytest.mark.parametrize(
    "stated", ["5 hours ago", "yesterday", "Monday", "2025", "32 June 2025", "99/99/2025", "0000-00-00"]
)
def test_what_is_no_day_is_kept_and_doubted(stated: str) -> None:
    assert read_published(stated).value == stated
    assert "no date" in (read_published(stated).doubt or "")


def test_tomorrow_somewhere_is_not_the_future() -> None:
    assert read_published("2025-06-04", today=date(2025, 6, 3)).doubt is None
    assert "future" in (read_published("2025-06-05", today=date(2025, 6, 3)).doubt or "")
    assert read_published("2055-06-05").doubt is None


def test_nothing_stated_is_nothing() -> None:
    assert read_published("  ").value is None
    assert read_published(None).doubt is None


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789-/.:T Z+amJunepF", max_size=30))
def test_without_a_doubt_there_is_a_day(stated: str) -> None:
    published = read_published(stated)
    if published.value and not published.doubt:
        date.fromisoformat(published.value[:10])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("LAGOS, March 4 (Nordwire)", "March 4"),
        ("14 January, Sofia", "14 January"),
        ("Mon Oct 11 14:57:21 CEST 2021", None),
        ("March 4, 2025", None),
        ("March 4.30 pm", None),
        ("Mayor 14 votes short", None),
    ],
)
def test_a_day_without_its_year_is_found_where_no_year_stands(line: str, found: str | None) -> None:
    assert find_yearless(line) == found


@pytest.mark.parametrize(
    ("written", "day"),
    [("March 4", (3, 4)), ("14 January", (1, 14)), ("Sept. 30", (9, 30)), ("2025-03-04", None), ("", None)],
)
def test_a_day_without_its_year_is_a_month_and_a_number(written: str, day: tuple[int, int] | None) -> None:
    assert month_and_day(written) == day


@pytest.mark.parametrize(
    ("written", "yearless", "day"),
    [
        ("05/03/2025 14:20", "March 5", "2025-03-05"),
        ("05/03/2025 14:20", "3 May", "2025-05-03"),
        ("05/03/2025 14:20", "April 1", None),
        ("2025-03-05", "March 5", None),
    ],
)
def test_a_day_with_two_readings_is_told_by_one_without_its_year(
    written: str, yearless: str, day: str | None
) -> None:
    assert settle_by(written, yearless) == day
