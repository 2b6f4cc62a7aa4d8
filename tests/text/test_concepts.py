import pytest

from twosource.text.concepts import concepts, group


def groups(text):
    return [concept.group for concept in concepts(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("warned", "cautioned"),
        ("killed", "died"),
        ("said", "stated"),
        ("mediator", "intermediary"),
        ("sold", "sell"),
    ],
)
def test_words_that_prose_exchanges_share_a_group(one, other):
    assert set(groups(one)) & set(groups(other))


def test_function_words_carry_nothing():
    assert concepts("It is what it was, and that is all there is to it.") == ()


def test_concepts_keep_their_places():
    text = "Rescuers searched the flooded shaft."
    assert [text[c.start : c.end] for c in concepts(text)] == ["Rescuers", "searched", "flooded", "shaft"]


def test_a_word_of_no_group_is_its_own():
    assert group("zeppelin") == "zeppelin"
