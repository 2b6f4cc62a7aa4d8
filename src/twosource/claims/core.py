"""What keeps two propositions apart however alike their words are: another fate, or a question left open."""

import re

from twosource.claims.denials import answers_all
from twosource.claims.likeness import far_apart
from twosource.claims.predicates import Predicate, acts_alike, predicates_of
from twosource.claims.propositions import Proposition
from twosource.claims.refusals import refuses
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import CONDITIONS, CONTESTING, NEGATORS
from twosource.claims.units import attacks, units_fit
from twosource.model import Quantity
from twosource.text.concepts import concepts
from twosource.text.naming import compatible, last_word
from twosource.text.wording import normals

_DEATH = frozenset(c.group for c in concepts("kill"))
_FATES = frozenset(
    c.group
    for c in concepts("kill injure missing arrest rescue hospital condition evacuate convict acquit survive")
)
_NEXT = 2
_ALL = frozenset(
    ["nobody", "none", "nothing", "noone", "no", "never", "anybody", "anyone", "anything", "any", "neither"]
)
_VERDICT = re.compile(r"\b(?:is|are|was|were|be|been|but)\s+(?:not\s+)?an?\s+(\w+)", re.IGNORECASE)
_OPENING = re.compile(r"[“\"«‘:]|\bthat\s")
_NO_HAND = re.compile(
    r"\b(?:no (?:hand|part|role|share|involvement) in|(?:den(?:y|ies|ied)|reject(?:s|ed)?) (?:any |all )?(?:part|involvement|role|responsibility)"
    r"|nothing to do with|did not respond to|(?:not|declined to) comment)\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"\b(?:nothing (?:against|to do|but)|no (?:doubt|longer|less|fewer|later)"
    r"|(?:polic\w+|rules?|laws?|bans?|orders?|pledges?|promises?|agreements?) (?:\w+ )?not to)\b",
    re.IGNORECASE,
)
_MUTUAL = frozenset(
    c.group for c in concepts("meet talk agree sign clash negotiate discuss speak fight marry merge")
)
_STANDS = frozenset(["accusation", "claiming", "denial"])
_SO_FAR = re.compile(r"\b(?:yet|so far|still|ha(?:s|ve)|at this (?:time|point|stage))\b", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:earlier|previous) (?:version|report|story|article|dispatch)\b(.{1,160})[;,.]\s+"
    r"(?:it|there|they|the (?:correct|right|actual) \w+) (?:was|were|is|are|should be)(?: in fact)?\s*$",
    re.IGNORECASE,
)
"""As in “an earlier version gave the number as six; it was seven”."""
_NOT = re.compile(r"(?:\s+\w+){0,2},?\s+(?:and\s+)?(?:not|rather than|instead of)\s+(\w+)")


def clash(one: Proposition, other: Proposition) -> float:
    """Return the log odds against one claim: a death that only one tells, other fates, other times, a denied part in it, a demand refused."""
    if one.open != other.open or bool(_NO_HAND.search(one.words)) != bool(_NO_HAND.search(other.words)):
        return SETTINGS.open_question
    stands = [p.happenings & _STANDS for p in (one, other)]
    if all(stands) and not stands[0] & stands[1]:
        return SETTINGS.other_fate
    if far_apart(one, other) or _judge_different_things(one, other) or _count_others(one, other):
        return SETTINGS.other_fate
    if refuses(one, other):
        return SETTINGS.other_fate
    fates = [p.plain & _FATES for p in (one, other)]
    dead = [bool(p.plain & _DEATH) for p in (one, other)]
    apart = bool(fates[0] and fates[1] and not fates[0] & fates[1])
    return SETTINGS.other_fate if apart or (dead[0] != dead[1] and all(fates)) else 0.0


def estranged(one: Proposition, other: Proposition) -> float:
    """Return the log odds against one claim in independent reports: hardly a word shared, other speakers, other deeds.

    All sentences of a story share its subject; two newsrooms that tell one thing share more than that.
    """
    if _turned_round(one, other):
        return SETTINGS.turned_round
    if _other_subject(one, other):
        return SETTINGS.other_subject
    doubt, shared = 0.0, len(one.plain & other.plain)
    if shared <= 1 and not (one.counted and other.counted):
        doubt += SETTINGS.hardly_shared if shared else SETTINGS.nothing_shared
    if one.source and other.source and not compatible(one.source, other.source):
        doubt += SETTINGS.other_speaker
    if _says(one, other) or _says(other, one):
        doubt += SETTINGS.says_and_does
    return doubt


def _says(one: Proposition, other: Proposition) -> bool:
    """Tell whether the one is what somebody says and the other tells what she does herself, and no act is like in both."""
    if one.source is None or other.source is not None or not other.concepts:
        return False
    subject = other.concepts[0].group in {concept.group for concept in concepts(one.source)}
    acts = predicates_of(one), predicates_of(other)
    return subject and not any(acts_alike(one, a, other, b) for a in acts[0] for b in acts[1])


def _turned_round(one: Proposition, other: Proposition) -> bool:
    """Tell whether each does to the other's agent what that one does: who expels whom is not the same the other way round."""
    agents = one.agent, other.agent
    if agents[0] is None or agents[1] is None or agents[0] == agents[1]:
        return False
    crossed = agents[0] in other.things and agents[1] in one.things
    return crossed and not any(v.group in _MUTUAL for p in (one, other) for v in predicates_of(p))


def _other_subject(one: Proposition, other: Proposition) -> bool:
    """Tell whether two propositions say one verb of two names: who is sent off is another than who is sent off too."""
    mine, theirs = one.subject, other.subject
    if mine is None or theirs is None or compatible(mine, theirs):
        return False
    crossed = last_word(mine) in other.words.casefold() or last_word(theirs) in one.words.casefold()
    verbs = [{verb.group for verb in predicates_of(p)} for p in (one, other)]
    return not crossed and bool(verbs[0] & verbs[1])


def _count_others(one: Proposition, other: Proposition) -> bool:
    """Tell whether both count the dead, the one those who attacked and the other those whom the attack befell."""
    sides = [{attacks(unit) for unit in p.counted} for p in (one, other)]
    return sides in ([{True}, {False}], [{False}, {True}]) and all(p.plain & _DEATH for p in (one, other))


def _judge_different_things(one: Proposition, other: Proposition) -> bool:
    """Tell whether both call something the same ("not a crime") and what they call so differs."""
    mine, theirs = _judged(one), _judged(other)
    return any(
        bool(subjects and theirs[verdict]) and not _meet(one, subjects, other, theirs[verdict])
        for verdict, subjects in mine.items()
        if verdict in theirs
    )


def _judged(proposition: Proposition) -> dict[str, list[int]]:
    """Return each noun by which something is judged, with the places of the content words that say what."""
    found: dict[str, list[int]] = {}
    for match in _VERDICT.finditer(proposition.words):
        start = max(
            (opening.end() for opening in _OPENING.finditer(proposition.words, 0, match.start())), default=0
        )
        for concept in proposition.concepts:
            if concept.start == match.start(1):
                found[concept.group] = [
                    place for place, c in enumerate(proposition.concepts) if start <= c.start < match.start()
                ]
    return found


def _meet(one: Proposition, mine: list[int], other: Proposition, theirs: list[int]) -> bool:
    """Tell whether any of some content words is one of the other's, or of like sense."""
    if {one.concepts[i].group for i in mine} & {other.concepts[j].group for j in theirs}:
        return True
    if one.senses is None or other.senses is None:
        return False
    return float((one.senses[mine] @ other.senses[theirs].T).max()) >= SETTINGS.same_head


def answers(one: Proposition, other: Proposition) -> bool:
    """Tell whether one proposition expressly rejects what the other tells: its number ("two men, not three") or its act."""
    return denies(one, other) is not None or any(
        rejects(mine, a, b)
        for mine, theirs in ((one, other), (other, one))
        for a in mine.quantities
        for b in theirs.quantities
    )


def rejects(proposition: Proposition, figure: Quantity, rival: Quantity) -> bool:
    """Tell whether a proposition that gives a figure expressly rejects the rival right behind it."""
    if figure.low == rival.low or not units_fit(figure.unit, rival.unit):
        return False
    return f"{rival.low:g}" in _rejected(proposition, figure)


def _rejected(proposition: Proposition, quantity: Quantity) -> set[str]:
    """Return the numbers that a sentence rejects right behind a quantity, or takes back before it, in digits."""
    text = proposition.text.article.text
    found = _NOT.match(text[quantity.end : proposition.sentence.end])
    named = normals(found[1]) if found else ()
    taken_back = _TAKEN_BACK.search(text[proposition.sentence.start : quantity.start])
    return {
        normal for normal in (*named, *(normals(taken_back[1]) if taken_back else ())) if normal[0].isdigit()
    }


def denies(one: Proposition, other: Proposition) -> tuple[Predicate, Predicate] | None:
    """Return the verb that one proposition denies of everybody and the other affirms of somebody, in their order.

    "Nobody was arrested" answers "31 people were arrested". What is not done to people must be done to one thing in
    both. None where there is no such verb, where the times lie far apart, or where it may have happened since.
    """
    if far_apart(one, other) or not (one.text.clauses and other.text.clauses):
        return None
    for mine in predicates_of(one):
        for theirs in predicates_of(other):
            if mine.negated == theirs.negated or mine.group != theirs.group:
                continue
            denying, affirming = (one, other) if mine.negated else (other, one)
            if not (_of_all(denying) and _affirms(affirming)) or may_have_followed(denying, affirming, mine):
                continue
            if answers_all(denying.words, affirming.words) and _done_to_one(one, mine, other, theirs):
                return mine, theirs
    return None


def may_have_followed(denying: Proposition, affirming: Proposition, verb: Predicate) -> bool:
    """Tell whether what one report denies so far, or of people's fates, can have happened by the later day of the other."""
    days = denying.text.article.day, affirming.text.article.day
    later = days[0] is not None and days[1] is not None and days[1] > days[0]
    return later and (verb.group in _FATES or bool(_SO_FAR.search(denying.words)))


def _of_all(proposition: Proposition) -> bool:
    denied = any(word in _ALL for word in normals(proposition.words))
    return denied and not proposition.open and not _NO_DENIAL.search(proposition.words)


def _affirms(proposition: Proposition) -> bool:
    told, unsure = normals(proposition.words), NEGATORS | CONDITIONS | CONTESTING
    return not proposition.open and told[0] != "let" and not any(word in unsure for word in told)


def _done_to_one(one: Proposition, mine: Predicate, other: Proposition, theirs: Predicate) -> bool:
    """Tell whether two equal verbs are of one thing: what is done to people, or the same word stands next to both."""
    return mine.group in _FATES or bool(_next_to(one, mine) & _next_to(other, theirs))


def _next_to(proposition: Proposition, verb: Predicate) -> frozenset[str]:
    near = proposition.concepts[max(verb.place - _NEXT, 0) : verb.place + _NEXT + 1]
    return frozenset(c.group for c in near if c.group in proposition.plain) - {verb.group}


def one_toll(one: Proposition, other: Proposition) -> bool:
    """Tell whether both count the people to whom one thing happened: the dead, the hurt, the arrested."""
    return bool(one.tolls & other.tolls) and not far_apart(one, other)
