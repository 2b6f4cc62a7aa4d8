"""What stands above a headline and below the end of a release, and news that only looks like it."""

import pytest

from twosource.articles import clean
from twosource.articles.datelines import find_dateline
from twosource.articles.furniture import is_furniture
from twosource.articles.signs import name_agencies
from twosource.model import Article, Report

NEWS = "The harbour of Skagen was closed on Monday after a crane fell on a trawler.\n\nNobody was hurt, the harbour master told reporters."


def clean_text(text: str) -> Article:
    return clean(Report(address="page.txt", text=text))


@pytest.mark.parametrize(
    "line",
    [
        "Radio Kattegat, midday bulletin, 4 March 2025",
        "Kattegat TV, evening news, 4 March 2025, 19:00",
        "Tuesday, March 4, 2025 | National edition",
        "Seamen's Union of Jutland (SUJ)",
    ],
)
def test_a_letterhead_is_no_headline(line: str) -> None:
    assert clean_text(f"{line}\n\nCrane falls on trawler\n\n{NEWS}").headline == "Crane falls on trawler"


@pytest.mark.parametrize(
    "line",
    ["Seamen's Union rejects offer (again)", "MINISTRY OF LABOUR DENIES DEAL", "Radio Kattegat off air"],
)
def test_a_headline_about_a_body_stays_one(line: str) -> None:
    assert clean_text(f"{line}\n\nTalks to go on next week\n\n{NEWS}").headline == line


def test_a_name_in_capitals_beside_the_time_is_the_author() -> None:
    article = clean_text(f"Crane falls on trawler\n\nMERETE LUNDGAARD\n\n04.03.2025 | 17:05\n\n{NEWS}")
    assert article.authors == ("Merete Lundgaard",)


def test_below_the_end_of_a_release_only_quotations_are_news() -> None:
    notes = "1. The union represents 3,400 seamen and dockers.\n\n2. Its chair, Jens Holm, said: “We will not sail on Friday night.”"
    article = clean_text(
        f"Union wants cranes checked\n\n{NEWS}\n\n{NEWS}\n\nENDS\n\nNotes to editors\n\n{notes}\n"
    )
    roles = {article.text[block.start : block.end][:3]: block.role for block in article.blocks}
    assert (roles["1. "], roles["2. "]) == ("furniture", "body")


def test_a_line_that_ends_the_first_of_several_items_ends_no_news() -> None:
    article = clean_text(f"Crane falls on trawler\n\n{NEWS}\n\nENDS\n\n{NEWS}\n")
    assert len([block for block in article.blocks if block.role == "body"]) >= 4


@pytest.mark.parametrize(
    ("words", "agencies"),
    [
        ("With Kestrel and OWP", ["Kestrel", "OWP"]),
        ("With Merete Lundgaard and OWP", ["OWP"]),
        ("Source: OWP, ENA", ["OWP", "ENA"]),
        ("(With inputs from agencies and OWP)", ["agencies", "OWP"]),
        ("OWP/mk/jl", ["OWP"]),
        ("Source: AP/Merete Lundgaard", ["AP"]),
        ("Sources: Reuters, Ministry of Ponds", ["Reuters"]),
    ],
)
def test_a_credit_names_unlisted_newsrooms_beside_others_and_no_people(
    words: str, agencies: list[str]
) -> None:
    assert [named.agency for named in name_agencies(words)] == agencies


def test_an_agency_in_brackets_between_dashes_signs_a_dateline() -> None:
    signed = find_dateline("SKAGEN — (OWP) — The harbour was closed on Monday.")
    assert signed is not None
    assert signed.agency == "OWP"
    assert find_dateline("Skagen — (The Senate) — voted") is None


@pytest.mark.parametrize(
    ("words", "furniture"),
    [
        ("Next Post Crane falls on trawler", True),
        ("Next Post Office to close is in Skagen", False),
        ("Next news at one.", True),
        ("Next news in Skagen is bad.", False),
        ("For subscriptions call +45 55 55 01 99", True),
        ("For subscriptions of shares the bank will call investors.", False),
        ("You can hear the whole interview on our podcast page.", True),
        ("You can watch planes land at the airport's website.", False),
        ("By admin | March 4", True),
        ("That was the news the family had feared", False),
    ],
)
def test_lines_of_programmes_and_letters_are_furniture(words: str, *, furniture: bool) -> None:
    assert is_furniture(words) is furniture


def test_a_caption_is_known_by_an_unlisted_agency_and_its_photographer() -> None:
    caption = "Fishermen wait at the harbour of Skagen. Kestrel/Jens Holm"
    article = clean_text(f"Crane falls on trawler\n\n{NEWS}\n\n{caption}\n\n{NEWS}\n")
    roles = {article.text[block.start : block.end]: block.role for block in article.blocks}
    assert roles[caption] == "caption"
    assert [credit.agency for credit in article.credits] == ["Kestrel"]


RELEASED = "Crane at Skagen made safe\n\nOslo, Norway – March 4, 2025 – The crane at Skagen has been made safe, the company said on Tuesday.\n\nNobody was hurt."


@pytest.mark.parametrize(
    ("letterhead", "outlet"),
    [
        ("SKAGEN CRANES ASA (OSE: SKC)\n\nNews Release 25-03", "SKAGEN CRANES"),
        (
            "KATTEGAT LIFTING LIMITED\n\n(Incorporated in the Kingdom of Denmark)\n\nISIN: DK0000000019",
            "KATTEGAT LIFTING",
        ),
        ("El Faro del Norte (English edition)", "El Faro del Norte"),
        ("RADIO KATTEGAT 96.1 - transcript of the noon bulletin", "RADIO KATTEGAT"),
        ("LOW WATER PODCAST — SHOW NOTES", "LOW WATER PODCAST"),
        ("Skagen Gazette", "Skagen Gazette"),
    ],
)
def test_a_letterhead_names_the_outlet_and_is_no_headline(letterhead: str, outlet: str) -> None:
    article = clean_text(f"{letterhead}\n\n{RELEASED}")
    assert (article.outlet, article.headline, article.published) == (
        outlet,
        "Crane at Skagen made safe",
        "2025-03-04",
    )


def test_a_company_in_capitals_is_spelled_as_its_release_spells_it() -> None:
    body = RELEASED.replace("the company", "Skagen Cranes")
    assert clean_text(f"SKAGEN CRANES ASA (OSE: SKC)\n\n{body}").outlet == "Skagen Cranes"


@pytest.mark.parametrize(
    "line",
    ["SKAGEN CRANES TO MERGE WITH RIVAL GROUP", "Skagen Cranes Group", "Radio host sacked - listeners angry"],
)
def test_a_headline_about_a_company_or_a_station_names_no_outlet(line: str) -> None:
    article = clean_text(f"{line}\n\n{NEWS}")
    assert (article.outlet, article.headline) == (None, line)


def test_a_weekday_before_the_day_is_no_part_of_a_paper_s_name() -> None:
    article = clean_text(f"Skagen Herald - Tuesday, March 4, 2025\n\nCrane falls on trawler\n\n{NEWS}")
    assert (article.outlet, article.published) == ("Skagen Herald", "2025-03-04")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (
            "Neither the Oslo Stock Exchange nor its agents accept responsibility for the accuracy of this release.",
            False,
        ),
        ("This press release contains forward-looking statements. Actual results may differ.", False),
        ("On behalf of the Board of Directors,", False),
        ("On behalf of the board, Mr Orr apologised to the families.", True),
        ("The Oslo Stock Exchange approved the listing of the bank on Monday.", True),
        ("The regulator said the exchange had reviewed the trades.", True),
    ],
)
def test_what_an_exchange_has_a_release_print_is_no_news(words: str, kept: bool) -> None:
    assert is_furniture(words) is not kept
