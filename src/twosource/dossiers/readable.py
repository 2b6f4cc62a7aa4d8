"""Choose, among the spans that carry a claim, one that reads by itself."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from twosource.dossiers.lines import in_order
from twosource.model import Claim, Dossier, Sentence, Span
from twosource.text.wording import words

_WHOLE = 0.8
"""Part of its sentence that a claim must cover to be shown as a line; less leaves the reader with a torso."""
_CLAUSE = 9
"""Words of a first clause that tells something by itself, where the sentence goes on with another one."""
_LED_ON = re.compile(r"\s*(?:[,;–—]\s*)?(?:and|but|while|as|after|saying|citing|adding|accusing)\b")
_SAME = 0.6
"""Part of the words of the shorter line from which two lines say the same."""
_FEWEST_QUOTED = 4
"""Words that a quotation must have to tell something by itself."""
_SHORTEST = 6
"""Words that a line must have: "Nobody was hurt there yesterday, she said" is one, "Courtroom 4" is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The span that is shown for a claim, its text and its normalised words."""

    span: Span
    text: str
    normal: frozenset[str]

    @property
    def dangles(self) -> bool:
        """Whether a reader needs the sentence before, to know of whom it tells or who speaks."""
        return _dangles(self.text)

    def repeats(self, other: "Wording") -> bool:
        """Tell whether most words of the shorter of two wordings stand in the longer one."""
        shorter = min(len(self.normal), len(other.normal))
        return len(self.normal & other.normal) >= _SAME * shorter


def readable(
    dossier: Dossier,
    claim: Claim,
    *,
    longest: int,
    changed: Collection[Span] = (),
    altered: Collection[Span] = (),
) -> Wording | None:
    """Return the wording of a claim that reads best by itself; None if none is nearly a whole sentence of a body.

    The claim's own words are tried before those of the other reports that support it, these in the order of their
    sigils, and a sentence that starts with a pronoun or holds nothing but quoted words only where there is no other.
    One that holds a quotation of `changed`, which has other words than are attested or another speaker, or of which others have the
    contrary, is never shown for others; one of `altered`, which may be another translation, only where there is no other.
    Nor is one of a report that was reworded from another witness of the claim: it may leave out "alleged".
    """
    reworded = _reworded(dossier, claim)
    supporting = in_order(dossier, (one.span for one in claim.evidence if one.stance == "supports"))
    alone = len({evidence.span.article for evidence in claim.evidence}) < 2
    spans = [
        span
        for span in dict.fromkeys([claim.text_span, *supporting])
        if _reads(dossier, span, _sentence(dossier, span), longest)
        if alone or not any(span.overlaps(other) for other in changed)
        if span.article not in reworded
    ]
    best = min(
        spans,
        key=lambda span: (_dangles(dossier.words(span)), any(span.overlaps(other) for other in altered)),
        default=None,
    )
    if best is None:
        return None
    text = dossier.words(best)
    return Wording(span=best, text=text, normal=frozenset(word.normal for word in words(text)))


_LIKELY = 0.5
"""Probability from which a report is held to be made from another."""


def _reworded(dossier: Dossier, claim: Claim) -> frozenset[str]:
    """Return the articles of a claim that are likely rewritten from another article that tells it."""
    there = {one.span.article for one in claim.evidence}
    return frozenset(
        descent.witness
        for descent in dossier.stemma.descents
        if descent.kind == "rewrite"
        and descent.probability >= _LIKELY
        and descent.witness in there
        and descent.exemplar in there
    )


_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that",
        "these",
        "those",
        "we",
        "i",
        "both",
    ]
)
_SPEAKING = frozenset(["we", "i"])
"""Pronouns of a quotation which the name of its speaker explains."""
_ANSWERS = frozenset(["because", "and", "nor", "so", "then"])
"""Words that open an answer, or half a sentence, to what stands before."""
_ELLIPSIS = re.compile(
    r"\b(?:it|they|he|she|there) (?:is|are|was|were|has|have|had|does|do|did|would|will|could|can)(?: not)?\W*$"
)
"""A sentence that leaves out its verb, since the question before it has it: "The company said that it was."."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_CUE = 3
"""Words outside the marks up to which a pronoun among them is all that tells who speaks."""
_OPENING, _CLOSING = "\"“«‘'", "\"”»’'"


def _dangles(text: str) -> bool:
    """Tell whether a reader needs the sentence before, to know of whom it tells or who speaks."""
    told = [word.normal for word in words(_QUOTED.sub(" ", text))]
    first = next((word.normal for word in words(text)), "")
    if first in _ANSWERS or _ELLIPSIS.search(text):
        return True
    if text[:1] not in _OPENING:
        return first in _PRONOUNS
    unnamed = (told[:1] and told[0] in _PRONOUNS) or (len(told) <= _CUE and not _PRONOUNS.isdisjoint(told))
    return bool(unnamed) or first in _PRONOUNS - _SPEAKING or text.rstrip()[-1:] in _CLOSING


def stands_alone(quoted: str) -> bool:
    """Tell whether quoted words need no more than their speaker's name to be understood."""
    told = [word.normal for word in words(quoted)]
    whole = len(told) >= _FEWEST_QUOTED and not _ELLIPSIS.search(quoted)
    return whole and told[0] not in (_PRONOUNS - _SPEAKING) | _ANSWERS


def _sentence(dossier: Dossier, span: Span) -> Sentence | None:
    sentences = dossier.text(span.article).sentences
    return next((one for one in sentences if one.start <= span.start and span.end <= one.end), None)


def _reads(dossier: Dossier, span: Span, sentence: Sentence | None, longest: int) -> bool:
    if sentence is None or sentence.role != "body" or span.end - span.start > longest:
        return False
    text = dossier.words(span)
    if len(words(text)) < _SHORTEST or text.rstrip().endswith((":", "?")) or not _balanced(text):
        return False
    covers = span.end - span.start >= _WHOLE * (sentence.end - sentence.start)
    behind = dossier.text(span.article).article.text[span.end : sentence.end]
    clause = len(words(text)) >= _CLAUSE and _LED_ON.match(behind) is not None
    return (covers or clause) and span.start - sentence.start <= 1


def _balanced(text: str) -> bool:
    """Tell whether every quotation mark that opens in a line closes in it."""
    curly = [mark for mark in text if mark in "“”"]
    straight = text.count('"') % 2 == 0 and text.count("«") == text.count("»")
    return straight and len(curly) % 2 == 0 and curly[:1] != ["”"]
