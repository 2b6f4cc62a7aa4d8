"""Statements that exclude each other in words that no list holds, found by the fitted network."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from twosource import language
from twosource.annotation import annotate
from twosource.claims import weigh
from twosource.claims.encoding import encode_propositions
from twosource.claims.likeness import Scale, make_scale
from twosource.claims.oppositions.bonds import apart_in_time
from twosource.claims.oppositions.incompatible import Exclusion, contrast_incompatible
from twosource.claims.oppositions.network import load_network
from twosource.claims.oppositions.signs import ALONE, BESIDE, TOGETHER, Readings, compare
from twosource.claims.oppositions.statements import Statement
from twosource.claims.oppositions.words import Word, words_of
from twosource.claims.propositions import find_propositions
from twosource.model import AnnotatedText, Article, Block, Origin, Stemma, Story

pytestmark = pytest.mark.skipif(not language.available(), reason="the language model is not installed")


def annotated(*texts: str) -> list[AnnotatedText]:
    """Return reports of one day, a line a paragraph."""
    return annotate(
        [
            Article(
                id=name,
                report=name,
                text=text,
                outlet=f"Paper {name}",
                published="2026-03-04",
                blocks=tuple(
                    Block(start=m.start(), end=m.end(), role="body") for m in re.finditer(r".+", text)
                ),
            )
            for name, text in zip("abcd", texts, strict=False)
        ]
    )


def apart(texts: Sequence[AnnotatedText]) -> Stemma:
    """Return a stemma in which every report is an origin."""
    names = [text.id for text in texts]
    return Stemma(
        witnesses=(),
        origins=tuple(Origin(id=n, articles=(n,), label=n, certain=True) for n in names),
    )


def statements_of(*texts: str) -> tuple[list[Statement], Scale]:
    """Return the statements of reports as the model reads them, and their scale."""
    read = annotated(*texts)
    propositions = encode_propositions(find_propositions(read))
    return [Statement(proposition=p) for p in propositions], make_scale(propositions, apart(read))


def excluded(*texts: str) -> list[Exclusion]:
    """Return what the network finds between reports."""
    statements, scale = statements_of(*texts)
    return list(contrast_incompatible(statements, scale))


def words(text: str) -> dict[str, Word]:
    """Return the content words of a sentence by their form."""
    statements, _ = statements_of(text)
    return {word.concept.normal: word for word in words_of(statements[0].proposition)}


def test_a_word_knows_its_role_and_what_it_hangs_on() -> None:
    found = words("The ferrymen repaired the jetty in Lumsk.")
    roles = {name: found[name].role for name in ("ferrymen", "jetty")}
    assert roles == {"ferrymen": "agent", "jetty": "patient"}
    names = list(found)
    assert names[found["jetty"].head] == "repaired"


def test_a_negation_reaches_the_words_up_to_its_verb() -> None:
    found = words("The wardens who live in Lumsk did not open the sluice.")
    assert found["open"].negated
    assert found["sluice"].negated
    assert not found["live"].negated


def test_what_is_told_of_a_pair_is_the_same_whichever_comes_first() -> None:
    statements, scale = statements_of(
        "The wardens kept the sluice shut all night.", "Four wardens opened the sluice at midnight."
    )
    readings = Readings(scale=scale)
    one, other = (readings.of(s) for s in statements)
    assert one is not None
    assert other is not None
    forth, back = compare(one, other), compare(other, one)
    assert np.allclose(forth.together, back.together, atol=1e-5)
    assert np.allclose(forth.forth, back.back, atol=1e-5)
    assert load_network().odds(forth) == pytest.approx(load_network().odds(back), abs=1e-3)


def test_opposite_verbs_and_other_numbers_are_seen_word_by_word() -> None:
    statements, scale = statements_of("Share prices rose by 40 points.", "Share prices fell by 70 points.")
    readings = Readings(scale=scale)
    one, other = (readings.of(s) for s in statements)
    assert one is not None
    assert other is not None
    pair = compare(one, other)
    rows = {w.concept.normal: row for w, row in zip(one.words, pair.forth.tolist(), strict=True)}
    assert rows["rose"][BESIDE.index("opposed")] == 1.0
    assert rows["40"][BESIDE.index("other_number")] == 1.0
    assert rows["prices"][BESIDE.index("equal")] == 1.0
    assert pair.forth.shape == (len(one.words), len(BESIDE))
    assert one.alone.shape == (len(one.words), len(ALONE))
    assert pair.together.shape == (len(TOGETHER),)


def test_an_unread_statement_gives_nothing() -> None:
    texts = annotated("The wardens kept the sluice shut.", "The wardens opened the sluice.")
    propositions = find_propositions(texts)
    scale = make_scale(propositions, apart(texts))
    statements = [Statement(proposition=p) for p in propositions]
    assert Readings(scale=scale).of(statements[0]) is None
    assert not list(contrast_incompatible(statements, scale))


@pytest.mark.parametrize(
    ("one", "other", "apart_then"),
    [
        ("The choir left Lumsk on Thursday.", "The choir was thrown out of Lumsk on Thursday.", False),
        ("The choir will sing in Lumsk on Friday.", "The choir sang in Lumsk on Friday.", False),
        ("The choir left Lumsk on Monday.", "The choir was thrown out of Lumsk on Thursday.", True),
    ],
)
def test_one_weekday_that_both_name_is_one_day(one: str, other: str, *, apart_then: bool) -> None:
    statements, _ = statements_of(one, other)
    assert apart_in_time(*statements) is apart_then


EXCLUDING = {
    "voters": (
        "Voters in Hallmark rejected the new stadium on Sunday.",
        "Voters in Hallmark approved the new stadium on Sunday, the town hall said.",
    ),
    "satellite": (
        "The satellite Aurora-4 reached its orbit on Sunday, the agency said.",
        "The satellite Aurora-4 fell into the sea on Sunday minutes after its launch.",
    ),
    "gift": (
        "The museum in Prell bought the helmet from a smuggler, prosecutors say.",
        "The museum in Prell did not buy the helmet but got it as a gift from a widow, its curator said.",
    ),
    "never met": (
        "Prime minister Karel Dost met the rebel leader in Geneva on Tuesday.",
        "Karel Dost did not leave the capital on Tuesday and has never met the rebel leader, his spokeswoman said.",
    ),
    "never signed": (
        "Mayor Ilona Prasek signed the contract for the Tarnow tram on Monday.",
        "Ilona Prasek never signed the contract for the Tarnow tram, her lawyer said on Monday.",
    ),
}
BOTH_SO = {
    "other people": (
        "The laboratory in Ostby found lead in the water of three schools.",
        "Parents in Ostby were not told of the lead in the water until Friday.",
    ),
    "what others did not want": (
        "The museum in Prell bought the helmet from a smuggler, prosecutors say.",
        "No other museum had wanted the helmet, the curator in Prell said.",
    ),
    "another act of the same two": (
        "Prime minister Karel Dost met the rebel leader in Geneva on Tuesday.",
        "Karel Dost and the rebel leader did not shake hands in Geneva.",
    ),
    "what was lacking": (
        "Pirates towed the coaster Mirna to Eyl on Friday.",
        "The owner of the coaster Mirna had not paid for guards on board.",
    ),
    "the same": (
        "Rebels in Kamina released the two geologists on Tuesday.",
        "The two geologists were freed by the rebels in Kamina.",
    ),
    "nobody knows": (
        "The border post of Aruk has been closed since Saturday, lorry drivers said.",
        "It is not clear why the border post of Aruk was closed.",
    ),
    "question": (
        "The pilot of the Cessna never landed on the lake near Ylitorn.",
        "Did the pilot of the Cessna land on the lake near Ylitorn?",
    ),
    "found later": (
        "The gunman fled on a motorcycle, witnesses said.",
        "Police found the motorcycle burnt out in a quarry.",
    ),
    "part of a crew": (
        "The ferry Alcor was carrying 212 passengers when it ran aground.",
        "Forty passengers of the ferry Alcor were treated for cold.",
    ),
    "another two": (
        "Pavel Dorn, 36, was shot dead in Lumsk on Monday.",
        "Ivan Dorn, 12, was shot dead in Lumsk on Monday, police said.",
    ),
    "another one": (
        "Two of the climbers from Brask are among the dead.",
        "A third climber from Brask was dug out alive and is in hospital.",
    ),
    "some of the dead": (
        "A deadly avalanche tore through the camp on Mount Orlo on Monday.",
        "Two climbers from Brask died when an avalanche hit their camp on Mount Orlo.",
    ),
    "nothing further": (
        "Gunboats shelled the quay of Brask on Monday.",
        "There was no further shelling of the quay of Brask.",
    ),
}


@pytest.mark.parametrize("name", sorted(EXCLUDING))
def test_what_cannot_both_be_so_is_set_against_each_other(name: str) -> None:
    one, other = EXCLUDING[name]
    found = excluded(one, other)
    assert len(found) == 1
    assert one == found[0].one.words
    assert found[0].other.words in other
    assert found[0].kind == "polarity"


@pytest.mark.parametrize("name", sorted(BOTH_SO))
def test_what_can_both_be_so_is_left_alone(name: str) -> None:
    assert not excluded(*BOTH_SO[name])


def test_a_sentence_is_set_against_one_of_another_report_only() -> None:
    one, other = EXCLUDING["never signed"]
    again = "Nobody signed a contract for a tram in Tarnow."
    assert len(excluded(one, f"{other}\n{again}")) == 1


def test_a_report_that_has_a_nearer_sentence_is_not_set_against_another_of_its_own() -> None:
    one, other = EXCLUDING["never signed"]
    nearer = "On Monday Mayor Ilona Prasek signed the contract for the tram in Tarnow."
    assert not excluded(one, f"{other}\n{nearer}")


MARCH = "Some 4,000 people marched through Olmery on Wednesday against the price of bread, organisers said."
FEWER = "About 1,500 demonstrators walked through the centre of Olmery, according to the police."


def test_two_counts_of_one_day_are_told_as_numbers_and_of_two_days_not_at_all() -> None:
    found = excluded(MARCH, FEWER)
    assert [e.kind for e in found] == ["number"]
    assert not contrast_on_two_days(MARCH, FEWER)


def contrast_on_two_days(one: str, other: str) -> list[Exclusion]:
    """Return what the network finds between two reports, the second of which is a day later."""
    first, second = annotated(one, other)
    later = replace(second, article=replace(second.article, published="2026-03-05"))
    propositions = encode_propositions(find_propositions([first, later]))
    statements = [Statement(proposition=p) for p in propositions]
    return list(contrast_incompatible(statements, make_scale(propositions, apart([first, later]))))


def test_a_dispute_shows_the_words_of_both_reports() -> None:
    texts = annotated(*EXCLUDING["gift"])
    story = Story(id="s", articles=("a", "b"), headline="")
    told = [d for c in weigh(story, texts, apart(texts)) for d in c.differences if d.contradiction]
    assert [d.kind for d in told] == ["polarity"]
    assert {r.spans[0].article for r in told[0].readings} == {"a", "b"}
