"""Which invented reports make a story."""

import random

import pytest

from tests.builders import annotated
from twosource.errors import SettingsError
from twosource.model import AnnotatedText, Story
from twosource.stories import GroupingSettings, group


def report(article: str, headline: str, *sentences: str, published: str | None = None) -> AnnotatedText:
    return annotated(
        article, None, ("headline", (headline,)), ("body", sentences), published=published, headline=headline
    )


DAM_A = report(
    "dam-a",
    "Spillway gives way at Orsk Vale dam",
    "The spillway of the Orsk Vale dam gave way on Sunday night, flooding the villages of Tarn and Lower Hesk.",
    "Some 3,400 people were brought to safety in buses, said regional governor Ilka Baumann.",
    "The dam, built in 1961, had been inspected in May by the engineers Corvin and Partners.",
)
DAM_B = report(
    "dam-b",
    "Thousands flee as dam breaks in Orsk Vale",
    "Thousands of people fled their homes in Tarn and Lower Hesk after the Orsk Vale dam failed on Sunday.",
    "Governor Ilka Baumann called it the worst night in the valley since she took office.",
    "Corvin and Partners, who inspected the spillway in May, gave no comment.",
)
OTHER_DAM = report(
    "second-dam",
    "Cracks found in Pellworth reservoir wall",
    "Engineers have found cracks in the wall of the Pellworth reservoir, the water company Aquanor said on Tuesday.",
    "The company lowered the level by four metres and closed the road below the wall until further notice.",
    "Residents of Pellworth met chief executive Hugo Lindqvist in the school hall in the evening.",
    "It comes two days after the Orsk Vale dam gave way, flooding the village of Tarn.",
)
CHESS = report(
    "chess",
    "Teenager Ines Okafor leads chess masters in Ravenna",
    "Ines Okafor, 16, beat grandmaster Pavel Dostal with black in Ravenna and leads by a full point.",
    "She meets Wu Jiahao in the last round on Friday.",
)


def members(stories: list[Story]) -> list[tuple[str, ...]]:
    return sorted(story.articles for story in stories)


def test_two_reports_of_one_flood_are_one_story_and_a_chess_report_is_another() -> None:
    assert members(group([DAM_A, CHESS, DAM_B])) == [("chess",), ("dam-a", "dam-b")]


def test_a_background_paragraph_does_not_join_another_event_to_the_story() -> None:
    assert members(group([DAM_A, DAM_B, OTHER_DAM])) == [("dam-a", "dam-b"), ("second-dam",)]


def test_no_article_is_no_story() -> None:
    assert group([]) == []


def test_the_order_of_the_reports_does_not_matter() -> None:
    texts = [DAM_A, DAM_B, OTHER_DAM, CHESS]
    expected = group(texts)
    for seed in range(4):
        random.Random(seed).shuffle(texts)
        assert group(texts) == expected


def test_a_membership_names_the_nearest_report_and_what_is_shared() -> None:
    (story,) = group([DAM_A, DAM_B])
    first = story.memberships[0]
    assert (first.article, first.nearest) == ("dam-a", "dam-b")
    assert 0.5 < first.probability <= 1
    assert {"orsk", "hesk"} & set(first.shared)


def test_a_loner_is_near_to_nobody() -> None:
    (story,) = group([CHESS])
    assert story.memberships[0].nearest is None
    assert story.memberships[0].shared == ()
    assert story.headline == "Teenager Ines Okafor leads chess masters in Ravenna"


@pytest.mark.parametrize(
    ("line", "news"),
    [
        ("Hesk dam: what the failure means", False),
        ("Hesk dam failure: what we know so far", False),
        ("LIVE: Water reaches Orsk", False),
        ("Correction: Hesk dam story", False),
        ("Who opened the gates of the Hesk dam?", False),
        ("Hesk dam will hold, minister says", True),
        ("Whole village of Orsk under water", True),
        ("Live wire kills two below Hesk dam", True),
        ("Minister knows what is at stake at Hesk", True),
    ],
)
def test_a_story_is_called_by_its_news_and_not_by_an_explainer(line: str, news: bool) -> None:
    body = (
        "The spillway of the Orsk Vale dam gave way on Sunday night, flooding the villages of Tarn and Lower Hesk.",
        "Some 3,400 people were brought to safety in buses, said regional governor Ilka Baumann.",
    )
    (story,) = group([report("dam-0", line, *body), DAM_A])
    assert story.headline == (line if news else "Spillway gives way at Orsk Vale dam")


def test_a_story_keeps_its_id_when_another_report_joins() -> None:
    before = next(story for story in group([DAM_A, CHESS]) if "dam-a" in story.articles)
    after = next(story for story in group([DAM_A, CHESS, DAM_B]) if "dam-a" in story.articles)
    assert before.id == after.id


def test_furniture_that_all_pages_of_a_site_carry_does_not_join_them() -> None:
    furniture = (
        "furniture",
        ("Sign up to the Orsk Vale Morning Letter by Ilka Baumann and Corvin and Partners",),
    )
    pages = [
        annotated(article, None, ("headline", (line,)), ("body", (body,)), furniture, headline=line)
        for article, line, body in (
            (
                "p1",
                "Bakers strike in Tolmin",
                "The bakers of Tolmin laid down work on Monday over night pay.",
            ),
            (
                "p2",
                "Rare owl seen at Cape Harrow",
                "A snowy owl has been seen at Cape Harrow by wardens of the reserve.",
            ),
        )
    ]
    assert len(group(pages)) == 2


def test_ten_thousand_copies_are_one_story_and_take_no_time() -> None:
    copies = [
        report(f"copy-{number:05d}", "Dam fails", "The dam at Orsk Vale failed.") for number in range(10_000)
    ]
    (story,) = group(copies)
    assert len(story.articles) == 10_000
    assert story.memberships[0].nearest == "copy-00001"


def test_reports_that_differ_in_one_word_alone_do_not_explode() -> None:
    copies = [
        report(
            f"near-{number:04d}",
            "Dam fails in Orsk Vale",
            f"The dam at Orsk Vale failed, reader {number} writes.",
        )
        for number in range(600)
    ]
    assert sum(len(story.articles) for story in group(copies)) == 600


def test_a_text_in_another_language_and_an_empty_one_are_stories_of_their_own() -> None:
    foreign = report(
        "fi", "Pato murtui", "Pato murtui sunnuntaina, ja tuhannet ihmiset pakenivat kodeistaan."
    )
    empty = annotated("empty", None)
    assert members(group([foreign, empty, CHESS])) == [("chess",), ("empty",), ("fi",)]


def test_the_window_of_days_is_told_where_days_are_known() -> None:
    texts = [
        report("d1", "Dam breaks in Orsk Vale", *sentences(DAM_A), published="2025-06-01"),
        report("d2", "Orsk Vale dam fails", *sentences(DAM_B), published="2025-06-02T08:00:00+00:00"),
    ]
    (story,) = group(texts)
    assert (story.earliest, story.latest) == ("2025-06-01", "2025-06-02")


def sentences(text: AnnotatedText) -> tuple[str, ...]:
    return tuple(
        text.article.text[sentence.start : sentence.end]
        for sentence in text.sentences
        if sentence.role == "body"
    )


def test_a_wrong_setting_says_what_to_write() -> None:
    with pytest.raises(
        SettingsError, match=r"stories\.absent_log_odds must be below stories\.merge_log_odds"
    ):
        GroupingSettings(absent_log_odds=1.0)
