"""What no report may be accused of: words that another report, another translator or another medium can have given it."""

from dataclasses import replace

import pytest

from tests.quotations.saying import Maker, collated, reading, stemma_of, together
from tests.quotations.test_translations import FIRST, SECOND, naming
from twosource.model import Credit, Stemma, Story
from twosource.quotations import collate
from twosource.quotations.descent import kinship
from twosource.quotations.passages import gather
from twosource.quotations.relations import read
from twosource.quotations.speakers import full_names
from twosource.quotations.tradition import tradition_of
from twosource.text.tongues import find_tongues

LETTERS = "There is no letter from the mayor in the archive of my ministry"


def test_an_agency_taken_for_the_speaker_makes_no_wrong_attribution():
    makers = [
        Maker(name, f"“{LETTERS},” minister Raúl Quispe told reporters.").says("Raúl Quispe", LETTERS)
        for name in ("a", "b")
    ]
    wire = Maker("c", f"“{LETTERS},” he said, according to Altiplano.").says("Altiplano", LETTERS).made()
    texts = [maker.made() for maker in makers]
    credit = Credit(start=0, end=1, agency="Altiplano", kind="dateline")
    texts[0] = replace(texts[0], article=replace(texts[0].article, credits=(credit,)))
    found = collated(*texts, wire, descents=(("c", "a"),))
    assert reading(found, "c.1").relation == "verbatim"


def test_the_second_half_of_what_another_has_between_one_pair_of_marks_is_not_altered():
    halves = ("In Vietnam nobody is arrested for singing", "We ask foreign bodies to respect the facts")
    whole = "In our country no one is arrested for singing. We demand that foreign bodies respect the truth"
    parted = Maker("a", f"“{halves[0]},” Pham Chau said. “{halves[1]}.”")
    for half in halves:
        parted.says("Pham Chau", half)
    texts = [parted.made(), Maker("b", f"“{whole},” said Pham Chau.").says("Pham Chau", whole).made()]
    texts.append(Maker("c", f"Pham Chau also said: “{halves[0]}.”").says("Pham Chau", halves[0]).made())
    found = collated(*texts, links=[(f"{halves[0]},” Pham", whole), (halves[1], whole)])
    assert together(found, "a.1", "a.2", "b.1", "c.1")
    told = {name: reading(found, name).relation for name in ("a.1", "a.2", "b.1", "c.1")}
    assert told == {"a.1": "verbatim", "a.2": "extended", "b.1": "altered", "c.1": "verbatim"}


@pytest.mark.parametrize(
    ("full", "kept", "note"),
    [
        ("But let me be clear: this is not the fault of the crew", "this is not the fault of the crew", None),
        ("But I have to be honest, the boats are late", "the boats are late", None),
        (
            "Unless it rains, the boats sail at noon",
            "the boats sail at noon",
            "a condition is left out: “Unless it rains”",
        ),
        (
            "But unless it rains, the boats sail at noon",
            "the boats sail at noon",
            "a condition is left out: “But unless it rains”",
        ),
    ],
)
def test_a_but_in_front_limits_what_was_said_before_it(full: str, kept: str, note: str | None):
    a = Maker("a", f"“{full},” Ines Karol said.").says("Ines Karol", full).made()
    b = Maker("b", f"Ines Karol said: “{kept}.”").says("Ines Karol", kept).made()
    assert reading(collated(a, b), "b.1").note == note


def test_other_words_of_somebody_who_may_have_been_translated_are_a_possible_rendering():
    a = Maker("a", f"Norway mourns. “{FIRST},” a baker, Ane Lund, said.").says("Ane Lund", FIRST)
    changed = FIRST.replace("sell the lake", "trade away the lake")
    b = Maker("b", f"In Norway a baker spoke. “{changed},” said Ane Lund.").says("Ane Lund", changed)
    texts = [naming(maker, "Ane Lund", "Norway", "Norwegian") for maker in (a, b)]
    found = collated(*texts, links=[(FIRST, changed)])
    assert together(found, "a.1", "b.1")
    assert {reading(found, name).note for name in ("a.1", "b.1")} == {None, "translation variant possible"}


def stemma(texts: list, kind: str) -> Stemma:
    made = stemma_of(texts, (("b", "a"),), [(FIRST, SECOND)])
    return replace(made, descents=tuple(replace(descent, kind=kind) for descent in made.descents))


@pytest.mark.parametrize(("kind", "rewords"), [("rewrite", True), ("update", False), ("excerpt", False)])
def test_only_who_retells_a_text_as_a_whole_may_have_reworded_its_quotations(kind: str, rewords: bool):
    a = Maker("a", f"“{FIRST},” Ana Rui said.").says("Ana Rui", FIRST).made()
    b = Maker("b", f"“{SECOND},” Ana Rui said.").says("Ana Rui", SECOND).made()
    assert kinship(stemma([a, b], kind)).rewords("a", "b") is rewords


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("excerpt", "translation variant possible"),
        ("rewrite", "these words stand in no report that this one was not made from; reworded"),
    ],
)
def test_who_took_a_part_may_have_a_foreign_speech_from_another_translator(kind: str, note: str):
    changed = FIRST.replace("did not come here to sell the lake", "have not come to put the lake up for sale")
    a = Maker("a", f"“{FIRST},” Ana Rui told reporters in Portuguese.").says("Ana Rui", FIRST).made()
    b = Maker("b", f"“{changed},” said Ana Rui, speaking Portuguese.").says("Ana Rui", changed).made()
    made = stemma_of([a, b], (("b", "a"),), [(FIRST, changed)])
    made = replace(made, descents=tuple(replace(one, kind=kind) for one in made.descents))
    found = collate(Story(id="s", articles=("a", "b"), headline=""), [a, b], made)
    assert together(found, "a.1", "b.1")
    assert reading(found, "b.1").note == note


def test_two_speakers_who_count_otherwise_made_two_statements():
    one = "three soldiers of the garrison were wounded in the shooting at Parakou"
    other = "two soldiers of the garrison were killed and five wounded in the shooting at Parakou"
    a = Maker("a", f"The spokesman said that {one}.").says("the spokesman", one, indirect=True).made()
    b = Maker("b", f"According to the army {other}.").says("the army", other, indirect=True).made()
    assert not together(collated(a, b, links=[(one, other)]), "a.1", "b.1")
    same = Maker("c", f"According to the army {one}.").says("the army", one, indirect=True).made()
    assert together(collated(a, same, links=[("spokesman said", "the army")]), "a.1", "c.1")


@pytest.mark.parametrize(
    ("scrap", "relation"), [("in the dark", "extended"), ("board that was born in the dark", "misattributed")]
)
def test_a_scrap_of_few_words_makes_no_wrong_attribution_of_a_fuller_quotation(scrap: str, relation: str):
    full = "I will not sit down with a board that was born in the dark of one long night"
    a = Maker("a", f"It was “{scrap}”, said the mayor Ana Ruiz.").says("Ana Ruiz", scrap).made()
    b = Maker("b", f"“{full},” said Inés Paz.").says("Inés Paz", full).made()
    names = full_names([a, b])
    group = gather([a, b], names, find_tongues([a, b], names))
    tradition = tradition_of([a, b], stemma_of([a, b], (("b", "a"),)), group)
    read_as = read(group[1], group[0], group, "Ana Ruiz", tradition)
    assert read_as.relation == relation
