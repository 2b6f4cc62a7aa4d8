"""Dividing components into stories, and what rulings change."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import annotated
from twosource.errors import SettingsError
from twosource.model import AnnotatedText, Rulings, Story
from twosource.stories import divide, find_links, group, join_components, outline

WORDS = (
    "harbour", "Velmora", "strike", "crane", "Tessaly", "union", "Okonjo", "pilots", "verdict", "glacier", "Brandt",
    "tunnel", "Ostrava", "cheese", "regatta", "Lindqvist", "vaccine", "Pellworth",
)  # fmt: skip
REPORTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=12), min_size=1, max_size=9, unique_by=tuple
)


def report(article: str, *sentences: str) -> AnnotatedText:
    return annotated(article, None, ("body", sentences))


def write(reports: list[list[str]]) -> list[AnnotatedText]:
    return [report(f"r{place}", f"It was {' '.join(words)}.") for place, words in enumerate(reports)]


CRANE = report("crane-1", "A crane fell into the harbour of Velmora and the Tessaly union called a strike.")
CRANE_TOO = report("crane-2", "The Tessaly union will strike in Velmora harbour after a crane fell there.")
COPY = report("crane-3", "A crane fell into the harbour of Velmora and the Tessaly union called a strike.")
VERDICT = report("verdict", "Judge Amara Okonjo read the verdict in the glacier case before noon.")


def members(stories: list[Story]) -> list[tuple[str, ...]]:
    return sorted(story.articles for story in stories)


@settings(max_examples=60, deadline=None)
@given(reports=REPORTS, seed=st.integers(0, 99))
def test_shuffled_reports_give_the_same_stories(reports: list[list[str]], seed: int) -> None:
    texts = write(reports)
    expected = group(texts)
    random.Random(seed).shuffle(texts)
    assert group(texts) == expected


@settings(max_examples=60, deadline=None)
@given(reports=REPORTS)
def test_components_divided_one_by_one_give_what_all_at_once_gives(reports: list[list[str]]) -> None:
    plans = {text.id: outline(text) for text in write(reports)}
    odds = find_links(plans.values())
    stories = [
        story
        for component in join_components(plans.values(), odds)
        for story in divide([plans[article] for article in component], odds)
    ]
    assert sorted(stories, key=lambda story: story.id) == group(write(reports))


@settings(max_examples=60, deadline=None)
@given(reports=REPORTS)
def test_one_more_report_changes_its_own_component_alone(reports: list[list[str]]) -> None:
    texts = write(reports)
    plans = [outline(text) for text in texts]
    (touched,) = (names for names in join_components(plans, find_links(plans)) if plans[-1].article in names)
    before = {story for story in group(texts[:-1]) if not set(story.articles) & set(touched)}
    after = {story for story in group(texts) if not set(story.articles) & set(touched)}
    assert before == after


def test_reports_ruled_together_are_one_story_however_unlike() -> None:
    rulings = Rulings(together=(("crane-1", "verdict"),))
    assert members(group([CRANE, CRANE_TOO, VERDICT], rulings=rulings)) == [("crane-1", "crane-2", "verdict")]


def test_reports_ruled_apart_are_two_stories_however_alike() -> None:
    rulings = Rulings(apart=(("crane-1", "crane-2"),))
    assert members(group([CRANE, CRANE_TOO, VERDICT])) == [("crane-1", "crane-2"), ("verdict",)]
    assert len(group([CRANE, CRANE_TOO, VERDICT], rulings=rulings)) == 3


def test_copies_ruled_apart_are_two_stories() -> None:
    stories = group([CRANE, COPY], rulings=Rulings(apart=(("crane-1", "crane-3"),)))
    assert members(stories) == [("crane-1",), ("crane-3",)]


def test_what_is_ruled_together_with_one_report_stays_away_from_what_that_is_ruled_apart_from() -> None:
    rulings = Rulings(together=(("crane-1", "verdict"),), apart=(("crane-2", "verdict"),))
    assert members(group([CRANE, CRANE_TOO, VERDICT], rulings=rulings)) == [
        ("crane-1", "verdict"),
        ("crane-2",),
    ]


def test_rulings_about_reports_that_are_not_here_change_nothing() -> None:
    rulings = Rulings(together=(("crane-1", "gone"),), apart=(("crane-2", "lost"),))
    assert group([CRANE, CRANE_TOO], rulings=rulings) == group([CRANE, CRANE_TOO])


def test_rulings_that_contradict_each_other_are_both_named() -> None:
    rulings = Rulings(together=(("a", "b"), ("b", "c")), apart=(("a", "c"),))
    with pytest.raises(
        SettingsError, match=r"keeps a and c apart contradicts .* a with b, b with c: take back"
    ):
        group([CRANE], rulings=rulings)
