"""Quotations of a draft beside what reports have."""

import pytest

from twosource import archive
from twosource.model import Survey


def test_a_quotation_that_stands_so_is_verbatim_and_names_who_has_it(quotation):
    one = quotation('"We warned the council three times," said Pia Lindqvist.')
    assert (one.standing, one.sound, one.speaker) == ("verbatim", True, "Pia Lindqvist")
    assert len(one.cites) == 1
    assert (one.origins.low, one.outlets) == (1, 1)


def test_a_part_that_keeps_the_sense_is_trimmed_and_in_order(quotation):
    one = quotation('Lindqvist said she had "warned the council three times".')
    assert (one.standing, one.sound) == ("trimmed", True)


def test_a_condition_that_is_cut_off_turns_the_sense(quotation):
    one = quotation('"Nobody would have fallen," county engineer Pia Lindqvist said.')
    assert (one.standing, one.sound) == ("turned", False)
    assert one.note == "a condition is left out: “If the bridge had been closed in spring”"


def test_a_condition_that_the_draft_tells_outside_the_marks_is_not_lost(quotation):
    one = quotation('If the bridge had been closed, "nobody would have fallen," Pia Lindqvist said.')
    assert one.standing == "trimmed"


def test_a_negation_that_is_left_out_turns_the_sense(quotation):
    one = quotation('"We did deserve to lose this one," Ruvik captain Sem Addo said.')
    assert (one.standing, one.note) == ("turned", "a negation is left out: “not”")


def test_other_words_are_altered_and_shown_beside_those_of_the_reports(quotation):
    one = quotation('"We alerted the council three times," Lindqvist said.')
    assert (one.standing, one.differences) == ("altered", (("alerted", "warned"),))


def test_the_words_of_somebody_else_are_misattributed(quotation):
    one = quotation('"We warned the council three times," Mayor Olan Reth said.')
    assert (one.standing, one.speaker) == ("misattributed", "Pia Lindqvist")
    assert one.note == "the reports give it to Pia Lindqvist"


@pytest.mark.parametrize("speaker", ["the engineer", "Ms Lindqvist", "Pia Lindqvist"])
def test_another_way_to_name_the_speaker_is_no_other_speaker(quotation, speaker):
    assert quotation(f'"We warned the council three times," {speaker} said.').standing == "verbatim"


def test_words_that_reports_tell_without_marks_are_not_quoted_by_them(quotation):
    one = quotation('"The town had no money for a new bridge," Mayor Olan Reth said.')
    assert (one.standing, one.sound) == ("unmarked", False)


def test_what_nobody_has_is_found_nowhere_without_a_near_one(quotation):
    one = quotation('"The bells were stolen by monks in the night," Pia Lindqvist said.')
    assert (one.standing, one.cites, one.wording) == ("nowhere", (), "")


def test_a_term_between_marks_is_no_quotation(checked):
    assert checked('The "Silver Heron" festival begins on Friday.').quotations == ()


def test_a_draft_without_quotations_and_figures_is_sound(checked):
    assert checked("The bridge fell. Nobody knows why.").sound


def test_against_no_report_everything_is_found_nowhere():
    from twosource import archive

    found = archive.check('"We are deeply sorry," said Ilse Brandt. It cost 40 crowns.', Survey())
    assert {one.standing for one in (*found.quotations, *found.figures)} == {"nowhere"}


ALTERED = {
    "wire.txt": """outlet: Skerry Wire
published: 2025-04-02T08:10:00+01:00

SKERRY, April 2 (SW) - A lock gate on the Skerry canal broke on Tuesday night and drained two miles of water.

Canal director Hedda Oyelaran said on Wednesday that the keepers had acted "swiftly and by the book".

"We shall refill the canal before the regatta," Oyelaran said.
""",
    "ledger.txt": """outlet: Skerry Ledger
published: 2025-04-02T12:00:00+01:00

A lock gate on the Skerry canal broke on Tuesday night and drained two miles of water.

Canal director Hedda Oyelaran said on Wednesday that the keepers had acted "swiftly and by the book".

"We shall refill the canal before the regatta," Oyelaran said.
""",
    "rewrite.txt": """outlet: Quick World
published: 2025-04-02T19:00:00+01:00

A lock gate on the Skerry canal gave way on Tuesday night, and two miles of water drained out.

Hedda Oyelaran, the canal director, said on Wednesday that the keepers had behaved "in a quick and orderly manner".

"We shall refill the canal before the regatta," Oyelaran said.
""",
}


@pytest.fixture(scope="module")
def lock(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lock")
    for name, text in ALTERED.items():
        (folder / name).write_text(text, encoding="utf-8")
    return archive.read(folder)


def test_words_that_one_report_made_of_others_are_contested_and_count_that_report_alone(lock):
    draft = 'Hedda Oyelaran said the lock keepers had behaved "in a quick and orderly manner".'
    (one,) = archive.check(draft, lock).quotations
    assert (one.standing, one.sound, one.outlets) == ("contested", False, 1)
    assert one.note == "so only in Quick World; the others have “swiftly and by the book”"
    assert one.origins.low == one.origins.high == 1


def test_words_that_most_reports_have_do_not_count_the_one_that_changed_them(lock):
    draft = 'Hedda Oyelaran said the lock keepers had acted "swiftly and by the book".'
    (one,) = archive.check(draft, lock).quotations
    assert (one.standing, one.outlets) == ("verbatim", 2)
