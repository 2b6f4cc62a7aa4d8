"""Quantities: what a number of the news can mean, and of what."""

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.annotation.quantities.find import find_quantities
from twosource.model import Article, Quantity, Sentence
from twosource.text.sentences import split


def quantities_in(text: str) -> tuple[Quantity, ...]:
    sentences = tuple(
        Sentence(start=start, end=end, role="body", block=0) for start, end in split(text, 0, len(text))
    )
    return find_quantities(Article(id="a", report="a.txt", text=text), sentences)


def rows(text: str) -> list[tuple[str, float, float, str, str]]:
    return [(q.text, q.low, q.high, q.bound, q.unit) for q in quantities_in(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "unit"),
    [
        ("At least 14 coal miners died.", 14, inf, "at_least", "miner"),
        ("The raid left 31 people homeless.", 31, 31, "exact", "people"),
        ("The club paid £3.4m for him.", 3.4e6, 3.4e6, "exact", "GBP"),
        ("Losses came to 1.2bn yen.", 1.2e9, 1.2e9, "exact", "JPY"),
        ("Some 5,000 residents fled.", 4500, 5500, "about", "resident"),
        ("Turnout was 40%.", 40, 40, "exact", "%"),
        ("Turnout fell by 2.5 per cent.", 2.5, 2.5, "exact", "%"),
        ("Rovers won 3-0.", 0, 3, "exact", "score"),
        ("Kelso lost 2-1 to Ayr.", 1, 2, "exact", "score"),
        ("Between 30 and 40 houses burned.", 30, 40, "between", "house"),
        ("Prices rise 20-30 percent a year.", 20, 30, "between", "%"),
        ("Damage was put at $2 to $3 million.", 2e6, 3e6, "between", "USD"),
        ("Up to 300 troops landed.", 0, 300, "at_most", "troop"),
        ("Fewer than 10 seats were lost.", 0, 10, "less_than", "seat"),
        ("More than a hundred thousand refugees crossed.", 1e5, inf, "more_than", "refugee"),
        ("No fewer than six ministers quit.", 6, inf, "at_least", "minister"),
        ("They burned dozens of tanks.", 24, 200, "vague", "tank"),
        ("It killed scores of civilians.", 40, 400, "vague", "civilian"),
        ("Hundreds of thousands of fans came.", 2e5, 2e6, "vague", "fan"),
        ("A 34-year-old teacher was held.", 34, 34, "exact", "year-old"),
        ("Half a million people marched.", 5e5, 5e5, "exact", "people"),
        ("A dozen soldiers deserted.", 12, 12, "exact", "soldier"),
        ("She beat twenty-one women.", 21, 21, "exact", "woman"),
        ("They spilled two and a half million barrels.", 2.5e6, 2.5e6, "exact", "barrel"),
        ("It cost five US dollars.", 5, 5, "exact", "USD"),
        ("A fine of 250 Swiss francs was set.", 250, 250, "exact", "CHF"),
        ("The blast killed 14.", 14, 14, "exact", "people"),
        ("The death toll rose to 53.", 53, 53, "exact", "people"),
        ("The ship is 400 metres long.", 400, 400, "exact", "m"),
        ("He won the 100m race.", 100, 100, "exact", "m"),
        ("The show drew 5m viewers.", 5e6, 5e6, "exact", "viewer"),
        ("Winds of 250 km/h hit.", 250, 250, "exact", "km/h"),
        ("Police seized 2kg of cocaine.", 2, 2, "exact", "kg"),
        ("A 7.2-magnitude quake struck.", 7.2, 7.2, "exact", "magnitude"),
        ("A 50,000-strong crowd sang.", 5e4, 5e4, "exact", "people"),
        ("Three-quarters of voters agreed.", 75, 75, "exact", "%"),
        ("About 30 or more ships left.", 30, inf, "at_least", "ship"),
        ("Two hundred and six bones were found.", 206, 206, "exact", "bone"),
        ("One Chilean soldier died.", 1, 1, "exact", "soldier"),
    ],
)
def test_a_number_is_read_with_its_bound_and_unit(
    text: str, low: float, high: float, bound: str, unit: str
) -> None:
    (found,) = quantities_in(text)
    assert (found.low, found.high, found.bound, found.unit) == (
        pytest.approx(low), pytest.approx(high), bound, unit,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The vote is on 5 May 2019 at 10:30.",
        "She came 3rd in the second heat.",
        "Boeing 737 jets were grounded.",
        "They drove down Route 66.",
        "Covid-19 and the G7 were discussed.",
        "In 2018 elections were held.",
        "It lasts three days, or 2 to 3 weeks.",
        "A Su-25 took off.",
        "No one came, and one of them cried.",
        "He quoted Article 5 and Resolution 1701.",
        "On March 12-15 the court sat.",
        "Call room 12/4 or see #7.",
    ],
)
def test_dates_ranks_and_numbers_in_names_are_no_quantities(text: str) -> None:
    assert rows(text) == []


def test_the_age_behind_a_name_is_an_age() -> None:
    assert rows("Amina Okoro, 27, was released.") == [("27", 27.0, 27.0, "exact", "year-old")]


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    assert [(low, high) for _, low, high, _, _ in rows("Rent rose from 30 to 40 percent.")] == [
        (30, 30),
        (40, 40),
    ]


def test_a_part_of_a_whole_keeps_both_numbers_and_the_noun() -> None:
    assert rows("Nearly 300 of the 1,200 workers left.") == [
        ("Nearly 300", 270.0, pytest.approx(330.0), "about", "worker"),
        ("1,200 workers", 1200.0, 1200.0, "exact", "worker"),
    ]


_WORDS = st.sampled_from(
    [
        "1",
        "2,000",
        "3.5",
        "40%",
        "$",
        "£",
        "million",
        "m",
        "bn",
        "two",
        "hundred",
        "dozen",
        "scores",
        "of",
        "people",
        "at",
        "least",
        "about",
        "between",
        "and",
        "to",
        "-",
        "3-0",
        "killed",
        "14",
        "year-old",
        ",",
        ".",
        "99999999999999999999999999999999999999",
        "½",
        "half",
        "a",
        "the",
        "some",
        "²",
        "miles",
        "Boeing",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=20).map(" ".join)))
def test_any_text_gives_quantities_inside_it_and_always_the_same(text: str) -> None:
    found = quantities_in(text)
    assert all(0 <= q.start < q.end <= len(text) and q.text == text[q.start : q.end] for q in found)
    assert all(q.low <= q.high for q in found)
    assert found == quantities_in(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The bell weighs 400 pounds.", "pound"),
        ("They seized 400 pounds of cod.", "pound"),
        ("The bell, at 400 pounds, fell.", "pound"),
        ("The fine was 400 pounds.", "GBP"),
        ("She paid 400 pounds for it.", "GBP"),
        ("He earns 400 pounds a week.", "GBP"),
        ("The pier took 400 million pounds.", "GBP"),
    ],
)
def test_pounds_are_money_only_where_the_words_say_so(text: str, unit: str) -> None:
    assert [found.unit for found in quantities_in(text)] == [unit]


@pytest.mark.parametrize(
    "text", ["No one knows.", "Not one man stayed.", "Everyone knows. Every one of us does."]
)
def test_no_one_is_no_number(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Several dozen people fled.", 36, 144),
        ("A few hundred people fled.", 200, 1200),
        ("Several people fled, a dozen boats sank.", 3, 12),
    ],
)
def test_a_vague_word_counts_the_dozens_behind_it(text: str, low: float, high: float) -> None:
    assert (quantities_in(text)[0].low, quantities_in(text)[0].high) == (low, high)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Police put the number of dead at 12.", [(12, "people")]),
        ("The number of burnt barns has risen to nine.", [(9, "barn")]),
        (
            "An earlier version gave the number of absent judges as six; it was seven.",
            [(6, "judge"), (7, "judge")],
        ),
        ("A number of judges left; nine stayed.", []),
        ("The number of judges is falling. Six remain.", []),
    ],
)
def test_what_a_number_is_said_to_be_the_number_of_is_what_it_counts(
    text: str, counted: list[tuple[float, str]]
) -> None:
    assert [(q.low, q.unit) for q in quantities_in(text)] == counted
