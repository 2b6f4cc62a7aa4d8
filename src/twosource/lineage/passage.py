"""Witnesses as they are compared: sentences with their words, which of them are quoted, and their details."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource.lineage.phrases import MYSELF
from twosource.lineage.settings import LineageSettings
from twosource.lineage.spelt import plain_detail
from twosource.lineage.statements import find_statements
from twosource.model import AnnotatedText, MarkedPassage
from twosource.text.marks import pair_marks
from twosource.text.shingles import shingle
from twosource.text.terms import Term, find_terms
from twosource.text.wording import Word, words

Bounds = tuple[int, int]
RUN = 5
"""Words in a run: fewer are often equal by chance."""
_LEAST_IN_PERSON = 2
_FEW_QUOTED = 1


@dataclass(frozen=True, kw_only=True)
class Line:
    """One sentence of a witness's body: its words in normal form and, for each, whether somebody else said it."""

    start: int
    end: int
    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    terms: tuple[Term, ...]
    row: int
    """The sentence's place in `AnnotatedText.sentences`, where its vector is."""

    @cached_property
    def prose_words(self) -> int:
        """How many words are the reporter's own."""
        return len(self.words) - sum(self.quoted)


@dataclass(frozen=True, kw_only=True)
class Quoted:
    """The words between one pair of marks, in normal form; `line` is the place of its sentence."""

    start: int
    end: int
    words: tuple[str, ...]
    line: int


@dataclass(frozen=True, kw_only=True)
class WitnessText:
    """A witness's body, cut into lines, with its quotations of three words or more."""

    text: AnnotatedText
    lines: tuple[Line, ...]
    quotes: tuple[Quoted, ...]
    marked: tuple[Bounds, ...] = ()
    """What stands between quotation marks, be it no more than a term."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.text.id

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of all lines."""
        return tuple(word for line in self.lines for word in line.words)

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """For each of `words`, whether it is quoted: in marks, or in a statement that stands without."""
        return tuple(flag for line in self.lines for flag in line.quoted)

    @cached_property
    def runs(self) -> tuple[int, ...]:
        """The shingles of `words`."""
        return shingle(self.words, size=RUN)

    @cached_property
    def prose_runs(self) -> frozenset[int]:
        """The shingles with at most one quoted word: behind equal quotations “…, X said” is soon equal too."""
        flags = self.quoted
        return frozenset(
            run for place, run in enumerate(self.runs) if sum(flags[place : place + RUN]) <= _FEW_QUOTED
        )

    @cached_property
    def details(self) -> frozenset[str]:
        """The names and numbers of the body, as stems, however they are written."""
        return frozenset(
            self._plain(term) for line in self.lines for term in line.terms if term.kind != "word"
        )

    @cached_property
    def told_in_person(self) -> bool:
        """Whether somebody tells what he saw or thinks himself: "I" or "my" in several lines, outside of marks."""
        own = (line for line in self.lines if not all(line.quoted))
        return sum(MYSELF.search(self.prose(line)) is not None for line in own) >= _LEAST_IN_PERSON

    def prose(self, line: Line) -> str:
        """Return the text of a line with spaces for what stands between marks, be they opened or closed in another line."""
        text = self.text.article.text[line.start : line.end]
        for start, end in self.marked:
            if start < line.end and line.start < end:
                first, last = max(start - line.start, 0), min(end - line.start, len(text))
                text = f"{text[:first]}{' ' * (last - first)}{text[last:]}"
        return text

    @cached_property
    def stems(self) -> frozenset[str]:
        """All content words of the body, as stems; names and numbers however they are written."""
        return frozenset(self._plain(term) for line in self.lines for term in line.terms)

    def _plain(self, term: Term) -> str:
        return plain_detail(self.text.article.text[term.start : term.end]) or term.stem


_LEAST_QUOTED = 3
_DEFAULTS = LineageSettings()


def read_witnesses(texts: Sequence[AnnotatedText], *, most_repeats: int) -> dict[str, WitnessText]:
    """Return the witnesses by article; a text that several articles have word for word is read once."""
    read: dict[tuple[object, ...], WitnessText] = {}
    found: dict[str, WitnessText] = {}
    for text in texts:
        key = (text.article.text, text.article.blocks, text.sentences, text.passages)
        if key not in read:
            read[key] = read_witness(text, most_repeats=most_repeats)
        first = read[key]
        found[text.id] = WitnessText(text=text, lines=first.lines, quotes=first.quotes, marked=first.marked)
    return found


def read_witness(text: AnnotatedText, *, most_repeats: int = _DEFAULTS.most_repeats) -> WitnessText:
    """Return a text's body as lines; its headline, captions, credits and furniture are left out.

    So is a line from when it has stood `most_repeats` times.
    """
    between = tuple(_passages(text))
    marked = [(passage.start, passage.end) for passage in between if not passage.scare]
    paragraphs = [(block.start, block.end) for block in text.article.blocks_in("body")]
    spoken = [*marked, *find_statements(text.article.text, paragraphs)]
    lines = tuple(_without_refrains(_read_lines(text, spoken), most_repeats))
    quotes = tuple(_read_quotes(text, marked, lines))
    return WitnessText(
        text=text,
        lines=lines,
        quotes=quotes,
        marked=tuple((passage.start, passage.end) for passage in between),
    )


def _passages(text: AnnotatedText) -> Iterator[MarkedPassage]:
    if text.passages:
        yield from (passage for passage in text.passages if passage.within is None)
        return
    for block in text.article.blocks_in("body"):
        for pair in pair_marks(text.article.text, block.start, block.end):
            if pair.within is None:
                yield MarkedPassage(start=pair.start, end=pair.end, open=pair.open, close=pair.close)


def _read_lines(text: AnnotatedText, marked: Sequence[Bounds]) -> Iterator[Line]:
    said = _join(marked)
    for row, sentence in enumerate(text.sentences):
        if sentence.role != "body":
            continue
        found = [
            _shift(word, sentence.start) for word in words(text.article.text[sentence.start : sentence.end])
        ]
        if found:
            yield Line(
                start=sentence.start,
                end=sentence.end,
                words=tuple(word.normal for word in found),
                quoted=tuple(_within(word, said) for word in found),
                terms=tuple(find_terms(text.article.text, sentence.start, sentence.end)),
                row=row,
            )


def _without_refrains(lines: Iterable[Line], most: int) -> Iterator[Line]:
    seen: Counter[tuple[str, ...]] = Counter()
    for line in lines:
        seen[line.words] += 1
        if seen[line.words] <= most:
            yield line


def _shift(word: Word, by: int) -> Word:
    return Word(start=word.start + by, end=word.end + by, text=word.text, normal=word.normal)


def _join(marked: Sequence[Bounds]) -> list[Bounds]:
    """Return stretches in order, those that meet or overlap as one."""
    joined: list[Bounds] = []
    for start, end in sorted(marked):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _within(word: Word, said: Sequence[Bounds]) -> bool:
    """Tell whether a word lies in one of some stretches, which are in order and apart."""
    place = bisect_right(said, (word.start, math.inf)) - 1
    return place >= 0 and word.end <= said[place][1]


def _read_quotes(text: AnnotatedText, marked: Sequence[Bounds], lines: Sequence[Line]) -> Iterator[Quoted]:
    for start, end in marked:
        said = tuple(word.normal for word in words(text.article.text[start:end]))
        line = next(
            (place for place, line in enumerate(lines) if line.start < end and start < line.end), None
        )
        if line is not None and len(said) >= _LEAST_QUOTED:
            yield Quoted(start=start, end=end, words=said, line=line)
