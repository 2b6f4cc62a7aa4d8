"""Find the acts that a sentence names: a verb with its complement, or a noun that stands for an act."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from twosource.events.clauses import clause_start, complement_end, is_passive, is_reduced
from twosource.events.idle_verbs import is_idle
from twosource.events.lexicon import Pattern, Phrase, noun_patterns, verb_patterns
from twosource.events.needed import find_needed
from twosource.events.tables import class_of_words
from twosource.events.words import Word, is_time

Voice = Literal["active", "passive", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Words that name an act: the trigger `[start, end)`, its complement `[end, reach)`, its pattern and voice."""

    start: int
    end: int
    reach: int
    pattern: Pattern
    voice: Voice
    needed: tuple[int, int] | None = None
    """Where the words stand that the pattern needs."""
    light: int | None = None
    """The verb that only says that a noun's act is done: "announced the arrest", "led an inquiry"."""
    unclaimed: bool = False
    """Whether it is an attack that is told also where nobody says who did it."""


def find_acts(words: Sequence[Word]) -> list[Act]:
    """Return the acts of a sentence by place: the most demanding pattern of each trigger.

    A noun that only completes a verb's pattern ("launched an attack") is no act of its own.
    """
    verbs = [act for place in range(len(words)) for act in (*_verb_acts(words, place), *_duty(words, place))]
    taken = {place for act in verbs if act.needed for place in range(*act.needed)}
    nouns = [act for place in range(len(words)) if place not in taken for act in _noun_act(words, place)]
    nouns = [act for act in nouns if not any(_names_topic(act, verb, words) for verb in verbs)]
    verbs = [act for act in _outermost(verbs, words) if not _is_toll(act, verbs, words)]
    return sorted([*verbs, *nouns], key=lambda act: (act.start, act.end))


def _is_toll(act: Act, acts: Sequence[Act], words: Sequence[Word]) -> bool:
    """Tell whether a verb only counts whom the force before it hit: "opened fire on protesters, killing five"."""
    counts = {"kill", "wound", "injure"} & set(words[act.start].bases) and words[act.start].lower.endswith(
        "ing"
    )
    forced = any(
        other.end < act.start and other.pattern.code.startswith(("175", "18", "19")) for other in acts
    )
    return bool(counts) and words[act.start - 1].lower == "," and forced


DUTY = Pattern(code="100", heads=(), needs=(), targets=("obj",))
"""What must be done, by a verb that no pattern has: whoever says so demands it."""


def _duty(words: Sequence[Word], place: int) -> Iterator[Act]:
    word = words[place]
    group = [other.lower for other in words[max(0, place - 3) : place] if other.tag in {"aux", "adv"}]
    if word.tag != "verb" or place < 2 or "must" not in group or "have" in group:
        return
    if not is_passive(words, place) and not any(_verb_acts(words, place)):
        reach = complement_end(words, place + 1)
        yield Act(start=place, end=place + 1, reach=reach, pattern=DUTY, voice="active")


def _outermost(acts: Sequence[Act], words: Sequence[Word]) -> list[Act]:
    """Leave out a verb that stands in what a more demanding verb before it needs ("agreed to release")."""
    kept: list[Act] = []
    for act in acts:
        if not any(_is_part(act, other, words) for other in kept):
            kept.append(act)
    return kept


_VERBAL = ("01", "03", "05", "10", "11", "12", "13")


def _is_part(act: Act, other: Act, words: Sequence[Word]) -> bool:
    """Tell whether an act is only what another one speaks of: "warned it against striking", "urged it to halt"."""
    if other.needed and other.end <= act.start < other.needed[1]:
        return True
    unfinished = words[act.start].lower.endswith("ing") and words[act.start - 1].tag != "aux"
    blamed = other.pattern.code.startswith(("11", "12", "17")) and other.end <= act.start
    if (
        unfinished
        and blamed
        and (
            _is_charge(words, act, other)
            or not any(word.tag in {"aux", "mark"} for word in words[other.end : act.start])
        )
    ):
        return True
    if not other.end <= act.start < other.reach or not other.pattern.code.startswith(_VERBAL):
        return False
    return unfinished or _after_to(words, act.start)


def _is_charge(words: Sequence[Word], act: Act, other: Act) -> bool:
    """Tell what somebody is charged with, past his description: "charged Ada Moss, a former judge, with aiding"."""
    opening = words[act.start - 1].lower if act.start else ""
    return words[act.start].head in range(other.start, other.end) and opening in {"with", "of", "for"}


def _names_topic(noun: Act, verb: Act, words: Sequence[Word]) -> bool:
    """Tell whether a noun is what a warning, demand or threat is about: acts that need not have happened."""
    spoken = verb.pattern.code.startswith(("01", "03", "10", "13")) and verb.end <= noun.start < verb.reach
    return spoken and words[noun.start - 1].tag != "poss"


def _after_to(words: Sequence[Word], place: int) -> bool:
    before = place - 1
    while before > 0 and (words[before].tag == "adv" or words[before].lower in {"be", "have", "been"}):
        before -= 1
    return before >= 0 and words[before].tag == "to"


def _verb_acts(words: Sequence[Word], place: int) -> Iterator[Act]:
    word = words[place]
    if is_idle(words, place):
        return
    if word.tag not in {"verb", "noun"} or (word.tag == "noun" and not _adjective_like(word)):
        return
    found = [
        act
        for base in word.bases
        for head, pattern in verb_patterns().get(base, ())
        if (act := _matched(words, place, head, pattern))
    ]
    if found:
        yield max(found, key=_evidence)


def _evidence(act: Act) -> tuple[int, bool, int, int, int, str]:
    """Rank patterns of one verb: the longer phrase, what it needs found, in more words and nearer, the finer code."""
    needed = act.needed or (0, 0)
    near = -abs(needed[0] - act.end)
    return (
        act.end - act.start,
        act.needed is not None,
        needed[1] - needed[0],
        near,
        len(act.pattern.code),
        act.pattern.code,
    )


def _adjective_like(word: Word) -> bool:
    return word.lower in {"ready", "willing", "prepared"}


def _matched(words: Sequence[Word], place: int, head: Phrase, pattern: Pattern) -> Act | None:
    end = _phrase_at(words, place, head)
    if end is None or (head == ("ask",) and _is_question(words, end)):
        return None
    reach = complement_end(words, end)
    passive = is_passive(words, place)
    if head[0] == "tell" and any(word.lower == "that" for word in words[end : end + 8]):
        return None
    needed = find_needed(words, end, _own_end(words, end, reach, pattern), pattern.needs)
    if head[0] == "tell" and needed and not any(word.tag == "to" for word in words[end : needed[0] + 1]):
        return None
    if pattern.needs and needed is None:
        passive = passive or is_reduced(words, place)
        needed = find_needed(words, clause_start(words, place), place, pattern.needs) if passive else None
        if needed is None:
            return None
    return Act(
        start=place,
        end=end,
        reach=reach,
        pattern=pattern,
        voice="passive" if passive else "active",
        needed=needed,
    )


def _own_end(words: Sequence[Word], start: int, reach: int, pattern: Pattern) -> int:
    """Return where a complement ends before a clause of its own, whose words tell nothing of what was done.

    What is said, offered, demanded, refused or threatened may well be told by a clause.
    """
    if pattern.code.startswith(_TOLD):
        return reach
    return next((at for at in range(start, reach) if words[at].lower in _CLAUSE_OPENERS), reach)


_TOLD = ("01", "02", "03", "10", "11", "12", "13")
_CLAUSE_OPENERS = frozenset({"that", "he", "she", "they", "we", "i"})


def _is_question(words: Sequence[Word], end: int) -> bool:
    """Tell what is asked from what is asked for: "asked whether", "asked a question", or words in marks that end in a query."""
    if end < len(words) and words[end].lower in _QUESTIONS:
        return True
    near = [word.lower for word in words[end : end + 8]]
    quoted = next((at for at, word in enumerate(near) if word in {'"', "“"}), None)
    if quoted is not None and any(word.text == "?" for word in words[end:]):
        return True
    return bool({"question", "questions"} & set(near[:4]))


_QUESTIONS = frozenset({"whether", "if", "what", "why", "how", "about"})
"""What makes "asked" a question instead of a request."""


def _phrase_at(words: Sequence[Word], place: int, head: Phrase) -> int | None:
    """Match a verb with its particle, which adverbs or a short object may set apart."""
    if len(head) > 1 and head[0] not in words[place].bases:
        return None
    end = place + 1
    for part in head[1:]:
        while end < len(words) and words[end].tag == "adv" and words[end].lower != part:
            end += 1
        if end >= len(words) or part not in words[end].bases:
            return None
        end += 1
    return end


def _noun_act(words: Sequence[Word], place: int) -> Iterator[Act]:
    word = words[place]
    if word.tag in {"verb", "aux", "prep", "to"} or is_time(word):
        return
    for base in word.bases:
        for head, pattern in noun_patterns().get(base, ()):
            end = _run(words, place, head)
            if end is not None and not _modifies(words, end):
                reach = complement_end(words, end)
                light = _light_verb(words, place)
                yield Act(start=place, end=end, reach=reach, pattern=pattern, voice="noun", light=light)
                return


def _light_verb(words: Sequence[Word], place: int) -> int | None:
    """Return the verb whose object the noun is, where the verb adds nothing but that the act is done."""
    before = place - 1
    while before >= 0 and words[before].tag in {"noun", "det", "num", "adv"} and place - before < 6:
        before -= 1
    light = before >= 0 and words[before].tag == "verb" and set(words[before].bases) & class_of_words("LIGHT")
    return before if light else None


def _run(words: Sequence[Word], place: int, head: Phrase) -> int | None:
    end = place + len(head)
    if end > len(words) or any(
        part not in word.bases for part, word in zip(head, words[place:end], strict=True)
    ):
        return None
    return end


def _modifies(words: Sequence[Word], end: int) -> bool:
    """Tell whether a noun only modifies the next one ("strike aircraft", "attack helicopter")."""
    return end < len(words) and words[end].tag in {"noun", "name"}
