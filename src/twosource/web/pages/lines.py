"""A story in a list: its headline, its counts, and how many origins that really is."""

from collections.abc import Mapping
from datetime import date

from twosource.archive import StoryLine
from twosource.archive.pages import EMPTY, Html, counted, origins_phrase, tag, words
from twosource.model import nearest_in_time
from twosource.text.weekdays import WEEK
from twosource.web.pages.frame import address

DOTS = 24
ROW_DEVELOPMENTS = 1
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
WEEKDAYS = tuple(name.title() for name in WEEK)
DAY_UNKNOWN = "Day not told"


def story_row(line: StoryLine, today: Mapping[str, str]) -> Html:
    """Return a story: the number of its origins, the headline, the counts, what is disputed and new."""
    origins = line.origins
    figure = f"{origins.low}" if origins.low == origins.high else f"{origins.low}–{origins.high}"
    number = tag(
        "p",
        tag("b", figure),
        tag("span", "origin" if figure == "1" else "origins"),
        class_="origin-figure several" if origins.low > 1 else "origin-figure",
    )
    head = tag("h3", tag("a", words(line.headline or "No headline"), href=story_path(line.id)))
    alone = " lone" if line.articles == 1 else ""
    near = developments(line, most=ROW_DEVELOPMENTS)
    body = tag("div", head, counts(line), badges(line, today.get(line.id)), near, class_="told")
    return tag("li", tag("article", number, body, class_=f"story-row{alone}"))


def counts(line: StoryLine) -> Html:
    """Return how many reports and outlets, when, and the reports as dots by what is known of their origin."""
    told = [counted(line.articles, "report"), counted(line.outlets, "outlet")]
    when = window(line.earliest, line.latest)
    told += [when] if when else []
    return tag(
        "p", dots(line), tag("span", " · ".join(told)), class_="counts", title=line.origins.reason or None
    )


def dots(line: StoryLine) -> Html:
    """Return a filled dot for each sure origin, a ring for each possible one, a point for each further report."""
    low = min(line.origins.low, DOTS)
    high = min(line.origins.high, DOTS) - low
    rest = max(0, min(line.articles, DOTS) - low - high)
    return tag(
        "span",
        tag("span", "●" * low, class_="sure"),
        tag("span", "○" * high, class_="perhaps"),
        tag("span", "·" * rest, class_="copies"),
        class_="reach",
        role="img",
        aria_label=f"{counted(line.articles, 'report')}, {origins_phrase(line.origins)}",
    )


def badges(line: StoryLine, today: str | None) -> Html:
    """Return what asks for a look: contradictions, and what came today."""
    made: list[Html] = []
    if line.disputed:
        made.append(tag("li", f"≠ {counted(line.disputed, 'disputed claim')}", class_="badge bad"))
    if today:
        made.append(tag("li", today, class_="badge grown"))
    return tag("ul", made, class_="badges") if made else EMPTY


def developments(line: StoryLine, *, most: int) -> Html:
    """Return links to the stories before and after one in its running story, so many of each side."""
    near = nearest_in_time(line.developments, most=most)
    rows = (
        tag(
            "li",
            tag("span", f"{one.when}, {short_day(one.earliest)}: "),
            tag("a", words(one.headline or "No headline"), href=story_path(one.story)),
        )
        for one in near
    )
    return tag("ul", rows, class_="developments", aria_label="The same running story") if near else EMPTY


def story_path(story: str, anchor: str = "") -> str:
    """Return the address of a story's page."""
    return address(f"/stories/{story}") + (f"#{anchor}" if anchor else "")


def person_path(name: str) -> str:
    """Return the address of a person's page."""
    return address("/person", name=name)


def window(earliest: str | None, latest: str | None) -> str:
    """Return a story's days as a reader says them ("13–14 March 2025"), "" where they are not known."""
    days = list(dict.fromkeys(short_day(day) for day in (earliest, latest) if day))
    if len(days) < 2:
        return "".join(days)
    (first, month), (_, other) = (day.split(" ", 1) if " " in day else (day, "") for day in days)
    return f"{first}–{days[1]}" if month == other else " – ".join(days)


def short_day(stated: str) -> str:
    """Return a day as "14 March 2026", what it is written as if it is no such day."""
    try:
        day = date.fromisoformat(stated[:10])
    except ValueError:
        return stated
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_day(stated: str | None) -> str:
    """Return a day with its weekday."""
    if not stated:
        return DAY_UNKNOWN
    try:
        return f"{WEEKDAYS[date.fromisoformat(stated[:10]).weekday()]}, {short_day(stated)}"
    except ValueError:
        return stated
