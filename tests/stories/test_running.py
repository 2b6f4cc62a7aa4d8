"""Which invented stories are developments of one running story."""

import random
from dataclasses import replace

import pytest

from tests.stories.developing import LICENCE, NEWS, SPILL, report
from twosource.model import AnnotatedText, Story
from twosource.stories import develop, group, outline


def told(*groups: tuple[AnnotatedText, ...]) -> dict[str, Story]:
    """Return what comes of stories that are given as groups of reports, by the articles in them."""
    stories = [story for texts in groups for story in group(texts)]
    plans = [outline(text) for texts in groups for text in texts]
    return {"+".join(story.articles): story for story in develop(stories, plans)}


def tied(stories: dict[str, Story], name: str) -> dict[str, int]:
    """Return the days to each development of a story, by the articles of that one."""
    names = {story.id: articles for articles, story in stories.items()}
    return {names[one.story]: one.days for one in stories[name].developments}


def test_next_days_developments_are_tied_with_their_days_and_in_their_order() -> None:
    stories = told(*NEWS)
    assert tied(stories, "licence") == {"spill+spill-too": -2, "charged": 11}
    assert tied(stories, "spill+spill-too") == {"licence": 2, "charged": 13}
    assert [one.days for one in stories["spill+spill-too"].developments] == [2, 13]


def test_one_running_story_has_one_name_and_what_is_no_part_of_it_has_none() -> None:
    stories = told(*NEWS)
    running = {stories[name].running for name in ("spill+spill-too", "licence", "charged")}
    assert len(running) == 1
    assert None not in running


def test_a_development_says_what_both_name_and_how_sure_that_is() -> None:
    (licence, _) = told(*NEWS)["spill+spill-too"].developments
    assert {"kestrel", "anqua"} <= set(licence.shared)
    assert licence.headline == LICENCE.article.headline
    assert 0.8 < licence.probability <= 1


def test_other_news_of_the_town_and_a_like_event_elsewhere_are_no_developments() -> None:
    stories = told(*NEWS)
    assert stories["school"].developments == ()
    assert stories["other-spill"].developments == ()
    assert stories["school"].running is None


def test_nothing_is_tied_over_more_than_a_month() -> None:
    late = replace(LICENCE, article=replace(LICENCE.article, published="2024-05-03"))
    assert told((SPILL,), (late,))["spill"].developments == ()
    soon = replace(LICENCE, article=replace(LICENCE.article, published="2024-05-02"))
    assert tied(told((SPILL,), (soon,)), "spill") == {"licence": 30}


def test_a_story_without_a_day_has_no_place_among_developments() -> None:
    undated = replace(LICENCE, article=replace(LICENCE.article, published=None))
    assert all(story.developments == () for story in told((SPILL,), (undated,)).values())


def test_names_that_every_newsroom_knows_tie_nothing() -> None:
    one = report(
        "one", "2024-04-02", "Washington and London talk about trade",
        "Officials of the United States and Britain met in Washington on Tuesday to talk about trade.",
        "They will meet again in London.",
    )  # fmt: skip
    other = report(
        "other", "2024-04-05", "Britain hopes for trade talks with Washington",
        "Officials in London said on Friday that Britain hopes to meet the United States again to talk about trade.",
        "They had met in Washington.",
    )  # fmt: skip
    assert all(story.running is None for story in told((one,), (other,)).values())


def test_of_two_stories_of_one_day_neither_is_earlier() -> None:
    same = replace(LICENCE, article=replace(LICENCE.article, published="2024-04-02"))
    stories = told((SPILL,), (same,)).values()
    assert [[one.days for one in story.developments] for story in stories] == [[0], [0]]
    assert len({story.running for story in stories}) == 1


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_stories_and_reports_does_not_matter(seed: int) -> None:
    groups = list(NEWS)
    random.Random(seed).shuffle(groups)
    assert told(*(texts[::-1] for texts in groups)) == told(*NEWS)
