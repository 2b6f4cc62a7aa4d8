import contextlib
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.articles import clean
from twosource.articles.outlets import find_outlet
from twosource.errors import ReportRefused
from twosource.model import Article, Report

TODAY = date(2026, 3, 1)
NEWS = "Three barges broke loose on the Elbe on Sunday, the port of Magdeburg said.\n\nNobody was hurt."


def clean_text(text: str, **stated: object) -> Article:
    return clean(Report(address="elbe.txt", text=text, **stated), today=TODAY)  # type: ignore[arg-type]  # fields of a test


LINES = st.sampled_from(
    [
        "Flood closes tunnel", "By Ann Moe", "Share", "Advertisement", "Dear readers,", "Please support our journalism today.", "(AFP)",
        "OSLO (AFP) – The tunnel was closed on Monday, police said.", '"It is wet," he said. "Very wet."', "Read more: Old tunnel",
        "A car in the tunnel. (Photo: NTB)", "Inputs from AFP", "5 hours ago 3", "", "  ", "\u00a0", "\ufeff", "* * *", "He added that he was tired.Reporting by Ann Moe",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028"]))
def test_blocks_are_ordered_apart_and_hold_every_word(lines: list[str], end: str) -> None:
    text = end.join(lines)
    try:
        article = clean_text(text)
    except ReportRefused:
        return
    assert article.text == text
    place = 0
    for block in article.blocks:
        assert place <= block.start < block.end <= len(text)
        assert not text[place : block.start].strip(" \r\n\u2028\u00a0\ufeff")
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        place = block.end
    assert not text[place:].strip(" \r\n\u2028\u00a0\ufeff")
    assert any(block.role == "body" for block in article.blocks)
    for credit in article.credits:
        assert 0 <= credit.start < credit.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_cleaned_or_refused(text: str) -> None:
    with contextlib.suppress(ReportRefused):
        assert clean_text(text).text == text


def test_the_id_depends_on_address_and_text_alone() -> None:
    one, other = clean_text(NEWS), clean_text(NEWS, stated_outlet="Ledger")
    assert one.id == other.id
    assert len(one.id) == 12
    assert clean(Report(address="other.txt", text=NEWS)).id != one.id
    assert clean_text(NEWS + " ").id != one.id


def test_a_stated_outlet_is_certain_and_boilerplate_does_not_overrule_it() -> None:
    article = clean_text(f"{NEWS}\n\n© 2025 Elbe Bote. All rights reserved.", stated_outlet="Hafen  Zeitung")
    assert (article.outlet, article.outlet_probability) == ("Hafen Zeitung", 1.0)


def test_an_address_tells_the_site() -> None:
    article = clean_text(NEWS, url="https://www.hafen.example.co.uk/a?b=1")
    assert (article.outlet, article.outlet_probability) == ("hafen.example.co.uk", 0.9)


def test_a_header_is_marked_and_not_read_as_news() -> None:
    header = "outlet: Hafen Zeitung\npublished: 2025-06-03\n\n"
    article = clean_text(header + NEWS, header_end=len(header), stated_published="2025-06-03")
    assert article.blocks[0].role == "furniture"
    assert article.text[article.blocks[1].start :].startswith("Three barges")
    assert article.day == date(2025, 6, 3)


@pytest.mark.parametrize(
    ("stated", "published", "doubtful"),
    [
        ("2026-02-28", "2026-02-28", False),
        ("2031-01-01", "2031-01-01", True),
        ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00", True),
        ("next Tuesday", "next Tuesday", True),
        ("2025-02-30", "2025-02-30", True),
    ],
)
def test_an_unlikely_day_is_kept_and_doubted(stated: str, published: str, doubtful: bool) -> None:
    article = clean_text(NEWS, stated_published=stated)
    assert article.published == published
    assert bool(article.doubts) == doubtful
    assert all(doubt.startswith("published ") for doubt in article.doubts)
    assert (article.day is None) == doubtful


def test_hours_ago_are_no_day() -> None:
    assert clean_text(f"Barges adrift on the Elbe\n\n5 hours ago\n\n{NEWS}").published is None


def test_a_stamp_in_the_text_gives_the_day_where_none_is_stated() -> None:
    article = clean_text(
        f"Barges adrift on the Elbe\n\nPublished: 3 June 2025, 10:15 CEST | Updated: 5 June 2025\n\n{NEWS}"
    )
    assert article.published == "2025-06-03T10:15:00+02:00"


def test_a_stated_headline_is_found_again_in_the_text() -> None:
    article = clean_text(f"Barges adrift on the Elbe.\n\n{NEWS}", stated_headline="Barges adrift on the Elbe")
    assert article.blocks[0].role == "headline"
    assert article.headline == "Barges adrift on the Elbe"


def test_a_lead_is_no_headline() -> None:
    assert clean_text(NEWS).headline is None
    assert [block.role for block in clean_text(NEWS).blocks] == ["body", "body"]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "Three barges loaded with gravel broke loose on the river Elbe on\n"
        "Sunday night and drifted eleven kilometres downstream before a tug\n"
        "could catch them, the port authority of Magdeburg said on Monday.\n"
        "\n"
        "Nobody was on board. The police are looking into the state of the\n"
        "ropes, which a spokeswoman called older than most of her officers\n"
        "and about as reliable as the barges themselves had proved to be.\n"
    )
    assert [block.role for block in clean_text(wrapped).blocks] == ["body", "body"]


def test_texts_in_other_languages_are_named() -> None:
    german = "Drei Kähne haben sich am Sonntag auf der Elbe losgerissen, wie der Hafen mitteilte. Verletzt wurde niemand, und die Polizei ermittelt."
    assert clean_text(german).language == "de"
    assert clean_text(NEWS, stated_language="EN-gb").language == "en"


@pytest.mark.parametrize("count", [0, 30_000])
def test_nothing_and_far_too_much_are_refused(count: int) -> None:
    with pytest.raises(ReportRefused):
        clean_text("The barge sank on Monday.\n\n" * count)


@pytest.mark.parametrize(
    "text",
    [
        "404\n\nPage not found\n\nSorry, we can't find the page you're looking for.",
        "We use cookies and similar technologies to run this site.\n\nAccept all\n\nManage preferences",
        "Please enable JavaScript and cookies to continue.",
        "Access denied\n\nYou don't have permission to access this page on this server.",
        "Are you a robot?\n\nPlease complete the captcha below.",
        "You have reached your free article limit.\n\nSubscribe to continue reading.\n\nAlready a subscriber? Log in",
        "Share\n\nFacebook Twitter\n\nAdvertisement",
        "This article is not available in your region.",
    ],
)
def test_walls_and_errors_are_no_news(text: str) -> None:
    with pytest.raises(ReportRefused, match="news"):
        clean_text(text)


def test_news_about_cookies_and_captchas_is_news() -> None:
    text = "Regulator fines bakery chain over cookies\n\nA bakery chain was fined on Monday for a cookie policy that nobody could decline, the regulator said.\n\nThe chain has appealed, saying that it sells cookies and does not set them."
    assert clean_text(text).headline == "Regulator fines bakery chain over cookies"


@pytest.mark.parametrize(
    "unit",
    ["comments / ", "facebook,  ", "2025-05-12 - ", "12:30 May 12 ", "- ", "(AFP) ", "Aa and ", "Reporting by A. ", ". Support us ", "MOSCOW"],
)  # fmt: skip
def test_repeated_words_do_not_hold_the_run_up(unit: str) -> None:
    started = process_time()
    with contextlib.suppress(ReportRefused):
        clean_text(f"{NEWS}\n\n{unit * (880 // len(unit))}")
    assert process_time() - started < 5


def test_a_text_of_many_short_lines_is_cleaned_in_linear_time() -> None:
    article = clean_text(f"{NEWS}\n\n" + "word\n" * 15_000)
    assert sum(block.role == "body" for block in article.blocks) == 2


@pytest.mark.parametrize(
    ("appeal", "outlet"),
    [
        ("Fearless news costs money: Subscribe to the Tagaytay Ledger for P99 a month and read without ads.", "the Tagaytay Ledger"),
        ("Become a member of Radio Caprivi and keep us free.", "Radio Caprivi"),
        ("Subscribe to our newsletter for updates.", None),
        ("Subscribe to continue reading.", None),
    ],
)  # fmt: skip
def test_who_asks_for_subscriptions_is_the_outlet(appeal: str, outlet: str | None) -> None:
    assert find_outlet(None, appeal, (), None).name == outlet
