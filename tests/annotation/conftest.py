"""Articles in three lines, and their annotation by rules alone."""

import importlib
import re
from collections.abc import Callable

import pytest

from twosource.annotation import annotate
from twosource.language import available
from twosource.model import AnnotatedText, Article, Block, Quotation


def article_of(text: str, *, headline: bool = False) -> Article:
    """Make an article whose every line is a paragraph, the first one a headline if wanted."""
    blocks = tuple(
        Block(start=m.start(), end=m.end(), role="headline" if headline and not n else "body")
        for n, m in enumerate(re.finditer(r"[^\n]+", text))
    )
    return Article(id="a", report="a.txt", text=text, blocks=blocks)


@pytest.fixture
def by_rules(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AnnotatedText]:
    """Annotate as an installation without the language model does."""
    monkeypatch.setattr(importlib.import_module("twosource.annotation.annotate"), "available", lambda: False)

    def read(text: str, *, headline: bool = False) -> AnnotatedText:
        return annotate([article_of(text, headline=headline)])[0]

    return read


@pytest.fixture
def annotated() -> Callable[..., AnnotatedText]:
    """Annotate as rules and model together do."""
    if not available():
        pytest.skip("no language model is installed")

    def read(text: str, *, headline: bool = False) -> AnnotatedText:
        return annotate([article_of(text, headline=headline)])[0]

    return read


@pytest.fixture
def said(by_rules: Callable[..., AnnotatedText]) -> Callable[[str], dict[str, str | None]]:
    """Map the words of each marked quotation to its speaker."""

    def read(text: str) -> dict[str, str | None]:
        found = by_rules(text)
        return {text[q.start : q.end]: q.speaker for q in found.quotations if q.form != "indirect"}

    return read


@pytest.fixture
def heard() -> Callable[[str], dict[str, str | None]]:
    """Map the words of each marked quotation to its speaker, as rules and model together find it."""
    if not available():
        pytest.skip("no language model is installed")

    def read(text: str) -> dict[str, str | None]:
        found = annotate([article_of(text)])[0]
        return {text[q.start : q.end]: q.speaker for q in found.quotations if q.form != "indirect"}

    return read


@pytest.fixture
def quoted(by_rules: Callable[..., AnnotatedText]) -> Callable[[str, str], Quotation]:
    """Give the one quotation that has these words."""

    def read(text: str, words: str) -> Quotation:
        return next(q for q in by_rules(text).quotations if text[q.start : q.end] == words)

    return read
