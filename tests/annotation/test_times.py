"""Times: what an article's words for times mean on the calendar of its day."""

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.annotation.times.find import find_times
from twosource.model import Article, Sentence, TimeExpression
from twosource.text.sentences import split

THURSDAY = "2025-06-19"


def times_in(text: str, day: str | None = THURSDAY) -> tuple[TimeExpression, ...]:
    sentences = tuple(
        Sentence(start=start, end=end, role="body", block=0) for start, end in split(text, 0, len(text))
    )
    return find_times(Article(id="a", report="a.txt", text=text, published=day), sentences)


def values(text: str, day: str | None = THURSDAY) -> list[tuple[str, str]]:
    return [(time.text, time.value) for time in times_in(text, day)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The union demanded a vote before the winter.", "2025-WI"),
        ("She wants the bridge repaired before the spring.", "2026-SP"),
        ("He called for a new budget before Friday.", "2025-06-20"),
        ("Half of them had fled before the winter.", "2024-WI"),
        ("They demanded more pay, but left before the spring.", "2025-SP"),
        ("The union demanded a vote on Friday.", "2025-06-13"),
    ],
)
def test_what_is_wanted_before_a_time_is_to_come(text, value):
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "words", "value", "first", "last"),
    [
        ("The dam burst on Thursday.", "Thursday", "2025-06-19", "2025-06-19", "2025-06-19"),
        ("The dam burst on Friday.", "Friday", "2025-06-13", "2025-06-13", "2025-06-13"),
        ("The court will sit on Friday.", "Friday", "2025-06-20", "2025-06-20", "2025-06-20"),
        ("On Friday, the court will sit.", "Friday", "2025-06-20", "2025-06-20", "2025-06-20"),
        ("They planned to leave on Monday.", "Monday", "2025-06-23", "2025-06-23", "2025-06-23"),
        ("The dam burst last Friday.", "last Friday", "2025-06-13", "2025-06-13", "2025-06-13"),
        ("The dam burst last Thursday.", "last Thursday", "2025-06-12", "2025-06-12", "2025-06-12"),
        ("They meet next Thursday.", "next Thursday", "2025-06-26", "2025-06-26", "2025-06-26"),
        ("It rained last week.", "last week", "2025-W24", "2025-06-09", "2025-06-15"),
        ("It rained earlier this week.", "earlier this week", "2025-W25", "2025-06-16", "2025-06-18"),
        ("It rained earlier this year.", "earlier this year", "2025", "2025-01-01", "2025-06-19"),
        ("It will rain later this month.", "later this month", "2025-06", "2025-06-19", "2025-06-30"),
        ("A pact was signed in January.", "January", "2025-01", "2025-01-01", "2025-01-31"),
        ("A pact was signed in October.", "October", "2024-10", "2024-10-01", "2024-10-31"),
        ("A pact will be signed in October.", "October", "2025-10", "2025-10-01", "2025-10-31"),
        ("A pact was signed last May.", "last May", "2025-05", "2025-05-01", "2025-05-31"),
        ("He was freed last year.", "last year", "2024", "2024-01-01", "2024-12-31"),
        ("He left late Tuesday.", "late Tuesday", "2025-06-17", "2025-06-17", "2025-06-17"),
        ("He left Tuesday night.", "Tuesday night", "2025-06-17TNI", "2025-06-17", "2025-06-17"),
        ("He left yesterday.", "yesterday", "2025-06-18", "2025-06-18", "2025-06-18"),
        ("He left this morning.", "this morning", "2025-06-19TMO", "2025-06-19", "2025-06-19"),
        ("He left last night.", "last night", "2025-06-18TNI", "2025-06-18", "2025-06-18"),
        ("It was built in the 1990s.", "the 1990s", "199", "1990-01-01", "1999-12-31"),
        ("It was built in the nineties.", "the nineties", "199", "1990-01-01", "1999-12-31"),
        ("It was built in the twenty-first century.", "the twenty-first century", "20", "2000-01-01", "2099-12-31"),
        ("It was built in the 19th century.", "the 19th century", "18", "1800-01-01", "1899-12-31"),
        ("It shut a year ago.", "a year ago", "2024", "2024-01-01", "2024-12-31"),
        ("It shut two weeks ago.", "two weeks ago", "2025-06-05", "2025-06-02", "2025-06-08"),
        ("It shut three months ago.", "three months ago", "2025-03", "2025-03-01", "2025-03-31"),
        ("Sales fell in fiscal 2019.", "fiscal 2019", "2019", "2019-01-01", "2019-12-31"),
        ("Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3", "2019-07-01", "2019-09-30"),
        ("Sales fell in the first quarter.", "the first quarter", "2025-Q1", "2025-01-01", "2025-03-31"),
        ("He flew home on 3 March 2011.", "3 March 2011", "2011-03-03", "2011-03-03", "2011-03-03"),
        ("He flew home on March 3, 2011.", "March 3, 2011", "2011-03-03", "2011-03-03", "2011-03-03"),
        ("He flew home on March 3rd.", "March 3rd", "2025-03-03", "2025-03-03", "2025-03-03"),
        ("He flew home on Dec. 30.", "Dec. 30", "2024-12-30", "2024-12-30", "2024-12-30"),
        ("The vote is due on Dec. 30.", "Dec. 30", "2025-12-30", "2025-12-30", "2025-12-30"),
        ("He flew home on 2011-03-03.", "2011-03-03", "2011-03-03", "2011-03-03", "2011-03-03"),
        ("He spoke at 9 p.m. Tuesday.", "9 p.m. Tuesday", "2025-06-17T21:00", "2025-06-17", "2025-06-17"),
        ("He spoke at 3:15pm local time on Monday 16 June.", "3:15pm local time on Monday 16 June", "2025-06-16T15:15", "2025-06-16", "2025-06-16"),
        ("Rain fell overnight on Tuesday.", "overnight on Tuesday", "2025-06-17TNI", "2025-06-17", "2025-06-18"),
        ("Rain fell on the third Monday of January.", "the third Monday of January", "2025-01-20", "2025-01-20", "2025-01-20"),
        ("He played in the 2011-12 season.", "the 2011-12", "2011/2012", "2011-01-01", "2012-12-31"),
        ("He will speak in Lima, then fly home on Monday.", "Monday", "2025-06-23", "2025-06-23", "2025-06-23"),
        ("It fell on Tuesday of last week.", "Tuesday of last week", "2025-06-10", "2025-06-10", "2025-06-10"),
        ("He spoke at noon on Tuesday.", "noon on Tuesday", "2025-06-17T12:00", "2025-06-17", "2025-06-17"),
        ("It was hot last summer.", "last summer", "2024-SU", "2024-06-01", "2024-09-30"),
        ("He went home over the weekend.", "the weekend", "2025-W24-WE", "2025-06-14", "2025-06-15"),
        ("It snowed in early April.", "early April", "2025-04", "2025-04-01", "2025-04-21"),
        ("He came home on Christmas Eve.", "Christmas Eve", "2024-12-24", "2024-12-24", "2024-12-24"),
        ("She spoke at Easter 2019.", "Easter 2019", "2019-04-21", "2019-04-21", "2019-04-21"),
        ("It grew over the past three years.", "the past three years", "P3Y", "2022-06-19", "2025-06-19"),
    ],
)  # fmt: skip
def test_a_time_is_placed_from_the_day_of_publication(
    text: str, words: str, value: str, first: str, last: str
) -> None:
    (time,) = times_in(text)
    assert (time.text, time.value) == (words, value)
    assert (time.earliest, time.latest) == (date.fromisoformat(first), date.fromisoformat(last))
    assert time.anchored


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("He was jailed for three days.", "three days", "duration", "P3D"),
        ("A five-year plan was drawn up.", "five-year", "duration", "P5Y"),
        ("It took nearly two hours.", "nearly two hours", "duration", "PT2H"),
        ("It lasted half an hour.", "half an hour", "duration", "PT30M"),
        ("They had waited for years.", "years", "duration", "PXY"),
        ("They waited a few weeks.", "a few weeks", "duration", "PXW"),
        ("The ferry sails daily.", "daily", "set", "P1D"),
        ("The choir sings every week.", "every week", "set", "P1W"),
        ("The choir sings every Friday.", "every Friday", "set", "XXXX-WXX-5"),
        ("It will reopen in the future.", "the future", "date", "FUTURE_REF"),
        ("It is closed now.", "now", "date", "PRESENT_REF"),
        ("It closed recently.", "recently", "date", "PAST_REF"),
    ],
)
def test_lengths_sets_and_vague_times_have_their_values(text: str, words: str, kind: str, value: str) -> None:
    (time,) = times_in(text)
    assert (time.text, time.kind, time.value) == (words, kind, value)


@pytest.mark.parametrize(
    ("text", "value", "weekday"),
    [
        ("The dam burst on Friday.", "XXXX-WXX-5", 4),
        ("The dam burst last week.", "XXXX-WXX", None),
        ("The dam burst in January.", "XXXX-01", None),
        ("The dam burst on 3 May.", "XXXX-05-03", None),
        ("The dam burst yesterday.", "XXXX-XX-XX", None),
    ],
)
def test_without_a_day_of_publication_a_time_stays_symbolic(
    text: str, value: str, weekday: int | None
) -> None:
    (time,) = times_in(text, None)
    assert (time.value, time.weekday) == (value, weekday)
    assert (time.earliest, time.latest, time.anchored) == (None, None, False)


def test_a_full_date_needs_no_day_of_publication() -> None:
    (time,) = times_in("The dam burst on 3 May 2011.", None)
    assert (time.earliest, time.anchored) == (date(2011, 5, 3), True)


@pytest.mark.parametrize(
    "text",
    [
        "He may march on the capital.",
        "May I ask who April Jones is?",
        "Theresa May and August Wilson spoke.",
        "The Sunday Times and USA Today have the story.",
        "Crowds left after Friday prayers.",
        "Second, prices will spring back and fall.",
        "The sun set on the sat nav.",
        "A 34-year-old man and a girl of 6.",
        "The firm has 1,990 workers and 1500 miles of track.",
    ],
)
def test_names_verbs_ages_and_counts_are_no_times(text: str) -> None:
    assert values(text) == []


def test_a_distance_is_counted_from_the_time_named_before() -> None:
    found = times_in("The mayor was shot on 3 May 2011. Three days later, his deputy resigned.")
    assert [time.value for time in found] == ["2011-05-03", "2011-05-06"]


def test_that_year_is_the_year_named_before() -> None:
    assert [value for _, value in values("It shut in 1987. That year, prices rose.")] == ["1987", "1987"]


def test_the_verb_nearest_to_a_weekday_decides_its_direction() -> None:
    text = "The firm, which will close in May, said on Wednesday that it would move on Monday."
    assert [value for _, value in values(text)] == ["2026-05", "2025-06-18", "2025-06-23"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Sava bridge will be closed on Tuesday.", "2025-06-24"),
        ("The Sava bridge won't be closed on Tuesday.", "2025-06-24"),
        ("The Sava bridge will, the city confirmed, be closed on Tuesday.", "2025-06-24"),
        ("Schools in Trabzon will stay closed on Tuesday.", "2025-06-24"),
        ("The ring road is closed on Tuesday for a race.", "2025-06-24"),
        ("Trains are not running on Tuesday.", "2025-06-24"),
        ("Midwives are striking on Tuesday.", "2025-06-24"),
        ("The runoff is on Tuesday.", "2025-06-24"),
        ("The ferry company is to appear in court on Tuesday.", "2025-06-24"),
        ("The rite, put off in May, takes place on Tuesday.", "2025-06-24"),
        ("Malians go to the polls on Tuesday.", "2025-06-24"),
        ("Flights resume on Tuesday.", "2025-06-24"),
        ("By Tuesday, the army will have left.", "2025-06-24"),
        ("Tuesday is a holiday in Chad.", "2025-06-24"),
        ("Flights to Samos were cancelled until Tuesday.", "2025-06-24"),
        ("Schools in Busan will shut due to heavy rain on Tuesday.", "2025-06-24"),
        ("The miners plan a march on Tuesday.", "2025-06-24"),
        ("The hearing set for Tuesday was moved to Arusha.", "2025-06-24"),
        ("The fine must be paid by Tuesday.", "2025-06-24"),
        ("The Sava bridge was closed on Tuesday.", "2025-06-17"),
        ("The Sava bridge remained closed on Tuesday.", "2025-06-17"),
        ("The ferry that sank on Tuesday will be raised.", "2025-06-17"),
        ("The tunnel closed on Tuesday and will reopen in July.", "2025-06-17"),
        ("The line said on Tuesday it will drop the route.", "2025-06-17"),
        ("He is accused of killing two men on Tuesday.", "2025-06-17"),
        ("A man wanted for a robbery on Tuesday was seen in Tema.", "2025-06-17"),
        ("By Tuesday, 40 bodies had been found.", "2025-06-17"),
        ("He was shot by guards on Tuesday.", "2025-06-17"),
        ("Schools in Busan shut due to heavy rain on Tuesday.", "2025-06-17"),
        ("Deputies in Quito approved the peace plan on Tuesday.", "2025-06-17"),
        ("Copper set a record on Tuesday.", "2025-06-17"),
        ("Fewer voters came than expected on Tuesday.", "2025-06-17"),
        ("Until Tuesday, the dike had held.", "2025-06-17"),
        ("The fire on Samos raged until Tuesday.", "2025-06-17"),
        ("Tuesday was a holiday in Chad.", "2025-06-17"),
        ("The lagoon has been shut since Tuesday.", "2025-06-17"),
    ],
)
def test_the_verb_group_right_before_a_weekday_tells_whether_it_is_past_or_to_come(
    text: str, day: str
) -> None:
    assert [value for words, value in values(text) if words == "Tuesday"] == [day]


def test_since_always_looks_back() -> None:
    assert values("The toll has been charged since 3 August.") == [("3 August", "2024-08-03")]


def test_the_year_behind_a_range_of_days_holds_for_both_ends() -> None:
    assert values("The fair of 8-9 June 2023 drew crowds.") == [
        ("8", "2023-06-08"), ("9 June 2023", "2023-06-09"),
    ]  # fmt: skip
    assert values("It ran from 28 June to 3 July 2023.") == [
        ("28 June", "2023-06-28"), ("3 July 2023", "2023-07-03"),
    ]  # fmt: skip
    assert values("It ran June 8-9, 2023.") == [("June 8", "2023-06-08"), ("9, 2023", "2023-06-09")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met the day before yesterday.", [("the day before yesterday", "2025-06-17")]),
        ("They meet the day after tomorrow.", [("the day after tomorrow", "2025-06-21")]),
        ("The levee broke the week before last.", [("the week before last", "2025-W23")]),
        ("Talks end the month after next.", [("the month after next", "2025-08")]),
        ("Profit fell in Q3 2023.", [("Q3 2023", "2023-Q3")]),
        ("Profit fell in the H1 2023 report.", [("H1 2023", "2023-H1")]),
        ("The ticket of 14.05.2023 was void.", [("14.05.2023", "2023-05-14")]),
    ],
)
def test_days_and_quarters_are_read_as_outlets_elsewhere_write_them(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text", ["An Audi Q3 was stolen.", "It has the number 14.05.", "Police held 7 in the raid."]
)
def test_cars_and_plain_numbers_are_no_times(text: str) -> None:
    assert values(text) == []


def test_a_group_named_after_a_day_is_no_day() -> None:
    assert values("The April 4 Movement denied it.") == []
    assert values("On April 4 the Movement denied it.") == [("April 4", "2025-04-04")]


def test_an_office_is_left_in_the_month_to_come() -> None:
    assert values("The president leaves office in November after a vote.") == [("November", "2025-11")]
    assert values("The president left office in November.") == [("November", "2024-11")]


def test_the_day_named_behind_a_second_clock_holds_for_the_first() -> None:
    assert values("It fell at around 04:30 (02:30 GMT) on Monday.")[0] == ("04:30", "2025-06-16T04:30")
    assert values("The road was shut between 6pm and 8pm on Monday.")[0] == ("6pm", "2025-06-16T18:00")
    assert values("It is shut from 9 a.m. to 4 p.m. on Monday, July 7.")[0] == ("9 a.m.", "2025-07-07T09:00")
    assert values("The tremor came at 3:15 in the afternoon.") == [
        ("3:15 in the afternoon", "2025-06-19T15:15")
    ]


def test_a_year_ago_in_a_report_on_a_quarter_is_that_quarter() -> None:
    text = "Profit rose in the first quarter to 3 million from 2 million a year ago."
    assert [value for _, value in values(text)] == ["2025-Q1", "2024-Q1"]


def test_a_quarter_that_is_not_over_is_not_the_latest_one() -> None:
    text = "Kestrel Mining expects a weak second quarter. In the latest quarter it lost 4 million."
    assert values(text)[1] == ("the latest quarter", "2025-Q1")


def test_a_history_is_counted_from_its_own_dates() -> None:
    text = (
        "In 1931 the line opened. In 1933 it flooded. By 1934 it had failed. In 1936 it was sold. On 3 May 1937 "
        "it burned, and on 9 June it reopened. In 1938 it closed."
    )
    assert ("9 June", "1937-06-09") in values(text)


def test_a_history_only_glances_at_years_inside_a_sentence() -> None:
    text = (
        "In 1811 the rising began in Orle. On 3 May 1811 Orle fell. On 9 June 1811 Brod fell. "
        "The count, exiled since 1804, and a duke who had lost Ragen in 1799 joined, as he would again in 1830. "
        "On 2 July the two met. In 1812 the war went on. On 4 March Ragen fell."
    )
    assert [value for words, value in values(text) if words in {"2 July", "4 March"}] == [
        "1811-07-02", "1812-03-04",
    ]  # fmt: skip


def test_a_clock_time_falls_on_the_day_that_its_sentence_named() -> None:
    assert ("9:05 AM", "2025-06-13T09:05") in values("Filed on June 13, 2025 at 9:05 AM in Lima.")


def test_how_long_something_will_last_is_not_in_the_past() -> None:
    assert values("It is expected to last six weeks.") == [("six weeks", "P6W")]


def test_without_a_day_this_year_is_not_read_from_the_years_around_it() -> None:
    text = "It shut in 1931, 1933, 1934, 1936, 1938 and 1939. It opens this year."
    assert values(text, None)[-1] == ("this year", "XXXX")


def test_two_days_of_one_month_are_two_times() -> None:
    assert values("Talks were held on April 24 and 25.") == [("April 24", "2025-04-24"), ("25", "2025-04-25")]


def test_a_doubted_day_of_publication_is_no_anchor() -> None:
    text = "The dam burst on Friday."
    article = Article(
        id="a", report="a.txt", text=text, published="2031-01-01", doubts=("published 2031-01-01 lies ahead",)
    )
    (time,) = find_times(article, (Sentence(start=0, end=len(text), role="body", block=0),))
    assert time.earliest is None


def test_times_outside_the_sentences_are_not_read() -> None:
    text = "5 hours ago. The dam burst on Friday."
    article = Article(id="a", report="a.txt", text=text, published=THURSDAY)
    found = find_times(article, (Sentence(start=13, end=len(text), role="body", block=0),))
    assert [time.text for time in found] == ["Friday"]


_WORDS = st.sampled_from(
    [
        "last",
        "next",
        "this",
        "early",
        "late",
        "Friday",
        "May",
        "March",
        "3",
        "31",
        "1998",
        "2025-02-30",
        "the",
        "of",
        "week",
        "year",
        "years",
        "two",
        "three",
        "ago",
        "later",
        "a",
        "an",
        "quarter",
        "third",
        "fiscal",
        "summer",
        "-",
        ",",
        ".",
        "and",
        "to",
        "p.m.",
        "noon",
        "Tuesday",
        "day",
        "every",
        "past",
        "few",
        "couple",
        "9999",
        "10:61",
        "20th",
        "century",
        "1990s",
        "Easter",
        "Christmas",
        "New",
        "Year",
        "'s",
        "Eve",
        "before",
        "from",
        "now",
        "half",
        "hour",
        "half-hour",
        "said",
        "will",
        "12/31/1999",
        "99999999",
        "decades",
    ]
)


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=25).map(" ".join)),
    st.sampled_from([None, "2025-06-19", "0001-01-01", "9999-12-31", "2024-02-29"]),
)
def test_any_text_gives_ordered_times_inside_it_and_always_the_same(text: str, day: str | None) -> None:
    found = times_in(text, day)
    assert all(
        0 <= time.start < time.end <= len(text) and time.text == text[time.start : time.end] for time in found
    )
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert all((time.earliest is None) == (time.latest is None) != time.anchored for time in found)
    assert all(time.earliest <= time.latest for time in found if time.earliest and time.latest)
    assert found == times_in(text, day)
