"""Files as reporters save them: what is true of each stands in it, and what is found is judged."""

from dataclasses import replace

import pytest

from evaluation.tasks.saved import FOR_READING, HELD, Saved, compare, open_saved, read_saved, score_saved

ONE = Saved(
    kind="bare",
    name="one.txt",
    text="outlet: Odda Post\npublished: 2031-05-03\n\nTrams collide in Odda\n\nTwo trams collided on Friday. Nobody was hurt.\n\nShare this",
    truths={
        "title": ("Trams collide in Odda",),
        "outlet": ("The Odda Post",),
        "published": ("2031-05-03",),
        "first": ("Two trams",),
        "last": ("was hurt.",),
        "out": ("Share this",),
    },
)


@pytest.mark.parametrize("name", [FOR_READING, HELD])
def test_what_is_true_of_a_file_stands_in_it(name: str) -> None:
    files = read_saved(name)
    assert len({saved.kind for saved in files}) == 20
    for saved in files:
        spread = " ".join(saved.text.replace("\\n", " ").replace('\\"', '"').split())
        for truth in ("first", "last", "out"):
            assert all(words in spread for words in saved.truths.get(truth, ())), (saved.kind, truth)


def test_what_is_found_is_right_where_it_agrees_or_is_rightly_unknown() -> None:
    assert score_saved((ONE,)) == dict.fromkeys(
        (
            f"{truth}_right"
            for truth in ("agency", "authors", "first", "last", "out", "outlet", "published", "title")
        ),
        1.0,
    ) | {"files_without_untruth": 1.0}


def test_a_wrong_statement_is_worse_than_none() -> None:
    other = replace(ONE, truths={**ONE.truths, "outlet": ("Coast Herald",)})
    assert score_saved((other,))["files_without_untruth"] == 0
    unknown = replace(ONE, text=ONE.text.replace("outlet: Odda Post\n", ""), truths=other.truths)
    figures = score_saved((unknown,))
    assert (figures["outlet_right"], figures["files_without_untruth"]) == (0, 1)


def test_a_file_that_is_refused_has_everything_wrong() -> None:
    empty = replace(ONE, text=" ")
    assert open_saved(empty) is None
    assert not any(finding.right for finding in compare(empty, None))
