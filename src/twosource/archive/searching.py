"""Search: from what the full-text index marks to passages with their places."""

import re
from bisect import bisect_right

from twosource.errors import SettingsError
from twosource.stores import CLOSE, OPEN, Hit, Limits, Page, Store, expression

REACH = 240
"""Code points that a passage may have: about two lines of a page."""
CURSOR = re.compile(r"([0-9]{1,15})-([0-9]{1,15})")
MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")


def search(store: Store, words: str, limits: Limits, *, limit: int, after: str | None) -> Page[Hit]:
    """Return where the words stand, one passage an article, the nearest articles first.

    Words must all be in an article; words in quotation marks must stand together; a minus leaves out.
    """
    wanted = expression(words)
    if not wanted:
        return Page(entries=())
    skip, newest = read_cursor(after) if after is not None else (0, store.articles.newest())
    rows = store.words.search(wanted, limits, limit=limit + 1, skip=skip, newest=newest)
    hits = tuple(
        hit(tuple(None if value is None else str(value) for value in row[:5]), str(row[5]))
        for row in rows[:limit]
    )
    return Page(entries=hits, next=f"{skip + limit}-{newest}" if len(rows) > limit else None)


def read_cursor(after: str) -> tuple[int, int]:
    """Return how many hits come before a page, and the newest article when the first page was asked for.

    Articles that came since are left out: one that has the words better would push others from page to page.
    """
    match = CURSOR.fullmatch(after)
    if match is None:
        raise SettingsError(f"after must be what a page gave as its next, not {after!r}")
    return int(match[1]), int(match[2])


def hit(named: tuple[str | None, ...], marked: str) -> Hit:
    """Return the passage of an article that has most of the found words."""
    article, story, outlet, headline, day = named
    text, found = unmarked(marked)
    start, end = densest(text, found)
    return Hit(
        article=article or "",
        story=story or "",
        outlet=outlet,
        headline=headline,
        day=day,
        start=start,
        end=end,
        snippet=parts(text, found, start, end),
    )


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its marks, and where the marked words stand in it."""
    found: list[tuple[int, int]] = []
    for place, match in enumerate(MARKED.finditer(marked)):
        start = match.start() - 2 * place
        found.append((start, start + len(match[1])))
    return MARKED.sub(r"\1", marked), found


def densest(text: str, found: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the passage with most different found words, the first of such: within `REACH` and one line."""
    if not found:
        return 0, 0
    ends = [end for _, end in found]

    def last(place: int) -> int:
        line_end = text.find("\n", found[place][0])
        reach = min(found[place][0] + REACH, line_end if line_end >= 0 else len(text))
        return max(place + 1, bisect_right(ends, reach))

    def richness(place: int) -> tuple[int, int]:
        return len({text[start:end].casefold() for start, end in found[place : last(place)]}), -place

    best = max(range(len(found)), key=richness)
    return widened(text, found[best][0], found[last(best) - 1][1])


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a passage with words before and behind up to `REACH`, within its line."""
    room = max(0, REACH - (end - start))
    floor = max(text.rfind("\n", 0, start) + 1, start - room // 2)
    line_end = text.find("\n", end)
    ceiling = min(len(text) if line_end < 0 else line_end, end + room - (start - floor))
    if floor and not text[floor - 1].isspace():
        space = text.find(" ", floor, start)
        floor = space + 1 if space >= 0 else start
    if ceiling < len(text) and not text[ceiling].isspace():
        space = text.rfind(" ", end, ceiling)
        ceiling = space if space >= 0 else end
    while floor < start and text[floor].isspace():
        floor += 1
    while ceiling > end and text[ceiling - 1].isspace():
        ceiling -= 1
    return floor, ceiling


def parts(text: str, found: list[tuple[int, int]], start: int, end: int) -> tuple[tuple[str, bool], ...]:
    """Return a passage in parts, each with whether it is a found word; joined they are the passage."""
    made: list[tuple[str, bool]] = []
    place = start
    for first, last in found:
        if start <= first and last <= end:
            made += [(text[place:first], False), (text[first:last], True)]
            place = last
    made.append((text[place:end], False))
    return tuple(part for part in made if part[0])
