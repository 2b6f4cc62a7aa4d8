"""Foreign speech that several reporters translated, each in other words."""

import re
from dataclasses import replace

from tests.quotations.saying import Maker, collated, reading, together
from twosource.model import Entity, Mention

FIRST = "We did not come here to sell the lake, we came to share it"
SECOND = "Nobody made this journey in order to sell a lake; we made it so that it might be shared between us"


CODES = {"Norway": "NOR", "Norwegian": "NOR", "Australia": "AUS", "Australian": "AUS"}


def naming(maker, person, *countries):
    """Return the text of a maker in which a person and some countries are known by name."""
    names = [
        (person, "person:one", "person"),
        *((name, f"country:{CODES[name]}", "country") for name in countries),
    ]
    text = maker.made(
        Entity(id="person:one", name=person, kind="person"),
        *(
            Entity(id=f"country:{CODES[name]}", name=name, kind="country", country=CODES[name])
            for name in countries
        ),
    )
    mentions = tuple(
        Mention(start=found.start(), end=found.end(), text=name, kind=kind, entity=entity)
        for name, entity, kind in names
        for found in re.finditer(rf"\b{name}\b", text.article.text)
    )
    said = tuple(replace(quotation, speaker_entity="person:one") for quotation in text.quotations)
    return replace(text, mentions=mentions, quotations=said)


def two_translations():
    a = Maker("a", f"“{FIRST},” Ana Rui told reporters in Portuguese.").says("Ana Rui", FIRST).made()
    b = Maker("b", f"“{SECOND},” said Ana Rui, speaking slow Portuguese.").says("Ana Rui", SECOND).made()
    return a, b


def test_two_translations_of_one_speech_are_one_utterance_and_noted():
    utterances = collated(*two_translations(), links=[(FIRST, SECOND)])
    assert together(utterances, "a.1", "b.1")
    notes = {reading(utterances, name).note for name in ("a.1", "b.1")}
    assert notes == {"another report translates it otherwise", "translation variant likely"}


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


def test_who_holds_an_office_of_a_country_is_taken_to_speak_its_language():
    a = Maker("a", f"“{FIRST},” Norwegian Foreign Minister Ane Lund said.").says("Ane Lund", FIRST)
    b = Maker("b", f"“{SECOND},” said Ane Lund, the foreign minister of Norway.").says("Ane Lund", SECOND)
    texts = [naming(maker, "Ane Lund", "Norway", "Norwegian") for maker in (a, b)]
    notes = {row.note for found in collated(*texts, links=[(FIRST, SECOND)]) for row in found.readings}
    assert "translation variant likely" in notes


def test_an_envoy_of_an_english_speaking_country_is_not_taken_for_translated():
    a = Maker("a", f"“{FIRST},” Australian ambassador to Norway Ane Lund said.").says("Ane Lund", FIRST)
    b = Maker("b", f"“{SECOND},” said Ane Lund, Australia's ambassador.").says("Ane Lund", SECOND)
    texts = [naming(maker, "Ane Lund", "Norway", "Australian", "Australia") for maker in (a, b)]
    found = collated(*texts, links=[(FIRST, SECOND)])
    assert all("translation" not in (row.note or "") for one in found for row in one.readings)
