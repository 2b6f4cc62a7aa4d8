"""What stands at the margins of pages, and news that only looks like it."""

import pytest

from twosource.articles import clean
from twosource.articles.furniture import is_furniture
from twosource.model import Article, Report

NEWS = "The council voted on Monday to keep the lido open for another two winters."


def clean_text(text: str) -> Article:
    return clean(Report(address="page.txt", text=text))


@pytest.mark.parametrize(
    "words",
    [
        "For more than 20 years he would visit the grave of his brother.",
        "This is it for Rovers: win on Sunday or go down",
        "Have you seen this man? Police ask anyone who has to contact them.",
        "Suspects are presumed innocent under Belgian law, her lawyer noted.",
        "Ada Lowe is the reporter who was the first to find him alive.",
        "Save the articles of the constitution, the opposition urged",
        "Subject to approval, the bridge opens in May",
        "In Tunis, Salma Trabelsi counted 40 trucks",
        "The hotline got 4,000 calls by phone in 12 hours.",
        "Get tough on illegal boats by email, mayor tells ministers",
        "Kindly landlord gives tenants a ship",
        "Home sales fell for the ninth month",
        "Share your views with the children, the judge told both parents, and she adjourned the case.",
        "Patients stay with the hospital for more than a week.",
    ],
)
def test_news_in_the_words_of_furniture_stays_news(words: str) -> None:
    assert not is_furniture(words)


@pytest.mark.parametrize(
    "words",
    [
        "Were you on the ferry? Email us at news@odda.example",
        "Do you think the city should do more? Share your opinion in the comments below.",
        "Stay with Odda Pulse Daily for more updates on this developing story.",
        "All defendants are presumed innocent unless convicted in court.",
        "You can unsubscribe at any time. The Ferry ApS, Gothersgade 4",
        "Home › World › Monitors fired upon near Tash-Kul, mission says",
        "Ada Lowe covers courts. Reach her at ada@lantern.example.",
        "18:40 | Lima, Jul. 9.",
        "News ID: 85123456",
        "Since 1911",
        "less than 2 min read",
    ],
)
def test_furniture_of_many_sites_is_known(words: str) -> None:
    assert is_furniture(words)


def test_an_address_credits_the_agency_behind_it() -> None:
    article = clean_text(f"Lido stays open\n\n{NEWS}\n\n{NEWS}\n\nSource: reuters.com")
    assert [(credit.agency, credit.kind) for credit in article.credits] == [("Reuters", "text")]


def test_the_address_of_no_agency_credits_nobody() -> None:
    assert clean_text(f"Lido stays open\n\n{NEWS}\n\nSource: thirlby.example").credits == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ceren Aydın - Izmir Post", ("Ceren Aydın",)),
        ("Jordan Petrie, Chief Reporter", ("Jordan Petrie",)),
        ("Interview: Piet Brouwer", ("Piet Brouwer",)),
        ("Written by Shraddha Deshkar", ("Shraddha Deshkar",)),
        ("Vantaa Batteries Oyj", ()),
        ("Journalists Held for Filming a Queue", ()),
    ],
)
def test_bylines_name_people_only(line: str, names: tuple[str, ...]) -> None:
    article = clean_text(
        f"Lido stays open after seven hours of talks\n\n{line}\n\n4 March 2026\n\n{NEWS}\n\n{NEWS}"
    )
    assert article.authors == names


def test_the_day_between_brackets_dates_the_report() -> None:
    article = clean_text(f"(Tunis, April 2, 2026) – {NEWS}\n\n{NEWS}")
    assert article.published == "2026-04-02"


def test_a_first_paragraph_that_ends_in_a_colon_is_news() -> None:
    lead = "The army seized the corridor on Saturday, cutting the last road to the capital. Here is what we know:"
    article = clean_text(f"Who holds the corridor?\n\n19 Apr 2026\n\n{lead}\n\n{NEWS}")
    assert lead in {article.text[block.start : block.end] for block in article.blocks_in("body")}


def test_a_desk_with_a_job_is_no_author() -> None:
    article = clean_text(
        f"Lido stays open after talks\n\nGulf Ledger - Staff Writer\n\n4 March 2026\n\n{NEWS}\n\n{NEWS}"
    )
    assert article.authors == ()


def test_a_report_says_at_its_end_whose_it_is() -> None:
    article = clean_text(
        f"Lido stays open\n\n{NEWS}\n\n{NEWS}\n\nThis report by The Prairie Press was first published June 24, 2026."
    )
    assert [credit.agency for credit in article.credits] == ["Prairie Press"]


@pytest.mark.parametrize(("maker", "named"), [("Kit Larsson", []), ("Polder Press", ["Polder Press"])])
def test_a_translator_is_no_agency(maker: str, named: list[str]) -> None:
    article = clean_text(f"Lido stays open\n\n{NEWS}\n\n{NEWS}\n\nTranslated by {maker}")
    assert [credit.agency for credit in article.credits] == named


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("El Mirador del Norte — English edition", "El Mirador del Norte"),
        ("Manali correspondent, The Beas Courier, July 7", "The Beas Courier"),
    ],
)
def test_a_paper_is_known_by_its_edition_and_its_correspondent(line: str, outlet: str) -> None:
    article = clean_text(f"Lido stays open after seven hours of talks\n\n{line}\n\n{NEWS}\n\n{NEWS}")
    assert article.outlet == outlet


@pytest.mark.parametrize("sign", ["(Source: Karst Press)", "[Source: EFE]"])
def test_a_source_in_brackets_behind_news_is_a_credit_and_leaves_the_news(sign: str) -> None:
    article = clean_text(f"Lido stays open\n\n{NEWS}\n\nThe baths opened in 1934, the mayor said. {sign}")
    assert [credit.kind for credit in article.credits] == ["text"]
    last = article.blocks_in("body")[-1]
    assert article.text[last.start : last.end].strip() == "The baths opened in 1934, the mayor said."


def test_a_source_in_brackets_below_what_a_picture_shows_is_no_credit_of_the_text() -> None:
    article = clean_text(
        f"Lido stays open\n\n{NEWS}\n\nSwimmers at the lido on a winter morning (Source: Getty)\n\n{NEWS}"
    )
    assert not [credit for credit in article.credits if credit.kind == "text"]
