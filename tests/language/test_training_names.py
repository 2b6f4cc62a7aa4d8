from training.conflict import conform, places_of, spans

PATROL = ["Gen.", "Ada", "Obi", "of", "the", "Harbour", "Guard", "met", "the", "people", "of", "Port", "Alba"]
TAGS = ["B-Person", "I-Person", "I-Person", "O", "B-Organisation", "I-Organisation", "I-Organisation", "O"]
TAGS += ["B-Organisation", "I-Organisation", "I-Organisation", "I-Organisation", "I-Organisation"]


def test_spans_of_a_kind_that_touch_stay_apart() -> None:
    assert list(spans(["B-Person", "B-Person", "I-Person", "O", "I-Weapon"])) == [
        (0, 1, "Person"), (1, 3, "Person"), (4, 5, "Weapon"),
    ]  # fmt: skip


def test_titles_and_descriptions_are_no_names_and_capitals_in_them_say_nothing() -> None:
    assert conform(PATROL, TAGS, set()) == [
        "O", "B-Person", "I-Person", "O", "O", "B-Actor", "I-Actor", "O", "O", "O", "O", None, None,
    ]  # fmt: skip


def test_a_pronoun_is_no_name() -> None:
    assert conform(["She", "left"], ["B-Person", "O"], set()) == ["O", "O"]


def test_a_word_with_a_capital_that_is_not_marked_says_nothing() -> None:
    assert conform(["In", "Alba", "they", "met"], ["O"] * 4, set()) == [None, None, "O", "O"]


def test_an_abbreviation_is_an_organisation() -> None:
    assert conform(["HGU", "and", "Alba"], ["B-Organisation", "O", "B-Organisation"], set()) == [
        "B-Organisation", "O", "B-Actor",
    ]  # fmt: skip


def test_a_place_that_acts_stays_a_place() -> None:
    places = places_of([{"tokens": ["in", "Port", "Alba"], "ner": ["O", "B-Location", "I-Location"]}])
    acted = conform(["Port", "Alba", "agreed"], ["B-Organisation", "I-Organisation", "O"], places)
    assert acted == ["B-Location", "I-Location", "O"]
