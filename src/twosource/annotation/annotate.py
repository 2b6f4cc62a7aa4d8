"""Annotate articles: sentences, tokens, names, marked passages, attributions, times, quantities, clauses."""

import re
from collections.abc import Sequence

import numpy as np

from twosource.annotation.clauses.find import find_clauses
from twosource.annotation.names.bounds import trim_names, widen_bodies
from twosource.annotation.names.entities import link_names
from twosource.annotation.names.find import find_names
from twosource.annotation.names.kinds import judge_kinds, without_words
from twosource.annotation.passages import MARKED_ROLES, find_passages
from twosource.annotation.quantities.find import find_quantities
from twosource.annotation.quoting import find_quotations
from twosource.annotation.times.find import find_times
from twosource.annotation.tokens import find_tokens
from twosource.language import Reading, available, read
from twosource.model import AnnotatedText, Article, Sentence
from twosource.text.sentences import split


def annotate(articles: Sequence[Article]) -> list[AnnotatedText]:
    """Give each article its layers, in the order of the articles; a text reads the same alone and among others.

    With the language model installed its reading joins the rules'; without it the rules stand alone.
    """
    sentences = [find_sentences(article) for article in articles]
    readings = _readings(articles, sentences)
    return [_annotated(*parts) for parts in zip(articles, sentences, readings, strict=True)]


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """Split headline, subtitle and body blocks into sentences; furniture and captions have none, nor have the marks of a list."""
    return tuple(
        Sentence(start=start, end=end, role=block.role, block=index)
        for index, block in enumerate(article.blocks)
        if block.role in MARKED_ROLES
        for start, end in split(article.text, _past_bullet(article.text, block.start, block.end), block.end)
    )


_BULLET = re.compile(
    r"(?:[*•▪‣◦]|\d{1,2}\.)\s+(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?=[A-ZÀ-Þ“\"‘])"
)


def _past_bullet(text: str, start: int, end: int) -> int:
    """Give where a paragraph's words begin: behind a bullet or the number of a list."""
    found = _BULLET.match(text, start, end)
    return found.end() if found is not None else start


def _readings(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]
) -> Sequence[Reading | None]:
    if not available():
        return [None] * len(articles)
    return read(
        [article.text for article in articles],
        [[(sentence.start, sentence.end) for sentence in some] for some in sentences],
    )


def _annotated(article: Article, sentences: tuple[Sentence, ...], reading: Reading | None) -> AnnotatedText:
    spans = reading.names if reading is not None else None
    names = find_names(article.text, sentences, spans or ())
    names = trim_names(article.text, names, spans or (), (sentence.start for sentence in sentences))
    names = widen_bodies(article.text, judge_kinds(article.text, names, spans))
    names = without_words(article.text, names, reading) if reading is not None else names
    cast = link_names(article.text, names)
    quotations, glosses, passages = find_quotations(article, sentences, find_passages(article), cast, reading)
    vectors = reading.vectors if reading is not None else np.zeros((len(sentences), 0), dtype=np.float32)
    tokens = find_tokens(article, sentences, reading)
    return AnnotatedText(
        article=article,
        tokens=tokens,
        sentences=sentences,
        mentions=cast.mentions,
        entities=cast.entities,
        passages=passages,
        quotations=quotations,
        glosses=glosses,
        times=find_times(article, sentences),
        quantities=find_quantities(article, sentences),
        clauses=find_clauses(article, sentences, tokens),
        vectors=vectors,
    )
