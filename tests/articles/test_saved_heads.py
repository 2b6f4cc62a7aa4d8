"""Heads and feet of texts as reporters save them: whose they are, of which day, and what of them is no news."""

import pytest

from twosource.articles import clean
from twosource.articles.furniture import is_wire_line
from twosource.articles.outlets import read_stated
from twosource.model import Article, Report

NEWS = (
    "A barge with 900 tonnes of rape seed ran aground below Ruse on Thursday, and the river is closed.\n\n"
    "The skipper, a man of 61, told police that a buoy had been missing.\n\n"
    "Tugs from Giurgiu will try to pull it off on Saturday, the river police said."
)


def clean_text(text: str, *, headline: str | None = None, outlet: str | None = None) -> Article:
    return clean(Report(address="saved.txt", text=text, stated_headline=headline, stated_outlet=outlet))


def words_of(article: Article, role: str) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.role == role]


@pytest.mark.parametrize(
    ("head", "outlet", "published"),
    [
        ("RADIO DELTA – NEWS AT NOON – 14 JANUARY 2025", "RADIO DELTA", "2025-01-14"),
        ("Diario del Delta, Ruse\nTuesday 14 January 2025", "Diario del Delta", "2025-01-14"),
        ("DELTA DAILY          Tuesday, 14 January 2025          7", "DELTA DAILY", "2025-01-14"),
        ("OPINION | The Delta Ledger", "The Delta Ledger", None),
        ("Delta Courier Weekly, online edition, 14 January, Sofia", "Delta Courier Weekly", "14 January"),
        ("Port Authority of Ruse\nPress bulletin 14-2025", "Port Authority of Ruse", None),
        ("Translated for subscribers of RIVER WATCH\nSource: Radio Delta (in Bulgarian), 14 January 2025, evening bulletin", "Radio Delta", "2025-01-14"),
    ],
)  # fmt: skip
def test_a_letterhead_names_outlet_and_day_and_the_line_below_is_the_headline(
    head: str, outlet: str, published: str | None
) -> None:
    article = clean_text(f"{head}\n\nBarge runs aground below Ruse, river closed\n\n{NEWS}")
    assert (article.outlet, article.published) == (outlet, published)
    assert article.headline == "Barge runs aground below Ruse, river closed"
    assert article.outlet_probability < 1


@pytest.mark.parametrize(
    "headline",
    [
        "Opposition Leader Arrested\n14 January 2025",
        "Radio mast falls in Ruse\n14 January 2025",
        "Fire | Barge | River",
        "Court, 14 January",
        "Sofia Mayor Resigns, 14 January",
    ],
)
def test_a_headline_with_the_day_is_no_letterhead(headline: str) -> None:
    assert clean_text(f"{headline}\n\n{NEWS}").outlet is None


def test_a_bulletin_without_headlines_has_none() -> None:
    article = clean_text(f"RADIO DELTA – NEWS AT NOON – 14 JANUARY 2025\n\n{NEWS}")
    assert (article.headline, article.outlet) == (None, "RADIO DELTA")


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        ("Delta Operativno, [14.01.2025 21:07]", "Delta Operativno", "2025-01-14T21:07:00"),
        ("Ivo Penev, Ruse | The Delta Times, 14 January", "The Delta Times", "14 January"),
        ("Delta Morning Post / AFP\nJanuary 14, 2025", "Delta Morning Post", "2025-01-14"),
    ],
)
def test_an_imprint_names_outlet_and_day(line: str, outlet: str, day: str) -> None:
    article = clean_text(f"Barge runs aground\n\n{line}\n\n{NEWS}")
    assert (article.outlet, article.published) == (outlet, day)


def test_the_agency_beside_its_paper_above_the_day_made_the_text() -> None:
    article = clean_text(f"Barge runs aground\n\nDelta Morning Post / AFP\nJanuary 14, 2025\n\n{NEWS}")
    assert [(credit.agency, credit.kind) for credit in article.credits] == [("AFP", "text")]


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("ENDS\n\nMedia contact: press@deltatugs.example, 088 555", "Delta Tugs"),
        ("https://www.deltatugs.example/news/barge", "Delta Tugs"),
        ("ENDS\n\nMedia contact: ivo@example.org", None),
        ("ENDS\n\nMedia contact: press@otherfirm.example", None),
    ],
)
def test_an_address_at_the_foot_is_of_who_is_named_so(foot: str, outlet: str | None) -> None:
    text = f"Statement on the barge at Ruse\n\nDelta Tugs regrets the closure.\n\n{NEWS}\n\n{foot}\n"
    assert clean_text(text).outlet == outlet


@pytest.mark.parametrize(
    "line",
    [
        "(Adds quote from river police, paragraph 3)",
        "(ATTN: ADDS ministry's remarks in last 2 paras)",
        "Eds: UPDATES with closure. With AP Photos.",
        "BC-EU--Danube Barge,2nd Ld-Writethru,318",
        "((ivo.penev@example.com; +359 2 555))",
        "Keywords: BULGARIA-BARGE/RIVER",
        "Editor: huaxia",
        "==Kyodo",
        "(END)",
        "# Editorial contacts",
        "- Author: Jutta Falk, +49 521 555",
        "Our Standards: The Example Trust Principles.",
    ],
)
def test_what_an_agency_tells_its_clients_is_no_news(line: str) -> None:
    assert is_wire_line(line)
    article = clean_text(f"Barge runs aground\n\n{line}\n\nRUSE, Jan 14, 2025 (AFP) - {NEWS}")
    assert words_of(article, "furniture") == [line]
    assert (article.outlet, article.headline) == ("AFP", "Barge runs aground")


@pytest.mark.parametrize(
    "line",
    [
        "(He adds: nobody knew.)",
        "Editor: I was wrong about the barge, and I am sorry for it.",
        "The end of the barge came quickly.",
        "Adds up: how the river police count barges",
    ],
)
def test_news_in_brackets_or_with_a_colon_is_no_line_of_an_agency(line: str) -> None:
    assert not is_wire_line(line)


@pytest.mark.parametrize("end", ["Enditem", "(END)", "EFE", "PTI ADU LAL NR"])
def test_an_end_behind_the_last_sentence_is_apart_from_it(end: str) -> None:
    article = clean_text(f"Barge runs aground\n\n{NEWS} {end}")
    assert words_of(article, "body")[-1].endswith("the river police said.")


def test_an_agency_before_place_and_day_is_all_dateline() -> None:
    article = clean_text(f"Barge runs aground\n\n(ANSA) - RUSE, 14 GEN - {NEWS}")
    assert words_of(article, "dateline") == ["(ANSA) -"]
    article = clean_text(f"Barge runs aground\n\n(ANSA) - RUSE, 14 JAN 2025 - {NEWS}")
    assert words_of(article, "dateline") == ["(ANSA) - RUSE, 14 JAN 2025 -"]
    assert article.published == "2025-01-14"


@pytest.mark.parametrize(
    ("stated", "outlet", "people"),
    [
        ("Ada Lowe, Dan Orr, The Odda Post", "The Odda Post", ("Ada Lowe", "Dan Orr")),
        ("Ada Lowe, Reuters", "Reuters", ("Ada Lowe",)),
        ("Ada Lowe, Dan Orr", None, ("Ada Lowe", "Dan Orr")),
        ("The Star, Kuala Lumpur", "The Star, Kuala Lumpur", ()),
        ("Ministry of Health, Oslo", "Ministry of Health, Oslo", ()),
        ("Odda Post", "Odda Post", ()),
        (None, None, ()),
    ],
)
def test_people_before_their_outlet_are_its_writers(
    stated: str | None, outlet: str | None, people: tuple[str, ...]
) -> None:
    assert read_stated(stated) == (outlet, people)


def test_a_forwarded_message_has_no_headline_of_the_messenger() -> None:
    article = clean_text(
        f"[25/11/2024, 07:10] Auntie Rose: Forwarded many times\nRIVER CLOSED BELOW RUSE\n\n{NEWS}\n\nPlease share with all groups"
    )
    assert words_of(article, "furniture") == [
        "[25/11/2024, 07:10] Auntie Rose: Forwarded many times",
        "Please share with all groups",
    ]
    assert article.outlet is None


def test_several_writers_in_one_statement_are_several() -> None:
    report = Report(
        address="a.json", text=NEWS, stated_authors=("By Iona Rae and Tom Bell", "Ada & Dan Lowe in Ruse")
    )
    assert clean(report).authors == ("Iona Rae", "Tom Bell", "Ada & Dan Lowe")


def test_a_stated_title_is_without_its_outlet() -> None:
    article = clean_text(NEWS, headline="Barge runs aground - Delta Post", outlet="Delta Post")
    assert article.headline == "Barge runs aground"


def test_a_report_that_dates_itself_at_its_foot_has_that_day() -> None:
    foot = "This report by The Canadian Press was first published Jan. 14, 2025."
    article = clean_text(f"Barge runs aground\n\nRUSE —\n\n{NEWS}\n\n{foot}")
    assert (article.published, article.outlet) == ("2025-01-14", "Canadian Press")


def test_a_dateline_tells_which_of_two_readings_a_day_above_it_has() -> None:
    article = clean_text(
        f"Barge runs aground\n\n05/03/2025 02:20 PM\n\nKUALA LUMPUR, March 5 (Bernama) -- {NEWS}\n\n-- BERNAMA"
    )
    assert (article.published, article.outlet, article.doubts) == ("2025-03-05", "Bernama", ())
