import pytest

from tests.events.telling import story_of, told, unrelated
from twosource.events import code, code_actor
from twosource.events.parties import find_parties
from twosource.events.words import loose_words


def codes(sentence: str) -> list[str]:
    return [party.code for party in find_parties(loose_words(sentence))]


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Kenyan police", ("KEN", ("COP",))),
        ("Tamil rebels", ("LKA", ("REB",))),
        ("the Peruvian foreign ministry", ("PER", ("GOV",))),
        ("Chile's defence minister", ("CHL", ("GOV", "MIL"))),
        ("the U.N. Security Council", ("UNO", ("IGO",))),
        ("a former president of Ghana", ("GHA", ("ELI",))),
        ("Norwegian farmers", ("NOR", ("AGR",))),
        ("Moscow", ("RUS", ("GOV",))),
        ("a rainy afternoon", ("", ())),
        ("us", ("", ())),
        ("US troops", ("USA", ("MIL",))),
        ("President Museveni", ("UGA", ("GOV",))),
        ("the retired Peruvian general", ("PER", ("ELI",))),
        ("the speaker of the Knesset", ("ISR", ("LEG",))),
        ("a Hezbollah leader", ("LBN", ("REB",))),
        ("Iraqi Kurds", ("IRQ", ("CVL",))),
        ("Timbuktu", ("MLI", ())),
    ],
)
def test_a_phrase_has_the_code_of_its_country_and_role(
    phrase: str, code: tuple[str, tuple[str, ...]]
) -> None:
    assert code_actor(phrase) == code


def test_the_owner_of_an_act_is_the_party_and_not_the_act() -> None:
    (party, _) = find_parties(loose_words("Bolivia's unprecedented tariffs on Peru"))
    assert (party.name, party.code, party.head) == ("Bolivia", "BOL", False)


def test_a_weekday_is_nobody() -> None:
    assert codes("Talks resume on Thursday") == []


def test_people_in_a_place_have_its_country() -> None:
    assert codes("Security forces in Guinea fired.")[0] == "GINCOP"


def test_joined_parties_share_a_group_and_others_do_not() -> None:
    parties = find_parties(loose_words("Peru and Bolivia warned Chile."))
    assert [party.group for party in parties] == [0, 0, 2]


def test_a_name_before_of_ends_the_phrase() -> None:
    parties = find_parties(loose_words("Opponents accused President Ana Ruiz of fraud."))
    assert parties[-1].name == "President Ana Ruiz"


def test_a_leaders_surname_is_somebody_elses_where_the_story_says_so() -> None:
    assert codes("Prime Minister Macron spoke.") == ["FRAGOV"]
    texts = [told("Jamaican Prime Minister Lily Macron spoke. Macron condemned Haiti.")]
    assert [event.actor.code for event in code(story_of(*texts), texts, unrelated(*texts))] == ["JAMGOV"]


def test_a_leaders_surname_is_nobodys_where_the_story_introduces_another() -> None:
    texts = [told("The baker Rosa Erdogan came to Turin. Erdogan criticised Italy's government.")]
    assert [event.actor.code for event in code(story_of(*texts), texts, unrelated(*texts))] == [""]


def test_a_namesake_with_another_first_name_is_no_leader() -> None:
    assert codes("Violinist Peter Museveni played.") == [""]


def test_a_law_is_nobody() -> None:
    assert codes("The Fisheries Act bans nets.") == []


def test_a_group_noun_takes_the_kind_of_what_stands_before_it() -> None:
    assert codes("Zambian opposition groups protested.") == ["ZMBOPP"]


def test_an_ethnic_minority_has_the_country_where_it_lives() -> None:
    assert codes("Ethnic Kurds in Armenia protested.")[0] == "ARMCVL"
