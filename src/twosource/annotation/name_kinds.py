"""Judge names whose kind capitals alone do not tell, by the words around them and by the model."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.annotation.name_runs import Name
from twosource.annotation.vocabulary import ROLE_NOUNS
from twosource.language import NamedSpan, NameKind
from twosource.model import EntityKind
from twosource.text.word_sets import word_set

LEAST_SHARE = 0.6
"""The share of the model's votes that a kind needs; a judgement, not measured."""
LEAST_MEAN = 0.4
"""The mean probability that these votes need; a judgement, not measured."""

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


def judge_kinds(text: str, names: Sequence[Name], spans: Sequence[NamedSpan]) -> tuple[Name, ...]:
    """Give the names with the kinds of the unsure ones revised; all names of one wording get one kind."""
    votes = _votes(names, spans)
    human = {name.text for name in names if not name.sure and _is_human(text, name)}
    return tuple(_judged(name, votes.get(name.text), human) for name in names)


def _votes(names: Sequence[Name], spans: Sequence[NamedSpan]) -> dict[str, list[NamedSpan]]:
    votes: dict[str, list[NamedSpan]] = defaultdict(list)
    place = 0
    for name in names:
        while place < len(spans) and spans[place].end <= name.start:
            place += 1
        if place < len(spans) and spans[place].start < name.end:
            votes[name.text].append(spans[place])
    return votes


def _is_human(text: str, name: Name) -> bool:
    """Tell a lone name that only a person can bear: "Rossi's wife", "Rossi himself", "Rossi testified"."""
    after = _AFTER.match(text, name.end, name.end + 30)
    if after is None:
        return False
    word = after.group(1).lower()
    if after.group().startswith(("'", "’")):
        return word in _OWNED
    return word in _HUMAN_VERBS


def _judged(name: Name, votes: Sequence[NamedSpan] | None, human: set[str]) -> Name:
    if name.sure or name.entry is not None:
        return name
    total = sum(span.probability for span in votes or ())
    for kind in sorted(_KINDS) if votes else ():
        own = [span.probability for span in votes or () if span.kind == kind]
        if own and sum(own) >= LEAST_SHARE * total and sum(own) / len(own) >= LEAST_MEAN:
            return replace(name, kind=_KINDS[kind])
    if name.kind == "other" and name.text in human and " " not in name.text:
        return replace(name, kind="person")
    return name
