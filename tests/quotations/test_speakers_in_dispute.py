"""Who said it, where reports name different persons."""

from dataclasses import replace

from tests.quotations.saying import Maker, collated, reading, together
from twosource.model import AnnotatedText, Quotation
from twosource.quotations.speakers import full_names

WHOLE = "The registrar was given a stamp in the morning. By evening he had nothing to put it on"
PART = "By evening he had nothing to put it on"


def unsure(text: AnnotatedText, quotation: str) -> AnnotatedText:
    """Return the text with a quotation whose speaker may be misread."""

    def doubt(found: Quotation) -> Quotation:
        return replace(found, speaker_probability=0.8) if found.id == quotation else found

    return replace(text, quotations=tuple(doubt(found) for found in text.quotations))


def test_an_office_before_a_surname_is_no_other_person() -> None:
    words = "Our barges will leave the canal if theirs leave it too"
    a = Maker("a", f"“{words},” said Farouk Dilmun.").says("Farouk Dilmun", words).made()
    b = Maker("b", f"Tarsia PM Dilmun: “{words}.”").says("Tarsia PM Dilmun", words).made()
    c = Maker("c", f"“{words},” Farouk Dilmun said.").says("Farouk Dilmun", words).made()
    found = collated(a, b, c, descents=(("b", "a"),))
    assert "misattributed" not in {r.relation for u in found for r in u.readings}


def test_the_lone_fragment_is_wrong_where_two_reports_one_with_more_name_another() -> None:
    a = Maker("a", f"“{WHOLE},” wrote Priya Nandal of herself.").says("Priya Nandal", WHOLE).made()
    b = Maker("b", f"“{PART},” Priya Nandal wrote.").says("Priya Nandal", PART).made()
    c = Maker("c", f"“{PART},” as Alois Beranek put it.").says("Alois Beranek", PART).made()
    found = collated(a, b, c, descents=(("b", "a"),))
    assert reading(found, "c.1").relation == "misattributed"
    assert reading(found, "b.1").relation == "trimmed"
    assert found[0].speaker == "Priya Nandal"


def test_one_fuller_report_against_one_fragment_calls_neither_wrong() -> None:
    a = Maker("a", f"“{WHOLE},” wrote Priya Nandal.").says("Priya Nandal", WHOLE).made()
    c = Maker("c", f"“{PART},” as Alois Beranek put it.").says("Alois Beranek", PART).made()
    assert "misattributed" not in {r.relation for u in collated(a, c) for r in u.readings}


def test_a_speaker_who_may_be_misread_does_not_join_the_words_of_two_persons() -> None:
    fish = "They have handed us the boat and kept the herring for themselves"
    terms = "They will have the boat for themselves again in March if the owners pay what they owe us"
    a = Maker("a", f"“{fish},” skipper Malo Kervran said.").says("Malo Kervran", fish).made()
    b = unsure(Maker("b", f"“{fish},” he said.").says("Idris Fall", fish).made(), "b.1")
    c = Maker("c", f"“{terms},” minister Idris Fall said.").says("Idris Fall", terms).made()
    links = [(fish.replace("They", "“They") + ",” he", terms)]
    found = collated(a, b, c, descents=(("c", "b"),), links=links)
    assert together(found, "a.1", "b.1")
    assert not together(found, "a.1", "c.1")
    assert "misattributed" not in {r.relation for u in found for r in u.readings}


def test_a_country_is_no_short_form_of_a_body_that_is_called_after_it() -> None:
    ford, wait = "The ford will reopen", "We wait"
    a = Maker("a", f"“{ford},” Chad said.").says("Chad", ford).made()
    b = Maker("b", f"“{wait},” the Chad Road Hauliers said.").says("Chad Road Hauliers", wait).made()
    state = replace(a, quotations=(replace(a.quotations[0], speaker_entity="country:TCD"),))
    assert full_names([state, b]) == {"a.1": "Chad", "b.1": "Chad Road Hauliers"}


def test_who_speaks_of_herself_does_not_say_in_other_words_what_a_panel_found() -> None:
    found = "The skipper did not establish, on the balance of probability, that the rope came with the boat"
    own = "I was not even asked about the rope. They asked my brother for three hours"
    a = Maker("a", f"“{found},” the panel said.").says("panel", found).made()
    b = Maker("b", f"“{own},” Tilda Moe said.").says("Tilda Moe", own).made()
    person = replace(b, quotations=(replace(b.quotations[0], speaker_entity="person:tilda moe"),))
    told = collated(a, person, descents=(("b", "a"),), links=[(found, own)])
    assert not together(told, "a.1", "b.1")
