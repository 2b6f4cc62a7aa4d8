"""Who is reported to have spoken, and a person's page: all that somebody is reported to have said."""

from collections.abc import Sequence
from http import HTTPStatus
from itertools import groupby

from twosource.archive import PersonLine, Said
from twosource.archive.pages import EMPTY, Html, counted, joined, spaced, tag, words
from twosource.text.naming import is_proper
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.pages.fields import text_field
from twosource.web.pages.frame import address, more, nothing, opening, page
from twosource.web.pages.lines import person_path, story_path, window
from twosource.web.pages.utterances import utterance_of
from twosource.web.parameters import Text
from twosource.web.problems import Problem
from twosource.web.rest.reading import AFTER, NAMED

PEOPLE, SAYINGS = 100, 30
WHO = Text(name="name", told="A person’s name", required=True, most=200)

UNNAMED = "Reports describe who spoke and give no name: in each story it may be somebody else."


def show_people(desk: Desk, asked: Asked) -> Answer:
    """Return who is reported to have spoken, most utterances first."""
    sought = NAMED.read(asked)
    found = desk.archive.people(words=sought, limit=PEOPLE, after=AFTER.read(asked) or None)
    form = tag(
        "form",
        text_field("words", "Name", sought),
        tag("button", "Find", type="submit"),
        tag("a", "All people", href="/people", class_="quiet") if sought else EMPTY,
        action="/people",
        class_="filters",
        aria_label="Find a person",
    )
    none = nothing(
        f"Nobody called “{sought}” is reported to have spoken"
        if sought
        else "Nobody is reported to have spoken yet",
        "Try a part of the name, as a surname."
        if sought
        else "People appear as soon as a report quotes them.",
    )
    return page(
        "People",
        opening("People", "Who is reported to have spoken, and in how many utterances."),
        form,
        people_list(found.entries) if found.entries else none,
        more(address("/people", words=sought, after=found.next), "More people") if found.next else EMPTY,
        here="/people",
    )


def people_list(people: Sequence[PersonLine]) -> Html:
    """Return people with how much they are reported to have said."""
    rows = (
        tag(
            "tr",
            tag("th", tag("a", words(person.name, "stated"), href=person_path(person.name)),
                tag("span", "not named", class_="unnamed") if names_nobody(person.name) else EMPTY, scope="row"),
            tag("td", counted(person.utterances, "utterance")),
            tag("td", counted(person.stories, "story", "stories")),
        )
        for person in people
    )  # fmt: skip
    heads = (tag("th", name, scope="col") for name in ("Who", "Reported", "In"))
    return tag("table", tag("thead", tag("tr", heads)), tag("tbody", rows), class_="people")


def names_nobody(name: str) -> bool:
    """Tell whether a speaker is only described ("one diplomat", "Several senators"), which may be another in each story.

    What has all words in capitals is a body's own name ("Manbij Military Council"), unless it is one word ("Authorities").
    """
    parts = name.split()
    return not is_proper(name) and (len(parts) == 1 or any(part[:1].islower() for part in parts))


def show_person(desk: Desk, asked: Asked) -> Answer:
    """Return all that somebody is reported to have said, by story."""
    name = WHO.read(asked)
    found = desk.archive.said(name, limit=SAYINGS, after=(after := AFTER.read(asked)) or None)
    if not found.entries and not after:
        raise Problem(
            status=HTTPStatus.NOT_FOUND,
            detail=f"nobody called {name!r} is reported to have spoken; see the list of people",
        )
    numbered = list(enumerate(found.entries, start=1))
    grouped = groupby(numbered, key=lambda pair: pair[1].story.id)
    back = tag("p", "‹ ", tag("a", "People", href="/people"), class_="back-to")
    return page(
        name,
        tag("div", back, tag("h1", words(name, "stated")),
            tag("p", "All that is reported to have been said, in every wording.", class_="lead"),
            tag("p", UNNAMED, class_="note") if names_nobody(name) else EMPTY,
            meant(desk.archive.meant(name)), class_="opening"),
        (story_part(desk, list(group)) for _, group in grouped),
        more(address("/person", name=name, after=found.next), "Further utterances") if found.next else EMPTY,
        here="/people",
        feed=address("/person.atom", name=name),
        live=True,
    )  # fmt: skip


def meant(others: Sequence[str]) -> Html:
    """Return whom else stories mean by a name, nothing where it is nobody else's."""
    if not others:
        return EMPTY
    links = [tag("a", words(other, "stated"), href=person_path(other)) for other in others]
    return tag("p", "In some stories this name stands for", spaced(links), class_="note")


def story_part(desk: Desk, said: Sequence[tuple[int, Said]]) -> Html:
    """Return what somebody said in one story."""
    line = said[0][1].story
    dossier = desk.archive.dossier(line.id)
    name = f"in-{said[0][0]}"
    when = window(line.earliest, line.latest)
    heading = tag(
        "h2", tag("a", words(line.headline), href=story_path(line.id)), id=name, class_="story-name"
    )
    told = (utterance_of(dossier, one.utterance, number) for number, one in said)
    return tag(
        "section", heading, tag("p", when, class_="note") if when else EMPTY, joined(told), aria_labelledby=name,
        class_="sayings",
    )  # fmt: skip
