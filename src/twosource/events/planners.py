"""Whose plan, decision or threat an infinitive tells: "the army's decision to withdraw" is the army's withdrawal."""

from collections.abc import Sequence

from twosource.events.lexicon import verb_patterns
from twosource.events.parties import Party
from twosource.events.tables import class_of_words
from twosource.events.words import Word

_JUDGING = ("051", "052", "11", "12")
"""Codes of verbs that judge what another one does: "condemned the decision to withdraw"."""


def find_planner(words: Sequence[Word], verb: int, parties: Sequence[Party]) -> tuple[Party, ...] | None:
    """Return who owns the plan that governs an infinitive, () where somebody else judges it; None where there is no plan."""
    start = verb_group_start(words, verb)
    noun = start - 1
    if (
        noun < 1
        or words[start].tag != "to"
        or not class_of_words("PROJECT") & set(words[noun].bases)
        or words[noun].tag != "noun"
    ):
        return None
    owner = next((p for p in parties if p.phrase_start <= noun < p.phrase_end and p.end <= noun), None)
    if owner is not None:
        return (owner,)
    first = noun
    while first and words[first - 1].tag in {"noun", "name", "num", "adv"}:
        first -= 1
    opening = words[first - 1].lower if first else ""
    if opening in {"its", "their"}:
        return _coowner(words, first - 1, parties)
    governor = next((at for at in range(first - 1, max(-1, first - 5), -1) if words[at].tag == "verb"), None)
    return () if opening == "the" and governor is not None and _judges(words[governor]) else None


def _coowner(words: Sequence[Word], pronoun: int, parties: Sequence[Party]) -> tuple[Party, ...] | None:
    """Return the owner of what the plan is joined to: "cited Chad's raids and its efforts to arm the rebels"."""
    owners = [p for p in parties if p.end <= pronoun and p.end < len(words) and words[p.end].tag == "poss"]
    if not owners:
        return None
    between = words[owners[-1].end : pronoun]
    joined = any(word.lower == "and" for word in between[-3:])
    return (owners[-1],) if joined and not any(word.tag == "verb" for word in between) else None


def _judges(word: Word) -> bool:
    return any(
        pattern.code.startswith(_JUDGING)
        for base in word.bases
        for head, pattern in verb_patterns().get(base, ())
        if len(head) == 1
    )


def verb_group_start(words: Sequence[Word], verb: int) -> int:
    """Return where a verb's auxiliaries and adverbs start."""
    start = verb
    while start > 0 and (words[start - 1].tag in {"aux", "adv", "to"} or words[start - 1].lower == "like"):
        start -= 1
    return start
