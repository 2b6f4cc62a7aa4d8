"""Laws that hold for any Unicode text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.annotation import annotate
from twosource.model import AnnotatedText, Article, Block

_SCRAPS = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "«", "»", "„", " said ", "He ", "the minister ", ", ", ". ", ": ", "\n", "Jane Roe ",
     "according to ", "that ", "U.S. ", "5 ", "Paris ", "told reporters", "(WHO)", "—", "…", "?", "and ", "'s ", "by ", "quoted as saying "]
)  # fmt: skip
_TEXTS = st.lists(_SCRAPS | st.text(max_size=8), max_size=40).map("".join)


def _article(text: str) -> Article:
    blocks = tuple(
        Block(start=m.start(), end=m.end(), role="body" if n else "headline")
        for n, m in enumerate(re.finditer(r"[^\n]+", text))
    )
    return Article(id="a", report="a.txt", text=text, blocks=blocks)


def _spans(text: AnnotatedText) -> list[tuple[int, int]]:
    layers = (text.tokens, text.sentences, text.mentions, text.passages, text.times, text.quantities)
    spans = [(part.start, part.end) for layer in layers for part in layer]
    for quotation in (*text.quotations, *text.glosses):
        spans.append((quotation.start, quotation.end))
        spans += [(span.start, span.end) for span in quotation.content]
        spans += [(span.start, span.end) for span in (quotation.mention, quotation.cue) if span]
    return spans


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_every_span_lies_inside_the_text_and_is_not_empty(text: str) -> None:
    annotated = annotate([_article(text)])[0]
    assert all(0 <= start < end <= len(text) for start, end in _spans(annotated))
    assert len({q.id for q in (*annotated.quotations, *annotated.glosses)}) == len(
        annotated.quotations
    ) + len(annotated.glosses)


@settings(max_examples=40, deadline=None)
@given(st.lists(_TEXTS, min_size=2, max_size=3))
def test_a_text_reads_the_same_alone_and_among_others(texts: list[str]) -> None:
    articles = [_article(text) for text in texts]
    assert annotate(articles) == [annotate([article])[0] for article in articles]
