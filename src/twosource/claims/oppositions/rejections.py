"""What one report rejects in so many words and another tells: "a warder, not the mother", "no cake ever came"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.claims.differences.assertions import asserted, verbs_above
from twosource.claims.likeness import Scale
from twosource.claims.oppositions.bonds import apart_in_time, days_between, names_strange, shared_weight
from twosource.claims.oppositions.negation import polarity_of
from twosource.claims.oppositions.statements import Statement
from twosource.claims.predicates import acts_alike, predicates_of
from twosource.claims.settings import SETTINGS
from twosource.claims.stance_words import NEGATORS, SPEAKING
from twosource.text.concepts import Concept, concepts
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

_ENOUGH_SET_ASIDE = 4.0
"""Weight of the words, beside those in dispute, that two statements share where the one sets what the other tells aside."""
_ENOUGH_WITHOUT = 8.0
"""The same where the one says that there was no such thing."""
_WORD = r"[\w’'-]+"
_LEADING = (
    r"(?:(?:by|in|at|from|on|with|for|to|of|into|because of|the|an?|any|his|her|its|their|that|those)\s+)*"
)
_NO_CONTRAST = (
    r"(?!(?:like|only|just|even|least|yet|always|necessarily|all|every\w*|much|many|far|unlike|until|before|after|because|so|"
    r"more|less|fewer|later|known|clear|to|as|if|when|where|what|that he|that she|that they|be|have|been|being|want\w*|say|know)\b)"
)
_SET_ASIDE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<chosen>[^,;:]{{1,120}}),\s(?:and\s)?not\s{_NO_CONTRAST}{_LEADING}(?P<rejected>{_WORD}(?:\s{_WORD})?)(?=[,.;:”\"]|\s(?:who|that|which|had|has|was|were|made|did)\b|$)",
        rf"\bnot\s{_NO_CONTRAST}{_LEADING}(?P<rejected>{_WORD}(?:\s{_WORD})?),?\sbut\s(?P<chosen>[^,;:.]{{1,120}})",
        rf"(?P<chosen>[^,;:]{{1,120}}?)\s(?:rather than|instead of|and not)\s{_NO_CONTRAST}{_LEADING}(?P<rejected>{_WORD}(?:\s{_WORD})?)(?=[,.;:”\"]|\s(?:who|that|which|had|has|was|were|made|did)\b|$)",
    )
)
"""Ways to set one thing aside for another."""
_WITHOUT = re.compile(
    rf"\b(?:no|not (?:one|a single)|never (?:an?|any)|nor any|neither)\s(?P<rejected>(?:{_WORD}\s){{0,2}}?{_WORD})",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:the|an?|\d+|two|three|four|five|six|seven|eight|nine|ten)\s$", re.IGNORECASE)
_ANEW = re.compile(r"no (?:further|more|other|new|additional|second)\b", re.IGNORECASE)
"""How a denial leaves what was before alone."""
_NEAR = 4
_PARTS = ("compound", "amod", "nmod:poss")
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "obl")
_LIGHT = word_set(
    """is are was were be been being has have had having there held hold holds holding do did does done come came
    exist existed take took taken place seen see"""
)
_EMPTY = word_set(
    """doubt comment reason idea sense choice way time plan plans intention intentions need problem matter thing things information
    detail details evidence indication indications suggestion suggestions proof hint sign signs word words one body question use point chance hurry trace attempt number other others part"""
)
_SUPPOSED = re.compile(
    r"\b(?:could|would|will|can|should|may|might|must|if|unless|than|promis\w+|demand\w+|pledg\w+|want\w*|so far|yet|anywhere|ever since|still)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(r"\b(?:could|would|should|might|may|must|ought)\b", re.IGNORECASE)
"""What should or could be chosen is not what was."""
_ANYBODY = frozenset(c.group for c in concepts("people person man woman"))
_RETRACTED = re.compile(
    r"\b(?:in (?:a|an earlier|our) (?:story|report|version)|correct(?:s|ed|ion)|earlier version)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere (?:is|was|are|were|has been|have been|had been)\b.{0,14}$", re.IGNORECASE)
"""What comes before a denied noun of which nothing else is told than that there was none."""
_CLAUSE = 40
"""Letters around a denial that can leave it open."""
_ENDING = word_set(
    """lift lifts lifted lifting scrap scraps scrapped cancel cancelled canceled cancels call called calls off cut cuts end ended ends
    stop stopped stops lost lose loses abolish abolished dropped drop drops down paralysed closed close shut withdrawn withdrew
    broke broken paralyses fell failed fail refused refuse refuses asked ask wanted demanded"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """The content words that a statement rejects, where they stand, and those that it tells in their place, if any."""

    statement: Statement
    start: int
    end: int
    rejected: frozenset[str]
    chosen: frozenset[str] = frozenset()
    act: int | None = None
    """Where in the article the verb stands that the rejected noun hangs on ("no stones were thrown"), if it tells an act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Where a statement tells what another rejects."""

    statement: Statement
    start: int
    end: int


def contrast_rejections(statements: Sequence[Statement], scale: Scale) -> Iterator[tuple[Rejection, Telling]]:
    """Yield what one statement rejects and one of another article tells, where both speak of one thing besides."""
    found = [s for s in statements if not (s.elsewhere or s.before_lead)]
    for rejection in (r for s in found for r in _rejections(s)):
        for other in found:
            if other.article != rejection.statement.article:
                telling = _telling(rejection, other)
                if telling is not None and _of_one_thing(rejection, other, scale):
                    yield rejection, telling


def _rejections(statement: Statement) -> Iterator[Rejection]:
    for pattern in _SET_ASIDE:
        for match in pattern.finditer(statement.words):
            rejected = _groups(statement, *match.span("rejected"))
            chosen = _groups(statement, *_last_words(match))
            if (
                rejected
                and chosen
                and not rejected & chosen
                and not any(group[0].isdigit() for group in rejected)
                and not rejected <= _ANYBODY
                and not _WISHED.search(statement.words, max(match.start() - _CLAUSE, 0), match.end())
                and (last := _last_upos(statement, match.end("chosen"))) != "PRON"
                and (last != "VERB" or _holds_verb(statement, match))
            ):
                yield Rejection(
                    statement=statement,
                    start=match.start("rejected"),
                    end=match.end("rejected"),
                    rejected=rejected,
                    chosen=chosen,
                )
    for match in _WITHOUT.finditer(statement.words):
        if _is_vote(statement, match.start()) or _ANEW.match(match[0]):
            continue
        found = _without(statement, *match.span("rejected"))
        if found is not None:
            end, rejected, act = found
            yield Rejection(statement=statement, start=match.start(), end=end, rejected=rejected, act=act)


def _last_upos(statement: Statement, end: int) -> str | None:
    """Return the part of speech of the last word before a place: behind a verb no noun is set aside, and a pronoun tells nothing."""
    before = [t for t in statement.tokens if t.end - statement.proposition.span.start <= end]
    return before[-1].upos if before else None


def _holds_verb(statement: Statement, match: re.Match[str]) -> bool:
    start, end = (place + statement.proposition.span.start for place in match.span("rejected"))
    return any(t.upos == "VERB" for t in statement.tokens if start <= t.start < end)


def _is_vote(statement: Statement, start: int) -> bool:
    """Tell whether "no" names a side in a vote ("the three no votes", "a no vote") and denies nothing."""
    return bool(_COUNTED.search(statement.words[:start]))


def _without(statement: Statement, start: int, end: int) -> tuple[int, frozenset[str], int | None] | None:
    """Return where the first noun phrase behind a denial ends, its content words, and where the verb stands that it hangs on.

    None where no noun stands there, or one that tells nothing by itself.
    """
    tokens, offset, first = statement.tokens, statement.proposition.span.start, statement.first
    at = next((i for i, t in enumerate(tokens) if t.upos == "NOUN" and start <= t.start - offset < end), None)
    if at is None or _SUPPOSED.search(statement.words[max(start - _CLAUSE, 0) : end + _CLAUSE]):
        return None
    for _ in range(2):
        if tokens[at].deprel in _PARTS and first <= tokens[at].head < first + len(tokens):
            at = tokens[at].head - first
    noun = tokens[at]
    if noun.upos != "NOUN" or noun.text.casefold() in _EMPTY:
        return None
    rejected, act, last = _groups(statement, start, noun.end - offset), None, noun.end
    stands_alone = _THERE.search(statement.words[:start])
    if not stands_alone and noun.deprel in _ARGUMENTS and first <= noun.head < first + len(tokens):
        verb = tokens[noun.head - first]
        if verb.upos == "VERB" and verb.text.casefold() not in _LIGHT:
            told = _groups(statement, verb.start - offset, verb.end - offset)
            if not told or told & SPEAKING:
                return None
            act, last = verb.start, max(verb.end, last)
    return (last - offset, rejected, act) if rejected and not rejected & SPEAKING else None


def _last_words(match: re.Match[str]) -> tuple[int, int]:
    words = [m.start() for m in re.finditer(r"\S+", match["chosen"])]
    return match.start("chosen") + (words[-_NEAR] if len(words) > _NEAR else 0), match.end("chosen")


def _groups(statement: Statement, start: int, end: int) -> frozenset[str]:
    return frozenset(c.group for c in statement.proposition.concepts if start <= c.start < end)


def _telling(rejection: Rejection, other: Statement) -> Telling | None:
    groups = {c.group for c in other.proposition.concepts}
    if not rejection.rejected <= groups or (rejection.chosen and rejection.chosen <= groups):
        return None
    stems = {c.stem for c in rejection.statement.proposition.concepts if c.group in rejection.rejected}
    verbs = {t.start - other.proposition.span.start for t in other.tokens if t.upos == "VERB"}
    aside = _modifiers(other)
    places = [c for c in other.proposition.concepts if c.group in rejection.rejected and c.start not in aside]
    if not rejection.rejected & rejection.statement.proposition.named:
        places = [c for c in places if not other.proposition.names(c)]
    if not rejection.chosen:
        places = [c for c in places if c.stem in stems or c.start in verbs]
    if not rejection.rejected <= {c.group for c in places}:
        return None
    if not (
        _told_alike(rejection, other, [c.start for c in places]) and _acted_on(rejection, other, places[-1])
    ):
        return None
    start, end = places[0].start, places[-1].end
    told = set(normals(other.words))
    if polarity_of(other.words, start, end) != "told" or told & NEGATORS or _RETRACTED.search(other.words):
        return None
    if not rejection.chosen and told & _ENDING:
        return None
    return Telling(statement=other, start=start, end=end)


def _acted_on(rejection: Rejection, other: Statement, noun: Concept) -> bool:
    """Tell whether a noun of other words hangs on a verb like the one that is denied of it ("thrown", "hurled"), if any is."""
    if rejection.act is None:
        return True
    one, start = rejection.statement.proposition, other.proposition.span.start + noun.start
    mine = [v for v in predicates_of(one) if v.start == rejection.act]
    above = verbs_above(other.proposition, start, start + 1)
    theirs = [v for v in predicates_of(other.proposition) if above and v.start == above[0].start]
    return bool(mine and theirs) and acts_alike(
        one, mine[0], other.proposition, theirs[0], least=SETTINGS.same_deed
    )


def _told_alike(rejection: Rejection, other: Statement, places: Sequence[int]) -> bool:
    """Tell whether rejecting and telling are main assertions; who somebody is not is told only of what somebody is."""
    one = rejection.statement
    offset, beyond = one.proposition.span.start, other.proposition.span.start
    nouns = [
        t.start
        for t in one.tokens
        if rejection.start <= t.start - offset < rejection.end and t.upos == "NOUN"
    ]
    if not all(asserted(one.proposition, place, negated=True) for place in nouns):
        return False
    if not all(asserted(other.proposition, place + beyond) for place in places):
        return False
    if rejection.chosen and not _share_act(one, other, places[0] + beyond):
        return False
    called = not rejection.chosen and any(_called(one, place) for place in nouns)
    return not called or any(_called(other, place + beyond) for place in places)


def _share_act(one: Statement, other: Statement, start: int) -> bool:
    """Tell whether the verb of what is told at a place of the article is like one of the rejecting statement.

    Where either has none, nothing speaks against it.
    """
    mine = predicates_of(one.proposition)
    above = verbs_above(other.proposition, start, start + 1)
    theirs = [v for v in predicates_of(other.proposition) if above and v.start == above[0].start]
    if not mine or not theirs:
        return True
    return any(
        acts_alike(one.proposition, a, other.proposition, theirs[0], least=SETTINGS.same_deed) for a in mine
    )


def _called(statement: Statement, start: int) -> bool:
    """Tell whether a noun says what somebody or something is ("was never a source")."""
    at = next((i for i, t in enumerate(statement.tokens, statement.first) if t.start == start), None)
    below = [t for t in statement.tokens if t.head == at]
    return any(t.deprel == "cop" for t in below) and any(t.deprel.startswith("nsubj") for t in below)


def _modifiers(statement: Statement) -> frozenset[int]:
    """Return where the nouns stand that only say which other noun is meant ("a policeman's rifle", "the refugee hostel")."""
    offset = statement.proposition.span.start
    return frozenset(
        t.start - offset
        for t in statement.tokens
        if t.upos == "NOUN" and t.deprel in ("compound", "nmod:poss")
    )


def _of_one_thing(rejection: Rejection, other: Statement, scale: Scale) -> bool:
    one = rejection.statement
    if apart_in_time(one, other):
        return False
    if not rejection.chosen and (days_between(one, other) or 0) > 0:
        return False
    apart = rejection.rejected | rejection.chosen
    if rejection.act is not None:
        return not names_strange(one, other)
    if not rejection.chosen and not (one.proposition.plain & other.proposition.plain) - apart:
        return False
    enough = _ENOUGH_SET_ASIDE if rejection.chosen else _ENOUGH_WITHOUT
    return shared_weight(one, other, scale, apart) >= enough
