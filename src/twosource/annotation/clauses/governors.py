"""What a verb or noun says of the act that it governs: refused to go, denied taking, said it would come."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.annotation.clauses.forms import kinds_of, lemma_of
from twosource.annotation.clauses.groups import Force, Group, Told
from twosource.annotation.clauses.words import (
    BE,
    BREAKS,
    CONDITIONS,
    DENIALS,
    HOPES,
    LINKS,
    NO,
    OF_INFINITIVE,
    PERFORMED,
    PLANNING,
    PRONOUNS,
    REFUSALS,
    RUMOURS,
    SAYING,
    STOPPING,
    SUBJUNCTIVE,
    SUSPICIONS,
    WARNINGS,
    WOULD,
)
from twosource.model import Modality

# How many words back a governor may stand: "urged the two sides in the long conflict to stop".
_REACH = 9
_REFUSAL_REACH = 4
_NOUNS_OF_GERUND: dict[str, Modality] = {
    "threat": "threatened", "threats": "threatened", "plan": "planned", "plans": "planned",
    "risk": "possible", "possibility": "possible", "prospect": "possible",
}  # fmt: skip

_OF_GERUND: dict[str, Modality] = {
    **dict.fromkeys(SUSPICIONS, "possible"),
    **dict.fromkeys(PLANNING, "planned"),
    "threaten": "threatened",
    "risk": "possible",
}


def force_of_infinitive(group: Group, told: Told) -> Force:
    """Let the word before `to attack` decide; a verb that decides nothing passes on its own force."""
    words, own = told.words, Force(group.negated)
    for at in range(group.start - 1, max(-1, group.start - _REACH), -1):
        word, lemma = words[at], lemma_of(words[at])
        if word in BREAKS and word != ",":
            break
        over = told.force_at(at)
        outer = over or _force_over_noun(told, at)
        near = at >= group.start - _REFUSAL_REACH
        if near and (word in REFUSALS or lemma in REFUSALS):
            return Force(not outer.negated, outer.modality)
        modality = OF_INFINITIVE.get(word) or OF_INFINITIVE.get(lemma)
        if modality is not None:
            return own.under(outer, modality)
        if over is not None:
            if word == "like" and lemma_of(words[group.verb]) in PERFORMED:
                return own
            to_be = word in BE
            return own.under(over, ("hypothetical" if word == "were" else "planned") if to_be else None)
    return own


def _force_over_noun(told: Told, at: int) -> Force:
    """Return what a verb says of "ready" or "plan" behind it ("is not ready to", "dropped a plan to")."""
    for place, force in zip(reversed(told.verbs), reversed(told.forces), strict=True):
        if place < at <= place + 4 and not BREAKS & set(told.words[place:at]):
            stopped = lemma_of(told.words[place]) in STOPPING
            offers = told.words[at] in {"ready", "willing", "prepared"}
            return Force(force.negated != stopped, "actual" if offers else force.modality)
    return Force(at > 0 and told.words[at - 1] in NO)


def force_of_gerund(group: Group, told: Told) -> Force:
    """Let the word before `attacking` decide: without, instead of, denied, accused of, considering."""
    words = told.words
    before = tuple(words[max(0, group.start - 2) : group.start])
    if before[-1:] == ("without",) or before in {("instead", "of"), ("rather", "than"), ("short", "of")}:
        return Force(negated=True)
    for at in range(group.start - 1, max(-1, group.start - 6), -1):
        if words[at] in BREAKS:
            break
        over = told.force_at(at)
        if over is not None:
            return _governed(lemma_of(words[at]), words[at + 1 : group.start], over)
        if words[at] in _NOUNS_OF_GERUND:
            return Force(modality=_NOUNS_OF_GERUND[words[at]])
    follows = bool(told.forces) and "," in before
    return replace(told.forces[-1], negated=group.negated) if follows else Force(group.negated)


def _governed(lemma: str, between: Sequence[str], over: Force) -> Force:
    if lemma in DENIALS:
        return Force(not over.negated, "denied")
    if lemma == "warn" and "against" in between:
        return Force(negated=True, modality="demanded")
    if (lemma in STOPPING and (lemma != "rule" or "out" in between)) or lemma in REFUSALS:
        return Force(negated=True, modality=over.modality) if not over.negated else Force(modality="possible")
    if lemma in SUSPICIONS and not {"of", "with"} & set(between):
        return over
    return Force(over.negated, _OF_GERUND.get(lemma, over.modality))


def force_of_finite(group: Group, told: Told, own: Force) -> Force:
    """Let a verb of saying, denying, warning or demanding over a clause with its own subject have its say."""
    if group.modal in WOULD and group.perfect:
        return replace(own, modality="hypothetical")
    if _is_rumoured(told.words[max(0, group.start - _REACH) : group.start]):
        return replace(own, modality="possible") if own.modality in {"actual", "planned"} else own
    if not told.verbs or not _complement(told.words, told.verbs[-1], group.start):
        return own
    lemma, over = lemma_of(told.words[told.verbs[-1]]), told.forces[-1]
    between = set(told.words[told.verbs[-1] + 1 : group.start])
    if lemma in DENIALS:
        return Force(not (own.negated or over.negated), "denied")
    if lemma in WARNINGS and own.modality == "planned":
        return replace(own, modality="threatened" if between & PRONOUNS else "possible")
    if own.modality == "actual":
        subjunctive = "that" in between and "base" in kinds_of(told.words[group.verb])
        own = _force_of_plain(lemma, own, over, subjunctive=subjunctive)
    return own


def _force_of_plain(lemma: str, own: Force, over: Force, *, subjunctive: bool) -> Force:
    """Return what a verb with a clause behind it makes of a clause without a modal."""
    if lemma in SUBJUNCTIVE and subjunctive:
        return replace(own, modality="demanded")
    if lemma in HOPES:
        return Force(own.negated != (lemma == "doubt"), "possible")
    if lemma in SAYING:
        plain: Modality = "denied" if over.negated else "reported"
        return Force(own.negated, plain if over.modality in {"actual", "reported"} else over.modality)
    return own


def _is_rumoured(words: Sequence[str]) -> bool:
    """Tell whether `rumours that` or `fears that` stands last before the verb's subject."""
    place = max((at for at, word in enumerate(words) if word == "that"), default=0)
    return place > 0 and words[place - 1] in RUMOURS


def _complement(words: Sequence[str], verb: int, start: int) -> bool:
    """Tell whether the words between two verbs can join the second as complement of the first."""
    between = words[verb + 1 : start]
    if "that" in between:
        return len(between) <= 14
    return len(between) <= _REACH and not set(between) & (BREAKS | LINKS | CONDITIONS)
