import pytest
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


@pytest.mark.parametrize(
    ("head", "stated"),
    [
        ("Titel: Deich bricht bei Husum\nDatum: 03.02.2031\nQuelle: Nordfriesen-Bote\n", ("Nordfriesen-Bote", "03.02.2031", "Deich bricht bei Husum")),
        ("Titre : La digue cède\nDate : 3 février 2031\nSource : Le Phare\n", ("Le Phare", "3 février 2031", "La digue cède")),
        ("Заголовок: Дамба прорвана\nДата: 03.02.2031\nИсточник: Маяк\n", ("Маяк", "03.02.2031", "Дамба прорвана")),
        ("HEADLINE\tDyke breaks\nPUB DATE\t2031-02-03\nNEWSPAPER\tThe Beacon\n", ("The Beacon", "2031-02-03", "Dyke breaks")),
        ("title=Dyke breaks\ndate=2031-02-03\nsource=The Beacon\n", ("The Beacon", "2031-02-03", "Dyke breaks")),
        ("**Title:** Dyke breaks\n**Date:** 2031-02-03\n**Source:** The Beacon\n", ("The Beacon", "2031-02-03", "Dyke breaks")),
        ("Title: Dyke breaks\n\nDate: 2031-02-03\n\nSource: The Beacon\n", ("The Beacon", "2031-02-03", "Dyke breaks")),
        ("From: The Beacon\nPublished on: 2031-02-03\nSection: News\n", ("The Beacon", "2031-02-03", None)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", ""])
def test_heads_are_read_in_many_languages_and_ways_of_writing(
    head: str, stated: tuple[str | None, ...], between: str
) -> None:
    header = find_header(f"{head}{between}The dyke broke at noon.\n\nNobody was hurt.")
    assert (header.outlet, header.published, header.title) == stated
    assert header.end == len(head)


def test_the_export_of_a_database_of_newspapers_begins_behind_its_body() -> None:
    older = "Copyright 2031 The Beacon\n\nFebruary 3, 2031 Monday\n\nSECTION: NEWS; Pg. 7\n\nHEADLINE: Dyke breaks\n\nBYLINE: Ute Voss\n\nBODY:\n"
    newer = "Dyke breaks\nThe Beacon\nFebruary 3, 2031 Monday\n\nSection: NEWS\nLength: 133 words\nByline: Ute Voss\n\nBody\n"
    for head in (older, newer):
        header = find_header(f"{head}\nThe dyke broke at noon.")
        assert (header.title, header.published) == ("Dyke breaks", "February 3, 2031 Monday")
        assert (header.authors, header.end) == (("Ute Voss",), len(head))


def test_who_wrote_a_letter_or_is_no_name_is_no_outlet() -> None:
    letter = find_header(
        "From: Ute Voss <u@example.org>\nTo: desk@example.org\nSubject: Dyke breaks\nDate: 2031-02-03\n\nHello."
    )
    assert (letter.outlet, letter.title, letter.published) == (None, "Dyke breaks", "2031-02-03")
    assert find_header("From: our correspondent in Husum\nDate: 2031-02-03\n\nThe dyke broke.").outlet is None


def test_an_hour_alone_is_no_day() -> None:
    assert (
        find_header("Published: 06:30\nUpdated: 09:10\nTitle: Dyke breaks\n\nThe dyke broke.").published
        is None
    )
    assert (
        find_header("Published: 06.02.2031\nTitle: Dyke breaks\n\nThe dyke broke.").published == "06.02.2031"
    )


@pytest.mark.parametrize(
    "text",
    [
        "ANNA: Did you see the dyke?\nBO: I did.\nANNA: When?\n\nThe two met on Friday.",
        "Q: Who paid for the dyke?\nA: Nobody did.\nQ: Why?\n\nThe mayor laughed.",
        "From: ashes to acclaim\nThe rise of a baker\n\nBread is all he knows.",
        "Location: Husum\nPrice: 30 kroner\nDoors: noon\n\nThe show begins at one.",
        "Text: Ute Voss\nPhoto: Bo Ek\n\nThe dyke broke.",
        "Subject: a dyke and its sheep\n\nThe sheep stood on it.",
    ],
)
def test_lines_with_colons_that_state_nothing_of_the_report_are_news(text: str) -> None:
    assert find_header(text).end == 0


def test_a_line_like_one_of_the_head_is_news_where_that_was_stated() -> None:
    text = "Headline: Dyke breaks\nSource: The Beacon\n\nSource: talks on a new dyke have failed\n\nThe council rose."
    assert text[find_header(text).end :].strip().startswith("Source: talks")


def test_the_address_on_the_first_line_alone_is_that_of_the_page() -> None:
    text = "https://coastherald.example/2024/05/dockers\n\nDockers walk out\n\nThe port was shut on Tuesday."
    header = find_header(text)
    assert (header.url, text[header.end :].strip()[:7]) == (
        "https://coastherald.example/2024/05/dockers",
        "Dockers",
    )
    assert find_header("See https://coastherald.example/2024 for more\n\nNews.").end == 0
    assert find_header("https://coastherald.example\n\nNews.").end == 0


def test_an_address_in_the_place_of_an_outlet_is_that_of_the_page() -> None:
    header = find_header("title: Dockers walk out\nsource: https://coastherald.example/dockers\n\nNews.")
    assert (header.outlet, header.url) == (None, "https://coastherald.example/dockers")


def test_a_list_of_senders_is_kept_for_the_cleaner_to_part() -> None:
    header = find_header(
        "From: Ada Lowe, La Voz del Delta\nDate: 4 May 2024\nHeadline: Dockers walk out\n\nNews."
    )
    assert header.outlet == "Ada Lowe, La Voz del Delta"
