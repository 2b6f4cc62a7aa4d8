"""Tell the plain forms of indirect speech, in which the rules stand where the model sees none."""

from twosource.annotation.attributions.attribution import Attribution, Bounds
from twosource.annotation.closed_words import PREPOSITIONS
from twosource.annotation.statements import Statement

FEW_BEHIND = 5
"""So few words may follow the attribution that closes a sentence, the person told, a day, or any that say where without a verb."""
_TELLING = frozenset({"say", "tell", "add", "write", "announce", "confirm"})
_CLOSING = _TELLING | {
    "claim",
    "insist",
    "argue",
    "note",
    "stress",
    "warn",
    "explain",
    "state",
    "maintain",
    "admit",
    "recall",
}


def is_plain(attribution: Attribution, statement: Statement) -> bool:
    """Tell a clause told by somebody who is named behind it ("The clerk slept on a bench, his lawyer, Ada Lowe, said"), or before it."""
    source, cue = attribution.source, attribution.cue
    if attribution.passages or not attribution.named or source is None or cue is None:
        return False
    if attribution.lemma not in _CLOSING:
        return False
    if attribution.lemma in _TELLING and _opens(attribution, source, cue, statement):
        return True
    rest = [p for p in statement.pieces if p.start >= max(source[1], cue[1]) and p.is_word]
    placed = (
        rest[:1] != [] and rest[0].lower in PREPOSITIONS and not any(p.upos in {"VERB", "AUX"} for p in rest)
    )
    return attribution.content[-1][1] <= min(source[0], cue[0]) and (len(rest) < FEW_BEHIND or placed)


def _opens(attribution: Attribution, source: Bounds, cue: Bounds, statement: Statement) -> bool:
    """Tell the plain form of reporting: a subject that begins the statement, "said", and a clause to its end."""
    start, end = attribution.content[0][0], attribution.content[-1][1]
    between = [p for p in statement.pieces if source[1] <= p.start < cue[0]]
    first = next((p for p in statement.pieces if p.is_word), None)
    told = [p for p in statement.pieces if start <= p.start < end]
    return (
        first is not None
        and source[0] <= first.start
        and source[1] <= cue[0] <= start
        and not between
        and len(told) > 3
        and any(p.upos in {"VERB", "AUX"} for p in told)
    )
