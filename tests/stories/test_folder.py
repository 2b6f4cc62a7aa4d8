"""Few reports that somebody put together: what is taken for one event there, and what is not."""

from dataclasses import replace
from itertools import combinations

import pytest

from tests.builders import annotated
from twosource.model import AnnotatedText, Rulings, Story
from twosource.stories import GroupingSettings, group
from twosource.stories.folder import REPORTS, is_folder, is_knit, part
from twosource.stories.folder_measures import EVENT as MEASURED
from twosource.stories.folder_measures import measure_folder
from twosource.stories.outlines import outline

FOLDER = GroupingSettings(folder=True)


def report(article: str, day: str | None, *sentences: str) -> AnnotatedText:
    return annotated(
        article,
        None,
        ("headline", sentences[:1]),
        ("body", sentences[1:]),
        headline=sentences[0],
        published=day,
    )


WIRE = report(
    "wire",
    "2031-06-03",
    "Cable bridge at Pelnik sways and closes, 14 hurt",
    "The cable bridge over the Orsa at Pelnik was closed on Tuesday after it began to sway in calm air and 14 people fell, police said.",
    "Inspector Danuta Wrzos said that two of the injured were in a serious condition.",
    "“It moved like a skipping rope,” Wrzos told reporters at the toll house.",
    "The bridge was opened by the Halvorsen company in spring.",
)
REWRITE = report(
    "rewrite",
    None,
    "Fourteen injured on swaying bridge in Pelnik",
    "Police closed the cable bridge at Pelnik on Tuesday when it swayed over the Orsa though there was no wind.",
    "Fourteen people were hurt, two of them seriously, according to inspector Danuta Wrzos.",
    "“It moved like a skipping rope,” the inspector said.",
)
WITNESS = report(
    "witness",
    "2031-06-04",
    "‘I held the rail and I prayed’",
    "Teofila Marzec sells cherries on the bank of the Orsa and was carrying two baskets home to Pelnik.",
    "In the middle the planks rose to her chin, she says, and the cherries rolled into the water.",
    "“I held the rail and I prayed to everybody I know.”",
    "Her knee is the size of a cabbage.",
)
COMPANY = report(
    "company",
    None,
    "Halvorsen takes note of occurrence at footbridge",
    "Halvorsen AS has been informed of an occurrence at its structure in Pelnik and is cooperating fully with the authorities.",
    "All dampers were inspected in accordance with the maintenance plan.",
    "The company's thoughts are with those concerned, managing director Sverre Moe said.",
)
LATER = report(
    "later",
    "2031-06-06",
    "Prosecutors search offices of bridge builder",
    "Investigators carried forty boxes out of the offices of Halvorsen on Friday, three days after its bridge at Pelnik had to be closed.",
    "Prosecutor Iwo Kalita said that he was looking for the test protocols of the dampers.",
    "Managing director Sverre Moe was questioned for six hours.",
)
CHESS = report(
    "chess",
    "2031-06-04",
    "Teenager Okafor leads in Reykjavik",
    "Chidi Okafor, 16, beat the former champion Lena Sokolova in 31 moves on Wednesday and leads the Reykjavik open by half a point.",
    "“She offered a draw and I saw no reason,” Okafor said.",
    "Round seven pairs him with Arjun Pillai.",
)
EARLIER = report(
    "earlier",
    "2031-06-05",
    "What became of the ferrymen of Kostrowo",
    "In 2009 the chain ferry of Kostrowo sank with a wedding party, and in 2012 a court sent its three ferrymen to prison.",
    "Jarema Zych, the youngest of the ferrymen, mends nets today and speaks to nobody about the wedding.",
    "The bride's father still lights nine candles on the landing stage of Kostrowo.",
    "The ferry was never raised, and the town put a statue of a swan where its bell had hung.",
    "This week's accident at Pelnik, where police inspector Danuta Wrzos counted 14 injured, has brought the candles back.",
)
EVENT = [WIRE, REWRITE, WITNESS, COMPANY, LATER]


def members(stories: list[Story]) -> set[tuple[str, ...]]:
    return {story.articles for story in stories}


def ids(*texts: AnnotatedText) -> tuple[str, ...]:
    return tuple(sorted(text.id for text in texts))


def test_unlike_reports_of_one_event_that_somebody_put_together_are_one_story() -> None:
    assert members(group(EVENT, settings=FOLDER)) == {ids(*EVENT)}


def test_the_same_reports_in_an_archive_are_left_apart() -> None:
    assert len(group(EVENT)) > 1


def test_a_report_of_something_else_stays_out_of_the_folders_story() -> None:
    assert members(group([*EVENT, CHESS], settings=FOLDER)) == {ids(*EVENT), ids(CHESS)}


def test_an_earlier_event_that_mentions_this_one_at_its_end_stays_out() -> None:
    assert ids(EARLIER) in members(group([*EVENT, EARLIER], settings=FOLDER))


@pytest.mark.parametrize("number", [2, min(REPORTS) - 1])
def test_of_very_few_reports_nothing_more_is_joined_than_in_an_archive(number: int) -> None:
    few = [WITNESS, COMPANY, LATER][:number]
    assert group(few, settings=FOLDER) == group(few)


def test_many_reports_are_divided_as_in_an_archive() -> None:
    many = [
        *EVENT,
        *(
            report(
                f"vote-{town}",
                "2031-06-04",
                f"{town} votes on water",
                f"The town of {town} votes on its water on Sunday.",
            )
            for town in ("Abda", "Brod", "Cima", "Doma", "Elva", "Fana", "Gora", "Hana")
        ),
    ]
    assert len(many) > max(REPORTS)
    assert group(many, settings=FOLDER) == group(many)


def test_copies_count_as_one_report_of_a_folder() -> None:
    copies = [replace(WIRE, article=replace(WIRE.article, id=f"wire-{number}")) for number in range(9)]
    assert members(group([*EVENT, *copies], settings=FOLDER)) == {ids(*EVENT, *copies)}


def test_the_order_of_reports_changes_nothing() -> None:
    mixed = [*EVENT, CHESS, EARLIER]
    assert group(mixed, settings=FOLDER) == group(mixed[::-1], settings=FOLDER)


def test_a_ruling_takes_a_report_out_of_the_folders_story() -> None:
    ruled = group(EVENT, settings=FOLDER, rulings=Rulings(apart=(("later", "wire"),)))
    of = {article: story.id for story in ruled for article in story.articles}
    assert of["later"] != of["wire"]


def test_a_ruling_brings_a_stranger_into_the_folders_story() -> None:
    rulings = Rulings(together=(("chess", "wire"),))
    assert members(group([*EVENT, CHESS], settings=FOLDER, rulings=rulings)) == {ids(*EVENT, CHESS)}


def test_each_report_tells_how_likely_its_nearest_companion_is() -> None:
    (story,) = group(EVENT, settings=FOLDER)
    assert all(0.5 < reason.probability <= 1 for reason in story.memberships)
    assert all(reason.nearest in story.articles for reason in story.memberships)


def test_four_texts_to_twelve_are_a_folder() -> None:
    near = range(min(REPORTS) - 1, max(REPORTS) + 2)
    assert [number for number in near if is_folder(number)] == list(range(4, 13))


def test_five_texts_that_are_four_in_five_of_all_are_nearly_all() -> None:
    assert is_knit(6, [[0, 1, 2, 3, 4], [5]])
    assert not is_knit(7, [[0, 1, 2, 3, 4], [5], [6]])
    assert not is_knit(5, [[0, 1, 2, 3], [4]])


@pytest.mark.parametrize(("subject", "kept_out"), [(4.0, True), (8.0, False)])
def test_where_nearly_all_are_alike_only_what_is_surely_of_their_subject_is_taken_in(
    subject: float, kept_out: bool
) -> None:
    alike = [[0, 1, 2, 3, 4], [5]]
    pairs = list(combinations(range(6), 2))
    of_subject = {pair: subject if 5 in pair else 3.0 for pair in pairs}
    parted = part(6, of_subject, dict.fromkeys(pairs, 1.5), alike)
    assert parted == (alike if kept_out else [[0, 1, 2, 3, 4, 5]])


def test_where_nearly_all_are_alike_they_stay_together_whatever_their_words_say() -> None:
    pairs = list(combinations(range(6), 2))
    doubtful = dict.fromkeys(pairs, -2.0)
    assert part(6, doubtful, doubtful, [[0, 1, 2, 3, 4], [5]]) == [[0, 1, 2, 3, 4], [5]]


def test_a_year_that_others_name_too_speaks_less_against_an_event_than_one_of_its_own() -> None:
    def years(*told: str) -> float:
        reports = [
            report("one", "2031-06-03", "Cable bridge at Pelnik closes", f"The bridge was closed. {told[0]}"),
            report("two", "2031-06-03", "Pelnik loses its bridge", f"Pelnik has no bridge now. {told[1]}"),
        ]
        (row,) = measure_folder([outline(text) for text in reports], {})[1].values()
        return row[MEASURED.index("years")]

    own = "It was built by Halvorsen in 2017 after years of talk."
    assert years(own, "Nobody knows when it opens again.") > 0
    assert years(own, "Halvorsen built it in 2017, when the ferry stopped.") == 0


def test_days_between_two_reports_count_where_both_are_known() -> None:
    def gap(day: str | None) -> float:
        plans = [outline(replace(WIRE, article=replace(WIRE.article, id="first"))), outline(replace_day(day))]
        (row,) = measure_folder(plans, {})[1].values()
        return row[MEASURED.index("gap")]

    assert gap(None) == gap("2031-06-03") == 0
    assert gap("2031-06-09") > gap("2031-06-04") > 0


def replace_day(day: str | None) -> AnnotatedText:
    return replace(LATER, article=replace(LATER.article, published=day))
