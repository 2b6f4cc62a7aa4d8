"""Write the same news with other outlets' habits: other quotation marks, glued sentences, fewer line breaks."""

import random
import re
from collections.abc import Callable, Iterator

from training.edits import Edit

_MARK = re.compile(r"[\"“”„«»]")
_GLUE = re.compile(r"(?<=[a-z0-9][.!?])(?:[\"”]?)(?P<gap> )(?=[\"“]?[A-Z])")
_BREAK = re.compile(r"\s*\n\s*")
_COMMA = re.compile(r",(?=[\"”])")
_DASHED = re.compile(r"(?:(?<=\n)|^)[\"“](?P<said>[^\"“”\n]+)(?P<close>[\"”])")

PAIRS = (
    ('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"), ("« ", " »"), ("„", "“"), ("„", "”"), ("»", "«"),
    ("''", "''"), ("``", "''"), ("”", "”"), ("", ""),
)  # fmt: skip
_WEIGHTS = (4, 4, 3, 3, 2, 2, 2, 1, 1, 1, 0.5, 0.5, 1)


def vary(text: str, chance: random.Random) -> list[Edit]:
    """Choose edits for one article; in two of five articles nothing changes."""
    if chance.random() < 0.4:
        return []
    ways: tuple[tuple[float, Callable[[str, random.Random], Iterator[Edit]]], ...] = (
        (0.12, _open_with_dashes), (0.2, _move_commas), (0.7, _restyle_marks), (0.35, _glue), (0.35, _drop_breaks),
    )  # fmt: skip
    chosen: list[Edit] = []
    for share, way in ways:
        if chance.random() < share:
            taken = {(e.start, e.end) for e in chosen}
            covered = {place for start, end in taken for place in range(start, end)}
            chosen += [e for e in way(text, chance) if covered.isdisjoint(range(e.start, e.end))]
    return chosen


def _restyle_marks(text: str, chance: random.Random) -> Iterator[Edit]:
    opening, closing = chance.choices(PAIRS, _WEIGHTS)[0]
    slips = 0.05 if chance.random() < 0.3 else 0.0
    for match in _MARK.finditer(text):
        opens = match.group() in "“„«" or (match.group() == '"' and _stands_before_words(text, match.start()))
        if chance.random() < slips:
            opens = not opens
        yield Edit(*match.span(), opening if opens else closing)


def _stands_before_words(text: str, place: int) -> bool:
    return (place == 0 or text[place - 1] in " \n\t\xa0([—–-") and place + 1 < len(text)


def _glue(text: str, chance: random.Random) -> Iterator[Edit]:
    share = chance.choice((0.03, 0.1, 0.3))
    for match in _GLUE.finditer(text):
        if chance.random() < share:
            yield Edit(*match.span("gap"), "")


def _drop_breaks(text: str, chance: random.Random) -> Iterator[Edit]:
    instead, share = chance.choice((("\n", 1.0), (" ", 1.0), (" ", 0.4), ("", 0.15)))
    for match in _BREAK.finditer(text):
        if chance.random() < share and match.end() < len(text) and match.start() > 0:
            yield Edit(*match.span(), instead)


def _move_commas(text: str, chance: random.Random) -> Iterator[Edit]:
    for match in _COMMA.finditer(text):
        if chance.random() < 0.95:
            yield Edit(*match.span(), "")
            yield Edit(match.end() + 1, match.end() + 1, ",")


def _open_with_dashes(text: str, chance: random.Random) -> Iterator[Edit]:
    dash = chance.choice(("— ", "– ", "- ", "—"))
    for match in _DASHED.finditer(text):
        yield Edit(match.start(), match.start() + 1, dash)
        yield Edit(*match.span("close"), "")
