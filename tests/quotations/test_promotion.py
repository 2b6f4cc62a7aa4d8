"""Marks around words that others report without them, and words in the wrong mouth."""

from tests.quotations.saying import Maker, collated, reading, together

TOLD = "her company would pay nothing without a judgment from one of its own courts"
MARKED = "Our company will pay nothing without a judgment from one of our own courts"


def test_marks_put_around_a_rewritten_report_are_promoted():
    a = Maker("a", f"Ida Voss told us that {TOLD}.").says("Ida Voss", TOLD, indirect=True).made()
    b = Maker("b", f"Ida Voss was clear: “{MARKED}.”").says("Ida Voss", MARKED).made()
    utterances = collated(a, b, descents=(("b", "a"),), links=[(TOLD, MARKED)])
    assert together(utterances, "a.1", "b.1")
    assert reading(utterances, "b.1").relation == "promoted"


def test_marks_of_an_independent_report_are_not_promoted_by_one_that_has_none():
    a = Maker("a", f"Ida Voss said that {TOLD}.").says("Ida Voss", TOLD, indirect=True).made()
    b = Maker("b", f"Ida Voss was clear: “{MARKED}.”").says("Ida Voss", MARKED).made()
    assert reading(collated(a, b, links=[(TOLD, MARKED)]), "b.1").relation == "verbatim"


def test_what_was_told_to_one_report_alone_is_promoted_in_the_marks_of_another():
    told = "nobody in the hall had dared to touch the lever"
    a = Maker("a", f"Ida Voss told the Morning Star by telephone that {told}.", outlet="The Morning Star")
    b = Maker("b", f"‘{told.capitalize()}’, Ida Voss confessed.").says("Ida Voss", told.capitalize()).made()
    utterances = collated(a.says("Ida Voss", told, indirect=True).made(), b)
    assert reading(utterances, "b.1").relation == "promoted"


def test_promoted_words_are_never_the_best_attested_where_somebody_was_quoted():
    said = "There will be no money at all unless a court in the capital orders us to pay"
    a = Maker("a", f"Ida Voss told us that {TOLD}.").says("Ida Voss", TOLD, indirect=True).made()
    b = Maker("b", f"Ida Voss was clear: “{MARKED}.”").says("Ida Voss", MARKED).made()
    c = Maker("c", f"“{said},” Ida Voss said.").says("Ida Voss", said).made()
    links = [(TOLD, MARKED), (TOLD, said), (MARKED, said)]
    for found in collated(a, b, c, descents=(("b", "a"),), links=links):
        if any(row.quotation == "c.1" for row in found.readings):
            assert found.wording == said


def test_words_handed_to_another_speaker_by_a_copy_are_misattributed_though_reworded():
    one = "Sit down, old man, and you may keep your whistle"
    two = "If you sit down, old man, the whistle can stay with you"
    a = Maker("a", f"“{one},” the robber Udo Kern told him.").says("Udo Kern", one).made()
    b = Maker("b", f"“{two},” Omar Diop is said to have told them.").says("Omar Diop", two).made()
    utterances = collated(a, b, descents=(("b", "a"),), links=[(one, two)])
    assert together(utterances, "a.1", "b.1")
    assert reading(utterances, "b.1").relation == "misattributed"
    assert utterances[0].speaker == "Udo Kern"


def test_a_newspaper_that_is_cited_for_words_is_no_other_speaker():
    words = "We have waited nineteen weeks for one honest sentence"
    a = Maker("a", f"“{words},” Omar Diop said.").says("Omar Diop", words).made()
    b = Maker("b", f"“{words},” Omar Diop said.").says("Omar Diop", words).made()
    c = Maker("c", f"“{words},” the Harbour Review has it.").says("Harbour Review", words).made()
    (found,) = collated(a, b, c, descents=(("c", "a"),))
    assert (found.speaker, reading((found,), "c.1").relation) == ("Omar Diop", "verbatim")
