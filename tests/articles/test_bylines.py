import pytest

from twosource.articles.bylines import byline_names, lone_names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Ada Moe", ("Ada Moe",)),
        ("BY ADA MOE AND BEN OKORO", ("Ada Moe", "Ben Okoro")),
        ("By Ada Moe, Science Correspondent, and Ben Okoro", ("Ada Moe", "Ben Okoro")),
        ("Written by Ada Moe", ("Ada Moe",)),
        ("Author: Ada van der Moe", ("Ada van der Moe",)),
        ("By Ada Moe in Lagos", ("Ada Moe",)),
        ("By DANA WHITCOMB Associated Press", ("Dana Whitcomb",)),
        ("By Our Correspondent", ()),
        ("Staff Reporter", ()),
        ("News Desk", ()),
    ],
)
def test_a_byline_names_its_people(words: str, names: tuple[str, ...]) -> None:
    assert byline_names(words) == names


@pytest.mark.parametrize(
    "words",
    [
        "By Monday, the river had risen by two metres",
        "By law, a dog needs a ticket",
        "By the time help came, it was over",
        "Bye-bye, Birdie",
        "By Friday evening the Elbe was expected to peak",
    ],
)
def test_a_clause_with_by_is_no_byline(words: str) -> None:
    assert byline_names(words) is None


def test_a_lone_name_is_a_name_and_a_headline_is_not() -> None:
    assert lone_names("Inês Quaresma") == ("Inês Quaresma",)
    for words in ("Flood Closes Tunnel In Oslo Today", "MAYOR RESIGNS", "New Government", "Police said"):
        assert lone_names(words) is None
