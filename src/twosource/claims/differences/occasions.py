"""Whether two accounts that give different figures or times speak of two occasions, or of two bearers."""

import re

from twosource.claims.differences.context import Figure
from twosource.claims.propositions import Proposition
from twosource.claims.units import counts_things
from twosource.model import Mention, Quantity
from twosource.text.concepts import concepts
from twosource.text.naming import compatible, last_word
from twosource.text.wording import normals

_EARLIER = re.compile(
    r"\b(?:last (?:week|month|year|season|spring|summer|autumn|fall|winter|time)|(?:a|two|three|four|five|ten|\d+) (?:days?|weeks?|months?|years?) (?:ago|earlier|before)"
    r"|(?:the|a) (?:previous|year before|month before|week before)|previously|before the (?:war|strike|storm|quake|earthquake|attack)"
    r"|(?<!one )another (?!\d)\w+(?! of)|on an ordinary (?:day|night)|within (?:\w+ )?years|(?:over|in) the (?:past|last) (?:\w+ )?(?:years|months|decade))\b",
    re.IGNORECASE,
)
_ROUND = re.compile(
    r"\b(?P<which>first|second|third|final|last|opening|previous|next) (?P<of>round|leg|half|stage|set|phase|ballot|reading)\b|\b(?P<runoff>run-?off)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\b(?P<whose>women|men|girls|boys|juniors?|youths?|ladies)['’]s?\b", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r";|\b(?:while|whereas|but|and|as)\b", re.IGNORECASE)
_BEARERS = frozenset({"place", "country"}), frozenset({"organisation"})
_ACTING = frozenset({"person", "organisation"})
_YEAR = re.compile(r"\bin ((?:19|20)\d\d)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:the |an)?other (?:\d+ |\w+ly )?(\w{3,})\b", re.IGNORECASE)


def of_two_occasions(one: Proposition, other: Proposition) -> bool:
    """Tell whether only one speaks of an earlier time, or the two name two rounds, two fields or two years."""
    if bool(_EARLIER.search(one.words)) != bool(_EARLIER.search(other.words)):
        return True
    if _tells_of_others(one, other) or _tells_of_others(other, one):
        return True
    rounds, fields = ([pick(p.words) for p in (one, other)] for pick in (_rounds, _fields))
    if (all(rounds) and not rounds[0] & rounds[1]) or fields[0] != fields[1]:
        return True
    years = [_years(p) for p in (one, other)]
    return bool(years[0] or years[1]) and not years[0] & years[1] and _past(years[0] ^ years[1], one, other)


def of_two_bearers(one: Proposition, other: Proposition) -> bool:
    """Tell whether each names a place, or each an organisation, of which the other's whole article knows nothing."""
    if one.things & other.things or one.named & other.named:
        return False
    return any(_unknown(one, other, kinds) and _unknown(other, one, kinds) for kinds in _BEARERS)


def of_other_names(one: Proposition, other: Proposition) -> bool:
    """Tell whether each names people or organisations, besides the source, and no name of any kind is one of the other's."""
    acting = [
        any(m.kind in _ACTING for m in p.mentions if not m.pronoun and not p.framed(m)) for p in (one, other)
    ]
    words = [
        {word for m in p.mentions if not m.pronoun for word in normals(m.text)} | p.things
        for p in (one, other)
    ]
    return all(acting) and not words[0] & words[1]


def of_other_measures(one: Figure, other: Figure) -> bool:
    """Tell whether two measures are told of two names: "the Dorsk index rose by 0.9%", "the Karvel index by 1.1%"."""
    names = [_names_before(*figure) for figure in (one, other)]
    return not any(counts_things(q.unit) for _, q in (one, other)) and all(names) and not names[0] & names[1]


def _names_before(proposition: Proposition, quantity: Quantity) -> frozenset[str]:
    """Return the words of the names that stand before a number in its clause, the source left out."""
    start = proposition.span.start
    before = proposition.words[: quantity.start - start]
    start += max((m.end() for m in _NEXT_CLAUSE.finditer(before)), default=0)
    names = (m for m in proposition.mentions if start <= m.start < quantity.start and not m.pronoun)
    return frozenset(word for m in names if not proposition.framed(m) for word in normals(m.text))


def other_subjects(one: Proposition, other: Proposition) -> bool:
    """Tell whether the two begin with two names, neither of them short for the other."""
    mine, theirs = one.subject, other.subject
    return mine is not None and theirs is not None and not compatible(mine, theirs)


def same_actor(one: Proposition, other: Proposition, *, by_sense: bool = False) -> bool:
    """Tell whether two propositions may speak of one actor: neither begins with a name that the other lacks.

    With `by_sense` names agree that name one thing ("Norway", "Norwegian"), and a source may be the actor.
    """
    begun, told = (
        [
            [
                _keys(m, by_sense=by_sense)
                for m in p.mentions
                if not m.pronoun and (sources or not p.framed(m))
            ]
            for p in (one, other)
        ]
        for sources in (False, by_sense)
    )
    return all(
        not mine or not theirs or any(mine[0] & name for name in theirs)
        for mine, theirs in ((begun[0], told[1]), (begun[1], told[0]))
    )


def _tells_of_others(one: Proposition, other: Proposition) -> bool:
    """Tell whether one speaks of other things than the one that the other names ("from other cabins", "in the cabin")."""
    if _OTHERS.search(other.words):
        return False
    groups = {c.group for c in other.concepts}
    return any(c.group in groups for m in _OTHERS.finditer(one.words) for c in concepts(m[1]))


def _keys(mention: Mention, *, by_sense: bool) -> frozenset[str]:
    """Return by what a name is known: its last word, and what it names."""
    return frozenset([last_word(mention.text), *([mention.entity] if by_sense and mention.entity else [])])


def _unknown(proposition: Proposition, other: Proposition, kinds: frozenset[str]) -> bool:
    """Tell whether a proposition has names of some kinds and no word of them stands in the other's article."""
    told = other.text.article.text.casefold()
    names = [m.text for m in proposition.mentions if m.kind in kinds and not proposition.framed(m)]
    return bool(names) and not any(word.casefold() in told for name in names for word in name.split())


def _rounds(words: str) -> frozenset[str]:
    return frozenset(
        "run-off" if m["runoff"] else f"{m['which']} {m['of']}".casefold() for m in _ROUND.finditer(words)
    )


def _fields(words: str) -> frozenset[str]:
    return frozenset(m["whose"].casefold() for m in _FIELD.finditer(words))


def _years(proposition: Proposition) -> frozenset[int]:
    return frozenset(int(year) for year in _YEAR.findall(proposition.words))


def _past(years: frozenset[int], one: Proposition, other: Proposition) -> bool:
    """Tell whether all years lie before those in which the two were published, as far as that is known."""
    days = [p.text.article.day for p in (one, other) if p.text.article.day is not None]
    return bool(days) and all(max(years) < day.year for day in days)
