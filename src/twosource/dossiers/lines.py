"""Make digest lines: each with what it rests on and how many outlets and origins stand behind that."""

from collections.abc import Iterable

from twosource.dossiers.names import count_outlets
from twosource.dossiers.order import reading_order
from twosource.model import Claim, DigestLine, Dossier, Span


def quote_line(dossier: Dossier, claim: Claim, shown: Span) -> DigestLine:
    """Return the words of `shown`, which carries the claim, with every span that carries it."""
    cites = (shown, *(evidence.span for evidence in claim.evidence))
    return DigestLine(
        text=dossier.words(shown),
        cites=in_order(dossier, cites),
        outlets=claim.outlets,
        origins=claim.origins,
        kind="words",
        disputed=claim.disputed,
    )


def count_line(dossier: Dossier, text: str, cites: Iterable[Span], *, disputed: bool = False) -> DigestLine:
    """Return a filled pattern; what it rests on is counted over the reports that it cites."""
    spans = in_order(dossier, cites)
    articles = {span.article for span in spans}
    return DigestLine(
        text=text,
        cites=spans,
        outlets=count_outlets(text for text in dossier.texts if text.id in articles),
        origins=dossier.stemma.count(articles),
        kind="count",
        disputed=disputed,
    )


def in_order(dossier: Dossier, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the different spans in the order of sigils and of the text."""
    return tuple(sorted(set(spans), key=reading_order(dossier)))


def opening(dossier: Dossier, article: str) -> Span:
    """Return the first sentence of an article's body; its first sentence if no body is marked."""
    text = dossier.text(article)
    sentences = [sentence for sentence in text.sentences if sentence.role == "body"] or list(text.sentences)
    if not sentences:
        return Span(article=article, start=0, end=min(1, len(text.article.text)))
    return Span(article=article, start=sentences[0].start, end=sentences[0].end)
