"""Pairs of statements that a fitted network finds to exclude each other, whatever their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from twosource.claims.alignment import align
from twosource.claims.differences.assertions import of_one
from twosource.claims.differences.occasions import of_two_bearers
from twosource.claims.differences.revision import counts_later
from twosource.claims.differences.sameness import of_one_predicate
from twosource.claims.differences.wholes import add_up, over_other_times
from twosource.claims.likeness import Scale
from twosource.claims.oppositions.bonds import apart_in_time, days_between
from twosource.claims.oppositions.causes import tells_cause
from twosource.claims.oppositions.network import load_network
from twosource.claims.oppositions.signs import Reading, Readings, compare, figures_of, paired_figures
from twosource.claims.oppositions.statements import Statement
from twosource.claims.settings import SETTINGS
from twosource.model import DifferenceKind, Quantity
from twosource.text.naming import compatible

BAR = 1.0
"""Log odds from which two statements are told to exclude each other where one of them at least says who tells it. Lower bars find
more, and tell more false ones in whole stories."""
UNSOURCED_BAR = 1.3
"""The same where neither says who tells it: accounts mostly differ because two sources do, and what two reporters tell by
themselves is mostly one fact told askew."""
LOOKED_AT = 0.35
"""Part of two statements that each must tell of the other before the rest is looked at."""
MOST_WORDS = 18
"""Content words from which a sentence tells too much at once: a lead holds a whole event, and another lead with the same words
mostly tells another part of it. The network was fitted on shorter sentences."""
_LENGTHS = frozenset(["year", "month", "week", "day", "hour", "minute", "second"])
_TALK = re.compile(r"\b(?:I|me|my|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Ll]et)\b")
"""What is said to somebody in person tells of him, not of the story."""
_OPEN = re.compile(
    r"\b(?:unclear|unknown|uncertain|(?:not|n[’']t) (?:yet |immediately )?(?:clear|known|certain|comment\w*|respon\w+|repl\w+|return\w*)"
    r"|no (?:immediate )?(?:comment|reply|response|word|further|more|other)|declin\w+ to|(?:know|learn|ask\w*|wonder\w*|explain\w*|find out) (?:why|how|whether|who|what|where)"
    r"|(?:not|n[’']t) mean)\b|:\s*$",
    re.IGNORECASE,
)
"""What somebody does not know or say leaves open what others tell, and that there was no more does not deny what was; a list
is announced, and stands elsewhere."""
_ANOTHER = re.compile(r"\W*(?:another|a (?:second|third|fourth|fifth|further))\b", re.IGNORECASE)
"""A sentence that begins so tells of somebody or something besides what others tell of."""


_REPORTS = r"(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|stories)\b"
_UNTRUE = re.compile(
    rf"\b{_REPORTS}.{{1,160}}\b(?:is|are|was|were) (?:\w+ )?"
    r"(?:untrue|false|unfounded|baseless|invented|fabricated|wrong)\b",
    re.IGNORECASE | re.DOTALL,
)


_DENIES = re.compile(
    r"\bden(?:y|ies|ied|ying|ials?)\b"
    rf"|\b(?:correct|reject|dismiss|refut|rebut|disput)\w*\s+(?:\w+\s+){{0,3}}?{_REPORTS}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Exclusion:
    """Two statements of different articles that exclude each other, how surely, in log odds, and in what."""

    one: Statement
    other: Statement
    odds: float
    kind: DifferenceKind
    figures: tuple[Quantity, Quantity] | None = None
    """The two figures in which they differ, where it is they."""


def contrast_incompatible(statements: Sequence[Statement], scale: Scale) -> Iterator[Exclusion]:
    """Yield the pairs that surely exclude each other, the surest first; of a sentence one with every other article.

    Nothing where no model has read the articles, or where a story is too large to hold all against all.
    """
    if len(statements) > SETTINGS.all_pairs_below:
        return
    readings = Readings(scale=scale)
    found: list[Exclusion] = []
    for one, other in _candidates(statements, scale):
        sides = readings.of(one), readings.of(other)
        if sides[0] is None or sides[1] is None:
            continue
        if _repeats(sides[0], sides[1]) or not _acts_meet(sides[0], sides[1]):
            continue
        odds = round(load_network().odds(compare(sides[0], sides[1])), 4)
        if odds >= _bar(one, other) and (kind := _kind(one, other)) is not None:
            figures = _rivals(one, other) if kind == "number" else None
            found.append(Exclusion(one=one, other=other, odds=odds, kind=kind, figures=figures))
    yield from _surest(found)


def _bar(one: Statement, other: Statement) -> float:
    speakers = one.proposition.speaker, other.proposition.speaker
    return UNSOURCED_BAR if speakers == (None, None) else BAR


def _repeats(one: Reading, other: Reading) -> bool:
    """Tell whether neither or both of two deny, and one has all the words of the other or their numbers agree.

    Who calls reports untrue denies what they tell.
    """
    if all(_DENIES.search(reading.statement.words) for reading in (one, other)):
        return True
    if any(_UNTRUE.search(a.statement.words) and b.negates for a, b in ((one, other), (other, one))):
        return True
    words = [set(reading.proposition.bag) for reading in (one, other)]
    agree = words[0] <= words[1] or words[1] <= words[0]
    return one.negates == other.negates and (
        agree or figures_of(one.proposition, other.proposition) == "same"
    )


def _acts_meet(one: Reading, other: Reading) -> bool:
    """Tell whether a verb that both tell is told of one agent and one thing: a gate and an inquiry are opened otherwise.

    A verb here and its noun there ("limited withdrawals", "no limits on deposits") are left to the rule for nouns where
    either is denied.
    """
    p, q = one.proposition, other.proposition
    for a, b in product(one.words, other.words):
        if a.concept.group != b.concept.group or "VERB" not in (a.upos, b.upos) or a.framed or b.framed:
            continue
        starts = a.concept.start + p.span.start, b.concept.start + q.span.start
        if a.negated or b.negated if a.upos != b.upos else not of_one(p, starts[0], q, starts[1]):
            return False
    return True


def _kind(one: Statement, other: Statement) -> DifferenceKind | None:
    """Return in what two statements differ; None for parts and their total, a later figure, or one of another person.

    Nor for two lengths of time: a story tells many, and rules know better which are of one thing.
    """
    p, q = one.proposition, other.proposition
    figures = [((p, a), (q, b)) for a, b in product(p.quantities, q.quantities)]
    if any(add_up(mine, theirs) or over_other_times(mine, theirs) for mine, theirs in figures):
        return None
    told = figures_of(p, q)
    if told == "other":
        rivals = paired_figures(p, q)
        if all({a.unit, b.unit} & _LENGTHS for a, b in rivals):
            return None
        if any(counts_later((p, a), (q, b)) or not of_one_predicate((p, a), (q, b)) for a, b in rivals):
            return None
        return "number" if not days_between(one, other) and compatible(p.subject, q.subject) else None
    counts = bool(p.counted) or bool(q.counted)
    if "death" in p.happenings & q.happenings and counts and told != "same":
        return None  # one counts some of the dead, or both do
    return "cause" if tells_cause(one) and tells_cause(other) else "polarity"


def _rivals(one: Statement, other: Statement) -> tuple[Quantity, Quantity] | None:
    """Return the one pair of figures that can count one thing and differ, None where there are several or none."""
    p, q = one.proposition, other.proposition
    found = [(a, b) for a, b in paired_figures(p, q) if (a.low, a.high) != (b.low, b.high)]
    return found[0] if len(found) == 1 else None


def _surest(found: Sequence[Exclusion]) -> Iterator[Exclusion]:
    """Yield the exclusions from the surest on; a sentence is disputed once with each other article."""
    taken: set[tuple[str, int, str]] = set()
    for exclusion in sorted(
        found, key=lambda e: (-e.odds, e.one.proposition.order, e.other.proposition.order)
    ):
        keys = {_key(exclusion.one, exclusion.other), _key(exclusion.other, exclusion.one)}
        if not keys & taken:
            taken |= keys
            yield exclusion


def _key(mine: Statement, theirs: Statement) -> tuple[str, int, str]:
    return mine.article, mine.proposition.sentence.start, theirs.article


def _candidates(statements: Sequence[Statement], scale: Scale) -> Iterator[tuple[Statement, Statement]]:
    """Yield the nearest pairs that are facts of one time, of one bearer, and not both of survival."""
    alone: dict[int, bool] = {}
    for i, j in _nearest(statements, scale):
        one, other = statements[i], statements[j]
        for place in (i, j):
            if place not in alone:
                alone[place] = _stands_alone(statements[place])
        p, q = one.proposition, other.proposition
        kept = alone[i] and alone[j] and "survival" not in p.happenings & q.happenings
        if kept and not (apart_in_time(one, other) or of_two_bearers(p, q)):
            yield one, other


def _nearest(statements: Sequence[Statement], scale: Scale) -> list[tuple[int, int]]:
    """Return the places of each two statements that tell more of each other than of all else in the other's article.

    A report that has a nearer sentence for what another tells most often tells the same there, and something else here.
    """
    places = [i for i, s in enumerate(statements) if not s.proposition.inserted]
    alignment = align([statements[i].proposition for i in places], scale)
    if alignment is None:
        return []
    articles = np.array([statements[i].article for i in places])
    bounds = {article: np.flatnonzero(articles == article) for article in sorted(set(articles.tolist()))}
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for mine, article in enumerate(articles.tolist()):
        others = np.flatnonzero(articles != article)
        if not len(others):
            continue
        forth, back = alignment.cover(mine, others)
        told = np.zeros(len(places))
        told[others] = (2 * forth[0] * back[0] / np.maximum(forth[0] + back[0], 1e-9)).round(6)
        for rival, members in bounds.items():
            if rival != article:
                at = int(members[told[members].argmax()])
                best[mine, rival] = float(told[at]), at
    return [
        (places[mine], places[at])
        for (mine, _), (told_most, at) in sorted(best.items())
        if mine < at and told_most >= LOOKED_AT and best[at, str(articles[mine])][1] == mine
    ]


def _stands_alone(statement: Statement) -> bool:
    """Tell whether a statement by itself tells what was so in the story: no rest of a sentence, no question, no talk."""
    proposition = statement.proposition
    if proposition.open or statement.elsewhere or statement.before_lead:
        return False
    if statement.words[:1].islower() or _ANOTHER.match(statement.words):
        return False
    if len(proposition.concepts) > MOST_WORDS:
        return False
    if not any(token.upos in {"VERB", "AUX"} for token in statement.tokens):
        return False
    sentence = proposition.sentence.cut(proposition.text.article.text)
    return not ("?" in sentence or _TALK.search(statement.words) or _OPEN.search(statement.words))
