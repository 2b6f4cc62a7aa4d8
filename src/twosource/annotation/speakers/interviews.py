"""Tell an interview: questions to "you" without marks, each answered in marks by the one who was introduced first."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from twosource.annotation.attributions.attribution import Attribution
from twosource.annotation.names.entities import Cast
from twosource.annotation.speakers.discourse import Speaker, person_speaker
from twosource.annotation.statements import Statement
from twosource.model import Article

LEAST = 3
"""So many questions with their answers make an interview; news puts fewer to one person in this way."""
_ASKS = re.compile(r"[^“\"‘«„]*\b(?:you|your)\b[^“\"‘«„]*|[^“\"‘«„]*\?", re.IGNORECASE)
_OPENING = tuple('“"‘«„')
_PRONOUNS = {"he": "m", "she": "f", "they": None}


@dataclass(frozen=True, slots=True)
class Interview:
    """Who answers, and in which blocks of the article."""

    answers: Speaker | None = None
    blocks: frozenset[int] = frozenset()

    def answer(self, text: str, statement: Statement, attribution: Attribution) -> Speaker | None:
        """Give who answers in marks, where the statement names nobody else beside the words."""
        if self.answers is None or statement.block not in self.blocks or not attribution.passages:
            return None
        source = attribution.source or attribution.content[0]
        words = text[slice(*source)].lower()
        pronoun = words in _PRONOUNS and statement.first and self.answers.fits(_PRONOUNS[words])
        elsewhere = attribution.source is None or source[0] < statement.start
        return replace(self.answers, phrase=source) if pronoun or elsewhere else None


def find_interview(article: Article, cast: Cast) -> Interview:
    """Give the interview that an article prints; without answers where it prints none or introduces nobody before it asks."""
    blocks = [(n, b) for n, b in enumerate(article.blocks) if b.role in {"body", "subtitle"}]
    words = {n: article.text[b.start : b.end].strip() for n, b in blocks}
    asked = {n for n, _ in blocks if _ASKS.fullmatch(words[n])}
    pairs = [
        one for (one, _), (other, _) in pairwise(blocks) if one in asked and words[other].startswith(_OPENING)
    ]
    if len(pairs) < LEAST:
        return Interview()
    first = article.blocks[pairs[0]].start
    body = next(b.start for _, b in blocks if b.role == "body")
    named = [(min(p.places), p) for p in cast.persons if p.places and body <= min(p.places)[0] < first]
    if not named:
        return Interview()
    place, person = min(named, key=lambda pair: pair[0])
    answers = frozenset(n for n, _ in blocks if n > pairs[0] and n not in asked)
    return Interview(person_speaker(person, place, 0.8), answers)
