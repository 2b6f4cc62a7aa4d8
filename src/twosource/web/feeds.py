"""Feeds out (Atom, RFC 4287): a story, a person, and all alerts."""

from collections.abc import Sequence

from twosource.archive import Change
from twosource.archive.pages import Child, Html, shown, tag
from twosource.web.desk import Desk
from twosource.web.exchange import ATOM, Answer, Asked
from twosource.web.parameters import Flag, Text
from twosource.web.rest.reading import STORY

ENTRIES, LOOKED_THROUGH = 50, 2000
EPOCH = "1970-01-01T00:00:00+00:00"
ALERTS = frozenset({"new origin", "new contradiction", "quotation altered", "new version"})
ALL = Flag(name="all", told="Every change, not only what asks for a look")
WHO = Text(name="name", told="A person’s name", required=True, most=200)


def alerts_feed(desk: Desk, asked: Asked) -> Answer:
    """Return new origins, contradictions, altered quotations and edited pages; every change with `all`."""
    every = ALL.read(asked)
    changes = [change for change in latest(desk) if every or change.kind in ALERTS]
    return feed(
        asked, "Twosource: alerts", "/changes", [change_entry(asked, change) for change in changes[:ENTRIES]]
    )


def story_feed(desk: Desk, asked: Asked) -> Answer:
    """Return what happened to one story."""
    line = desk.archive.line(STORY.read(asked))
    changes = [change for change in latest(desk) if change.story == line.id]
    entries = [change_entry(asked, change) for change in changes[:ENTRIES]]
    return feed(asked, line.headline, f"/stories/{line.id}", entries)


def person_feed(desk: Desk, asked: Asked) -> Answer:
    """Return what somebody is reported to have said."""
    name = WHO.read(asked)
    entries = [
        entry(
            asked,
            f"/stories/{said.story.id}#{said.utterance.id}",
            title=f"{name}: {said.utterance.wording}",
            updated=instant(said.story.latest),
            words=f"{said.utterance.wording} ({said.story.headline})",
        )
        for said in desk.archive.said(name, limit=ENTRIES).entries
    ]
    return feed(asked, f"{name}, as reported", f"/person?name={name}", entries)


def latest(desk: Desk) -> list[Change]:
    """Return the latest changes, the newest first."""
    last = desk.archive.statistics().changes
    return list(reversed(desk.archive.changes(max(0, last - LOOKED_THROUGH), LOOKED_THROUGH)))


def change_entry(asked: Asked, change: Change) -> tuple[str, Html]:
    """Return a change as an entry, with its time."""
    to = f"/stories/{change.story}" if change.story else "/changes"
    title = f"{change.kind}: {change.text}"
    return entry(
        asked, to, title=title, updated=instant(change.at), words=title, name=f"change-{change.number}"
    )


def entry(asked: Asked, to: str, *, title: str, updated: str, words: str, name: str = "") -> tuple[str, Html]:
    """Return one entry with its time."""
    made = tag(
        "entry",
        tag("id", f"{asked.origin}{to}" + (f"#{name}" if name else "")),
        tag("title", shown(title)[:300]),
        tag("updated", updated),
        linked(f"{asked.origin}{to}"),
        tag("content", shown(words), type="text"),
    )
    return updated, made


def linked(to: str, **more: str) -> Html:
    """Return a link; in XML an element without content is closed too."""
    return Html(tag("link", href=to, **more)[:-1] + "/>")


def feed(asked: Asked, title: str, to: str, entries: Sequence[tuple[str, Html]]) -> Answer:
    """Return a feed of entries with their times."""
    updated = max((when for when, _ in entries), default=EPOCH)
    parts: list[Child] = [
        tag("id", f"{asked.origin}{asked.url}"),
        tag("title", shown(title)),
        tag("updated", updated),
        tag("author", tag("name", "Twosource")),
        linked(f"{asked.origin}{to}"),
        linked(f"{asked.origin}{asked.url}", rel="self"),
        [made for _, made in entries],
    ]
    document = tag("feed", parts, xmlns="http://www.w3.org/2005/Atom")
    return Answer(body=f'<?xml version="1.0" encoding="utf-8"?>\n{document}\n'.encode(), kind=ATOM)


def instant(stated: str | None) -> str:
    """Return a time as Atom wants it: a bare day at its beginning, one that is not known at the epoch."""
    if not stated:
        return EPOCH
    if len(stated) == len("2026-01-01"):
        return f"{stated}T00:00:00Z"
    return stated if stated.endswith("Z") or "+" in stated[10:] or "-" in stated[10:] else f"{stated}Z"
