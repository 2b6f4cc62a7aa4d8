"""Names and what they mean: invented news."""

from collections.abc import Callable

import pytest

from twosource.model import AnnotatedText

Read = Callable[..., AnnotatedText]


def _meant(found: AnnotatedText) -> dict[str, str | None]:
    return {mention.text: mention.entity for mention in found.mentions}


def test_a_surname_means_the_person_named_in_full(by_rules: Read) -> None:
    meant = _meant(by_rules("Mayor Chidi Okafor spoke. Mr Okafor left."))
    assert meant == {"Chidi Okafor": "person:chidi okafor", "Okafor": "person:chidi okafor"}


def test_an_initial_agrees_with_the_first_name(by_rules: Read) -> None:
    meant = _meant(by_rules("Chidi Okafor spoke. C. Okafor signed."))
    assert set(meant.values()) == {"person:chidi okafor"}


def test_of_two_bearers_of_a_surname_the_title_chooses(by_rules: Read) -> None:
    found = by_rules("Paul Meyer and Anna Meyer voted. Mrs Meyer won.")
    assert found.mentions[-1].entity == "person:anna meyer"


@pytest.mark.parametrize(
    ("text", "name", "identity", "country"),
    [
        ("Troops left for Kenya.", "Kenya", "country:KEN", "KEN"),
        ("The Kenyan army left.", "Kenyan", "country:KEN", "KEN"),
        ("The Elysée declined to comment.", "Elysée", "org:elysee", "FRA"),
        ("It was reported by Yonhap.", "Yonhap", "org:yonhap", "KOR"),
        ("He flew to Nairobi.", "Nairobi", "country:KEN", "KEN"),
    ],
)
def test_the_gazetteer_knows_countries_seats_and_agencies(
    by_rules: Read, text: str, name: str, identity: str, country: str
) -> None:
    found = by_rules(text)
    assert _meant(found)[name] == identity
    assert {entity.id: entity.country for entity in found.entities}[identity] == country


def test_an_acronym_in_brackets_means_the_name_before_it(by_rules: Read) -> None:
    found = by_rules("The Kano River Authority (KRA) met. The KRA voted.")
    assert {mention.entity for mention in found.mentions} == {"org:kano river authority"}


def test_a_place_within_a_body_is_part_of_its_name(by_rules: Read) -> None:
    found = by_rules("Officers of West Yorkshire Police and Prince Mandla Memorial Hospital met.")
    assert [m.text for m in found.mentions] == ["West Yorkshire Police", "Prince Mandla Memorial Hospital"]


def test_an_office_is_no_part_of_a_name(by_rules: Read) -> None:
    found = by_rules("Minister of Transport Sipho Dlamini and Foreign Minister Ana Lee met.")
    assert [m.text for m in found.mentions] == ["Sipho Dlamini", "Ana Lee"]


def test_the_month_and_the_verb_are_not_the_politician(by_rules: Read) -> None:
    found = by_rules("It may rain in May. Theresa May will speak. May left.")
    assert [m.text for m in found.mentions if m.kind == "person"] == ["Theresa May", "May"]


def test_both_leaders_are_the_two_persons_named(by_rules: Read) -> None:
    text = "President Ana Lee met Chancellor Karl Ott. Both leaders said the talks were “frank”."
    (quotation,) = [q for q in by_rules(text).quotations if q.form != "indirect"]
    assert quotation.speaker == "Ana Lee and Karl Ott"
