"""Compounds written as one word or two, and one answer that two reporters took down beside another."""

import pytest

from tests.quotations.saying import Maker, collated, reading, together
from twosource.quotations.compounds import spell_as_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("the", "log", "book", "ends"), ("a", "logbook")),
        (("a", "cease", "fire"), ("one", "ceasefire", "now")),
    ],
)
def test_a_compound_is_one_word_where_the_other_wording_has_it_as_one(one, other):
    assert set(spell_as_one(one, other)[0]) & set(other)


@pytest.mark.parametrize(
    ("one", "other"), [(("the", "log", "and", "book"), ("logbook",)), (("log", "book"), ("log", "book"))]
)
def test_other_words_stay_as_they_are(one, other):
    assert spell_as_one(one, other) == (one, other)


ANSWER = "If a pump was idle somebody will answer for it before a court"


def at_the_gate(article: str, words: str, speaker: str = "Ilze Kalnina"):
    text = f"At the gate {speaker} was blunt. “{ANSWER},” she said. “{words}.”"
    return Maker(article, text).says(speaker, ANSWER).says(speaker, words).made()


def beside(one: str, two: str):
    a, b = at_the_gate("a", one), at_the_gate("b", two)
    return collated(a, b, links=[(f"“{one}", f"“{two}")])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("I have seen the log-book. It ends on Friday", "I saw the logbook. It stops on Friday"),
        ("I have read the fire-drill report. It is blank", "I read the fire drill report. It was empty"),
    ],
)
def test_one_answer_taken_down_twice_beside_a_shared_one_is_one(one, two):
    found = beside(one, two)
    assert together(found, "a.2", "b.2")
    assert "reworded" not in (reading(found, "b.2").note or "")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("I have seen the log-book. It ends on Friday", "I met the widows. They want the truth by Friday"),
        ("I have seen the log-book. It ends on Friday", "I have not seen the owner. He left on Friday"),
    ],
)
def test_another_answer_beside_a_shared_one_is_another(one, two):
    assert not together(beside(one, two), "a.2", "b.2")
