"""Who surely backs a claim, who may only do so, and what is no statement at all."""

import re
from dataclasses import replace

import pytest

from tests.claims.telling import apart, tell, weighed
from twosource.claims.core import is_scrap
from twosource.claims.likeness import make_scale
from twosource.claims.matching import match
from twosource.claims.propositions import find_propositions
from twosource.model import SentenceLink, Span, Token

RAISED = "Divers raised the wreck of the barge Karin from the lock at Hollum before dawn."
VERBS = frozenset(["raised", "said", "met", "conducted", "walked", "were", "burned", "counted", "left"])


def raised_with(other):
    """Return the claim that the wreck was raised, beside another report's sentence."""
    claims = weighed(
        tell("post", RAISED, "The skipper has not been found, the harbour office said."),
        tell("mail", other, "A new crane will be bought next year, the council decided."),
    )
    return next(
        c for c in claims if any(e.span == Span(article="post", start=0, end=len(RAISED)) for e in c.evidence)
    )


def parsed(article, *sentences):
    """Return an article of which a model has read the words, verbs being those of the list above."""
    text = tell(article, *sentences)
    tokens = tuple(
        Token(start=m.start(), end=m.end(), text=m[0], lemma=m[0], upos="VERB" if m[0] in VERBS else "NOUN")
        for m in re.finditer(r"\w+", text.article.text)
    )
    return replace(text, tokens=tokens)


def proposition(words, article="one"):
    return find_propositions([parsed(article, words)])[0]


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


def test_a_denial_in_other_words_is_surely_a_second_origin():
    claims = weighed(
        tell("one", "A mill burned down at Ostrel on Friday.", "No one was injured."),
        tell("two", "Fire has gutted the mill of Ostrel.", "The blaze caused no injuries, the brigade said."),
    )
    (unhurt,) = [claim for claim in claims if "injur" in claim.text]
    assert unhurt.origins.low == 2


@pytest.mark.parametrize(
    ("scrap", "other"),
    [
        ("the quiet burial of the drowned cook", "The cook met the harbour master a week before the storm."),
        ("thousands of letters from senior clerks of the bank", "The bank walked away from the merger."),
    ],
)
def test_a_scrap_without_a_verb_is_confirmed_by_nothing_that_lacks_its_words(scrap, other):
    assert is_scrap(proposition(scrap), proposition(other, "two"))


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("the sixth test of the rocket", "The army conducted the sixth test of a rocket on Monday."),
        ("with 16 sailors on board", "All sixteen men left the burning tanker."),
        ("Villagers burned the toll booth", "The road company counted its losses."),
    ],
)
def test_words_that_the_other_holds_a_count_and_a_clause_are_no_scraps(words, other):
    assert not is_scrap(proposition(words), proposition(other, "two"))


def test_where_no_model_has_read_the_words_nothing_is_a_scrap():
    one, two = find_propositions(
        [tell("one", "the quiet burial of the drowned cook"), tell("two", "The bank walked away from it.")]
    )
    assert not is_scrap(one, two)


def linked(one, other, kind, similarity):
    """Tell whether a link of two whole articles is close enough to speak for one claim."""
    texts = [tell("one", one), tell("two", other)]
    propositions = find_propositions(texts)
    spans = [p.sentence for p in propositions]
    stemma = apart(texts, (("two", "one"),))
    link = SentenceLink(one=spans[0], other=spans[1], kind=kind, similarity=similarity)
    scale = make_scale(propositions, replace(stemma, links=(link,)))
    assert scale.linked(*propositions)
    return scale.closely_linked(*propositions)


def test_a_faint_paraphrase_of_one_line_speaks_for_one_claim_only_where_words_are_shared():
    faint = (
        "The ferry line paid two lawyers a fortune.",
        "The line earned more on its summer cruises.",
    )
    assert not linked(*faint, "paraphrase", 0.38)
    assert linked(*faint, "paraphrase", 0.7)
    assert linked(*faint, "near", 0.38)
    words = (
        "The ferry line paid lawyers for the inquiry.",
        "Lawyers were paid by the line during an inquiry.",
    )
    assert linked(*words, "paraphrase", 0.38)


def test_a_pair_backs_the_same_way_in_either_order():
    texts = [tell("post", RAISED), tell("mail", "Divers lifted the sunken Karin out of the canal at Hollum.")]
    propositions = find_propositions(texts)
    scale = make_scale(propositions, apart(texts))
    matching = match(propositions, scale)
    assert matching.backs(*propositions, scale) == matching.backs(*reversed(propositions), scale)
