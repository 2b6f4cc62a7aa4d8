"""Attacks that nobody claims, and what only sounds like one."""

import pytest

from tests.events.telling import acts
from twosource.events import code_sentence


def told(sentence: str) -> list[tuple[str, str, str]]:
    return [(actor, kind, target) for actor, kind, target, _ in acts(sentence)]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("A roadside bomb killed three Malian soldiers near Gao.", "MLIMIL"),
        ("Two Thai policemen were killed by a bomb in Yala.", "THACOP"),
        ("Two Thai policemen were killed in a bomb attack.", "THACOP"),
        ("A Nepalese journalist was shot dead in Biratnagar.", "NPLJRN"),
        ("Three Malian soldiers were killed when their lorry hit a landmine near Gao.", "MLIMIL"),
    ],
)
def test_an_attack_by_nobody_known_has_an_unknown_actor(sentence: str, target: str) -> None:
    (event,) = code_sentence(sentence)
    assert (event.actor.name, event.actor.code, event.plover) == ("unknown", "", "ASSAULT")
    assert event.target is not None
    assert event.target.code == target


@pytest.mark.parametrize(
    "sentence",
    [
        "A shark attack killed two Chilean swimmers.",
        "A man was shot dead in Leeds.",
        "A mobile device injured two people in Peru.",
        "A bomb could kill Malian soldiers near Gao.",
        "A gas explosion killed nine people in Latvia.",
    ],
)
def test_accidents_lone_crimes_and_what_might_happen_are_no_attacks_by_unknown_hands(sentence: str) -> None:
    assert told(sentence) == []


def test_who_owns_a_weapon_strikes_with_it() -> None:
    assert told("A Venezuelan drone struck a Guyanese army post.") == [("VEN", "ASSAULT", "GUY")]
    assert ("TUR", "ASSAULT", "IRQCVL") in [
        (event.actor.code, event.plover, event.target.code if event.target else "")
        for event in code_sentence("Five Iraqi villagers were killed in a Turkish air strike.")
    ]


def test_a_rocket_is_fired_by_the_land_that_it_is_fired_from() -> None:
    found = code_sentence("Rockets fired from Eritrea hit the Ethiopian town of Humera, injuring two people.")
    assert [(event.actor.code, event.plover) for event in found] == [("ERI", "ASSAULT")]


def test_those_killed_by_an_attack_are_no_second_attack() -> None:
    assert (
        len(
            code_sentence("Rebels bombed a Chadian barracks, officials said on Friday, killing six soldiers.")
        )
        < 3
    )
    actors = {
        event.actor.code
        for event in code_sentence("Chadian rebels bombed a base, officials said, killing six.")
    }
    assert actors == {"TCDREB"}


def test_gunmen_are_of_the_land_where_they_attack_and_do_not_attack_the_land() -> None:
    assert told("Gunmen killed six villagers in northern Nigeria.") == [("NGAUAF", "ASSAULT", "NGACVL")]
    assert told("Gunmen attacked a barn in Nigeria.") in ([], [("NGAUAF", "ASSAULT", "")])
    assert told("Gunmen attacked a wedding party in Nigeria.") == [("NGAUAF", "ASSAULT", "NGACVL")]


def test_a_border_near_a_battle_is_not_attacked() -> None:
    found = told("Rebels from Chad overran a town near the border with Sudan.")
    assert not [act for act in found if act[2] == "SDN"]


def test_police_who_attack_a_parliament_do_not_protest() -> None:
    assert [act[1] for act in told("Bolivian soldiers stormed the parliament building.")] == ["ASSAULT"]
    assert [act[1] for act in told("Bolivian protesters stormed the parliament building.")] == ["PROTEST"]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Nine Gambian journalists were detained in raids across Banjul.", "GMBJRN"),
        ("Two French aid workers were deported on Monday.", "FRANGO"),
    ],
)
def test_who_is_held_for_politics_is_held_though_nobody_says_by_whom(sentence: str, target: str) -> None:
    assert told(sentence) == [("", "COERCE", target)]


@pytest.mark.parametrize(
    "sentence", ["Nine burglars were arrested on Monday.", "A Gambian policeman was arrested over a theft."]
)
def test_an_arrest_for_a_crime_is_no_politics(sentence: str) -> None:
    assert told(sentence) == []
