"""Give the tokens of an article: the model's words with their syntax, else words by rule."""

from collections.abc import Sequence

from twosource.language import Reading
from twosource.model import Article, Sentence, Token
from twosource.text.lemmas import lemma
from twosource.text.tokens import split_tokens


def find_tokens(
    article: Article, sentences: Sequence[Sentence], reading: Reading | None
) -> tuple[Token, ...]:
    """Give the words and marks of the sentences in order; heads are indexes of the same tuple."""
    text = article.text
    if reading is not None:
        return tuple(
            Token(
                start=word.start,
                end=word.end,
                text=(form := text[word.start : word.end]),
                lemma=lemma(form, word.upos),
                upos=word.upos,
                head=word.head,
                deprel=word.deprel,
            )
            for word in reading.words
        )
    return tuple(
        Token(start=start, end=end, text=(form := text[start:end]), lemma=lemma(form))
        for sentence in sentences
        for start, end in split_tokens(text, sentence.start, sentence.end)
    )
