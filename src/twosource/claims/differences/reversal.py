"""What is affirmed here and negated there."""

import re
from bisect import bisect_left

from twosource.claims.core import may_have_followed
from twosource.claims.differences.assertions import asserted, defines, negated_itself, of_one
from twosource.claims.differences.context import Context
from twosource.claims.differences.details import Placed
from twosource.claims.differences.setting import neighbours_agree, settings_agree
from twosource.claims.predicates import Predicate, acts_alike, predicates_of
from twosource.claims.propositions import Proposition
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import DENIERS, NEGATORS
from twosource.text.wording import normals

_NOTHING = re.compile(
    r"\b(?:nothing|nobody|no one|none)\s+(?:(?:has|have|had|was|were|is|are|been|yet|ever)\s+)*$",
    re.IGNORECASE,
)
_STOP = re.compile(r"\s*(?:[.,:;!?”»\"]|$)")
_NO_PART = re.compile(r"\bno (?:hand|part|role|share|involvement|say) (?:at all )?in\b", re.IGNORECASE)
_ANEW = re.compile(r"\b(?:no|any) (?:further|more|other|new|additional|second)\b|\bagain\b", re.IGNORECASE)
_EVER = re.compile(r"\b(?:has|have|had) (?:\w+ )?ever\b|\bnever before\b", re.IGNORECASE)
"""What nobody has ever done is denied of the time before."""
_BREAKING = re.compile(
    r"\b(?:violat\w+|breach\w*|break(?:s|ing)? (?:the|a) (?:law|rules?)|illegal\w*|forbid\w*|prohibit\w*|outlaw\w*)\b",
    re.IGNORECASE,
)
_BARE = 2  # content words: the verb and one more


def find_reversed(
    one: Proposition, other: Proposition, context: Context, *, alike: bool
) -> tuple[Predicate, Predicate] | None:
    """Return a verb that one proposition negates and the other affirms, in their order; None where there is none.

    With `alike`, for propositions that are one claim, verbs of like sense count too. What stands around the two must agree, neither may hold the verb both ways, and the one that affirms must not
    negate anything else.
    """
    mine, theirs = predicates_of(one), predicates_of(other)
    for a in mine:
        for b in theirs:
            same = a.group == b.group or (alike and acts_alike(one, a, other, b))
            if a.negated == b.negated or not same:
                continue
            plain, whose = (b, other) if a.negated else (a, one)
            if may_have_followed(one if a.negated else other, whose, plain):
                continue
            if whose.concepts[plain.place].normal in DENIERS or _of_involvement(one, other):
                continue
            if any(word in NEGATORS for word in normals(whose.words)) or not of_one_act(one, a, other, b):
                continue
            twofold = _both_ways(one, a, mine) or _both_ways(other, b, theirs)
            if not twofold and in_one_setting(one, a, other, b, context, bare=alike and a.group == b.group):
                return a, b
    return None


def of_one_act(one: Proposition, a: Predicate, other: Proposition, b: Predicate) -> bool:
    """Tell whether both verbs are told in main assertions, the negated one of itself, of one time, and of one agent and object."""
    if bool(_EVER.search(one.words)) != bool(_EVER.search(other.words)):
        return False
    if _planned_against(one, a, other, b) or _named_otherwise(one, a, other, b):
        return False
    told = all(asserted(p, v.start, negated=v.negated) for p, v in ((one, a), (other, b)))
    if (
        not told
        or any(defines(p, v.start) for p, v in ((one, a), (other, b)))
        or not of_one(one, a.start, other, b.start)
    ):
        return False
    return negated_itself(*((one, a.start) if a.negated else (other, b.start)))


def _planned_against(one: Proposition, a: Predicate, other: Proposition, b: Predicate) -> bool:
    """Tell whether the one is what was to be done and the other what was not: a plan and its outcome."""
    plain, negated = ((one, a), (other, b)) if b.negated else ((other, b), (one, a))
    told = [_modality(p, v) for p, v in (plain, negated)]
    return told[0] == "planned" and told[1] == "actual" and _upos(*negated) == "VERB"


def _named_otherwise(one: Proposition, a: Predicate, other: Proposition, b: Predicate) -> bool:
    """Tell whether an act is told as a noun on one side, and by another word on the other ("blocked the release", "issued")."""
    nouns = [_upos(one, a) == "NOUN", _upos(other, b) == "NOUN"]
    return nouns[0] != nouns[1] and one.concepts[a.place].stem != other.concepts[b.place].stem


def _modality(proposition: Proposition, verb: Predicate) -> str | None:
    clauses = proposition.text.clauses
    return next((c.modality for c in clauses if c.predicate_start == verb.start), None)


def _upos(proposition: Proposition, verb: Predicate) -> str | None:
    tokens = proposition.text.tokens
    at = bisect_left(tokens, verb.start, key=lambda t: t.start)
    return tokens[at].upos if at < len(tokens) and tokens[at].start == verb.start else None


def _of_involvement(one: Proposition, other: Proposition) -> bool:
    """Tell whether a negation is of somebody's hand in an act, of the act done anew, or of a rule against it, and not of it."""
    if bool(_ANEW.search(one.words)) != bool(_ANEW.search(other.words)):
        return True
    return any(_NO_PART.search(p.words) or _BREAKING.search(p.words) for p in (one, other))


def _both_ways(proposition: Proposition, predicate: Predicate, told: tuple[Predicate, ...]) -> bool:
    return any(
        rival.negated != predicate.negated and acts_alike(proposition, rival, proposition, predicate)
        for rival in told
    )


def in_one_setting(
    one: Proposition, a: Placed, other: Proposition, b: Placed, context: Context, *, bare: bool = True
) -> bool:
    """Tell whether the words around two predicates agree, those next to them above all.

    With `bare`, of a sentence that hardly says more than its predicate, or denies it of all ("Nothing has hatched"),
    nothing is asked.
    """
    if bare and any(len(p.plain) <= _BARE or _of_all(p, placed) for p, placed in ((one, a), (other, b))):
        return True
    beside = neighbours_agree(one, a, other, b) >= SETTINGS.same_beside
    return beside and settings_agree(one, a, other, b, context.scale.weights) >= SETTINGS.same_setting


def _of_all(proposition: Proposition, placed: Placed) -> bool:
    """Tell whether a predicate without an object is denied of everything."""
    text = proposition.text.article.text
    before = text[proposition.span.start : placed.start]
    return bool(_NOTHING.search(before) and _STOP.match(text, placed.end))
