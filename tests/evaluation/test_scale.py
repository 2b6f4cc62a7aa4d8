"""The invented articles of reuse search are what the task says they are."""

from evaluation.tasks.scale import CHANGED, invent, measure, search_here


def test_copies_keep_three_fifths_of_a_text_and_its_words_but_one_in_thirty() -> None:
    texts, pairs = invent(200, seed=11)
    first, second = min(pairs)
    one, other = (texts[place].split() for place in (first, second))
    common = [here == there for here, there in zip(one, other, strict=False)]
    kept = common[: int(len(one) * 0.5)]
    assert sum(kept) >= len(kept) * (1 - 3 * CHANGED)


def test_the_same_seed_invents_the_same_articles() -> None:
    assert invent(60, seed=4) == invent(60, seed=4)
    assert invent(60, seed=4)[0] != invent(60, seed=5)[0]


def test_a_search_that_finds_nothing_has_no_recall() -> None:
    texts, pairs = invent(120, seed=2)
    assert measure(lambda _: set(), texts, pairs, "none")["none_recall"] == 0.0
    assert measure(search_here, texts, pairs, "here")["here_recall"] > 0.9
