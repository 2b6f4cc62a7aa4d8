"""Foreign speech that several reporters translated, each in other words."""

from tests.quotations.saying import Maker, collated, reading, together

FIRST = "We did not come here to sell the lake, we came to share it"
SECOND = "Nobody made this journey in order to sell a lake; we made it so that it might be shared between us"


def two_translations():
    a = Maker("a", f"“{FIRST},” Ana Rui told reporters in Portuguese.").says("Ana Rui", FIRST).made()
    b = Maker("b", f"“{SECOND},” said Ana Rui, speaking slow Portuguese.").says("Ana Rui", SECOND).made()
    return a, b


def test_two_translations_of_one_speech_are_one_utterance_and_noted():
    utterances = collated(*two_translations(), links=[(FIRST, SECOND)])
    assert together(utterances, "a.1", "b.1")
    notes = {reading(utterances, name).note for name in ("a.1", "b.1")}
    assert notes == {None, "translation variant likely"}


def test_a_report_that_quotes_both_translations_has_two_readings_of_one_utterance():
    part = "Nobody made this journey in order to sell a lake"
    c = (
        Maker("c", f"“{FIRST},” Ana Rui told journalists. “{part},” she is quoted elsewhere as saying.")
        .says("Ana Rui", FIRST)
        .says("Ana Rui", part)
        .made()
    )
    links = [(FIRST + ",” Ana Rui told reporters", SECOND), (FIRST + ",” Ana Rui told journalists", SECOND)]
    utterances = collated(*two_translations(), c, descents=(("c", "a"),), links=links)
    assert together(utterances, "a.1", "b.1", "c.1", "c.2")


def test_words_of_a_speaker_of_english_are_no_translation():
    a = Maker("a", f"“{FIRST},” Ana Rui told reporters.").says("Ana Rui", FIRST).made()
    b = Maker("b", f"“{SECOND},” said Ana Rui, a French teacher.").says("Ana Rui", SECOND).made()
    utterances = collated(a, b, links=[(FIRST, SECOND)])
    assert all("translation" not in (row.note or "") for found in utterances for row in found.readings)


def test_a_saying_that_two_translators_turned_wholly_is_known_by_what_stands_beside_it():
    one, two = (
        "A net does not know where the border runs",
        "Fishing nets have never yet recognised a frontier",
    )
    a = (
        Maker("a", f"“{FIRST},” Ana Rui said in Portuguese. “{one},” Jo Diop answered in French.")
        .says("Ana Rui", FIRST)
        .says("Jo Diop", one)
        .made()
    )
    b = (
        Maker("b", f"“{SECOND},” Ana Rui said in Portuguese. In French Jo Diop said: “{two}.”")
        .says("Ana Rui", SECOND)
        .says("Jo Diop", two)
        .made()
    )
    assert together(collated(a, b, links=[(FIRST, SECOND), (one, two)]), "a.2", "b.2")
