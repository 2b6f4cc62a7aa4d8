"""Weekdays of reports without a date, placed by the dated reports of their story."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from twosource.model import Dossier, EventDay
from twosource.text.weekdays import WEEK
from twosource.text.wording import normals

OTHER_WEEK = frozenset({"last", "next", "following", "previous", "every", "each", "week"})
"""Words beside a weekday with which it is not simply the nearest one."""
LONGEST = timedelta(days=4)
"""How far apart the dated reports may lie; over more days one weekday may be two dates."""


def week_of(dossier: Dossier) -> Mapping[str, date]:
    """Return the dates that the dated reports of a story give their weekdays, each only where all give it one date.

    A weekday that they do not name is the one on which, or between which, they were published. Nothing where these
    reports lie days apart.
    """
    dated = [(text, text.article.day) for text in dossier.texts if text.article.day is not None]
    published = [day for _, day in dated if day is not None]
    if not published or max(published) - min(published) > LONGEST:
        return {}
    found: defaultdict[str, set[date]] = defaultdict(set)
    for text, _ in dated:
        for time in text.times:
            name = weekday_in(text.article.text[time.start : time.end])
            if name and time.earliest is not None and time.earliest == time.latest:
                found[name].add(time.earliest)
    told = {name: min(days) for name, days in found.items() if len(days) == 1}
    span = (max(published) - min(published)).days
    between = [min(published) + timedelta(days=number) for number in range(span + 1)]
    return {WEEK[day.weekday()]: day for day in between if WEEK[day.weekday()] not in found} | told


def weekday_in(written: str) -> str | None:
    """Return the weekday that a time is told by, None where it may be that of another week."""
    words = normals(written)
    if not OTHER_WEEK.isdisjoint(words):
        return None
    names = [word for word in words if word in WEEK]
    return names[0] if len(names) == 1 else None


def placed(day: EventDay, week: Mapping[str, date]) -> EventDay:
    """Return a day that is only named as the date that other reports give it, marked as inferred."""
    found = week.get(weekday_in(day.as_written) or "") if day.earliest is None else None
    return day if found is None else replace(day, earliest=found, latest=found, inferred=True)
