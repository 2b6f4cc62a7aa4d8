"""Pieces of annotated texts made from paragraphs of sentences."""

from twosource.model import AnnotatedText, Article, Block, BlockRole, Sentence, Span

Paragraph = tuple[BlockRole, tuple[str, ...]]
SPOKEN: tuple[BlockRole, ...] = ("headline", "body")


def annotated(
    article: str, outlet: str | None, *paragraphs: Paragraph, **fields: str | None
) -> AnnotatedText:
    """Return a text of paragraphs, one block each, with its headline and body sentences."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    text = ""
    for role, parts in paragraphs:
        text += "\n" if text else ""
        start = len(text)
        for number, part in enumerate(parts):
            text += " " if number else ""
            if role in SPOKEN:
                sentences.append(
                    Sentence(start=len(text), end=len(text) + len(part), role=role, block=len(blocks))
                )
            text += part
        blocks.append(Block(start=start, end=len(text), role=role))
    made = Article(
        id=article, report=f"news/{article}.txt", text=text, blocks=tuple(blocks), outlet=outlet, **fields
    )  # type: ignore[arg-type]  # the fields that tests set are texts
    return AnnotatedText(article=made, sentences=tuple(sentences))


def find(text: AnnotatedText, words: str, *, nth: int = 0) -> Span:
    """Return where the words stand for the nth time (from 0) in a text that has them."""
    start = -1
    for _ in range(nth + 1):
        start = text.article.text.index(words, start + 1)
    return Span(article=text.id, start=start, end=start + len(words))
