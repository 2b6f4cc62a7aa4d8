"""Which of two wordings is taken that as many origins have."""

from tests.quotations.saying import Maker, collated, reading

SAID = "The furnace is closing and the company is not"


def spoken(article: str, words: str, text: str = "“{},” Tore Rask said.") -> Maker:
    return Maker(article, text.format(words)).says("Tore Rask", words)


def test_a_wording_that_copies_handed_on_goes_before_one_that_nobody_did():
    heard = "It is the furnace that is closing, and the company is not, they said"
    utterances = collated(
        spoken("c", SAID).made(), spoken("a", heard).made(), spoken("b", SAID).made(), descents=(("b", "c"),)
    )
    assert utterances[0].wording == SAID
    assert reading(utterances, "a.1").relation == "altered"


def test_a_copy_that_shows_its_gap_backs_the_words_around_it():
    said = "A bolt of four kilos fell past my kitchen window"
    heard = "A four-kilo bolt dropped right past the window of my little kitchen"
    gap = "A bolt … fell past my kitchen window"
    utterances = collated(spoken("a", heard).made(), spoken("b", said).made(), spoken("c", gap).made())
    assert utterances[0].wording == said
    assert reading(utterances, "c.1").relation == "trimmed"


def test_a_report_that_doubts_its_own_ear_does_not_set_the_words():
    heard = "It is the furnace that is closing and the company is not, he said"
    doubting = spoken("a", heard, "If we wrote it down rightly, “{},” Tore Rask said.")
    utterances = collated(doubting.made(), spoken("b", SAID).made())
    assert utterances[0].wording == SAID


def test_a_whole_sentence_goes_before_words_fitted_into_a_reporters():
    said, fitted = (
        "I am not aware of any engineer who has called it unsafe",
        "not aware of any engineer who had called it unsafe",
    )
    one = Maker("a", f"Tore Rask said that he was “{fitted}”.").says("Tore Rask", fitted)
    utterances = collated(one.made(), spoken("b", said).made())
    assert utterances[0].wording == said


def test_a_capital_at_the_start_is_no_other_wording():
    one = Maker("a", "Tore Rask called it “a very long brass funeral”.").says(
        "Tore Rask", "a very long brass funeral"
    )
    two = Maker("b", "“A very long brass funeral”: Tore Rask.").says("Tore Rask", "A very long brass funeral")
    found = collated(one.made(), two.made())
    assert {reading(found, name).relation for name in ("a.1", "b.1")} == {"verbatim"}
