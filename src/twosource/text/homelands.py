"""Which country somebody speaks for: what stands in one phrase with the name and an office."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from twosource.model import AnnotatedText, Mention
from twosource.text.countries import countries
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_OFFICE = re.compile(
    r"\b(?:presidents?|prime|premier|ministers?|ministry|ministries|chancellor|king|queen|emperor|emir|sultan|crown"
    r"|ambassadors?|envoys?|consul|diplomats?|delegates?|negotiators?|counterparts?|leaders?|governments?|authorities"
    r"|spokes(?:man|woman|person|people)|officials?|aides?|advis[eo]rs?|secretary|governors?|mayors?|opposition"
    r"|parliaments?|lawmakers?|deput(?:y|ies)|senators?|generals?|colonels?|majors?|admirals?|commanders?|army|military"
    r"|navy|police|coast guard|prosecutors?|judges?|magistrates?|speaker of|(?:parliament|house|assembly) speaker|foreign|defen[cs]e|interior)\b",
    re.IGNORECASE,
)
"""Who speaks for a state, in its language as a rule: a teacher of some country may speak any."""
_ABROAD = re.compile(r"\b(?:to|in|at|on|with|against|from|over|toward|towards)(?:\s+the)?\s*$", re.IGNORECASE)
"""What a country behind these is to an office: where somebody is sent, not whom he speaks for."""
_SPACE = r"(?:[^\S\n]|\n(?!\s*\n))+"
_BEFORE = re.compile(
    rf"(?:['’]s?)?(?:{_SPACE}(?:[A-Z][a-z]{{0,3}}\.|[\w’'-]+)|-[\w’'-]+){{0,7}}(?<! to)(?<! at)(?<! by)(?<! on)(?<! in)"
    rf"(?<! and)(?<! for)(?<! from)(?<! with)(?<! against)(?<! between)(?<! alongside){_SPACE}"
)
"""What may stand between a country and the name of one phrase: words of one sentence, the last no preposition."""
_BEHIND = re.compile(r",\s+(?:[\w’'-]+\s+){0,6}")
_PHRASE_END = re.compile(r"[,.;:!?–—\n\"“”]")
_SAYING = word_set(
    "said says say told tells tell warned urged asked accused called and as when that while after before who"
)
_OFTEN_NAMED = 0.1
"""Share of the names of countries in a story that one needs for officials without a country to be possibly its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A span of a text that names a country or its people, with the country's code."""

    start: int
    end: int
    code: str


def homelands(texts: Sequence[AnnotatedText], names: Mapping[str, str | None]) -> dict[str, frozenset[str]]:
    """Return for every speaker the countries (ISO 3166 alpha-3) that the texts let him speak for.

    `names` gives the speaker of each quotation. A speaker with an office of whom no text tells a country may be of any
    that the story names often.
    """
    found: dict[str, set[str]] = {}
    holders: set[str] = set()
    for text in texts:
        named = _countries_named(text)
        forms = {
            word: one.code
            for one in named
            for word in normals(text.article.text[one.start : one.end])
            if not _OFFICE.fullmatch(word)
        }
        for entity, name in _speakers(text, names):
            codes = found.setdefault(name, set())
            after = _called_after(name)
            own = {forms[word] for word in _own_words(name) if word in forms} | ({after} if after else set())
            codes |= own
            if own:
                continue
            for mention in text.mentions:
                if mention.entity == entity and not mention.pronoun:
                    codes |= set(_spoken_for(text.article.text, mention, named))
            role = next((one.role for one in text.entities if one.id == entity), None)
            holders |= {name} if role and _OFFICE.search(role) else set()
    home = _at_home(texts)
    return {
        name: frozenset(codes or (home if name in holders else ())) for name, codes in sorted(found.items())
    }


def _own_words(name: str) -> tuple[str, ...]:
    """Return the first two words of what calls a speaker, without possessive ("Kazakh officials")."""
    return tuple(word.removesuffix("'s").removesuffix("'") for word in normals(name)[:2])


def _speakers(text: AnnotatedText, names: Mapping[str, str | None]) -> list[tuple[str, str]]:
    pairs = {
        (quotation.speaker_entity, name)
        for quotation in text.quotations
        if quotation.speaker_entity and (name := names.get(quotation.id))
    }
    return sorted(pairs)


def _countries_named(text: AnnotatedText) -> list[_Named]:
    codes = {entity.id: entity.country for entity in text.entities if entity.country}
    named = [mention for mention in text.mentions if not mention.pronoun]
    bodies = (_called_after(mention.text) if mention.kind == "organisation" else None for mention in named)
    told = [
        (mention, codes.get(mention.entity or "") or body)
        for mention, body in zip(named, bodies, strict=True)
    ]
    return [_Named(start=mention.start, end=mention.end, code=code) for mention, code in told if code]


def _called_after(name: str) -> str | None:
    """Return the country that begins the name of a ministry or another office ("Peruvian Foreign Ministry"), else None."""
    return _peoples().get(name.split(maxsplit=1)[0]) if _OFFICE.search(name) else None


@cache
def _peoples() -> dict[str, str]:
    """Return the countries by their names of one word and by the adjectives that no other country has."""
    forms = Counter(form for c in countries() for form in {c.name, *c.demonyms})
    return {form: c.code for c in countries() for form in {c.name, *c.demonyms} if forms[form] == 1}


def _spoken_for(text: str, mention: Mention, named: Sequence[_Named]) -> Iterator[str]:
    """Yield the country of the phrase that a name stands in: "Kazakh President X", "X, foreign minister of Peru"."""
    before = [one for one in named if 0 < mention.start - one.end < 90]
    for one in sorted(before, key=lambda one: -one.end):
        between = text[one.end : mention.start]
        if not _BEFORE.fullmatch(between) or not _SAYING.isdisjoint(normals(between)):
            break
        if not _ABROAD.search(text[max(0, one.start - 12) : one.start]):
            around = text[max(0, one.start - 40) : one.start] if text[: one.start].endswith("of ") else ""
            if _OFFICE.search(around + between):
                yield one.code
            break
    behind = [one for one in named if 0 < one.start - mention.end < 70]
    for one in sorted(behind, key=lambda one: one.start):
        between = text[mention.end : one.start]
        if not _BEHIND.fullmatch(between) or not _SAYING.isdisjoint(normals(between)):
            break
        ended = _PHRASE_END.search(text, one.end)
        phrase = between + text[one.end : ended.start() if ended else one.end + 60]
        if not _ABROAD.search(between) and _OFFICE.search(phrase):
            yield one.code
        break


def likely_home(texts: Sequence[AnnotatedText]) -> str | None:
    """Return the country that a story names most often, None where it names none; of equals the first by code."""
    counts = Counter(one.code for text in texts for one in _countries_named(text))
    return min(counts, key=lambda code: (-counts[code], code)) if counts else None


def _at_home(texts: Sequence[AnnotatedText]) -> frozenset[str]:
    """Return the countries that a story names often enough for its officials to be theirs."""
    counts = Counter(one.code for text in texts for one in _countries_named(text))
    return frozenset(code for code, count in counts.items() if count >= _OFTEN_NAMED * counts.total())
