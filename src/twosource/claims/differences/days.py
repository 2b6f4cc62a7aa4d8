"""Times side by side: the same day, a coarser word for it, or another day."""

import re
from collections.abc import Iterator
from datetime import date

from twosource.claims.differences.context import Context
from twosource.claims.differences.details import Contrast, Verdict, detail, partners, shared_part, topics
from twosource.claims.differences.occasions import of_two_occasions, other_subjects
from twosource.claims.differences.setting import settings_agree
from twosource.claims.predicates import Predicate, acts_alike, predicates_of
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import SPEAKING
from twosource.model import TimeExpression
from twosource.text.concepts import Concept

_FINE = frozenset({"time", "part", "day"})
_HOUR = re.compile(r"T(\d\d)(?::(\d\d))?")
_HALF_DAY = 720  # "at nine" may be morning or evening
_CLOSE = 30  # minutes
_WEEKEND = frozenset([4, 5, 6])  # Friday evening counts
_FROM_SPEECH = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|now|ago|(?:this|last|next) \w+)\b", re.IGNORECASE
)
Told = tuple[TimeExpression, bool]


def contrast_days(
    one: Proposition, other: Proposition, context: Context, *, firm: bool
) -> Iterator[Contrast]:
    """Yield what the times of two propositions of one claim amount to; lengths and repetitions are left out."""
    sides = [
        topics(p, [t for t in p.times if t.kind in {"date", "time"} and _usable(t)]) for p in (one, other)
    ]
    of_saying = {id(t): _tells_when_said(p, t) for p in (one, other) for t in p.times}

    def fit(a: TimeExpression, near_a: frozenset[str], b: TimeExpression, near_b: frozenset[str]) -> float:
        if of_saying[id(a)] != of_saying[id(b)]:
            return 0.0
        return 0.05 + shared_part(near_a, near_b)

    for a, b in partners(sides[0], sides[1], fit):
        verdict, precise = judge(a, b)
        told_apart = _knows(one, b) or _knows(other, a)
        alone = not told_apart and [len(side) for side in sides] == [1, 1] and not of_saying[id(a)]
        if verdict is None or (verdict == "conflict" and not (alone and firm)):
            continue
        if verdict == "conflict" and (
            _of_speech((one, a), (other, b)) or not _of_one_act(one, a, other, b, context)
        ):
            continue
        yield Contrast(
            kind="precision" if verdict == "precision" else "date",
            one=detail(one, a, _key(a)),
            other=detail(other, b, _key(b)),
            verdict=verdict,
            contradiction=verdict == "conflict",
            note="one time within the other" if verdict == "precision" else None,
            precise=precise,
        )


def _of_speech(*told: tuple[Proposition, TimeExpression]) -> bool:
    """Tell whether days are told from the day of speech: in marks, where nobody knows it, or both in one word.

    The day on which an article came out is not surely the one on which it was written.
    """
    words = [time.text.casefold() for _, time in told]
    if not any(_FROM_SPEECH.search(word) for word in words):
        return False
    return words[0] == words[1] or any(
        _FROM_SPEECH.search(time.text) and _in_marks(proposition, time) for proposition, time in told
    )


def _in_marks(proposition: Proposition, time: TimeExpression) -> bool:
    return any(p.start <= time.start and time.end <= p.end for p in proposition.text.passages)


def _of_one_act(
    one: Proposition, a: TimeExpression, other: Proposition, b: TimeExpression, context: Context
) -> bool:
    """Tell whether two times date one act: the nearest verbs are alike, or nearly all around them is."""
    if other_subjects(one, other) or of_two_occasions(one, other):
        return False
    if max(settings_agree(one, a, other, b, context.scale.weights), 0.0) < SETTINGS.same_setting:
        return False
    acts = _act(one, a), _act(other, b)
    if acts[0] is None or acts[1] is None:
        return True
    return acts_alike(one, acts[0], other, acts[1], least=SETTINGS.same_deed)


def _act(proposition: Proposition, time: TimeExpression) -> Predicate | None:
    """Return the verb nearest to a time; None where no clauses are known."""
    told = predicates_of(proposition)
    return min(
        told,
        key=lambda act: (min(abs(act.start - time.end), abs(time.start - act.end)), act.start),
        default=None,
    )


def _knows(proposition: Proposition, rival: TimeExpression) -> bool:
    """Tell whether the article gives the rival time too: it tells two times apart then."""
    return any(_key(time) == _key(rival) for time in proposition.text.times)


def judge(a: TimeExpression, b: TimeExpression) -> tuple[Verdict | None, int]:
    """Return whether two times can be one and which is narrower; None where the texts do not allow to tell."""
    for weekend, rival, narrower in ((a, b, 2), (b, a, 1)):
        if "weekend" in weekend.text.casefold() and _day_of(rival) in _WEEKEND:
            return "precision", narrower
    if a.weekday is not None and a.weekday == b.weekday:
        return "equal", 0  # anchored to two weeks only by two dates of publication
    clocks = _clock(a), _clock(b)
    if clocks[0] is not None and clocks[1] is not None and _day_of(a) == _day_of(b):
        return _by_clock(clocks[0], clocks[1])
    if a.earliest and a.latest and b.earliest and b.latest:
        return _by_days(
            (a.earliest, a.latest), (b.earliest, b.latest), fine={a.granularity, b.granularity} <= _FINE
        )
    if a.weekday is not None and b.weekday is not None:
        return "conflict", 0
    return ("equal" if a.value == b.value else None), 0


def _clock(time: TimeExpression) -> int | None:
    """Return the minute of the day that a time names, None where it names no hour."""
    found = _HOUR.search(time.value)
    return 60 * int(found[1]) + int(found[2] or 0) if found else None


def _by_clock(one: int, other: int) -> tuple[Verdict | None, int]:
    apart = abs(one - other) % _HALF_DAY
    return (
        ("equal", 0)
        if apart == 0
        else ("precision", 0)
        if min(apart, _HALF_DAY - apart) <= _CLOSE
        else ("conflict", 0)
    )


def _day_of(time: TimeExpression) -> int | None:
    """Return the day of the week of a time that is one day, 0 for Monday."""
    if time.weekday is not None:
        return time.weekday
    return time.earliest.weekday() if time.earliest is not None and time.earliest == time.latest else None


def _by_days(a: tuple[date, date], b: tuple[date, date], *, fine: bool) -> tuple[Verdict | None, int]:
    if a == b:
        return "equal", 0
    if a[0] <= b[1] and b[0] <= a[1]:
        lengths = a[1] - a[0], b[1] - b[0]
        return "precision", 1 if lengths[0] < lengths[1] else 2 if lengths[1] < lengths[0] else 0
    return ("conflict" if fine else None), 0


def _usable(time: TimeExpression) -> bool:
    return time.value not in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}


def _tells_when_said(proposition: Proposition, time: TimeExpression) -> bool:
    """Tell whether the content word nearest to a time is one of saying."""
    offset = proposition.span.start

    def distance(concept: Concept) -> int:
        return min(abs(concept.start + offset - time.end), abs(time.start - concept.end - offset))

    near = [c for c in proposition.concepts if not time.start <= c.start + offset < time.end]
    return bool(near) and min(near, key=lambda c: (distance(c), c.start)).group in SPEAKING


def _key(time: TimeExpression) -> str:
    if (clock := _clock(time)) is not None:
        return f"{clock // 60:02}:{clock % 60:02}"
    if time.weekday is not None:
        return str(time.weekday)
    if time.earliest and time.latest:
        return f"{time.earliest.isoformat()}/{time.latest.isoformat()}"
    return time.value
