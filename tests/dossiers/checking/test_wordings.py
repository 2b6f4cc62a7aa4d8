"""One wording beside another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.dossiers.wordings import compare, find_run, of_same_sentence, wording_of

WHOLE = "If the bridge had been closed, nobody would have drowned. We will publish every letter."


def compared(draft: str, report: str = WHOLE):
    return compare(wording_of(draft), wording_of(report))


@pytest.mark.parametrize(
    "draft",
    [WHOLE, "If the bridge had been closed nobody would have drowned — we will publish every letter"],
)
def test_case_and_marks_make_no_other_words(draft):
    assert compared(draft).kind == "same"


def test_a_run_of_the_words_is_a_part_and_tells_what_is_cut():
    found = compared("nobody would have drowned")
    assert (found.kind, found.cut) == (
        "part",
        ("If the bridge had been closed", "We will publish every letter"),
    )


@pytest.mark.parametrize("gap", ["…", "...", "[…]", "[the council]"])
def test_a_shown_gap_is_no_change(gap):
    found = compared(f"If the bridge had been closed {gap} would have drowned")
    assert (found.kind, found.differences) == ("part", ())
    assert "nobody" in found.cut


def test_what_an_editor_adds_in_brackets_is_nobodys_words():
    assert compared("We will publish every letter [of 2019]").kind == "part"


def test_a_gap_that_is_not_shown_is_a_change():
    found = compared("If the bridge had been closed, would have drowned")
    assert (found.kind, found.differences) == ("other", (("", "nobody"),))


def test_other_words_are_paired_with_those_of_the_report():
    found = compared("We shall publish every single letter")
    assert found.differences == (("shall", "will"), ("single", ""))
    assert found.share == pytest.approx(4 / 6)


def test_nothing_has_nothing_in_common():
    assert compared("—").kind == "other"
    assert compared("—").share == 0


@pytest.mark.parametrize(
    ("cut", "part"),
    [
        ("If the bridge had been closed", "If the bridge had been closed"),
        ("We will publish every letter", ""),
        ("drowned. We will publish every letter", "drowned."),
    ],
)
def test_only_what_is_cut_from_a_sentence_that_stays_can_turn_it(cut, part):
    assert of_same_sentence(cut, WHOLE) == part


WORD = st.sampled_from(["red", "boat", "sank", "not", "fast", "pier"])


@settings(max_examples=80, deadline=None)
@given(st.lists(WORD, min_size=1, max_size=8), st.lists(WORD, max_size=8), st.lists(WORD, max_size=8))
def test_a_run_is_found_wherever_it_stands_and_is_never_called_changed(run, before, behind):
    whole = [*before, *run, *behind]
    at = find_run(run, whole)
    assert at is not None
    assert whole[at : at + len(run)] == run
    assert compare(wording_of(" ".join(run)), wording_of(" ".join(whole))).kind in {"same", "part"}


@settings(max_examples=80, deadline=None)
@given(st.lists(WORD, max_size=8), st.lists(WORD, max_size=12))
def test_shares_are_shares_and_differences_differ(draft, report):
    found = compare(wording_of(" ".join(draft)), wording_of(" ".join(report)))
    assert 0 <= found.share <= 1
    assert all(theirs != ours for theirs, ours in found.differences)
