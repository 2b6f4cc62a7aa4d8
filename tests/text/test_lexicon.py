import pytest

from twosource.text import lexicon


@pytest.mark.parametrize(
    ("one", "other", "upos", "relation"),
    [
        ("charge", "accuse", "VERB", "synonym"),
        ("vessel", "ship", "NOUN", "kind"),
        ("pistol", "weapon", "NOUN", "kind"),
        ("rise", "fall", "VERB", "opposite"),
        ("safe", "dangerous", "ADJ", "opposite"),
        ("kill", "die", "VERB", "leads"),
        ("knife", "gun", "NOUN", "sister"),
        ("brother", "uncle", "NOUN", "sister"),
        ("table", "government", "NOUN", None),
        ("ferry", "zblorg", "NOUN", None),
    ],
)
def test_two_words_are_related_by_their_senses(
    one: str, other: str, upos: str, relation: lexicon.Relation | None
) -> None:
    assert lexicon.relate(one, other, upos, upos) == relation
    assert lexicon.relate(other, one, upos, upos) == relation


def test_a_verb_and_the_noun_of_its_act_are_derived_from_one_another() -> None:
    assert lexicon.relate("destroy", "destruction", "VERB", "NOUN") == "derived"
    assert "resignation" in lexicon.derived("resign")


def test_who_does_an_act_is_not_the_act() -> None:
    assert "teacher" not in lexicon.derived("teach")
    assert lexicon.relate("teach", "teacher", "VERB", "NOUN") is None


def test_any_form_of_a_word_finds_its_senses() -> None:
    assert lexicon.fields("Ministers") == lexicon.fields("minister") == {"person"}
    assert lexicon.relate("vessels", "ship", "NOUN", "NOUN") == "kind"


def test_a_verb_with_its_particle_is_a_verb() -> None:
    assert lexicon.known("break out", "VERB")
    assert "step down" in lexicon.synonyms("resign", "VERB")


def test_the_field_tells_people_groups_times_and_verbs_of_saying() -> None:
    assert lexicon.field_of("farmer") == "person"
    assert lexicon.field_of("committee") == "group"
    assert lexicon.field_of("morning") == "time"
    assert lexicon.field_of("deny", "VERB") == "saying"
    assert lexicon.field_of("table", "NOUN") not in {"person", "saying"}


def test_an_unknown_word_has_no_senses() -> None:
    assert not lexicon.known("zblorg")
    assert lexicon.synonyms("zblorg") == lexicon.kinds("zblorg") == lexicon.opposites("zblorg") == frozenset()
    assert lexicon.field_of("zblorg") is None
    assert lexicon.nearness("zblorg", "ship") == 0.0


def test_a_word_that_has_no_senses_of_a_tag_has_none() -> None:
    assert lexicon.known("quickly", "ADV")
    assert not lexicon.known("quickly", "NOUN")
    assert not lexicon.known("they", "PRON")


def test_nearer_words_have_the_narrower_thing_in_common() -> None:
    near = lexicon.nearness("ferry", "boat", "NOUN", "NOUN")
    far = lexicon.nearness("ferry", "opinion", "NOUN", "NOUN")
    assert 0.0 <= far < near <= 1.0
    assert lexicon.nearness("ship", "ship") == 1.0


def test_sisters_are_neither_synonyms_nor_a_thing_and_its_kind() -> None:
    assert lexicon.sisters("bus", "train")
    assert not lexicon.sisters("ship", "vessel")
    assert not lexicon.sisters("ship", "ship")
