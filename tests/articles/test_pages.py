"""Invented pages of many countries: every passage has to get its role."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from twosource.articles import clean
from twosource.model import Article, Report

PASSAGE = re.compile(r"(\w+)([|~+]) (.*)$")
JOINS = {"~": " ", "+": ""}


@dataclass(frozen=True)
class Page:
    name: str
    text: str
    passages: tuple[tuple[str, int, int], ...]


def load_pages() -> list[Page]:
    source = (Path(__file__).parent / "pages.txt").read_text(encoding="utf-8")
    return [build_page(*part.split("\n", 1)) for part in source.split("\n=== ")[1:]]


def build_page(name: str, body: str) -> Page:
    gap = "\n" if "single" in name else "\n\n"
    text, passages = "", []
    for line in body.split("\n"):
        found = PASSAGE.match(line)
        if found:
            text += JOINS.get(found[2], gap if text else "")
            passages.append((found[1], len(text), len(text) + len(found[3])))
            text += found[3]
    return Page(name, text, tuple(passages))


PAGES = load_pages()


def clean_text(text: str) -> Article:
    return clean(Report(address="page.txt", text=text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_passage_of_a_page_has_its_role(page: Page) -> None:
    article = clean_text(page.text)
    assert article.text == page.text
    found = [(block.role, page.text[block.start : block.end]) for block in article.blocks]
    assert found == [(role, page.text[start:end]) for role, start, end in page.passages]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_carriage_returns_change_no_role(page: Page) -> None:
    roles = [block.role for block in clean_text(page.text).blocks]
    assert [block.role for block in clean_text(page.text.replace("\n", "\r\n")).blocks] == roles


def test_there_are_pages_enough() -> None:
    assert len(PAGES) >= 50


@pytest.mark.parametrize(
    ("name", "agencies"),
    [
        ("Indian aggregator", [("PTI", "photo"), ("PTI", "text")]),
        ("US daily with AP", [("AP", "text"), ("AP", "photo"), ("AP", "photo"), ("AP", "dateline"), ("AP", "text"), ("AP", "text")]),
        ("Reuters style", [("Reuters", "dateline")]),
        ("Lead only", [("AFP", "text")]),
        ("Canadian with files", [("Canadian Press", "text")]),
        ("Photo agency in sentence", []),
        ("Republished", [("The Aare Courier", "text")]),
        ("Copyright of an agency", [("AFP", "text")]),
        ("Handout picture", [("Reuters", "photo")]),
        ("Menu with an offer", [("Nordsee Presse", "photo")]),
        ("Unlisted agency in a phrase", [("Anatolia Wire", "text"), ("Radio Ahlat", "text")]),
        ("Unlisted agency behind", [("Anatolia Wire", "text")]),
        ("Unlisted agency before", [("Coral Press", "dateline")]),
        ("Pictures spoken of", []),
    ],
)  # fmt: skip
def test_agencies_are_credited_for_what_they_made(name: str, agencies: list[tuple[str, str]]) -> None:
    page = next(page for page in PAGES if page.name.startswith(name))
    assert [(credit.agency, credit.kind) for credit in clean_text(page.text).credits] == agencies


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Indian site with syndication", "Deccan Mirror"),
        ("Pakistani daily", "Daily Bolan"),
        ("US daily where staff", "The Dayton Ledger"),
        ("Irish with donation", "The Shannon Tribune"),
        ("Handout picture", "Dawn Valley Times"),
        ("US daily with AP", None),
        ("Lead only", None),
        ("Reuters style", "Reuters"),
    ],
)
def test_an_outlet_is_told_by_its_own_boilerplate_alone(name: str, outlet: str | None) -> None:
    article = clean_text(next(page for page in PAGES if page.name.startswith(name)).text)
    assert article.outlet == outlet
    assert (article.outlet_evidence is None) == (outlet is None)
    assert outlet is None or 0.5 <= article.outlet_probability < 1


def test_authors_and_days_are_read_from_bylines_and_stamps() -> None:
    british = clean_text(PAGES[0].text)
    assert (british.authors, british.published) == (("Moira Tulloch",), "2025-03-03T11:42:00")
