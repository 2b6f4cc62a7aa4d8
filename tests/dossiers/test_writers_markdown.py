"""The Markdown dossier: footnotes for what is told, and no mark that a source smuggles in."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.builders import ferry_survey
from tests.builders.surveys import WORDS, surveys
from twosource.dossiers.writers import write_markdown
from twosource.dossiers.writers.marked.notes import literal
from twosource.dossiers.writers.phrases import shown
from twosource.model import Survey

REFERENCE = re.compile(r"\[\^([^\]]+)\](?!:)")
NOTE = re.compile(r"^\[\^([^\]]+)\]: ", re.MULTILINE)


def test_every_reference_has_its_footnote_and_every_footnote_is_referred_to():
    text = write_markdown(ferry_survey())
    assert set(REFERENCE.findall(text)) == set(NOTE.findall(text))
    assert len(NOTE.findall(text)) == len(set(NOTE.findall(text)))


def test_a_footnote_holds_the_cited_sentence_and_its_outlet():
    text = write_markdown(Survey(dossiers=ferry_survey().dossiers[:1]))
    assert "[^D4]: **D:4** Harbour Post: Rescuers plan to tow the ship on Thursday." in text


def test_differing_words_are_bold_and_missing_ones_struck():
    assert "“We are **truly** sorry for what our **travellers went** through, ~~tonight~~”" in write_markdown(
        ferry_survey()
    )


def test_words_that_nobody_quotes_stand_without_marks():
    text = write_markdown(Survey(dossiers=ferry_survey().dossiers[:1]))
    assert "**Ilse Brandt**, indirectly: The engine was not at fault (1 origin)[^A4]" in text


def test_a_contradiction_and_a_refinement_are_called_by_their_names():
    text = write_markdown(Survey(dossiers=ferry_survey().dossiers[:1]))
    assert "**differs** (number): “31 people”[^A2][^B2] ≠ “Twenty-seven people”[^D2]" in text
    assert "refines (exactness): “31 people”[^A2] / “Around thirty passengers”[^C1]" in text


def test_refusals_are_told_with_their_reasons():
    assert "- news/empty.txt — the file is empty" in write_markdown(ferry_survey())


def test_the_notes_of_two_stories_do_not_meet():
    survey = ferry_survey()
    notes = NOTE.findall(write_markdown(Survey(dossiers=(survey.dossiers[0], survey.dossiers[0]))))
    assert {"1-A2", "2-A2"} <= set(notes)
    assert len(notes) == len(set(notes))


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        WORDS,
        st.sampled_from(["1. one", "- a", "# b", "> c", "http://x.example", "www.x.example", "a@b.example"]),
    )
)
def test_words_of_a_source_are_words_and_nothing_else(words):
    parsed = MarkdownIt("commonmark").parse(f"x {literal(words)}")
    assert [token.type for token in parsed] == ["paragraph_open", "inline", "paragraph_close"]
    children = parsed[1].children
    assert {token.type for token in children} <= {"text", "text_special"}
    assert "".join(token.content for token in children) == f"x {shown(words)}".rstrip()
    listed = [token.type for token in MarkdownIt("commonmark").parse(f"- {literal(words)}")]
    assert listed.count("bullet_list_open") == 1
    assert {"ordered_list_open", "heading_open", "blockquote_open", "html_block"}.isdisjoint(listed)


@settings(max_examples=20, deadline=None)
@given(surveys())
def test_any_survey_is_written_the_same_twice_with_notes_for_all_references(survey):
    text = write_markdown(survey)
    assert text == write_markdown(survey)
    assert set(REFERENCE.findall(text)) == set(NOTE.findall(text))
    text.encode("utf-8")
