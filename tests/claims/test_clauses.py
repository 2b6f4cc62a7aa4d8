from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.claims.clauses import cut_clauses, depends

SAID = "The dam above Tarsa burst on Monday, and soldiers carried sixty villagers to higher ground."


def parts(sentence):
    return [sentence[start:end] for start, end in cut_clauses(sentence)]


def test_two_statements_of_one_sentence_are_two_stretches():
    assert parts(SAID) == [
        "The dam above Tarsa burst on Monday",
        "soldiers carried sixty villagers to higher ground.",
    ]


def test_a_sentence_is_never_cut_inside_marks():
    sentence = "“The dam held for years, and nobody repaired the old concrete wall,” Jo Lund said."
    assert parts(sentence) == [sentence]


def test_a_stretch_that_says_too_little_stays_with_its_neighbour():
    assert parts("Jo Lund, who resigned, left Tarsa on Monday.") == [
        "Jo Lund, who resigned, left Tarsa on Monday."
    ]


def test_a_subject_is_never_cut_off_from_its_verb():
    sentence = "The coroner of the island said the search, which had begun at dawn, would go on."
    assert len(parts(sentence)) == 2
    subject = (sentence.index("search"), sentence.index("go on"))
    assert cut_clauses(sentence, [subject]) == [(0, len(sentence))]


def test_what_stays_whole_elsewhere_leaves_other_cuts_as_they_are():
    subject = (SAID.index("soldiers"), SAID.index("carried"))
    assert cut_clauses(SAID, [subject]) == cut_clauses(SAID)


def test_a_counting_insertion_is_given_besides_the_whole():
    sentence = "The trawler Orlo, with 16 crew on board, was towed to the harbour of Velm."
    assert parts(sentence) == [sentence, "with 16 crew on board"]


def test_the_rest_of_a_sentence_does_not_stand_alone():
    assert depends("which holds water for nine days")
    assert not depends("The reservoir holds water for nine days")


@given(
    st.lists(st.sampled_from([*SAID.split(), "which", "“", "”", ";", "— ", "with 3 men,"]), max_size=30).map(
        " ".join
    )
)
@settings(max_examples=60, deadline=None)
def test_stretches_lie_in_the_sentence_in_order(sentence):
    found = cut_clauses(sentence)
    assert found == sorted(found)
    assert all(0 <= start <= end <= len(sentence) for start, end in found)
