"""A proposition read for its grammar: who it speaks of, whom it names, and whether it is news of this story."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from twosource.claims.propositions import Proposition
from twosource.model import TimeExpression, Token
from twosource.text.concepts import concepts

_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "csubj", "expl"])
_PHRASE = frozenset(["compound", "amod", "flat", "nmod", "nmod:poss", "appos", "fixed", "nummod"])
_PRONOUNS = frozenset(
    ["he", "she", "they", "it", "him", "her", "them", "this", "that", "who", "which", "we", "i"]
)
_SETTING = frozenset(["place", "country", "demonym"])
_QUANTIFIERS = frozenset(["none", "all", "each", "most", "some", "any", "both", "one"])
_UP = frozenset(
    [
        "conj",
        "xcomp",
        "aux",
        "aux:pass",
        "cop",
        "advcl",
        "obj",
        "obl",
        "advmod",
        "nmod",
        "case",
        "amod",
        "acl",
    ]
)
_ELSEWHERE = re.compile(
    r"\b(?:(?:months?|years?|weeks?) (?:earlier|before)|earlier (?:this|attacks?|accidents?|incidents?|cases?|strikes?|fires?|raids?)|previous(?:ly)?|another (?:attack|accident|explosion|incident|crash|case|fire|raid|protest)|second explosion|separate(?:ly)?|elsewhere|similar"
    r"|last (?:week|month|year|spring|summer|autumn|winter)|ago|(?:in|since|until) (?:early |late |mid-)?(?:19|20)\d\d|for (?:\w+ )?(?:decades|years|months|weeks)|ever since|over the years"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december)(?! \d)\b|the next (?:town|village)|history|since the war)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Bearer:
    """Who or what something is said of: its head word, its other content words, the names in it."""

    head: str = ""
    groups: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    place: int = -1
    pronoun: bool = False
    counted: bool = False

    @property
    def known(self) -> bool:
        """Whether anything but a pronoun stands there."""
        return bool(self.head) and not self.pronoun


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One proposition of one article."""

    proposition: Proposition

    @cached_property
    def words(self) -> str:
        """The words of the proposition."""
        return self.proposition.words

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.proposition.span.article

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the proposition."""
        every, span = self.proposition.text.tokens, self.proposition.span
        return every[
            slice(*(bisect_left(every, place, key=lambda t: t.start) for place in (span.start, span.end)))
        ]

    @cached_property
    def first(self) -> int:
        """The place of its first token among those of the article."""
        return bisect_left(self.proposition.text.tokens, self.proposition.span.start, key=lambda t: t.start)

    @cached_property
    def named(self) -> frozenset[str]:
        """Keys of what it names, beside the source."""
        found = (m for m in self.proposition.mentions if not m.pronoun and not self.proposition.framed(m))
        return frozenset(key for m in found for key in name_keys(m.text))

    @cached_property
    def places_around(self) -> frozenset[str]:
        """Keys of the places and peoples that its sentence or the two before name."""
        text, sentence = self.proposition.text, self.proposition.sentence
        before = [s.start for s in text.sentences if s.end <= sentence.start][-2:] or [sentence.start]
        found = (m for m in text.mentions if before[0] <= m.start < sentence.end and m.kind in _SETTING)
        return frozenset(key for m in found for key in name_keys(m.text))

    @property
    def known_groups(self) -> frozenset[str]:
        """The concepts of its whole article."""
        return _groups_in(self.proposition.text.article.text)

    @cached_property
    def elsewhere(self) -> bool:
        """Whether its words speak of another time or another happening than the story's."""
        return bool(_ELSEWHERE.search(self.words))

    @cached_property
    def before_lead(self) -> bool:
        """Whether its days lie before those in the first sentence of its article."""
        mine, lead = days_of(self.proposition.times), days_of(_lead_times(self.proposition))
        return bool(mine and lead) and max(last for _, last in mine) < min(first for first, _ in lead)

    def is_verb(self, start: int) -> bool:
        """Tell whether a verb stands at a place of the words."""
        offset = self.proposition.span.start
        return any(t.start - offset == start and t.upos in ("VERB", "AUX") for t in self.tokens)

    @cached_property
    def subject(self) -> Bearer:
        """The subject of the proposition's main verb, an empty bearer where the parse has none."""
        roots = [i for i, t in enumerate(self.tokens, self.first) if t.deprel == "root"]
        found = self._subject_of(roots[0], set()) if roots else None
        return Bearer() if found is None else self._bearer(found)

    def bearer_at(self, start: int, end: int, *, patient: bool = False) -> Bearer:
        """Return the subject of what stands at an interval of the words, an empty bearer where the parse has none.

        With `patient` the object, where there is one: to whom it is done.
        """
        offset = self.proposition.span.start
        at = [i for i, t in enumerate(self.tokens, self.first) if start <= t.start - offset < end]
        if patient:
            for i, token in enumerate(self.tokens, self.first):
                if token.deprel == "obj" and token.head in at:
                    return self._bearer(i)
        for index in at:
            if (found := self._subject_of(index, set(at))) is not None:
                return self._bearer(found)
        before = [
            i
            for i, t in enumerate(self.tokens, self.first)
            if t.deprel in _SUBJECTS and t.start - offset < start
        ]
        found = before[-1] if before else self._first_noun(start)
        return Bearer() if found is None else self._bearer(found)

    def _first_noun(self, end: int) -> int | None:
        """Return the first noun before a place of the words that hangs on no preposition, None where there is none."""
        offset = self.proposition.span.start
        governed = {t.head for t in self.tokens if t.deprel == "case"}
        return next(
            (
                i
                for i, t in enumerate(self.tokens, self.first)
                if t.start - offset < end
                and t.upos in ("NOUN", "PROPN")
                and t.deprel not in _PHRASE
                and i not in governed
            ),
            None,
        )

    def _subject_of(self, index: int, inside: set[int]) -> int | None:
        """Return the subject of a verb, or of the verb that it hangs on."""
        every = self.proposition.text.tokens
        last = self.first + len(self.tokens)
        for _ in range(4):
            if every[index].deprel in _SUBJECTS and index not in inside:
                return index
            for child in range(self.first, last):
                if every[child].head == index and every[child].deprel in _SUBJECTS:
                    return child
            if every[index].deprel not in _UP or not self.first <= every[index].head < last:
                return None
            index = every[index].head
        return None

    def _bearer(self, index: int) -> Bearer:
        every, offset = self.proposition.text.tokens, self.proposition.span.start
        if every[index].text.casefold() in _QUANTIFIERS:
            index = next(
                (
                    i
                    for i, t in enumerate(self.tokens, self.first)
                    if t.head == index and t.deprel in ("nmod", "obl")
                ),
                index,
            )
        members = {index}
        for _ in range(3):
            members |= {
                i for i, t in enumerate(self.tokens, self.first) if t.head in members and t.deprel in _PHRASE
            }
        starts = {every[i].start - offset for i in members}
        inside = [(i, c) for i, c in enumerate(self.proposition.concepts) if c.start in starts]
        head = next(((i, c) for i, c in inside if c.start == every[index].start - offset), None)
        token = every[index]
        names = frozenset(key for i in members for key in self._names_at(every[i].start))
        return Bearer(
            head=head[1].group if head else token.text.casefold(),
            groups=frozenset(c.group for _, c in inside),
            names=names,
            place=head[0] if head else -1,
            pronoun=token.upos == "PRON" and token.text.casefold() in _PRONOUNS and not names,
            counted=any(every[i].upos == "NUM" for i in members),
        )

    def _names_at(self, place: int) -> frozenset[str]:
        """Return the keys of the name that stands at a place of the article, or that a pronoun there is short for."""
        text = self.proposition.text
        for mention in self.proposition.mentions:
            if mention.start <= place < mention.end:
                entity = (
                    next((e for e in text.entities if e.id == mention.entity), None)
                    if mention.pronoun
                    else None
                )
                return (
                    name_keys(entity.name if entity else mention.text)
                    if entity or not mention.pronoun
                    else frozenset()
                )
        return frozenset()


def days_of(times: Iterable[TimeExpression]) -> list[tuple[int, int]]:
    """Return the days that times can mean, as ordinals, first and last; times without an anchor are left out."""
    return [(t.earliest.toordinal(), t.latest.toordinal()) for t in times if t.earliest and t.latest]


@lru_cache(maxsize=512)
def _groups_in(words: str) -> frozenset[str]:
    return frozenset(c.group for c in concepts(words))


def _lead_times(proposition: Proposition) -> list[TimeExpression]:
    """Return the times in the first sentence of an article's body."""
    text = proposition.text
    lead = next((s for s in text.sentences if s.role == "body"), None)
    return [t for t in text.times if lead and lead.start <= t.start < lead.end]


def name_keys(name: str) -> frozenset[str]:
    """Return the content words of a name by which its short and full forms are one."""
    return frozenset(c.group for c in concepts(name)) or frozenset([name.casefold()])
