"""Several reports that somebody pasted into one file, one below the other: where each begins."""

import re
from collections.abc import Iterator
from itertools import pairwise

from twosource.reports.header import DAY, find_header

END = r"[ \t]*(?=[\r\n]|\Z)"
RULE = re.compile(
    rf"^(?=[^\r\n]{{3,120}}(?:[\r\n]|\Z))[ \t]*(?:(?:[-=_*~#+][ \t]*){{3,}}|[-=_*~]*[ \t]*(?:8<|✂)[ \t]*[-=_*~]*){END}",
    re.MULTILINE,
)
"""A line of nothing but a rule; Markdown, agencies and typists part sections by one, too."""
BREAK = r"(?:\r\n|\r(?!\n)|(?<!\r)\n)"
GAP = re.compile(rf"{BREAK}(?:[ \t]*{BREAK}){{2,}}")
"""Two blank lines or more."""
NUMBERED = re.compile(
    rf"^[ \t]*(?:Document \d+ of \d+|\d+ of \d+ DOCUMENTS?){END}", re.MULTILINE | re.IGNORECASE
)
ENDED = re.compile(
    rf"^[ \t]*(?:End of Document|Document [A-Z][A-Z0-9]{{3,9}}20\d{{6}}\w{{3,12}}){END}", re.MULTILINE
)
"""What databases print above each of several articles, and below."""
LINE = re.compile(r"[^\r\n]+")
STOPPED = re.compile(r"[.!?;:,][\"'”’»)\]]*$")
BYLINE = re.compile(r"(?:By|BY) [A-ZÀ-Þ][\w.’'-]+(?: [\w.’',&-]+){1,9}")
DATED = re.compile(
    rf"(?:.{{0,50}}[\s,|])?(?:{DAY.pattern}|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d.{{0,30}}|(?:19|20)\d\d-\d\d-\d\d.{{0,30}})"
)
DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,40}(?:, [A-Z][\w ,.]{2,40})?(?:\([\w ]{2,40}\)|,? [A-Z][a-z]+\.? \d{1,2}\b.{0,30})?\s?(?:--|[–—]|-(?= ))\s*\S"
)
NO_TITLE = re.compile(
    r"(?:related|more|most|read|recommended|comments?|also|see|trending|latest|newsletter|share|tags?|about|notes?|associated press)\b",
    re.IGNORECASE,
)
"""How lines begin that stand below the news, not above it."""
MOST = 400
"""Rules and gaps of a text; with more it is one document with a form of its own."""
FRONT = 8_000
"""Code points in which it shows whether a report begins."""
TITLE_WORDS, HEAD_LINES, SHORTEST = 30, 6, 40
"""Words of a headline, lines in which a report says whose it is or when, and words of a report."""


def split_pasted(text: str) -> list[str]:
    """Return the reports that a text holds one below the other, the text alone where it is one.

    Behind a rule or two blank lines a new one begins only if it begins as reports do: with a head of keys, or with a line
    that is no sentence and a byline, a day or a dateline below it. So must the first, as sections of one report may be parted in the same way.
    """
    bounds = list(_printed_bounds(text))
    if not bounds and _begins(text[:FRONT]):
        bounds = [place for place in _gaps(text) if _begins(text[place : place + FRONT])]
    pieces = [text[start:end] for start, end in pairwise([0, *bounds, len(text)])]
    pieces = [piece for piece in pieces if piece.strip()]
    return pieces if len(pieces) > 1 and all(_is_long(piece) for piece in pieces) else [text]


def _printed_bounds(text: str) -> Iterator[int]:
    """Yield where a database's second and later articles begin."""
    numbered = [found.start() for found in NUMBERED.finditer(text)]
    ended = [found.end() for found in ENDED.finditer(text) if text[found.end() :].strip()]
    yield from numbered[1:] if len(numbered) > 1 else ended


def _gaps(text: str) -> list[int]:
    """Return the ends of rules and of wide gaps in a text, where the next report may begin; none of more than anybody pastes."""
    within = find_header(text).end
    rules = list(RULE.finditer(text, within))
    gaps = list(GAP.finditer(text, within))
    if len(rules) + len(gaps) > MOST:
        return []
    # The rule above a fenced head is the head's own.
    fences = [rule for rule in rules if find_header(text[rule.start() : rule.start() + FRONT]).end]
    parting = [found for found in (*rules, *gaps) if found not in fences]
    places = {_next_line(text, found.end()) for found in parting}
    inner = {_next_line(text, rule.end()) for rule in fences}
    return sorted((places - inner) | {rule.start() for rule in fences})


def _next_line(text: str, place: int) -> int:
    found = re.compile(r"\s*").match(text, place)
    return found.end() if found else place


def _begins(text: str) -> bool:
    """Tell whether a text begins as a report does."""
    header = find_header(text)
    if header.end:
        return (
            sum(value is not None for value in (header.outlet, header.published, header.title, header.url))
            > 1
        )
    lines = [found[0].strip() for _, found in zip(range(HEAD_LINES), LINE.finditer(text), strict=False)]
    return bool(lines) and _is_title(lines[0]) and any(map(_is_signed, lines[1:]))


def _is_title(line: str) -> bool:
    titled = (line[:1].isupper() or not line[:1].isalpha()) and any(map(str.isalpha, line))
    return (
        titled and len(line.split()) <= TITLE_WORDS and not STOPPED.search(line) and not NO_TITLE.match(line)
    )


def _is_signed(line: str) -> bool:
    """Tell a line that says who wrote, when or where."""
    return any(pattern.fullmatch(line) for pattern in (BYLINE, DATED)) or DATELINE.match(line) is not None


def _is_long(piece: str) -> bool:
    return len(piece.split()) >= SHORTEST
