"""Blocks of the reports in examples/ that are no news."""

from pathlib import Path

import pytest

from twosource.articles import clean
from twosource.model import Report
from twosource.reports import read

EXAMPLES = Path(__file__).parents[2] / "examples"


def roles_of(name: str, words: str) -> set[str]:
    reports = [report for report in read([EXAMPLES / name]) if isinstance(report, Report)]
    article = clean(reports[0], today=None)
    at = article.text.index(words)
    return {block.role for block in article.blocks if block.start <= at < block.end}


@pytest.mark.parametrize(
    ("name", "words", "role"),
    [
        ("newsmash-aggregator.txt", "An Icelandic trawler at the quay", "caption"),
        ("baltic-courier.md", "9 June 2025", "byline"),
        ("halifax-ledger.txt", "I give because", "appeal"),
        ("havblikk-tromso.txt", "By Marte Solheim in", "byline"),
    ],
)
def test_what_is_no_news_is_labelled(name: str, words: str, role: str) -> None:
    assert roles_of(name, words) == {role}


def test_a_correction_note_is_no_sentence_of_the_story() -> None:
    assert roles_of("nordwire-0719-correction.txt", "(Corrects number") <= {"kicker", "furniture", "subtitle"}
