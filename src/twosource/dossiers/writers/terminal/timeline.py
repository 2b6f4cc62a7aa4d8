"""The timeline: events, claims and utterances by day."""

from itertools import groupby

from rich.text import Text

from twosource.dossiers.writers.phrases import shortened, shown
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.terminal.sheet import Sheet, place, remark, words
from twosource.dossiers.writers.told import Told, told

DAYS, LENGTH = 12, 160


def write_timeline(sheet: Sheet, places: Places) -> None:
    """Write the days in order with what stands on each."""
    entries = told(places)
    days = [(day, list(group)) for day, group in groupby(entries, key=lambda entry: entry.day)]
    if not days:
        return
    sheet.section("Timeline", "as the reports tell it")
    sheet.folded(days, lambda pair: write_day(sheet, *pair), most=DAYS)


def write_day(sheet: Sheet, day: str, entries: list[Told]) -> None:
    """Write a day and its entries."""
    rows: list[tuple[Text | str, Text]] = []
    doubt = "?" if all(entry.inferred for entry in entries) else ""
    for number, entry in enumerate(entries):
        label = "" if number else shown(day) + doubt
        line = Text.assemble(words(shortened(entry.words, LENGTH)), remark(entry.remark))
        rows.append((label, line.append_text(place(entry.places))))
    sheet.rows(rows, indent=2)
