"""Judge names whose kind capitals alone do not tell, by the words around them and by the model."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.annotation.names.shapes import FIRST_NAMES
from twosource.annotation.names.words import Name
from twosource.annotation.vocabulary import ROLE_NOUNS
from twosource.language import NamedSpan, NameKind, Reading
from twosource.model import EntityKind
from twosource.text.word_sets import word_set

LEAST_SHARE = 0.6
"""The share of the model's votes that a kind needs; a judgement, not measured."""
LEAST_MEAN = 0.4
"""The mean probability that these votes need; a judgement, not measured."""

LEAST_COMMON = 0.6
"""The share of their joint letters that a name and the model's have in common where it votes; of 0 to .67 the best."""

LEAST_TAIL = 0.34
"""The same where one of the two has more before a person's name, often an office ("Husband Craig")."""

SURELY = 0.7
"""The mean probability that votes of one kind need against what a name's words seem to prove; a judgement."""

_KINDS: Mapping[NameKind, EntityKind] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "EVENT": "event",
    "WEAPON": "weapon",
}
_OWNED = ROLE_NOUNS | word_set(
    "wife husband son daughter brother sister mother father family lawyers aides mind office"
)
_AFTER = re.compile(r"(?:['’]s?)?\s+([^\W\d_]+)")
_HUMAN_VERBS = word_set(
    "himself herself smiled laughed nodded shrugged wept testified resigned tweeted joked quipped"
)


def judge_kinds(text: str, names: Sequence[Name], spans: Sequence[NamedSpan] | None) -> tuple[Name, ...]:
    """Give the names with the kinds of the unsure ones revised; all names of one wording get one kind.

    `spans` is None where no model has read the text; where one has, what it never calls a name is nobody's.
    """
    votes = _votes(names, spans or ())
    human = {name.text for name in names if not name.sure and _is_human(text, name)}
    papers = {name.text for name in names if _is_called_outlet(text, name) or _begins_with_place(text, name)}
    judged = (_judged(name, votes.get(name.text), human, read=spans is not None) for name in names)
    return tuple(replace(n, kind="organisation") if n.text in papers else n for n in judged)


_OUTLET_BEFORE = re.compile(
    r"\b(?:newspaper|daily|weekly|magazine|tabloid|broadcaster|(?:news )?(?:web)?site|portal|channel|radio station) $"
)


def _is_called_outlet(text: str, name: Name) -> bool:
    """Tell "the newspaper El Faro del Sur" from "the newspaper Ada Lowe edits": no first name begins it."""
    words = name.text.lower().split()
    person = name.kind in {"person", "other"} and name.entry is None and not name.titles
    own = words[0] not in FIRST_NAMES
    return person and own and _OUTLET_BEFORE.search(text, max(0, name.start - 24), name.start) is not None


def _begins_with_place(text: str, name: Name) -> bool:
    """Tell "Gozo Ferrymen" from somebody's name where the text also has something "off Gozo"."""
    first, _, rest = name.text.partition(" ")
    person = name.kind in {"person", "other"} and name.entry is None and not name.titles and rest
    placed = rf"\b(?:in|off|near|around|across|outside|(?:island|town|city|village|port) of) {re.escape(first)}\b(?! [A-ZÀ-Þ])"
    return bool(person) and first.lower() not in FIRST_NAMES and re.search(placed, text) is not None


_WITHIN = re.compile(r"[^\W_],? $")
"""What stands before a word within a sentence."""


def without_words(text: str, names: Sequence[Name], reading: Reading) -> tuple[Name, ...]:
    """Leave out lone words that only a sentence's head made look like names: the model sees no name and no proper noun."""
    tags = {word.start: word.upos for word in reading.words}
    votes = _votes(names, reading.names)
    return tuple(
        name
        for name in names
        if name.kind != "other"
        or name.entry is not None
        or " " in name.text
        or name.text in votes
        or _WITHIN.search(text, max(0, name.start - 4), name.start) is not None
        or tags.get(name.start, "PROPN") == "PROPN"
    )


def _votes(names: Sequence[Name], spans: Sequence[NamedSpan]) -> dict[str, list[NamedSpan]]:
    votes: dict[str, list[NamedSpan]] = defaultdict(list)
    place = 0
    for name in names:
        while place < len(spans) and spans[place].end <= name.start:
            place += 1
        beyond = place
        while beyond < len(spans) and spans[beyond].start < name.end:
            if _is_about(spans[beyond], name):
                votes[name.text].append(spans[beyond])
            beyond += 1
    return votes


def _is_about(span: NamedSpan, name: Name) -> bool:
    """Tell whether the model's name is this name, not one within it or around it."""
    common = min(span.end, name.end) - max(span.start, name.start)
    joint = max(span.end, name.end) - min(span.start, name.start)
    tail = span.kind == "PER" and span.end == name.end
    return common > 0 and common >= (LEAST_TAIL if tail else LEAST_COMMON) * joint


def _is_human(text: str, name: Name) -> bool:
    """Tell a lone name that only a person can bear: "Rossi's wife", "Rossi himself", "Rossi testified"."""
    after = _AFTER.match(text, name.end, name.end + 30)
    if after is None:
        return False
    word = after.group(1).lower()
    if after.group().startswith(("'", "’")):
        return word in _OWNED
    return word in _HUMAN_VERBS


def _judged(name: Name, votes: Sequence[NamedSpan] | None, human: set[str], *, read: bool) -> Name:
    if name.entry is not None or _is_office(name):
        return name if name.entry is not None else replace(name, kind="other")
    if name.sure:
        return _contradicted(name, votes or ())
    for kind in sorted(_KINDS) if votes else ():
        if _wins(kind, votes or (), LEAST_SHARE, LEAST_MEAN):
            return replace(name, kind=_KINDS[kind])
    if name.kind == "other" and name.text in human and " " not in name.text:
        return replace(name, kind="person")
    if read and not votes and name.kind in {"person", "organisation"} and name.text not in human:
        return replace(name, kind="other")
    return name


_OFFICES = word_set(
    "adviser advisor minister secretary spokesman spokeswoman spokesperson director commissioner ambassador president "
    "chairman chairwoman chief governor superintendent attorney prosecutor premier chancellor envoy official officer "
    "commander controller coordinator administrator executive manager correspondent"
)


def _is_office(name: Name) -> bool:
    """Tell an office with a capital ("National Security Adviser") from a name; hardly anybody has such a surname."""
    words = name.text.lower().split()
    return len(words) > 1 and words[-1] in _OFFICES and words[0] not in FIRST_NAMES


def _contradicted(name: Name, votes: Sequence[NamedSpan]) -> Name:
    """Give a name whose words deceive the kind on which all votes agree ("Hye-jin Park", "Stanley Cup")."""
    proven = name.titles or name.kind == "other"
    for kind in sorted(_KINDS) if votes and not proven else ():
        person = "person" in {name.kind, _KINDS[kind]}
        if person and _wins(kind, votes, 0.9, SURELY):
            return replace(name, kind=_KINDS[kind])
    return name


def _wins(kind: NameKind, votes: Sequence[NamedSpan], share: float, mean: float) -> bool:
    own = [span.probability for span in votes if span.kind == kind]
    total = sum(span.probability for span in votes)
    return bool(own) and sum(own) >= share * total and sum(own) / len(own) >= mean
