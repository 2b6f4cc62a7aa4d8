"""A statement that a report cuts by its attribution is one reading beside a report that prints it in one."""

import pytest

from tests.quotations.saying import Maker, collated, reading, together

FIRST, SECOND = "We warned the port in March and nobody answered", "The crane was never ours to mend"


def told_in_parts(article: str, *parts: str, speaker: str = "Hale Tuiasosopo", cue: str = "told the inquiry"):
    head, *rest = parts
    text = f"“{head},” {speaker} {cue}. " + " ".join(f"“{part}.”" for part in rest)
    maker = Maker(article, text)
    for part in parts:
        maker.says(speaker, part)
    return maker.made()


def told_as_one(article: str, words: str, speaker: str = "Hale Tuiasosopo"):
    return Maker(article, f"{speaker} said: “{words}.”").says(speaker, words).made()


def test_parts_around_a_cue_are_no_trimmed_readings_of_the_whole():
    found = collated(told_in_parts("a", FIRST, SECOND), told_as_one("b", f"{FIRST}. {SECOND}"))
    assert [reading(found, name).relation for name in ("a.1", "a.2", "b.1")] == ["verbatim"] * 3
    assert [one.attested_by for one in found] == [("a", "b")]


def test_a_part_that_goes_on_beyond_the_whole_joins_it_and_is_called_extended():
    longer = f"{SECOND}, and the harbour master has the papers"
    found = collated(
        told_in_parts("a", FIRST, longer),
        told_as_one("b", f"{FIRST}. {SECOND}"),
        told_as_one("c", f"{FIRST}. {SECOND}"),
    )
    assert together(found, "a.1", "a.2", "b.1")
    assert reading(found, "a.1").relation == "verbatim"
    assert reading(found, "a.2").relation == "extended"
    assert reading(found, "a.2").differences == (("and the harbour master has the papers", ""),)


def test_words_that_neither_part_has_are_still_missing():
    middle = "That letter lies in a drawer in Apia"
    found = collated(told_in_parts("a", FIRST, SECOND), told_as_one("b", f"{FIRST}. {middle}. {SECOND}"))
    assert "trimmed" in {reading(found, name).relation for name in ("a.1", "a.2")}


def test_a_whole_that_changes_words_is_compared_with_both_parts():
    changed = "We warned the port in May and nobody answered. The crane was never ours to repair"
    spoken = told_as_one("c", SECOND), told_as_one("d", SECOND)
    found = collated(told_in_parts("a", FIRST, SECOND), told_as_one("b", changed), *spoken)
    assert together(found, "a.1", "a.2", "b.1")
    assert reading(found, "b.1").differences == (("May", "March"), ("repair", "mend"))
    assert reading(found, "a.1").relation == "extended"
    assert {reading(found, name).relation for name in ("a.2", "c.1", "d.1")} == {"verbatim"}


def test_two_quotations_around_a_cue_that_nobody_prints_as_one_stay_two():
    found = collated(told_in_parts("a", FIRST, SECOND), told_as_one("b", FIRST), told_as_one("c", SECOND))
    assert not together(found, "a.1", "a.2")


def test_words_of_a_reporter_between_two_quotations_part_them():
    text = f"“{FIRST},” Hale Tuiasosopo said. The inquiry rose at noon and met again at two. “{SECOND}.”"
    a = Maker("a", text).says("Hale Tuiasosopo", FIRST).says("Hale Tuiasosopo", SECOND).made()
    longer = f"{SECOND}, and the harbour master has the papers"
    found = collated(a, told_as_one("b", f"{FIRST} until the day it fell"), told_as_one("c", longer))
    assert not together(found, "a.1", "a.2")


def test_a_whole_of_which_one_part_has_nothing_does_not_draw_it_in():
    found = collated(
        told_in_parts("a", FIRST, SECOND), told_as_one("b", f"{FIRST}. I slept badly ever since")
    )
    assert together(found, "a.1", "b.1")
    assert not together(found, "a.2", "b.1")


def test_a_scrap_in_the_reporters_sentence_is_no_part_of_a_statement():
    text = f"Hale Tuiasosopo called it “a rotten hook,” and added: “{SECOND}.”"
    a = Maker("a", text).says("Hale Tuiasosopo", "a rotten hook").says("Hale Tuiasosopo", SECOND).made()
    found = collated(a, told_as_one("b", f"It was a rotten hook on a good chain. {SECOND}"))
    assert reading(found, "a.1").relation == "trimmed"


@pytest.mark.parametrize("gap", ["…", "..."])
def test_words_that_stand_where_the_attested_ones_show_a_gap_are_no_change(gap):
    middle = "A letter lies in some drawer of Apia"
    attested = f"{FIRST} {gap} {SECOND}"
    texts = [told_as_one(name, attested) for name in "abc"]
    found = collated(*texts, told_as_one("d", f"{FIRST}. {middle}. The crane was never ours"))
    assert reading(found, "d.1").relation == "extended"
    assert reading(found, "d.1").differences == ((middle, ""),)


@pytest.mark.parametrize("middle", ["The letter lies in a drawer in Apia. ", "Never. "])
def test_words_within_others_that_show_no_gap_are_a_change(middle):
    texts = [told_as_one(name, f"{FIRST}. {SECOND}") for name in "abc"]
    found = collated(*texts, told_as_one("d", f"{FIRST}. {middle}{SECOND}"))
    assert reading(found, "d.1").relation == "altered"
