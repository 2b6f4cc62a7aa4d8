"""What links say of their ends: strengths, and the company that two linked places share."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.stories.network import Network

LINKS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(0, 50),
    min_size=1,
    max_size=24,
)
TRIANGLE_WITH_A_TAIL = {(0, 1): 5, (0, 2): 3, (1, 2): 2, (2, 3): 9}


def build(links: dict[tuple[int, int], int]) -> Network:
    return Network(np.array(list(links), np.int64), np.array(list(links.values()), np.int64))


def test_two_ends_share_the_third_corner_of_a_triangle_and_not_the_tail() -> None:
    ours, theirs = build(TRIANGLE_WITH_A_TAIL).sum_common().tolist()
    assert (ours, theirs) == ([3, 5, 5, 0], [2, 2, 3, 0])


def test_the_strongest_links_of_a_place_are_added_up() -> None:
    network = build(TRIANGLE_WITH_A_TAIL)
    assert network.sum_strongest(2).tolist() == [8, 7, 12, 9]
    assert network.strongest().tolist() == [5, 5, 9, 9]
    assert network.totals().tolist() == [8, 7, 14, 9]


def test_a_place_without_a_link_has_no_strength() -> None:
    network = build({(0, 3): 4})
    assert network.strongest().tolist() == [4, 0, 0, 4]
    assert network.sum_common().tolist() == [[0], [0]]


@settings(max_examples=80, deadline=None)
@given(links=LINKS)
def test_common_company_is_what_counting_by_hand_gives(links: dict[tuple[int, int], int]) -> None:
    near: dict[int, dict[int, int]] = {}
    for (one, other), strength in links.items():
        near.setdefault(one, {})[other] = near.setdefault(other, {})[one] = strength
    expected = [
        [sum(near[end][third] for third in near[one].keys() & near[other].keys()) for end in (one, other)]
        for one, other in links
    ]
    assert build(links).sum_common().T.tolist() == expected
