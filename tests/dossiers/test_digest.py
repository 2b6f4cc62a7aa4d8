from dataclasses import replace

from tests.dossiers.backing import backing
from tests.dossiers.random_stories import Pieces, text_of
from twosource.dossiers import assemble
from twosource.model import (
    Claim,
    Descent,
    Difference,
    DifferenceReading,
    Dossier,
    Evidence,
    Origin,
    OriginCount,
    Reading,
    SentenceLink,
    Span,
    Stemma,
    Story,
    Utterance,
    Witness,
)

ONE = "The ferry Gull sank off Port Echo on Tuesday night. Divers found seven people in the engine room."
TWO = "The Gull, a ferry, went down near Port Echo late on Tuesday. The harbour master resigned on Wednesday morning."
SAID = 'Captain Mina Sato said: "Nobody warned us of the storm." Rescuers went home before dawn on Wednesday.'


def sentence(article: str, body: str, number: int) -> Span:
    bounds = text_of(article, body, None).sentences[number]
    return Span(article=article, start=bounds.start, end=bounds.end)


def claim(name: str, *spans: Span, origins: int = 1) -> Claim:
    return Claim(
        id=name,
        text="",
        text_span=spans[0],
        evidence=tuple(Evidence(span=span, stance="supports") for span in spans),
        outlets=len(spans),
        origins=OriginCount(low=origins, high=origins),
    )


def two_reports(*claims: Claim, one: str = ONE, two: str = TWO) -> Pieces:
    stemma = Stemma(
        witnesses=(Witness(article="a", sigil="A"), Witness(article="b", sigil="B")),
        origins=tuple(Origin(id=n, articles=(n,), label="", certain=True) for n in "ab"),
    )
    texts = (text_of("a", one, "The Gull Post"), text_of("b", two, None))
    return Pieces(
        story=Story(id="s", articles=("a", "b"), headline=""), texts=texts, stemma=stemma, claims=claims
    )


def made(story: Pieces) -> Dossier:
    return assemble(story.story, story.texts, story.stemma, story.utterances, story.claims, story.events)


def digest(story: Pieces) -> list[str]:
    return [line.text for line in made(story).digest]


SUNK = claim("sunk", sentence("a", ONE, 0), sentence("b", TWO, 0), origins=2)
DIVERS = claim("divers", sentence("a", ONE, 1))
RESIGNED = claim("resigned", sentence("b", TWO, 1))


def test_the_digest_tells_the_count_then_what_both_have_then_what_one_has() -> None:
    assert digest(two_reports(SUNK, DIVERS, RESIGNED)) == [
        "2 reports, 2 origins.",
        "The ferry Gull sank off Port Echo on Tuesday night.",
        "Only A has: Divers found seven people in the engine room.",
        "Only B has: The harbour master resigned on Wednesday morning.",
    ]


def alone_in(body: str) -> list[str]:
    """Return what is told as B's alone when every sentence of its `body` is a claim."""
    places = range(len(text_of("b", body, None).sentences))
    claims = [claim(f"c{number}", sentence("b", body, number)) for number in places]
    return [line for line in digest(two_reports(*claims, two=body)) if line.startswith("Only B")]


def test_the_news_that_opens_a_report_goes_before_its_background() -> None:
    body = (
        "The harbour master resigned on Wednesday morning. "
        "The rules of the Port Echo Harbour Board of 1911 name 14 duties of Mr Abe Orr."
    )
    assert alone_in(body) == ["Only B has: The harbour master resigned on Wednesday morning."]


def test_questions_and_their_answers_do_not_stand_as_lines() -> None:
    body = (
        "Why did the ferry Gull leave the quay at night? "
        "Because the pilots of Port Echo had not been asked. "
        "The Harbour Board said on Wednesday that they were. "
        "Divers will go down again on Thursday at dawn."
    )
    assert alone_in(body) == ["Only B has: Divers will go down again on Thursday at dawn."]


def test_what_another_report_says_in_other_words_is_not_said_to_stand_in_one_only() -> None:
    story = two_reports(SUNK, DIVERS)
    link = SentenceLink(one=DIVERS.text_span, other=sentence("b", TWO, 1), kind="paraphrase", similarity=0.8)
    linked = replace(story, stemma=replace(story.stemma, links=(link,)))
    assert not [line for line in digest(linked) if line.startswith("Only")]


def test_a_sentence_part_of_which_others_tell_is_not_said_to_stand_in_one_only() -> None:
    where = sentence("a", ONE, 0)
    head, tail = replace(where, end=where.start + 19), replace(where, start=where.start + 20)
    sank = claim("sank", head, sentence("b", TWO, 0), origins=2)
    night = replace(claim("night", tail), text_span=where)
    assert not [line for line in digest(two_reports(sank, night)) if line.startswith("Only A")]


def test_a_quotation_that_two_reports_have_is_not_said_to_stand_in_one_only() -> None:
    said = claim("said", sentence("a", SAID, 0))
    story = two_reports(said, one=SAID)
    utterance = Utterance(
        id="u",
        speaker="Mina Sato",
        wording="",
        wording_span=said.text_span,
        attested_by=("a",),
        readings=(
            Reading(quotation="a.q0", relation="verbatim"),
            Reading(quotation="b.q0", relation="trimmed"),
        ),
        outlets=2,
        origins=OriginCount(low=2, high=2),
    )
    assert not [line for line in digest(replace(story, utterances=(utterance,))) if line.startswith("Only")]


def reworded(note: str | None, *, probability: float = 0.9, relation: str = "altered") -> list[str]:
    """Return the digest of two reports of which the second was made from the first and has other words."""
    story = two_reports(SUNK)
    descent = Descent(witness="b", exemplar="a", kind="rewrite", share=0.9, probability=probability)
    utterance = Utterance(
        id="u",
        speaker="Mina Sato",
        wording="",
        wording_span=story.texts[0].quotations[0].span,
        attested_by=("a",),
        readings=(
            Reading(quotation="a.q0", relation="verbatim"),
            Reading(quotation="b.q0", relation=relation, differences=(("Gull", "ferry"),), note=note),  # type: ignore[arg-type]
        ),
        outlets=2,
        origins=OriginCount(low=1, high=1),
    )
    stemma = replace(story.stemma, descents=(descent,))
    return digest(replace(story, stemma=stemma, utterances=(utterance,)))


def test_a_rewrite_is_told_with_the_quotations_that_it_changed() -> None:
    lines = reworded("these words stand in no report that this one was not made from; reworded")
    assert "B is a rewrite of A (The Gull Post) and changed its only quotation." in lines
    assert not [line for line in lines if "words differ" in line]


def test_another_translation_is_no_change() -> None:
    lines = reworded("translation variant likely")
    assert "B is a rewrite of A (The Gull Post)." in lines


def test_a_descent_that_is_hardly_more_likely_than_another_is_told_as_likely() -> None:
    assert "B is likely a rewrite of A (The Gull Post)." in reworded(None, probability=0.55)


def test_a_descent_that_is_less_likely_than_not_changes_nobodys_quotations() -> None:
    lines = reworded("reworded", probability=0.45)
    assert "B is perhaps a rewrite of A (The Gull Post)." in lines
    assert not [line for line in lines if "changed" in line]


def test_words_given_to_somebody_else_are_not_counted_once_more_as_changed() -> None:
    dossier = made(with_reading("misattributed", "Olan Reth", WARNED, CUT))
    descent = Descent(witness="b", exemplar="a", kind="rewrite", share=0.9, probability=0.9)
    lines = digest(replace(dossier, stemma=replace(dossier.stemma, descents=(descent,))))
    assert "B is a rewrite of A (The Gull Post)." in lines


def test_who_reads_one_report_is_told_what_the_other_adds() -> None:
    lines = [line.text for line in made(two_reports(SUNK, DIVERS, RESIGNED)).advice]
    assert lines == [
        "Read A (The Gull Post): it has 2 of 3 claims.",
        "B adds: The harbour master resigned on Wednesday morning.",
    ]


def test_what_two_reports_have_and_the_one_to_read_has_not_is_added_by_the_first_of_them() -> None:
    three = "The harbour master has quit, a clerk said on Wednesday. He was not at home."
    story = two_reports(SUNK, DIVERS, RESIGNED, claim("quit", sentence("c", three, 0)))
    link = SentenceLink(
        one=RESIGNED.text_span, other=sentence("c", three, 0), kind="paraphrase", similarity=0.9
    )
    stemma = replace(
        story.stemma,
        witnesses=(*story.stemma.witnesses, Witness(article="c", sigil="C")),
        origins=(*story.stemma.origins, Origin(id="c", articles=("c",), label="", certain=True)),
        links=(link,),
    )
    grown = replace(
        story,
        story=replace(story.story, articles=("a", "b", "c")),
        texts=(*story.texts, text_of("c", three, None)),
        stemma=stemma,
    )
    assert [line.text for line in made(grown).advice] == [
        "Read A (The Gull Post): it has 2 of 4 claims.",
        "B adds: The harbour master resigned on Wednesday morning.",
        "C adds nothing.",
    ]


def test_a_report_that_adds_nothing_is_told_so() -> None:
    assert [line.text for line in made(two_reports(SUNK, DIVERS)).advice][-1] == "B adds nothing."


def test_a_single_report_is_the_one_to_read() -> None:
    story = two_reports(DIVERS)
    stemma = replace(story.stemma, witnesses=story.stemma.witnesses[:1], origins=story.stemma.origins[:1])
    alone = replace(story, texts=story.texts[:1], stemma=stemma)
    dossier = made(alone)
    assert [line.text for line in dossier.digest] == ["1 report, 1 origin."]
    assert [line.text for line in dossier.advice] == ["Read A (The Gull Post): it is the only report."]


def test_a_fragment_is_no_line() -> None:
    half = claim("half", replace(sentence("a", ONE, 1), end=sentence("a", ONE, 1).end - 20))
    assert digest(two_reports(half)) == ["2 reports, 2 origins."]


WARNED = 'Captain Mina Sato said: "If the pumps hold, the Gull will float." Divers went home before dawn on Wednesday.'
CUT = 'Captain Mina Sato said: "The Gull will float." Nobody asked the divers about the pumps in the engine room.'


def with_reading(
    relation: str, other_speaker: str | None, one: str, two: str, *, note: str | None = None
) -> Pieces:
    """Return two reports, the second of which has another reading of what the first quotes."""
    story = two_reports(SUNK, one=one, two=two)
    words = ('"If the pumps hold, the Gull will float."', '"The Gull will float."')
    texts = []
    for text, said in zip(story.texts, words, strict=True):
        at = text.article.text.find(said.strip('"'))
        speaker = "Mina Sato" if text.id == "a" else other_speaker
        quotation = replace(text.quotations[0], start=at, end=at + len(said) - 2, speaker=speaker)
        texts.append(replace(text, quotations=(quotation,)))
    first = texts[0].quotations[0].span
    utterance = Utterance(
        id="u",
        speaker="Mina Sato",
        wording=first.cut(one),
        wording_span=first,
        attested_by=("a",),
        readings=(
            Reading(quotation="a.q0", relation="verbatim"),
            Reading(quotation="b.q0", relation=relation, note=note),  # type: ignore[arg-type] - a relation, told as text here
        ),
        outlets=2,
        origins=OriginCount(low=2, high=2),
    )
    return replace(story, texts=tuple(texts), utterances=(utterance,))


def test_a_condition_that_a_report_cut_is_told_with_its_words() -> None:
    note = "a condition is left out: “If the pumps hold”"
    dossier = made(with_reading("trimmed", "Mina Sato", WARNED, CUT, note=note))
    (line,) = [line for line in dossier.digest if " cut a " in line.text]
    assert line.text == "B cut a condition from Mina Sato's words: If the pumps hold"
    assert backing(dossier, line) == "cut"


def test_a_cut_that_the_collation_does_not_note_is_not_told() -> None:
    dossier = made(with_reading("trimmed", "Mina Sato", WARNED, CUT))
    assert not [line for line in dossier.digest if " cut a " in line.text]


def test_a_condition_that_the_report_tells_outside_the_marks_is_not_cut() -> None:
    kept = 'If the pumps hold, Captain Mina Sato said, "the Gull will float." Nobody asked the divers about it at all.'
    story = with_reading("trimmed", "Mina Sato", WARNED, kept.replace("the Gull will", "The Gull will"))
    assert not [line for line in made(story).digest if " cut a " in line.text]


def test_of_words_that_independent_reports_give_to_two_speakers_neither_is_believed() -> None:
    dossier = made(with_reading("misattributed", "Olan Reth", WARNED, CUT))
    (line,) = [line for line in dossier.digest if "speakers" in line.text]
    assert line.text == "Reports name different speakers, Mina Sato (A) / Olan Reth (B): The Gull will float."
    assert backing(dossier, line) == "open"


def test_words_that_a_report_gives_to_somebody_else_than_its_exemplar_are_told_of_it() -> None:
    story = with_reading("misattributed", "Olan Reth", WARNED, CUT)
    descent = Descent(witness="b", exemplar="a", kind="rewrite", share=0.9, probability=0.9)
    dossier = made(replace(story, stemma=replace(story.stemma, descents=(descent,))))
    (line,) = [line for line in dossier.digest if "gave words" in line.text]
    assert line.text == "B gave words of Mina Sato to Olan Reth: The Gull will float."
    assert backing(dossier, line) == "given"


def test_disputed_claims_beyond_the_third_are_counted() -> None:
    sides = tuple(
        DifferenceReading(text="", spans=(sentence(name, body, 0),))
        for name, body in (("a", ONE), ("b", TWO))
    )
    difference = Difference(kind="number", readings=sides, contradiction=True)
    claims = [replace(SUNK, id=f"c{number}", differences=(difference,)) for number in range(6)]
    dossier = made(two_reports(*claims))
    (line,) = [line for line in dossier.digest if "further" in line.text]
    assert line.text == "3 further claims are disputed."
    assert backing(dossier, line) == "more"
