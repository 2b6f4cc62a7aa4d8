from datetime import date

import pytest

from twosource.articles import clean
from twosource.model import Article, Report

NEWS = """The harbour of Vlakke was closed on Tuesday after a crane fell across two berths, the port authority said.

“Nobody was below it, and we do not know why,” said harbour master Tjitske Born. Ships were sent to Ostmoor.

A commission will look at the bolts, and the crane will be taken apart on Thursday."""


def clean_text(text: str, **stated: object) -> Article:
    return clean(Report(address="one.txt", text=text, markup="plain", **stated), today=date(2026, 3, 1))  # type: ignore[arg-type]  # fields of a test


def in_role(article: Article, role: str) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.role == role]


def under(line: str, headline: str = "Crane falls across two berths in Vlakke") -> Article:
    return clean_text(f"{headline}\n\n{line}\n\n{NEWS}\n")


def test_an_agency_alone_in_brackets_above_the_news_is_a_credit() -> None:
    article = under("(Polder Wire)")
    assert in_role(article, "credit") == ["(Polder Wire)"]
    assert [(credit.agency, credit.kind) for credit in article.credits] == [("Polder Wire", "text")]


def test_a_remark_in_brackets_above_the_news_is_no_credit() -> None:
    assert under("(Exclusive)").credits == ()


def test_a_newsroom_without_brackets_behind_the_last_sentence_signs_the_text() -> None:
    article = clean_text(f"Crane falls across two berths in Vlakke\n\n{NEWS} Polder Wire\n")
    assert in_role(article, "credit") == ["Polder Wire"]
    assert [credit.agency for credit in article.credits] == ["Polder Wire"]


def test_a_last_sentence_about_a_newsroom_is_news() -> None:
    article = clean_text(
        f"Crane falls across two berths in Vlakke\n\n{NEWS} It was first seen by Polder Wire.\n"
    )
    assert in_role(article, "credit") == []


@pytest.mark.parametrize(
    "words", ["Reporting contributed by Polder Wire.", "Additional reporting contributed by Polder Wire"]
)
def test_who_contributed_is_not_called_reporting(words: str) -> None:
    article = clean_text(f"Crane falls across two berths in Vlakke\n\n{NEWS}\n\n{words}\n")
    assert [credit.agency for credit in article.credits] == ["Polder Wire"]


def test_an_unknown_agency_that_is_called_agency_keeps_its_name() -> None:
    article = under("Southlight News Agency, Ostmoor")
    assert in_role(article, "byline") == ["Southlight News Agency, Ostmoor"]
    assert [credit.agency for credit in article.credits] == ["Southlight News Agency"]


def test_a_newsroom_that_signs_its_own_report_credits_nobody_else() -> None:
    own = f"Crane falls\n\nSouthlight News Agency, Ostmoor\n\n{NEWS}\n\n© Southlight News Agency 2026. All rights reserved.\n"
    article = clean_text(own)
    assert (article.outlet, article.credits) == ("Southlight News Agency", ())


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Sietske Plank, Ostmoor", ("Sietske Plank",)),
        ("Sietske Plank, for De Vlakke Bode (translated from the Dutch)", ("Sietske Plank",)),
        ("By POLDERNEWS correspondents in Vlakke and Amsterdam", ()),
        ("By Sietske Plank in Vlakke and Brussels", ("Sietske Plank",)),
        ("Opinion, by the editors", ()),
    ],
)
def test_a_line_that_signs_is_a_byline(line: str, authors: tuple[str, ...]) -> None:
    article = under(line)
    assert in_role(article, "byline") == [line]
    assert article.authors == authors


@pytest.mark.parametrize("line", ["Ships sent to Ostmoor, port says", "Storms and floods, for now"])
def test_a_deck_with_a_comma_stays_a_deck(line: str) -> None:
    assert in_role(under(line), "byline") == []


def test_a_deck_of_two_clauses_in_title_case_is_no_byline() -> None:
    assert under("Ministers Resign, Parliament Dissolved").authors == ()


def test_a_deck_in_title_case_under_a_headline_in_title_case_is_no_byline() -> None:
    article = under("Harbour Master Baffled, Crews Stranded", "Crane Falls Across Two Berths In Vlakke")
    assert article.authors == ()


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Sietske Plank, for De Vlakke Bode", "De Vlakke Bode"),
        ("By POLDERNEWS correspondents in Vlakke", "POLDERNEWS"),
    ],
)
def test_a_byline_tells_whom_it_was_written_for(line: str, outlet: str) -> None:
    article = under(line)
    assert article.outlet == outlet
    assert article.outlet_probability < 1


@pytest.mark.parametrize(
    ("line", "outlet", "role"),
    [
        ("De Vlakke Bode appears on Tuesdays and Fridays. Letters to Kade 3.", "De Vlakke Bode", "furniture"),
        (
            "The Beacon takes no money from ministries. Stay with us: subscribe, share, donate.",
            "The Beacon",
            "appeal",
        ),
        ("© Southlight News Agency 2026. All rights reserved.", "Southlight News Agency", "furniture"),
    ],
)
def test_what_a_paper_says_of_itself_below_the_news_tells_the_outlet(
    line: str, outlet: str, role: str
) -> None:
    article = clean_text(f"Crane falls across two berths in Vlakke\n\n{NEWS}\n\n{line}\n")
    assert in_role(article, role) == [line]
    assert article.outlet == outlet


def test_news_of_a_weekly_is_no_imprint() -> None:
    line = "The weekly appears on Fridays, and its editor, Joke Vos, said that it would not stop."
    article = clean_text(f"Paper of Vlakke fights on\n\n{NEWS}\n\n{line}\n\n{NEWS}\n")
    assert line in in_role(article, "body")


def test_a_stock_picture_is_a_caption() -> None:
    assert in_role(under("The harbour of Vlakke. File picture"), "caption") == [
        "The harbour of Vlakke. File picture"
    ]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Vlakke, 4 February 2026, 09:30", "2026-02-04T09:30:00"),
        ("Vlakke | 4 February 2026", "2026-02-04"),
    ],
)
def test_a_place_and_a_day_on_a_line_give_the_day(line: str, published: str) -> None:
    assert under(line).published == published


def test_a_dateline_with_its_year_gives_the_day() -> None:
    article = clean_text(f"Crane falls in Vlakke\n\nVLAKKE, Feb. 3, 2026 (Polder Wire) — {NEWS}\n")
    assert article.published == "2026-02-03"


def test_a_dateline_without_a_year_gives_its_day_in_doubt() -> None:
    article = clean_text(f"Crane falls in Vlakke\n\nVLAKKE, Feb. 3 (Polder Wire) — {NEWS}\n")
    assert (article.published, article.day) == ("Feb. 3", None)


def test_the_address_gives_the_day_where_nothing_else_does() -> None:
    assert under("Ships sent elsewhere", "Crane falls").published is None
    article = clean_text(f"Crane falls\n\n{NEWS}", url="https://bode.example/2026/02/03/crane-falls")
    assert article.published == "2026-02-03"


def test_an_agency_s_slug_stays_in_the_text_and_leaves_the_headline() -> None:
    article = clean_text(f"UPDATE 3-Crane falls across two berths in Vlakke\n\n{NEWS}")
    assert article.headline == "Crane falls across two berths in Vlakke"
    assert in_role(article, "headline") == ["UPDATE 3-Crane falls across two berths in Vlakke"]


@pytest.mark.parametrize(
    ("line", "outlet", "authors"),
    [
        ("By Ailsa Monro, PA Sport", "PA", ("Ailsa Monro",)),
        ("By Ailsa Monro, Associated Press", "AP", ("Ailsa Monro",)),
        ("By Ailsa Monro, Coast Herald", "Coast Herald", ("Ailsa Monro",)),
        ("By Ailsa Monro and Jens Orr", None, ("Ailsa Monro", "Jens Orr")),
    ],
)
def test_a_bare_report_is_likely_of_whom_its_reporter_signs_for(
    line: str, outlet: str | None, authors: tuple[str, ...]
) -> None:
    article = under(line)
    assert (article.outlet, article.authors) == (outlet, authors)
    assert outlet is None or article.outlet_probability < 1


def test_a_page_with_more_than_the_report_may_be_anybodys_print_of_it() -> None:
    text = (
        f"Crane falls\n\nBy Ailsa Monro, Associated Press\n\n{NEWS}\n\n"
        "Subscribe to our newsletter for the best of every day\n"
    )
    assert clean_text(text).outlet is None


def test_who_reported_and_edited_signs_for_the_agency_of_the_dateline() -> None:
    signed = "(Reporting by Jens Orr; Editing by Ada Lowe)"
    article = clean_text(f"Crane falls\n\nVLAKKE, Feb. 3 (Reuters) - {NEWS}\n\n{signed}\n")
    assert (article.outlet, article.outlet_probability) == ("Reuters", 0.5)
    bare = clean_text(f"Crane falls\n\nVLAKKE, Feb. 3 (Reuters) - {NEWS}\n")
    assert (bare.outlet, bare.outlet_probability) == ("Reuters", 0.5)


@pytest.mark.parametrize(
    "around",
    [
        "The quay of Vlakke on Tuesday. (Photo: Jens Orr)\n\n{news}",
        "{news}\n\nRead more: Ships are sent to Ostmoor",
        "{news}\n\n(With inputs from AFP)",
    ],
)
def test_a_dateline_tells_no_outlet_where_somebody_else_printed_it(around: str) -> None:
    text = around.format(news=f"VLAKKE, Feb. 3 (Reuters) - {NEWS}")
    assert clean_text(f"Crane falls\n\n{text}\n").outlet is None
