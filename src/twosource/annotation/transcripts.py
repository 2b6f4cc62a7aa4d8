"""Find the turns of a transcript: lines that begin with who speaks and a colon, and have no marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.annotation.attributions.attribution import Bounds
from twosource.annotation.names.entities import Cast
from twosource.annotation.speakers.discourse import Speaker, person_speaker
from twosource.annotation.vocabulary import TITLES
from twosource.model import Article
from twosource.text.marks import pair_marks
from twosource.text.word_sets import word_set

LEAST_TURNS = 3
"""So many labelled lines make a transcript, if two speak and one of them twice."""

_TURN = re.compile(
    r"^[ \t]*(?:[\"“‘']\s?)?(?P<label>[^\W\d_][\w.’'()\- ]{0,48}?(?:,[ ][\w’'\- ]{2,40})?)[ \t]*:[ \t]+(?P<words>\S[^\n]*?)[ \t]*$",
    re.MULTILINE,
)
_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_KEYS = word_set(
    "note update updated correction photo photos image source sources date time where when what who why how price "
    "prices venue tickets location contact summary background read more related see also watch video by editor verdict "
    "rating score result results attendance referee yes no remember warning headline today tomorrow topics tags"
)
_ROLES_ONLY = word_set("question questions answer answers q. a. unidentified unknown voice")
"""Labels that only say that somebody asks or answers."""
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|we|We|my|My|our|Our)\b")
_SMALL = word_set("of the de da del van von bin al and for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker says in one line; `name` is None where the label only says that somebody asks or answers."""

    start: int
    label: Bounds
    words: Bounds
    name: str | None


def find_turns(article: Article, names: Sequence[str]) -> tuple[Turn, ...]:
    """Give the turns in the body, in order; `names` are the full names of persons that the article knows."""
    found = [
        match
        for block in article.blocks_in("body")
        for match in _TURN.finditer(article.text, block.start, block.end)
        if _labels(match["label"]) and not _in_marks(article.text, match)
    ]
    keys = Counter(_key(match["label"]) for match in found)
    if len(found) < LEAST_TURNS or len(keys) < 2 or max(keys.values()) < 2:
        return ()
    turns = list(_turns(found, names))
    return tuple(sorted([*turns, *_going_on(article, turns)], key=lambda turn: turn.start))


def _going_on(article: Article, turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the paragraphs between two turns in which "I" or "we" goes on speaking."""
    for turn, following in pairwise(turns):
        for block in article.blocks_in("body"):
            inside = turn.words[1] <= block.start and block.end <= following.start
            if inside and _FIRST_PERSON.search(article.text, block.start, block.end):
                words = (block.start, block.end)
                yield Turn(start=block.start, label=turn.label, words=words, name=turn.name)


def speaker_of_turn(cast: Cast, turn: Turn) -> Speaker | None:
    """Give the person of the cast who bears the turn's name, else the name alone; None if the turn has none."""
    if turn.name is None:
        return None
    person = next((person for person in cast.persons if person.name == turn.name), None)
    if person is not None:
        return person_speaker(person, turn.label, 1.0)
    return Speaker(name=turn.name, entity=None, phrase=turn.label)


def _labels(label: str) -> bool:
    """Tell who speaks from the key of a list ("Venue: Leeds") and from a clause that ends with a colon."""
    words = label.partition(",")[0].split()
    capitals = all(word[0].isupper() or word[0] == "(" or word in _SMALL for word in words)
    return capitals and len(words) < 6 and not _KEYS & {word.lower().strip("().") for word in words}


def _in_marks(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("words")
    return any(pair.outer_start == start for pair in pair_marks(text, start, end))


def _key(label: str) -> str:
    return _bare(label).split()[-1].lower()


def _bare(label: str) -> str:
    return re.sub(r"\([^)]*\)", "", label.partition(",")[0]).strip() or label


def _turns(found: Sequence[re.Match[str]], names: Sequence[str]) -> Iterator[Turn]:
    known = {name.split()[-1].lower(): name for name in reversed(names) if not name.isupper()}
    for match in found:
        label, key = match["label"], _key(match["label"])
        if len(key) > 1 and key not in _ROLES_ONLY:
            known.setdefault(key, _spelled(_bare(label)))
        yield Turn(
            start=match.start(), label=match.span("label"), words=_unmarked(match), name=known.get(key)
        )


def _unmarked(match: re.Match[str]) -> Bounds:
    """Give the bounds of the words without a closing mark whose opening one stands before the label."""
    start, end = match.span("words")
    opening = match.group()[: match.start("label") - match.start()].strip()
    closes = opening and match["words"][-1] == _CLOSING[opening] and len(match["words"]) > 1
    return start, end - bool(closes)


def _spelled(label: str) -> str:
    """Give a label as a name: without titles, and not in capitals throughout."""
    words = label.split()
    last = max((n for n, word in enumerate(words) if word.lower().rstrip(".") in TITLES), default=-1)
    own = words[last + 1 :] or words
    return " ".join(word.title() if word.isupper() and len(word) > 2 else word for word in own)
