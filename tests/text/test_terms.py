"""Content words with their kinds."""

from twosource.text.terms import find_terms, stem


def kinds(text: str) -> dict[str, str]:
    return {text[term.start : term.end]: term.kind for term in find_terms(text)}


def test_a_capital_inside_a_sentence_makes_a_name_and_one_at_its_start_does_not() -> None:
    assert kinds("Firefighters left Brackwater before dawn.") == {
        "Firefighters": "word", "left": "word", "Brackwater": "name", "dawn": "word",
    }  # fmt: skip


def test_numbers_are_kept_and_function_words_are_not() -> None:
    assert kinds("About 1,250 homes of the town were without power") == {
        "1,250": "number", "homes": "word", "town": "word", "power": "word",
    }  # fmt: skip


def test_a_possessive_has_the_stem_of_its_name() -> None:
    assert stem("Brackwater’s") == stem("Brackwater")


def test_places_are_those_of_the_whole_text() -> None:
    text = "Kicker\nThe dam broke."
    assert [text[term.start : term.end] for term in find_terms(text, 7)] == ["dam", "broke"]
