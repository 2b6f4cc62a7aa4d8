"""Two sentences that only resemble each other are two, though a report prints both between one pair of marks."""

from tests.quotations.saying import Maker, collated, reading, together

ONE, TWO = "We do not rule out any legal path", "We do rule out force"


def said(article: str, words: str) -> Maker:
    return Maker(article, f"“{words}.” Minister Ana Rui said.").says("Ana Rui", words)


def test_two_sentences_of_one_quotation_are_never_wordings_of_each_other():
    whole = f"{ONE}. {TWO}"
    found = collated(said("a", ONE).made(), said("b", TWO).made(), said("c", whole).made())
    relations = {name: reading(found, name) for name in ("a.1", "b.1", "c.1")}
    assert "altered" not in {one.relation for one in relations.values()}
    assert not [one for one in relations.values() if "negation" in (one.note or "")]


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
