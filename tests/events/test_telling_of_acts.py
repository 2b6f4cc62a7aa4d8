"""Acts that are told in a roundabout way: by a noun, by who has them done to him, by a pronoun."""

import pytest

from tests.events.telling import acts
from twosource.events import code_sentence


def told(*sentences: str) -> list[tuple[str, str, str]]:
    return [(actor, kind, target) for actor, kind, target, _ in acts(" ".join(sentences))]


def test_us_in_capitals_is_a_country_and_no_pronoun() -> None:
    assert ("TON", "ACCUSE", "USA") in told("Tonga condemned US senators.") or (
        "TON",
        "ACCUSE",
        "USALEG",
    ) in told("Tonga condemned US senators.")
    assert [act[2] for act in told("A Tongan court jailed us for insulting Peru.")] == [""]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Zambia received a loan from Japan.", ("JPN", "AID", "ZMB")),
        ("Oman's government drew criticism from Norway.", ("NOR", "ACCUSE", "OMNGOV")),
        ("Malawi secured humanitarian aid from Norway.", ("NOR", "AID", "MWI")),
    ],
)
def test_who_gives_stands_behind_from(sentence: str, act: tuple[str, str, str]) -> None:
    assert told(sentence) == [act]


def test_an_office_acts_for_whom_it_belongs_to() -> None:
    assert told("Kenyan President Ruth Wanjiku's office condemned Uganda.") == [("KENGOV", "ACCUSE", "UGA")]


def test_a_description_beside_a_name_tells_country_and_office() -> None:
    assert told("Alice Wells, a senior Canadian diplomat, met Peru's president.") == [
        ("CANGOV", "CONSULT", "PERGOV")
    ]
    (event,) = code_sentence("Ana Ruiz, Peru's president, and Chile condemned Bolivia.")
    assert event.actor.code == "PERGOV/CHL"


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Piet Maas, Zambia's foreign minister, and Oman criticised Malawi.", "ZMBGOV/OMN"),
        ("Piet Maas, Zambia's foreign minister, who met Oman, criticised Malawi.", "ZMBGOV"),
    ],
)
def test_who_is_joined_past_a_description_acts_too(sentence: str, actor: str) -> None:
    assert {event.actor.code for event in code_sentence(sentence) if "MWI" in event.target.code} == {actor}


def test_the_noun_of_an_act_takes_its_object_and_its_agent() -> None:
    found = told("The arrest of a Chadian editor by Nigerien police has angered Chad.")
    assert ("NERCOP", "COERCE", "TCDJRN") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Kazakhstan ordered two Mongolian diplomats to leave the country.",
        "Kazakhstan ordered Mongolian envoys out.",
    ],
)
def test_diplomats_who_are_told_to_leave_are_expelled(sentence: str) -> None:
    assert told(sentence) == [("KAZ", "SANCTION", "MNGGOV")]


def test_her_and_him_are_the_one_who_was_just_called() -> None:
    found = told("Peruvian President Rosa Quispe phoned Chilean President Carla Soto.", "She praised her.")
    assert found == [("PERGOV", "CONSULT", "CHLGOV"), ("PERGOV", "SUPPORT", "CHLGOV")]


def test_they_are_the_only_group_of_the_sentence_before() -> None:
    assert ("KENLAB", "ACCUSE", "UGAGOV") in told(
        "Kenyan teachers marched on Monday.", "They accused the Ugandan government."
    )
    assert not [
        act
        for act in told(
            "Kenyan teachers and Rwandan nurses met Tongan clerics.", "They accused Peru of lying."
        )
        if act[1:] == ("ACCUSE", "PER") and act[0].startswith("TON")
    ]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Bolivia's parliament has yet to approve the accord with Peru.", "denied"),
        ("The president of Rwanda is to visit Kenya next month.", "planned"),
        ("Bolivia's parliament approved the accord with Peru.", "happened"),
    ],
)
def test_what_lies_ahead_has_not_happened(sentence: str, status: str) -> None:
    assert [act[3] for act in acts(sentence)] == [status]


def test_a_plot_that_was_foiled_is_no_attack() -> None:
    found = acts("Moldova's police said they had foiled a plot to assassinate the Latvian president.")
    assert not [act for act in found if act[1] == "ASSAULT" and act[3] == "happened"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad's president ordered his troops to open the gates.",
        "The popular American broadcasting network asked people to stay.",
        "Police were searching for the Chilean driver.",
        "Norway's foreign ministry declined to comment.",
        "Chad did not reject Niger's proposal.",
    ],
)
def test_orders_to_ones_own_searches_and_silence_are_no_acts_of_politics(sentence: str) -> None:
    assert told(sentence) == []


def test_what_somebody_has_of_his_own_is_not_his_target() -> None:
    assert [act[2] for act in told("Rwanda denied that its soldiers had crossed the lake.")] == [""]
    assert [act[2] for act in told("Greece put its navy on alert.")] == [""]


def test_a_promise_to_punish_is_a_threat() -> None:
    assert told("Norway's minister promised to expel Russian diplomats.") == [
        ("NORGOV", "THREATEN", "RUSGOV")
    ]
    assert told("Norway's minister promised to help Russian diplomats.") == [("NORGOV", "AGREE", "RUSGOV")]


def test_an_ambassador_to_a_country_is_not_of_that_country() -> None:
    found = told("Turkey's president met the ambassadors of ten countries.", "Turkey thanked Turkish voters.")
    assert not [act for act in found if act[1] == "CONSULT" and act[2].startswith("TUR")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Lawmakers brought down the government of Peru.", ("PERLEG", "COERCE", "PERGOV")),
        ("Tonga's parliament ousted the cabinet.", ("TONLEG", "COERCE", "ELI")),
        ("Oman hosted talks between Peru and Chad.", ("OMN", "CONSULT", "PER")),
    ],
)
def test_who_is_voted_out_or_brought_to_a_table(sentence: str, act: tuple[str, str, str]) -> None:
    assert act in told(sentence)


def test_talks_that_collapsed_were_held() -> None:
    assert [act[3] for act in acts("Talks between Peru and Chad collapsed.")] == ["happened"]


def test_no_president_is_the_dissident_of_his_surname() -> None:
    assert told("Chinese President Liu met Peru's president.") == [("CHNGOV", "CONSULT", "PERGOV")]
