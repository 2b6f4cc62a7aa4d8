"""Headline matter: what stands above the news, and what repeats it."""

import re

from twosource.articles.bylines import byline_names, lone_names, placed_names
from twosource.articles.cities import CITIES
from twosource.articles.datelines import find_dateline
from twosource.articles.letterheads import is_letterhead
from twosource.articles.newsrooms import ORGANISATION, byline_newsrooms
from twosource.articles.passages import Passage
from twosource.articles.signs import is_bracketed_sign
from twosource.articles.stamps import is_time_line

SECTION = re.compile(
    r"(?:(?:breaking|exclusive|urgent|just in|developing|live|update[ds]?|alert|opinion|analysis|explainer|explained|feature|interview|comment|editorial|world|international|national|local|regional|metro|city|cities|state|states|region|politics|political|business|economy|markets?|finance|money|companies|technology|tech|science|environment|climate|health|education|sports?|football|soccer|cricket|tennis|rugby|athletics|golf|entertainment|culture|arts?|lifestyle|travel|opinions?|crime|courts?|law|justice|war|conflict|weather|religion|society|media|news|top news|africa|asia|europe|americas?|middle east|mena|india|pakistan|nigeria|kenya|ghana|south africa|uk|us|usa|china|russia|ukraine|israel|australia|defen[cs]e|security|energy|motoring|property|people|features|general|latest|headlines|front page|special report|fact check|watch|video|report|reports?|investigation|obituar(?:y|ies)|letters|profile|review|newsletter|live blog|long read|in focus|court report|blog|q ?& ?a)\b[\s/|&,:>•·–—-]*)+",
    re.IGNORECASE,
)  # fmt: skip
SITE_NAME = re.compile(
    r"(?:The )?(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}(?:News|Times|Post|Ledger|Herald|Tribune|Gazette|Journal|Observer|Courier|Express|Guardian|Telegraph|Standard"
    r"|Chronicle|Daily|Weekly|Online|Radio|TV|Today|Review|Mirror|Star|Nation|Dispatch|Sentinel|Examiner|Voice|Lantern|Beacon|Echo|Inquirer|Brief|Briefing|Bulletin|Digest|Monitor|Record|Register|Independent)"
)
"""The name of a site on a line above the headline."""
PLACE_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}")
"""One word above a longer line: the place or the field that the news is from."""
MOST_WORDS = 34
"""Words of a headline; the longest of Indian and British aggregators stay below."""
ASKING_WORDS = 20
"""Words of a headline that asks or exclaims; a first paragraph that does is rare and longer."""
DECK_WORDS = 60
ZONE = 8
"""Passages from the top among which a byline parts headline matter from news."""
NAMES_OF_TWO = 5
"""Words of a line that names two people ("Ada Lowe and Dan Orr")."""
REPEATED = 0.75
"""Share of the shorter title's words that the other has too."""
WORD = re.compile(r"\w+(?:['’]\w+)?")
LESSER = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "as",
        "is",
        "or",
        "but",
        "with",
        "from",
        "over",
        "amid",
        "after",
        "its",
        "it's",
        "be",
        "are",
        "was",
    ]
)


def mark_headings(passages: list[Passage], *, stated: str | None = None) -> list[Passage]:
    """Return the passages with kicker, headline, subtitle and byline marked, and titles that come again.

    A lead is no headline: without a line above the news that is not a sentence there is none.
    """
    marked = list(passages)
    free = [index for index, passage in enumerate(marked) if passage.role is None]
    zone = _zone(marked, free, stated)
    if zone and len(zone) < len(free):
        _mark_zone(marked, zone, stated)
    title = next((passage.words for passage in marked if passage.role == "headline"), stated)
    return [_mark_repeat(passage, title) for passage in marked] if title else marked


def is_prose(passage: Passage) -> bool:
    """Tell whether a passage is running text: a sentence with its stop, or what a dateline opens."""
    words = passage.words
    if passage.count > MOST_WORDS or passage.spoken or _SIGNED.match(words):
        return True
    if words.endswith(":") and passage.count > 12 and re.search(r"[a-z0-9][.!?][”\"’']?\s+[A-ZÀ-Þ]", words):
        return True
    if not passage.terminal:
        dateline = find_dateline(words) if passage.count > 8 else None
        return dateline is not None and dateline.agency is not None
    if (
        passage.count <= 14
        and re.search(r"(?:\b[A-Z]\.){2,}$", words)
        and not re.search(r"[a-z][.!?]\s", words)
    ):
        return False
    if words.isupper() or _is_title_case(words):
        return False
    return not (re.search(r"[?!]['\"’”)]*$", words) and passage.count <= ASKING_WORDS)


_SIGNED = re.compile(r"[“\"‘«„][^“\"\n]*[.!?][”\"’»“]\s*[-–—]\s*[A-ZÀ-Þ]")
"""A whole sentence of somebody's, signed: "“…” - Ada Lowe, Residents' League"."""


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles are one title, word for word or trimmed at an end."""
    a, b = _title_words(one), _title_words(other)
    if min(len(a), len(b)) < 3:
        return a == b and bool(a)
    shared = len(a & b)
    return shared >= REPEATED * min(len(a), len(b)) and shared >= 0.5 * max(len(a), len(b)) and shared >= 3


def _title_words(words: str) -> set[str]:
    return {word.casefold().replace("’", "'") for word in WORD.findall(words)}


def _is_title_case(words: str) -> bool:
    long = [word for word in WORD.findall(words) if word.casefold() not in LESSER]
    return 4 <= len(long) <= 16 and sum(word[0].isupper() or word[0].isdigit() for word in long) >= 0.9 * len(
        long
    )


def _zone(marked: list[Passage], free: list[int], stated: str | None) -> list[int]:
    """Return the free passages that stand above the news: a byline or the day parts them from it."""
    top = free[:ZONE]
    for place, index in enumerate(top[1:], start=1):
        rest = free[place:]
        if not _are_decks(marked, top[:place]) or not any(is_prose(marked[later]) for later in rest[1:]):
            continue
        if byline_names(marked[index].words) is not None or _is_timed_name(marked, index):
            return top[: place + 1] + _decks_below(marked, rest[1:])
        if place == 2 and any(is_time_line(marked[above].words) for above in range(top[1] + 1, index)):
            return top[:place] + _decks_below(marked, rest)
    return _decks_below(marked, free, stated)


def _is_timed_name(marked: list[Passage], index: int) -> bool:
    """Tell a name alone between decks and a line that says when, or how long the reading takes."""
    below = marked[index + 1 : index + 3]
    timed = any(passage.role == "furniture" and TIMING.match(passage.words) for passage in below[:1])
    return timed and marked[index].count <= 4 and lone_names(marked[index].words, shouted=True) is not None


TIMING = re.compile(r".{0,40}(?:\bmin(?:ute)?s? read\b|\b\d{4}\b|\bago\b|\d:\d\d)", re.IGNORECASE)


def _are_decks(marked: list[Passage], indices: list[int]) -> bool:
    return (
        all(marked[index].count <= DECK_WORDS for index in indices)
        and len(indices) <= 4
        and not is_prose(marked[indices[0]])
    )


def _decks_below(marked: list[Passage], free: list[int], stated: str | None = None) -> list[int]:
    """Return the run of passages at the front of `free` that are no prose."""
    run: list[int] = []
    for index in free:
        passage = marked[index]
        titled = bool(stated) and same_title(passage.words, stated or "")
        if not titled and is_prose(passage):
            return run
        run.append(index)
    if len(run) < 2:
        return []
    first, second = marked[run[0]], marked[run[1]]
    return run[:1] if first.count <= MOST_WORDS and second.count > first.count else []


def _mark_zone(marked: list[Passage], zone: list[int], stated: str | None) -> None:
    known = next((index for index, passage in enumerate(marked) if passage.role == "headline"), None)
    rest = _without_menu(marked, zone) if known is None else list(zone)
    for index in list(rest):
        if byline_names(marked[index].words) is not None:
            marked[index] = marked[index].mark("byline")
            rest.remove(index)
    title = _title(marked, rest, stated) if known is None else known
    for index in rest:
        passage = marked[index]
        if index == title:
            marked[index] = passage.mark("headline")
        elif title is None and not is_letterhead(marked, index):
            continue
        elif title is None or index < title:
            marked[index] = passage.mark("kicker")
        elif same_title(passage.words, marked[title].words):
            marked[index] = passage.mark("furniture")
        elif is_bracketed_sign(passage.words):
            marked[index] = passage.mark("credit")
        elif byline_newsrooms(passage.words):
            marked[index] = passage.mark("byline")
        else:
            marked[index] = passage.mark("byline" if _is_lone_byline(marked, index) else "subtitle")


def _without_menu(marked: list[Passage], zone: list[int]) -> list[int]:
    """Mark runs of at least three lines of at most three words as a menu and return the other passages."""
    run: list[int] = []
    menu: set[int] = set()
    for index in [*zone, -1]:
        if index >= 0 and marked[index].count <= 3 and byline_names(marked[index].words) is None:
            run.append(index)
            continue
        if len(run) >= 3:
            menu.update(run)
        run = []
    for index in sorted(menu):
        marked[index] = marked[index].mark("furniture")
    return [index for index in zone if index not in menu]


def _title(marked: list[Passage], rest: list[int], stated: str | None) -> int | None:
    """Return which passage is the headline: the stated one, else the first that is no section's name."""
    for index in rest:
        if stated and same_title(marked[index].words, stated):
            return index
    able = [index for index in rest if marked[index].count <= MOST_WORDS]
    for place, index in enumerate(able):
        words = marked[index].words
        last = place + 1 == len(able)
        following = marked[able[place + 1]] if not last else marked[index]
        site = SITE_NAME.fullmatch(words) and (
            following.count > 2 or following.words.isupper() or len(able) - place > 2
        )
        place_name = PLACE_NAME.fullmatch(words) and following.count > 4
        kicker = (
            site
            or place_name
            or is_letterhead(marked, index)
            or SECTION.fullmatch(words)
            or (words.isupper() and marked[index].count <= 4 and not marked[able[-1]].words.isupper())
        )
        if not kicker or (last and not is_letterhead(marked, index)):
            return index
    return None


def _is_lone_byline(marked: list[Passage], index: int) -> bool:
    """Tell a lone name from a deck: it is short, or a time stands next to it; its paper may stand below."""
    words = marked[index].words
    paper = words.isupper() or ORGANISATION.search(words) is not None
    if index and marked[index - 1].role == "byline" and paper and marked[index].count <= 4:
        return True
    if placed_names(words) is not None:
        title = next((passage.words for passage in marked if passage.role == "headline"), "")
        return not _is_title_case(title) or words.rsplit(", ", 1)[1].casefold() in CITIES
    if lone_names(marked[index].words, shouted=True) is None:
        return False
    around = [marked[place] for place in (index - 1, index + 1) if 0 <= place < len(marked)]
    joined = re.search(r"\s(?:and|&)\s", marked[index].words) is not None
    if any(is_time_line(passage.words) for passage in around):
        return True
    below = marked[index + 1] if index + 1 < len(marked) else None
    if words.isupper():
        return False
    pair = joined and marked[index].count == NAMES_OF_TWO and below is not None and is_prose(below)
    return pair or (marked[index].count <= 3 and not joined)


def _mark_repeat(passage: Passage, title: str) -> Passage:
    if (
        passage.role is not None
        or passage.count > MOST_WORDS + 6
        or (passage.terminal and passage.count > 14)
    ):
        return passage
    return (
        passage.mark("furniture") if same_title(passage.words, title) and not is_prose(passage) else passage
    )
