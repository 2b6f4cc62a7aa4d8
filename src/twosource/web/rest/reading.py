"""Operations that read the archive."""

from twosource import archive as archives
from twosource.archive.pages import article_record, write_check_json, write_found_json
from twosource.errors import NotHeld
from twosource.model import Survey
from twosource.web.desk import Desk
from twosource.web.drafts import checked
from twosource.web.exchange import Answer, Asked
from twosource.web.lookup import Narrowing, claims_with, names_with
from twosource.web.parameters import Day, Flag, Number, Text
from twosource.web.records import (
    answered,
    change_record,
    claim_record,
    hit_record,
    line_record,
    listed,
    named_record,
    paged,
    record_of,
    said_record,
    version_record,
    written,
)  # fmt: skip
from twosource.web.rest.bodies import draft_of

STORY = Text(name="story", told="A story’s id, or the beginning of one", where="path", required=True, most=80)
ARTICLE = Text(name="article", told="An article’s id", where="path", required=True, most=80)
NAME = Text(
    name="name", told="A person’s name, as the list of people has it", where="path", required=True, most=200
)
SINCE = Day(name="since", told="Reported on this day or later")
UNTIL = Day(name="until", told="Reported on this day or before")
OUTLET = Text(name="outlet", told="Only what this outlet reports", most=200)
SPEAKER = Text(name="speaker", told="Only articles that report what this person said", most=200)
DISPUTED = Flag(name="disputed", told="Only stories in which accounts contradict each other")
LIMIT = Number(name="limit", told="Entries of one page", default=50, least=1, most=200)
AFTER = Text(name="after", told="The next of the page before", most=300)
WORDS = Text(name="words", told="The words that are sought", required=True, most=500)
QUOTED = Text(name="words", told="The words that somebody is said to have said", required=True, most=2000)
NAMED = Text(name="words", told="Words that must all be in the name", most=200)
NUMBER = Number(
    name="after", told="The number of the last change that is known", default=0, least=0, most=2**53 - 1
)
ADDRESS = Text(name="address", told="The address that a report came from", required=True, most=2000)


def list_stories(desk: Desk, asked: Asked) -> Answer:
    """Return stories, the newest first."""
    page = desk.archive.stories(
        since=SINCE.read(asked),
        until=UNTIL.read(asked),
        outlet=OUTLET.read(asked) or None,
        disputed=DISPUTED.read(asked),
        limit=LIMIT.read(asked),
        after=AFTER.read(asked) or None,
    )
    return paged(page, line_record)


def show_story(desk: Desk, asked: Asked) -> Answer:
    """Return a story's dossier as `twosource/1`."""
    dossier = desk.archive.dossier(STORY.read(asked))
    return written(archives.write(Survey(dossiers=(dossier,)), "json"))


def show_line(desk: Desk, asked: Asked) -> Answer:
    """Return a story's line in a list."""
    return answered(line_record(desk.archive.line(STORY.read(asked))))


def show_article(desk: Desk, asked: Asked) -> Answer:
    """Return an article with the story that it is in, null while it waits for one."""
    article = ARTICLE.read(asked)
    record = article_record(desk.archive.text(article))
    try:
        story: str | None = desk.archive.story_of(article)
    except NotHeld:
        story = None
    return answered({"article": record, "story": story})


def list_versions(desk: Desk, asked: Asked) -> Answer:
    """Return the texts that stood under an address."""
    versions = desk.archive.versions(ADDRESS.read(asked))
    return answered({"entries": listed(versions, version_record)})


def search(desk: Desk, asked: Asked) -> Answer:
    """Return passages that have all of the words."""
    page = desk.archive.search(
        WORDS.read(asked),
        outlet=OUTLET.read(asked) or None,
        speaker=SPEAKER.read(asked) or None,
        since=SINCE.read(asked),
        until=UNTIL.read(asked),
        disputed=DISPUTED.read(asked),
        limit=LIMIT.read(asked),
        after=AFTER.read(asked) or None,
    )
    return paged(page, hit_record)


def search_claims(desk: Desk, asked: Asked) -> Answer:
    """Return claims that have all of the words."""
    found = claims_with(desk.archive, WORDS.read(asked), narrowing_of(asked), limit=LIMIT.read(asked))
    return answered({"entries": listed(found, claim_record)})


def search_names(desk: Desk, asked: Asked) -> Answer:
    """Return who and what is called so."""
    found = names_with(desk.archive, WORDS.read(asked), narrowing_of(asked), limit=LIMIT.read(asked))
    return answered({"entries": listed(found, named_record)})


def narrowing_of(asked: Asked) -> Narrowing:
    """Return what a request narrows a look-up to."""
    return Narrowing(
        outlet=OUTLET.read(asked),
        speaker=SPEAKER.read(asked),
        since=SINCE.read(asked),
        until=UNTIL.read(asked),
        disputed=DISPUTED.read(asked),
    )


def list_people(desk: Desk, asked: Asked) -> Answer:
    """Return who is reported to have spoken."""
    page = desk.archive.people(
        words=NAMED.read(asked), limit=LIMIT.read(asked), after=AFTER.read(asked) or None
    )
    return paged(page, record_of)


def list_said(desk: Desk, asked: Asked) -> Answer:
    """Return what somebody is reported to have said."""
    page = desk.archive.said(NAME.read(asked), limit=LIMIT.read(asked), after=AFTER.read(asked) or None)
    return paged(page, said_record)


def quote(desk: Desk, asked: Asked) -> Answer:
    """Return who is reported to have said some words, in which wordings."""
    words = QUOTED.read(asked)
    return written(write_found_json(words, desk.archive.quote(words)))


def check(desk: Desk, asked: Asked) -> Answer:
    """Return how the reports stand to every quotation and figure of a draft."""
    made = checked(desk.archive, draft_of(asked))
    return written(write_check_json(made.check, made.survey))


def list_changes(desk: Desk, asked: Asked) -> Answer:
    """Return what happened to stories since a change."""
    changes = desk.archive.changes(NUMBER.read(asked), LIMIT.read(asked))
    return answered(
        {"entries": listed(changes, change_record), "next": changes[-1].number if changes else None}
    )


def show_statistics(desk: Desk, _asked: Asked) -> Answer:
    """Return how much the archive holds."""
    return answered(record_of(desk.archive.statistics()))
