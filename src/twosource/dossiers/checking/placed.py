"""Figures of reports with what they are about, and how one beside another of the draft stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum, isfinite
from typing import Literal

from twosource.dossiers.checking.ranks import IN_ORDER, ranks_of
from twosource.dossiers.checking.stories import Stories
from twosource.dossiers.checking.units import alike, in_least_units, is_length
from twosource.model import AnnotatedText, Dossier, Quantity, Span, Survey
from twosource.text.concepts import concepts
from twosource.text.lengths import length_of
from twosource.text.rarity import load_rarity
from twosource.text.wording import normals

Verdict = Literal["equal", "compatible", "other"]
NEAR, SAME_UNIT, NAME = 0.5, 0.2, 0.5
"""How much the words next to a figure and an equal unit count beside its sentence, and a name beside another word:
all sentences of a story have the same few names."""
NEXT = 3
"""Content words on each side that stand next to a figure."""
ROUND_FROM, ROUND_SHARE = 1000.0, 0.05
"""From where on a round number may be another one rounded, and how far off it may be."""
OPEN_SHARE = 0.25
"""How far from an open bound a figure may lie, as a share of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A figure of a report, with what its sentence is about."""

    dossier: Dossier
    article: str
    quantity: Quantity
    about: Mapping[str, float]
    near: frozenset[str]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(article=self.article, start=self.quantity.start, end=self.quantity.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A figure of a report beside one of the draft; `related` says how surely both are of one thing."""

    placed: Placed
    verdict: Verdict
    related: float


@dataclass(frozen=True)
class Figures:
    """All figures of a survey's reports."""

    survey: Survey

    @cached_property
    def stories(self) -> Stories:
        """The stories that the figures are of."""
        return Stories(self.survey)

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """The figures in the order of the survey."""
        return tuple(
            placed
            for dossier in self.survey.dossiers
            for text in dossier.texts
            for placed in place_figures(dossier, text)
        )


def place_figures(dossier: Dossier, text: AnnotatedText) -> Iterator[Placed]:
    """Yield the figures of a text that count something, each with what its sentence is about."""
    for quantity in told_figures(text):
        about, near = surroundings(text, quantity)
        yield Placed(dossier=dossier, article=text.id, quantity=quantity, about=about, near=near)


def told_figures(text: AnnotatedText) -> list[Quantity]:
    """Return the quantities, ranks and lengths of time of a text that are not vague, no part of a day or an hour, and not the word "one"."""
    lengths = [length_of(time, text.article.text) for time in text.times]
    counted = [*text.quantities, *ranks_of(text), *(length for length in lengths if length is not None)]
    return [
        quantity
        for quantity in sorted(counted, key=lambda quantity: (quantity.start, quantity.end))
        if quantity.bound != "vague"
        and normals(quantity.text)[:1] != ("one",)
        and not any(
            time.start < quantity.end and quantity.start < time.end and time.kind != "duration"
            for time in text.times
        )
    ]


def surroundings(text: AnnotatedText, quantity: Quantity) -> tuple[dict[str, float], frozenset[str]]:
    """Return the weighted concepts of a figure's sentence, and those of the words next to it."""
    held = next((one for one in text.sentences if one.start <= quantity.start < one.end), None)
    start, end = (held.start, held.end) if held else (quantity.start, quantity.end)
    before, behind = text.article.text[start : quantity.start], text.article.text[quantity.end : end]
    rarity = load_rarity()
    about = {
        concept.group: (NAME if concept.name else 1.0) * max(rarity.weigh(concept.stem), 1.0)
        for part in (before, behind)
        for concept in concepts(part)
        if not concept.normal[:1].isdigit()
    }
    near = [*concepts(before)[-3:], *concepts(behind)[:3]]
    return about, frozenset(concept.group for concept in near if not concept.name)


def related(about: Mapping[str, float], near: frozenset[str], quantity: Quantity, placed: Placed) -> float:
    """Return how surely a figure of the draft and one of a report are of one thing.

    It is the part of the shorter sentence's weight that both sentences have, and more where the words next to the
    figures or the units agree; nothing where the sentences share no concept.
    """
    shared = fsum(weight for group, weight in sorted(about.items()) if group in placed.about)
    smaller = min(fsum(sorted(about.values())), fsum(sorted(placed.about.values())))
    if not shared or not smaller:
        return 0.0
    beside = len(near & placed.near) / max(1, min(len(near), len(placed.near)))
    same_unit = bool(quantity.unit) and alike(quantity.unit, placed.quantity.unit)
    return shared / smaller + NEAR * beside + SAME_UNIT * same_unit


def judge(draft: Quantity, report: Quantity) -> Verdict:
    """Return whether two figures of one thing are equal, can both be right, or are different ones."""
    draft, report = in_least_units(draft), in_least_units(report)
    if (draft.low, draft.high) == (report.low, report.high):
        return "equal"
    if draft.unit == "score" or draft.unit.endswith(IN_ORDER) or report.unit == "score":
        return "other"
    if draft.low <= report.high and report.low <= draft.high:
        return "compatible" if near_ends(draft, report) else "other"
    return "compatible" if rounded(draft, report) or rounded(report, draft) else "other"


def near_ends(one: Quantity, other: Quantity) -> bool:
    """Tell whether figures that can both be right lie near each other; "at least 1,500" does not bear out 3,000."""
    a, b = finite_end(one), finite_end(other)
    return abs(a - b) <= OPEN_SHARE * max(abs(a), abs(b))


def finite_end(quantity: Quantity) -> float:
    """Return the end of a figure that is a number, the middle where both are."""
    ends = [end for end in (quantity.low, quantity.high) if isfinite(end)]
    return fsum(ends) / len(ends) if ends else 0.0


def rounded(one: Quantity, other: Quantity) -> bool:
    """Tell whether one figure may be the other rounded: a large round number close to it; no length of time."""
    if is_length(one.unit) or one.low != one.high or one.low < ROUND_FROM:
        return False
    significant = f"{one.low:.0f}".rstrip("0")
    off = max(abs(one.low - other.low), abs(one.high - other.high))
    return len(significant) <= 2 and off <= ROUND_SHARE * one.low


def precision(matches: Sequence[Match]) -> str | None:
    """Return that the reports are only more or less exact than the draft, if none has its very figure."""
    return None if any(match.verdict == "equal" for match in matches) else "more or less exact"


def best_story(matches: Sequence[Match]) -> list[Match]:
    """Return the matches in the story that has the most related one."""
    if not matches:
        return []
    best = max(matches, key=lambda match: (match.verdict == "equal", match.related))
    return [match for match in matches if match.placed.dossier is best.placed.dossier]
