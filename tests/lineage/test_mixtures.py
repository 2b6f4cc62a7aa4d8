"""Reports that took from two lines of descent at once."""

from tests.lineage.builders import LINES, REWRITE, WITNESS, report, story_of
from twosource.lineage import trace
from twosource.model import AnnotatedText, Stemma

AGENCY = report("a-agency", LINES, published="2025-05-01")
LOCAL = report("b-local", WITNESS, published="2025-05-01")
MERGED = report("c-merged", (*LINES[:4], WITNESS[0], WITNESS[2], WITNESS[4]), published="2025-05-02")


def traced(*texts: AnnotatedText) -> Stemma:
    return trace(story_of(*texts), texts)


def exemplars_of(stemma: Stemma, witness: str) -> set[str]:
    return {descent.exemplar for descent in stemma.descents if descent.witness == witness}


def test_a_report_that_merges_two_has_both_as_exemplars() -> None:
    assert exemplars_of(traced(AGENCY, LOCAL, MERGED), "c-merged") == {"a-agency", "b-local"}


def test_a_merged_report_neither_joins_two_origins_nor_makes_a_third() -> None:
    stemma = traced(AGENCY, LOCAL, MERGED)
    assert stemma.count(("a-agency", "b-local", "c-merged")).low == 2
    assert stemma.count(("a-agency", "b-local", "c-merged")).high == 2


def test_a_merged_report_is_no_second_origin_beside_either_of_its_exemplars() -> None:
    stemma = traced(AGENCY, LOCAL, MERGED)
    for exemplar in ("a-agency", "b-local"):
        assert stemma.count((exemplar, "c-merged")).high == 1
    assert stemma.count(("c-merged",)).low == 1


def test_a_copy_of_a_merged_report_is_as_mixed_as_that() -> None:
    copied = report(
        "d-copy",
        (*LINES[:4], WITNESS[0], WITNESS[2], WITNESS[4]),
        published="2025-05-03",
        outlet="The Copyist",
    )
    stemma = traced(AGENCY, LOCAL, MERGED, copied)
    assert stemma.count(("b-local", "d-copy")).high == 1


def test_a_rewrite_that_shares_a_remark_with_a_third_report_has_one_exemplar() -> None:
    rewrite = report("r-rewrite", (*REWRITE, WITNESS[4]), published="2025-05-02")
    assert exemplars_of(traced(AGENCY, LOCAL, rewrite), "r-rewrite") == {"a-agency"}
