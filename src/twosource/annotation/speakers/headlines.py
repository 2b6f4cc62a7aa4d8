"""Let the news below tell whose words a headline quotes."""

import re
from collections.abc import Iterator, Sequence

from twosource.annotation.drafts import Draft
from twosource.annotation.speakers.discourse import Bounds

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEAST = 2
"""So many words tell a speech again; one alone is anybody's."""


def take_speakers(text: str, headings: Sequence[Draft], body: Sequence[Draft]) -> None:
    """Give the words of headlines the speaker to whom the body gives them, whoever stands beside them above.

    A headline quotes first and tells of somebody else behind the colon ("‘It was carnage’: Dozens hurt as tram hits bus").
    """
    for heading in headings:
        said = [set(_speakers(text, span, body)) for span in heading.spans]
        names = set.intersection(*said) if said else set()
        teller = next((d.speaker for d in body if d.speaker and d.speaker.name in names), None)
        if len(names) == 1 and teller is not None:
            heading.speaker = teller


def _speakers(text: str, span: Bounds, body: Sequence[Draft]) -> Iterator[str]:
    """Yield who says these words in the body, alone or among others."""
    words = _folded(text, span)
    for draft in body:
        for held in draft.spans:
            if draft.speaker is not None and words.count(" ") >= _LEAST + 1 and words in _folded(text, held):
                yield draft.speaker.name


def _folded(text: str, span: Bounds) -> str:
    words = (word.lower().replace("’", "'") for word in _WORD.findall(text[slice(*span)]))
    return f" {' '.join(words)} "
