"""The front page: the stories of the day, what is disputed in them, how far they rest on one origin."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from twosource.archive import Change, Statistics, StoryLine
from twosource.archive.pages import EMPTY, Html, counted, joined, tag
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.feeds import ALERTS
from twosource.web.pages.fields import check_box, day_field, text_field
from twosource.web.pages.frame import address, more, nothing, opening, page
from twosource.web.pages.lines import long_day, story_row
from twosource.web.pages.news import change_line, headlines
from twosource.web.rest.reading import AFTER, DISPUTED, OUTLET, SINCE, UNTIL

ROWS, ALERTED, OF_ONE_STORY = 40, 8, 2
LATELY = 1000
"""Changes that are looked through for what came today and for what asks for a look."""


def front(desk: Desk, asked: Asked) -> Answer:
    """Return the stories, the newest first."""
    since, until = SINCE.read(asked), UNTIL.read(asked)
    chosen = {
        "since": since.isoformat() if since else "",
        "until": until.isoformat() if until else "",
        "outlet": OUTLET.read(asked),
        "disputed": "true" if DISPUTED.read(asked) else "",
    }
    name = ("front", *chosen.values(), after := AFTER.read(asked))
    return Answer(body=desk.lately.once(name, lambda: rendered(desk, chosen, since, until, after)))


def rendered(desk: Desk, chosen: dict[str, str], since: date | None, until: date | None, after: str) -> bytes:
    """Return the bytes of the front page, or of a further part of it."""
    found = desk.archive.stories(
        since=since,
        until=until,
        outlet=chosen["outlet"] or None,
        disputed=bool(chosen["disputed"]),
        limit=ROWS,
        after=after or None,
    )
    held = desk.archive.statistics()
    return page(
        "Stories",
        opening("Stories", summary(held)),
        filters(chosen),
        days(found.entries, desk, lately(desk, held)) if found.entries else empty(held),
        more(address("/", after=found.next, **chosen), "Older stories") if found.next else EMPTY,
        here="/",
        feed="/feed.atom",
        live=True,
    ).body


def summary(held: Statistics) -> str:
    """Return how much the archive holds in one line."""
    told = [
        counted(held.stories, "story", "stories"),
        counted(held.articles, "report"),
        counted(held.outlets, "outlet"),
    ]
    told += [f"{counted(held.refusals, 'report')} refused"] if held.refusals else []
    told += [f"{counted(held.waiting, 'report')} being read"] if held.waiting else []
    return " · ".join(told)


def lately(desk: Desk, held: Statistics) -> tuple[Change, ...]:
    """Return the latest changes of all stories."""
    return desk.archive.changes(max(0, held.changes - LATELY), LATELY)


def days(lines: Sequence[StoryLine], desk: Desk, changes: Sequence[Change]) -> Html:
    """Return the stories under the days of their latest reports, and beside them what asks for a look."""
    came = came_today(changes, desk.now().date().isoformat())
    grouped = groupby(lines, key=lambda line: (line.latest or "")[:10])
    return tag(
        "div",
        tag("div", (day(latest, list(group), came) for latest, group in grouped)),
        alerts(desk, changes),
        class_="front",
    )


def day(latest: str, lines: Sequence[StoryLine], came: Mapping[str, str]) -> Html:
    """Return the stories of one day."""
    name = f"day-{latest or 'unknown'}"
    rows = tag("ol", (story_row(line, came) for line in lines), class_="rows")
    return tag(
        "section", tag("h2", long_day(latest), id=name), rows, aria_labelledby=name, class_="day-of-stories"
    )


def came_today(changes: Sequence[Change], today: str) -> dict[str, str]:
    """Tell of each story whether it is new today, or how many reports it has got today."""
    fresh = [change for change in changes if change.at[:10] == today and change.story]
    grown = Counter(change.story or "" for change in fresh if change.kind == "new report")
    told = {story: f"+{counted(number, 'report')} today" for story, number in grown.items()}
    return told | {change.story or "": "new today" for change in fresh if change.kind == "new story"}


def alerts(desk: Desk, changes: Sequence[Change]) -> Html:
    """Return the latest new origins, contradictions, altered quotations and edited pages."""
    found = lead_of_each([change for change in reversed(changes) if change.kind in ALERTS])[:ALERTED]
    if not found:
        return EMPTY
    named = headlines(desk, found)
    rows = tag("ol", (change_line(change, named) for change in found), class_="changes")
    return tag(
        "aside", tag("h2", "To look at", id="alerts"), joined(rows), aria_labelledby="alerts", class_="alerts"
    )


def lead_of_each(changes: Iterable[Change]) -> list[Change]:
    """Return the first changes of each story, in their order: one story must not hide what happened to others."""
    seen: Counter[str | None] = Counter()
    led: list[Change] = []
    for change in changes:
        seen[change.story] += 1
        if change.story and seen[change.story] <= OF_ONE_STORY:
            led.append(change)
    return led


def filters(chosen: dict[str, str]) -> Html:
    """Return the form that narrows the list."""
    fields = (
        day_field("since", "From", chosen["since"] or None),
        day_field("until", "To", chosen["until"] or None),
        text_field("outlet", "Outlet", chosen["outlet"]),
        check_box("disputed", "Only disputed", checked=bool(chosen["disputed"])),
        tag("button", "Show", type="submit"),
        tag("a", "All stories", href="/", class_="quiet") if any(chosen.values()) else EMPTY,
    )
    return tag("form", fields, action="/", class_="filters", aria_label="Which stories")


def empty(held: Statistics) -> Html:
    """Return what stands where no story does: nothing came yet, or nothing is as asked."""
    if held.articles:
        return nothing("No story is as you ask", "Widen the days, or leave out the outlet.",
                       tag("a", "All stories", href="/"))  # fmt: skip
    return nothing(
        "Nothing has come in yet",
        tag("span", "Add reports: ", tag("code", "twosource add reports/ --archive FILE")),
        "This page shows them as soon as they are read.",
    )
