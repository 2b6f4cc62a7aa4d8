"""Margins: what stands between headline matter and news, or below it, and is known by its neighbours."""

import re
from itertools import pairwise

from twosource.articles.datelines import DASH, Dateline, find_dateline
from twosource.articles.headings import is_prose
from twosource.articles.mastheads import is_paper, is_printed
from twosource.articles.passages import Passage
from twosource.articles.stamps import STAMP, is_time_line

DATELINE_WORDS = 12
LINE_WORDS = 20
ABOUT = re.compile(r"About (?:the )?(?P<name>[A-ZÀ-Þ][\w.&’'-]*)(?: [\w.&’',-]+){0,7}:?")
POINTING = re.compile(
    r"(?:in pictures|in pics|photos?|gallery|video|watch|listen|look|live|explained|related)\s*(?::|[–—|-]\s)\s*\S.{15,}",
    re.IGNORECASE,
)
UPDATED = re.compile(
    rf"(?<=\)) (?:last )?(?:updated|modified|published|posted)\s*:?\s*{STAMP}$", re.IGNORECASE
)
"""The stamp behind a dateline on a line of its own: "Odda, Aug 18 (HNT) Updated: 18-08-2025 13:20 IST"."""
SIGN = re.compile(r"(?:(?:photo|picture|image) )?credits?:\s*\S", re.IGNORECASE)


def free_first_title(passages: list[Passage], *, stated: str | None) -> list[Passage]:
    """Give the first line of a text back to the headline matter where it only looks like a pointer ("In pictures: …")."""
    first = next(
        (index for index, passage in enumerate(passages) if passage.role != "furniture"), len(passages)
    )
    lines = [
        index
        for index, passage in enumerate(passages[:first])
        if POINTING.fullmatch(passage.words) and not passage.terminal
    ]
    if stated or lines[:1] != [0]:
        return passages
    return [passages[0].mark(None), *passages[1:]]


def free_printed_agency(passages: list[Passage]) -> list[Passage]:
    """Mark a paper with the agency that it printed as who signs, where the day stands below, and not as a picture's makers."""
    return [
        passage.mark("byline") if passage.role == "caption" and is_time_line(below.words) and is_printed(passage.words) else passage
        for passage, below in pairwise(passages)
    ] + passages[-1:]  # fmt: skip


def mark_lone_datelines(passages: list[Passage]) -> list[Passage]:
    """Mark a dateline on a line of its own ("Muscat, 9 Feb (Nordwire) ---")."""
    return [
        passage.mark("dateline") if passage.role is None and lone_dateline(passage.words) else passage
        for passage in passages
    ]


def lone_dateline(words: str) -> Dateline | None:
    """Return the dateline that a whole line is: a short one that ends in the dash before the news."""
    printed = find_dateline(words) if len(words.split()) <= DATELINE_WORDS else None
    if printed is not None and printed.agency is not None and is_paper(words[printed.end :].strip()):
        return printed
    signed = UPDATED.search(words)
    if signed is not None:
        found = find_dateline(f"{words[: signed.start()].rstrip()} – News")
        return found if found is not None and found.agency is not None else None
    if len(words.split()) > DATELINE_WORDS or re.search(rf"[\s)\d](?:{DASH}|-)$", words) is None:
        return None
    found = find_dateline(f"{words} News")
    return found if found is not None and found.end == len(words) else None


def mark_named_pictures(passages: list[Passage]) -> list[Passage]:
    """Mark lines without a stop between paragraphs of news that a line such as "Credit: Nordwire" signs as pictures'."""
    marked = list(passages)
    told = False
    for index, (above, sign) in enumerate(pairwise(passages)):
        told = told or (above.role is None and is_prose(above))
        signed = sign.role == "caption" and SIGN.match(sign.words) is not None
        if told and signed and above.role is None and not above.terminal and above.count <= LINE_WORDS:
            marked[index] = above.mark("caption")
    return marked


def mark_companies(passages: list[Passage]) -> list[Passage]:
    """Mark what a release says of the company that issues it: "About X" below the news, and the paragraph on X."""
    marked = list(passages)
    told = False
    for index, (heading, below) in enumerate(pairwise(passages)):
        told = told or (heading.role is None and is_prose(heading))
        found = (
            ABOUT.fullmatch(heading.words) if told and heading.role is None and not heading.terminal else None
        )
        if found and below.role is None and re.match(rf"(?:The )?{re.escape(found['name'])}\b", below.words):
            marked[index : index + 2] = [heading.mark("furniture"), below.mark("furniture")]
    return marked
