"""What stands beside an act in its sentence and is none: taught steps, crimes of war, consequences of accidents."""

import pytest

from tests.events.telling import acts


def told(sentence: str) -> list[tuple[str, str, str]]:
    return [(actor, kind, target) for actor, kind, target, _ in acts(sentence)]


def test_what_somebody_was_taught_to_do_was_not_done() -> None:
    assert told("The Polish army taught the students to march.") == []
    assert [kind for _, kind, _ in told("Polish students marched on parliament in Warsaw.")] == ["PROTEST"]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Iran warned that both sides could be committing war crimes.", []),
        ("Iran warned of war with Turkey.", ["THREATEN"]),
    ],
)
def test_war_that_only_says_which_crimes_is_no_threat_of_war(sentence: str, kinds: list[str]) -> None:
    assert [kind for _, kind, _ in told(sentence)] == kinds


def test_whom_an_accident_hurt_was_not_attacked_by_the_police() -> None:
    found = told("Indian police detained two officials after a wall collapsed, injuring 19 students.")
    assert [kind for _, kind, _ in found] == ["COERCE"]
    attack = told("Syrian rebels attacked a town after the army left, killing nine Turkish soldiers.")
    assert "ASSAULT" in [kind for _, kind, _ in attack]


def test_guards_of_a_border_act_for_their_state() -> None:
    (blame,) = told("Kyrgyzstan's border service blamed Tajik troops.")
    assert blame == ("KGZCOP", "ACCUSE", "TJKMIL")


def test_two_states_that_resume_a_ferry_cooperate() -> None:
    found = told("Turkey and Greece resumed the ferry line between Ayvalik and Lesbos on Monday.")
    assert "COOPERATE" in [kind for _, kind, _ in found]
