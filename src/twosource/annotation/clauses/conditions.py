"""Conditions: what stands under `if` or an inverted `should`, and what would follow from it."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.clauses.forms import kinds_of, lemma_of
from twosource.annotation.clauses.groups import Force, Group
from twosource.annotation.clauses.words import (
    ADVERBS,
    ASKING,
    BE,
    BREAKS,
    CONDITIONS,
    HAVE,
    NEGATORS,
    NOMINALS,
    OPEN_SUBJECTS,
    PRONOUNS,
)
from twosource.text.word_sets import word_set

_LOOSE = word_set("would could might 'd ’d")
_SUBJECT_STARTS = word_set(
    "the a an any such this these those it they he she we you there its his her their both"
)
_HELPING = BE | HAVE | NEGATORS | ADVERBS
_QUESTIONS = word_set("what how who whether if about")


def under_conditions(words: Sequence[str], group: Group, force: Force) -> Force:
    """Return the force as hypothetical where the verb stands under a condition or would follow from one."""
    if _is_condition(words, group):
        return replace(force, modality="hypothetical")
    if group.modal in _LOOSE and force.modality in {"planned", "possible", "reported"}:
        subject = set(words[max(0, group.start - 6) : group.start])
        if (
            subject & (OPEN_SUBJECTS | NOMINALS)
            or {"if", "unless"} & set(words)
            or _inverted(words) is not None
        ):
            return replace(force, modality="hypothetical")
    return force


def _is_condition(words: Sequence[str], group: Group) -> bool:
    for at in range(group.start - 1, -1, -1):
        word = words[at]
        if word in CONDITIONS:
            return not _is_over(words, at, group)
        if word in {";", ":"}:
            return False
        if lemma_of(word) in ASKING and _QUESTIONS & set(words[at + 1 : at + 4]):
            return group.modal in _LOOSE and not _is_over(words, at, group)
    inverted = _inverted(words)
    return inverted is not None and inverted < group.verb and not _is_over(words, inverted, group)


def _is_over(words: Sequence[str], at: int, group: Group) -> bool:
    """Tell whether the clause of the condition at `at` has ended before the verb."""
    between = words[at + 1 : group.start]
    if "," in between or "then" in between:
        return True
    return group.modal in {"will", "would"} and any(kinds_of(word) & {"past", "third"} for word in between)


def _inverted(words: Sequence[str]) -> int | None:
    """Return the place of `should`, `were` or `had` before its subject ("should aid be requested"), None if none is."""
    if not {"should", "were", "had"} & set(words):
        return None
    for at, word in enumerate(words):
        first = at == 0 or words[at - 1] in BREAKS or words[at - 1] in {'"', "“", "and", "but"}
        if word == "should" and _has_subject_behind(words, at):
            return at
        if word == "had" and first and _LOOSE & set(words[at + 2 :]):
            return at
        if word == "were" and first and "to" in words[at + 1 : at + 6]:
            return at
    return None


def _has_subject_behind(words: Sequence[str], at: int) -> bool:
    """Tell `should such aid be requested` from `it should be requested`."""
    behind, then = (*words[at + 1 : at + 3], "", "")[:2]
    if at > 0 and words[at - 1] in PRONOUNS:
        return False
    if behind in _SUBJECT_STARTS or (
        then in {"be", "have"} and behind not in _HELPING and not behind.endswith("ly")
    ):
        return True
    return "base" in kinds_of(then) and behind.isalpha() and not (kinds_of(behind) or behind in _HELPING)
