"""Texts for the stages behind annotation, made of a headline and paragraphs without reading them by the model."""

from collections.abc import Iterator

import numpy as np

from twosource.model import AnnotatedText, Article, Block, MarkedPassage, Sentence
from twosource.text.marks import pair_marks
from twosource.text.sentences import split

GAP = "\n\n"


def compose(
    article_id: str, body: str, *, headline: str = "", published: str | None = None, outlet: str | None = None
) -> AnnotatedText:
    """Return an annotated text with blocks, sentences and marked passages; every line of `body` is a paragraph."""
    text = headline + GAP + body if headline else body
    blocks = [Block(start=0, end=len(headline), role="headline")] if headline else []
    blocks += [
        Block(start=start, end=end, role="body")
        for start, end in find_lines(text, len(headline) + len(GAP) if headline else 0)
    ]
    sentences = tuple(
        Sentence(start=start, end=end, role=block.role, block=place)
        for place, block in enumerate(blocks)
        for start, end in split(text, block.start, block.end)
    )
    passages = tuple(
        MarkedPassage(start=pair.start, end=pair.end, open=pair.open, close=pair.close)
        for block in blocks
        for pair in pair_marks(text, block.start, block.end)
        if pair.within is None
    )
    article = Article(
        id=article_id,
        report=article_id,
        text=text,
        blocks=tuple(blocks),
        headline=headline or None,
        published=published,
        outlet=outlet,
    )
    vectors = np.zeros((len(sentences), 0), dtype=np.float32)
    return AnnotatedText(article=article, sentences=sentences, passages=passages, vectors=vectors)


def find_lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of every line with a word in it, from `start` on."""
    for line in text[start:].split("\n"):
        stripped = line.strip()
        if stripped:
            left = start + line.index(stripped)
            yield left, left + len(stripped)
        start += len(line) + 1
