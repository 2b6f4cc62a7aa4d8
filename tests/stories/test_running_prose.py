"""Notes on a set of reports quote all of them and tell no news themselves."""

from dataclasses import replace

from tests.builders import annotated
from twosource.model import AnnotatedText, MarkedPassage
from twosource.stories import group, outline

SLUICES = "We shall open the sluices of Tharn Weir at noon and not an hour before"
BARGES = "No barge of the Ombrel line passes the weir by night"
REEVE = "The reeve of Tharn, Ludmila Assefa, has closed the weir to barges"


def report(article: str, *paragraphs: str) -> AnnotatedText:
    body = (("body", (paragraph,)) for paragraph in paragraphs[1:])
    text = annotated(article, None, ("headline", paragraphs[:1]), *body, headline=paragraphs[0])
    wording = text.article.text
    starts = [place + 1 for place, mark in enumerate(wording) if mark == "“"]
    passages = tuple(
        MarkedPassage(start=start, end=wording.index("”", start), open="“", close="”") for start in starts
    )
    return replace(text, passages=passages)


WIRE = report(
    "wire",
    "Tharn Weir closed to barges at night",
    f"{REEVE} of the Ombrel line after two of them struck the lock on Monday.",
    f"“{SLUICES},” Assefa told shipowners on the quay of Tharn.",
    f"“{BARGES},” said the lockmaster, Piet Oyelaran.",
)
DAILY = report(
    "daily",
    "Barges of the Ombrel line barred from Tharn Weir",
    f"Barges of the Ombrel line may no longer pass Tharn Weir by night. {REEVE}, two of which struck the lock.",
    f"Assefa told shipowners: “{SLUICES}.”",
    f"Piet Oyelaran, the lockmaster, added: “{BARGES}.”",
)
SAID = (
    f"Ludmila Assefa, reeve of Tharn: “{SLUICES}”",
    f"Piet Oyelaran, lockmaster of Tharn Weir: “{BARGES}”",
    "two barges of the Ombrel line struck the lock of Tharn on Monday",
    "reeve or mayor? compare the wording “struck the lock”",
)


def stories_with(*paragraphs: str) -> list[tuple[str, ...]]:
    texts = [WIRE, DAILY, report("third", *paragraphs)]
    return sorted(story.articles for story in group(texts))


def test_a_list_of_what_several_reports_quote_is_a_story_of_its_own() -> None:
    for mark in ("- ", "* ", "• ", "3. ", "12) ", "(4) ", "| "):
        found = stories_with("Wordings to compare", *(mark + words for words in SAID))
        assert found == [("daily", "wire"), ("third",)], mark


def test_marks_of_code_quote_too() -> None:
    cited = [f"- r{number} `{words.replace('“', '').replace('”', '')}`" for number, words in enumerate(SAID)]
    assert stories_with("Wordings to compare", "What each should yield.", *cited) == [
        ("daily", "wire"),
        ("third",),
    ]


def test_a_report_that_tells_the_news_before_it_lists_what_was_said_keeps_all_its_words() -> None:
    lead = (
        f"{REEVE} of the Ombrel line after two of them struck the lock on Monday, the second accident of this"
        " winter, and shipowners who had come to the quay to hear her went home angry, as their pilots did."
    )
    found = stories_with("What was said at Tharn Weir", lead, *(f"- {words}" for words in SAID))
    assert found == [("daily", "third", "wire")]


def test_a_bulletin_of_numbered_items_is_a_report() -> None:
    items = (
        f"1. {REEVE} of the Ombrel line.",
        "2. Two barges of the Ombrel line struck the lock of Tharn on Monday.",
        "3. The lockmaster, Piet Oyelaran, and the reeve met shipowners on the quay.",
        f"4. Assefa told them: “{SLUICES}.”",
    )
    assert stories_with("Tharn Weir: bulletin to barges", *items) == [("daily", "third", "wire")]


def test_a_dash_before_what_is_said_begins_no_item() -> None:
    told = [f"– “{words}.”" for words in (SLUICES, BARGES, "The lock of Tharn was struck twice")]
    assert "tharn" in outline(report("dialogue", "On the quay", *told)).terms


def test_two_lists_of_one_name_are_no_copies_of_each_other() -> None:
    ours, theirs = (
        report(name, "Notes", *(f"- {words}" for words in said))
        for name, said in (("a", SAID), ("b", SAID[:3]))
    )
    assert outline(ours).key != outline(theirs).key
