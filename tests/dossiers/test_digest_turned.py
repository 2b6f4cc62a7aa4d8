"""What the digest tells of quotations that were turned round, and what it then leaves out."""

import re
from dataclasses import replace

from tests.dossiers.backing import backing
from tests.dossiers.random_stories import text_of
from tests.dossiers.test_digest import (
    CUT,
    ONE,
    SUNK,
    TWO,
    WARNED,
    claim,
    digest,
    made,
    sentence,
    two_reports,
    with_reading,
)
from twosource.dossiers.senses_told import first_without, opposed_words
from twosource.model import (
    AnnotatedText,
    Descent,
    Difference,
    DifferenceReading,
    Quantity,
    Span,
    Witness,
)

SUNK_NOT = (
    'Captain Mina Sato said: "If the pumps hold, the Gull will float." Divers went home before dawn on Wednesday.',
    'Captain Mina Sato said: "The Gull will float." Nobody asked the divers about the pumps in the engine room.',
)
TURNED_ROUND = "a negation is exchanged: “Gull will” for “pumps hold”; worded here only, reworded"


def test_a_quotation_that_says_the_contrary_is_told_with_both_wordings() -> None:
    dossier = made(with_reading("altered", "Mina Sato", *SUNK_NOT, note=TURNED_ROUND))
    (line,) = [line for line in dossier.digest if " turned " in line.text]
    assert line.text == "B turned Mina Sato's words round: Gull will (B) / pumps hold (A)."
    assert backing(dossier, line) == "reversed"


def test_a_contradiction_that_only_a_turned_quotation_makes_is_not_told_twice() -> None:
    story = with_reading("altered", "Mina Sato", *SUNK_NOT, note=TURNED_ROUND)
    sides = [text.quotations[0].span for text in story.texts]
    readings = tuple(DifferenceReading(text="float", spans=(span,)) for span in sides)
    difference = Difference(kind="polarity", readings=readings, contradiction=True)
    claimed = replace(SUNK, text_span=sides[0], evidence=(), differences=(difference,))
    dossier = made(replace(story, claims=(claimed,)))
    assert claimed.disputed
    assert not [line for line in dossier.digest if line.text.startswith("Reports differ")]
    plain = made(replace(story, utterances=(), claims=(claimed,)))
    assert [line for line in plain.digest if line.text.startswith("Reports differ")]


def test_a_condition_that_a_rewording_drops_is_told_as_cut() -> None:
    note = "a condition is left out: “If the pumps hold”; reworded"
    dossier = made(with_reading("altered", "Mina Sato", WARNED, CUT, note=note))
    assert [line for line in dossier.digest if " cut a condition " in line.text]
    other = made(
        with_reading("altered", "Mina Sato", WARNED, CUT, note=note.replace("reworded", "translated"))
    )
    assert not [line for line in other.digest if " cut a " in line.text]


def test_the_same_two_figures_of_one_thing_are_told_once() -> None:
    one = "All nine divers came back at dawn. The nine divers were cold and wet, a doctor said."
    two = "All eleven divers came back at dawn. The eleven divers were cold and wet, a doctor said."
    story = two_reports(one=one, two=two)
    claims = []
    for number in range(2):
        spans = [sentence(name, body, number) for name, body in (("a", one), ("b", two))]
        sides = tuple(
            DifferenceReading(text=f"{figure} divers", spans=(span,))
            for figure, span in zip(("nine", "eleven"), spans, strict=True)
        )
        difference = Difference(kind="number", readings=sides, contradiction=True)
        claims.append(replace(claim(f"c{number}", *spans), differences=(difference,)))
    texts = tuple(replace(text, quantities=figures_in(text.article.text)) for text in story.texts)
    lines = digest(replace(story, texts=texts, claims=tuple(claims)))
    assert len([line for line in lines if line.startswith("Reports differ")]) == 1


def figures_in(text: str) -> tuple[Quantity, ...]:
    """Return the "nine" and "eleven" of a text."""
    return tuple(
        Quantity(start=m.start(), end=m.end(), text=m[0], low=low, high=low, bound="exact")
        for word, low in (("nine", 9.0), ("eleven", 11.0))
        for m in re.finditer(rf"\b{word}\b", text)
    )


def test_what_she_said_in_one_report_alone_is_told_with_her_name() -> None:
    two = '"We will raise the Gull in May," she said on Wednesday. The harbour master was not there.'
    story = two_reports(claim("raise", sentence("b", two, 0)), two=two)
    text = story.texts[1]
    quotation = replace(text.quotations[0], start=1, end=31, speaker="Mina Sato", form="direct")
    texts = (story.texts[0], replace(text, quotations=(quotation,)))
    dossier = made(replace(story, texts=texts))
    (line,) = [line for line in dossier.digest if line.text.startswith("Only B")]
    assert line.text == "Only B has Mina Sato's words: We will raise the Gull in May"
    assert backing(dossier, line) == "quoted alone"


def test_two_reports_of_which_nobody_knows_who_turned_the_words_are_told_as_contrary() -> None:
    note = "a negation is exchanged: “Gull will” for “pumps hold”; transcribed differently"
    dossier = made(with_reading("altered", "Mina Sato", *SUNK_NOT, note=note))
    (line,) = [line for line in dossier.digest if "contrary" in line.text]
    assert line.text == "Reports have Mina Sato say the contrary: Gull will (B) / pumps hold (A)."
    assert backing(dossier, line) == "contrary"


def test_a_lone_negation_is_told_with_the_words_around_it() -> None:
    assert opposed_words(
        "a negation is put in: “not”; x", "The Gull will not float", "The Gull will float"
    ) == (
        "will not float",
        "will float",
    )
    assert opposed_words("a negation is left out: “not”", "is it a ship now?", "It is not a ship") is None


def test_words_that_two_surely_give_to_two_persons_are_told_with_both() -> None:
    story = with_reading("verbatim", "Jon Hale", *SUNK_NOT)
    first, second = story.texts

    def naming(text: AnnotatedText, name: str, probability: float) -> AnnotatedText:
        at = text.article.text.find(name)
        mention = Span(article=text.id, start=at, end=at + len(name)) if at >= 0 else None
        said = replace(
            text.quotations[0],
            speaker_entity=f"person:{name.lower()}",
            speaker_probability=probability,
            mention=mention,
        )
        return replace(text, quotations=(said,))

    body = second.article.text.replace("Mina Sato", "Jonn Hale")
    hale = replace(second, article=replace(second.article, text=body))
    texts = (naming(first, "Mina Sato", 1.0), naming(hale, "Hale", 1.0))
    told = [line for line in made(replace(story, texts=texts)).digest if "different speakers" in line.text]
    assert [line.text for line in told] == [
        "Reports name different speakers, Mina Sato (A) / Jon Hale (B): The Gull will float."
    ]
    assert backing(made(replace(story, texts=texts)), told[0]) == "open"
    unsure = (texts[0], naming(hale, "nobody", 1.0))
    assert "different speakers" not in " ".join(digest(replace(story, texts=unsure)))


def test_what_reports_tell_the_contrary_of_is_not_told_as_agreed() -> None:
    note = "a negation is exchanged: “Gull will” for “pumps hold”; transcribed differently"
    both = claim(
        "said", *(sentence(name, body, 0) for name, body in zip("ab", SUNK_NOT, strict=True)), origins=2
    )
    contrary = replace(with_reading("altered", "Mina Sato", *SUNK_NOT, note=note), claims=(both,))
    assert not [line for line in digest(contrary) if line.startswith("Captain")]
    reworded = replace(with_reading("altered", "Mina Sato", *SUNK_NOT), claims=(both,))
    assert SUNK_NOT[0].split(" Divers")[0] in digest(reworded)


def test_what_opens_the_reports_goes_before_what_more_origins_tell() -> None:
    opening = replace(SUNK, origins=replace(SUNK.origins, low=1, high=1))
    later = claim("later", sentence("a", ONE, 1), sentence("b", TWO, 1), origins=2)
    assert digest(two_reports(later, opening))[1:] == [ONE.split(" Divers")[0], ONE.split("night. ")[1]]


def test_a_doubt_that_is_lost_is_told_with_both_wordings() -> None:
    note = "a doubt is exchanged: “Gull will” for “pumps hold”"
    dossier = made(with_reading("altered", "Mina Sato", *SUNK_NOT, note=note))
    (line,) = [line for line in dossier.digest if "how sure" in line.text]
    assert line.text.startswith("Reports differ in how sure Mina Sato sounds: Gull will (B) / pumps hold (A)")
    assert backing(dossier, line) == "sureness"
    own = made(with_reading("altered", "Mina Sato", *SUNK_NOT, note=f"{note}; reworded"))
    (line,) = [line for line in own.digest if "how sure" in line.text]
    assert line.text.startswith("B changed how sure Mina Sato sounds: ")
    assert backing(own, line) == "sureness"


def test_a_cut_is_told_of_the_first_report_that_made_it() -> None:
    note = "a condition is left out: “If the pumps hold”; reworded"
    story = with_reading("altered", "Mina Sato", WARNED, CUT, note=note)
    first, second = story.texts
    again = text_of("c", CUT, None)
    third = replace(again, quotations=(replace(second.quotations[0], id="c.q0", article="c"),))
    said = story.utterances[0]
    (cut,) = [one for one in said.readings if one.quotation == second.quotations[0].id]
    readings = (*said.readings, replace(cut, quotation=third.quotations[0].id))
    witnesses = (*story.stemma.witnesses, Witness(article="c", sigil="C"))
    made_from = (
        *story.stemma.descents,
        Descent(witness="c", exemplar="b", kind="copy", share=1.0, probability=0.9),
    )
    copied = replace(
        story,
        story=replace(story.story, articles=("a", "b", "c")),
        texts=(first, second, third),
        utterances=(replace(said, readings=readings),),
        stemma=replace(story.stemma, witnesses=witnesses, descents=made_from),
    )
    assert [line for line in digest(copied) if " cut a " in line] == [
        "B cut a condition from Mina Sato's words: If the pumps hold"
    ]


def test_small_words_are_cut_by_the_report_that_lacks_them_and_not_by_its_exemplar() -> None:
    story = with_reading("altered", "Mina Sato", WARNED, CUT, note="a condition is left out: “If”")
    made_from = Descent(witness="b", exemplar="a", kind="rewrite", share=1.0, probability=0.9)
    dossier = made(replace(story, stemma=replace(story.stemma, descents=(made_from,))))
    assert first_without(dossier, story.utterances[0], story.texts[1].quotations[0], "If").article == "b"


def test_words_given_to_a_namesake_are_told_where_the_report_has_him_alone() -> None:
    story = with_reading("verbatim", "Aldo Sato", *SUNK_NOT)

    def naming(text: AnnotatedText, name: str) -> AnnotatedText:
        at = text.article.text.index(name.split(maxsplit=1)[0])
        mention = Span(article=text.id, start=at, end=at + len(name))
        said = replace(
            text.quotations[0],
            speaker_entity=f"person:{name.lower()}",
            speaker_probability=1.0,
            mention=mention,
        )
        return replace(text, quotations=(said,))

    def told(body: str) -> list[str]:
        other = replace(story.texts[1], article=replace(story.texts[1].article, text=body))
        texts = (naming(story.texts[0], "Mina Sato"), naming(other, "Aldo Sato"))
        return [line for line in digest(replace(story, texts=texts)) if "different speakers" in line]

    alone = SUNK_NOT[1].replace("Mina Sato", "Aldo Sato")
    assert told(alone) == [
        "Reports name different speakers, Mina Sato (A) / Aldo Sato (B): The Gull will float."
    ]
    assert told(f"{alone} Mina was there.") == []
