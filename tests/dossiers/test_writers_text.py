"""Text for a terminal."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.builders import copied_dossier, ferry_survey, lone_dossier
from tests.builders.surveys import surveys
from twosource.dossiers.writers import write_text
from twosource.model import Refusal, Survey


def section(text: str, title: str) -> str:
    """Return the lines below a section's title, up to the next title, on one line."""
    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith(title))
    rest = list(lines[first + 1 :])
    end = next((number for number, line in enumerate(rest) if line and line == line.lstrip()), len(rest))
    return " ".join(" ".join(rest[:end]).split())


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_first_lines_say_how_many_reports_origins_and_refusals_there_are():
    text = write_text(ferry_survey())
    assert text.splitlines()[0] == "TWOSOURCE  6 reports · 1 story told by several · 2 reports refused"
    assert "5 reports, 2 likely origins, at most 3 · 2025-03-03 to 2025-03-04" in text


def test_the_first_screen_tells_origins_with_their_doubt_and_what_differs():
    screen = flat("\n".join(write_text(ferry_survey()).splitlines()[:24]))
    assert "origin Northern Wire A B C E perhaps 2: E may have its own line to the port" in screen
    assert "origin Harbour Post D" in screen
    assert "≠ 31 people" in screen


def test_a_reading_has_its_differing_words_marked_and_the_missing_ones_named():
    quotations = section(write_text(ferry_survey(), width=120), "QUOTATIONS SIDE BY SIDE")
    assert "“We are deeply sorry for what our passengers had to go through tonight,” A:3 B:3" in quotations
    assert (
        "altered “We are ‹truly› sorry for what our ‹travellers went› through, ‹−tonight›” C:2" in quotations
    )


def test_indirect_speech_is_never_put_between_marks():
    text = write_text(ferry_survey(), width=120)
    assert "indirect she was sorry for what passengers had to go through E:2" in section(
        text, "QUOTATIONS SIDE"
    )
    assert section(text, "REPORTED SPEECH") == "Ilse Brandt: The engine was not at fault A:4"
    assert "“The engine was not at fault" not in text


def test_a_disputed_claim_stands_before_all_others_with_both_sides():
    text = write_text(ferry_survey(), width=120)
    titles = [line.split("  ")[0] for line in text.splitlines() if line[:3].isupper()]
    assert titles.index("DISPUTED") < titles.index("SEVERAL REPORTS, ONE ORIGIN FOR CERTAIN")
    assert titles.index("SEVERAL REPORTS, ONE ORIGIN FOR CERTAIN") < titles.index("ONLY ONE REPORT HAS")
    disputed = section(text, "DISPUTED")
    assert "number “31 people” A:2 B:2 ≠ “Twenty-seven people” D:2" in disputed
    assert "refines exactness “31 people” A:2 / “Around thirty passengers” C:1" in disputed


def test_the_tree_names_kind_share_and_reason_of_each_descent():
    tree = section(write_text(ferry_survey(), width=120), "WHO HAS IT FROM WHOM")
    assert "├─ B Kestrel Courier copy of A, 94%, probability 0.99" in tree
    assert "3 of 3 sentences word for word A:2 B:2" in tree
    assert "[Port radio bulletin, likely] not among the reports" in tree


def test_the_timeline_tells_status_and_what_is_inferred():
    timeline = section(write_text(ferry_survey(), width=120), "TIMELINE")
    assert "2019 A similar ship ran aground" in timeline
    assert (
        "Thursday? Rescuers plan to tow the ship on Thursday. Rescuers → the ship: AID 070, planned"
        in timeline
    )


def test_the_sentence_of_an_event_and_of_a_claim_is_told_once_a_day():
    assert section(write_text(ferry_survey(), width=120), "TIMELINE").count("struck a sandbank") == 1


def test_what_is_doubted_of_a_report_is_said_beside_it():
    assert "doubted: published 2025-03-04 stands beside another day" in flat(write_text(ferry_survey()))


def test_refusals_close_the_text_with_their_reasons():
    assert "news/empty.txt — the file is empty" in flat(write_text(ferry_survey()).splitlines()[-2])


def test_long_lists_are_folded_with_a_count_and_all_of_them_can_be_had():
    many = Survey(refusals=tuple(Refusal(report=f"r{number}", reason="empty") for number in range(40)))
    assert "… 30 more; --all shows them" in write_text(many)
    assert "r39 — empty" not in flat(write_text(many))
    assert "r39 — empty" in flat(write_text(many, every=True))


def test_a_story_of_many_copies_is_folded_everywhere_and_told_whole_on_demand():
    many = Survey(dossiers=(copied_dossier(40),))
    short, whole = flat(write_text(many)), flat(write_text(many, every=True))
    assert "origin Paper 0 W0 W1 W2 W3 W4 W5 W6 W7 W8 W9 W10 W11 and 29 more" in short
    assert "… 15 more; --all shows them" in short
    assert "… 35 more; --all shows them" in short
    assert "W40 Paper 40 copy of W0" not in short
    assert "W40 Paper 40 copy of W0, 100%, probability 1.00" in whole
    assert "• Lane 40 is shut. W40:2" in whole
    assert "--all" not in whole


def test_reports_that_stand_alone_are_listed_and_told_in_full_on_demand():
    lone = Survey(dossiers=tuple(lone_dossier(number) for number in range(9)))
    two = replace(ferry_survey(), dossiers=(*ferry_survey().dossiers, *lone.dossiers[1:]))
    assert "Told by one report alone: 9" in write_text(two)
    assert "… 4 more; --all shows them" in write_text(two)


def test_text_has_no_escape_sequence_without_colour_and_says_the_same_with_it():
    plain, coloured = write_text(ferry_survey()), write_text(ferry_survey(), colour=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured

    assert [
        line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()
    ] == plain.splitlines()


@pytest.mark.parametrize("width", [1, 40, 80, 200])
def test_no_line_is_wider_than_asked_for(width):
    lines = write_text(ferry_survey(), width=width).splitlines()
    assert max(cell_len(line) for line in lines) <= max(width, 40)


def test_the_environment_changes_nothing(monkeypatch):
    before = write_text(ferry_survey())
    for name, value in {"COLUMNS": "200", "FORCE_COLOR": "1", "TERM": "dumb", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert write_text(ferry_survey()) == before


@settings(max_examples=30, deadline=None)
@given(surveys(), st.integers(1, 120), st.booleans())
def test_no_words_can_steer_a_terminal_or_turn_its_direction(survey, width, every):
    text = write_text(survey, width=width, every=every)
    assert not set(text) & set("\x00\x07\x08\x1b\r\u202e\u2066\u200b\u2028\ud800")
    assert text == write_text(survey, width=width, every=every)
