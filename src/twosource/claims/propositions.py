"""Propositions: what one clause of one article says, with what comparing it needs."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from twosource.claims.clauses import cut_clauses
from twosource.claims.happenings import happenings_of
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import SPEAKING
from twosource.claims.tolls import find_tolls
from twosource.claims.units import counts_things
from twosource.model import (
    AnnotatedText,
    Clause,
    Mention,
    Quantity,
    Quotation,
    Sentence,
    Span,
    TimeExpression,
)
from twosource.text.concepts import Concept, concepts
from twosource.text.lengths import length_of
from twosource.text.numbers import SCALES
from twosource.text.wording import normals
from twosource.text.wording import words as tokenised

_OPEN = re.compile(r"\b(?:whether|asked (?:if|what|why|who)|(?:would|did|could) not say)\b", re.IGNORECASE)
_PRESUPPOSED = re.compile(
    r"\b(?:one|two|three|four|five|six|some|most|many|none|half|several|\d+) of (?:the|these|those|his|her|its)\s+$",
    re.IGNORECASE,
)
_BEFORE = 24  # characters in which that stands
_AT_ONCE = 4  # characters: "The African Union"
_NOBODY = re.compile(r"(?:nobody|no[ -]one|none)\s\w+", re.IGNORECASE)  # two words say enough: "Nobody died."


@dataclass(frozen=True, kw_only=True)
class Proposition:
    """One clause (or sentence) of one article; `inserted` where another of the same sentence holds it.

    `vector` is the model's of the whole, `senses` has a row for each of `concepts`; None where no model has read it.
    """

    span: Span
    sentence: Span
    text: AnnotatedText
    heading: bool
    inserted: bool = False
    holds_insertion: bool = False
    vector: NDArray[np.float32] | None = field(default=None, compare=False, repr=False)
    senses: NDArray[np.float32] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def words(self) -> str:
        """The words as they stand."""
        return self.span.cut(self.text.article.text)

    @cached_property
    def speaker(self) -> str | None:
        """The last word of who says it, folded; None where nobody is named."""
        return self.source.split()[-1].casefold() if self.source else None

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """The content words."""
        return concepts(self.words)

    @cached_property
    def bag(self) -> dict[str, float]:
        """Each concept with what it counts beside others: names less, the source and its speaking least."""
        found: dict[str, float] = {}
        for concept in self.concepts:
            found[concept.group] = max(found.get(concept.group, 0.0), self.part_of(concept))
        return found

    @cached_property
    def figures(self) -> frozenset[tuple[float, float]]:
        """The numbers that it tells; what it takes for granted ("one of the eleven") is left out."""
        text = self.text.article.text
        return frozenset(
            (q.low, q.high)
            for q in self.quantities
            if not _PRESUPPOSED.search(text[max(q.start - _BEFORE, 0) : q.start])
        )

    def part_of(self, concept: Concept) -> float:
        """Return what a content word counts beside others, in (0, 1]."""
        if self.frames(concept):
            return SETTINGS.source_weight
        if concept.normal[0].isdigit() or concept.normal in SCALES:
            return SETTINGS.number_weight
        return SETTINGS.name_weight if self.names(concept) else 1.0

    def names(self, concept: Concept) -> bool:
        """Tell whether a content word is part of a name or a title before one."""
        if not self.words[concept.start].isupper():
            return False
        return concept.start > 0 or self.words[concept.end : concept.end + 2].strip()[:1].isupper()

    def frames(self, concept: Concept) -> bool:
        """Tell whether a content word only names the source or its speaking."""
        return self._in_frame(concept.start + self.span.start)

    def framed(self, mention: Mention) -> bool:
        """Tell whether a name only says who the source is."""
        return self._in_frame(mention.start)

    def _in_frame(self, place: int) -> bool:
        return bool(self._framing) and any(part.start <= place < part.end for part in self._framing)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The concepts that neither name nor count nor speak: what is said to have happened."""
        return frozenset(
            c.group
            for c in self.concepts
            if not self.names(c) and c.group not in SPEAKING and not c.normal[0].isdigit()
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """The concepts that are part of a name or a title before one."""
        return frozenset(c.group for c in self.concepts if self.names(c))

    @cached_property
    def happenings(self) -> frozenset[str]:
        """The kinds of happening that it tells of."""
        return happenings_of(self.words)

    @cached_property
    def tolls(self) -> frozenset[str]:
        """What happened to the people whom it counts."""
        return find_tolls(self.words, self.plain, self.quantities)

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The units of the numbers that count something, and measure neither time nor money nor size."""
        return tuple(q.unit for q in self.quantities if counts_things(q.unit))

    @cached_property
    def open(self) -> bool:
        """Whether it leaves open what it speaks of ("would not say whether")."""
        return bool(_OPEN.search(self.words))

    @property
    def part(self) -> float:
        """The part of its sentence's length that it has, in (0, 1]."""
        return (self.span.end - self.span.start) / (self.sentence.end - self.sentence.start)

    @cached_property
    def _framing(self) -> tuple[Span, ...]:
        """The words that name a source or its speaking in this proposition."""
        parts = [part for q in self.text.quotations for part in (q.mention, q.cue) if part is not None]
        return tuple(part for part in parts if self.span.overlaps(part))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers in it, lengths of time among them, by place."""
        lengths = (length_of(time, self.text.article.text) for time in self.times)
        found = [q for q in self.text.quantities if self.span.start <= q.start and q.end <= self.span.end]
        taken = {q.start for q in found}
        found += [length for length in lengths if length is not None and length.start not in taken]
        return tuple(sorted(found, key=lambda q: q.start))

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times in it."""
        return tuple(t for t in self.text.times if self.span.start <= t.start and t.end <= self.span.end)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of its text whose predicates begin in it."""
        start, end = self.span.start, self.span.end
        return tuple(c for c in self.text.clauses if start <= c.predicate_start < end)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The names in it."""
        return tuple(m for m in self.text.mentions if self.span.start <= m.start and m.end <= self.span.end)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations whose content covers most of it, the nearest to its beginning first."""
        found = [q for q in self.text.quotations if q.nested_in is None and self._told_by(q)]
        return tuple(sorted(found, key=lambda q: (q.start, q.end, q.id)))

    @cached_property
    def quoted(self) -> tuple[tuple[str, ...], ...]:
        """The words in marks that stand in it, in the form under which they are compared, each long enough to tell."""
        found = [q for q in self.text.quotations if q.form != "indirect" and self.span.contains(q.span)]
        told = [normals(q.span.cut(self.text.article.text)) for q in found]
        return tuple(sorted({words for words in told if len(words) >= SETTINGS.quoted_words}))

    @cached_property
    def has_verb(self) -> bool:
        """Whether a verb stands in it, or nobody has read its words for verbs."""
        read = {t.upos for t in self.text.tokens if self.span.start <= t.start < self.span.end} - {""}
        return not read or bool(read & {"VERB", "AUX"})

    @cached_property
    def agent(self) -> str | None:
        """What the first name stands for that is the subject of a verb in the active voice, None where there is none."""
        tokens = self.text.tokens
        first, last = (
            bisect_left(tokens, place, key=lambda t: t.start) for place in (self.span.start, self.span.end)
        )
        subjects = [t.start for t in tokens[first:last] if t.deprel == "nsubj"]
        return next(
            (
                m.entity
                for m in self.mentions
                if m.entity
                and not m.pronoun
                and not self.framed(m)
                and any(m.start <= place < m.end for place in subjects)
            ),
            None,
        )

    @cached_property
    def things(self) -> frozenset[str]:
        """What its names stand for, the source left out."""
        return frozenset(m.entity for m in self.mentions if m.entity and not m.pronoun and not self.framed(m))

    @cached_property
    def subject(self) -> str | None:
        """The name that it begins with, None where it begins otherwise, or names a possessor only."""
        first = next((m for m in self.mentions if not m.pronoun and not self.framed(m)), None)
        if first is None or first.start - self.span.start > _AT_ONCE:
            return None
        behind = self.words[first.end - self.span.start :]
        return None if behind.startswith(("'s", "’s")) or first.text.endswith(("'s", "’s")) else first.text

    @property
    def source(self) -> str | None:
        """Who is named as its source, None where the article tells it as its own or names nobody."""
        return next((q.speaker for q in self.quotations if q.speaker is not None), None)

    @property
    def order(self) -> tuple[str, int, int]:
        """A key that sorts propositions the same way in every run."""
        return (self.span.article, self.span.start, self.span.end)

    def _told_by(self, quotation: Quotation) -> bool:
        start, end = self.span.start, self.span.end
        if quotation.content:
            covered = sum(max(0, min(part.end, end) - max(part.start, start)) for part in quotation.content)
        else:
            covered = min(quotation.end, end) - max(quotation.start, start)
        return covered >= 0.5 * (self.span.end - self.span.start)


def find_propositions(texts: Sequence[AnnotatedText]) -> list[Proposition]:
    """Return the propositions of all headlines and bodies, in a stable order."""
    return sorted((p for text in texts for p in _propositions_of(text)), key=lambda p: p.order)


def _subjects(text: AnnotatedText, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the stretches from a subject to the verb behind it, counted from the beginning of the sentence."""
    tokens = text.tokens
    first = bisect_left(tokens, sentence.start, key=lambda t: t.start)
    for place in range(first, bisect_left(tokens, sentence.end, lo=first, key=lambda t: t.start)):
        token = tokens[place]
        if token.deprel.startswith("nsubj") and place < token.head:
            yield token.start - sentence.start, tokens[token.head].start - sentence.start


def _propositions_of(text: AnnotatedText) -> Iterator[Proposition]:
    for sentence in text.sentences:
        words = text.article.text[sentence.start : sentence.end]
        stretches = cut_clauses(words, _subjects(text, sentence))
        for start, end in stretches:
            found = Proposition(
                span=Span(article=text.id, start=sentence.start + start, end=sentence.start + end),
                sentence=Span(article=text.id, start=sentence.start, end=sentence.end),
                text=text,
                heading=sentence.role != "body",
                inserted=any(a <= start and end <= b and (a, b) != (start, end) for a, b in stretches),
                holds_insertion=any(start <= a and b <= end and (a, b) != (start, end) for a, b in stretches),
            )
            enough = len(found.concepts) > 1 and len(tokenised(found.words)) >= SETTINGS.least_words
            if enough or (found.concepts and _NOBODY.match(found.words)):
                yield found
