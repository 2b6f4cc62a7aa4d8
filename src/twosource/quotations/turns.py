"""What a cut takes away from words that are kept: a negation, a condition, a reservation, or nothing that turns them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from twosource.quotations.sentences_cut import SENTENCE_END, turning_sentence
from twosource.text.sense import IDLE, NEGATIONS, lost_sense, sets_terms
from twosource.text.wording import normals

_STOPS = frozenset(".!?")
_JOINING = frozenset(["and", "but", "yet"])
_NO_FURTHER = (("no", "more"), ("no", "less"), ("nothing", "more"), ("nothing", "else"))
"""What stands behind a comma to say that a figure is exact: "one more crossing, no more"."""
_BEGUN = re.compile(r",\s+(?:\S+\s*){1,3}$")
"""The first words of what follows a clause: they are no part of it, though they were cut away with it."""
_CLAUSES = re.compile(
    r";\s+(?!(?:if|unless|until|but|though|although|except|provided|only|yet)\b)", re.IGNORECASE
)
_LED_ON = re.compile(r"[,;–—-]\s*(?:and|but|yet|so)$", re.IGNORECASE)


def left_out(cut: str, wording: str, around: str) -> Iterator[tuple[str, str]]:
    """Yield the part of cut words that turns the sense of what is left of `wording`, with what it is.

    Nothing counts that `around`, the report's own words beside the marks, tells too.
    """
    before = wording[: wording.index(cut)]
    part = _of_same_sentence(cut, wording)
    if part:
        kind = _lost(part, around, before=before.rstrip())
        clause = part if before.strip() else _BEGUN.sub("", part)
        if kind:
            yield (clause if _lost(clause, around, before=before.rstrip()) == kind else part), kind
    elif turn := turning_sentence(cut, before, wording[len(before) + len(cut) :], around):
        yield turn


def _lost(part: str, around: str, *, before: str) -> str | None:
    """Name what a cut takes away; a negation behind the words `before` it turns them, limits them, or is another's.

    A contrast behind a comma ("rice, not weapons") leaves the sense as it is, and so does a joining "But" in front
    or a whole clause in front that leads on with one ("I had nothing, but …").
    """
    bare = IDLE.sub(" ", part.replace("’", "'"))
    lost, told = lost_sense(bare, around), normals(bare)
    if not told or (not before and _LED_ON.search(part.rstrip())):
        return None
    if not before and told[0] in _JOINING:
        return lost_sense(" ".join(told[1:]), around)  # it limits what was said before, not what is kept
    if lost != "negation" or not before:
        return lost
    if (told[0] == "not" or told in _NO_FURTHER) and before.endswith((",", "–", "—")):
        return None
    if NEGATIONS & frozenset(told[:2]):
        return "reservation" if told[0] in _JOINING else "negation"
    limits = any(a in _JOINING and b in NEGATIONS for a, b in pairwise(told))
    on_terms = None if sets_terms(normals(around)) else sets_terms(told)
    return on_terms or ("reservation" if limits else None)


def _of_same_sentence(cut: str, wording: str) -> str:
    """Return the part of cut words that belongs to a sentence, or a clause between semicolons, of which something is left."""
    start = wording.index(cut)
    before, behind = wording[:start].rstrip(), wording[start + len(cut) :].lstrip(" ”\"'’")
    if not before:
        return "" if behind[:1] in _STOPS else _CLAUSES.split(SENTENCE_END.split(cut)[-1])[-1]
    return "" if before[-1] in _STOPS else _CLAUSES.split(SENTENCE_END.split(cut)[0])[0]
