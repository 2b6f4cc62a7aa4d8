import pytest

from twosource.events import code_actor
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
