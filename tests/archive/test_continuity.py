"""Which story became which."""

from hypothesis import given
from hypothesis import strategies as st

from twosource.archive.continuity import Course, follow

ADDRESSES = st.frozensets(st.sampled_from("abcdefgh"), min_size=1)


def stories(**members: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(addresses) for name, addresses in members.items()}


def test_a_story_that_grows_goes_on() -> None:
    assert follow(stories(s="ab"), stories(s="abc")) == [Course(story="s", heir_of="s", fresh=frozenset("c"))]


def test_a_story_whose_id_changes_goes_on_all_the_same() -> None:
    assert follow(stories(s="bc"), stories(r="abc")) == [Course(story="r", heir_of="s", fresh=frozenset("a"))]


def test_two_stories_that_become_one_are_merged_into_the_larger() -> None:
    assert follow(stories(s="a", t="bc"), stories(s="abc")) == [Course(story="s", heir_of="t", merged=("s",))]


def test_a_part_that_leaves_a_story_is_split_from_it() -> None:
    assert follow(stories(s="abc"), stories(s="ab", t="c")) == [
        Course(story="s", heir_of="s"),
        Course(story="t", split_from=("s",)),
    ]


def test_reports_that_nobody_told_before_are_a_new_story() -> None:
    assert follow({}, stories(s="ab")) == [Course(story="s", fresh=frozenset("ab"))]


@given(
    st.dictionaries(st.sampled_from("pqrs"), ADDRESSES), st.dictionaries(st.sampled_from("pqrs"), ADDRESSES)
)
def test_every_story_that_has_reports_left_goes_on_exactly_once(
    before: dict[str, frozenset[str]], now: dict[str, frozenset[str]]
) -> None:
    ended = [story for course in follow(before, now) for story in (course.heir_of, *course.merged) if story]
    left = [story for story, reports in before.items() if any(reports & held for held in now.values())]
    assert sorted(ended) == sorted(left)
