"""Turns of a transcript, which are news whatever they look like, and lists that only look like turns."""

import pytest

from twosource.articles import clean
from twosource.articles.menus import is_menu
from twosource.model import Article, Report


def clean_text(text: str) -> Article:
    return clean(Report(address="page.txt", text=text))


def roles(text: str) -> list[tuple[str, str]]:
    article = clean_text(text)
    return [(block.role, article.text[block.start : block.end]) for block in article.blocks]


TURNS = (
    "MOE: Is the money gone?",
    "DAN ORR, FINANCE MINISTER OF ODDA: It is not gone. It is elsewhere.",
    "MOE: All of it?",
    "ORR: All that I had.",
)


def test_turns_are_neither_subtitles_nor_datelines() -> None:
    found = roles(
        "\n\n".join(["Transcript: Odda This Week", "THIS IS A RUSH TRANSCRIPT. IT MAY BE UPDATED.", *TURNS])
    )
    assert found[0] == ("headline", "Transcript: Odda This Week")
    assert found[1][0] == "furniture"
    assert [words for role, words in found if role == "body"] == list(TURNS)


def test_the_keys_of_a_list_are_no_turns() -> None:
    text = (
        "Odda hosts the fair\n\nThe fair of Odda opens on Friday with forty stalls and a band.\n\nVenue: Town hall\n\n"
        "Time: 10:00\n\nVenue: Old port\n\nPhoto: Nordwire"
    )
    assert ("body", "Photo: Nordwire") not in roles(text)


@pytest.mark.parametrize(
    "words",
    [
        "News without censors: open with VPN | Mirror | Telegram bot",
        "Tuesday, August 19, 2025 | Prayer timings | Gold rate",
        "Refresh | Share | A+ A-",
    ],
)
def test_rows_of_tools_are_menus(words: str) -> None:
    assert is_menu(words)


@pytest.mark.parametrize(
    "words", ["Ministers share a mirror | World | Odda Post", "Gold rate falls | Markets | Odda Post"]
)
def test_a_title_with_its_section_and_site_is_no_menu(words: str) -> None:
    assert not is_menu(words)


NEWS = (
    "The council voted on Monday to keep the lido open for another two winters, and nobody spoke against it."
)


@pytest.mark.parametrize(
    ("tail", "role"),
    [
        ("HNT NKS RBT SKY", "furniture"),
        ("tp/ha/ncr", "furniture"),
        ("Ada Lowe can be reached at ada@odda.example or 555-0134.", "furniture"),
        ("--- Ends / nr / mh", "furniture"),
        ("Next story: Rupee falls to new low", "furniture"),
        ("0  12  Print version  Error in text? Select it and press Ctrl+Enter", "furniture"),
        (
            "The Gull lives on you. Where a gift is a crime, please do not donate. If you are abroad, do.",
            "appeal",
        ),
        ("Independent journalism costs money. Support Odda Post for the price of a bun.", "appeal"),
        ("This article first appeared on Odda Post and is republished here under a licence.", "credit"),
        ("(Agence Odda)", "credit"),
    ],
)
def test_what_ends_a_paragraph_of_news_is_no_news(tail: str, role: str) -> None:
    long = f"{NEWS} The mayor thanked the swimmers, the cook and the band, in that order, and went home to bed at nine."
    assert roles(f"Lido stays open\n\n{NEWS}\n\n{long} {tail}")[-1] == (role, tail)


@pytest.mark.parametrize(
    "tail", ["It said: USA USA USA", "They want bread and/or work.", "The play ends / begins."]
)
def test_news_that_ends_oddly_stays_news(tail: str) -> None:
    assert roles(f"Lido stays open\n\n{NEWS}\n\n{NEWS} {tail}")[-1] == ("body", f"{NEWS} {tail}")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2026. January 8. 10:15", "2026-01-08"),
        ("Odda 15/1/2026 22:40", "2026-01-15"),
        ("Date: Jun-4-2026", "2026-06-04"),
        ("03/12/2026 06:02 AM EDT", "2026-03-12"),
        ("03/12/2026 06:02", "03/12/2026"),
        ("MSB 0117 – 16 JAN 2026 – 0500Z", "2026-01-16"),
        ("Odda (Vik), Jan 8 (ODW) Updated: 18-01-2026 13:20 IST", "2026-01-18"),
    ],
)
def test_the_day_is_read_as_sites_write_it(line: str, day: str) -> None:
    assert (clean_text(f"Lido stays open\n\n{line}\n\n{NEWS}\n\n{NEWS}").published or "")[:10] == day


@pytest.mark.parametrize(
    ("line", "authors", "agencies"),
    [
        ("By Ada Lowe, in Moroni", ("Ada Lowe",), set()),
        ("Interview by Ada Lowe", ("Ada Lowe",), set()),
        ("Ada Lowe and Dan Orr", ("Ada Lowe", "Dan Orr"), set()),
        ("ODW, NWN (Riga)", (), {"ODW", "NWN"}),
        ("By the investigations desk", (), set()),
        ("Ada Lowe and Dan Orr, AAP", ("Ada Lowe", "Dan Orr"), {"AAP"}),
    ],
)
def test_bylines_name_people_and_newsrooms(line: str, authors: tuple[str, ...], agencies: set[str]) -> None:
    article = clean_text(f"Lido stays open\n\n{line}\n\n{NEWS}\n\n{NEWS}")
    assert article.authors == authors
    assert {credit.agency for credit in article.credits} == agencies
