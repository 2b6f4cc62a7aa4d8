"""Two sentences that only resemble each other are two, though a report prints both between one pair of marks."""

import pytest

from tests.quotations.saying import Maker, collated, reading, together

ONE, TWO = "We do not rule out any legal path", "We do rule out force"


def said(article: str, words: str) -> Maker:
    return Maker(article, f"“{words}.” Minister Ana Rui said.").says("Ana Rui", words)


def test_two_sentences_of_one_quotation_are_never_wordings_of_each_other():
    whole = f"{ONE}. {TWO}"
    found = collated(said("a", ONE).made(), said("b", TWO).made(), said("c", whole).made())
    relations = {name: reading(found, name) for name in ("a.1", "b.1", "c.1")}
    assert "altered" not in {one.relation for one in relations.values()}
    assert not [one for one in relations.values() if "exchanged" in (one.note or "")]


def test_two_sentences_of_which_one_denies_stay_two():
    assert not together(collated(said("a", ONE).made(), said("b", TWO).made()), "a.1", "b.1")


def test_a_negation_that_came_into_the_same_words_is_still_the_same_sentence():
    full, turned = (
        "We rule out any use of force against the miners",
        "We do not rule out any use of force against the miners",
    )
    found = collated(said("a", full).made(), said("b", turned).made(), said("c", full).made())
    assert together(found, "a.1", "b.1")
    assert reading(found, "b.1").relation == "altered"


OPEN, SHUT = "We do not rule out any legal path", "We do rule out force"


def spoken_in_two():
    both = f"{OPEN}. {SHUT}"
    return Maker("a", f"“{both},” Minister Ola Berg said.").says("Ola Berg", both).made()


@pytest.mark.parametrize(
    ("kept", "lost"), [(OPEN, "a reservation is left out"), (SHUT, "a negation is left out")]
)
def test_a_neighbouring_sentence_that_says_the_opposite_is_missed(kept, lost):
    b = Maker("b", f"“{kept},” Ola Berg said.").says("Ola Berg", kept).made()
    found = reading(collated(spoken_in_two(), b, descents=(("b", "a"),)), "b.1")
    assert found.relation == "trimmed"
    assert (found.note or "").startswith(lost)


def test_two_quotations_that_together_have_all_sentences_turn_nothing():
    b = Maker("b", f"“{OPEN},” Ola Berg said. “{SHUT}.”").says("Ola Berg", OPEN).says("Ola Berg", SHUT).made()
    utterances = collated(spoken_in_two(), b, descents=(("b", "a"),))
    assert together(utterances, "a.1", "b.1", "b.2")
    assert {reading(utterances, name).note for name in ("b.1", "b.2")} == {None}


def test_a_neighbouring_sentence_about_something_else_is_not_missed():
    both = "We did not sleep. We have prepared the hall"
    a = Maker("a", f"“{both},” Ola Berg said.").says("Ola Berg", both).made()
    b = (
        Maker("b", "“We have prepared the hall,” Ola Berg said.")
        .says("Ola Berg", "We have prepared the hall")
        .made()
    )
    assert reading(collated(a, b), "b.1").note is None


def test_a_reworded_sentence_is_compared_with_its_own_and_not_with_its_neighbour():
    b = Maker("b", "“We do exclude the use of force,” Ola Berg said.").says(
        "Ola Berg", "We do exclude the use of force"
    )
    links = [(OPEN, "We do exclude the use of force")]
    found = reading(collated(spoken_in_two(), b.made(), descents=(("b", "a"),), links=links), "b.1")
    assert found.relation == "altered"
    assert found.differences == (("exclude the use of", "rule out"),)


def test_a_sentence_left_out_between_two_without_a_sign_is_told():
    whole = "The talks went well. Nothing was signed. We meet again in May"
    cut = "The talks went well. We meet again in May"
    a = Maker("a", f"“{whole},” Ola Berg said.").says("Ola Berg", whole).made()
    b = Maker("b", f"“{cut},” Ola Berg said.").says("Ola Berg", cut).made()
    found = reading(collated(a, b, descents=(("b", "a"),)), "b.1")
    assert found.relation == "altered"
    assert found.note == "left out without a sign: “Nothing was signed”"
