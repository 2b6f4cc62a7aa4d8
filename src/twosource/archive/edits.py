"""What was edited between two versions of a report: sentences that came, went and changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model import AnnotatedText
from twosource.text.alignment import common
from twosource.text.wording import normals

SAME = 0.5
"""Share of the words of the longer one that two sentences have in order if one was made from the other."""
MOST = 10_000
"""Pairs of sentences that are compared; beyond, a text is another one, and its sentences came and went."""
SHOWN = 90
"""Letters of a sentence that are shown in a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """Sentences in the order of the texts; `changed` pairs what a sentence was with what it became."""

    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()


def find_edits(before: AnnotatedText, after: AnnotatedText) -> Edits:
    """Return which sentences of headline and body differ; one that only moved is no edit."""
    was, became = sentences(before), sentences(after)
    kept = set(was) & set(became)
    gone = [sentence for sentence in was if sentence not in kept]
    fresh = [sentence for sentence in became if sentence not in kept]
    changed: list[tuple[str, str]] = []
    for sentence in fresh if len(gone) * len(fresh) <= MOST else ():
        origin = max(gone, key=lambda one: likeness(one, sentence), default=None)
        if origin is not None and likeness(origin, sentence) >= SAME:
            gone.remove(origin)
            changed.append((origin, sentence))
    made = {after for _, after in changed}
    return Edits(
        came=tuple(sentence for sentence in fresh if sentence not in made),
        went=tuple(gone),
        changed=tuple(changed),
    )


def sentences(text: AnnotatedText) -> list[str]:
    """Return the different sentences of a text, spaces evened out."""
    cut = (text.article.text[sentence.start : sentence.end] for sentence in text.sentences)
    return list(dict.fromkeys(" ".join(words.split()) for words in cut))


def likeness(one: str, other: str) -> float:
    """Return the share of the words of the longer sentence that both have in order."""
    words = normals(one), normals(other)
    longest = max(map(len, words))
    return common(*words) / longest if longest else 0.0


def tell_edits(edits: Edits) -> str:
    """Return the edits as one line: how many, and the first of them."""
    counted = [
        _counted(len(edits.changed), "changed"),
        _counted(len(edits.came), "new"),
        _counted(len(edits.went), "gone"),
    ]
    told = ", ".join(part for part in counted if part)
    if not told:
        return "no sentence differs"
    return f"{told}: {_first(edits)}"


def _first(edits: Edits) -> str:
    if edits.changed:
        was, became = differing(*edits.changed[0])
        return f"“{was}” became “{became}”"
    return f"“{shortened((edits.came or edits.went)[0])}”"


def differing(was: str, became: str) -> tuple[str, str]:
    """Return two sentences from shortly before the first word in which they differ."""
    one, other = was.split(), became.split()
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
    return _from(one, start), _from(other, start)


def _from(words: Sequence[str], start: int) -> str:
    opening = max(0, start - 4)
    return ("… " if opening else "") + shortened(" ".join(words[opening:]))


def shortened(sentence: str) -> str:
    """Return a sentence, cut at a word if it is long."""
    if len(sentence) <= SHOWN:
        return sentence
    return sentence[:SHOWN].rsplit(" ", 1)[0] + " …"


def _counted(number: int, what: str) -> str:
    if not number:
        return ""
    return f"{number} {'sentence' if number == 1 else 'sentences'} {what}"
