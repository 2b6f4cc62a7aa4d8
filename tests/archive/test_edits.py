"""Which sentences of a changed page came, went and changed."""

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import annotated
from twosource.archive.edits import Edits, differing, find_edits, tell_edits
from twosource.model import AnnotatedText


def page(*sentences: str) -> AnnotatedText:
    return annotated("page", "Harbour Post", ("body", sentences))


FIRE = "A fire broke out in the Lindgren sawmill at dawn."
TWO = "Two workers were taken to hospital with burns, the fire brigade said."
THREE = "Three workers were taken to hospital with burns, the fire brigade said."
ROAD = "The road to Ekby is closed."


def test_an_altered_sentence_is_paired_with_what_it_was() -> None:
    edits = find_edits(page(FIRE, TWO), page(FIRE, THREE, ROAD))
    assert edits == Edits(came=(ROAD,), changed=((TWO, THREE),))
    assert tell_edits(edits).startswith("1 sentence changed, 1 sentence new: “Two workers")


def test_a_sentence_that_moved_is_no_edit() -> None:
    assert find_edits(page(FIRE, ROAD), page(ROAD, FIRE)) == Edits()


def test_a_sentence_that_is_gone_is_told() -> None:
    edits = find_edits(page(FIRE, ROAD), page(FIRE))
    assert edits == Edits(went=(ROAD,))
    assert tell_edits(edits) == f"1 sentence gone: “{ROAD}”"


def test_where_long_sentences_differ_late_the_words_before_are_left_out() -> None:
    was, became = differing("a b c d e f old g", "a b c d e f new g")
    assert (was, became) == ("… c d e f old g", "… c d e f new g")


@given(
    st.lists(st.sampled_from([FIRE, TWO, THREE, ROAD])), st.lists(st.sampled_from([FIRE, TWO, THREE, ROAD]))
)
def test_edits_lead_from_one_set_of_sentences_to_the_other(was: list[str], became: list[str]) -> None:
    edits = find_edits(page(*was), page(*became))
    left = (set(was) - set(edits.went) - {old for old, _ in edits.changed}) | set(edits.came)
    assert left | {new for _, new in edits.changed} == set(became)
