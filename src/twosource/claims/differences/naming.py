"""Names side by side: where it happened, and who did it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from twosource.claims.differences.details import Contrast, Verdict, detail
from twosource.claims.propositions import Proposition
from twosource.model import Entity, Mention, Span
from twosource.text.concepts import concepts
from twosource.text.naming import compatible

_WHERE = re.compile(
    r"(?<!shares )(?<!stock )(?<!stake )(?<!confidence )(?<!interest )\b(?:in|at|near|outside|off|inside|around)\s+(?:the\s+)?"
    r"(?:(?:city|town|village|port|province|region|suburb|district|capital)\s+(?:of\s+)?|"
    r"(?:north|south|east|west|central|northern|southern|eastern|western|downtown|nearby)\w*\s+)*$",
    re.IGNORECASE,
)
# "the first of its kind in the Atlantic provinces" says how far something is compared, not where it happened.
_OF_ITS_KIND = re.compile(
    r"\b(?:first|only|last|largest|biggest|worst|deadliest|highest|lowest|longest|oldest|kind|ever)\b[^,;]*$",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"\b(?:sea|ocean|gulf|bay|straits?|channel|coast|delta|valley|region|province|district|county|oblast|peninsula|islands?"
    r"|mountains?|desert)\b",
    re.IGNORECASE,
)
"""Names of waters and stretches of land, in which places lie."""
_SIDE = re.compile(
    r"\b(?:miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|yards?|feet)\s+"
    r"(inside|within|outside|north|south|east|west|above|below|upstream|downstream)\b",
    re.IGNORECASE,
)
_OPPOSITE = {
    "inside": ("outside",),
    "within": ("outside",),
    "outside": ("inside", "within"),
    "north": ("south",),
    "south": ("north",),
    "east": ("west",),
    "west": ("east",),
    "above": ("below",),
    "below": ("above",),
    "upstream": ("downstream",),
    "downstream": ("upstream",),
}
_LONG = 7  # letters from which one may be misspelt
_AT_ONCE = 24  # letters behind a side in which the place stands from which it is told
# Acts that only one can have done: two names for the one who did are a contradiction.
_EXCLUSIVE = frozenset(c.stem for c in concepts("won win scored appointed succeeded replaced"))


def contrast_places(one: Proposition, other: Proposition, *, firm: bool) -> Iterator[Contrast]:
    """Yield a contrast where each of two propositions names one place and the places differ."""
    sides = [_places(one), _places(other)]
    if not firm or [len(side) for side in sides] != [1, 1]:
        return
    a, b = sides[0][0], sides[1][0]
    key_a, key_b = _key(one, a), _key(other, b)
    within = _within(one, a, other, b)
    apart = not (_knows(one, key_b) or _knows(other, key_a) or _may_lie_within(one, a, other, b))
    if key_a != key_b and not within and not apart:
        return
    same = key_a == key_b or _misspelt(a.text, b.text)
    verdict: Verdict = "equal" if same else "precision" if within else "conflict"
    yield Contrast(
        kind="precision" if within else "place",
        one=detail(one, a, key_a),
        other=detail(other, b, key_b),
        verdict=verdict,
        contradiction=verdict == "conflict" and _rest_agrees(one, other, {key_a, key_b}),
        note="one place within the other" if within else None,
        precise=within,
    )


def contrast_actors(one: Proposition, other: Proposition, *, firm: bool) -> Iterator[Contrast]:
    """Yield a contrast where two propositions give an act that only one can have done to two names."""
    a, b = _actor(one), _actor(other)
    if not firm or a is None or b is None or a[0].kind != b[0].kind or a[1] != b[1]:
        return
    key_a, key_b = _key(one, a[0]), _key(other, b[0])
    crossed = key_a == key_b or key_a in _keys(other) or key_b in _keys(one)
    if not crossed and _rest_agrees(one, other, {key_a, key_b}):
        yield Contrast(
            kind="actor",
            one=detail(one, a[0], key_a),
            other=detail(other, b[0], key_b),
            verdict="conflict",
            contradiction=True,
        )


def contrast_sides(one: Proposition, other: Proposition, *, firm: bool) -> Iterator[Contrast]:
    """Yield a contrast where two propositions put a thing on opposite sides ("a mile outside", "two miles inside")."""
    a, b = _SIDE.search(one.words), _SIDE.search(other.words)
    if not firm or a is None or b is None:
        return
    sides = a[1].casefold(), b[1].casefold()
    if sides[1] in _OPPOSITE.get(sides[0], ()) and compatible(_seen_from(one, a), _seen_from(other, b)):
        yield Contrast(
            kind="place",
            one=detail(one, _within_article(one, a), sides[0]),
            other=detail(other, _within_article(other, b), sides[1]),
            verdict="conflict",
            contradiction=True,
        )


def _seen_from(proposition: Proposition, match: re.Match[str]) -> str | None:
    """Return the name from which a side is told ("40 miles west of Myrtle Beach"), None where none follows at once."""
    at = proposition.span.start + match.end()
    return next((m.text for m in proposition.mentions if at < m.start < at + _AT_ONCE), None)


def _within_article(proposition: Proposition, match: re.Match[str]) -> Span:
    offset = proposition.span.start
    return Span(article=proposition.span.article, start=offset + match.start(), end=offset + match.end())


def _places(proposition: Proposition) -> list[Mention]:
    text = proposition.text.article.text
    found = [m for m in proposition.mentions if m.kind in {"place", "country"}]
    before = [text[max(m.start - 60, proposition.span.start) : m.start] for m in found]
    return [
        m
        for m, words in zip(found, before, strict=True)
        if _WHERE.search(words) and not _OF_ITS_KIND.search(words)
    ]


def _actor(proposition: Proposition) -> tuple[Mention, str] | None:
    """Return the name that an exclusive act follows at once, with the stem of the act."""
    offset = proposition.span.start
    for mention in proposition.mentions:
        if mention.kind in {"person", "organisation"} and not mention.pronoun:
            following = [c for c in proposition.concepts if c.start + offset >= mention.end]
            if (
                following
                and following[0].stem in _EXCLUSIVE
                and following[0].start + offset - mention.end < 12
            ):
                return mention, following[0].stem
    return None


def _entity(proposition: Proposition, mention: Mention) -> Entity | None:
    return _entities(proposition.text.entities).get(mention.entity or "")


@lru_cache(maxsize=64)
def _entities(found: tuple[Entity, ...]) -> dict[str, Entity]:
    return {entity.id: entity for entity in found}


def _key(proposition: Proposition, mention: Mention) -> str:
    entity = _entity(proposition, mention)
    name = entity.name if entity and entity.kind == "person" else mention.entity or mention.text
    return name.casefold().split()[-1] if entity and entity.kind == "person" else name.casefold()


def _knows(proposition: Proposition, key: str) -> bool:
    """Tell whether the article names the other place too: it need not be another one then."""
    return any(_key(proposition, mention) == key for mention in proposition.text.mentions)


def _keys(proposition: Proposition) -> frozenset[str]:
    return frozenset(_key(proposition, m) for m in proposition.mentions if not m.pronoun)


def _rest_agrees(one: Proposition, other: Proposition, apart: set[str]) -> bool:
    """Tell whether two propositions name the same but for what is set apart."""
    a, b = _keys(one) - apart, _keys(other) - apart
    return a <= b or b <= a


def _misspelt(one: str, other: str) -> bool:
    """Tell whether two long names differ in one letter: one place in two spellings ("Tuticorin", "Tuticorn")."""
    long = min(len(one), len(other)) >= _LONG
    return long and Levenshtein.distance(one.casefold(), other.casefold(), score_cutoff=1) <= 1


def _may_lie_within(one: Proposition, a: Mention, other: Proposition, b: Mention) -> bool:
    """Tell whether one of two places is a country, a region or known, and nothing says that the other lies elsewhere.

    A port lies on the sea that another account names, and a town that no table knows in the state that it names.
    """
    if bool(_WIDE.search(a.text)) != bool(_WIDE.search(b.text)):
        return True
    known = [
        entity is not None and entity.country is not None for entity in (_entity(one, a), _entity(other, b))
    ]
    return known[0] != known[1] or (a.kind != b.kind and not all(known))


def _within(one: Proposition, a: Mention, other: Proposition, b: Mention) -> int:
    """Return 1 if the first place lies in the second, 2 the other way round, 0 where that is not known."""
    first, second = _entity(one, a), _entity(other, b)
    if first is None or second is None or first.country is None or first.country != second.country:
        return 0
    if first.kind == second.kind:
        return 0
    return 2 if first.kind == "country" else 1
