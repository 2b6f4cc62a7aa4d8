"""Split text into sentences."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from twosource.text.marks import MarkPair, pair_marks
from twosource.text.word_sets import word_set

Bounds: TypeAlias = tuple[int, int]

_STOP = re.compile(r"[.!?…।。]+|\n\s*\n")
_BRACKETS = ")]}"
_NEVER_LAST = word_set(
    "mr mrs ms dr prof sen rep reps sens gov gen col maj capt lt sgt cpl pvt adm cmdr cdr hon rev fr st sr "
    "messrs mme mlle pres supt insp det ald amb atty dept vs eg ie cf al fig figs pp vol approx est ft mt rt "
    "del brig eng engr alh barr cllr cllrs comdr gens profs assoc"
)
_BEFORE_NUMBER = word_set("no nos jan feb mar apr jun jul aug sep sept oct nov dec art sec p")
_SELDOM_LAST = word_set("inc corp co ltd bros jr plc etc ave blvd dist univ assn govt")
_STARTERS = word_set(
    "the a an he she it they we i you this that these those there in on at but and for after before when while as "
    "if his her its their our my some many most all one two both however meanwhile since according under with by "
    "from what who why how last earlier officials police to no yes not so then now also among despite"
)
_BEHIND_CLOCKS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept oct nov dec gmt utc bst est edt et cst cdt "
    "ct mst mdt mt pst pdt pt ist cet cest eet msk wat eat jst aest eastern pacific central mountain moscow local"
)
_SPEECH = (
    r"said|says|asked|asks|replied|added|told|wrote|shouted|cried|joked|quipped|wondered|exclaimed|tweeted|posted|"
    r"demanded|responded|answered|yelled|screamed|chanted|recalled|remarked|insisted|retorted|inquired|queried"
)
_CUE_AFTER = re.compile(
    rf"\s*(?:(?:[A-Z][\w.'’-]*|the|a|an|of|for|[a-z]+(?:man|woman|er|or|ist))\s+){{1,7}}(?:{_SPEECH})\b"
    rf"|\s*(?:{_SPEECH})\b"
)
_ON_PLATFORM_X = re.compile(r"\b(?:on|to|via) X$")
_LAST_WORD = re.compile(r"[^\s\"“”‘’'«»(\[—–]+$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")


def split(text: str, start: int, end: int) -> tuple[Bounds, ...]:
    """Give the sentences of the paragraph `text[start:end]`, without the white space between them.

    A quotation of several sentences stays several sentences; whether a mark at a lost space closes the
    sentence before it or opens the one behind it is decided by the balance of the paragraph's marks.
    """
    return split_with(text, start, end, pair_marks(text, start, end))


def split_with(text: str, start: int, end: int, pairs: Sequence[MarkPair]) -> tuple[Bounds, ...]:
    """Give the sentences of a paragraph whose marks are paired already."""
    closing = {pair.outer_end - len(pair.close): len(pair.close) for pair in pairs if pair.close}
    opening = {pair.outer_start for pair in pairs}
    sentences: list[Bounds] = []
    left = start
    for match in _STOP.finditer(text, start, end):
        cut = _cut_after(text, match, end, closing, opening)
        if cut is not None and cut > left:
            sentences += _stripped(text, left, cut)
            left = cut
    sentences += _stripped(text, left, end)
    return tuple(sentences)


def _stripped(text: str, start: int, end: int) -> list[Bounds]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [(start, end)] if start < end else []


def _cut_after(
    text: str, stop: re.Match[str], end: int, closing: dict[int, int], opening: set[int]
) -> int | None:
    """Give the place behind a stop and its closing marks if a sentence ends there."""
    if stop.group().isspace():
        return stop.end()
    place, marked = stop.end(), False
    while place < end and (place in closing or text[place] in _BRACKETS):
        marked = marked or place in closing
        place += closing.get(place, 1)
    if place >= end:
        return place
    if text[place].isspace():
        return place if _ends_before_space(text, stop, place, end, marked=marked, opening=opening) else None
    return place if _ends_without_space(text, stop, place, marked=marked, opening=opening) else None


def _ends_before_space(
    text: str, stop: re.Match[str], place: int, end: int, *, marked: bool, opening: set[int]
) -> bool:
    ahead = place
    while ahead < end and text[ahead].isspace():
        ahead += 1
    following = text[ahead : ahead + 1]
    if following.islower() or following in ",;:)–—―&":
        return False
    if marked and stop.group()[-1] in "?!…" and _CUE_AFTER.match(text, place, min(end, place + 120)):
        return False
    if stop.group() != "." or marked:
        return True
    if ahead in opening:
        ahead += 1
        if text[ahead : ahead + 1].islower():
            return not _is_abbreviation(text, stop.start(), ahead, end)
    return not _is_abbreviation(text, stop.start(), ahead, end)


_INITIAL = re.compile(r"[A-Z]\.[ \u00a0]?[A-Z]")
"""A second initial, which begins no sentence ("P. A. Lowe")."""


def _is_abbreviation(text: str, stop: int, ahead: int, end: int) -> bool:
    found = _LAST_WORD.search(text, max(0, stop - 24), stop)
    if found is None:
        return False
    word = found.group()
    lowered = word.lower().rpartition("-")[2].strip(".")
    following = _NEXT_WORD.match(text, ahead, min(end, ahead + 30))
    starts = (
        following is not None and following.group().lower() in _STARTERS and not _INITIAL.match(text, ahead)
    )
    if lowered in _NEVER_LAST:
        return True
    if lowered in _BEFORE_NUMBER and not (len(word) == 1 and word.isupper()):
        return text[ahead].isdigit()
    if lowered in _SELDOM_LAST or (len(word) == 1 and word.isupper()):
        return not starts and not _ON_PLATFORM_X.search(text, max(0, stop - 8), stop)
    initials = "." in word and all(len(part) == 1 for part in word.split("."))
    if initials and lowered in {"a.m", "p.m"} and text[ahead].isupper():
        return following is not None and following.group().lower() in _BEHIND_CLOCKS
    return initials and not starts


def _ends_without_space(
    text: str, stop: re.Match[str], place: int, *, marked: bool, opening: set[int]
) -> bool:
    """Tell whether a space was lost here (`Iran.Following`), not a point inside a name or an address."""
    if place in opening:
        return not marked or text[place - 1] not in "\"'"
    if not text[place].isupper():
        return False
    if marked:
        return True
    before = text[max(0, stop.start() - 2) : stop.start()]
    if before[-1:] in "\"”’'»)":
        return True
    lower_case = len(before) == 2 and before.isalpha() and before[-1].islower()
    number = before[-1:].isdigit() and text[place + 1 : place + 2].islower()
    found = _LAST_WORD.search(text, max(0, stop.start() - 60), stop.start())
    address = found is not None and any(part in found.group() for part in ("www", "://", "@", "."))
    return (lower_case or number) and not address
