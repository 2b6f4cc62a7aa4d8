import numpy as np
import pytest

from tests.claims.telling import contradictions, tell, weighed
from twosource import language
from twosource.annotation import annotate
from twosource.claims.core import answers, clash, estranged
from twosource.claims.encoding import encode_propositions
from twosource.claims.propositions import Proposition, find_propositions
from twosource.claims.settings import SETTINGS


def proposition(words: str, name: str = "one") -> Proposition:
    return find_propositions([tell(name, words)])[0]


def test_a_death_and_an_injury_are_two_fates():
    died = proposition("The crane driver died in the clinic on Monday.")
    hurt = proposition("The crane driver was injured and taken to the clinic.", "two")
    assert clash(died, hurt) > 0
    assert clash(died, died) == 0


def test_what_is_left_open_is_not_what_is_told():
    told = proposition("The lifts had not worked for weeks.")
    left = proposition("The owner would not say whether the lifts had worked.", "two")
    assert clash(told, left) > 0


def test_a_number_taken_for_granted_is_not_told():
    assert (11.0, 11.0) in proposition("Eleven people were hurt in the fire.").figures
    assert (11.0, 11.0) not in proposition("One of the eleven people hurt in the fire has died.").figures


def test_disputed_waters_are_nobodys_denial():
    claims = weighed(
        tell("one", "Both navies will patrol the disputed strip together from the summer."),
        tell("two", "Both navies will patrol the strip together from the summer."),
    )
    assert not contradictions(claims)


def test_closed_until_thursday_is_open_on_thursday():
    claims = weighed(
        tell("one", "The toy museum on the river will remain closed until Thursday."),
        tell("two", "The toy museum on the river will be open again on Thursday."),
    )
    assert not contradictions(claims)


def test_almost_twenty_weeks_may_be_nineteen():
    claims = weighed(
        tell("one", "The sailors waited almost twenty weeks for their release from the harbour."),
        tell("two", "The sailors waited nineteen weeks for their release from the harbour."),
    )
    assert not contradictions(claims)


def test_a_figure_that_is_expressly_denied_stands_against_its_equal():
    claims = weighed(
        tell("one", "The guard saw two burglars, not three burglars, at the side door."),
        tell("two", "The guard saw three burglars at the side door."),
    )
    assert contradictions(claims)


def test_a_former_number_does_not_contradict_the_present_one():
    claims = weighed(
        tell("one", "Until last year there were two guards on duty in the museum at night."),
        tell("two", "Only one guard was on duty in the museum at night."),
    )
    assert not contradictions(claims)


def test_a_vector_does_not_depend_on_what_else_is_read():
    if not language.available():
        pytest.skip("the model's weights are not installed")
    alone = proposition("The ferry hit a reef and four people died.")
    many = find_propositions([tell("one", "The ferry hit a reef and four people died.", "A horse won.")])
    first, second = encode_propositions([alone])[0], encode_propositions(many)[0]
    assert first.senses is not None
    assert second.senses is not None
    assert np.array_equal(first.senses, second.senses)
    assert len(first.senses) == len(first.concepts)


def test_a_number_that_is_expressly_rejected_is_answered():
    guard = proposition("The guard speaks of two men, not three, in an interview.")
    police = proposition("Three men forced a side door of the priory.", "two")
    assert answers(guard, police)
    assert not answers(guard, proposition("Four men carried the bell away.", "two"))
    assert not answers(guard, proposition("Three dogs guarded the priory.", "two"))


def test_who_is_sent_off_is_another_than_who_is_sent_off_too():
    if not language.available():
        pytest.skip("the model's weights are not installed")
    sentences = (
        "Wrona was sent off after an hour.",
        "Jansen was sent off after an hour.",
        "Wrona had been sent off after an hour.",
    )
    texts = annotate([tell(str(place), words).article for place, words in enumerate(sentences)])
    one, other, same = find_propositions(texts)
    assert estranged(one, other) >= estranged(one, same) + SETTINGS.other_subject


def test_what_somebody_says_is_not_what_she_does():
    said = find_propositions(
        [
            tell(
                "one",
                "The strike must end before the winter, Korhonen said.",
                said={"The strike must end before the winter": "Korhonen"},
            )
        ]
    )[0]
    does = find_propositions(
        [tell("two", "Korhonen left the strike meeting early.", names={"Korhonen": "person"})]
    )[0]
    assert estranged(said, does) > 0


def read(*sentences: str) -> list[Proposition]:
    if not language.available():
        pytest.skip("the model's weights are not installed")
    return find_propositions(
        annotate([tell(str(place), words).article for place, words in enumerate(sentences)])
    )


def test_who_expels_whom_is_not_the_same_the_other_way_round():
    one, turned, again = read(
        "Norway expelled two Russian attaches on Monday.",
        "Russia expelled two Norwegian attaches on Monday.",
        "On Monday Norway threw out two Russian attaches.",
    )
    assert estranged(one, turned) >= SETTINGS.turned_round
    assert estranged(one, again) < SETTINGS.turned_round


def test_two_who_meet_meet_each_other():
    one, other = read("Norway met Russia in Oulu on Monday.", "Russia met Norway in Oulu on Monday.")
    assert estranged(one, other) < SETTINGS.turned_round


def test_a_claim_of_responsibility_is_neither_blame_nor_a_denial():
    claimed, blamed, denied = (
        proposition(words, str(place))
        for place, words in enumerate(
            (
                "The Red Coast group claimed responsibility for the raid.",
                "The mayor blamed the Red Coast group for the raid.",
                "The Red Coast group denies the raid.",
            )
        )
    )
    assert clash(claimed, blamed) > 0
    assert clash(claimed, denied) > 0


def test_nothing_against_a_step_is_no_denial_of_it():
    claims = weighed(
        tell("one", "The mayor said that she had nothing against joining the water board."),
        tell("two", "The town is joining the water board in May."),
    )
    assert not contradictions(claims)


def test_no_hand_in_a_killing_does_not_deny_the_killing():
    claims = weighed(
        tell("one", "Gunmen killed nine guests of the wedding at Rham."),
        tell("two", "The group had no hand in the killing of the guests of the wedding at Rham."),
    )
    assert not contradictions(claims)
