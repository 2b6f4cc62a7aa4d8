"""A surname is somebody's where the story shows whose; never one of two people of one surname."""

import re
from dataclasses import replace

import pytest

from tests.builders.parts import annotated
from twosource.archive.persons import persons_in
from twosource.model import AnnotatedText, Entity, Mention


def told(article: str, *sentences: str, people: tuple[str, ...]) -> AnnotatedText:
    """Return a text in which every form of the people's names is a mention of a person, a longer one before a shorter."""
    text = annotated(article, "Paper", ("headline", ("What the minister said",)), ("body", sentences))
    forms = sorted(
        {*people, *(name.split()[-1] for name in people if not name.endswith("Jr."))}, key=len, reverse=True
    )
    found = re.finditer("|".join(rf"\b{re.escape(form)}" for form in forms), text.article.text)
    mentions = tuple(Mention(start=one.start(), end=one.end(), text=one[0], kind="person") for one in found)
    entities = tuple(Entity(id=f"person:{name}", name=name, kind="person") for name in people)
    return replace(text, mentions=mentions, entities=entities)


FULL = told("a", "The minister, Ilse Varga, came late.", "Varga said she was sorry.", people=("Ilse Varga",))
BARE = told("b", "Minister Varga was late.", "Varga was sorry.", people=())


def test_a_surname_is_the_one_full_name_that_a_report_shortens_to_it() -> None:
    assert persons_in({"Varga"}, [FULL, BARE]) == {"Varga": "Ilse Varga"}
    assert persons_in({"Ilse Varga"}, [FULL, BARE]) == {}


def test_a_name_with_a_middle_part_is_the_one_without_it_where_both_stand_in_the_story() -> None:
    middle = told("c", "Ilse M. Varga spoke.", people=("Ilse M. Varga",))
    assert persons_in({"Ilse M. Varga", "Ilse Varga"}, [FULL, middle]) == {"Ilse M. Varga": "Ilse Varga"}
    assert persons_in({"Ilse M. Varga"}, [middle, BARE]) == {}


@pytest.mark.parametrize(
    "other",
    [
        told("c", "Her brother, Pal Varga, was there.", "Varga laughed.", people=("Pal Varga",)),
        told("c", "Varga spoke.", "His daughter, Ilse Varga, was there.", people=("Ilse Varga",)),
        told("c", "Ilse Varga spoke.", "President Varga, her father, did not.", people=("Ilse Varga",)),
        told("c", "Ilse M. Varga and Ilse K. Varga spoke.", people=("Ilse M. Varga", "Ilse K. Varga", "Pal Varga")),
    ],
)  # fmt: skip
def test_a_surname_that_may_be_another_persons_stays_alone(other: AnnotatedText) -> None:
    assert persons_in({"Varga"}, [FULL, other]) == {}


@pytest.mark.parametrize(
    "speaker",
    ["an aide to Varga", "Varga administration", "Varga Jr.", "Ilse Varga Jr.", "Mihaly Varga", "Var"],
)
def test_what_only_has_the_surname_in_it_is_nobody_of_that_name(speaker: str) -> None:
    assert persons_in({speaker}, [FULL, BARE]) == {}


def test_two_names_that_were_read_as_one_are_no_full_name() -> None:
    slip = told(
        "c", "Ilse Varga met Bela Kun.", "Varga Kun agreed.", people=("Bela Kun", "Varga Kun", "Ilse Varga")
    )
    assert persons_in(
        {"Kun"}, [slip, told("d", "Bela Kun left.", "Kun was late.", people=("Bela Kun",))]
    ) == {"Kun": "Bela Kun"}
