"""Who acts on whom, in sentences where the nearest name is not the right one."""

import pytest

from tests.events.telling import acts
from twosource.events import code_sentence


def told(sentence: str) -> list[tuple[str, str, str]]:
    return [(actor, kind, target) for actor, kind, target, _ in acts(sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Peru's parliament announced the arrest of two Bolivian officials.", ("PERLEG", "COERCE", "BOLGOV")),
        ("Kenyan police led an inquiry into Ugandan officials.", ("KENCOP", "ACCUSE", "UGAGOV")),
        ("Norway began its withdrawal from Mali.", ("NOR", "YIELD", "MLI")),
    ],
)
def test_the_subject_of_a_verb_that_only_announces_an_act_is_its_actor(
    sentence: str, act: tuple[str, str, str]
) -> None:
    assert act in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana's foreign ministry said Togo must open its archives.",
        "Ghana's foreign ministry stressed that Togo must keep its word.",
    ],
)
def test_what_a_state_says_that_another_must_do_is_a_demand(sentence: str) -> None:
    assert told(sentence) == [("GHAGOV", "REQUEST", "TGO")]


def test_a_duty_that_nobody_states_is_no_act() -> None:
    assert told("Togo must open its archives.") == []


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("A Danish student was arrested in Laos.", "LAOCOP"),
        ("Two Danish students have been jailed in Laos on Friday.", "LAO"),
    ],
)
def test_who_is_arrested_in_a_country_is_arrested_by_its_police(sentence: str, actor: str) -> None:
    assert told(sentence) == [(actor, "COERCE", "DNKEDU")]


def test_who_is_killed_in_a_country_is_not_killed_by_it() -> None:
    assert told("A Danish student was killed in Laos.") == []


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Chad will withdraw its troops from Niger.", "NER"),
        ("Chad is willing to withdraw troops from neighbouring Niger.", "NER"),
        ("Chad deployed soldiers along the border with Libya.", "LBY"),
    ],
)
def test_a_states_own_troops_are_not_the_target_of_their_movement(sentence: str, target: str) -> None:
    assert [act[2] for act in told(sentence)] == [target]


def test_the_target_stands_behind_of_in_the_object() -> None:
    assert told("Chad launched its long-planned invasion of northern Libya.") == [("TCD", "ASSAULT", "LBY")]


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 40 Kenyan soldiers attacked a Somali village.",
        "Up to 40 Kenyan soldiers attacked a Somali village.",
        "More than 40 Kenyan soldiers attacked a Somali village.",
    ],
)
def test_an_amount_is_no_preposition(sentence: str) -> None:
    assert [act[0] for act in told(sentence)] == ["KENMIL"]


@pytest.mark.parametrize(
    "sentence",
    [
        "NAIROBI (Daily Shore) -- Uganda condemned Rwanda.",
        "NAIROBI, March 4 - Uganda condemned Rwanda.",
        "Nairobi, March 4 - Uganda condemned Rwanda.",
    ],
)
def test_the_place_of_a_dateline_acts_on_nobody(sentence: str) -> None:
    assert told(sentence) == [("UGA", "ACCUSE", "RWA")]


def test_a_dash_within_a_sentence_ends_no_dateline() -> None:
    assert [act[0] for act in told("Uganda - a neighbour - condemned Rwanda.")][:1] != ["RWA"]
    assert told("Uganda condemned Rwanda - again.") == [("UGA", "ACCUSE", "RWA")]


def test_his_own_war_is_not_that_of_those_who_speak_of_it() -> None:
    found = told("Nordic ministers criticised Chadian President Idris Ndil over his war against Niger.")
    assert ("TCDGOV", "ASSAULT", "NER") in found
    assert not [act for act in found if act[1] == "ASSAULT" and act[0] != "TCDGOV"]


def test_what_somebody_is_accused_of_is_not_the_accusers_act() -> None:
    found = told("Mali accused Niger of arming rebels after seizing a border town.")
    assert found == [("MLI", "ACCUSE", "NER")]


def test_a_relative_clause_belongs_to_the_noun_before_it() -> None:
    found = told("Foreign Minister Ana Ruiz of Peru spoke about violence that killed 40 villagers.")
    assert not [act for act in found if act[1] == "ASSAULT"]


def test_a_hyphen_joins_one_word() -> None:
    (event,) = code_sentence("Al-Shabaab attacked a Kenyan base.")
    assert (event.actor.code, event.plover) == ("SOMREB", "ASSAULT")


def test_soldiers_arrive_to_be_deployed_and_peacekeepers_to_help() -> None:
    assert told("Kenyan soldiers arrived in Haiti.") == [("KENMIL", "MOBILIZE", "HTI")]
    assert told("Kenyan peacekeepers arrived in Haiti.") == [("KENMIL", "AID", "HTI")]
    assert told("Kenya's president arrived in Haiti.") == [("KENGOV", "CONSULT", "HTI")]


@pytest.mark.parametrize(
    "sentence",
    [
        "His family surrounded the old king of Tonga.",
        "The firm invested in Ghana.",
        "The singer returned to Ghana.",
    ],
)
def test_what_private_people_do_is_no_act_of_politics(sentence: str) -> None:
    assert told(sentence) == []


def test_soldiers_who_are_deployed_act_themselves() -> None:
    assert told("Kenyan soldiers were deployed in northern Haiti.") == [("KENMIL", "MOBILIZE", "HTI")]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Kenyan soldiers killed at least six rebels in Somalia.", ["KENMIL"]),
        ("Huts were burnt and six Kenyan soldiers killed in Somalia.", []),
    ],
)
def test_who_is_killed_without_an_object_kills_nobody(sentence: str, actors: list[str]) -> None:
    assert [act[0] for act in told(sentence) if act[1] == "ASSAULT"] == actors


def test_an_object_that_is_a_pronoun_is_not_somebody_named_later() -> None:
    assert told("A Peruvian court jailed him for insulting the king of Tonga.") == [("PERJUD", "COERCE", "")]


@pytest.mark.parametrize(
    "sentence",
    ["Germany fights an epidemic in West Africa.", "Ghana's government will fight corruption in Togo."],
)
def test_a_fight_against_an_evil_is_no_force(sentence: str) -> None:
    assert told(sentence) == []


def test_what_a_country_owns_acts_for_it_only_as_a_weapon() -> None:
    assert [act[0] for act in told("Chadian tanks attacked Niger.")] == ["TCD"]
    assert told("The Chadian singer's cousin attacked Niger.") == []


def test_two_countries_in_one_word_are_no_party() -> None:
    assert [act[2] for act in told("Oman offered to mediate in the Peru-Chile dispute.")] == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Armed groups abducted pupils in Togo, the Ghanaian governor and residents said.",
        "Armed groups abducted pupils in Togo, Ghanaian police reported on Friday.",
    ],
)
def test_who_reports_an_act_did_not_suffer_it(sentence: str) -> None:
    assert not [act for act in told(sentence) if act[2].startswith("GHA")]


@pytest.mark.parametrize(
    "sentence",
    ["Peru and Chile fight over a lamp.", "Peru dispatched a lawyer and no soldiers to Chile."],
)
def test_no_force_is_seen_in_a_quarrel_or_in_soldiers_who_stay_at_home(sentence: str) -> None:
    assert not [act for act in told(sentence) if act[1] in {"ASSAULT", "MOBILIZE"}]


def test_a_visit_that_is_put_off_has_not_happened() -> None:
    visits = [act for act in acts("Kenya's president's visit to Uganda was put off.") if act[1] == "CONSULT"]
    assert all(act[3] != "happened" for act in visits)


def test_what_somebody_insists_is_so_is_no_demand() -> None:
    assert told("Chad's foreign minister insisted that no soldier of Niger was seen.") == []


def test_who_is_arrested_in_a_town_is_not_held_by_the_town() -> None:
    assert ("PERCOP", "COERCE", "BOLOPP") in told("Bolivian opposition leaders were arrested in Peru.")
    assert not [actor for actor, kind, _ in told("Traders were arrested in Cusco.") if kind == "COERCE"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Peru's president vowed to hunt down the rebels.", "THREATEN"),
        ("Peru's president vowed to crush the rebels.", "THREATEN"),
        ("Peru's president vowed to help Bolivia.", "AGREE"),
    ],
)
def test_a_vow_to_do_harm_is_a_threat_and_no_agreement(sentence: str, kind: str) -> None:
    assert [found for _, found, _ in told(sentence)] == [kind]
