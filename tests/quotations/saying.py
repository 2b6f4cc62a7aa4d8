"""Small invented articles for the collation tests: text with marks, and who says what, given by hand."""

from collections.abc import Sequence

from twosource.model import (
    AnnotatedText,
    Article,
    Block,
    Descent,
    Entity,
    Origin,
    Quotation,
    QuotationForm,
    Reading,
    Sentence,
    SentenceLink,
    Span,
    Stemma,
    Story,
    Utterance,
    Witness,
)  # fmt: skip
from twosource.quotations import collate
from twosource.text.sentences import split


class Maker:
    """Builds one article and its quotations."""

    def __init__(
        self, article: str, text: str, *, headline: str | None = None, outlet: str | None = None
    ) -> None:
        self.article, self.outlet = article, outlet or f"The {article.title()}"
        self.head = len(headline) if headline else 0
        self.text = f"{headline}\n{text}" if headline else text
        self.found: list[Quotation] = []
        self.glosses: list[Quotation] = []

    def says(
        self,
        speaker: str | None,
        words: str,
        *,
        indirect: bool = False,
        within: str | None = None,
        gloss: bool = False,
    ) -> "Maker":
        """Add a quotation of words that stand in the text, in marks unless told otherwise."""
        start = self.text.index(words) if gloss else self.text.index(words, self.head)
        before = self.text[:start].rstrip()
        form: QuotationForm = "indirect" if indirect else "direct" if before[-2:-1] in ",:. " else "mixed"
        made = Quotation(
            id=f"{self.article}.{len(self.found) + len(self.glosses) + 1}",
            article=self.article,
            start=start,
            end=start + len(words),
            form=form,
            speaker=speaker,
            nested_in=within,
        )
        (self.glosses if gloss else self.found).append(made)
        return self

    def made(self, *entities: Entity) -> AnnotatedText:
        """Return the annotated text."""
        spans = [
            part
            for start, end in ((0, self.head), (self.head, len(self.text)))
            if start < end
            for part in split(self.text, start, end)
        ]
        article = Article(
            id=self.article,
            report=self.article,
            text=self.text,
            outlet=self.outlet,
            blocks=(Block(start=0, end=len(self.text), role="body"),),
        )
        return AnnotatedText(
            article=article,
            sentences=tuple(
                Sentence(start=start, end=end, role="headline" if end <= self.head else "body", block=0)
                for start, end in spans
            ),
            quotations=tuple(sorted(self.found, key=lambda q: (q.start, q.end))),
            glosses=tuple(self.glosses),
            entities=entities,
        )


def stemma_of(
    texts: Sequence[AnnotatedText],
    descents: tuple[tuple[str, str], ...] = (),
    links: Sequence[tuple[str, str]] = (),
) -> Stemma:
    """Return a stemma; `links` pairs words of two sentences that descent aligns."""
    above = dict(descents)

    def root(article: str) -> str:
        return root(above[article]) if article in above else article

    roots = sorted({root(text.id) for text in texts})
    return Stemma(
        witnesses=tuple(Witness(article=text.id, sigil=text.id) for text in texts),
        descents=tuple(
            Descent(witness=w, exemplar=e, kind="rewrite", share=0.9, probability=0.9) for w, e in descents
        ),
        origins=tuple(
            Origin(
                id=r, articles=tuple(sorted(t.id for t in texts if root(t.id) == r)), label=r, certain=True
            )
            for r in roots
        ),
        links=tuple(
            SentenceLink(one=place(texts, one), other=place(texts, other), kind="paraphrase", similarity=0.6)
            for one, other in links
        ),
    )


def place(texts: Sequence[AnnotatedText], words: str) -> Span:
    """Return the sentence that holds some words of exactly one text."""
    (text,) = [text for text in texts if words in text.article.text]
    start = text.article.text.index(words)
    sentence = next(s for s in text.sentences if s.start <= start < s.end)
    return Span(article=text.id, start=sentence.start, end=sentence.end)


def collated(
    *texts: AnnotatedText,
    descents: tuple[tuple[str, str], ...] = (),
    links: Sequence[tuple[str, str]] = (),
) -> tuple[Utterance, ...]:
    """Return the utterances of a story of these articles."""
    story = Story(id="s", articles=tuple(sorted(text.id for text in texts)), headline="")
    return collate(story, texts, stemma_of(texts, descents, links))


def reading(utterances: Sequence[Utterance], quotation: str) -> Reading:
    """Return the reading that a quotation is."""
    (found,) = [r for u in utterances for r in u.readings if r.quotation == quotation]
    return found


def together(utterances: Sequence[Utterance], *quotations: str) -> bool:
    """Tell whether some quotations are readings of one utterance."""
    return any(set(quotations) <= {r.quotation for r in u.readings} for u in utterances)
