"""Drafts with known mistakes, made from the quotations and figures of the invented traditions, checked against their reports.

Of every quotation that the gold calls verbatim a draft is made for each kind of mistake that it allows; the share of
drafts whose standing is the right one is given by kind. `called_sound` is the share of all drafts with a mistake in which nothing
was found: a checker that passes a wrong quotation is worse than one that asks to look.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.task import Figures, Task
from evaluation.tasks.dossiers import folders_of
from twosource import archive
from twosource.dossiers import check_draft
from twosource.model import (
    AnnotatedText,
    CheckedFigure,
    CheckedQuotation,
    CheckedStatement,
    Report,
    Survey,
)
from twosource.pipeline import read_batch

NEGATION = re.compile(r"\b(?:not|never) ", re.IGNORECASE)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNTOLD = "The bakery behind the old chapel will sell its ovens to a collector of clocks"
INVENTED = "The lighthouse will be painted in seven colours before the geese come home"
RIGHT = {
    "verbatim": {"verbatim", "trimmed", "unattributed"},
    "trimmed": {"trimmed", "verbatim", "unattributed"},
    "altered": {"altered"},
    "negation": {"turned"},
    "misattributed": {"misattributed", "unattributed"},
    "invented": {"nowhere"},
    "figure": {"agreed", "disputed"},
    "figure_changed": {"differs", "nowhere", "disputed"},
    "fact": {"reported", "disputed"},
    "fact_day": {"differs"},
    "fact_negated": {"turned"},
    "fact_untold": {"nowhere"},
    "speech": {"reported", "disputed"},
    "speech_misattributed": {"misattributed"},
    "speech_untold": {"nowhere"},
}
LEAST = 6
"""Words that a quotation needs to be trimmed or altered and still be a quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft with one quotation or figure, and what is done to it."""

    kind: str
    text: str


def score_checking(*sets: str) -> Figures:
    """Score drafts over the traditions of some sets."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for folder in (folder for name in sets for folder in folders_of(name)):
        survey = archive.read(sorted(folder.glob("*.txt")))
        for draft, standing, sound in checked(list(drafts_of(folder, survey)), survey):
            right[draft.kind].append(standing in RIGHT[draft.kind])
            if draft.kind not in {"verbatim", "trimmed", "figure", "fact", "fact_untold", "speech"}:
                right["called_sound_false_per_story"].append(sound)
    figures = {kind: sum(found) / len(found) for kind, found in sorted(right.items())}
    return {**figures, "drafts_count": float(sum(map(len, right.values())))}


def checked(drafts: list[Draft], survey: Survey) -> Iterator[tuple[Draft, str, bool]]:
    """Yield each draft with the standing of what it holds, "" if nothing was taken for a quotation or a figure."""
    reports = [Report(address=f"draft {number}", text=draft.text) for number, draft in enumerate(drafts)]
    texts = {text.article.report: text for text in annotated(reports)}
    for report, draft in zip(reports, drafts, strict=True):
        found = check_draft(texts[report.address], survey)
        held: list[CheckedQuotation | CheckedFigure | CheckedStatement] = [*found.quotations]
        if draft.kind.startswith("figure"):
            held = [one for one in found.figures if re.search(r"\d", one.quantity.text)]
        if draft.kind.startswith(("fact", "speech")):
            held = [*found.statements]
        yield draft, held[0].standing if held else "", found.sound


def annotated(reports: list[Report]) -> Iterator[AnnotatedText]:
    """Yield the drafts as annotated texts."""
    for start in range(0, len(reports), 16):
        yield from read_batch(reports[start : start + 16], today=None).texts


def drafts_of(folder: Path, survey: Survey) -> Iterator[Draft]:
    """Yield the drafts of one tradition."""
    quotes = json.loads((folder / "gold" / "quotes.json").read_text(encoding="utf-8"))["quotes"]
    said = {
        (quote["core"]["text"], quote["speaker"]["canonical"])
        for quote in quotes
        if quote["relation"] == "verbatim" and quote["form"] == "marked" and quote["location"] == "body"
        if (quote["speaker"].get("canonical") or "")[:1].isupper()
    }
    speakers = sorted({speaker for _, speaker in said})
    for words, speaker in sorted(said):
        yield from drafts_with(words, speaker, speakers)
    yield from figures_of(survey)
    yield from facts_of(survey)
    told = sorted(
        {
            (quote["core"]["text"].strip(" .,"), quote["speaker"]["canonical"])
            for quote in quotes
            if quote["form"] == "indirect" and (quote["speaker"].get("canonical") or "")[:1].isupper()
        }
    )
    for words, speaker in told:
        yield from drafts_telling(words, speaker, speakers)


def drafts_telling(words: str, speaker: str, speakers: list[str]) -> Iterator[Draft]:
    """Yield drafts that tell one speech without marks."""
    others = [one for one in speakers if not set(one.split()) & set(speaker.split())]
    yield Draft(kind="speech", text=f"A draft.\n\n{speaker} said that {words}.\n")
    yield Draft(
        kind="speech_untold", text=f"A draft.\n\n{speaker} said that {UNTOLD[:1].lower()}{UNTOLD[1:]}.\n"
    )
    if others:
        yield Draft(kind="speech_misattributed", text=f"A draft.\n\n{others[0]} said that {words}.\n")


def facts_of(survey: Survey) -> Iterator[Draft]:
    """Yield sentences of reports that stand in no marks, as they are, with another weekday, and denied."""
    for text in survey.dossiers[0].texts:
        for sentence in text.sentences:
            words = text.article.text[sentence.start : sentence.end]
            if (
                sentence.role != "body"
                or re.search(r"[\"“”‘’«»]|\bnot\b", words)
                or len(words.split()) < 2 * LEAST
            ):
                continue
            yield Draft(kind="fact", text=f"A draft.\n\n{words}\n")
            days = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", words)]
            if len(days) == 1:
                other = WEEKDAYS[(WEEKDAYS.index(days[0]) + 3) % 7]
                yield Draft(kind="fact_day", text=f"A draft.\n\n{words.replace(days[0], other)}\n")
            if re.search(r"\b(?:was|were|is|are|has|have|will) ", words) and not NEGATION.search(words):
                denied = re.sub(r"\b(was|were|is|are|has|have|will) ", r"\1 not ", words, count=1)
                yield Draft(kind="fact_negated", text=f"A draft.\n\n{denied}\n")
    yield Draft(kind="fact_untold", text=f"A draft.\n\n{UNTOLD}.\n")


def drafts_with(words: str, speaker: str, speakers: list[str]) -> Iterator[Draft]:
    """Yield the drafts that one quotation allows."""
    parts = words.split()
    yield Draft(kind="verbatim", text=quoted(words, speaker))
    yield Draft(kind="invented", text=quoted(INVENTED, speaker))
    others = [one for one in speakers if not set(one.split()) & set(speaker.split())]
    if len(parts) >= LEAST:
        yield Draft(kind="altered", text=quoted(" ".join([*parts[:3], "marmalade", *parts[4:]]), speaker))
        if others and NEGATION.search(words) is None:
            yield Draft(kind="misattributed", text=quoted(words, others[0]))
    if len(parts) >= 2 * LEAST and not re.search(
        r"(?i)\b(?:not|no|never|nobody|nothing|none|if|but|only|unless|n't)\b", words
    ):
        yield Draft(kind="trimmed", text=quoted(" ".join(parts[: len(parts) // 2]), speaker))
    if NEGATION.search(words):
        yield Draft(kind="negation", text=quoted(NEGATION.sub("", words, count=1), speaker))


def quoted(words: str, speaker: str) -> str:
    """Return a draft with one quotation."""
    inner = words.strip(" .,").replace("“", "‘").replace("”", "’")
    return f"A draft about what was said.\n\n“{inner},” {speaker} said.\n"


def figures_of(survey: Survey) -> Iterator[Draft]:
    """Yield the sentences of the first report with one figure above ten, as they are and with the figure times three."""
    text = survey.dossiers[0].texts[0]
    for sentence in text.sentences:
        inside = [q for q in text.quantities if sentence.start <= q.start and q.end <= sentence.end]
        words = text.article.text[sentence.start : sentence.end]
        digits = re.findall(r"\d[\d,.]*", words)
        marked = re.search(r"[\"“”‘]", words)
        if len(inside) != 1 or len(digits) != 1 or marked or sentence.role != "body" or not inside[0].unit:
            continue
        plain = digits[0].strip(".,")
        value = int(plain.replace(",", "")) if plain.replace(",", "").isdigit() else 0
        if value > 10 and plain in inside[0].text:
            yield Draft(kind="figure", text=f"A draft.\n\n{words}\n")
            changed = words.replace(plain, f"{3 * value:,}")
            yield Draft(kind="figure_changed", text=f"A draft.\n\n{changed}\n")


TASKS = (
    Task(name="draft_checking", files=(), score=lambda _: score_checking("base", "new")),
    Task(name="draft_checking_held", files=(), score=lambda _: score_checking("held")),
)
