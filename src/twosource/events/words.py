"""The words of one sentence as the coder reads them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.events.inflection import bases
from twosource.events.tables import class_of_words
from twosource.events.tagging import Raw, Tag, guess_tags, tags_of_parse
from twosource.model import AnnotatedText, Sentence, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word with its place in the text; `head` indexes the sentence's words, -1 for a root or if unparsed."""

    start: int
    end: int
    text: str
    lower: str
    bases: tuple[str, ...]
    tag: Tag
    head: int = -1
    relation: str = ""


_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W_]+(?:[-'’][^\W_]+)*|\S")
_CLITIC = re.compile(r"(?<=\w)(?:n['’]t|['’](?:s|ll|re|ve|d|m))$|(?<=s)['’]$", re.IGNORECASE)


def is_time(word: Word) -> bool:
    """Tell whether a word is a day of the week or a month."""
    lower = word.lower.rstrip(".")
    if lower == "may" and word.relation in {"flat", "nsubj", "appos", "nsubj:pass"}:
        return False
    return lower in class_of_words("WEEKDAY") or (lower in class_of_words("MONTH") and word.text[0].isupper())


def sentence_words(text: AnnotatedText, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence of an annotated text, with its parse where it has one."""
    inside = _tokens_in(text, sentence)
    if not inside:
        return loose_words(text.article.text[sentence.start : sentence.end], offset=sentence.start)
    joined = _joined(inside)
    place = {number: index for index, run in enumerate(joined) for number, _ in run}
    return _tagged([_raw(text, run, place) for run in joined])


def _joined(tokens: Sequence[tuple[int, Token]]) -> list[list[tuple[int, Token]]]:
    """Put together what a hyphen joins: "al" "-" "Qaeda" is one name, "rebel" "-" "held" one word."""
    runs: list[list[tuple[int, Token]]] = []
    for number, token in tokens:
        last = runs[-1][-1][1] if runs else None
        close = last is not None and last.end == token.start
        hyphen = last is not None and (
            (token.text == "-" and last.text[-1:].isalpha())
            or (last.text == "-" and len(runs[-1]) > 1 and token.text[:1].isalnum())
        )
        if close and hyphen:
            runs[-1].append((number, token))
        else:
            runs.append([(number, token)])
    return runs


def _raw(text: AnnotatedText, run: Sequence[tuple[int, Token]], place: dict[int, int]) -> Raw:
    """Return one word of joined tokens, with the part of speech and the head of the one that heads them."""
    head, written = run[0][1], run[0][1].text
    if len(run) > 1:
        inside = {number for number, _ in run}
        outer = [token for _, token in run if token.head not in inside and token.text != "-"]
        head = outer[-1] if outer else run[-1][1]
        written = text.article.text[run[0][1].start : run[-1][1].end]
    return Raw(
        start=run[0][1].start,
        end=run[-1][1].end,
        text=written,
        lower=_lowered(written),
        upos=head.upos,
        head=place.get(head.head, -1),
        relation=head.deprel,
    )


def _tokens_in(text: AnnotatedText, sentence: Sentence) -> list[tuple[int, Token]]:
    """Return the tokens of a sentence with their numbers; tokens stand in order, so only these are looked at."""
    first = bisect_left(text.tokens, sentence.start, key=lambda token: token.start)
    last = bisect_left(text.tokens, sentence.end, lo=first, key=lambda token: token.start)
    near = enumerate(text.tokens[first : last + 1], first)
    return [(number, token) for number, token in near if token.end <= sentence.end]


def loose_words(text: str, *, offset: int = 0) -> tuple[Word, ...]:
    """Return the words of a bare sentence that starts at `offset` of its text."""
    cuts = list(_cut(text))
    return _tagged(
        [Raw(start=s + offset, end=e + offset, text=text[s:e], lower=_lowered(text[s:e])) for s, e in cuts]
    )


def _lowered(text: str) -> str:
    return text.lower().replace("’", "'")


def _cut(text: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        clitic = _CLITIC.search(match.group())
        cut = match.start() + clitic.start() if clitic else match.end()
        if cut > match.start():
            yield match.start(), cut
        if clitic:
            yield cut, match.end()


def _tagged(raw: Sequence[Raw]) -> tuple[Word, ...]:
    parsed = any(word.upos for word in raw)
    tags = tags_of_parse(raw) if parsed else guess_tags(raw)
    return tuple(
        Word(
            start=word.start,
            end=word.end,
            text=word.text,
            lower=word.lower,
            bases=bases(word.lower),
            tag=tag,
            head=word.head,
            relation=word.relation,
        )
        for word, tag in zip(raw, tags, strict=True)
    )
