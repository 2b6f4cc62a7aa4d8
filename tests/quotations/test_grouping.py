from tests.quotations.saying import Maker, collated, reading, together


def test_two_statements_of_one_speaker_stay_two():
    one, two = "We will not sell the club", "We will not sell the stadium to the city"
    a = (
        Maker("a", f"“{one},” said Ada Obi. “{two},” she added.")
        .says("Ada Obi", one)
        .says("Ada Obi", two)
        .made()
    )
    b = Maker("b", f"“{two},” Obi said.").says("Ada Obi", two).made()
    utterances = collated(a, b)
    assert together(utterances, "a.2", "b.1")
    assert not together(utterances, "a.1", "b.1")


def test_a_fragment_inside_two_statements_does_not_join_them():
    one = "This is a dark day for the whole valley"
    two = "A dark day like that must not come again, and my government will see to it"
    a = Maker("a", f"“{one},” Jo Lund said.").says("Jo Lund", one).made()
    b = Maker("b", f"“{two},” Jo Lund said.").says("Jo Lund", two).made()
    c = Maker("c", "Jo Lund spoke of “a dark day”.").says("Jo Lund", "a dark day").made()
    utterances = collated(a, b, c)
    assert not together(utterances, "a.1", "b.1")
    assert together(utterances, "a.1", "c.1") or together(utterances, "b.1", "c.1")


def test_a_sentence_cut_by_its_cue_is_one_utterance():
    first, second = "We will never", "give in to the blackmail of the owners"
    a = (
        Maker("a", f"“{first},” union leader Mo Tarn said, “{second}.”")
        .says("Mo Tarn", first)
        .says("Mo Tarn", second)
        .made()
    )
    utterances = collated(a)
    assert together(utterances, "a.1", "a.2")
    assert {r.relation for r in utterances[0].readings} == {"verbatim", "extended"}


def test_both_halves_of_a_split_quotation_join_the_whole_one():
    whole = "We have no water, no light and no bread. Nobody has come to help us"
    a = (
        Maker("a", "“We have no water, no light and no bread,” said Ana Rui. “Nobody has come to help us.”")
        .says("Ana Rui", "We have no water, no light and no bread")
        .says("Ana Rui", "Nobody has come to help us")
        .made()
    )
    b = Maker("b", f"“{whole},” Ana Rui told the radio.").says("Ana Rui", whole).made()
    utterances = collated(a, b)
    assert together(utterances, "a.1", "a.2", "b.1")
    assert utterances[0].wording == whole


def test_descent_joins_quotations_that_a_rewriting_changed_wholly():
    one, two = "The verdict is a stain on this court", "This ruling brings shame upon the tribunal"
    a = Maker("a", f"“{one},” lawyer Tessa Holm said on Monday.").says("Tessa Holm", one).made()
    b = Maker("b", f"«{two},» stated Tessa Holm, the lawyer, on Monday.").says("Tessa Holm", two).made()
    links = [(one, two)]
    joined = collated(a, b, descents=(("b", "a"),), links=links)
    assert together(joined, "a.1", "b.1")
    assert joined[0].wording == one
    assert reading(joined, "b.1").relation == "altered"
    assert not together(collated(a, b), "a.1", "b.1")


def test_words_of_a_rewrite_are_never_the_best_attested():
    one, two = "He passed his medical this morning", "He completed his medical check this morning"
    a = Maker("a", f"“{one},” coach Bo Lind said.").says("Bo Lind", one).made()
    copies = [Maker(n, f"«{two},» coach Bo Lind said.").says("Bo Lind", two).made() for n in ("b", "c", "d")]
    utterances = collated(a, *copies, descents=(("b", "a"), ("c", "b"), ("d", "b")))
    assert utterances[0].wording == one
    assert utterances[0].attested_by == ("a",)
    assert utterances[0].origins.low == 1


def test_the_fuller_wording_is_taken_where_the_others_have_parts_of_it():
    full = "The transfer is finished, signed and paid for"
    a = (
        Maker("a", "The transfer is “signed and paid for”, Bo Lind said.")
        .says("Bo Lind", "signed and paid for")
        .made()
    )
    b = (
        Maker("b", "Bo Lind said it is “finished, signed and paid for”.")
        .says("Bo Lind", "finished, signed and paid for")
        .made()
    )
    c = Maker("c", f"“{full},” Bo Lind said.").says("Bo Lind", full).made()
    (found,) = collated(a, b, c)
    assert found.wording == full
    assert {r.relation for r in found.readings} == {"verbatim", "trimmed"}


def test_a_copy_that_makes_a_quotation_longer_does_not_decide_its_wording():
    short = "We will appeal"
    long = "We will appeal, and we will win"
    a = Maker("a", f"“{short},” Tessa Holm said.").says("Tessa Holm", short).made()
    b = Maker("b", f"“{long},” Tessa Holm said.").says("Tessa Holm", long).made()
    utterances = collated(a, b, descents=(("b", "a"),))
    assert utterances[0].wording == short
    assert reading(utterances, "b.1").relation == "extended"


def test_a_speaker_has_his_fullest_name():
    words = "The bridge was safe when we left it"
    a = Maker("a", f"“{words},” Okafor said.").says("Okafor", words).made()
    b = Maker("b", f"“{words},” engineer Chidi Okafor said.").says("Chidi Okafor", words).made()
    (found,) = collated(a, b)
    assert found.speaker == "Chidi Okafor"


def test_two_people_of_one_surname_are_two_speakers():
    words = "The bridge was safe when we left it on Friday"
    a = Maker("a", f"“{words},” Amara Okafor said.").says("Amara Okafor", words).made()
    b = Maker("b", f"“{words},” Chidi Okafor said.").says("Chidi Okafor", words).made()
    c = Maker("c", f"“{words},” said Amara Okafor.").says("Amara Okafor", words).made()
    assert "misattributed" in {r.relation for u in collated(a, b, c) for r in u.readings}


def test_of_two_reports_that_name_two_speakers_neither_is_called_wrong():
    words = "The bridge was safe when we left it on Friday"
    a = Maker("a", f"“{words},” Amara Okafor said.").says("Amara Okafor", words).made()
    b = Maker("b", f"“{words},” Chidi Okafor said.").says("Chidi Okafor", words).made()
    assert {r.relation for u in collated(a, b) for r in u.readings} == {"verbatim"}


def test_words_that_a_speaker_quotes_of_himself_belong_to_what_he_says():
    outer = "I told the board, ‘sell it or sack me,’ and they sold it"
    a = (
        Maker("a", f"“{outer},” Mo Tarn said.")
        .says("Mo Tarn", outer)
        .says("Mo Tarn", "sell it or sack me", within="a.1")
        .made()
    )
    b = (
        Maker("b", "Mo Tarn told the board: “Sell it or sack me.”")
        .says("Mo Tarn", "Sell it or sack me")
        .made()
    )
    assert together(collated(a, b), "a.1", "a.2", "b.1")


def test_words_that_a_speaker_quotes_of_another_are_the_others():
    outer = "She told me to ‘go home and wait’, so I did"
    a = (
        Maker("a", f"“{outer},” Mo Tarn said.")
        .says("Mo Tarn", outer)
        .says("Ida Voss", "go home and wait", within="a.1")
        .made()
    )
    b = Maker("b", "Ida Voss told him to “go home and wait”.").says("Ida Voss", "go home and wait").made()
    utterances = collated(a, b)
    assert together(utterances, "a.2", "b.1")
    assert not together(utterances, "a.1", "a.2")


def test_an_indirect_report_joins_the_words_that_it_tells():
    words = "The reservoir holds enough water for nine days"
    told = "the reservoir had enough water for nine days"
    a = Maker("a", f"“{words},” engineer Jo Lund said.").says("Jo Lund", words).made()
    b = Maker("b", f"Jo Lund said {told}.").says("Jo Lund", told, indirect=True).made()
    c = (
        Maker("c", "Jo Lund said schools would stay closed.")
        .says("Jo Lund", "schools would stay closed", indirect=True)
        .made()
    )
    utterances = collated(a, b, c)
    assert together(utterances, "a.1", "b.1")
    assert not together(utterances, "a.1", "c.1")


def test_no_quotation_gives_no_utterance():
    assert collated(Maker("a", "Nobody spoke. The rain went on.").made()) == ()


def test_an_indirect_report_of_the_same_thing_is_not_another_remark_about_it():
    one, told = "The bridge is old, but it is honest", "trains would be sent over the old bridge until May"
    a = Maker("a", f"“{one},” Ida Voss said.").says("Ida Voss", one).made()
    b = Maker("b", f"Ida Voss said {told}.").says("Ida Voss", told, indirect=True).made()
    assert not together(collated(a, b, links=[(one, told)]), "a.1", "b.1")
