"""The outline of a text: what one report is about, as weighted terms, made of that report alone."""

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from twosource.model import AnnotatedText, Article, Block
from twosource.stories.running_prose import find_prose
from twosource.text.rarity import load_rarity
from twosource.text.shingles import shingle
from twosource.text.similarity import normalise
from twosource.text.terms import TermKind, find_stems

UNIT = 32768
"""A weight of 1: weights are whole numbers, so that sums of products are exact in any order."""
INDEX_TERMS = 40
"""Weightiest terms by which a report is found: two of 40 shared finds 98 % of the pairs of news with days."""
LEAD_TERMS = 25
"""Content words of the body that make up the lead: about two sentences."""
BODY_TERMS = 400
"""Content words of the body that count at all, about 750 words: what comes later is background."""
FRONT_SHARE = 2 / 3
"""Part of the body that is in front: what stands behind it is often background, as of an earlier event."""
_HEADING_TERMS = 12
_QUOTED_RUN = 4
"""Words in a run between quotation marks that two reports have in common by chance in few cases."""
_QUOTED_KEPT = 128
"""Most runs kept of one report: those of least number, so that reports of one speech keep the same ones."""
_WORD = re.compile(r"\w+")
_DATED = 1500
"""Code points of the body in which a weekday is likely that of the news."""
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})day\b", re.IGNORECASE)
_LINE_LENGTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What comparing and telling need of one report, in plain values that a store can keep.

    `key` is equal where all else but `article` is equal, so that copies are compared once. `day` is a day number
    (`date.toordinal`), None where unknown; `line` the headline, or else the first line of the body. `terms` are
    stems, the weightiest first; `whole`, `lead` and `heading` have their weights in a part of the text, in units of
    1 / `UNIT` of a bag of length 1. `names` are the terms that name. `weekdays` has a bit
    for each weekday that the beginning of the body names, 1 for Monday. `behind` are the terms that stand behind the
    front alone, and `front_length` is the length of the whole bag without them. `quoted` are numbers of runs of
    words between quotation marks, ascending.
    """

    article: str
    key: str
    day: int | None
    line: str
    titled: bool
    terms: tuple[str, ...]
    whole: tuple[int, ...]
    lead: tuple[int, ...]
    heading: tuple[int, ...]
    names: tuple[str, ...]
    weekdays: int
    behind: tuple[str, ...]
    front_length: int
    quoted: tuple[int, ...] = ()

    @property
    def index_terms(self) -> tuple[str, ...]:
        """The terms by which an index finds the report."""
        return self.terms[:INDEX_TERMS]


def outline(text: AnnotatedText) -> Outline:
    """Return the outline of a text's headline and body; furniture, captions, credits and lists of quotations are left out.

    It depends on this text and on the shipped table of rarity alone.
    """
    article = text.article
    head, body = article.blocks_in("headline", "subtitle"), find_prose(text, least=LEAD_TERMS)
    heading = list(_stems_in(article.text, head))
    told = list(islice(_stems_in(article.text, body), BODY_TERMS))
    terms = [*heading, *told]
    whole = _bag(terms)
    fore = max(LEAD_TERMS, math.ceil(len(told) * FRONT_SHARE))
    front = {stem for stem, _ in (*heading, *told[:fore])}
    lead, title = _bag([*heading, *told[:LEAD_TERMS]]), _bag(heading or told[:_HEADING_TERMS])
    order = [stem for _, stem in sorted([(-weight, stem) for stem, weight in whole.items()])]
    named = {stem for stem, kind in terms if kind == "name"}
    return Outline(
        article=article.id,
        key=_fingerprint(article, article.blocks_in("headline", "subtitle", "body"), empty=not terms),
        day=article.day.toordinal() if article.day else None,
        line=article.headline or _first_line(article.text, [*head, *body]),
        titled=bool(article.headline),
        terms=tuple(order),
        whole=tuple([whole[stem] for stem in order]),
        lead=tuple([lead.get(stem, 0) for stem in order]),
        heading=tuple([title.get(stem, 0) for stem in order]),
        names=tuple([stem for stem in order if stem in named]),
        weekdays=_mark_weekdays(article.text, body),
        behind=tuple([stem for stem in order if stem not in front]),
        front_length=math.isqrt(sum(whole[stem] ** 2 for stem in front)),
        quoted=_sample_quoted(text, [*head, *body]),
    )


def _stems_in(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, TermKind]]:
    for block in blocks:
        yield from find_stems(text, block.start, block.end)


def _bag(terms: Sequence[tuple[str, TermKind]]) -> dict[str, int]:
    """Return the weight of every stem: how often it is there, on a log scale, times its rarity in news."""
    counts = Counter([stem for stem, _ in terms])
    weights = {stem: (1 + math.log(count)) * _weigh(stem) for stem, count in counts.items()}
    return {stem: round(UNIT * weight) for stem, weight in normalise(weights).items()}


@lru_cache(maxsize=100_000)
def _weigh(stem: str) -> float:
    return load_rarity().weigh(stem)


def _mark_weekdays(text: str, body: Sequence[Block]) -> int:
    """Return a bit for each weekday named in the beginning of the body."""
    stop = body[0].start + _DATED if body else 0
    named = {
        match.group(1).lower()
        for block in body
        if block.start < stop
        for match in _WEEKDAY.finditer(text, block.start, min(block.end, stop))
    }
    return sum(1 << place for place, name in enumerate(_WEEKDAYS) if name in named)


def _sample_quoted(text: AnnotatedText, blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return the least of the numbers of all runs of words between quotation marks."""
    wording = text.article.text
    inside = (
        passage
        for passage in text.passages
        if any(block.start <= passage.start and passage.end <= block.end for block in blocks)
    )
    runs = {
        _mix(run)
        for passage in inside
        for run in shingle(_WORD.findall(wording[passage.start : passage.end].lower()), size=_QUOTED_RUN)
    }
    return tuple(sorted(runs)[:_QUOTED_KEPT])


def _mix(run: int) -> int:
    """Return a number of 32 bits, so that the least ones are a fair sample of the runs."""
    return (run * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) >> 32


def _fingerprint(article: Article, blocks: Sequence[Block], *, empty: bool) -> str:
    """Return a key of wording, headline and day; a text without a content word is like no other."""
    wording = "\n".join(article.text[block.start : block.end] for block in blocks)
    parts = (" ".join(wording.split()), article.headline or "", str(article.day), article.id if empty else "")
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _first_line(text: str, blocks: Sequence[Block]) -> str:
    lines = (text[block.start : block.end].strip().split("\n")[0] for block in blocks)
    return next((line[:_LINE_LENGTH] for line in lines if line), "")
