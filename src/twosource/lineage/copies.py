"""Witnesses with the very same body: they are one text, so only one of them is compared with the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.lineage.citations import find_cited
from twosource.lineage.origins import Tie
from twosource.lineage.passage import WitnessText
from twosource.lineage.releases import is_release
from twosource.model import Descent, DescentEvidence, published_before

_DATED, _UNDATED = 0.95, 0.5
"""Probability that the earliest known of equal texts is the exemplar, if days are known and if not."""


def part_copies(witnesses: Sequence[WitnessText]) -> tuple[list[WitnessText], dict[str, str]]:
    """Return one witness of every distinct body, the first given, and for each other copy the one that it equals.

    A press release comes before all others. A body without words equals no other.
    """
    firsts: dict[tuple[str, ...], WitnessText] = {}
    copies: dict[str, str] = {}
    distinct: list[WitnessText] = []
    for witness in sorted(witnesses, key=lambda witness: not is_release(witness)):
        first = firsts.setdefault(witness.words, witness) if witness.words else witness
        if first is witness:
            distinct.append(witness)
        else:
            copies[witness.id] = first.id
    return distinct, copies


def prefer_cited(
    descents: Sequence[Descent], copies: Mapping[str, str], texts: Mapping[str, WitnessText]
) -> list[Descent]:
    """Return the descents, from that one of several equal exemplars whose outlet the witness names."""
    return [replace(descent, exemplar=_cited_copy(descent, copies, texts)) for descent in descents]


def _cited_copy(descent: Descent, copies: Mapping[str, str], texts: Mapping[str, WitnessText]) -> str:
    witness, first = texts[descent.witness], descent.exemplar
    equal = [copy for copy, original in sorted(copies.items()) if original == first]
    if not equal or find_cited(witness, texts[first].text.article):
        return first
    return next((copy for copy in equal if find_cited(witness, texts[copy].text.article)), first)


def state_copies(
    copies: Mapping[str, str], texts: Mapping[str, WitnessText], sigils: Mapping[str, str]
) -> tuple[list[Descent], list[Tie]]:
    """Return the descents of copies from the witness that they equal, and the certain ties between them."""
    descents: list[Descent] = []
    for witness, exemplar in sorted(copies.items()):
        dated = published_before(texts[exemplar].text.article, texts[witness].text.article)
        told = f"every word of the body stands in {sigils[exemplar]}"
        reasons = [DescentEvidence(kind="copied", text=told)]
        if dated:
            reasons.append(DescentEvidence(kind="published", text=f"{sigils[exemplar]} was published first"))
        descents.append(
            Descent(
                witness=witness,
                exemplar=exemplar,
                kind="copy",
                share=1.0,
                probability=_DATED if dated else _UNDATED,
                evidence=tuple(reasons),
            )
        )
    return descents, [
        Tie(one=witness, other=exemplar, probability=1.0) for witness, exemplar in copies.items()
    ]
