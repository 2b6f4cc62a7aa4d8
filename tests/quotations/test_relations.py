import pytest

from tests.quotations.saying import Maker, collated, reading, together

FULL = "We will rebuild every house in Tarsa, however long it takes"


def pair(other: str, *, by: str = "Ilse Brandt", full: str = FULL):
    one = Maker("a", f"“{full},” Minister Ilse Brandt said.").says("Ilse Brandt", full).made()
    again = Maker("b", f"Brandt told reporters: “{full}.”").says("Ilse Brandt", full).made()
    third = Maker("c", f"On Friday {by} said “{other}”.").says(by, other).made()
    return collated(one, again, third)


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        (FULL, "verbatim"),
        ("We will rebuild every house in Tarsa — however long it takes", "punctuation"),
        ("rebuild every house in Tarsa", "trimmed"),
        ("every house", "trimmed"),
        ("We will rebuild … however long it takes", "trimmed"),
        ("We will rebuild every home in Tarsa, however long it takes", "altered"),
    ],
)
def test_a_reading_is_named_for_what_it_does_to_the_words(words, relation):
    utterances = pair(words)
    assert together(utterances, "a.1", "b.1", "c.1")
    assert reading(utterances, "c.1").relation == relation


def test_british_and_american_spelling_are_one_wording():
    utterances = pair("we favor a neighborly programme", full="We favour a neighbourly program")
    assert reading(utterances, "c.1").relation == "punctuation"


def test_the_words_that_differ_are_named_in_minimal_phrases():
    found = reading(pair("We will rebuild every home in Tarsa, whatever it takes"), "c.1")
    assert found.differences == (("home", "house"), ("whatever", "however long"))


def test_a_condition_that_is_cut_off_is_told():
    full = "We will sign the treaty only if the prisoners are freed"
    found = reading(pair("We will sign the treaty", full=full), "c.1")
    assert found.relation == "trimmed"
    assert found.note == "a condition is left out: “only if the prisoners are freed”"


def test_a_condition_told_outside_the_marks_is_not_left_out():
    full = "We will sign the treaty only if the prisoners are freed"
    one = Maker("a", f"“{full},” Ilse Brandt said.").says("Ilse Brandt", full).made()
    two = (
        Maker("b", "If they are freed, “we will sign the treaty”, Brandt said.")
        .says("Brandt", "we will sign the treaty")
        .made()
    )
    assert reading(collated(one, two), "b.1").note is None


def test_a_negation_that_is_cut_off_is_told():
    full = "I do not support this war"
    note = reading(pair("support this war", full=full), "c.1").note
    assert note == "a negation is left out: “I do not”"


def test_an_exchanged_negation_is_told():
    found = reading(pair("We will never rebuild every house in Tarsa, however long it takes"), "c.1")
    assert found.relation == "altered"
    assert "negation" in (found.note or "")


def test_the_same_words_given_to_somebody_else_are_misattributed():
    utterances = pair(FULL, by="General Omar Vint")
    assert together(utterances, "a.1", "c.1")
    assert reading(utterances, "c.1").relation == "misattributed"
    assert utterances[0].speaker == "Ilse Brandt"


def test_short_words_given_to_somebody_else_are_another_utterance():
    one = Maker("a", "Ilse Brandt called it “a disgrace”.").says("Ilse Brandt", "a disgrace").made()
    two = Maker("b", "Omar Vint called it “a disgrace”.").says("Omar Vint", "a disgrace").made()
    assert not together(collated(one, two), "a.1", "b.1")


def test_marks_around_what_the_others_report_plainly_are_promoted():
    told = "the dam will hold until the end of the week"
    one = Maker("a", f"Engineer Jo Lund said {told}.").says("Jo Lund", told, indirect=True).made()
    two = Maker("b", f"According to Jo Lund, {told}.").says("Jo Lund", told, indirect=True).made()
    third = Maker("c", f"“{told.capitalize()},” said Jo Lund.").says("Jo Lund", told.capitalize()).made()
    utterances = collated(one, two, third)
    assert together(utterances, "a.1", "b.1", "c.1")
    assert reading(utterances, "c.1").relation == "promoted"
    assert reading(utterances, "a.1").relation == "indirect"


def test_a_headline_that_puts_its_own_words_in_marks_is_a_gloss():
    full = "We may have to look at closing the mine"
    one = (
        Maker(
            "a",
            f"“{full},” Ilse Brandt said. Brandt said closing the mine was likely.",
            headline="Brandt: mine ‘closing likely’",
        )
        .says("Ilse Brandt", full)
        .says("Ilse Brandt", "closing the mine was likely", indirect=True)
        .says("Ilse Brandt", "closing likely", gloss=True)
        .made()
    )
    assert reading(collated(one), "a.3").relation == "gloss"


def test_words_in_brackets_are_the_editors():
    full = "They have broken every promise they made to us"
    found = reading(pair("[The company] broken every promise they made to us", full=full), "c.1")
    assert found.relation in {"trimmed", "altered"}
    assert all("company" not in theirs for theirs, _ in found.differences)


def test_a_run_of_the_words_is_trimmed_even_where_its_first_word_stands_earlier_too():
    full = "The fact is the owners must stop holding the villagers hostage"
    found = reading(pair("the villagers hostage", full=full), "c.1")
    assert (found.relation, found.differences) == ("trimmed", ())


def test_the_second_half_of_a_quotation_that_only_one_report_has_extends_it():
    full, first, second = "I have two days and eleven tired men", "I have two days", "and I shall use both"
    one = Maker("a", f"“{full},” said Bo Lind.").says("Bo Lind", full).made()
    two = (
        Maker("b", f"“{first},” Bo Lind said, “{second}.”")
        .says("Bo Lind", first)
        .says("Bo Lind", second)
        .made()
    )
    found = reading(collated(one, two), "b.2")
    assert (found.relation, found.differences) == ("extended", (("and I shall use both", ""),))


def test_other_words_that_happen_to_negate_exchange_no_negation():
    full, again = (
        "I am going with my head high and an empty desk",
        "I am leaving with my head high and nothing on my desk",
    )
    note = reading(pair(again, full=full), "c.1").note or ""
    assert "negation" not in note


@pytest.mark.parametrize(
    ("full", "kept", "note"),
    [
        ("We let them fish from March, and not a day earlier", "We let them fish from March", "reservation"),
        ("You fooled a clerk, you cheated people who could not read it", "You fooled a clerk", None),
        ("We go home on Friday, not today", "We go home on Friday", None),
        ("We shall pay unless the court does not sit", "We shall pay", "condition"),
    ],
)
def test_a_negation_that_is_cut_off_behind_the_words_is_told_for_what_it_does(full, kept, note):
    found = reading(pair(kept, full=full), "c.1")
    assert (found.note or "None").startswith(f"a {note} is left out" if note else "None")
