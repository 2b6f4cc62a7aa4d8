"""What one report sets aside or says there was none of, and another tells."""

import re

import pytest

from twosource import language
from twosource.annotation import annotate
from twosource.claims.likeness import make_scale
from twosource.claims.oppositions.rejections import contrast_rejections
from twosource.claims.oppositions.statements import Statement
from twosource.claims.propositions import find_propositions
from twosource.model import Article, Block, Origin, Stemma

pytestmark = pytest.mark.skipif(not language.available(), reason="the language model is not installed")


ASIDE = (
    "Rain is expected until the weekend.",
    "Bread has become dearer again.",
    "The trains run late this morning.",
    "A choir from Vilmar sang at noon.",
    "Two schools will be painted yellow.",
    "The library opens an hour earlier.",
    "An otter was seen under the pier.",
    "Potatoes were planted on the square.",
)
"""What else the papers tell: a word that two statements share says more in a story that tells much besides."""


def rejected(one: str, other: str, *, days: tuple[str, str] = ("2026-02-10", "2026-02-10")) -> bool:
    """Tell whether one of two reports of a sentence each rejects what the other tells."""
    texts = [f"{one}\n" + "\n".join(ASIDE), other]
    articles = [
        Article(
            id=name,
            report=name,
            text=text,
            outlet=name,
            published=day,
            blocks=tuple(Block(start=m.start(), end=m.end(), role="body") for m in re.finditer(r".+", text)),
        )
        for name, text, day in zip("ab", texts, days, strict=True)
    ]
    propositions = find_propositions(annotate(articles))
    origins = tuple(Origin(id=name, articles=(name,), label=name, certain=True) for name in "ab")
    scale = make_scale(propositions, Stemma(witnesses=(), origins=origins))
    return bool(list(contrast_rejections([Statement(proposition=p) for p in propositions], scale)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The lighthouse of Skarv was hit by lightning, not a rocket, the coast guard in Tromvik said.",
            "A rocket hit the lighthouse of Skarv, fishermen in Tromvik said.",
        ),
        (
            "It was the gardener, and not the butler, who carried the paintings out of Villa Corsini.",
            "The butler carried eleven paintings out of Villa Corsini, neighbours told the paper.",
        ),
        (
            "The bakers of Ulmen were poisoned rather than burned, the coroner found.",
            "The bakers of Ulmen burned in their cellar, according to the fire brigade.",
        ),
        (
            "There was no auction at the castle of Brennick on Tuesday, its owner insists.",
            "The auction at the castle of Brennick on Tuesday brought in two million crowns.",
        ),
        (
            "No goat was stolen from the Mapungo farm, the district vet established.",
            "Raiders stole forty goats from the Mapungo farm on Monday, herdsmen said.",
        ),
    ],
)
def test_what_one_report_rejects_and_the_other_tells_excludes_it(one, other):
    assert rejected(one, other)
    assert rejected(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same thing is set aside on both sides, or both choices are told
        (
            "The lighthouse of Skarv was hit by lightning, not a rocket, the coast guard in Tromvik said.",
            "Lightning struck the lighthouse of Skarv in Tromvik, where a rocket had been feared.",
        ),
        # the denial is of another act of the same bearer
        (
            "No herdsman has asked for compensation for the goats of the Mapungo farm.",
            "A herdsman of the Mapungo farm was hurt when the goats were stolen.",
        ),
        # the noun only says which other noun is meant
        (
            "No lorry was on the bridge of Dunlow when it fell, the police said.",
            "The lorry drivers' union wants the bridge of Dunlow rebuilt, the police said.",
        ),
        # no denial at all
        (
            "No sturgeon has ever been heavier than the one caught at Kolva on Sunday.",
            "The sturgeon caught at Kolva on Sunday weighed 300 kilos.",
        ),
        # what was lifted is not there any more
        (
            "From May on Peruvians can travel to Kelmar without a visa.",
            "Kelmar has scrapped the visa for Peruvians from May on.",
        ),
        # another thing of another place
        (
            "There was no auction at the castle of Brennick on Tuesday, its owner insists.",
            "An auction of stamps in Lisbon brought in two million.",
        ),
        # a contrast of degree
        (
            "The council of Tarvo will consider the harbour, not only the market.",
            "The council of Tarvo will consider the market.",
        ),
    ],
)
def test_near_misses_are_left_alone(one, other):
    assert not rejected(one, other)


def test_what_happened_after_a_denial_was_printed_is_no_contradiction():
    denial = "There was no auction at the castle of Brennick, its owner said."
    told = "The auction at the castle of Brennick brought in two million crowns."
    assert rejected(denial, told)
    assert not rejected(denial, told, days=("2026-02-10", "2026-02-12"))
