"""Several versions of one text: which was revised into which."""

import random

from tests.lineage.builders import LINES, report, story_of, with_article
from twosource.lineage import trace
from twosource.model import AnnotatedText, Credit, Stemma

FIRST = (
    "The museum of clocks in Valverde has lost its roof to a storm, the town hall said.",
    "Nobody was hurt, for the building had closed at five.",
    "Rain came through to the hall in which the tower clocks stand.",
    "The town will decide in the coming week whether the museum can open for Easter.",
    "The roof had last been mended after a hailstorm, and the tiles were of the old kind.",
)
SECOND = (
    *FIRST[:2],
    "Rain came through to the hall in which the eleven tower clocks stand, and stopped nine of them.",
    *FIRST[3:],
)
THIRD = (
    *SECOND[:3],
    "The curator, Ilda Moscoso, spent the night there with buckets and two of her nephews.",
    *SECOND[3:],
)
FOURTH = (
    *THIRD[:4],
    "The town has decided that the museum will stay shut until June, and that the clocks go to Porto for repair.",
    THIRD[5],
    "An appeal for money brought in 40,000 euros by Sunday.",
)
PAGE = "Valverde Wiki"


def parents(*texts: AnnotatedText) -> dict[str, str]:
    return {found.witness: found.exemplar for found in traced(*texts).descents}


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def version(article: str, sentences: tuple[str, ...], outlet: str | None = PAGE) -> AnnotatedText:
    return report(article, sentences, outlet=outlet)


def test_undated_versions_of_an_outlet_are_strung_by_what_was_changed() -> None:
    texts = [version("d", FIRST), version("b", SECOND), version("a", THIRD), version("c", FOURTH)]
    for seed in range(3):
        random.Random(seed).shuffle(texts)
        assert parents(*texts) == {"b": "d", "a": "b", "c": "a"}


def test_of_two_versions_in_which_sentences_were_reworded_the_longer_is_later() -> None:
    found = traced(version("a-late", FOURTH), version("z-early", THIRD))
    (descent,) = found.descents
    assert (descent.witness, descent.exemplar) == ("a-late", "z-early")
    assert any(reason.kind == "growth" for reason in descent.evidence)


def test_a_text_that_only_lacks_sentences_of_another_was_cut_down_from_it_even_by_the_same_outlet() -> None:
    assert parents(version("a-whole", FOURTH), version("z-cut", FOURTH[:5])) == {"z-cut": "a-whole"}


def test_a_longer_text_of_another_outlet_is_no_later_version() -> None:
    found = traced(
        version("whole", FOURTH, "Norte Diário"), version("cut", (*THIRD[:3], FOURTH[4]), "Ponte FM")
    )
    assert not any(reason.kind == "growth" for descent in found.descents for reason in descent.evidence)
    assert {descent.witness for descent in found.descents} == {"cut"}


def test_an_agency_that_gave_two_papers_their_name_makes_no_versions_of_their_texts() -> None:
    credit = Credit(start=0, end=3, agency="LNA", kind="text")
    copies = [
        with_article(version(name, lines, "LNA"), credits=(credit,))
        for name, lines in (("one", FOURTH), ("two", (*SECOND[:4], FOURTH[-1])))
    ]
    assert not any(
        reason.kind == "growth" for descent in traced(*copies).descents for reason in descent.evidence
    )


def test_the_version_that_tells_of_a_later_year_is_the_later_one() -> None:
    before = version("z", (*LINES, "Works on the pier are planned for 2031, the agency said."))
    after = version("a", (*LINES, "Works on the pier began in 2033, which the agency called early."))
    assert parents(after, before) == {"a": "z"}


def test_dates_outweigh_growth() -> None:
    early = report("b", FOURTH, outlet=PAGE, published="2024-02-01")
    late = report("a", THIRD, outlet=PAGE, published="2024-02-03")
    assert parents(early, late) == {"a": "b"}
