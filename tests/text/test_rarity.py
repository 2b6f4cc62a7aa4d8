"""How rare terms are in news."""

from twosource.text.rarity import Rarity, load_rarity


def test_a_rare_term_weighs_more_than_a_frequent_one() -> None:
    rarity = load_rarity()
    assert rarity.weigh("zugzwang") > rarity.weigh("ferri") > rarity.weigh("govern") > 0


def test_texts_that_are_added_make_their_terms_less_rare() -> None:
    before = Rarity(100.0, {"dam": 1.0})
    after = before.blend([frozenset({"dam", "gate"})] * 20)
    assert after.weigh("dam") < before.weigh("dam")
    assert after.documents == 120
    assert before.frequencies == {"dam": 1.0}
