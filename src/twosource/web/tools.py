"""The tools that a model's client may call: each reads the archive and gives text that cites its sentences."""

from collections.abc import Callable
from dataclasses import dataclass, field

from twosource import archive as archives
from twosource.archive import Holdings
from twosource.archive.pages import write_check_json, write_found_json
from twosource.model import Survey
from twosource.web.drafts import checked
from twosource.web.exchange import Answer, Asked
from twosource.web.lookup import Narrowing, claims_with
from twosource.web.parameters import Day, Flag, Number, Schema, Text
from twosource.web.records import answered, claim_record, hit_record, line_record, listed, paged
from twosource.web.rest.bodies import DRAFT_LENGTH

Arguments = dict[str, object]
STORY = Text(name="story", told="A story’s id, as list_stories gives it", required=True, most=80)
WORDS = Text(name="words", told="The words, as you have them", required=True, most=2000)
SOUGHT = Text(name="words", told="Words that must all be in a report", required=True, most=500)
DRAFT = Text(name="draft", told="The draft, as plain text", required=True, most=DRAFT_LENGTH)
SINCE = Day(name="since", told="Reported on this day or later, as 2026-03-14")
UNTIL = Day(name="until", told="Reported on this day or before")
DISPUTED = Flag(name="disputed", told="Only stories in which accounts contradict each other")
LIMIT = Number(name="limit", told="Entries of one page", default=20, least=1, most=100)
AFTER = Text(name="after", told="The next of the page before", most=300)
Parameters = tuple[Text | Day | Flag | Number, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One tool."""

    name: str
    told: str
    function: Callable[[Holdings, Arguments], str]
    parameters: Parameters = field(default=())

    @property
    def schema(self) -> Schema:
        """The JSON Schema of its arguments."""
        return {
            "type": "object",
            "properties": {one.name: {**one.schema(), "description": one.told} for one in self.parameters},
            "required": [one.name for one in self.parameters if one.required],
            "additionalProperties": False,
        }


def list_stories(archive: Holdings, given: Arguments) -> str:
    """Return stories, the newest first, as JSON."""
    asked = asked_with(given)
    page = archive.stories(
        since=SINCE.read(asked),
        until=UNTIL.read(asked),
        disputed=DISPUTED.read(asked),
        limit=LIMIT.read(asked),
        after=AFTER.read(asked) or None,
    )
    return text_of(paged(page, line_record))


def read_dossier(archive: Holdings, given: Arguments) -> str:
    """Return a story's dossier as Markdown, every line with its sentences."""
    dossier = archive.dossier(STORY.read(asked_with(given)))
    return archives.write(Survey(dossiers=(dossier,)), "markdown")


def search_reports(archive: Holdings, given: Arguments) -> str:
    """Return passages that have all of the words, as JSON."""
    asked = asked_with(given)
    page = archive.search(SOUGHT.read(asked), limit=LIMIT.read(asked), after=AFTER.read(asked) or None)
    return text_of(paged(page, hit_record))


def search_claims(archive: Holdings, given: Arguments) -> str:
    """Return claims of which one passage has all of the words, as JSON."""
    asked = asked_with(given)
    narrowing = Narrowing(since=SINCE.read(asked), until=UNTIL.read(asked), disputed=DISPUTED.read(asked))
    found = claims_with(archive, SOUGHT.read(asked), narrowing, limit=LIMIT.read(asked))
    return text_of(answered({"entries": listed(found, claim_record)}))


def check_quotation(archive: Holdings, given: Arguments) -> str:
    """Return who is reported to have said some words, as JSON."""
    words = WORDS.read(asked_with(given))
    return write_found_json(words, archive.quote(words))


def check_draft(archive: Holdings, given: Arguments) -> str:
    """Return how the reports stand to every quotation and figure of a draft, as JSON."""
    made = checked(archive, DRAFT.read(asked_with(given)))
    return write_check_json(made.check, made.survey)


def asked_with(given: Arguments) -> Asked:
    """Return arguments as what is asked; numbers and truth values as they are written in an address."""
    return Asked(query={name: written(value) for name, value in given.items() if value is not None})


def written(value: object) -> str:
    """Return a value as an address has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def text_of(answer: Answer) -> str:
    """Return an answer's text."""
    return answer.body.decode("utf-8")


TOOLS = {
    tool.name: tool
    for tool in (
        Tool(
            name="list_stories", told="List the stories of the archive, the newest first, with how many independent origins each has",
            function=list_stories, parameters=(SINCE, UNTIL, DISPUTED, LIMIT, AFTER),
        ),
        Tool(
            name="read_dossier", told="Read all of one story: origins, quotations side by side, claims, what is disputed, timeline",
            function=read_dossier, parameters=(STORY,),
        ),
        Tool(
            name="search_reports", told="Find passages in reports that have all of the words", function=search_reports,
            parameters=(SOUGHT, LIMIT, AFTER),
        ),
        Tool(
            name="search_claims", told="Find claims that have all of the words, with how many independent origins tell each and whether it is disputed",
            function=search_claims, parameters=(SOUGHT, SINCE, UNTIL, DISPUTED, LIMIT),
        ),
        Tool(
            name="check_quotation", told="Tell who is reported to have said some words, in which wordings, from how many origins",
            function=check_quotation, parameters=(WORDS,),
        ),
        Tool(
            name="check_draft", told="Check every quotation and every figure of a draft against the reports",
            function=check_draft, parameters=(DRAFT,),
        ),
    )
}  # fmt: skip
