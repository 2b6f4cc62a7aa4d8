"""Indirect speech as a reader understands it: with the verb that brings it in, where the words alone say too little."""

from twosource.dossiers.writers.places import Places
from twosource.model import Quotation, Span
from twosource.text.word_sets import word_set
from twosource.text.wording import normals

NEXT = 40
"""Code points between a cue and what it brings in."""
PLAIN = word_set("say says said saying tell tells told add adds added report reports reported")
"""Verbs that say no more than that something was said."""
TURNING = word_set(
    """deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted
    doubt doubts doubted decline declines declined declining refuse refuses refused refusing dispute disputes disputed"""
)
"""Verbs that make the opposite of what they bring in."""
AUXILIARIES = word_set(
    """is are was were be been has have had will would shall should can could may might must do does did isn't aren't wasn't
    weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't"""
)
NOBODY = word_set("nobody none no-one noone no neither")
CLAUSES = word_set("that whether if how why what who where when")


def with_cue(places: Places, quotation: Quotation) -> str:
    """Return the words of indirect speech, from the verb on where the verb makes the sense ("warned the town of …").

    Words between marks, a clause of its own ("that …") and what a plain verb of saying brings in stand as they are; a verb
    that turns what it brings in ("denied that …") always stands with it.
    """
    words = places.words(quotation.span)
    first = next(iter(normals(words)), "")
    cue = quotation.cue
    if quotation.form != "indirect" or cue is None:
        return words
    if first in CLAUSES and TURNING.isdisjoint(normals(places.words(cue))):
        return words
    apart = quotation.start - cue.end
    if not 0 <= apart <= NEXT or set(normals(places.words(cue))) & PLAIN:
        return words
    whole = Span(article=quotation.article, start=cue.start, end=quotation.end)
    return places.words(whole) if places.of(whole) == places.of(quotation.span) else words


def states(speaker: str | None, words: str) -> bool:
    """Tell whether speech without marks is a statement of somebody: its speaker is told and it has a finite verb.

    "a 28% increase" is none. Regular pasts are known by their ending.
    """
    told = normals(words)
    if speaker is None or not told or not NOBODY.isdisjoint(normals(speaker)[:1]):
        return False
    past = any(len(word) > 4 and word.endswith("ed") for word in told[1:])
    return told[0] in {"that", "whether"} or not AUXILIARIES.isdisjoint(told) or past


def frames(quotation: Quotation, marked: list[Span]) -> bool:
    """Tell whether indirect speech only frames a marked quotation of the same report, which stands beside it."""
    return quotation.form == "indirect" and any(quotation.span.contains(span) for span in marked)
