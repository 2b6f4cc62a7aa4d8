"""Write a grown tree as the source of a tradition."""

import random
import re
from datetime import UTC, datetime, timedelta

from evaluation.traditions.synthetic.grow import Sentence, Text
from evaluation.traditions.synthetic.themes import Fact, Speech, Theme, coin, coin_people

TIMED = 0.8
"""Chance that a report prints its hour."""
BEGIN = datetime(2024, 5, 15, 6, 10, tzinfo=UTC)
_MARKS = (("“", "”"), ("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"))
_CUES = (
    "{open}[{mark}|{words}],{close} said {speaker}, {role}.",
    "{speaker}, {role}, said: {open}[{mark}|{words}].{close}",
    "{open}[{mark}|{words}],{close} {speaker}, {role}, told reporters.",
    "{open}[{mark}|{words}].{close} That is how {speaker}, {role}, put it.",
)
_FURNITURE = ("Read more", "Share this article", "Sign up for our newsletter", "Most read today")


def write_source(name: str, theme: Theme, texts: list[Text], chance: random.Random) -> str:
    """Return the `source.mark` of a tree."""
    names = {"place": coin(chance), "firm": coin(chance), "body": f"{coin(chance)} authority"}
    people = dict(zip((speech.speaker for speech in theme.speeches), coin_people(chance), strict=False))
    reports = [text for text in texts if not text.lost]
    bodies = [line for report in reports for line in report_lines(report, theme, names, people, chance)]
    return "\n".join([*head(name, theme, texts, reports, names), "", *bodies]) + "\n"


def head(name: str, theme: Theme, texts: list[Text], reports: list[Text], names: dict[str, str]) -> list[str]:
    """Return the lines that tell the story's claims, utterances and lost texts."""
    used = {row.name for report in reports for row in report.sentences}
    lines = [f"@story {name}", "@genre synthetic", "@set synthetic"]
    for text in texts:
        if text.lost:
            above = "+".join(exemplar for exemplar, _ in text.above)
            lines.append(
                f"@lost {text.name} < {above} | a text that is not here"
                if above
                else f"@lost {text.name} a dispatch"
            )
    lines += [f"@claim {fact.name} {fact.told}" for fact in theme.facts if fact.name in used]
    marked = {row.name for report in reports for row in report.sentences if row.relation}
    lines += [
        f"@utterance {row.name} {row.said.format(**names)}" for row in theme.speeches if row.name in marked
    ]
    return lines + list_differences(theme, reports)


def list_differences(theme: Theme, reports: list[Text]) -> list[str]:
    """Return the lines that list claims with several figures, and those that are only rounded somewhere."""
    lines = []
    for fact in theme.facts:
        rows = [row for report in reports for row in report.sentences if row.name == fact.name and fact.most]
        exact = {row.figure for row in rows if not row.blurred}
        blurred = {roughly(row.figure) for row in rows if row.blurred and row.figure is not None}
        if len(exact) > 1:
            lines.append(f"@contradiction {fact.name}")
        elif len(exact) + len(blurred) > 1:
            lines.append(f"@refinement {fact.name}")
    return lines


def report_lines(
    report: Text, theme: Theme, names: dict[str, str], people: dict[str, str], chance: random.Random
) -> list[str]:
    """Return the lines of one report."""
    parents = "+".join(exemplar for exemplar, _ in report.above) or "-"
    kinds = "+".join(kind for _, kind in report.above) or "-"
    file = f"{int(report.name[1:]):05d}_{re.sub(r'[^a-z]+', '_', report.outlet.lower())}.txt"
    marks = chance.choice(_MARKS)
    lines = [f"@report {report.name} {file} {parents} {kinds} {'+'.join(report.origins)}"]
    lines.append(
        f"@headline {choose(chance.choice(theme.headlines), report.sentences[0].voice).format(**names)}"
    )
    if chance.random() < TIMED:
        lines.append(print_time(int(report.name[1:])))
    facts = {fact.name: fact for fact in theme.facts}
    for at, row in enumerate(report.sentences):
        if row.name in facts:
            lines.append(write_fact(row, facts[row.name], names))
        else:
            lines.append(write_speech(row, theme.speech(row.name), names, people, marks))
        if at % 3 == 2:
            lines.append("")
    if report.credit:
        lines += ["", f"@credit {report.credit} | Source: {report.credit}"]
    if report.furniture:
        lines += ["", f"@furniture {chance.choice(_FURNITURE)}"]
    return [*lines, ""]


def print_time(number: int) -> str:
    """Return the line with the hour of a report: later ones never stand before what they were made from."""
    at = BEGIN + number * timedelta(minutes=7)
    return f"@time {at.isoformat(timespec='minutes')} | {at.day} {at:%B} {at.year}, {at:%H:%M} UTC"


def write_fact(row: Sentence, fact: Fact, names: dict[str, str]) -> str:
    """Return a sentence that tells a fact, with its claim and figure; a rounded one begins with ~."""
    figure = "" if row.figure is None else roughly(row.figure) if row.blurred else str(row.figure)
    words = choose(fact.wordings[row.wording], row.voice).format(n=figure, **names)
    words = (
        words.replace("Some around", "Around")
        .replace("In all around", "Around")
        .replace("At least around", "Around")
    )
    value = f"={figure.replace('around ', '~')}" if figure else ""
    return f"{{{fact.name}{value}}} {words[0].upper()}{words[1:]}"


def choose(wording: str, voice: int) -> str:
    """Return a wording with one of each of its alternatives."""
    parts = re.split(r"\(([^)]*)\)", wording)
    for at in range(1, len(parts), 2):
        choices = parts[at].split("|")
        voice, which = divmod(voice, len(choices))
        parts[at] = choices[which]
    return "".join(parts)


def roughly(figure: int) -> str:
    """Return a figure rounded as people round: 47 is around 50, 312 around 300."""
    unit = 10 if figure < 100 else 100
    return f"around {max(unit, round(figure / unit) * unit)}"


def write_speech(
    row: Sentence, speech: Speech, names: dict[str, str], people: dict[str, str], marks: tuple[str, str]
) -> str:
    """Return a sentence that quotes a speech in the way that the text has it."""
    said = speech.said.format(**names)
    words = {"trimmed": speech.part, "altered": speech.reworded[row.wording % len(speech.reworded)]}
    return _CUES[row.wording].format(
        open=marks[0],
        close=marks[1],
        mark=f"{speech.name} {row.relation} {people[speech.speaker]}",
        words=words.get(row.relation or "", said).format(**names),
        speaker=people[speech.speaker],
        role=speech.role.format(**names),
    )
