import pytest

from twosource.language import Act, classify_acts

SHELLED = "Rebels shelled the harbour of Port Alba on Sunday, killing three soldiers."
CRITICIZED = "Norway's government accused the mining company of lying to regulators."


def test_every_root_has_its_odds_and_they_add_up() -> None:
    (odds,) = classify_acts([Act(text=SHELLED, source=(0, 6), target=(15, 39))])
    assert len(odds.roots) == 15
    assert sum(p for _, p in odds.roots) == pytest.approx(1, abs=0.01)
    assert [p for _, p in odds.roots] == sorted((p for _, p in odds.roots), reverse=True)


def test_shelling_is_an_assault_and_blame_an_accusation() -> None:
    shelled, accused = classify_acts(
        [Act(text=SHELLED, source=(0, 6), target=(15, 39)), Act(text=CRITICIZED, source=(0, 19), target=None)]
    )
    assert shelled.roots[0][0] == "ASSAULT"
    assert accused.roots[0][0] == "ACCUSE"


def test_no_acts_no_odds() -> None:
    assert classify_acts([]) == []


def test_an_empty_sentence_still_gets_odds() -> None:
    (odds,) = classify_acts([Act(text="", source=None, target=None)])
    assert len(odds.roots) == 15
