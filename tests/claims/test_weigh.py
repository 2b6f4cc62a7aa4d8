import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.telling import apart, tell, weighed
from twosource.claims import weigh
from twosource.model import Story

SENTENCES = (
    "A ferry capsized off Lindo on Monday and 14 passengers drowned.",
    "Fourteen passengers drowned when a ferry capsized off Lindo.",
    "The captain of the ferry denied that it had been overloaded.",
    "The ferry had been overloaded with lorries, harbour workers said.",
    "Shares of the shipping company fell by 12 percent in early trading.",
    "The company had bought the ferry in 2003 from a Swedish line.",
    "Divers found 19 bodies in the hull of the ferry on Tuesday.",
)
ARTICLES = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True), min_size=1, max_size=4
)


def texts_of(articles):
    return [tell(f"n{number}", *sentences) for number, sentences in enumerate(articles)]


def test_one_thing_told_in_other_words_is_one_claim():
    claims = weighed(
        tell("one", "Rescuers pulled nine miners alive from the flooded shaft near Velm on Sunday."),
        tell("two", "Nine miners were saved from a flooded shaft near Velm on Sunday."),
    )
    assert [claim.outlets for claim in claims] == [2]
    assert claims[0].origins.low == 2


def test_a_copy_adds_an_outlet_and_no_origin():
    words = "Rescuers pulled nine miners alive from the flooded shaft near Velm on Sunday."
    claims = weighed(tell("one", words), tell("two", words), descents=(("two", "one"),))
    assert [(claim.outlets, claim.origins.low) for claim in claims] == [(2, 1)]


def test_different_things_are_different_claims():
    claims = weighed(
        tell("one", "Rescuers pulled nine miners alive from the flooded shaft near Velm."),
        tell("two", "The mine near Velm made a profit of 40 million crowns before it closed."),
    )
    assert len(claims) == 2


def test_words_of_a_text_made_from_another_do_not_stand_for_the_claim():
    words = "Rescuers pulled nine miners alive from the flooded shaft near Velm."
    claims = weighed(
        tell("zeta", words),
        tell("alpha", "Rescuers brought nine miners out alive from the flooded shaft near Velm."),
        descents=(("alpha", "zeta"),),
    )
    assert [claim.text for claim in claims] == [words]


def test_a_named_source_is_told_with_the_evidence():
    words = "the shaft had been flooded for nine days"
    (claim,) = weighed(tell("one", f"Engineer Jo Lund said {words}.", said={words: "Jo Lund"}))
    assert [(e.stance, e.attributed_to) for e in claim.evidence] == [("attributes", "Jo Lund")]


def test_what_lies_years_back_is_background():
    claims = weighed(
        tell(
            "one",
            "A fire in the same shaft killed three miners in 2004.",
            "Rescuers pulled nine miners from the shaft today.",
        )
    )
    assert {claim.background for claim in claims} == {True, False}


def test_no_sentence_gives_no_claim():
    assert weighed() == ()


@given(ARTICLES, st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_articles_changes_nothing(articles, chance: random.Random):
    texts = texts_of(articles)
    shuffled = list(texts)
    chance.shuffle(shuffled)
    story = Story(id="s", articles=tuple(sorted(text.id for text in texts)), headline="")
    stemma = apart(texts)
    assert weigh(story, texts, stemma) == weigh(story, shuffled, stemma)


@given(ARTICLES)
@settings(max_examples=25, deadline=None)
def test_every_claim_is_words_of_a_witness_and_every_sentence_is_evidence(articles):
    texts = {text.id: text for text in texts_of(articles)}
    claims = weighed(*texts.values())
    for claim in claims:
        assert claim.text_span.cut(texts[claim.text_span.article].article.text) == claim.text
        assert 0 < claim.outlets <= len(texts)
    spans = [evidence.span for claim in claims for evidence in claim.evidence]
    carried = [row.span for claim in claims for row in claim.evidence if row.stance != "contradicts"]
    assert len(carried) == len(set(carried))
    assert all(
        any(span.article == text.id and s.start <= span.start and span.end <= s.end for span in spans)
        for text in texts.values()
        for s in text.sentences
    )


@given(ARTICLES)
@settings(max_examples=25, deadline=None)
def test_a_difference_has_readings_of_two_witnesses_and_points_to_their_words(articles):
    texts = {text.id: text.article.text for text in texts_of(articles)}
    for claim in weighed(*texts_of(articles)):
        for difference in claim.differences:
            assert len(difference.readings) > 1
            assert len({span.article for reading in difference.readings for span in reading.spans}) > 1
            assert all(span.end <= len(texts[span.article]) for r in difference.readings for span in r.spans)
