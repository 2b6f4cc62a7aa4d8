"""When other words are the same utterance, and when they are another one."""

import pytest

from tests.quotations.saying import Maker, collated, reading, together

PAIRS = [
    ("Our supporters deserve better than this", "The fans are owed more than what they got"),
    ("The jury heard only half of the story", "Jurors were given just part of what happened"),
    (
        "They gave us back the truck and kept the melons",
        "We got our lorry returned, but they held on to the fruit",
    ),
    (
        "The new drug halved the number of severe cases",
        "Serious illness fell by half among those who got the drug",
    ),
    (
        "The fire reached the school within minutes",
        "It took the flames only moments to get to the classrooms",
    ),
]


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_a_rewriting_that_keeps_hardly_a_word_is_a_reading(one, two):
    a = Maker("a", f"“{one},” Tessa Holm said.").says("Tessa Holm", one).made()
    b = Maker("b", f"«{two},» stated Tessa Holm.").says("Tessa Holm", two).made()
    utterances = collated(a, b, descents=(("b", "a"),), links=[(one, two)])
    assert together(utterances, "a.1", "b.1")
    assert reading(utterances, "b.1").relation == "altered"


APART = [
    (
        "They took the one painting out of sixty that mattered",
        "We ask anyone who is offered it to ring us first",
    ),
    ("The goalkeeper has not trained since Tuesday", "Tickets for the replay go on sale at noon"),
    ("The dam was inspected in April and found sound", "Nobody downstream was warned in time"),
    ("Sales in Asia were weaker than we had hoped", "We will close four shops and open none"),
    ("a pact among equals", "The river has never asked anyone for a passport"),
]


@pytest.mark.parametrize(("one", "two"), APART)
def test_a_speaker_and_a_place_in_the_order_do_not_make_two_statements_one(one, two):
    a = Maker("a", f"“{one},” police chief Tessa Holm said.").says("Tessa Holm", one).made()
    b = Maker("b", f"“{two},” police chief Tessa Holm said.").says("Tessa Holm", two).made()
    utterances = collated(a, b, descents=(("b", "a"),), links=[(one, two)])
    assert not together(utterances, "a.1", "b.1")
    assert {reading(utterances, name).relation for name in ("a.1", "b.1")} == {"verbatim"}


def test_two_rewordings_of_one_speaker_are_not_crossed():
    said = ("The roof came down before anyone could shout", "I counted the children twice on the lawn")
    again = (
        "On the grass I made two counts of the pupils",
        "Before a shout was possible the ceiling had fallen",
    )
    a = Maker("a", f"“{said[0]},” Bo Lind said. “{said[1]},” he said.")
    b = Maker("b", f"«{again[0]},» Bo Lind noted. «{again[1]},» he added.")
    for maker, words in ((a, said), (b, again)):
        maker.says("Bo Lind", words[0]).says("Bo Lind", words[1])
    links = [(said[0], again[1]), (said[1], again[0]), (said[0], again[0])]
    utterances = collated(a.made(), b.made(), descents=(("b", "a"),), links=links)
    assert together(utterances, "a.1", "b.2")
    assert together(utterances, "a.2", "b.1")
    assert not together(utterances, "a.1", "b.1")


def test_independent_reports_of_two_remarks_stay_two_though_their_sentences_answer_each_other():
    one = "Both sides should stop shooting as soon as they can"
    two = "Getting to a truce matters most, and no army can win this"
    a = Maker("a", f"“{one},” envoy Ida Voss said.").says("Ida Voss", one).made()
    b = Maker("b", f"“{two},” envoy Ida Voss said.").says("Ida Voss", two).made()
    assert not together(collated(a, b, links=[(one, two)]), "a.1", "b.1")


def test_words_of_a_described_speaker_are_those_of_the_named_one():
    words = "There will be no refund unless a judge orders it"
    a = Maker("a", f"“{words},” said Ana Rui, the organiser.").says("Ana Rui", words).made()
    b = Maker("b", "“There will be no refund,” his partner said.").says(
        "his partner", "There will be no refund"
    )
    utterances = collated(a, b.made(), descents=(("b", "a"),), links=[(words, "his partner said")])
    assert together(utterances, "a.1", "b.1")
    found = reading(utterances, "b.1")
    assert (found.relation, found.note) == ("trimmed", "a condition is left out: “unless a judge orders it”")


def test_a_simile_outside_the_marks_is_no_condition_that_was_kept():
    full = "If the farmers pay what they owe, we will let them water the fields"
    a = Maker("a", f"“{full},” Ana Rui said.").says("Ana Rui", full).made()
    cut = "we will let them water the fields"
    b = Maker("b", f"“{cut},” said Ana Rui, as if the river were hers.").says("Ana Rui", cut).made()
    found = reading(collated(a, b, descents=(("b", "a"),)), "b.1")
    assert found.note == "a condition is left out: “If the farmers pay what they owe”"


def test_a_rewording_without_the_word_not_is_not_said_to_turn_the_sense():
    one, two = "There are no plans to cut any jobs here", "Cutting jobs here is off the table"
    a = Maker("a", f"“{one},” Bo Lind said.").says("Bo Lind", one).made()
    b = Maker("b", f"“{two},” Bo Lind said.").says("Bo Lind", two).made()
    utterances = collated(a, b, descents=(("b", "a"),), links=[(one, two)])
    assert together(utterances, "a.1", "b.1")
    assert "negation" not in (reading(utterances, "b.1").note or "")


def test_two_remarks_of_like_sense_that_two_reporters_heard_in_their_own_language_are_two():
    one = "We want the hostages back alive"
    two = "The hostages must be brought home before winter"
    a = Maker("a", f"“{one},” Ida Voss told the crowd.").says("Ida Voss", one).made()
    b = Maker("b", f"“{two},” Ida Voss told the crowd.").says("Ida Voss", two).made()
    assert not together(collated(a, b, links=[(one, two)]), "a.1", "b.1")


def test_a_rewriting_is_known_without_aligned_sentences():
    one, two = PAIRS[4]
    a = Maker("a", f"“{one},” Tessa Holm said.").says("Tessa Holm", one).made()
    b = Maker("b", f"«{two},» stated Tessa Holm.").says("Tessa Holm", two).made()
    assert together(collated(a, b, descents=(("b", "a"),)), "a.1", "b.1")


def test_words_in_common_do_not_stand_in_the_way_of_sense_where_no_sentences_are_aligned():
    one = "This offer gives the owners certainty at a time when they have had precious little of it"
    two = "With this bid the owners obtain security in a period in which they have had very little of it"
    a = Maker("a", f"“{one},” Tessa Holm said.").says("Tessa Holm", one).made()
    b = Maker("b", f"«{two},» stated Tessa Holm.").says("Tessa Holm", two).made()
    assert together(collated(a, b, descents=(("b", "a"),)), "a.1", "b.1")
