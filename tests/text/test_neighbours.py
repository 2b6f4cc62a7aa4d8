"""Near pairs by an inverted index."""

from twosource.text.neighbours import find_neighbours


def test_bags_with_a_common_term_are_neighbours() -> None:
    bags = [{"dam": 1.0}, {"dam": 0.5, "gate": 0.5}, {"choir": 1.0}]
    assert find_neighbours(bags, terms=5, limit=10, reach=2, most=5) == [(0, 1)]


def test_a_term_that_all_have_links_neighbours_in_order_alone() -> None:
    bags = [{"news": 1.0} for _ in range(50)]
    pairs = find_neighbours(bags, terms=5, limit=10, reach=2, most=40)
    assert len(pairs) == 97
    assert max(other - one for one, other in pairs) == 2


def test_every_bag_keeps_its_nearest() -> None:
    bags = [{"dam": 1.0, "gate": 0.9}, {"dam": 1.0, "gate": 0.9}, {"dam": 0.1}, {"dam": 0.2}]
    assert (0, 1) in find_neighbours(bags, terms=5, limit=10, reach=2, most=1)
    assert (2, 3) not in find_neighbours(bags, terms=5, limit=10, reach=2, most=1)
