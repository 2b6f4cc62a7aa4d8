"""Accounts that share words and do not contradict each other, and such as do, read by the model."""

import pytest

from tests.claims.test_disputes import disputed

NO_DISPUTE = {
    "relative clause of others": ("The colonel is a hero because he was captured at Orlo, the senator said.",
                                  "The senator said that he liked soldiers who were not captured at Orlo."),
    "question": ("The lawyer admitted that he had never tried a murder case in Velm.",
                 "“Have you ever tried a murder case in Velm?” the chairwoman asked the lawyer."),
    "aim": ("The ferry carried 19 passengers across Lake Ossa, the captain said.",
            "The ferry on Lake Ossa had no licence to carry passengers, the minister said."),
    "gerund": ("The mayor of Velm campaigned on replacing the trams for years.",
               "The mayor of Velm did not replace the trams, the opposition said."),
    "carried and died": ("The captain said that the ferry on Lake Ossa carried 19 tourists on Sunday.",
                         "The ferry on Lake Ossa, in which 11 tourists died on Sunday, was built in 1988."),
    "a fifth": ("Four miners were killed at the face of the Brenn pit; a fifth miner died in hospital.",
                "Five miners were killed at the Brenn pit on Thursday, the union said."),
    "parts and total": ("Orland has put a duty on goods worth 50 million crowns of steel and 200 million crowns of timber.",
                        "Orland has put a duty on goods worth 250 million crowns, the minister said."),
    "count over a time": ("Three members of the council of Velm resigned on Monday.",
                          "Eight members of the council of Velm have resigned since Monday."),
    "no such vote": ("The mayor said that she would vote against the harbour bill in Velm.",
                     "The three no votes were enough to sink the harbour bill in Velm."),
    "another thing": ("Both banks in Velm limited withdrawals to 400 crowns a day.",
                      "No limits on deposits have been introduced in Velm, the association of banks said."),
    "further": ("The army bombed the port of Velm on Monday.", "There was no further bombing of the port of Velm."),
    "said in marks": ("“I will not name the culprit tonight,” the premier of Orland told the crowd in Velm.",
                      "“But I will not name the culprit tonight,” the premier of Orland said in Velm on Friday."),
}  # fmt: skip
STILL_DISPUTED = {
    "act as a noun": ("Both banks in Velm limited withdrawals to 400 crowns a day.",
                      "Banks are working normally and no limits on withdrawals have been introduced, their association said."),
    "carried": ("The ferry on Lake Ossa carried 19 passengers, the captain said.",
                "The ferry on Lake Ossa carried 43 passengers, the harbour office said."),
    "replaced": ("The mayor of Velm replaced the trams on the harbour line in May.",
                 "The mayor of Velm did not replace the trams on the harbour line, the opposition said."),
    "killed": ("Four miners were killed at the Brenn pit on Thursday.",
               "Seven miners were killed at the Brenn pit on Thursday, the union said."),
    "resigned": ("Three members of the council of Velm resigned on Monday.",
                 "Eight members of the council of Velm resigned on Monday."),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(NO_DISPUTE))
def test_words_that_two_accounts_share_alone_make_no_dispute(name: str) -> None:
    assert not disputed(*NO_DISPUTE[name])


@pytest.mark.parametrize("name", sorted(STILL_DISPUTED))
def test_one_act_of_one_bearer_told_both_ways_is_a_dispute(name: str) -> None:
    assert disputed(*STILL_DISPUTED[name])
