"""When and where an act took place, by the words of its own clause."""

from collections.abc import Sequence
from datetime import timedelta

from twosource.events.acts import Act
from twosource.events.parties import Party
from twosource.events.words import Word
from twosource.model import AnnotatedText, EventDay, Sentence, TimeExpression

_LONG = frozenset({"month", "quarter", "season", "year", "decade", "longer"})
_OLD = timedelta(days=60)


def find_time(
    text: AnnotatedText, sentence: Sentence, words: Sequence[Word], act: Act
) -> TimeExpression | None:
    """Return the date or time of an act: the nearest one behind it in its clause, else the nearest before it."""
    inside = [
        time
        for time in text.times
        if time.kind in {"date", "time"} and sentence.start <= time.start and time.end <= sentence.end
    ]
    if not inside:
        return None
    low, high = words[max(0, act.start - 12)].start, words[act.reach - 1].end
    if act.voice == "noun":
        low = words[act.start].start
    near = [time for time in inside if low <= time.start and time.end <= high + 25]
    at = words[act.start].start
    near = [time for time in near if not _tells_else(words, act, time)]
    return min(near, key=lambda time: (time.start < at, abs(time.start - at))) if near else None


def _tells_else(words: Sequence[Word], act: Act, time: TimeExpression) -> bool:
    """Tell whether a time stands by a participle of its own: "to reopen the camp, closed in March"."""
    between = [word for word in words[act.end :] if word.end <= time.start]
    marks = [place for place, word in enumerate(between) if word.lower == ","]
    tail = between[marks[-1] + 1 :] if marks else []
    return (
        len(tail) in {2, 3}
        and tail[0].tag == "verb"
        and tail[0].lower.endswith(("ed", "en"))
        and tail[-1].tag == "prep"
    )


def day_of(time: TimeExpression | None) -> EventDay | None:
    """Return the day that a time expression gives an act; a time of day without a day gives none."""
    if time is None or (time.earliest is None and time.weekday is None and not time.value):
        return None
    return EventDay(
        earliest=time.earliest,
        latest=time.latest,
        as_written=time.text,
        granularity=time.granularity,
        inferred=not time.anchored and time.earliest is not None,
    )


def lies_back(text: AnnotatedText, time: TimeExpression | None) -> bool:
    """Tell whether an act's own date is older than the news: a month or a year, or long before the report."""
    if time is None:
        return False
    if time.granularity in _LONG and "this" not in time.text.lower().split()[:1]:
        return True
    published = text.article.day
    return bool(published and time.latest and published - time.latest > _OLD)


def place_of(act: Act, parties: Sequence[Party]) -> str | None:
    """Return the place that "in" or "at" gives an act."""
    inside = [
        party for party in parties if act.start <= party.start < act.reach and party.prep in {"in", "at"}
    ]
    named = [
        party for party in inside if party.head and party.country and not party.sectors and not party.person
    ]
    return named[0].name if named else None
