"""The changes page: what happened to stories, and how one change is shown."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from twosource.archive import Change, ChangeKind
from twosource.archive.pages import EMPTY, Html, joined, tag, words
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.pages.frame import address, more, nothing, opening, page
from twosource.web.pages.lines import long_day, story_path
from twosource.web.parameters import Number

ROWS = 60
BEFORE = Number(name="before", told="Changes before this one", default=2**53 - 1, least=1, most=2**53 - 1)
SIGNS: dict[ChangeKind, tuple[str, str]] = {
    "new story": ("●", "calm"), "new report": ("+", "calm"), "stories merged": ("⊃", "calm"), "story split": ("⊂", "calm"),
    "new origin": ("○", "good"), "new contradiction": ("≠", "bad"), "quotation altered": ("≠", "bad"),
    "new version": ("≈", "look"), "correction": ("✓", "look"),
}  # fmt: skip


def show_changes(desk: Desk, asked: Asked) -> Answer:
    """Return what happened, the newest first."""
    behind = min(BEFORE.read(asked), desk.archive.statistics().changes + 1)
    changes = list(reversed(desk.archive.changes(max(0, behind - 1 - ROWS), min(ROWS, max(behind - 1, 1)))))
    shown = [change for change in changes if change.number < behind]
    earlier = shown[-1].number if shown else 0
    named = headlines(desk, shown)
    return page(
        "Changes",
        opening(
            "Changes",
            "New reports and origins, contradictions, altered quotations, edited pages, corrections.",
        ),
        (day(at, list(group), named) for at, group in groupby(shown, key=lambda change: change.at[:10])),
        EMPTY if shown else nothing("Nothing has happened yet", "What new reports change is listed here."),
        more(address("/changes", before=f"{earlier}"), "Earlier changes") if earlier > 1 else EMPTY,
        here="/changes",
        feed="/feed.atom",
        live=True,
    )


def headlines(desk: Desk, changes: Iterable[Change]) -> dict[str, str]:
    """Return the headlines that the stories of changes have today, by id."""
    stories = sorted({change.story for change in changes if change.story})
    return {story: desk.archive.line(story).headline for story in stories}


def day(at: str, changes: list[Change], named: Mapping[str, str]) -> Html:
    """Return the changes of one day."""
    name = f"day-{at}"
    rows = tag("ol", (change_line(change, named) for change in changes), class_="changes")
    return tag(
        "section", tag("h2", long_day(at), id=name), rows, aria_labelledby=name, class_="day-of-changes"
    )


def change_line(change: Change, named: Mapping[str, str] | None = None) -> Html:
    """Return a change: when, of what kind, the words; with the headlines that are given, a link to its story."""
    sign, tone = SIGNS[change.kind]
    kind = tag(
        "span", tag("span", sign, class_="sign", aria_hidden="true"), " ", change.kind, class_=f"kind {tone}"
    )
    hour = tag("time", change.at[11:16] or change.at, datetime=change.at)
    what = tag("span", told(change, (named or {}).get(change.story or "")), class_="what")
    return tag("li", hour, kind, what, id=f"change-{change.number}")


def told(change: Change, headline: str | None) -> Html:
    """Return a change's words; below them its story's headline, where it is given and says something else."""
    said = words(change.text, "stated")
    if change.kind == "new version" and change.article:
        said = tag("a", said, href=address(f"/articles/{change.article}/versions"))
    if headline is None or change.story is None:
        return said
    if headline == change.text:
        return tag("a", said, href=story_path(change.story))
    return joined(said, tag("a", words(headline, "stated"), href=story_path(change.story), class_="in-story"))
