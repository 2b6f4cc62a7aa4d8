"""The timeline: what stands on which day, as the reports tell it."""

from itertools import groupby

from twosource.dossiers.writers.page.citations import Citations
from twosource.dossiers.writers.page.elements import EMPTY, Html, tag, words
from twosource.dossiers.writers.phrases import shortened
from twosource.dossiers.writers.told import Told, told

LENGTH = 320


def timeline_section(cite: Citations) -> Html:
    """Return the days in order."""
    entries = told(cite.places)
    if not entries:
        return EMPTY
    days = [(day, list(group)) for day, group in groupby(entries, key=lambda entry: entry.day)]
    return tag(
        "section",
        tag("h3", "Timeline", id=cite.anchor("timeline")),
        tag(
            "ol",
            (day_line(cite, day, group, number) for number, (day, group) in enumerate(days, start=1)),
            class_="days",
        ),
        class_="timeline",
        aria_labelledby=cite.named("timeline"),
    )


def day_line(cite: Citations, day: str, entries: list[Told], number: int) -> Html:
    """Return one day and what stands on it."""
    name = cite.anchor(f"day-{number}")
    inferred = tag("span", " inferred", class_="note") if all(entry.inferred for entry in entries) else EMPTY
    lines = (entry_line(cite, entry, name) for entry in entries)
    return tag(
        "li", tag("div", tag("span", words(day, "day")), inferred, class_="when"), tag("ul", lines), id=name
    )


def entry_line(cite: Citations, entry: Told, name: str) -> Html:
    """Return one entry in a source's words, with its coding as a remark."""
    links = cite.links(entry.spans, by=name, label=shortened(entry.day, 20))
    remark = tag("span", f" {entry.remark} ", class_="note") if entry.remark else " "
    said = words(shortened(entry.words, LENGTH))
    return tag("li", said, remark, links, class_="background" if entry.background else None)
