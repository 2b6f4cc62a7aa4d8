"""Tell fragments in marks that nobody says, though a verb near them looks like an attribution."""

from twosource.annotation.attributions.attribution import Attribution
from twosource.annotation.attributions.cue_lexicon import verb_forms
from twosource.text import lexicon
from twosource.text.lemmas import lemma
from twosource.text.word_sets import word_set

_WRITER = word_set("i we you this these those")
"""Subjects by which the writer speaks, or nobody."""
_PREPOSITIONAL = word_set("according citing quoting")
_SHORT = 3


def is_unsaid(text: str, attribution: Attribution) -> bool:
    """Tell a term, a vote or a so-called from speech; `attribution` is one in whose source nobody is known to speak.

    Whole sentences are somebody's words all the same. Of fragments those are left to an unknown speaker that a verb of
    saying introduces ("It was described as “a farce”").
    """
    start, end = attribution.content[-1]
    words = text[start:end].strip("“”\"'‘’«»„ ").split()
    if attribution.form == "direct" and len(words) > _SHORT and words[0][0].isupper():
        return False
    if attribution.cue is None:
        return True
    source = text[slice(*attribution.source)].lower().split() if attribution.source else []
    if source[:1] == ["there"] or not _says(text, attribution):
        return True
    return not _WRITER.isdisjoint(source[:1]) and _only_thinks(text, attribution)


def _only_thinks(text: str, attribution: Attribution) -> bool:
    """Tell what the writer sees, hears or thinks ("We heard of “…”") from what he or she says or asks."""
    words = text[slice(*attribution.cue)].lower().split() if attribution.cue else []
    kinds = {kind for word in words if word in verb_forms() for kind in verb_forms()[word][1]}
    return kinds <= {"think", "show"}


def _says(text: str, attribution: Attribution) -> bool:
    """Tell a cue that holds a verb of saying, a noun of speech or a colon."""
    cue = text[slice(*attribution.cue)].lower() if attribution.cue else ""
    words = cue.replace(":", " ").split()
    return ":" in cue or any(
        word in verb_forms()
        or word in _PREPOSITIONAL
        or "saying" in lexicon.fields(lemma(word, "VERB"), "VERB", most=2)
        for word in words
    )
