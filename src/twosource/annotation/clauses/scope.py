"""How a verb is told, from everything that stands over it."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.clauses.conditions import under_conditions
from twosource.annotation.clauses.forms import kinds_of
from twosource.annotation.clauses.governors import force_of_finite, force_of_gerund, force_of_infinitive
from twosource.annotation.clauses.groups import Force, Group, Told
from twosource.annotation.clauses.words import (
    BREAKS,
    DOUBTS,
    LINKS,
    MODALS,
    NEGATIVE_SUBJECTS,
    NO,
    OPENING_MARKS,
)

_REACH = 8


def read_force(group: Group, told: Told) -> Force:
    """Return how a verb is told; `told` is the sentence up to it."""
    if group.infinitive:
        force = force_of_infinitive(group, told)
    elif group.gerund:
        force = force_of_gerund(group, told)
    elif group.start == group.verb and _continues(group, told):
        force = told.forces[-1]
    else:
        own = Force(
            group.negated, "demanded" if _is_order(group, told.words) else MODALS.get(group.modal, "actual")
        )
        force = force_of_finite(group, told, own)
    if _has_no_subject(told.words, group) or _has_no_object(told.words, group.verb):
        force = replace(force, negated=True)
    return under_conditions(told.words, group, _doubted(told.words, group, force))


def _is_order(group: Group, words: Sequence[str]) -> bool:
    """Tell `Do not shoot` at the start of a sentence or a quotation."""
    opens = group.start == 0 or words[group.start - 1] in OPENING_MARKS
    return opens and group.negated and words[group.start] == "do"


def _continues(group: Group, told: Told) -> bool:
    """Tell whether a bare base form continues the group before it ("will attack and occupy")."""
    kinds = kinds_of(told.words[group.verb])
    joined = told.words[group.verb - 1] in {"and", "or"}
    return bool(told.verbs) and joined and "base" in kinds and "past" not in kinds


def _has_no_subject(words: Sequence[str], group: Group) -> bool:
    if group.infinitive or group.gerund:
        return False
    for at in range(group.start - 1, max(-1, group.start - 6), -1):
        word = words[at]
        if word in NEGATIVE_SUBJECTS or word == "no":
            return True
        if word in BREAKS or word in LINKS or "past" in kinds_of(word):
            return False
    return False


def _has_no_object(words: Sequence[str], verb: int) -> bool:
    after = words[verb + 1 : verb + 3]
    return bool(after) and (after[0] in NO or (after[0] in {"in", "of", "to"} and after[-1] in NO))


def _doubted(words: Sequence[str], group: Group, force: Force) -> Force:
    """Make possible what `reportedly` or `allegedly` stands beside."""
    if force.modality not in {"actual", "reported"}:
        return force
    if set(words[group.verb + 1 : group.verb + 2]) & DOUBTS:
        return replace(force, modality="possible")
    for at in range(group.verb - 1, max(-1, group.verb - _REACH), -1):
        if words[at] in DOUBTS:
            return replace(force, modality="possible")
        if words[at] in BREAKS or words[at] in LINKS:
            break
    return force
