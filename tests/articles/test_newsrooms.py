"""Newsrooms that no list knows, in the phrases that credit them."""

import pytest

from twosource.articles.newsrooms import byline_newsrooms, credited
from twosource.articles.pictures import picture_makers


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("(With material from Fjordwire)", ["Fjordwire"]),
        ("Information from Tundra Press was used in this report.", ["Tundra Press"]),
        (
            "This article first appeared in The Levant Ledger and is republished under licence.",
            ["The Levant Ledger"],
        ),
        ("Tundra Press's Aino Rask in Inari contributed reporting.", ["Tundra Press"]),
        ("Aino Rask of Tundra Press contributed from Inari.", ["Tundra Press"]),
        ("Quelle: Alpenpost", ["Alpenpost"]),
        ("(avec TPA)", ["TPA"]),
        ("(Tundra Press/Inari Radio)", ["Tundra Press", "Inari Radio"]),
        ("(Reporting by Aino Rask, Tundra Press)", ["Tundra Press"]),
        ("Staff and wire reports", ["agencies"]),
    ],
)
def test_a_phrase_credits_whom_it_names(words: str, names: list[str]) -> None:
    assert [named.agency for named in credited(words)] == names
    assert all(
        words[named.start : named.end] == named.agency for named in credited(words) if names != ["agencies"]
    )


@pytest.mark.parametrize(
    "words",
    [
        "Some reports came from Syria.",
        "With Aino Rask, the ministry has a new face.",
        "Aino Rask of Amnesty contributed a photograph.",
        "The report was supplied by Rask Holdings, the prosecutor said.",
        "Tundra Press was fined in 2019.",
        "In cooperation with Interpol, police raided the weir.",
    ],
)
def test_a_sentence_credits_nobody(words: str) -> None:
    assert credited(words) == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Tundra Press", ["Tundra Press"]),
        ("By Aino Rask, Tundra Press", ["Tundra Press"]),
        ("Aino Rask / Tundra Press", ["Tundra Press"]),
        ("By our staff and Tundra Press", ["Tundra Press"]),
        ("By Courier Reporter and Tundra Press", ["Tundra Press"]),
        ("By Aino Rask", []),
        ("Aino Rask, Inari", []),
    ],
)
def test_a_byline_credits_the_newsroom_beside_its_people(words: str, names: list[str]) -> None:
    assert [named.agency for named in byline_newsrooms(words)] == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Reindeer near Inari. (Tundra Press/Files)", ["Tundra Press"]),
        ("Reindeer near Inari. (Aino Rask/Tundra Press)", ["Tundra Press"]),
        ("Reindeer near Inari. Photo: Fjordwire/Aino Rask", ["Fjordwire"]),
        ("(TPA Photo/Aino Rask)", ["TPA"]),
        ("(Photo courtesy of the Rask family)", ["Rask family"]),
        ("Photo by Aino Rask", []),
        ("Reindeer near Inari. (Aino Rask)", []),
    ],
)
def test_a_caption_names_the_newsroom_and_not_the_person(words: str, names: list[str]) -> None:
    assert [named.agency for named in picture_makers(words)] == names
