"""What the figures of small events say: of a program that knows the gold, of one that is silent, of one that errs."""

import pytest

from evaluation.accounts.cases import JOINED, KINDS, Case, load_half, read_cases
from evaluation.accounts.scoring import find_misses, score_cases
from evaluation.accounts.telling import Dispute, Telling, tell_cases

TEXT = """A line before the first case belongs to none.

== kiln | accident
@A 2026-03-03 The Potter
A1 Four kilns burst in Delft on Monday.
A2 A damper had jammed, the owner said.
A3 A cat was singed.
@B - Clay and Glaze
B1 Several ovens exploded.
B2 An apprentice had overfired them, said the owner's son.
@C 2026-03-05 The Late Potter
C1 Five kilns burst in Delft, it now turns out.
C2 Kilns of burst in Delft are insured.
> refines B1 | A1
> cause A2 | B2
> corrected A1 | C1
"""


@pytest.fixture
def case() -> Case:
    return read_cases(TEXT)[0]


def oracle(case: Case) -> Telling:
    """Tell a case as its gold has it, a claim for every pair."""
    disputed = [line for line in case.relations if line.label in KINDS]
    return Telling(
        groups=tuple(
            frozenset(pair) for line in case.relations if line.label in JOINED for pair in line.pairs
        ),
        disputes=tuple(
            Dispute(
                kind=min(KINDS[line.label]),
                sides=(frozenset({one}), frozenset({other})),
                contradiction=line.label not in {"certainty", "attribution"},
            )
            for line in disputed
            for one, other in line.pairs
        ),
    )


def false_dispute(one: str, other: str, note: str | None = None) -> Telling:
    sides = (frozenset({one}), frozenset({other}))
    return Telling(disputes=(Dispute(kind="number", sides=sides, contradiction=True, note=note),))


@pytest.mark.parametrize("half", ["tuned", "held"])
def test_a_program_that_knows_the_gold_has_full_marks(half: str) -> None:
    cases = load_half(half)
    figures = score_cases(cases, [oracle(case) for case in cases])
    assert figures.pop("contradictions_false_per_story") == 0
    assert figures.pop("contradictions_joined") < 1
    assert figures.pop("pairs_count") > 100
    assert figures.pop("contradictions_count") > 40
    assert set(figures.values()) == {1.0}


@pytest.mark.parametrize("half", ["tuned", "held"])
def test_a_program_that_says_nothing_finds_nothing_and_spoils_nothing(half: str) -> None:
    cases = load_half(half)
    figures = score_cases(cases, [Telling() for _ in cases])
    assert figures["pairs_recall"] == figures["pairs_f1"] == figures["contradictions_found"] == 0
    assert figures["contradictions_false_per_story"] == 0
    assert figures["refinements_kept"] == figures["corrections_kept"] == 1


def test_the_oracle_misses_nothing_and_the_silent_program_every_line(case: Case) -> None:
    assert list(find_misses(case, oracle(case))) == []
    assert [miss.label for miss in find_misses(case, Telling())] == ["refines", "cause", "corrected"]


def test_a_join_that_the_gold_lacks_lowers_precision_and_one_of_a_dispute_does_not(case: Case) -> None:
    joined = Telling(groups=(*oracle(case).groups, frozenset({"A2", "B2"})))
    assert score_cases([case], [joined])["pairs_precision"] == 1
    wrong = Telling(groups=(*oracle(case).groups, frozenset({"A1", "C2"})))
    assert score_cases([case], [wrong])["pairs_precision"] == pytest.approx(2 / 3)
    assert [miss.what for miss in find_misses(case, wrong)][-1] == "wrongly joined"


def test_a_refinement_told_as_contradiction_is_false_and_not_kept(case: Case) -> None:
    figures = score_cases([case], [false_dispute("A1", "B1")])
    assert figures["contradictions_false_per_story"] == 1
    assert figures["refinements_kept"] == 0


def test_a_correction_may_be_told_as_a_contradiction_only_with_a_note(case: Case) -> None:
    assert score_cases([case], [false_dispute("A1", "C1")])["corrections_kept"] == 0
    noted = score_cases([case], [false_dispute("A1", "C1", note="corrected by one report")])
    assert noted["corrections_kept"] == 1
    assert noted["contradictions_false_per_story"] == 0


def test_a_contradiction_of_the_wrong_type_is_found_but_not_typed(case: Case) -> None:
    figures = score_cases([case], [false_dispute("B2", "A2")])
    assert figures["contradictions_found"] == 1
    assert figures["contradictions_typed"] == 0


def test_a_difference_that_is_no_contradiction_finds_none(case: Case) -> None:
    sides = (frozenset({"A2"}), frozenset({"B2"}))
    shade = Telling(disputes=(Dispute(kind="actor", sides=sides, contradiction=False),))
    assert score_cases([case], [shade])["contradictions_found"] == 0


def test_sentences_of_one_report_are_no_pair(case: Case) -> None:
    assert Telling(groups=(frozenset({"A1", "A2"}),)).pairs == frozenset()
    assert case.accounts[1].day is None
    assert case.sentence("B1") == "Several ovens exploded."


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("> refines B1 | A1", "> refines B1 A1"),
        ("> refines B1 | A1", "> refines B1 | A9"),
        ("> refines B1 | A1", "> guessed B1 | A1"),
        ("> refines B1 | A1", "> same A1 A2"),
        ("B2 An apprentice", "B4 An apprentice"),
        ("@B - Clay and Glaze", "Clay and Glaze"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, instead: str) -> None:
    with pytest.raises(ValueError, match="kiln"):
        read_cases(TEXT.replace(line, instead))


def test_the_halves_have_no_case_in_common() -> None:
    tuned, held = load_half("tuned"), load_half("held")
    names = [case.name for case in (*tuned, *held)]
    assert len(names) == len(set(names))
    words = {account.sentences for case in tuned for account in case.accounts}
    assert not words & {account.sentences for case in held for account in case.accounts}


def test_twosource_joins_two_sentences_in_nearly_the_same_words() -> None:
    text = (
        "== goats | accident\n@A 2026-03-03 A\nA1 Nine goats died in a fire in Ronda on Monday.\n"
        "A2 The barn belonged to a priest.\n"
        "@B 2026-03-03 B\nB1 It rained all Sunday.\nB2 In Ronda nine goats died on Monday in a fire.\n> same A1 B2\n"
    )
    cases = read_cases(text)
    assert score_cases(cases, tell_cases(cases))["pairs_f1"] == 1
