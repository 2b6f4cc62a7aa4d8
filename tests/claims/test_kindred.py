import pytest

from tests.claims.telling import tell
from twosource.claims.kindred import NAMES, read_kinship
from twosource.claims.propositions import find_propositions


def kinship(one, other, *, told=None, said=None, published=("2025-03-05", "2025-03-05")):
    """Return the row of the first propositions of two articles, by name."""
    found = find_propositions(
        [
            tell(name, *sentences, published=day, said=(said or {}).get(name))
            for name, sentences, day in zip(("one", "two"), (one, other), published, strict=True)
        ]
    )
    places = [next(i for i, p in enumerate(found) if p.span.article == name) for name in ("one", "two")]
    pair = (places[0], places[1])
    mine = [i for i, p in enumerate(found) if p.span.article == "one"]
    theirs = [j for j, p in enumerate(found) if p.span.article == "two"]
    alike = told or {}
    rows = dict(read_kinship(found, {(i, j): alike.get((i, j), 0.5) for i in mine for j in theirs}))
    return dict(zip(NAMES, rows[pair], strict=True))


def test_kinds_of_happening_meet_or_exclude_each_other_or_are_unknown():
    met = kinship(["Bandits killed a shepherd near Orsa."], ["A shepherd lost his life near Orsa."])
    apart = kinship(["Bandits robbed a shepherd near Orsa."], ["A shepherd won the lottery near Orsa."])
    unknown = kinship(["The shepherd comes from Orsa."], ["A shepherd lost his life near Orsa."])
    assert (met["same_happening"], met["other_happening"]) == (True, False)
    assert (apart["same_happening"], apart["other_happening"]) == (False, True)
    assert (unknown["same_happening"], unknown["other_happening"]) == (False, False)
    assert met["happenings_shared"] > unknown["happenings_shared"] > apart["happenings_shared"] == 0


def test_days_meet_by_the_calendar_however_they_are_told():
    met = kinship(["The mill closed on Monday."], ["The mill closed on 3 March."])
    apart = kinship(["The mill closed on Monday."], ["The mill closed on 4 March."])
    undated = kinship(["The mill has closed."], ["The mill closed on 4 March."])
    assert (met["same_day"], met["other_day"]) == (True, False)
    assert (apart["same_day"], apart["other_day"]) == (False, True)
    assert (undated["same_day"], undated["other_day"]) == (False, False)


@pytest.mark.parametrize(("other", "same"), [("Ilse Brandt", True), ("Otto Brenner", False)])
def test_one_speaker_is_known_by_the_last_name(other, same):
    row = kinship(
        ["The mill has been sold to a bank, she said."],
        ["A bank has bought the mill, it was said."],
        said={
            "one": {"The mill has been sold to a bank": "Brandt"},
            "two": {"A bank has bought the mill": other},
        },
    )
    assert row["same_speaker"] is same


def test_a_pair_leads_by_what_the_next_best_sentence_lacks():
    one = ["The mill has been sold to a bank."]
    other = ["A bank has bought the old mill.", "The bank owns several old mills already."]
    leading = kinship(one, other, told={(0, 1): 0.8, (0, 2): 0.3})
    trailing = kinship(one, other, told={(0, 1): 0.3, (0, 2): 0.8})
    assert leading["margin"] > 0 > trailing["margin"]
    assert kinship(one, other[:1])["margin"] > 0
