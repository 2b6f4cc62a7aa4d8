"""Who is said to have done it: two parties blamed for one deed, and the party that denies it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from twosource.claims.happenings import happenings_of
from twosource.claims.oppositions.bonds import apart_in_time
from twosource.claims.oppositions.negation import polarity_of
from twosource.claims.oppositions.statements import Statement, name_keys
from twosource.model import Mention
from twosource.text.concepts import concepts

_WHO = r"(?P<who>[^,;.:“”\"]{3,60}?)(?=\s+(?:of(?! (?-i:[A-Z]))|for|over|and|after|on|as|in|who|which|that|but)\b|[,;.:”\"]|\s*$)"
_BLAMING = tuple(
    re.compile(rf"\b{words}", re.IGNORECASE)
    for words in (
        r"only (?P<who>the \w+) could have (?:placed|planted|done|carried out|fired|launched)\b",
        rf"blam(?:e|es|ed|ing) (?:the|this|it|its|\w+day's)\b[^,;.]{{0,40}}? on {_WHO}",
        rf"(?<!the )(?:accus|blam)(?:e|es|ed|ing) (?!of\b){_WHO}",
        r"h[eo]ld(?:s|ing)? (?P<who>[^,;.]{3,50}?) responsible",
        rf"point(?:s|ed|ing)? (?:the|a) finger at {_WHO}",
        rf"(?:laid|lays?|laying) [^,;.]{{2,30}}? at the door of {_WHO}",
        rf"(?:put|puts|pinned|laid|lays|placed|places) (?:the )?blame (?:\w+ )?(?:on|with) {_WHO}",
        r"(?:that|said|says|insist\w*|convinced) (?P<who>[^,;.:]{3,50}?) (?:had |has |have )?(?:carried out|launched|planted|placed|fired) (?:the|it|this)\b",
        r"(?:that|said|says|insist\w*|convinced) (?P<who>[^,;.:]{3,50}?) (?:was|were|is|are) (?:behind|responsible for|to blame for) (?:the|it|this)\b",
        r"(?P<who>[A-Z][^,;.:]{2,50}?) (?:has |have |had )?claimed responsibility",
    )
)
_DENYING = re.compile(
    r"\b(?:(?:den|reject|dismiss|refut|rebuff)\w*\s+(?:\w+ ){0,2}?(?:accusations?|allegations?|charges?|claims?|blame|responsibility|part|involvement|role|hand|having)\b"
    r"|had (?:nothing to do with|no (?:part|hand|role) in)|(?:was|were) not behind)",
    re.IGNORECASE,
)
_PARTIES = frozenset(
    c.group
    for c in concepts(
        "police army military troop soldier rebel militia government separatist terrorist insurgent opposition gang faction regime junta guerrilla paramilitary"
    )
)
_NOBODY = re.compile(
    r"\b(?:each other|one another|nobody|no one|anybody|anyone|whoever|unknown|himself|itself)\b",
    re.IGNORECASE,
)
_DEEDS = frozenset(
    [
        "attack",
        "shooting",
        "explosion",
        "death",
        "injury",
        "fire",
        "crash",
        "sinking",
        "capture",
        "theft",
        "damage",
        "collapse",
    ]
)
"""Kinds of happening that somebody is to blame for, where the blame itself does not tell for what."""
_OWNING = re.compile(r"['’]s? \w")
_DEED = re.compile(r" (?:of|for|over) ")
_REACH = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """A party that a statement blames, or, if `denied`, that denies: its keys, where the words stand, for what, and where it was.

    A `person` may have done it for a state or an organisation: who blames the one excludes no other.
    """

    statement: Statement
    keys: frozenset[str]
    start: int
    end: int
    deeds: frozenset[str]
    where: frozenset[str] = frozenset()
    denied: bool = False
    person: bool = False

    @property
    def key(self) -> str:
        """By which equal readings are one."""
        return f"{'not ' * self.denied}{' '.join(sorted(self.keys))}"


def contrast_blames(statements: Sequence[Statement]) -> Iterator[tuple[Blame, Blame]]:
    """Yield the pairs of statements of different articles that lay one deed on two parties, or on one that denies it.

    An article that tells of the blame and of the denial leaves nothing out; its blame is not held against a denial.
    """
    found = [b for s in statements if not (s.elsewhere or s.before_lead) for b in _blames(s)]
    denials = [b for s in statements if not (s.elsewhere or s.before_lead) for b in _denials(s)]
    for one, other in combinations(found, 2):
        if _comparable(one, other) and not one.keys & other.keys and one.person == other.person:
            yield one, other
    for blame, denial in product(found, denials):
        both = any(d.statement.article == blame.statement.article and d.keys & blame.keys for d in denials)
        if blame.keys & denial.keys and _comparable(blame, denial) and not both:
            yield blame, denial


def _blames(statement: Statement) -> Iterator[Blame]:
    """Yield the first party that a statement blames, if it blames any."""
    for words in _BLAMING:
        found = words.search(statement.words)
        if found is None or _NOBODY.search(found["who"]):
            continue
        start, end = found.span("who")
        keys = _keys(statement, start, end)
        deeds = happenings_of(statement.words[end : end + _REACH]) | happenings_of(
            found[0][: start - found.start()]
        )
        if _DEED.match(statement.words, end) and not deeds & _DEEDS:
            return
        if keys and polarity_of(statement.words, found.start(), found.start() + 1) == "told":
            yield Blame(
                statement=statement,
                keys=keys,
                start=start,
                end=end,
                deeds=deeds & _DEEDS,
                where=_named(statement, end) - keys,
                person=any(m.kind == "person" for m in _parties(statement, start, end)),
            )
            return


def _named(statement: Statement, start: int) -> frozenset[str]:
    """Return the keys of what is named behind a place of the words."""
    offset = statement.proposition.span.start
    found = (m for m in statement.proposition.mentions if m.start - offset >= start and not m.pronoun)
    return frozenset(key for m in found for key in name_keys(m.text))


def _denials(statement: Statement) -> Iterator[Blame]:
    """Yield the party that denies that it did it."""
    found = _DENYING.search(statement.words)
    if found is None:
        return
    bearer = statement.bearer_at(*found.span())
    keys = bearer.names | ({bearer.head} & _PARTIES)
    if keys:
        deeds = happenings_of(statement.words[found.end() : found.end() + _REACH])
        yield Blame(
            statement=statement,
            keys=keys,
            start=found.start(),
            end=found.end(),
            deeds=deeds & _DEEDS,
            denied=True,
        )


def _keys(statement: Statement, start: int, end: int) -> frozenset[str]:
    """Return the keys of the names in some words, or of the parties that they name by a noun."""
    if named := _parties(statement, start, end):
        return frozenset(
            key for m in named for key in (*name_keys(m.text), *([m.entity] if m.entity else []))
        )
    return frozenset(c.group for c in concepts(statement.words[start:end])) & _PARTIES


def _parties(statement: Statement, start: int, end: int) -> list[Mention]:
    """Return the names in some words but those whose policy or deed it is ("the minister's policy")."""
    offset, text = statement.proposition.span.start, statement.proposition.text.article.text
    return [
        m
        for m in statement.proposition.mentions
        if start <= m.start - offset < end and not m.pronoun and not _OWNING.match(text, m.end)
    ]


def _comparable(one: Blame, other: Blame) -> bool:
    """Tell whether two blames of different articles can be of one deed."""
    if one.statement.article == other.statement.article or apart_in_time(one.statement, other.statement):
        return False
    if one.where and other.where and not one.where & other.where:
        return False
    if one.deeds and other.deeds:
        return bool(one.deeds & other.deeds)
    return bool(one.deeds or other.deeds)
