"""Links between two reports: a function of the two alone."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import annotated
from twosource.model import MarkedPassage
from twosource.stories import CANDIDATE_TERMS, Outline, binds, find_links, link, outline

WORDS = (
    "harbour",
    "Velmora",
    "strike",
    "crane",
    "Tessaly",
    "union",
    "Okonjo",
    "pilots",
    "verdict",
    "glacier",
)
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=9), min_size=1, max_size=3)
DAYS = st.sampled_from((None, "2031-03-04", "2031-03-06", "2031-05-20"))


def told(article: str, *sentences: str, published: str | None = None) -> Outline:
    return outline(annotated(article, None, ("body", sentences), published=published))


def compose(article: str, sentences: list[list[str]], published: str | None) -> Outline:
    return told(article, *(f"It was {' '.join(words)}." for words in sentences), published=published)


CRANE = told(
    "crane", "A crane fell into the harbour of Velmora on Tuesday, and the Tessaly union called a strike."
)
CRANE_TOO = told(
    "crane-2", "The Tessaly union will strike in Velmora harbour after a crane fell there on Tuesday."
)
VERDICT = told("verdict", "Judge Amara Okonjo read the verdict in the glacier case before noon.")


def test_two_reports_of_one_accident_are_bound() -> None:
    odds = link(CRANE, CRANE_TOO)
    assert odds is not None
    assert binds(odds)


def test_reports_that_share_no_index_term_are_no_candidates() -> None:
    assert len(set(CRANE.index_terms) & set(VERDICT.index_terms)) < CANDIDATE_TERMS
    assert link(CRANE, VERDICT) is None


def test_reports_of_days_far_apart_are_no_candidates() -> None:
    words = "A crane fell into the harbour of Velmora, and the Tessaly union called a strike."
    assert link(told("a", words, published="2031-03-04"), told("b", words, published="2031-05-20")) is None


def test_other_weekdays_speak_against_one_story() -> None:
    words = (
        "A crane fell into the harbour of Velmora on {}, and the Tessaly union called a strike at the pier."
    )
    other = told("b", "On Friday the Tessaly union ended the strike over the crane in Velmora harbour.")
    near, far = told("a", words.format("Friday")), told("a", words.format("Monday"))
    agreeing, clashing = link(near, other), link(far, other)
    assert agreeing is not None
    assert clashing is not None
    assert clashing < agreeing


def test_texts_without_a_word_are_like_no_other() -> None:
    assert link(told("one"), told("two")) is None
    assert told("one").key != told("two").key


@settings(max_examples=60, deadline=None)
@given(one=SENTENCES, other=SENTENCES, days=st.tuples(DAYS, DAYS))
def test_a_link_is_symmetric(
    one: list[list[str]], other: list[list[str]], days: tuple[str | None, str | None]
) -> None:
    first, second = compose("a", one, days[0]), compose("b", other, days[1])
    assert link(first, second) == link(second, first)


@settings(max_examples=40, deadline=None)
@given(many=st.lists(st.tuples(SENTENCES, DAYS), min_size=2, max_size=7), seed=st.integers(0, 99))
def test_a_link_is_the_same_in_any_company(many: list[tuple[list[list[str]], str | None]], seed: int) -> None:
    plans = [compose(f"r{place}", sentences, day) for place, (sentences, day) in enumerate(many)]
    random.Random(seed).shuffle(plans)
    found = find_links(plans)
    by_id = {plan.article: plan for plan in plans}
    for (one, other), odds in found.items():
        assert link(by_id[one], by_id[other]) == odds
    distinct = sorted(
        {plan.key: plan for plan in sorted(plans, key=lambda p: p.article, reverse=True)}.values(),
        key=lambda p: p.article,
    )
    expected = {
        (one.article, other.article)
        for place, one in enumerate(distinct)
        for other in distinct[place + 1 :]
        if (odds_alone := link(one, other)) is not None and binds(odds_alone)
    }
    assert set(found) == expected


def say(article: str, before: str, quoted: str, after: str) -> Outline:
    """Return the outline of a report with one passage between quotation marks."""
    words = f"{before} “{quoted}” {after}"
    text = annotated(article, None, ("body", (words,)))
    start = len(before) + 1
    marks = MarkedPassage(start=start, end=start + len(quoted) + 2, open="“", close="”")
    return outline(replace(text, passages=(marks,)))


def test_the_same_words_between_quotation_marks_are_evidence_for_one_story() -> None:
    oath = "Not one metre of shore will be sold"
    one = say(
        "a", "Mayor Ilse Vantongeren spoke in Sint-Aldert.", oath, "Residents cheered the town council."
    )
    other = say(
        "b", "Brodeck shares fell after the mayor of Sint-Aldert spoke.", oath, "The firm was silent."
    )
    assert one.quoted == other.quoted
    with_marks, without = link(one, other), link(one, replace(other, quoted=()))
    assert with_marks is not None
    assert without is not None
    assert with_marks > without + 0.5


def test_few_words_between_marks_and_speech_without_them_are_no_run() -> None:
    assert say("a", "He called it", "a bad idea", "on Monday.").quoted == ()
    assert told("b", "We will not sell one metre of the Ardenne shore, the mayor said.").quoted == ()
