"""Indirect speech as a reader understands it: with the verb that brings it in, where the words alone say too little."""

from twosource.dossiers.writers.places import Places
from twosource.model import Quotation, Span
from twosource.text.wording import lexicon, normals

NEXT = 40
"""Code points between a cue and what it brings in."""
PLAIN = lexicon("say says said saying tell tells told add adds added report reports reported")
"""Verbs that say no more than that something was said."""
CLAUSES = lexicon("that whether if how why what who where when")


def with_cue(places: Places, quotation: Quotation) -> str:
    """Return the words of indirect speech, from the verb on where the verb makes the sense ("warned the town of …").

    Words between marks, a clause of its own ("that …") and what a plain verb of saying brings in stand as they are.
    """
    words = places.words(quotation.span)
    first = next(iter(normals(words)), "")
    cue = quotation.cue
    if quotation.form != "indirect" or cue is None or first in CLAUSES:
        return words
    apart = quotation.start - cue.end
    if not 0 <= apart <= NEXT or set(normals(places.words(cue))) & PLAIN:
        return words
    whole = Span(article=quotation.article, start=cue.start, end=quotation.end)
    return places.words(whole) if places.of(whole) == places.of(quotation.span) else words


def frames(quotation: Quotation, marked: list[Span]) -> bool:
    """Tell whether indirect speech only frames a marked quotation of the same report, which stands beside it."""
    return quotation.form == "indirect" and any(quotation.span.contains(span) for span in marked)
