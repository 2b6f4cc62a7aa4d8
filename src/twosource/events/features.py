"""What the classifier of PLOVER types sees of a sentence with marked parties."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from twosource.events.acts import Act, find_acts
from twosource.events.arguments import find_roles
from twosource.events.parties import find_parties
from twosource.events.plover import plover_type
from twosource.events.roles import Roles
from twosource.events.status import read_status
from twosource.events.words import Word, loose_words

_WINDOW = 9


def read_features(sentence: str, source: str, target: str) -> list[str]:
    """Return the features of a sentence as names: its words around the parties, and the acts that patterns find."""
    words = loose_words(sentence)
    marked = _marked(sentence, words, source, target)
    lowered = [mark or _stem(word) for word, mark in zip(words, marked, strict=True)]
    shown = [
        word
        for place, word in enumerate(lowered)
        if place == 0 or word not in {"SRC", "TGT", "NAME"} or lowered[place - 1] != word
    ]
    return [
        *(f"w:{word}" for word in shown),
        *(f"b:{one} {other}" for one, other in pairwise(shown)),
        *_near(shown),
        *_of_acts(words, marked),
    ]


def _stem(word: Word) -> str:
    """Return a word's shortest base; names and numbers only as such: a type of act does not hang on who acts."""
    if word.tag in {"verb", "noun"}:
        return min(word.bases, key=lambda base: (len(base), base))
    if word.tag == "name":
        return "NAME"
    return "#" if word.tag == "num" and word.text[0].isdigit() else word.lower


def _marked(sentence: str, words: Sequence[Word], source: str, target: str) -> list[str]:
    bounds = [("SRC", sentence.find(source), len(source)), ("TGT", sentence.find(target), len(target))]
    return [
        next((name for name, at, size in bounds if size and at >= 0 and at <= word.start < at + size), "")
        for word in words
    ]


def _near(shown: Sequence[str]) -> Iterator[str]:
    """Yield the words that follow the source, and those between the parties, once more by themselves."""
    if "SRC" not in shown:
        return
    at = shown.index("SRC")
    for word in shown[at + 1 : at + 1 + _WINDOW]:
        if word == "TGT":
            break
        yield f"s:{word}"
    if "TGT" in shown:
        low, high = sorted((at, shown.index("TGT")))
        order = "st" if at == low else "ts"
        yield f"order:{order}"
        yield from (f"{order}:{word}" for word in shown[low + 1 : high][:16])


def _of_acts(words: Sequence[Word], marked: Sequence[str]) -> Iterator[str]:
    """Yield the types of the acts that the patterns find; the one of the marked parties with its status."""
    parties = find_parties(words)
    ranked = sorted(
        (
            (_belongs(act, find_roles(words, act, parties), marked), -act.start, act)
            for act in find_acts(words)
        ),
        key=lambda entry: entry[:2],
        reverse=True,
    )
    for place, (_, _, act) in enumerate(ranked):
        kind = plover_type(act.pattern.code) or "STATEMENT"
        yield f"any:{kind}"
        if place == 0:
            status = read_status(None, words, act)
            yield from (f"act:{kind}", f"act:{kind}:{status}", f"code:{act.pattern.code}", f"status:{status}")
        if place == 1:
            yield f"second:{kind}"


def _belongs(act: Act, roles: Roles, marked: Sequence[str]) -> float:
    """Weigh how surely an act is that of the marked parties."""
    weight = 1.0 * (act.voice != "noun") + 0.3 * bool(act.pattern.needs)
    for side, name in ((roles.actor, "SRC"), (roles.target, "TGT")):
        weight += 2.0 * any(name in marked[party.start : party.end] for party in side)
    return weight + 0.5 * _after_source(act, marked)


def _after_source(act: Act, marked: Sequence[str]) -> bool:
    return "SRC" in marked[: act.start]
