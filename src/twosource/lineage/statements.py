"""Words that are somebody's though no marks stand around them: posts, statements, transcripts.

What two reports both take from a statement is no copying between them, so these stretches are set apart
from the reporters' prose just as quotations are.
"""

import re
from collections.abc import Iterator, Sequence

Bounds = tuple[int, int]

_SIGNED = re.compile(r"[—–-]{1,2}\s*[^\n@]{2,60}\(@\w{1,20}\)")
_LINKED = re.compile(r"(?:pic\.twitter\.com/|https?://t\.co/)\S+")
_INTRODUCED = re.compile(r":\s*$")
_TURN = re.compile(r"(?:[A-Z][\w.'’-]+\s){0,3}[A-Z][\w.'’-]*[A-Za-z]\s?(?:\([^)]{1,40}\))?:\s")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|me|we|We|We're|we're|our|Our|us|My)\b")
_MARKED = re.compile(r"[\"“«][^\"”»]*[\"”»]?")
_LEAST_TURNS = 3
_MOST_OWN_VOICE = 0.5
"""A text that speaks in the first person in more of its paragraphs is told by somebody who was there, or an opinion."""


def find_statements(text: str, paragraphs: Sequence[Bounds]) -> tuple[Bounds, ...]:
    """Return the paragraphs that are somebody's words as a whole, ordered."""
    found = {*_posts(text, paragraphs), *_introduced(text, paragraphs), *_turns(text, paragraphs)}
    voiced = [bounds for bounds in paragraphs if _speaks(text, bounds)]
    if len(voiced) <= _MOST_OWN_VOICE * len(paragraphs):
        found.update(voiced)
    return tuple(sorted(found))


def _posts(text: str, paragraphs: Sequence[Bounds]) -> Iterator[Bounds]:
    for place, (start, end) in enumerate(paragraphs):
        signature = _SIGNED.search(text, start, end)
        if signature is None and _LINKED.search(text, start, end) is None:
            continue
        yield start, end
        if signature and signature.start() - start < 3 and place:
            yield paragraphs[place - 1]


def _introduced(text: str, paragraphs: Sequence[Bounds]) -> Iterator[Bounds]:
    """Yield what stands below "… said in a statement:", and on while it speaks in the first person."""
    introduced = False
    for start, end in paragraphs:
        if introduced:
            yield start, end
            introduced = _speaks(text, (start, end))
        introduced = introduced or _INTRODUCED.search(text, start, end) is not None


def _turns(text: str, paragraphs: Sequence[Bounds]) -> Iterator[Bounds]:
    turns = [bounds for bounds in paragraphs if _TURN.match(text, *bounds)]
    if len(turns) >= _LEAST_TURNS:
        yield from turns


def _speaks(text: str, bounds: Bounds) -> bool:
    """Tell whether a paragraph says "I" or "we" outside of marks."""
    return _FIRST_PERSON.search(_MARKED.sub(" ", text[slice(*bounds)])) is not None
