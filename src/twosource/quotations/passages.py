"""Quotations with what comparing them needs: words, concepts, sentence, speaker."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from twosource.language import Vectors
from twosource.model import AnnotatedText, Quotation, Span
from twosource.quotations.speakers import is_medium, media_of
from twosource.quotations.weights import Weights, weigh_concepts
from twosource.text.concepts import Concept, concepts
from twosource.text.tongues import Tongues
from twosource.text.wording import Word, words

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
GAP = re.compile(r"…|\.(?: ?\.){2,}|\[[^\]]*\]|\((?:…|\.(?: ?\.){2,})\)")
"""By which a report shows that it left words out or put its own in."""
_EDITORIAL = re.compile(r"\[[^\]]*\]|\(…\)|\(\.\.\.\)")


@dataclass(frozen=True, kw_only=True)
class Passage:
    """One quotation of one article in the story; `gloss` where it is a headline's or the outlet's own marking."""

    quotation: Quotation
    text: str
    sentence: Span
    heading: bool
    gloss: bool
    speaker: str | None
    place: int = 0
    """Which of the story's witnesses the article is, from 0: what the order of readings goes by, not the article's id."""
    lead: bool = False
    """Whether the quotation stands in the first sentence of the report's body."""
    outer_speaker: str | None = None
    outlet: str | None = None
    on_the_spot: bool = False
    """Whether the report has a dateline: its reporter says to have been in the place."""
    of_medium: bool = False
    """Whether the speaker is a newspaper, agency or station, which hands words on rather than says them."""
    translated: bool = False
    """Whether the speaker is likely to have spoken another language."""
    abroad: bool = False
    """Whether the speaker may have: too little to take other words for the same, enough to call them no rewording."""
    homes: frozenset[str] = frozenset()
    """The countries (ISO 3166 alpha-3) that the speaker may speak for; empty where no report tells."""
    promoted: bool = False
    """Whether the words stand in marks here alone while other witnesses of the utterance have them without marks."""
    vector: Vectors | None = field(default=None, compare=False, repr=False)
    sentence_vectors: Vectors | None = field(default=None, compare=False, repr=False)
    """A row for each sentence where the words in marks are several; of float, like `vector`."""

    @property
    def id(self) -> str:
        """The quotation's id."""
        return self.quotation.id

    @property
    def article(self) -> str:
        """The article's id."""
        return self.quotation.article

    @property
    def marked(self) -> bool:
        """Whether the words stand between marks."""
        return self.quotation.form != "indirect"

    @property
    def in_body(self) -> bool:
        """Whether it is the report's own quotation of somebody in its body: in no headline, no gloss, in no other quotation."""
        return not (self.heading or self.gloss or self.quotation.nested_in)

    @property
    def by_person(self) -> bool:
        """Whether the speaker may be a person: an institution often stands for the one who speaks for it."""
        entity = self.quotation.speaker_entity
        return (entity is None or entity.startswith("person:")) and not self.of_medium

    @property
    def span(self) -> Span:
        """Where the quoted words stand."""
        return self.quotation.span

    @cached_property
    def wording(self) -> str:
        """The quoted words as they stand."""
        return self.text[self.quotation.start : self.quotation.end]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The quoted words, without what an editor put in brackets; offsets count from the quotation's start."""
        blank = _EDITORIAL.sub(lambda found: " " * len(found[0]), self.wording)
        return words(blank)

    @cached_property
    def normals(self) -> tuple[str, ...]:
        """The words in the form under which they are compared."""
        return tuple(word.normal for word in self.words)

    @cached_property
    def runs(self) -> tuple[tuple[str, ...], ...]:
        """The words between the gaps that the report shows, in normal form, in order; empty runs are left out."""
        ends = [found.start() for found in GAP.finditer(self.wording)]
        held: list[list[str]] = [[] for _ in range(len(ends) + 1)]
        for word in self.words:
            held[sum(end <= word.start for end in ends)].append(word.normal)
        return tuple(tuple(run) for run in held if run)

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """The sentences of the quoted words."""
        return tuple(part for part in _SENTENCE_END.split(self.wording.strip()) if part)

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """The content words of the quoted words."""
        return concepts(self.wording)

    @cached_property
    def setting(self) -> tuple[Concept, ...]:
        """The content words of the whole attributed content, or of the sentence where none is given."""
        parts = self.quotation.content or ((self.sentence,) if self.marked else (self.quotation.span,))
        return tuple(concept for part in parts for concept in concepts(part.cut(self.text)))

    @cached_property
    def told(self) -> Weights:
        """What the content words of the quoted words weigh."""
        return weigh_concepts(self.concepts)

    @cached_property
    def surroundings(self) -> Weights:
        """What the content words of the setting weigh."""
        return weigh_concepts(self.setting)

    @property
    def order(self) -> tuple[int, str, int, int, str]:
        """A key that sorts passages the same way wherever the reports lie: as the witnesses and the texts go."""
        return (self.place, self.article, self.quotation.start, -self.quotation.end, self.id)


def gather(
    texts: Sequence[AnnotatedText], names: Mapping[str, str | None], tongues: Tongues
) -> list[Passage]:
    """Return the passages of all texts, which stand in the order of the witnesses.

    `names` gives each quotation's speaker in the story, `tongues` what they speak.
    """
    media = frozenset(media_of(texts))
    found = [
        replace(_passage(text, quotation, names, tongues, media, gloss=gloss), place=place)
        for place, text in enumerate(texts)
        for layer, gloss in ((text.quotations, False), (text.glosses, True))
        for quotation in layer
        if gloss or quotation.end > quotation.start
    ]
    return sorted(found, key=lambda passage: passage.order)


def _passage(
    text: AnnotatedText,
    quotation: Quotation,
    names: Mapping[str, str | None],
    tongues: Tongues,
    media: Collection[str],
    *,
    gloss: bool,
) -> Passage:
    sentence = _sentence_of(text, quotation)
    name = names.get(quotation.id)
    role = next(
        (s.role for s in text.sentences if s.start == sentence.start and s.end == sentence.end), "body"
    )
    first = next((s for s in text.sentences if s.role == "body"), None)
    return Passage(
        quotation=quotation,
        text=text.article.text,
        sentence=sentence,
        heading=role in {"headline", "subtitle", "kicker"},
        lead=first is not None and first.start <= quotation.start < first.end,
        gloss=gloss,
        speaker=name,
        outer_speaker=names.get(quotation.nested_in) if quotation.nested_in else None,
        outlet=text.article.outlet,
        on_the_spot=bool(text.article.blocks_in("dateline")),
        of_medium=is_medium(name) or name in media,
        homes=tongues.homes.get(name or "", frozenset()),
        translated=name in tongues.other,
        abroad=name in tongues.possible,
    )


def _sentence_of(text: AnnotatedText, quotation: Quotation) -> Span:
    """Return the stretch of sentences that hold the quotation, or its own span where no sentence does."""
    held = [s for s in text.sentences if s.start < quotation.end and quotation.start < s.end]
    if not held:
        return quotation.span
    return Span(article=text.id, start=held[0].start, end=held[-1].end)
