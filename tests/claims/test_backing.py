"""Who surely backs a claim, who may only do so."""

import pytest

from tests.claims.telling import apart, tell, weighed
from twosource.claims.likeness import make_scale
from twosource.claims.matching import match
from twosource.claims.propositions import find_propositions
from twosource.model import Span

RAISED = "Divers raised the wreck of the barge Karin from the lock at Hollum before dawn."


def raised_with(other):
    """Return the claim that the wreck was raised, beside another report's sentence."""
    claims = weighed(
        tell("post", RAISED, "The skipper has not been found, the harbour office said."),
        tell("mail", other, "A new crane will be bought next year, the council decided."),
    )
    return next(
        c for c in claims if any(e.span == Span(article="post", start=0, end=len(RAISED)) for e in c.evidence)
    )


@pytest.mark.parametrize(
    "other",
    [
        "Divers brought the wreck of the barge Karin up from the lock at Hollum early on Tuesday.",
        "The wreck of the barge Karin was raised from the lock at Hollum by divers.",
        RAISED,
    ],
)
def test_a_report_that_tells_the_same_is_surely_a_second_origin(other):
    claim = raised_with(other)
    assert (claim.origins.low, claim.origins.high) == (2, 2)
    assert not claim.origins.reason


@pytest.mark.parametrize(
    "other",
    [
        "The wreck of the barge Karin will be scrapped at Hollum, the harbour office said.",
        "The barge Karin was loaded with gravel when it came to the lock at Hollum.",
        "Divers lifted the sunken Karin out of the canal at Hollum on Tuesday.",
    ],
)
def test_a_report_that_only_comes_near_raises_the_upper_bound_alone(other):
    claim = raised_with(other)
    assert {row.span.article for row in claim.evidence} == {"post", "mail"}
    assert (claim.origins.low, claim.origins.high) == (1, 2)
    assert "surely" in claim.origins.reason


@pytest.mark.parametrize(
    ("other", "low"),
    [
        ("Eleven cows drowned when the barn at Ostrel was flooded on Friday, the vet said.", 2),
        ("Cows drowned when the barn at Ostrel was flooded on Friday, the vet said.", 1),
    ],
)
def test_who_leaves_out_the_number_does_not_surely_tell_it(other, low):
    claims = weighed(
        tell("one", "Eleven cows drowned when the barn at Ostrel was flooded on Friday."),
        tell("two", other),
    )
    (drowned,) = [claim for claim in claims if claim.text.startswith("Eleven")]
    assert drowned.origins.low == low


def test_a_denial_in_other_words_is_surely_a_second_origin():
    claims = weighed(
        tell("one", "A mill burned down at Ostrel on Friday.", "No one was injured."),
        tell("two", "Fire has gutted the mill of Ostrel.", "The blaze caused no injuries, the brigade said."),
    )
    (unhurt,) = [claim for claim in claims if "injur" in claim.text]
    assert unhurt.origins.low == 2


def test_a_pair_backs_the_same_way_in_either_order():
    texts = [tell("post", RAISED), tell("mail", "Divers lifted the sunken Karin out of the canal at Hollum.")]
    propositions = find_propositions(texts)
    scale = make_scale(propositions, apart(texts))
    matching = match(propositions, scale)
    assert matching.backs(*propositions, scale) == matching.backs(*reversed(propositions), scale)
