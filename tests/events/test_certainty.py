"""How surely an act is told."""

from hypothesis import given
from hypothesis import strategies as st

from tests.events.telling import coded
from twosource.events.certainty import weigh_signs


def test_an_act_beside_its_actor_is_surer_than_one_far_behind_other_verbs() -> None:
    (near,) = coded("Chad attacked Niger.")
    far = coded(
        "Chad, where ministers had said that prices rose while growth fell and people left, when asked attacked Niger."
    )
    assert all(event.probability < near.probability for event in far)


def test_an_event_is_as_sure_as_the_surest_of_its_mentions() -> None:
    (alone,) = coded("Chad attacked Niger.")
    (both,) = coded(
        "Chad attacked Niger.", "When the rains had ended and the harvest was in, Chad attacked Niger."
    )
    assert len(both.mentions) == 2
    assert both.probability == alone.probability


@given(st.dictionaries(st.text(max_size=5), st.floats(-50, 50), max_size=5))
def test_a_probability_lies_between_nought_and_one(signs: dict[str, float]) -> None:
    assert 0 <= weigh_signs(signs, dict.fromkeys(signs, 1.0)) <= 1
