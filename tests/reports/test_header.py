from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.reports.header import find_header


def test_a_fenced_header_is_read_whole() -> None:
    text = '---\noutlet: "The Table Bay Post"\npublished: 2025-05-14\nsection: Business\nauthor: Ines Roux\n---\nThe rand fell.'
    header = find_header(text)
    assert (header.outlet, header.published, header.authors) == (
        "The Table Bay Post",
        "2025-05-14",
        ("Ines Roux",),
    )
    assert text[header.end :] == "The rand fell."


def test_a_header_without_fences_ends_at_the_blank_line() -> None:
    text = "outlet: Rift Observer\r\npublished: 2031-01-01\r\nurl: https://rift.example/tea\r\n\r\nFarmers met.\r\n"
    header = find_header(text)
    assert text[header.end :].strip() == "Farmers met."
    assert header.published == "2031-01-01"
    assert header.url == "https://rift.example/tea"


def test_a_list_of_authors_is_read_in_both_ways_of_writing_it() -> None:
    inline = find_header("---\nauthors: [Ada Okoro, Ben Tiu]\ntitle: A\n---\nNews.")
    lines = find_header("---\ntitle: A\nauthors:\n  - Ada Okoro\n  - Ben Tiu\n---\nNews.")
    assert inline.authors == lines.authors == ("Ada Okoro", "Ben Tiu")


def test_a_headline_with_a_colon_is_no_header() -> None:
    for text in (
        "Source: talks on the dam have failed\n\nNegotiators left Khartoum.",
        "Title: a horse and its thousand owners\n\nThe horse ran on Sunday.",
        "Date: nobody wants to say when the bridge opens\n\nThe bridge is late.",
        "Author: 'I burnt it'\nThe novelist said so on Friday.\n\nMore.",
    ):
        assert find_header(text).end == 0


def test_one_stated_outlet_or_day_is_a_header() -> None:
    assert find_header("outlet: Dayton Ledger\n\nThe council met.").outlet == "Dayton Ledger"
    assert find_header("published: 2025-02-03\n\nThe council met.").published == "2025-02-03"


def test_a_fence_that_never_closes_is_text() -> None:
    assert find_header("---\noutlet: Ledger\nThe council met.\nIt rose at ten.").end == 0
    assert find_header("---\nA rule opens this poem\n---\noutlet: Ledger").end == 0


def test_a_header_that_goes_on_for_ever_is_not_followed() -> None:
    assert find_header("outlet: a\n" * 5000).end == 0
    assert find_header("outlet: " + "a" * 500_000).end == 0


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab:-\n\r \toutle", max_size=80))
def test_a_header_never_ends_behind_the_text(text: str) -> None:
    assert 0 <= find_header(text).end <= len(text)
