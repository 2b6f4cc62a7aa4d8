"""Acts as running news tells them: arrests, charges, what is only alleged, who is meant and what only sounds like an act."""

from dataclasses import replace

import pytest

from tests.events.telling import acts, story_of, told, unrelated
from twosource.events import code, code_sentence
from twosource.model import Quotation


def coded(*texts: str) -> list[tuple[str, str, str]]:
    return [(actor, kind, target) for actor, kind, target, _ in acts(*texts)]


def kinds(sentence: str) -> list[str]:
    """Return the types of a sentence's events, read with the parse where the model is there."""
    return [event.plover for event in code_sentence(sentence) if event.cameo]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Bolivian senator Rosa Quispe was arrested on Monday.", ("", "COERCE", "BOLLEG")),
        ("A former Kenyan minister was sentenced to nine years in prison.", ("", "COERCE", "KENELI")),
        ("Two Kenyan MPs were charged with inciting violence.", ("", "ACCUSE", "KENLEG")),
        ("Student leaders were detained at the university on Monday.", ("", "COERCE", "EDU")),
    ],
)
def test_whose_arrest_is_news_is_arrested_though_nobody_says_by_whom(
    sentence: str, act: tuple[str, str, str]
) -> None:
    assert act in coded(sentence)


def test_a_student_held_for_a_theft_is_no_politics() -> None:
    assert coded("A student was arrested over the theft of a bicycle in Lagos.") == []


def test_one_arrest_told_with_and_without_the_police_is_one_event() -> None:
    found = coded(
        "Police in Peru arrested the former minister Ana Ruiz on Friday.",
        "Ana Ruiz, a former minister of Peru, was arrested on Friday.",
    )
    assert [act for act in found if act[1] == "COERCE"] == [("PERCOP", "COERCE", "PERELI")]


def test_the_crowd_that_one_report_calls_protesters_is_people_in_another() -> None:
    found = coded(
        "Sudanese police arrested 40 protesters in Khartoum.",
        "Sudanese police arrested 52 people in Khartoum.",
    )
    assert [kind for _, kind, _ in found] == ["COERCE"]


def test_what_somebody_is_charged_with_is_no_deed_of_who_charges_him() -> None:
    sentence = "Zambian prosecutors charged Ada Mbewe, a former judge, with helping rebels."
    assert [kind for _, kind, _ in coded(sentence)] == ["ACCUSE"]
    assert kinds("The Bulgarian police arrested a man on suspicion of attacking the Turkish embassy.") == [
        "COERCE"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "A former Ghanaian minister pleaded guilty on Monday to taking bribes.",
        "Brazil's finance minister declined to say whether the tax would rise.",
        "Hungary's prime minister blamed rising prices.",
        "Pakistan's president said there was no proof that India was behind the bombing.",
        "Chile's president toured Santiago on Sunday.",
        "The Thai prisoners walked out through the gate.",
        "A third Italian was pulled out alive by his Pakistani porter.",
        "Peru's president signed a contract.",
    ],
)
def test_what_only_sounds_like_an_act_is_none(sentence: str) -> None:
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Brazil's finance minister refused to meet the union.", "REJECT"),
        ("Hungary's prime minister blamed Brussels for the deficit.", "ACCUSE"),
        ("Pakistan's president said India was behind the bombing.", "ACCUSE"),
        ("The president of Chile visited Argentina on Sunday.", "CONSULT"),
        ("Nurses walked out of hospitals across Slovakia on Monday.", "PROTEST"),
        ("Iraqi forces pulled out of the town on Monday.", "YIELD"),
        ("Saudi Arabia executed 12 men on Saturday.", "ASSAULT"),
        ("Georgian prosecutors served an arrest warrant on the opposition leader.", "COERCE"),
        ("Zambia's finance minister was dismissed by parliament.", "COERCE"),
        ("North Korea fired two missiles into the sea on Friday.", "MOBILIZE"),
        ("North Korea fired two missiles at Japan.", "ASSAULT"),
        ("Colombian police cleared protesters from the road.", "ASSAULT"),
        ("A court in Georgia cleared the former minister of fraud.", "YIELD"),
    ],
)
def test_what_sounds_alike_and_is_an_act_is_told(sentence: str, kind: str) -> None:
    assert kinds(sentence) == [kind]


def test_two_who_agree_agree_with_each_other_and_not_with_a_third() -> None:
    assert ("KEN", "AGREE", "UGA") in coded("Kenya and Uganda agreed to reopen the border with Tanzania.")
    assert ("SRB/XKX", "AGREE", "EUR") in coded(
        "Serbia and Kosovo agreed with the EU to reopen two crossings."
    )


def test_a_warning_of_what_ones_own_side_does_is_no_threat() -> None:
    assert "THREATEN" not in kinds("Iran's health minister warned that hospitals were running out of oxygen.")
    assert "THREATEN" in kinds("Iran warned that Israel would pay for the attack.")


def test_those_killed_by_an_attack_are_no_second_attack() -> None:
    assert kinds("Nigerian troops attacked a camp of Boko Haram on Friday, killing 40 fighters.") == [
        "ASSAULT"
    ]


def test_whoever_is_described_by_a_participle_does_what_it_says() -> None:
    found = code_sentence("Israeli soldiers killed three Syrian men trying to bomb a base in Israel.")
    assert "ISRMIL" not in [event.actor.code for event in found if event.cameo.startswith("183")]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ghana's president likes to sue newspapers.", "hypothetical"),
        ("Oman challenged Yemen to publicly rebuke Iran.", "demanded"),
    ],
)
def test_what_is_liked_or_asked_for_did_not_happen(sentence: str, status: str) -> None:
    assert "happened" not in [event.status for event in code_sentence(sentence) if event.plover == "ACCUSE"]


def test_an_office_beside_a_name_is_called_by_the_name() -> None:
    found = code_sentence(
        "Police in Ecuador detained the former energy minister, Rodrigo Almeida, in Guayaquil."
    )
    assert [event.target and event.target.name for event in found] == ["Rodrigo Almeida"]


def test_what_an_office_is_for_is_no_name() -> None:
    (act,) = code_sentence("Norway's Minister of Energy met the president of Finland.")
    assert act.actor.name == "Norway's Minister of Energy"


def test_who_is_accused_stands_before_the_clause() -> None:
    found = code_sentence("Canada sanctioned two Haitian senators whom it accuses of financing a gang.")
    assert [event.target.code for event in found if event.plover == "ACCUSE" and event.target] == ["HTILEG"]


def test_he_in_a_quotation_is_not_who_was_named_last() -> None:
    words = "Peru's president Ana Ruiz spoke. \"She attacked Chile's president,\" the lawyer said."
    start = words.index("She")
    quotation = Quotation(
        id="q",
        article="a",
        start=start,
        end=start + 31,
        form="direct",
        speaker="the lawyer",
        cue=None,
        mention=None,
    )
    text = told(words)
    assert code(story_of(text), [replace(text, quotations=(quotation,))], unrelated(text)) == ()
    assert code(story_of(text), [text], unrelated(text)) != ()


def test_an_opposition_leader_is_no_minister_where_he_is_only_called_a_leader() -> None:
    found = coded(
        "Opposition leader Tom Oduya spoke in Kenya. The leader Tom Oduya spoke again. Kenyan leader Tom Oduya left.",
        "Tom Oduya condemned Kenya's president.",
    )
    assert ("KENOPP", "ACCUSE", "KENGOV") in found
