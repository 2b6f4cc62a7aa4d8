"""In which order an outlet's versions of one text were written."""

import random
from itertools import permutations

import pytest

from tests.lineage.builders import report, story_of, with_article
from twosource.lineage import trace
from twosource.lineage.chains import measure_return, measure_step, order_versions, read_version
from twosource.lineage.passage import WitnessText, read_witness
from twosource.model import AnnotatedText, Descent

PAGE = "https://www.tallinnharbour.example/notices/pier-6"
STUB = ("Pier 6 of the Noblessner harbour is shut.",)
SECOND = (
    "Pier 6 of the Noblessner harbour is shut after a barge struck it on Sunday night.",
    "Nobody was on the pier, and the crew of the barge were unhurt.",
    "The harbour master, Kadri Lepik, asks owners of boats to keep away.",
)
THIRD = (
    *SECOND[:2],
    "The harbour master, Kadri Lepik, asks the owners of 48 boats to keep away until divers have seen the piles.",
    "The barge, the Hilja, was carrying gravel from Paldiski.",
)
FOURTH = (
    *THIRD[:3],
    "The barge, the Hilja, was carrying 900 tonnes of gravel from Paldiski to the site of the new tram depot.",
    "Divers found two of eleven piles broken, and Lepik said that repairs would last until October.",
    "Owners may fetch their boats on Friday from six to ten, one at a time and with a harbour pilot.",
)
WRECKED = ("Boats are for losers and so is whoever reads this page, said the boys of class 7b.",)


def witness(article: str, sentences: tuple[str, ...]) -> WitnessText:
    return read_witness(report(article, sentences, outlet="Noblessner Notices"))


def order(*versions: tuple[str, ...]) -> tuple[int, ...]:
    """Return the likeliest order of some versions by their places."""
    found = order_versions([witness(str(place), lines) for place, lines in enumerate(versions)], {})
    return tuple(map(int, found.versions))


def page(article: str, sentences: tuple[str, ...], *, at: str = PAGE) -> AnnotatedText:
    return with_article(report(article, sentences), report=at)


def descents(*texts: AnnotatedText) -> dict[str, Descent]:
    return {found.witness: found for found in trace(story_of(*texts), texts).descents}


def test_versions_are_strung_by_what_each_adds() -> None:
    for shuffled in permutations(range(3)):
        versions = [(SECOND, THIRD, FOURTH)[place] for place in shuffled]
        assert [shuffled[place] for place in order(*versions)] == [0, 1, 2]


def test_what_was_cut_in_between_does_not_come_back() -> None:
    cut = THIRD[:3]
    restored = (*cut, "The repair will be paid by the owners of the Hilja, a court in Narva has ruled.")
    assert order(restored, SECOND, cut, THIRD)[-1] == 0


def test_a_later_year_tells_which_way_the_order_runs() -> None:
    before = (*THIRD, "The piles are to be renewed in 2031.")
    after = (*THIRD, "The piles were renewed in 2034.")
    assert order(after, before) == (1, 0)


def test_what_reports_say_of_their_time_outweighs_growth() -> None:
    found = order_versions([witness("long", FOURTH), witness("short", THIRD)], {("long", "short"): 6.0})
    assert found.versions == ("long", "short")
    assert found.odds > 0


def test_the_order_does_not_depend_on_how_the_versions_come() -> None:
    versions = [
        witness(name, lines) for name, lines in zip("abcd", (FOURTH, SECOND, THIRD, STUB), strict=True)
    ]
    orders = set()
    for seed in range(4):
        random.Random(seed).shuffle(versions)
        orders.add(order_versions(versions, {}).versions)
    assert orders == {("d", "b", "c", "a")}


def test_a_step_that_changes_nothing_measures_nothing() -> None:
    one = read_version(witness("a", THIRD))
    assert set(measure_step(one, one)) == {0.0}
    assert set(measure_return(one, one, one)) == {0.0}


def test_captures_of_one_address_are_versions_however_much_was_rewritten() -> None:
    found = descents(page("b", THIRD), page("a", FOURTH), page("c", WRECKED))
    assert len(found) == 2
    assert found["a"].exemplar == "b"


@pytest.mark.parametrize(
    "at",
    [
        "https://www.tallinnharbour.example/",
        "https://www.tallinnharbour.example/en/notices",
        "/home/kadri/notices.txt",
    ],
)
def test_the_address_of_a_site_or_section_or_of_a_file_makes_no_versions(at: str) -> None:
    assert not descents(page("b", THIRD, at=at), page("c", WRECKED, at=at))


def test_dated_versions_are_strung_by_their_days() -> None:
    dated = {"a": (FOURTH, "2031-05-02"), "b": (SECOND, "2031-05-04"), "c": (THIRD, "2031-05-03")}
    texts = [report(name, lines, outlet="Port Wire", published=day) for name, (lines, day) in dated.items()]
    found = descents(*texts)
    assert {name: one.exemplar for name, one in found.items()} == {"c": "a", "b": "c"}
