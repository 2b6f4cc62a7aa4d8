"""A story's page: the dossier inside the desk's frame, what changed lately, two reports to compare."""

from dataclasses import replace

from twosource.archive import Change, StoryLine
from twosource.archive.pages import (
    EMPTY,
    Html,
    Places,
    counted,
    loner,
    origins_phrase,
    outlet_phrase,
    story,
    tag,
)
from twosource.model import Dossier
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked, moved
from twosource.web.pages.corrections import corrections_section
from twosource.web.pages.fields import choice
from twosource.web.pages.frame import address, page
from twosource.web.pages.lines import developments, story_path, window
from twosource.web.pages.news import change_line
from twosource.web.rest.reading import ARTICLE, STORY

DEVELOPMENTS = 4
LATEST, LOOKED_THROUGH = 8, 400
"""Changes of a story that are shown, and changes of all stories that they are looked for in."""


def show_story(desk: Desk, asked: Asked) -> Answer:
    """Return a story's page, under the id that it has now."""
    line = desk.archive.line(wanted := STORY.read(asked))
    if line.id != wanted:
        return moved(story_path(line.id))
    made = desk.archive.rulings()
    ruled = f"{len(made)}-{sum(one.undone is not None for one in made)}"
    near = " ".join(f"{one.story} {one.earliest} {one.headline}" for one in line.developments)
    name = (line.id, f"{line.changed}", ruled, near)
    body = desk.lately.once(name, lambda: rendered(desk, line), lasting=True)
    return Answer(body=body)


def rendered(desk: Desk, line: StoryLine) -> bytes:
    """Return the bytes of a story's page."""
    dossier = desk.archive.dossier(line.id)
    told = replace(dossier, story=replace(dossier.story, developments=()))  # they stand above it, as links
    whole = story(told, 1, single=True) if len(dossier.texts) > 1 else loner(told, 1, single=True)
    return page(
        line.headline,
        kicker(line),
        developments(line, most=DEVELOPMENTS),
        whole,
        compare_form(dossier),
        corrections_section(desk, dossier),
        lately(recent(desk, line)),
        feed=address(f"/stories/{line.id}/feed.atom"),
        live=True,
    ).body


def kicker(line: StoryLine) -> Html:
    """Return what stands above the headline: what this is, and the forms in which it can be had."""
    told = [
        counted(line.articles, "report"),
        origins_phrase(line.origins),
        window(line.earliest, line.latest),
    ]
    links = (
        tag("li", tag("a", name, href=address(path)))
        for name, path in (
            ("JSON", f"/api/v1/stories/{line.id}"),
            ("Feed", f"/stories/{line.id}/feed.atom"),
        )
    )
    return tag(
        "div",
        tag("h1", "Story"),
        tag("p", " · ".join(part for part in told if part)),
        tag("ul", links, class_="forms"),
        class_="kicker",
    )


def compare_form(dossier: Dossier) -> Html:
    """Return the choice of two reports to read side by side."""
    if len(dossier.texts) < 2:
        return EMPTY
    sigils = Places(dossier).sigils
    options = [
        (sigils[text.id], f"{sigils[text.id]} {outlet_phrase(text.article)}") for text in dossier.texts
    ]
    fields = (
        choice("one", "This report", options, options[0][0]),
        choice("other", "beside this one", options, options[1][0]),
        tag("button", "Compare", type="submit"),
    )
    heading = tag("h3", "Two reports side by side", id="compare")
    form = tag("form", fields, action=address(f"/stories/{dossier.story.id}/beside"), class_="filters")
    return tag("section", heading, form, aria_labelledby="compare", class_="after")


def recent(desk: Desk, line: StoryLine) -> list[Change]:
    """Return the latest changes of a story, the newest first."""
    changes = desk.archive.changes(max(0, line.changed - LOOKED_THROUGH), LOOKED_THROUGH)
    return [change for change in reversed(changes) if change.story == line.id][:LATEST]


def lately(changes: list[Change]) -> Html:
    """Return what happened to the story lately."""
    if not changes:
        return EMPTY
    heading = tag("h3", "What changed", id="changed")
    rows = tag("ol", (change_line(change) for change in changes), class_="changes")
    return tag("section", heading, rows, aria_labelledby="changed", class_="after")


def show_article(desk: Desk, asked: Asked) -> Answer:
    """Lead to an article's place on the page of its story."""
    article = ARTICLE.read(asked)
    found = desk.archive.story_of(article)
    sigils = Places(desk.archive.dossier(found)).sigils
    to = story_path(found, sigils.get(article, ""))
    return Answer(status=303, headers=(("Location", to),))
