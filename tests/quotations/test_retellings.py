"""Machine rewrites: which quotations answer each other is known from those that surely do."""

from tests.quotations.saying import Maker, collated, reading, together

SAID = (
    "Every complaint will be examined and every receipt will be paid",
    "The state will not put in a single krona unless the owners do so first",
)
RETOLD = (
    "All grievances are going to be reviewed and all bills reimbursed",
    "Not one krona comes from the government before shareholders contribute",
)


def article(name: str, words: tuple[str, ...], speakers: tuple[str, ...]) -> Maker:
    told = " ".join(f"“{said},” {speaker} said." for said, speaker in zip(words, speakers, strict=True))
    maker = Maker(name, told)
    for said, speaker in zip(words, speakers, strict=True):
        maker.says(speaker, said)
    return maker


def test_a_loose_rewording_between_two_sure_ones_is_one_with_what_stands_there():
    speakers = ("Elin Vackert",) * 3
    one = article("a", (SAID[0], "We are not asking for the moon", SAID[1]), speakers)
    two = article("b", (RETOLD[0], "Nobody is demanding the impossible here", RETOLD[1]), speakers)
    utterances = collated(one.made(), two.made(), descents=(("b", "a"),))
    assert together(utterances, "a.1", "b.1")
    assert together(utterances, "a.2", "b.2")
    assert together(utterances, "a.3", "b.3")


def test_what_answers_another_quotation_is_no_rival_for_a_free_one():
    speakers = ("Elin Vackert",) * 3
    free = "You were the last pair of eyes on that furnace, and you looked at your krona"
    retold = "Nobody but the shareholders could see the oven, yet you counted each krona before"
    one = article("a", (SAID[0], free, SAID[1]), speakers)
    two = article("b", (RETOLD[0], retold, RETOLD[1]), speakers)
    utterances = collated(one.made(), two.made(), descents=(("b", "a"),))
    assert together(utterances, "a.2", "b.2")
    assert together(utterances, "a.3", "b.3")


def test_what_stands_elsewhere_stays_apart():
    speakers = ("Elin Vackert",) * 3
    one = article("a", (SAID[0], SAID[1], "We are not asking for the moon"), speakers)
    two = article("b", ("The ferry leaves on Tuesday with the horses", RETOLD[0], RETOLD[1]), speakers)
    utterances = collated(one.made(), two.made(), descents=(("b", "a"),))
    assert together(utterances, "a.1", "b.2")
    assert not together(utterances, "a.3", "b.1")


def test_another_speaker_between_two_sure_rewordings_said_something_else():
    one = article("a", (SAID[0], "We are not asking for the moon", SAID[1]), ("Elin Vackert",) * 3)
    speakers = ("Elin Vackert", "Tore Rask", "Elin Vackert")
    two = article("b", (RETOLD[0], "Nobody is demanding the impossible here", RETOLD[1]), speakers)
    assert not together(collated(one.made(), two.made(), descents=(("b", "a"),)), "a.2", "b.2")


def test_a_fragment_behind_the_cue_of_another_quotation_is_a_quotation_of_its_own():
    text = "“We will appeal tonight,” Marc Delvigne vowed, describing the finish as “circus-like”."
    one = (
        Maker("a", text).says("Marc Delvigne", "We will appeal tonight,").says("Marc Delvigne", "circus-like")
    )
    other = "Delvigne called it “a circus”."
    two = Maker("b", other).says("Marc Delvigne", "a circus")
    utterances = collated(one.made(), two.made(), descents=(("b", "a"),))
    assert not together(utterances, "a.1", "a.2")
    assert together(utterances, "a.2", "b.1")


def test_two_halves_around_a_cue_stay_one():
    text = "“We have seen nobody,” said the surgeon, Dr Ana Rui, “and nobody has seen us.”"
    maker = (
        Maker("a", text).says("Ana Rui", "We have seen nobody,").says("Ana Rui", "and nobody has seen us.")
    )
    assert together(collated(maker.made()), "a.1", "a.2")


def test_marks_around_what_the_exemplar_tells_in_other_words_are_promoted():
    one = Maker("a", "Ida Voss said that the strike would go on until every nurse had been paid.")
    one.says("Ida Voss", "the strike would go on until every nurse had been paid", indirect=True)
    words = "The strike goes on till all the nurses have been paid"
    two = Maker("b", f"“{words},” Ida Voss insisted.").says("Ida Voss", words)
    found = collated(one.made(), two.made(), descents=(("b", "a"),))
    assert reading(found, "b.1").relation == "promoted"
