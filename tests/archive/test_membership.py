"""Links that are kept are those that grouping all at once finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.archive.invented import annotated, report
from twosource import articles
from twosource.archive.membership import binding_links
from twosource.stories import binds, link, outline

TOLD = st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 9), st.integers(0, 9))


@settings(max_examples=30, deadline=None)
@given(drawn=st.lists(TOLD, min_size=2, max_size=6))
def test_links_to_many_at_once_are_the_links_of_pairs(drawn: list[tuple[int, int, int, int]]) -> None:
    reports = [report(number, *one[:3], day=one[3]) for number, one in enumerate(drawn)]
    plan, *rest = [outline(annotated(articles.clean(one, today=None))) for one in reports]
    odds = {number: link(plan, other) for number, other in enumerate(rest)}
    candidates = {number: rest[number] for number, value in odds.items() if value is not None}
    wanted = {
        number: value
        for number, value in odds.items()
        if value is not None and binds(value) and rest[number].key != plan.key
    }
    assert binding_links(plan, candidates) == wanted
