"""Among many reports of a busy subject, what all of them name makes no two of them one story."""

import random

import numpy as np

from tests.builders import annotated
from twosource.model import AnnotatedText
from twosource.stories import Outline, divide, find_links, group, join_components, outline
from twosource.stories.links import COSINES, compare, compare_pairs
from twosource.stories.rows import Rows
from twosource.stories.sheet import CROWD, FRONT, Sheet

TURNS = (
    ("granite", "quarry", "blasting", "dust"), ("herring", "quota", "trawler", "licence"),
    ("tram", "depot", "timetable", "fares"), ("vaccine", "clinic", "nurses", "waiting"),
    ("archive", "letters", "forgery", "museum"), ("orchard", "frost", "harvest", "insurance"),
)  # fmt: skip
DAYS = ("2032-05-03", "2032-05-04", None)


def report(place: int) -> AnnotatedText:
    """Return a report of the inquiry into Governor Oyelaran: two newsrooms on each of its turns."""
    one, two, three, four = TURNS[place // 2 % len(TURNS)]
    day = place // 2 // len(TURNS)
    sentences = (
        f"Governor Ngozi Oyelaran of Tarsande faced the inquiry of the Senate in Port Calder about the {one}.",
        f"The {two} and the {three} of stage {day} were what the {'paper' if place % 2 else 'agency'} asked about.",
        f"Counsel Bram Wessels spoke of {four}, {one} and {two} to the senators.",
    )
    return annotated(f"r{place:02}", None, ("body", sentences), published=DAYS[day % len(DAYS)])


def test_a_word_of_every_report_of_a_crowd_weighs_less_there_and_a_rare_one_more() -> None:
    plans = [outline(report(place)) for place in range(2 * CROWD)]
    sheet = Sheet(plans)
    among = sheet.weigh_among(np.zeros(len(plans), np.int64))
    of_first = sheet.vocabulary.index("oyelaran"), sheet.vocabulary.index("granit")
    row = sheet.rows.of(0)
    common, rare = (int(np.flatnonzero(sheet.terms[row] == term)[0]) for term in of_first)
    assert among.weights[0, common] < sheet.weights[0, common]
    assert among.weights[0, rare] > sheet.weights[0, rare]
    assert (among.weights[FRONT] <= among.weights[0]).all()


def test_among_no_more_reports_than_a_story_may_have_every_word_weighs_as_before() -> None:
    plans = [outline(report(place)) for place in range(CROWD)]
    sheet = Sheet(plans)
    among = sheet.weigh_among(np.zeros(len(plans), np.int64))
    assert np.abs(among.weights - sheet.weights).max() <= 3  # units of 1 / 32768: rounded twice


def test_groups_are_weighed_apart() -> None:
    plans: list[Outline] = [outline(report(place)) for place in range(2 * CROWD)]
    alone = Sheet(plans[:CROWD]).weigh_among(np.zeros(CROWD, np.int64))
    halves = Sheet(plans).weigh_among(np.arange(2 * CROWD) // CROWD)
    assert (halves.weights[:, : alone.weights.shape[1]] == alone.weights).all()


def test_a_busy_subject_in_any_order_and_by_components_gives_the_same_stories() -> None:
    texts = [report(place) for place in range(36)]
    stories = group(texts)
    random.Random(5).shuffle(texts)
    assert group(texts) == stories
    plans = [outline(text) for text in texts]
    links = find_links(plans)
    by_id = {plan.article: plan for plan in plans}
    apart = [
        story
        for members in join_components(plans, links)
        for story in divide(
            [by_id[article] for article in members],
            {pair: odds for pair, odds in links.items() if pair[0] in members},
        )
    ]
    assert sorted(apart, key=lambda story: story.id) == stories


def test_rows_are_gathered_in_the_order_asked_for() -> None:
    at, owners = Rows([2, 0, 3]).gather(np.array([2, 1, 0]))
    assert at.tolist() == [2, 3, 4, 0, 1]
    assert owners.tolist() == [0, 0, 0, 2, 2]


def test_pairs_compared_at_once_are_as_alike_as_each_alone() -> None:
    plans = [outline(report(place)) for place in range(40)]
    large = Sheet(plans)
    sheets = large, large.weigh_among(np.zeros(len(plans), np.int64))
    pairs = [(one, other) for one in range(40) for other in range(one + 1, 40)]
    places, others = np.array(pairs, np.int64).T
    found = compare_pairs(sheets, places, others)
    assert found.shape == (2, len(COSINES), len(pairs))
    for at in range(0, len(pairs), 7):
        for sheet, cosines in zip(sheets, found, strict=True):
            assert (compare(sheet, pairs[at][0], others[at : at + 1])[:, 0] == cosines[:, at]).all()
    assert compare_pairs(sheets, places[:0], others[:0]).shape == (2, len(COSINES), 0)
