"""Two causes of one thing: what each report says brought about the story's happening."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import combinations

from twosource.claims.oppositions.bonds import apart_in_time
from twosource.claims.oppositions.negation import polarity_of
from twosource.claims.oppositions.statements import Statement
from twosource.claims.stance_words import SPEAKING
from twosource.text.concepts import concepts

_LIKE_CAUSE = 0.6
"""Cosine of any word of two causes from which they may be one told otherwise, or the one a part of the other."""
_HAPPENINGS = (
    "fire blaze flames burn",
    "crash accident derailment collision wreck derail",
    "blast explosion explode detonation",
    "collapse burst cave-in failure roof fall landslide avalanche breach",
    "drop fall decline slump loss plunge slide dip crash",
    "outbreak epidemic disease illness infection poisoning",
    "blackout outage power grid cut",
    "death loss die kill fish coral bee bird",
    "sinking sink capsize wreck",
    "leak spill escape",
    "flood inundation deluge",
    "brawl fight scuffle clash riot unrest shooting attack stabbing punch blow",
    "delay cancellation shutdown closure",
)
"""Words for one kind of happening a line; one word stands in several where it is used of several."""
_WEAK = re.compile(
    r"^\s*(?:what|which|who|this|that|these|it|they|he|she|we|both|all|some(?:thing|body|one)|police|investigators|the (?:cause|reason|investigation|inquiry)|nobody|no one|several factors)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\s*(?:it|this|that)\b|\s*$", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:unknown|unclear|not (?:yet )?(?:known|clear)|investigat\w+|under review|ruled out|possible causes?|whatever|sure|specify|what caused|doesn.t"
    r"|(?:could|can) ?not be (?:\w+ )?(?:determined|established|said|explained))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A cause that a statement tells: where it stands, and what kinds of happening it is said to have brought about."""

    statement: Statement
    start: int
    end: int
    effects: frozenset[int]
    named: bool

    @property
    def key(self) -> str:
        """The content words of the cause, by which equal ones are one reading."""
        return " ".join(sorted({c.stem for c in concepts(self.statement.words[self.start : self.end])}))

    @property
    def places(self) -> list[int]:
        """The places of its words among the content words of the statement, names and the happening itself left out."""
        proposition = self.statement.proposition
        return [
            i
            for i, c in enumerate(proposition.concepts)
            if self.start <= c.start < self.end and not proposition.names(c) and c.group not in _kinds()
        ]


def contrast_causes(statements: Sequence[Statement]) -> Iterator[tuple[Cause, Cause]]:
    """Yield the pairs of causes of one happening in different articles that have nothing in common.

    What tells only what went wrong is held against another cause where the other article, too, tells of one.
    """
    found = [
        cause
        for statement in statements
        if not (statement.elsewhere or statement.before_lead)
        for cause in _causes(statement)
    ]
    of_story = _main_happenings(statements)
    for one, other in combinations(found, 2):
        if one.statement.article == other.statement.article or apart_in_time(one.statement, other.statement):
            continue
        if _one_effect(one, other, of_story) and not _alike(one, other):
            yield one, other


def _causes(statement: Statement) -> Iterator[Cause]:
    """Yield the first cause that a statement tells, if it tells any."""
    if _UNKNOWN.search(statement.words):
        return
    for named, words in load_patterns():
        found = words.search(statement.words)
        if found is None or _WEAK.match(found["cause"]):
            continue
        start, end = found.span("cause")
        if polarity_of(statement.words, start, end) != "told":
            return
        effect = found.groupdict().get("effect") or ""
        effects = _kinds_of(effect)
        if (
            _speaks(statement, start, end)
            or statement.is_verb(start)
            or not (effects or _POINTING.match(effect))
        ):
            continue
        yield Cause(statement=statement, start=start, end=end, effects=effects, named=named)
        return


def _speaks(statement: Statement, start: int, end: int) -> bool:
    """Tell whether words hold who says what, and so more than a cause."""
    return any(
        c.group in SPEAKING and statement.is_verb(c.start)
        for c in statement.proposition.concepts
        if start <= c.start < end
    )


def tells_cause(statement: Statement) -> bool:
    """Tell whether a statement tells what brought something about."""
    return next(_causes(statement), None) is not None


@lru_cache(maxsize=1)
def load_patterns() -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """Return whether a pattern names cause and effect, and the pattern, in the order of `causes.tsv`."""
    table = files("twosource.claims.oppositions").joinpath("causes.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple((kind == "cause", re.compile(rf"\b{words}", re.IGNORECASE)) for kind, words in rows)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[int]]:
    """Return the kinds of happening that each word can stand for."""
    found: dict[str, frozenset[int]] = {}
    for kind, line in enumerate(_HAPPENINGS):
        for concept in concepts(line):
            found[concept.group] = found.get(concept.group, frozenset()) | {kind}
    return found


def _kinds_of(words: str) -> frozenset[int]:
    return frozenset(kind for c in concepts(words) for kind in _kinds().get(c.group, ()))


def _main_happenings(statements: Sequence[Statement]) -> frozenset[int]:
    """Return the kinds of happening that the first statements of the articles tell of."""
    firsts: dict[str, Statement] = {}
    for statement in statements:
        firsts.setdefault(statement.article, statement)
    return frozenset(kind for statement in firsts.values() for kind in _kinds_of(statement.words))


def _one_effect(one: Cause, other: Cause, of_story: frozenset[int]) -> bool:
    """Tell whether two causes can be of one happening: of one kind, or left unsaid where the story has one to explain."""
    if one.effects and other.effects:
        return bool(one.effects & other.effects)
    effects = one.effects | other.effects
    return bool(effects & of_story) if effects else bool(of_story) and (not one.named or not other.named)


def _alike(one: Cause, other: Cause) -> bool:
    """Tell whether two causes share a word or a sense, or either says too little to be held against the other."""
    mine, theirs = one.places, other.places
    if not mine or not theirs:
        return True
    a, b = one.statement.proposition, other.statement.proposition
    if {a.concepts[i].group for i in mine} & {b.concepts[j].group for j in theirs}:
        return True
    if a.senses is None or b.senses is None:
        return True
    return float((a.senses[mine] @ b.senses[theirs].T).max()) >= _LIKE_CAUSE
