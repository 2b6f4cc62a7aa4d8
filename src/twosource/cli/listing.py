"""How the lists of an archive are written: lines for a reader, JSON for programs."""

import json
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twosource.cli.delivery import AnswerForm, Form, answer_form, deliver, sheet_of_output
from twosource.cli.refusals import printable

if TYPE_CHECKING:
    from twosource.archive import Change, Hit, Page, Ruling, StoryLine, Version
    from twosource.model import Dossier, OriginCount

LONGEST = 400
"""Signs of a change that are told; JSON has all of them."""
DEVELOPMENTS = 1
"""Stories of the same running story that are named on each side of one of a list."""
EMPTY_ARCHIVE = "the archive holds no story yet; add reports: twosource add REPORTS"
NOTHING_FOUND = "no report has all of these words; try fewer, or leave out what narrows the search"
INDENT = "  "
BOLD, PLAIN = "\033[1m", "\033[0m"


def as_json(entries: Sequence[Any], **named: Any) -> str:
    """Return entries of a list as one JSON object."""
    record = {"entries": [asdict(entry) for entry in entries], **named}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def page_as_json(page: "Page[Any]") -> str:
    """Return a page of a list as one JSON object; `next` is what to give to --after."""
    return as_json(page.entries, next=page.next)


def deliver_page(
    page: "Page[Any]",
    write: Callable[..., str],
    *,
    form: AnswerForm | None,
    output: Path | None,
    width: int | None,
) -> None:
    """Give out a page of a list as JSON or, by `write`, as lines for a reader."""
    chosen = answer_form(form, output)
    columns, colour = sheet_of_output(output, width)
    told = page_as_json(page) if chosen is Form.JSON else write(page, width=columns, colour=colour)
    deliver(told, output, form=chosen)


def write_stories(
    page: "Page[StoryLine]", *, width: int, colour: bool, narrowed: bool = True, none: str | None = None
) -> str:
    """Return two lines a story: its days and headline; what stands behind it and its id; then what it goes on from.

    `narrowed`: only some stories were asked for, so that none does not mean that the archive is empty;
    `none` says why there is none.
    """
    from twosource.model import nearest_in_time  # noqa: PLC0415 - help answers without loading the model

    lines: list[str] = []
    for story in page.entries:
        lines += wrapped(f"{days(story)}  {printable(story.headline)}", width, bold=colour)
        counts = [
            counted(story.articles, "report"),
            counted(story.outlets, "outlet"),
            spread(story.origins),
            *([counted(story.disputed, "disputed claim")] if story.disputed else []),
        ]
        lines.append(f"{INDENT}{', '.join(counts)}  {story.id}")
        for one in nearest_in_time(story.developments, most=DEVELOPMENTS):
            lines += indented(f"{one.when}: {one.earliest[:10]}  {printable(one.headline)}", width)
        lines.append("")
    nothing = (printable(none) if none else "there is no such story") if narrowed else EMPTY_ARCHIVE
    return ended(lines or [nothing, ""], page.next)


def write_hits(page: "Page[Hit]", *, width: int, colour: bool, none: str | None = None) -> str:
    """Return, for each hit, where it stands and the passage with the found words marked; `none` says why there is none."""
    lines: list[str] = []
    for hit in page.entries:
        named = "  ".join(printable(part) for part in (hit.day, hit.outlet, hit.headline) if part)
        lines += wrapped(named or hit.article, width, bold=colour)
        marks = (BOLD, PLAIN) if colour else ("*", "*")
        shown = "".join(
            f"{marks[0]}{printable(part)}{marks[1]}" if found else printable(part)
            for part, found in hit.snippet
        )
        lines += [*textwrap.wrap(shown, width, initial_indent=INDENT, subsequent_indent=INDENT)]
        lines += [f"{INDENT}{hit.article} [{hit.start}, {hit.end})  {hit.story}", ""]
    return ended(lines or [printable(none or NOTHING_FOUND), ""], page.next)


def write_news(changes: "Iterable[Change]", *, width: int) -> str:
    """Return what an addition changed, by story: its id and, below it, a line a change."""
    by_story: dict[str | None, list[str]] = {}
    for change in changes:
        text = textwrap.shorten(printable(change.text), LONGEST, placeholder=" …")
        by_story.setdefault(change.story, []).extend(indented(f"{change.kind}: {text}", width))
    lines = [line for story, told in by_story.items() for line in (story or "no story", *dict.fromkeys(told))]
    return ended(lines, None)


def write_changes(changes: "Iterable[Change]", *, width: int) -> str:
    """Return a line a change: number, time, kind, what it is, and the story's id."""
    lines: list[str] = []
    for change in changes:
        text = textwrap.shorten(printable(change.text), LONGEST, placeholder=" …")
        told = f"{change.number}  {moment(change.at)}  {change.kind}: {text}"
        lines += [*wrapped(told, width), f"{INDENT}{change.story or 'no story'}"]
    return ended(lines or ["nothing has changed"], None)


def write_rulings(rulings: "Iterable[Ruling]") -> str:
    """Return a line a ruling, with when it was taken back if it was."""
    lines = [
        f"{held.number}  {moment(held.at)}  {held.kind}: {printable(held.one)}, {printable(held.other)}"
        + (f"  (taken back {moment(held.undone)})" if held.undone else "")
        for held in rulings
    ]
    return ended(lines or ["nothing was corrected"], None)


def write_holdings(dossier: "Dossier") -> str:
    """Return a line a report of a story: its sigil, id and address; then what to do with them."""
    addresses = {text.id: printable(text.article.report) for text in dossier.texts}
    lines = [dossier.story.id]
    lines += [
        f"{INDENT}{one.sigil}  {one.article}  {addresses[one.article]}" for one in dossier.stemma.witnesses
    ]
    return ended([*lines, "wrong? twosource archive rule apart|together|independent ID ID"], None)


def write_versions(versions: "Sequence[Version]", story: str | None, *, width: int) -> str:
    """Return each version with the sentences that changed, came and went, and how to read on."""
    lines: list[str] = []
    for version in versions:
        state = "  counts today" if version.current else ""
        lines.append(f"{version.number}  {moment(version.at)}  {version.article}{state}")
        edits = [("was", was, "is", became) for was, became in version.changed]
        for label, was, now, became in edits:
            lines += wrapped(f"{INDENT}{label}: {printable(was)}", width)
            lines += wrapped(f"{INDENT}{now}:  {printable(became)}", width)
        for label, sentences in (("new", version.came), ("gone", version.went)):
            for sentence in sentences:
                lines += wrapped(f"{INDENT}{label}: {printable(sentence)}", width)
    if len(versions) == 1:
        lines.append("no other version came in")
    lines += [f"its story: twosource show {story}"] if story else []
    return ended(lines, None)


def days(story: "StoryLine") -> str:
    """Return the days of a story."""
    if story.earliest is None or story.latest is None:
        return "no day"
    first, last = story.earliest[:10], story.latest[:10]
    return first if first == last else f"{first} to {last}"


def moment(stated: str) -> str:
    """Return a time as the archive keeps it, to the minute, on the clock of who reads."""
    return datetime.fromisoformat(stated).astimezone().strftime("%Y-%m-%d %H:%M")


def spread(count: "OriginCount") -> str:
    """Return a range of origins in words."""
    return counted(count.low, "origin") if count.low == count.high else f"{count.low} to {count.high} origins"


def counted(number: int, what: str, several: str | None = None) -> str:
    """Return a number with what it counts; `several` is its plural where that is not in "s"."""
    return f"{number:,} {what if number == 1 else several or f'{what}s'}"


def wrapped(line: str, width: int, *, bold: bool = False) -> list[str]:
    """Return a line in lines of a width, the later ones indented."""
    lines = textwrap.wrap(line, width, subsequent_indent=INDENT) or [""]
    return [f"{BOLD}{one}{PLAIN}" for one in lines] if bold else lines


def indented(line: str, width: int) -> list[str]:
    """Return a line in lines of a width, all of them indented."""
    return textwrap.wrap(line, width, initial_indent=INDENT, subsequent_indent=2 * INDENT)


def ended(lines: Iterable[str], place: str | None) -> str:
    """Return lines as a text, with how to go on where there is more."""
    text = "\n".join(lines).rstrip("\n") + "\n"
    return text if place is None else f"{text}\nmore: --after '{place}'\n"
