import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.telling import acts, coded, story_of, told, unrelated
from twosource.events import code

EARTHQUAKE = (
    "A magnitude 6.1 earthquake struck the coast of Chile early on Thursday, killing at least 12 people.\n"
    "The quake hit at a depth of 30 kilometres, the geological institute said. Buildings collapsed in the port.\n"
    "Rescue workers searched the rubble for survivors. A tsunami warning was lifted after two hours."
)
FOOTBALL = (
    "Ghana beat Kenya 2-1 in the quarter-final in Accra on Saturday after a late goal from striker Kofi Asare.\n"
    "Kenya attacked from the start and struck the post twice before halftime. Ghana's defence resisted.\n"
    "Kenya coach Peter Otieno accused the referee of bias. Ghana will meet Senegal in the semi-final."
)
TAKEOVER = (
    "German carmaker Rheinwagen agreed to buy battery maker Voltara for 2 billion euros on Monday.\n"
    "The board rejected an earlier bid from rival Autex in March. Autex threatened to sue.\n"
    "Analysts warned that the price was high."
)
REINDEER = (
    "Researchers at the University of Oslo have found that reindeer chew while they sleep.\n"
    "The team attacked the problem with brain recordings. The scientists call for more research.\n"
    "The results challenge an older theory, said Professor Liv Dahl."
)


@pytest.mark.parametrize("story", [EARTHQUAKE, FOOTBALL, TAKEOVER, REINDEER])
def test_a_story_that_is_not_political_has_no_events(story: str) -> None:
    assert coded(story) == ()


def test_an_election_protest_is_coded_with_its_parties() -> None:
    found = acts(
        "Thousands of opposition supporters marched through Lusaka on Sunday to protest against the results.\n"
        "Police fired tear gas at demonstrators and arrested at least 40 people, witnesses said.\n"
        "Opposition leader Chanda Mulenga accused President Joseph Banda of rigging the vote.\n"
        "Banda rejected the accusations. Zambia's government imposed a curfew in the capital."
    )

    assert ("ZMBOPP", "PROTEST", "", "happened") in found
    assert ("ZMBCOP", "ASSAULT", "ZMBOPP", "happened") in found
    assert ("ZMBGOV", "REJECT", "", "happened") in found
    assert ("ZMBGOV", "COERCE", "", "happened") in found
    assert any(kind == "ACCUSE" and target == "ZMBGOV" for _, kind, target, _ in found)


def test_a_denied_attack_is_no_attack() -> None:
    found = acts(
        "Azerbaijan denied that its forces had attacked Armenian positions and accused Yerevan of lying."
    )

    assert ("AZE", "ACCUSE", "ARMGOV", "happened") in found
    assert ("AZE", "REJECT", "", "happened") in found
    assert not [act for act in found if act[1] == "ASSAULT" and act[3] == "happened"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chad attacked Niger on Monday.", "happened"),
        ("Chad did not attack Niger.", "denied"),
        ("Chad will attack Niger, its army chief said.", "planned"),
        ("Chad could attack Niger, analysts said.", "hypothetical"),
        ("If Chad attacked Niger, the region would burn.", "hypothetical"),
        ("Chad denied attacking Niger.", "denied"),
        ("Chad plans to attack Niger.", "planned"),
    ],
)
def test_only_what_happened_is_told_as_an_act(sentence: str, status: str) -> None:
    forceful = [act for act in acts(sentence) if act[1] == "ASSAULT"]
    assert forceful in ([], [("TCD", "ASSAULT", "NER", status)])
    assert (status == "happened") == bool(forceful and forceful[0][3] == "happened")


def test_a_threat_of_sanctions_is_a_threat_and_no_sanction() -> None:
    found = acts(
        "The United States threatened on Monday to impose sanctions on Georgia over a law on the press."
    )
    assert found == [("USA", "THREATEN", "GEO", "happened")]


def test_a_warning_against_strikes_is_no_strike() -> None:
    found = acts("Norway's foreign ministry warned Sweden against launching military strikes on Finland.")
    assert found == [("NORGOV", "THREATEN", "SWE", "happened")]


def test_a_planned_trade_deal_is_an_intent_to_cooperate() -> None:
    found = acts(
        "Brazil and the European Union plan to sign a trade deal in December, officials said on Friday.\n"
        "France opposes the agreement. Poland has not ratified the pact."
    )
    assert [act[:2] for act in found] == [("BRA/EUR", "AGREE"), ("FRA", "REJECT"), ("POL", "SUPPORT")]
    assert found[2][3] == "denied"


def test_passive_acts_have_their_agent_as_actor() -> None:
    assert acts("A journalist was arrested by Kenyan police in Mombasa.") == [
        ("KENCOP", "COERCE", "JRN", "happened")
    ]


def test_a_joint_act_has_both_actors() -> None:
    (event,) = coded("Peru and Bolivia condemned Chile's decision on Tuesday.")
    assert event.actor.name == "Peru and Bolivia"
    assert event.actor.code == "PER/BOL"


def test_both_leaders_are_those_of_the_sentence_before() -> None:
    found = acts(
        "Peruvian President Rosa Quispe phoned Bolivian President Juan Mamani on Sunday. "
        "Both leaders condemned Chile."
    )
    assert found == [
        ("PERGOV", "CONSULT", "BOLGOV", "happened"),
        ("PERGOV/BOLGOV", "ACCUSE", "CHL", "happened"),
    ]


def test_a_call_with_two_presidents_is_two_events() -> None:
    found = acts(
        "Kenyan President Ruth Wanjiku spoke with Ugandan President Ali Okello and Rwandan President Jo Kagabo."
    )
    assert found == [
        ("KENGOV", "CONSULT", "UGAGOV", "happened"),
        ("KENGOV", "CONSULT", "RWAGOV", "happened"),
    ]


def test_a_surname_alone_keeps_country_and_office() -> None:
    found = acts(
        "Kenyan President Ruth Wanjiku visited Uganda on Monday.\nWanjiku criticised Rwanda on Tuesday."
    )
    assert ("KENGOV", "ACCUSE", "RWA", "happened") in found


def test_one_act_told_by_three_reports_is_one_event_with_three_mentions() -> None:
    (event,) = coded(
        "Tamil rebels attacked a navy base on Friday.",
        "The Tamil rebels attacked a base of the Sri Lankan navy.",
        "A navy base was attacked by Tamil rebels.",
    )
    assert len(event.mentions) == 3
    assert (event.origins.low, event.origins.high) == (3, 3)


def test_acts_on_different_weekdays_are_different_events() -> None:
    assert len(coded("Kenya condemned Uganda.", "Kenya praised Uganda.")) == 2


def test_a_visit_and_a_call_are_not_one_event() -> None:
    found = coded(
        "Norwegian envoy Erik Lund visited Sri Lanka.",
        "Norwegian envoy Erik Lund phoned Sri Lanka's president.",
    )
    assert len(found) == 2


def test_quoted_words_of_the_speaker_are_not_the_acts_of_those_they_name() -> None:
    assert not [
        act for act in acts("The minister asked whether Chad might attack Niger.") if act[3] == "happened"
    ]


def test_an_empty_story_has_no_events() -> None:
    empty = told("")
    assert code(story_of(empty), [empty], unrelated(empty)) == ()


SENTENCES = (
    "Kenyan police arrested three activists.",
    "Uganda condemned Kenya on Tuesday.",
    "Rebels freed 14 prisoners in Chad.",
    "Norway and Sweden signed a treaty.",
    "The match ended without goals.",
)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(4)), st.lists(st.sampled_from(SENTENCES), min_size=4, max_size=4))
def test_the_order_of_the_texts_does_not_matter(order: list[int], sentences: list[str]) -> None:
    texts = [told(sentence, name="abcd"[number]) for number, sentence in enumerate(sentences)]
    straight = code(story_of(*texts), texts, unrelated(*texts))
    assert code(story_of(*texts), [texts[place] for place in order], unrelated(*texts)) == straight


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.sampled_from(SENTENCES))
def test_any_text_can_be_coded_and_mentions_stay_inside_it(noise: str, sentence: str) -> None:
    text = told(f"{noise}\n{sentence}")
    for event in code(story_of(text), [text], unrelated(text)):
        assert all(0 <= span.start < span.end <= len(text.article.text) for span in event.mentions)


def test_of_two_who_speak_nobody_speaks_with_himself() -> None:
    (event,) = coded(
        "Turkish President Kemal Aydin on Wednesday held a phone call with Japanese Prime Minister Haruto Segawa.",
        "PM Haruto Segawa held an hour-long telephone conversation with President Aydin on Wednesday.",
    )
    assert event.target is not None
    assert (event.actor.name, event.target.name) == ("PM Haruto Segawa", "Kemal Aydin")
