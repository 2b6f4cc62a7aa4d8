from twosource.claims import compare, compare_many

DROWNED = "A ferry capsized off Lindo on Monday and 14 passengers drowned."


def test_a_claim_follows_from_itself():
    same = compare(DROWNED, DROWNED)
    assert same.follows > max(same.contradicts, same.open)
    assert same.similarity > 0.9


def test_what_is_not_told_does_not_follow():
    other = compare(DROWNED, "Shares of a Swedish bank rose by four percent.")
    assert other.open > other.follows
    assert other.similarity < 0.3


def test_a_paraphrase_is_nearer_than_another_statement_on_the_same_thing():
    near, far = compare_many(
        [
            (DROWNED, "Fourteen people drowned when a ferry capsized near Lindo on Monday."),
            (DROWNED, "The ferry to Lindo costs 14 crowns on Mondays."),
        ]
    )
    assert near.similarity > far.similarity


def test_the_three_ways_add_up_to_one():
    found = compare(DROWNED, "Nobody drowned off Lindo.")
    assert abs(found.follows + found.contradicts + found.open - 1) < 1e-9


def test_a_comparison_does_not_depend_on_its_neighbours():
    other = "The captain denied that the ferry had been overloaded."
    assert compare_many([(DROWNED, other), (other, DROWNED)])[0] == compare(DROWNED, other)
