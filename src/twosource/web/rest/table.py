"""All operations, in the order of the document that describes them."""

from twosource.web.operations import ROOT, Operation
from twosource.web.rest import reading, writing

LISTED = (reading.LIMIT, reading.AFTER)
STORIES = (reading.SINCE, reading.UNTIL, reading.OUTLET, reading.DISPUTED)

OPERATIONS: tuple[Operation, ...] = (
    Operation(
        path=f"{ROOT}/stories", name="list_stories", told="Stories, the newest first", gives="Stories",
        function=reading.list_stories, parameters=(*STORIES, *LISTED),
    ),
    Operation(
        path=f"{ROOT}/stories/{{story}}", name="show_story", told="A story’s dossier, `twosource/1`", gives="Dossier",
        function=reading.show_story, parameters=(reading.STORY,), finds=True,
    ),
    Operation(
        path=f"{ROOT}/stories/{{story}}/line", name="show_line", told="A story in one line: its counts, and the number of its latest change",
        gives="StoryLine", function=reading.show_line, parameters=(reading.STORY,), finds=True,
    ),
    Operation(
        path=f"{ROOT}/articles/{{article}}", name="show_article", told="An article with its story", gives="Article",
        function=reading.show_article, parameters=(reading.ARTICLE,), finds=True,
    ),
    Operation(
        path=f"{ROOT}/versions", name="list_versions", told="The texts that stood under an address, and what was edited",
        gives="Versions", function=reading.list_versions, parameters=(reading.ADDRESS,), finds=True,
    ),
    Operation(
        path=f"{ROOT}/search", name="search", told="Passages that have all of the words", gives="Hits",
        function=reading.search, parameters=(reading.WORDS, *STORIES, reading.SPEAKER, *LISTED),
    ),
    Operation(
        path=f"{ROOT}/claims", name="search_claims", told="Claims of which one passage has all of the words, those with most origins first",
        gives="Claims", function=reading.search_claims, parameters=(reading.WORDS, *STORIES, reading.SPEAKER, reading.LIMIT),
    ),
    Operation(
        path=f"{ROOT}/names", name="search_names", told="Who and what has all of the words in a name, and the stories in which it is named",
        gives="Names", function=reading.search_names, parameters=(reading.WORDS, *STORIES, reading.SPEAKER, reading.LIMIT),
    ),
    Operation(
        path=f"{ROOT}/people", name="list_people", told="Who is reported to have spoken", gives="People",
        function=reading.list_people, parameters=(reading.NAMED, *LISTED),
    ),
    Operation(
        path=f"{ROOT}/people/{{name}}", name="list_said", told="What somebody is reported to have said", gives="Utterances",
        function=reading.list_said, parameters=(reading.NAME, *LISTED),
    ),
    Operation(
        path=f"{ROOT}/quote", name="quote", told="Who is reported to have said some words, `twosource-quote/1`",
        gives="Quote", function=reading.quote, parameters=(reading.QUOTED,),
    ),
    Operation(
        path=f"{ROOT}/check", name="check", method="POST", body="Draft", gives="Check",
        told="How the reports stand to every quotation and figure of a draft, `twosource-check/1`; keeps nothing",
        function=reading.check,
    ),
    Operation(
        path=f"{ROOT}/changes", name="list_changes", told="What happened to stories, the oldest first", gives="Changes",
        function=reading.list_changes, parameters=(reading.NUMBER, reading.LIMIT),
    ),
    Operation(
        path=f"{ROOT}/statistics", name="show_statistics", told="How much the archive holds", gives="Statistics",
        function=reading.show_statistics,
    ),
    Operation(
        path=f"{ROOT}/reports", name="add_reports", method="POST", body="Reports", gives="Added", writes=True,
        told="Add reports, and tell the stories that they touch anew", function=writing.add_reports,
    ),
    Operation(
        path=f"{ROOT}/rulings", name="list_rulings", told="All corrections that were made", gives="Rulings",
        function=writing.list_rulings,
    ),
    Operation(
        path=f"{ROOT}/rulings", name="make_ruling", method="POST", body="Ruling", gives="Number", writes=True, status=201,
        told="Correct what was found: together, apart, independent, family", function=writing.make_ruling, finds=True,
    ),
    Operation(
        path=f"{ROOT}/rulings/{{number}}", name="undo_ruling", method="DELETE", gives="Number", writes=True,
        told="Take a correction back", function=writing.undo_ruling, parameters=(writing.RULING,), finds=True,
    ),
)  # fmt: skip
