"""Times of company accounts, timetables and spans: quarters and their counterparts, fractions, ranges, days counted from days."""

from datetime import date

import pytest

from twosource.annotation.times.find import find_times
from twosource.model import Article, Sentence, TimeExpression
from twosource.text.sentences import split

WEDNESDAY = "2019-11-06"


def times_in(text: str) -> tuple[TimeExpression, ...]:
    sentences = tuple(
        Sentence(start=start, end=end, role="body", block=0) for start, end in split(text, 0, len(text))
    )
    return find_times(Article(id="a", report="a.txt", text=text, published=WEDNESDAY), sentences)


def values(text: str) -> list[tuple[str, str]]:
    return [(time.text, time.value) for time in times_in(text)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the same quarter last year", "2018-Q3"),
        ("the corresponding period a year earlier", "2018-Q3"),
        ("last year's quarter", "2018-Q3"),
        ("the quarter a year ago", "2018-Q3"),
        ("the comparable period of 2016", "2016-Q3"),
    ],
)
def test_a_report_compares_its_quarter_with_the_same_one_of_another_year(words: str, value: str) -> None:
    text = f"Tarn Breweries earned 4 million euros in the third quarter. In {words} it lost 2 million."
    assert values(text) == [("the third quarter", "2019-Q3"), (words, value)]


def test_a_period_is_a_quarter_only_where_one_was_told_of() -> None:
    text = "Rainfall was higher than in the same period last year."
    assert ("the same period last year", "2018-Q3") not in values(text)
    assert ("last year", "2018") in values(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Exports of kelp fell 3 percent in the first half.", "the first half", "2019-H1"),
        ("Exports should rise in the second half of the year.", "the second half of the year", "2019-H2"),
        (
            "The yard had no orders at the end of the second quarter.",
            "the end of the second quarter",
            "2019-Q2",
        ),
        ("The yard launched two hulls in the final quarter of 2016.", "the final quarter of 2016", "2016-Q4"),
        ("The yard will close by year's end.", "year's end", "2019"),
        ("The yard was sold in the late 1970's.", "the late 1970's", "197"),
        ("Its chairman joined in '68.", "'68", "1968"),
    ],
)
def test_quarters_halves_and_decades_are_read_as_accounts_write_them(
    text: str, words: str, value: str
) -> None:
    assert (words, value) in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Okonjo scored twice in the first half.",
        "The second half of the novel drags.",
        "He is in his early 50s.",
        "Nurses in their 20s walked out.",
        "The annual March for Bread drew thousands.",
        "The last week of the campaign was calm.",
        "Three quarters of an hour was lost to rows over three-quarters of the seats.",
    ],
)
def test_halves_of_a_match_ages_and_marches_are_no_dates(text: str) -> None:
    assert [time for time in times_in(text) if time.kind == "date"] == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferry line had waited 5-1/2 years for a dock.", "5-1/2 years", "P5.5Y"),
        ("The crossing took 2 1/2 hours.", "2 1/2 hours", "PT2.5H"),
        ("A two-and-a-half-year ban ended.", "two-and-a-half-year", "P2.5Y"),
        ("Repairs take 18-24 months.", "18-24 months", "P18M"),
        ("Terms run between five and ten years.", "five and ten years", "P5Y"),
        ("It meant a six- to nine-month wait.", "six- to nine-month", "P6M"),
        ("It lasted one hundred and five days.", "one hundred and five days", "P105D"),
        ("She was held for thirty-five days.", "thirty-five days", "P35D"),
        ("The weeklong strike ended.", "weeklong", "P1W"),
        ("It took a half hour.", "a half hour", "PT30M"),
    ],
)
def test_fractions_and_ranges_count_what_they_say(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike ran Monday through Friday.", [date(2019, 11, 4), date(2019, 11, 8)]),
        ("The pass was shut from Oct. 29 to 31 by snow.", [date(2019, 10, 29), date(2019, 10, 31)]),
        ("The court will sit on Friday the 15th.", [date(2019, 11, 15)]),
        ("The mill burned a year ago today.", [date(2018, 11, 6)]),
        ("Voters will go to the polls two weeks from Sunday.", [date(2019, 11, 24)]),
        ("The choir sang on Easter Monday.", [date(2019, 4, 22)]),
    ],
)
def test_days_are_counted_from_the_days_beside_them(text: str, expected: list[date]) -> None:
    assert [time.earliest for time in times_in(text)] == expected


def test_a_number_of_suspects_is_no_day_of_the_month() -> None:
    assert values("On Friday the 5th suspect was held.") == [("Friday", "2019-11-01")]


def test_a_week_of_a_month_may_begin_on_any_day() -> None:
    (time,) = times_in("The dam cracked in the second week of October.")
    assert (time.earliest, time.latest) == (date(2019, 10, 6), date(2019, 10, 16))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The harbour master could not be reached on Thursday.", date(2019, 10, 31)),
        ("A planned visit on Thursday upset him.", date(2019, 10, 31)),
        ("Dockers planned a rally in the old port on Thursday.", date(2019, 11, 7)),
        ("The levy would be paid on a still unspecified date, likely Thursday.", date(2019, 11, 7)),
        ("The museum stays closed on Thursday.", date(2019, 11, 7)),
        ("The permit, which ends Thursday, was dear.", date(2019, 11, 7)),
        ("On Thursday, the envoy is expected to land in Lome.", date(2019, 11, 7)),
        ("Thursday would be the real test.", date(2019, 11, 7)),
        ("Shares sank following Thursday's vote.", date(2019, 10, 31)),
    ],
)
def test_participles_that_describe_a_noun_tell_no_tense(text: str, day: date) -> None:
    assert [time.earliest for time in times_in(text)] == [day]


def test_news_that_looks_back_over_years_is_no_history() -> None:
    past = "The dam was planned in 1961, begun in 1964, stopped in 1970, sold in 1983, sued over in 1991, mended in 2004 and 2011. "
    times = times_in(past + "On Monday the minister shut it. He said on Tuesday that it leaked.")
    assert [time.value for time in times][-2:] == ["2019-11-04", "2019-11-05"]


def test_a_long_tale_of_far_years_counts_on_from_its_own_days() -> None:
    tale = " ".join(
        f"In {year} the siege of the fort of Tal went on and nobody came to help."
        for year in range(1801, 1809)
    )
    times = times_in(tale + " It fell in March.")
    assert times[-1].value == "1808-03"


def test_no_day_is_known_behind_a_year() -> None:
    assert [time.earliest for time in times_in("The strike began in 2016. That day four mills closed.")][
        1:
    ] == [None]
    assert values("The strike began on 3 May 2016. That day four mills closed.")[1][1] == "2016-05-03"
