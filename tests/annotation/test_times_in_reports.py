"""Times in reports: timetables in the present, days without a year, units that are none."""

import pytest

from twosource.annotation.times.find import find_times
from twosource.model import Article, Block, Sentence
from twosource.text.sentences import split

THURSDAY = "2025-06-19"


def values(text: str) -> list[tuple[str, str]]:
    sentences = [Sentence(start=a, end=b, role="body", block=0) for a, b in split(text, 0, len(text))]
    found = find_times(Article(id="a", report="a.txt", text=text, published=THURSDAY), sentences)
    return [(time.text, time.value) for time in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court rules on Friday.", "2025-06-20"),
        ("Parliament votes on Monday whether to go.", "2025-06-23"),
        ("Ministers meet on Friday in Bergen.", "2025-06-20"),
        ("Odra hosts on Sunday.", "2025-06-22"),
        ("The new rules on Friday took effect.", "2025-06-13"),
        ("The minister published strict rules on Friday.", "2025-06-13"),
        ("The court rules on Friday that the law is void.", "2025-06-13"),
        ("The vote on Friday was close.", "2025-06-13"),
        ("The ministry says on Friday it rained.", "2025-06-13"),
    ],
)
def test_the_present_of_a_timetable_lies_ahead_and_a_noun_does_not(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on March 3. The pact is of 27 February 2026.", "2026-03-03"),
        ("It ended on January 4. The pact is of 30 December 2025.", "2026-01-04"),
        ("It began on Tuesday, March 3. The pact is of 27 February 2026.", "2026-03-03"),
        ("It began on Monday, March 3. The pact is of 27 February 2026.", "XXXX-03-03"),
        ("It began on March 3. He was born on 1 March 1961.", "XXXX-03-03"),
        ("It began on March 3. The pact is of 9 October 2025.", "XXXX-03-03"),
        ("It began on March 3. The pact of 1 March 2021 ended in 2024.", "XXXX-03-03"),
    ],
)
def test_without_a_day_of_publication_a_near_full_date_tells_the_year(text: str, value: str) -> None:
    body = Block(start=0, end=len(text), role="body")
    sentences = [Sentence(start=a, end=b, role="body", block=0) for a, b in split(text, 0, len(text))]
    found = find_times(Article(id="a", report="a.txt", text=text, blocks=(body,)), sentences)
    assert found[0].value == value


def test_a_dateline_without_a_year_is_the_day_that_weekdays_count_from() -> None:
    text = "BERGEN, March 3 (Nord) - It sank on Monday. The pact is of 27 February 2026."
    blocks = (Block(start=0, end=22, role="dateline"), Block(start=25, end=len(text), role="body"))
    sentences = [Sentence(start=a, end=b, role="body", block=1) for a, b in split(text, 25, len(text))]
    found = find_times(Article(id="a", report="a.txt", text=text, blocks=blocks), sentences)
    assert found[0].value == "2026-03-02"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales rose in the quarter ended Jan. 31.", [("the quarter", "2024-Q4"), ("Jan. 31", "2025-01-31")]),
        ("The sea will one day be back.", [("one day", "FUTURE_REF")]),
        ("It took one day.", [("one day", "P1D")]),
        ("Staff 55 years old may go.", []),
        ("Three-quarters of the crew left.", []),
        ("The daily Granma wrote so.", []),
        ("He was on This Week.", []),
    ],
)
def test_lengths_and_units_are_told_from_ages_shares_and_titles(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Raids began at half past five in the morning.",
            ("half past five in the morning", "2025-06-19T05:30"),
        ),
        (
            "He left at a quarter to six on Friday evening.",
            ("a quarter to six on Friday evening", "2025-06-13T17:45"),
        ),
        ("It sank at twenty to twelve at night.", ("twenty to twelve at night", "2025-06-19T23:40")),
        (
            "Police came at three in the morning on Tuesday.",
            ("three in the morning on Tuesday", "2025-06-17T03:00"),
        ),
        (
            "By six o'clock on Monday morning it was over.",
            ("six o'clock on Monday morning", "2025-06-16T06:00"),
        ),
        ("Odda won ten to five on Monday night.", ("Monday night", "2025-06-16TNI")),
    ],
)
def test_hours_in_words_are_read_where_the_part_of_the_day_is_told(text: str, found: tuple[str, str]) -> None:
    assert values(text) == [found]


def test_an_hour_in_words_that_can_be_either_half_of_the_day_is_left() -> None:
    assert values("The siren sounded at twenty to twelve.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council was to meet on Sunday, her office said.", "2025-06-22"),
        ("Both sides were to sign the pact on Monday.", "2025-06-23"),
        ("The council met on Sunday, her office said.", "2025-06-15"),
        ("The frost was to blame on Sunday.", "2025-06-15"),
        ("They will block the port unless the wages are paid by Saturday.", "2025-06-21"),
        ("They said they would block it unless the wages were paid by Saturday.", "2025-06-21"),
        ("The wages were paid by Saturday.", "2025-06-14"),
    ],
)
def test_what_was_set_down_or_is_a_term_lies_ahead(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The party called on its members to gather outside the court on Saturday.", "2025-06-21"),
        ("The dockers promise to fill the square in front of the palace on Saturday.", "2025-06-21"),
        ("The union asked its members to stay away from the port on Friday.", "2025-06-20"),
        ("The bishop urged the two sides to talk on Wednesday.", "2025-06-18"),
        ("The crowd went to the court on Saturday.", "2025-06-14"),
    ],
)
def test_what_is_called_for_lies_ahead_unless_the_day_before_is_nearer(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Voters came early on Tuesday. The vote came at 9:10 p.m. that day.", "XXXX-XX-XXT21:10"),
        ("Two men fell ill on Thursday. They were found at 9:10 p.m. in a barn.", "2025-06-19T21:10"),
        ("Two men fell ill. They were found at 9:10 p.m. in a barn.", "2025-06-19T21:10"),
        ("He fell ill in May. They were found at 9:10 p.m. in a barn.", "2025-06-19T21:10"),
    ],
)
def test_an_hour_in_a_report_on_another_day_has_no_day(text: str, clock: str) -> None:
    assert clock in [found for _, found in values(text)]
