"""What a headline puts in marks, of somebody whom it only describes, beside what the body quotes or tells."""

from tests.quotations.saying import Maker, collated, reading, together

WHOLE = "If they swap me for grain, let it be good grain"


def test_a_headlines_fragment_is_a_gloss_of_the_bodys_quotation():
    one = (
        Maker("a", f"“{WHOLE},” said the cook in Odesa.", headline="Sailor 'swapped for grain'")
        .says("cook", WHOLE)
        .says("Sailor", "swapped for grain", gloss=True)
        .made()
    )
    found = collated(one)
    assert together(found, "a.1", "a.2")
    assert reading(found, "a.2").relation == "gloss"
    assert [(said.speaker, said.wording) for said in found] == [("cook", WHOLE)]


def test_a_headlines_fragment_of_another_matter_stays_apart():
    one = (
        Maker("a", f"“{WHOLE},” said the cook in Odesa.", headline="Sailor 'lost at sea'")
        .says("cook", WHOLE)
        .says("Sailor", "lost at sea", gloss=True)
        .made()
    )
    assert not together(collated(one), "a.1", "a.2")


def test_words_of_whom_the_story_names_are_left_to_what_he_says():
    one = (
        Maker("a", f"“{WHOLE},” said the cook. “We are tired,” Oleh Marchuk said.", headline="Marchuk: 'swap the grain'")
        .says("cook", WHOLE)
        .says("Oleh Marchuk", "We are tired")
        .says("Marchuk", "swap the grain", gloss=True)
        .made()
    )  # fmt: skip
    assert not together(collated(one), "a.1", "a.3")


def test_what_the_body_tells_without_marks_goes_before_the_headlines_fragment():
    told = "the driver was asleep at the wheel when the tram left the rails"
    one = (
        Maker("a", f"A conductor said that {told}.", headline="Driver 'asleep', says witness")
        .says("conductor", told, indirect=True)
        .says("witness", "asleep", gloss=True)
        .made()
    )
    (found,) = collated(one)
    assert (found.speaker, found.wording) == ("conductor", told)
    assert reading((found,), "a.2").relation == "gloss"
