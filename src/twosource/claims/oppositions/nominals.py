"""An act denied as a noun and told as a verb: "no limits on withdrawals were introduced", "banks limited withdrawals"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.claims.differences.assertions import asserted
from twosource.claims.oppositions.bonds import apart_in_time, days_between
from twosource.claims.oppositions.negation import polarity_of
from twosource.claims.oppositions.statements import Statement
from twosource.claims.stance_words import NEGATORS
from twosource.model import Token
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_DOING = word_set(
    """be is are was were been introduced imposed made set ordered placed put taken carried occurred happened undertaken
    applied conducted there"""
)
_LIMITED = re.compile(
    r"\b(?:so far|yet|further|more|new|other|will|would|if|unless|plans?|reports?|need|evidence|sign|talk)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act and its object, each a group of words, as a statement tells or denies it; where it stands in the words."""

    statement: Statement
    act: str
    thing: str
    start: int
    end: int


def contrast_nominals(statements: Sequence[Statement]) -> Iterator[tuple[Act, Act]]:
    """Yield an act that one statement denies as a noun, and the same act on the same thing told in another article."""
    told: dict[tuple[str, str], list[Act]] = {}
    for act in (act for s in statements for act in _told(s)):
        told.setdefault((act.act, act.thing), []).append(act)
    for denial in (denial for s in statements for denial in _denied(s)):
        for act in told.get((denial.act, denial.thing), ()):
            if act.statement.article != denial.statement.article and _at_one_time(denial, act):
                yield denial, act


def _at_one_time(denial: Act, act: Act) -> bool:
    """Tell whether the act can be no later one than the denial."""
    one, other = denial.statement, act.statement
    return not apart_in_time(one, other) and (days_between(one, other) or 0) <= 0


def _denied(statement: Statement) -> Iterator[Act]:
    if _LIMITED.search(statement.words) or statement.elsewhere or statement.before_lead:
        return
    tokens = statement.proposition.text.tokens
    for none in statement.tokens:
        if none.text.casefold() != "no" or none.deprel != "det":
            continue
        noun = tokens[none.head]
        above = tokens[noun.head] if noun.head >= 0 else noun
        thing = next((t for t in _below(statement, none.head) if t.deprel == "nmod"), None)
        if thing is not None and above.text.casefold() in _DOING:
            yield from _act(statement, noun, thing, none.start)


def _told(statement: Statement) -> Iterator[Act]:
    if statement.elsewhere or statement.before_lead or NEGATORS & set(normals(statement.words)):
        return
    offset = statement.proposition.span.start
    for index, verb in enumerate(statement.tokens, statement.first):
        thing = next((t for t in _below(statement, index) if t.deprel in {"obj", "nsubj:pass"}), None)
        if verb.upos != "VERB" or thing is None or not asserted(statement.proposition, verb.start):
            continue
        if polarity_of(statement.words, verb.start - offset, verb.end - offset) == "told":
            yield from _act(statement, verb, thing, verb.start)


def _act(statement: Statement, act: Token, thing: Token, start: int) -> Iterator[Act]:
    offset = statement.proposition.span.start
    groups = {c.start + offset: c.group for c in statement.proposition.concepts}
    if act.start in groups and thing.start in groups:
        yield Act(
            statement=statement,
            act=groups[act.start],
            thing=groups[thing.start],
            start=start - offset,
            end=max(act.end, thing.end) - offset,
        )


def _below(statement: Statement, index: int) -> list[Token]:
    return [t for t in statement.tokens if t.head == index]
