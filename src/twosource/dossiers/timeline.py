"""The timeline: the days that the reports give, and what stands on each."""

from collections.abc import Iterable

from twosource.model import Dossier, Event, EventDay, TimelineEntry


def timeline(dossier: Dossier) -> tuple[TimelineEntry, ...]:
    """Return the dated events by day; days that the texts only name ("Thursday") stand behind the dated ones.

    Acts that did not happen stand in the events, not here, except those that are planned.
    """
    told = [
        event for event in dossier.events if event.day is not None and event.status in {"happened", "planned"}
    ]
    return tuple(entry_of(event) for event in by_day(told))


def by_day(events: Iterable[Event]) -> list[Event]:
    """Return the events by day; of one day, the ones most origins carry first."""
    return sorted(events, key=lambda event: (*_day_key(event), -event.origins.low, event.id))


def _day_key(event: Event) -> tuple[int, str, int, str]:
    """Order dated days first; of days that are only named, the vaguer and those of last week before weekdays."""
    day = event.day
    assert day is not None
    if day.earliest is not None:
        return (0, day.earliest.isoformat(), 0, (day.latest or day.earliest).isoformat())
    return (1, "", _named_order(day), day.as_written.lower())


_GRANULARITIES = ("longer", "decade", "year", "season", "quarter", "month", "week")
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _named_order(day: EventDay) -> int:
    """Rank a day without a date: years, months, weeks, "last Friday", then the days of the week."""
    lowered = day.as_written.lower()
    if day.granularity in _GRANULARITIES:
        return _GRANULARITIES.index(day.granularity)
    weekday = next((number for number, name in enumerate(_WEEK) if name in lowered), len(_WEEK))
    return len(_GRANULARITIES) + weekday + (0 if "last" in lowered else len(_WEEK) + 1)


def entry_of(event: Event) -> TimelineEntry:
    """Return an event's place on the timeline."""
    day = event.day
    assert day is not None
    if day.earliest is None:
        written = day.as_written
    elif day.latest is None or day.latest == day.earliest:
        written = day.earliest.isoformat()
    else:
        written = f"{day.earliest.isoformat()}/{day.latest.isoformat()}"
    return TimelineEntry(
        day=written,
        kind="event",
        refers_to=event.id,
        inferred=day.inferred,
        background=event.background,
    )
