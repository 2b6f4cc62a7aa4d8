"""Clauses: what an act's sentence says about whether it was done."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.annotation.clauses.find import find_clauses
from twosource.model import Article, Clause, Sentence, Token
from twosource.text.sentences import split


def clauses_in(text: str, tokens: tuple[Token, ...] = ()) -> tuple[Clause, ...]:
    sentences = tuple(
        Sentence(start=start, end=end, role="body", block=0) for start, end in split(text, 0, len(text))
    )
    return find_clauses(Article(id="a", report="a.txt", text=text), sentences, tokens)


def told(text: str, act: str) -> tuple[str, str] | None:
    """Return polarity and modality of the last clause whose predicate is the word `act`."""
    found = [c for c in clauses_in(text) if text[c.predicate_start : c.predicate_end] == act]
    return (found[-1].polarity, found[-1].modality) if found else None


PLAIN = [
    ("The senator, who has long opposed the war, voted for the bill.", "opposed"),
    ("Rebels were forced to retreat.", "retreat"),
    ("Rebels seized the radio station before dawn.", "seized"),
    ("The striker scored twice and left the pitch to cheers.", "scored"),
    ("The striker scored twice and left the pitch to cheers.", "left"),
    ("Not only officers attacked the gate.", "attacked"),
    ("A tanker exploded near the harbour, killing three sailors.", "exploded"),
    ("A tanker exploded near the harbour, killing three sailors.", "killing"),
    ("The court has convicted the banker of fraud.", "convicted"),
    ("Engineers managed to stop the leak.", "stop"),
    ("Without warning, soldiers opened fire.", "opened"),
    ("Ferries resumed on Sunday after the storm passed.", "resumed"),
    ("The two ministers met in Oslo.", "met"),
    ("Even if it rains, they won the cup last year.", "won"),
]
NEGATED = [
    ("The airline did not cancel any flight.", "cancel"),
    ("The rover never reached the crater.", "reached"),
    ("No one was hurt in the blast.", "hurt"),
    ("Nobody claimed the attack.", "claimed"),
    ("None of the miners survived.", "survived"),
    ("Neither side attacked the convoy.", "attacked"),
    ("The minister refused to resign.", "resign"),
    ("The club failed to sign the winger.", "sign"),
    ("The coach declined to comment on the injury.", "comment"),
    ("They left the hotel without paying the bill.", "paying"),
    ("Divers found no bodies in the wreck.", "found"),
    ("The firm hasn't paid its staff since May.", "paid"),
    ("The general stopped short of condemning the raid and avoided naming the country.", "naming"),
    ("No troops crossed the border.", "crossed"),
    ("The plant no longer produces steel.", "produces"),
    ("The bank was unable to repay the loan.", "repay"),
]
POSSIBLE = [
    ("Protesters tried to storm parliament.", "storm"),
    ("The palace has not ruled out sending troops.", "sending"),
    ("The trader may have violated the embargo.", "violated"),
    ("The volcano could erupt within days.", "erupt"),
    ("The senator may run again.", "run"),
    ("The union might call a strike.", "call"),
    ("Rebels reportedly captured the airfield.", "captured"),
    ("The guard allegedly stole the painting.", "stole"),
    ("Prosecutors accused her of poisoning the well.", "poisoning"),
    ("The suspect is believed to have fled to Brazil.", "fled"),
    ("Analysts fear that the bank will collapse.", "fear"),
    ("The storm is likely to hit the coast.", "hit"),
    ("The virus appears to spread through water.", "spread"),
    ("He is suspected of hacking the exchange.", "hacking"),
]
PLANNED = [
    ("The bank plans to close forty branches.", "close"),
    ("She is set to meet the king next week.", "meet"),
    ("The airline agreed to buy thirty jets.", "buy"),
    ("The president will visit Peru.", "visit"),
    ("The board is expected to approve the merger.", "approve"),
    ("Norway has offered to host the talks.", "host"),
    ("The junta vowed to hold elections.", "hold"),
    ("Doctors are preparing to operate on the twins.", "operate"),
    ("The town decided to sell the stadium.", "sell"),
    ("The museum is considering selling the vase.", "selling"),
    ("The kingdom would be ready to mediate.", "mediate"),
    ("They will storm and occupy the port.", "occupy"),
]
THREATENED = [
    ("The drivers threatened to blockade the capital.", "blockade"),
    ("The governor warned that he would veto the bill.", "veto"),
    ("Tehran warned it would close the strait.", "close"),
    ("The owner has threatened to move the club.", "move"),
    ("The militia repeated its threat to burn the crops.", "burn"),
]
DEMANDED = [
    ("The court ordered the firm to pay damages.", "pay"),
    ("The pope urged both sides to lay down their arms.", "lay"),
    ("The council called on the army to withdraw.", "withdraw"),
    ("Residents demanded that the mayor resign.", "resign"),
    ("Regulators should fine the bank.", "fine"),
    ("The airline must refund passengers.", "refund"),
    ("He called for a ceasefire.", "ceasefire"),
    ("The judge told the jury to ignore the remark.", "ignore"),
]
HYPOTHETICAL = [
    ("The fund would lend more, should aid be requested.", "requested"),
    ("Had the pilot stayed aboard, he would have died.", "stayed"),
    ("If convicted, he could face a long sentence.", "face"),
    ("If the dam bursts, thousands will drown.", "bursts"),
    ("Asked what the league would do if the owner were jailed, she declined to answer.", "jailed"),
    ("Asked what the league would do if the owner were jailed, she declined to answer.", "do"),
    ("Any such attack would trigger a war.", "trigger"),
    ("Were the rebels to attack, the city would fall.", "attack"),
    ("Were the rebels to attack, the city would fall.", "fall"),
    ("The fund would lend more should the reforms be approved.", "approved"),
    ("The city would have burned without the rain.", "burned"),
    ("Unless the strike ends, the mine will close.", "ends"),
    ("The striker would join if the club paid him.", "paid"),
    ("The striker would join if the club paid him.", "join"),
]
DENIED = [
    ("The army denied that it had shelled the village.", "shelled"),
    ("The senator denied taking bribes.", "taking"),
    ("The company has denied polluting the river.", "polluting"),
]
REPORTED = [
    ("Police said two men had been arrested.", "arrested"),
    ("Two men were arrested, police said.", "arrested"),
    ("According to the navy, the ship sank at noon.", "sank"),
    ("Witnesses told the paper that guards beat the prisoners.", "beat"),
]
NEGATED_ACTS = [
    ("“Do not shoot,” he shouted.", "shoot", "demanded"),
    ("The prosecutor dropped plans to charge the officer.", "charge", "planned"),
    ("The league will not ban the player.", "ban", "planned"),
    ("The emir urged Ankara not to send troops.", "send", "demanded"),
    ("The pact does not oblige either side to provide weapons.", "provide", "demanded"),
    ("The envoy warned against sending troops.", "sending", "demanded"),
    ("The comet may not return.", "return", "possible"),
    ("The federation agreed not to raise prices.", "raise", "planned"),
    ("The envoy warned against any military intervention.", "intervention", "demanded"),
    ("The minister rejected a merger of the two banks.", "merger", "actual"),
    ("The premier ruled out talks with the rebels.", "talks", "actual"),
]


@pytest.mark.parametrize(("text", "act"), PLAIN)
def test_a_plain_act_is_affirmed_and_actual(text: str, act: str) -> None:
    assert told(text, act) == ("affirmed", "actual")


@pytest.mark.parametrize(("text", "act"), NEGATED)
def test_what_was_not_done_is_negated(text: str, act: str) -> None:
    assert told(text, act) == ("negated", "actual")


@pytest.mark.parametrize(("text", "act", "modality"), NEGATED_ACTS)
def test_negation_and_modality_are_told_together(text: str, act: str, modality: str) -> None:
    assert told(text, act) == ("negated", modality)


@pytest.mark.parametrize(
    ("text", "act", "modality"),
    [
        *((text, act, "possible") for text, act in POSSIBLE if act != "fear"),
        *((text, act, "planned") for text, act in PLANNED),
        *((text, act, "threatened") for text, act in THREATENED),
        *((text, act, "demanded") for text, act in DEMANDED),
        *((text, act, "hypothetical") for text, act in HYPOTHETICAL),
        *((text, act, "reported") for text, act in REPORTED),
    ],
)
def test_an_act_that_is_not_told_as_done_has_its_modality(text: str, act: str, modality: str) -> None:
    assert told(text, act) == ("affirmed", modality)


@pytest.mark.parametrize(("text", "act"), DENIED)
def test_a_denied_act_is_negated_and_denied(text: str, act: str) -> None:
    assert told(text, act) == ("negated", "denied")


@pytest.mark.parametrize(
    ("text", "act", "modality"),
    [
        ("Villagers fear a possible attack on the bridge.", "attack", "possible"),
        ("The plans for a strike on the depot were leaked.", "strike", "planned"),
        ("Under the threat of sanctions, the bank gave in.", "sanctions", "threatened"),
        ("The prince appealed for a truce.", "truce", "demanded"),
        ("The generals discussed the risk of a coup.", "coup", "possible"),
        ("The clubs are planning a merger.", "merger", "planned"),
    ],
)
def test_an_act_named_by_a_noun_is_found_under_modality(text: str, act: str, modality: str) -> None:
    assert told(text, act) == ("affirmed", modality)


def test_an_act_named_by_a_noun_that_was_done_needs_no_clause() -> None:
    assert told("The attack destroyed the bridge.", "attack") is None


def test_the_opposite_of_an_act_is_not_the_act() -> None:
    assert told("Both sides called for de-escalation.", "escalation") is None


def test_a_clause_reaches_over_its_subject_and_object() -> None:
    text = "The mayor resigned, but the council kept the budget."
    first = clauses_in(text)[0]
    assert text[first.start : first.end] == "The mayor resigned"


def parsed(text: str, *given: tuple[str, str, str]) -> tuple[Token, ...]:
    """Return tokens with a part of speech and a relation each."""
    tokens, place = [], 0
    for word, upos, deprel in given:
        start = text.index(word, place)
        place = start + len(word)
        tokens.append(Token(start=start, end=place, text=word, lemma=word.lower(), upos=upos, deprel=deprel))
    return tuple(tokens)


def test_parts_of_speech_of_a_model_decide_what_is_a_verb() -> None:
    text = "The strike strike leaders plan hurts."
    tags = ("DET", "NOUN", "NOUN", "NOUN", "VERB", "NOUN", "PUNCT")
    words = ["The", "strike", "strike", "leaders", "plan", "hurts", "."]
    tokens = parsed(text, *((word, upos, "") for word, upos in zip(words, tags, strict=True)))
    found = clauses_in(text, tokens)
    assert [text[c.predicate_start : c.predicate_end] for c in found] == ["plan"]


@pytest.mark.parametrize(
    ("relation", "verbs"), [("xcomp", ["denied", "hidden"]), ("amod", ["denied", "had"])]
)
def test_a_have_that_the_parse_takes_for_the_verb_helps_its_participle(
    relation: str, verbs: list[str]
) -> None:
    text = "Karoo denied it had hidden motives."
    tokens = parsed(
        text, ("Karoo", "PROPN", "nsubj"), ("denied", "VERB", "root"), ("it", "PRON", "nsubj"),
        ("had", "VERB", "ccomp"), ("hidden", "VERB", relation), ("motives", "NOUN", "obj"), (".", "PUNCT", "punct"),
    )  # fmt: skip
    found = clauses_in(text, tokens)
    assert [text[c.predicate_start : c.predicate_end] for c in found] == verbs


_WORDS = st.sampled_from(
    [
        "if",
        "not",
        "to",
        "would",
        "could",
        "deny",
        "denied",
        "warned",
        "threatened",
        "attack",
        "attacking",
        "the",
        "it",
        "they",
        "no",
        "any",
        "without",
        "refused",
        "should",
        "were",
        "had",
        ",",
        ".",
        '"',
        "that",
        "said",
        "plans",
        "never",
        "ceasefire",
        "Moscow",
        "and",
        "or",
        "asked",
        "what",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=30).map(" ".join)))
def test_any_text_gives_clauses_inside_it_and_always_the_same(text: str) -> None:
    found = clauses_in(text)
    assert all(0 <= c.start <= c.predicate_start < c.predicate_end <= c.end <= len(text) for c in found)
    assert [c.predicate_start for c in found] == sorted(c.predicate_start for c in found)
    assert found == clauses_in(text)
