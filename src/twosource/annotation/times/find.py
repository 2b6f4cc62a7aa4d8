"""Find the times of an article and place them on the calendar.

A hand-written grammar over classes of words, in the way of HeidelTime (Strötgen and Gertz 2010): rules
for extents, and for each a resolver that reads the value from the words, the day of publication, the tense
around it and the times that were named before.
"""

import re
from collections.abc import Iterator, Sequence

from twosource.annotation.times import (
    clocks,
    days,
    lengths,
    months,
    quarters,
    relative,
    spoken,
    vague,
    years,
)
from twosource.annotation.times.lexer import lex
from twosource.annotation.times.reading import Found, Reading, Resolver
from twosource.annotation.times.scene import Scene, set_scene
from twosource.annotation.times.told import dateline_day, full_dates
from twosource.model import Article, Sentence, TimeExpression
from twosource.text.dates import days_of, granularity_of

_RULES = (
    *days.RULES,
    *clocks.RULES,
    *spoken.RULES,
    *months.RULES,
    *quarters.RULES,
    *years.RULES,
    *relative.RULES,
    *lengths.RULES,
    *vague.RULES,
)


def find_times(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Return the times in the sentences, ordered by start, none inside another.

    Without a day of publication only what states its own year is placed, and days near such a one;
    the rest keeps a symbolic value.
    """
    lexed = lex(article.text, sentences)
    dates = full_dates(article) if article.day is None else ()
    scene = set_scene(lexed, article.day or dateline_day(article, dates), dates)
    times: list[TimeExpression] = []
    end = 0
    for found, resolver in _candidates(scene):
        if found.first < end:
            continue
        reading = _read(found, scene, resolver)
        if reading is None:
            continue
        end = found.last
        times.append(_expression(found, reading))
        _remember(scene, found, reading, times[-1])
    return tuple(times)


def _read(found: Found, scene: Scene, resolver: Resolver) -> Reading | None:
    """Return what the resolver reads, None too for a time before the year 1 or after 9999."""
    try:
        return resolver(found, scene)
    except (ValueError, OverflowError):
        return None


def _candidates(scene: Scene) -> Iterator[tuple[Found, Resolver]]:
    """Yield matches of all rules from left to right, at each word the longest first, then by rule order."""
    matches = [
        (match.start(), -match.end(), place, match)
        for place, (pattern, _) in enumerate(_RULES)
        for match in pattern.finditer(scene.lexed.codes)
        if match.end() > match.start()
    ]
    for _, _, place, match in sorted(matches, key=lambda row: row[:3]):
        yield Found(scene.lexed, match), _RULES[place][1]


def _expression(found: Found, reading: Reading) -> TimeExpression:
    lexed = found.lexed
    start, end = lexed.starts[found.first], lexed.ends[found.last - 1]
    days = reading.days or (days_of(reading.value) if reading.anchored else None)
    return TimeExpression(
        start=start,
        end=end,
        text=lexed.text[start:end],
        kind=reading.kind,
        value=reading.value,
        granularity=granularity_of(reading.value),
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        weekday=reading.weekday,
        anchored=days is not None,
    )


# A history that looks back further than this ("as in 1812") goes on where it was.
_ASIDE_YEARS = 10


def _goes_on(scene: Scene, found: Found, time: TimeExpression) -> bool:
    """Tell whether the story moves to this time; a history only glances at decades and at years that are only counted."""
    if not scene.history or time.earliest is None:
        return True
    if time.granularity in {"decade", "longer"} or (time.granularity == "year" and found.word("away")):
        return False
    if scene.reference is not None and time.granularity == "year" and not _opens(found):
        return 0 <= time.earliest.year - scene.reference[0].year <= 1
    return scene.reference is None or abs(time.earliest.year - scene.reference[0].year) <= _ASIDE_YEARS


def _opens(found: Found) -> bool:
    """Tell whether a time opens its sentence ("In 1936 the siege went on"), which is how a history moves on."""
    return "\n" in ("\n", *found.before(2))[-2:]


def _remember(scene: Scene, found: Found, reading: Reading, time: TimeExpression) -> None:
    """Keep the time as reference for what is told after it (`three days later`, `that month`)."""
    told = (
        time.kind in {"date", "time"} and not reading.value.endswith("_REF") and _goes_on(scene, found, time)
    )
    if told and time.earliest is not None and time.latest is not None:
        scene.reference = (time.earliest, time.latest)
        scene.reference_place = found.first
        if time.earliest == time.latest:
            scene.named = time.earliest
    over = scene.day is None or time.latest is None or time.latest < scene.day
    if over and found.word("rank") and re.match(r"\d{4}-[QH]\d$", reading.value):
        scene.quarter = reading.value
