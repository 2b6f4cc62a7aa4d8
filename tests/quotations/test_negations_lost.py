"""Negations that a report loses or puts in between the marks, conditions cut away, words that another is given."""

import pytest

from tests.quotations.saying import Maker, collated, reading, together

COACH = "I have been in this game for thirty years and I have never been so afraid, not even in Kinshasa"
GATES = "If the gates were locked, as some people are saying, somebody will be charged with murder"


def quoting(article: str, speaker: str, words: str):
    return Maker(article, f"“{words},” {speaker} said at the ground.").says(speaker, words).made()


def note_on(attested: str, theirs: str) -> str:
    """Return the note on what a rewrite has of the words of its exemplar."""
    texts = quoting("a", "Davy Sinkala", attested), quoting("b", "Davy Sinkala", theirs)
    links = [(attested, theirs)]
    return reading(collated(*texts, descents=(("b", "a"),), links=links), "b.1").note or ""


def test_every_negation_that_is_lost_without_a_sign_is_called_one():
    note = note_on(COACH, COACH.replace("never ", "").replace(", not even", ", even"))
    assert "a negation is left out without a sign: “never”" in note
    assert "a negation is left out without a sign: “not”" in note


def test_a_denial_that_is_affirmed_in_other_words_is_told():
    note = note_on(
        "I am not saying that the bank is wrong about the krona",
        "I'm saying that the bank is wrong about the krona",
    )
    assert "a negation is exchanged: “I'm” for “I am not”" in note


@pytest.mark.parametrize(
    ("attested", "theirs"),
    [
        ("We did not ask for the money and we would never ask for it", "We did not ask for the money and never would ask for it"),
        ("There was no warning siren in the valley at all", "A warning siren did not sound in the valley at all"),
        ("The actors have done nothing wrong in that theatre", "The actors didn't do anything wrong in that theatre"),
        ("There was no letter on my desk, in May or in any other month", "No letter was ever on my desk, not in May nor in any other month"),
        ("The wind is rising and we may have one more crossing today, no more", "The wind is rising and we might have just one more crossing today"),
    ],
)  # fmt: skip
def test_a_negation_that_only_stands_elsewhere_is_not_lost(attested: str, theirs: str):
    assert "a negation" not in note_on(attested, theirs)


def test_the_subject_that_a_cut_takes_along_is_no_part_of_the_condition():
    a = quoting("a", "Josephine Lungwangwa", GATES)
    b = Maker("b", "Somebody “will be charged with murder”, Josephine Lungwangwa vowed.")
    cut = b.says("Josephine Lungwangwa", "will be charged with murder").made()
    note = reading(collated(a, cut, descents=(("b", "a"),)), "b.1").note
    assert note == "a condition is left out: “If the gates were locked, as some people are saying”"


def test_a_thing_told_of_without_another_denies_nothing_when_it_is_cut():
    a = quoting("a", "Orri Thorvaldsson", "It was a leap in the dark without a lamp")
    b = Maker("b", "Orri Thorvaldsson chose hard words (“a leap in the dark”) on Friday.")
    cut = b.says("Orri Thorvaldsson", "a leap in the dark").made()
    assert "negation" not in (reading(collated(a, cut, descents=(("b", "a"),)), "b.1").note or "")


def test_words_that_stand_whole_and_in_order_in_anothers_are_one_statement_with_a_wrong_speaker():
    texts = [quoting(name, "Josephine Lungwangwa", GATES) for name in ("a", "b")]
    part = "if the gates were locked, somebody will be charged with murder"
    other = Maker("c", f"Peggy Nakamba said that “{part}”.").says("Peggy Nakamba", part).made()
    found = collated(*texts, other)
    assert together(found, "a.1", "c.1")
    assert reading(found, "c.1").relation == "misattributed"


def test_what_a_report_has_from_its_exemplar_speaks_for_no_third_wording():
    a = quoting("a", "Josephine Lungwangwa", GATES)
    part = "if the gates were locked, somebody will be charged with murder"
    b = Maker("b", f"Josephine Lungwangwa said that “{part}”.").says("Josephine Lungwangwa", part).made()
    scrap = Maker("c", "Somebody “will be charged with murder”, Josephine Lungwangwa vowed.")
    c = scrap.says("Josephine Lungwangwa", "will be charged with murder").made()
    (found,) = collated(a, b, c, descents=(("c", "a"),))
    assert found.wording == GATES


def test_of_a_statement_in_parts_a_reading_that_goes_over_from_one_to_the_next_is_compared_with_both():
    first, second = (
        "We raised the alarm at once that evening",
        "We did not wait, unless you call eleven minutes waiting",
    )
    a = (
        Maker("a", f"“{first},” Hanne Dietz said. “{second}.”")
        .says("Hanne Dietz", first)
        .says("Hanne Dietz", second)
    )
    b = quoting("b", "Hanne Dietz", f"{first}. We did not wait")
    found = collated(a.made(), b, descents=(("b", "a"),))
    assert together(found, "a.1", "b.1")
    assert reading(found, "b.1").relation == "trimmed"


FUSE = (
    "The bridge is our daily bread. We will not talk while there is dynamite under a single one of its arches"
)


def test_a_negation_is_missed_in_a_long_sentence_of_which_the_head_alone_is_left():
    assert "a negation is left out without a sign: “not”" in note_on(
        FUSE, "The bridge is our daily bread. We will talk"
    )
    assert "a negation" not in note_on(FUSE, "The bridge is our daily bread. We shall not talk")


@pytest.mark.parametrize(
    ("attested", "theirs", "note"),
    [
        ("We will open the sluice if the farmers sign the paper", "We will open the sluice unless the farmers sign the paper", "a condition is exchanged: “unless” for “if”"),
        ("They sail as soon as the doctors agree to it", "They sail before the doctors agree to it", "a condition is exchanged: “before” for “as soon as”"),
        ("The crew lost more than nine men on that reef", "The crew lost fewer than nine men on that reef", "a limit is exchanged: “fewer” for “more”"),
        ("They sail as soon as the doctors agree to it", "They sail once the doctors agree to it", ""),
        ("They will sail as soon as the doctors agree to it", "They will not sail unless the doctors agree to it", ""),
        ("We can open the ford once they hand over the mules", "We cannot open the ford before they hand over the mules", ""),
        ("We will open the sluice before frost and snow come", "We will open the sluice if nothing else helps us", ""),
    ],
)  # fmt: skip
def test_a_term_that_binds_the_other_way_is_told(attested: str, theirs: str, note: str):
    found = note_on(attested, theirs)
    assert note in found if note else " is exchanged" not in found
