import random

from hypothesis import given, settings
from hypothesis import strategies as st

from training.augment import vary
from training.edits import Edit, Rewriting

NEWS = (
    'The bridge closed on Monday, "and it will stay closed," said Ines Varga, the mayor.\n\n'
    '"We warned them. Nobody listened," she added. Repairs cost $4 million.\n\n“It fell,” a driver said.\n'
)


def test_spans_move_with_what_they_mark() -> None:
    rewriting = Rewriting('He said, "No."', [Edit(9, 10, "« "), Edit(13, 14, " »")])
    assert rewriting.text == "He said, « No. »"
    assert rewriting.text[rewriting.start(9) : rewriting.end(14)] == "« No. »"


def test_what_is_inserted_at_the_end_of_a_span_stays_outside() -> None:
    rewriting = Rewriting('"Go," he said', [Edit(3, 4, ""), Edit(5, 5, ",")])
    assert rewriting.text == '"Go", he said'
    assert rewriting.text[rewriting.start(0) : rewriting.end(5)] == '"Go"'


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10_000))
def test_names_survive_every_variation(seed: int) -> None:
    rewriting = Rewriting(NEWS, vary(NEWS, random.Random(seed)))
    for name in ("Ines Varga", "she", "a driver", "We warned them"):
        start = NEWS.index(name)
        moved = rewriting.text[rewriting.start(start) : rewriting.end(start + len(name))]
        assert moved == name
