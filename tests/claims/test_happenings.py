import pytest

from twosource.claims.happenings import happenings_of


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The landslide killed two foresters.", "Two men lost their lives on the slope.", "death"),
        ("A bear attack cost a walker her life.", "The hiker was slain by a bear.", "death"),
        ("Customs seized the violin.", "The violin was confiscated at the border.", "seizure"),
        ("Dockers will down tools.", "The walkout begins at noon.", "strike"),
        ("He is behind bars.", "Gendarmes took the treasurer into custody.", "arrest"),
    ],
)
def test_one_kind_of_happening_is_found_in_other_words(one, other, kind):
    assert kind in happenings_of(one) & happenings_of(other)


def test_the_parts_of_a_wording_stand_near_one_another_and_in_order():
    assert "closure" not in happenings_of("Her life is on a limit, off the coast.")
    assert "death" not in happenings_of("Life insurance will cost more.")
    assert "death" not in happenings_of(
        "The hall cost the town eleven thousand crowns, and music is her whole life."
    )


def test_according_to_somebody_is_no_accord():
    assert not happenings_of("According to the harbour master")
    assert "accord" in happenings_of("Both harbours signed an agreement")


def test_words_of_no_known_kind_tell_of_none():
    assert happenings_of("The chapel stands beside the mill.") == frozenset()


def test_a_fire_chief_tells_of_no_fire_and_a_strike_leader_of_no_strike():
    assert not happenings_of("The fire chief, Anna Holm, is 51.") & {"fire"}
    assert not happenings_of("The strike leaders come from Varra.") & {"strike"}
    assert "fire" in happenings_of("The fire chief said that the fire was out.")
