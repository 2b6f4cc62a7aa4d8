"""Accounts that look as if they excluded each other, and need not, read by the model; beside each kind one that does."""

import pytest

from tests.claims.test_disputes import disputed
from tests.claims.test_oppositions import kinds

NO_DISPUTE = {
    "earlier decade": ("In 1991-92 more than 300 miners died in the Brenn pits of coal dust.",
                       "This week 26 miners died in the Brenn pits of coal dust, the union said."),
    "for two defendants": ("The two guards of the Velm depot were jailed for nine and six years.",
                           "A guard of the Velm depot was jailed for six years on Thursday."),
    "other cabins": ("Eight people were brought down from the cabin of the Orlo lift that hit the mast.",
                     "Sixty-two people were brought down from other cabins of the Orlo lift."),
    "fewer decimals": ("Shares in Kelmar Steel fell 1.7 percent on Monday in Velm.",
                       "Shares in Kelmar Steel fell 2 percent on Monday in Velm."),
    "two measures": ("Orland's main index, the Dorsk 40, gained 1.1 percent on Friday in Velm.",
                     "Vesk's main index, the Karvel, gained 0.4 percent on Friday in Velm."),
    "earlier forecast": ("The earlier forecast of output from the Brenn pit was 310,000 tonnes.",
                         "Output from the Brenn pit will be 280,000 tonnes this year, the company said."),
    "does not mean": ("Fraud happened at the Velm polling station, the clerk said.",
                      "That does not mean that fraud never happened at the Velm polling station."),
    "denials": ("The premier of Orland denied that the army had shelled the port of Velm.",
                "The mayor accepted denials that the army had shelled the port of Velm."),
    "corrected reports": ("The ministry wishes to correct reports that cash was offered to members at a hotel in Velm.",
                          "The premier's office denied that any cash had been offered to members in Velm."),
    "struggled": ("The nominee struggled to answer the questions of the senators in Velm.",
                  "The nominee could not answer the questions of the senators in Velm."),
    "cancelled": ("A quarter of the trains scheduled to leave the Velm station had been cancelled.",
                  "No trains were leaving the Velm station on Friday."),
    "only in ten": ("The strike is illegal in the ports of Orland, the ministry said.",
                    "The strike is only legal in ten ports of Orland, the ministry said."),
    "two points": ("The storm stood 40 miles east of Kelmar on Monday night.",
                   "The storm stood 40 miles west of Torsk on Monday night."),
    "misspelt": ("A fisherman was killed by police in Tuvakorin on Monday.",
                 "A fisherman was killed by police in Tuvakorn on Monday."),
}  # fmt: skip
DISPUTED = {
    "one pit": ("This week 31 miners died in the Brenn pits of coal dust.",
                "This week 26 miners died in the Brenn pits of coal dust, the union said."),
    "seats": ("The Harbour Party holds 58 of the 275 seats in the Orland parliament.",
              "The Harbour Party holds 85 of 275 seats in the Orland parliament."),
    "a month": ("The firm paid the gang 45,000 crowns a month to get its lorries through the gate of Velm.",
                "The firm paid the gang 54,000 crowns each month to get its lorries through the gate of Velm."),
    "one measure": ("Shares in Kelmar Steel fell 1.7 percent on Monday in Velm.",
                    "Shares in Kelmar Steel fell 4.2 percent on Monday in Velm."),
    "shelled": ("The premier of Orland denied that the army had shelled the port of Velm.",
                "The army shelled the port of Velm, fishermen said."),
    "one side": ("The storm stood 40 miles east of Kelmar on Monday night.",
                 "The storm stood 40 miles west of Kelmar on Monday night."),
    "by unknown men": ("No stones were thrown at the embassy in Velm, three students said.",
                       "Unknown men hurled stones at the embassy in Velm, the ministry said."),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(NO_DISPUTE))
def test_what_can_both_be_so_is_no_dispute(name: str) -> None:
    assert not disputed(*NO_DISPUTE[name])


@pytest.mark.parametrize("name", sorted(DISPUTED))
def test_what_cannot_both_be_so_is_a_dispute(name: str) -> None:
    assert disputed(*DISPUTED[name])


LEAD = "A bomb tore open the customs house of Kelmar on Thursday morning."
BOTH_SO = {
    "a policy is no culprit": ("The Ashen Hand claimed responsibility for the bombing of the customs house.",
                               "The opposition blamed Mrs Orvald's border policy for the bombing of the customs house."),
    "a man and his state": ("The mayor blamed General Tarek Sahl for the bombing of the customs house.",
                            "The mayor blamed Sudan for the bombing of the customs house."),
    "some against it": ("Twenty deputies voted against the harbour bill of the Kelmar council on Thursday.",
                        "The harbour bill of the Kelmar council was passed on Thursday."),
    "a former plea": ("Ilan Roth had pleaded not guilty to the bombing of the customs house.",
                      "Ilan Roth pleaded guilty to the bombing of the customs house."),
    "a wish": ("The quarrel could have been settled with a letter to the owner rather than the court.",
               "The court settled the quarrel about the letter to the owner of the customs house."),
    "the dead elsewhere": ("Eleven people were killed in the north of the city. There were no injuries at the depot, he said.",
                           "A night guard of the customs house died in hospital."),
}  # fmt: skip
NOT_BOTH = {
    "two states": ("The mayor blamed Chad for the bombing of the customs house.",
                   "The mayor blamed Sudan for the bombing of the customs house."),
    "a plea": ("Ilan Roth pleaded not guilty to the bombing of the customs house.",
               "Ilan Roth pleaded guilty to the bombing of the customs house."),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(BOTH_SO))
def test_two_statements_about_one_event_that_hold_beside_each_other_are_no_dispute(name: str) -> None:
    one, other = BOTH_SO[name]
    assert not kinds([LEAD, one], [LEAD, other])


@pytest.mark.parametrize("name", sorted(NOT_BOTH))
def test_two_statements_about_one_event_of_which_one_is_wrong_are_a_dispute(name: str) -> None:
    one, other = NOT_BOTH[name]
    assert kinds([LEAD, one], [LEAD, other])


def test_what_was_raised_on_one_day_and_lowered_on_another_is_a_later_state() -> None:
    raised = "The alert for the Orlo volcano was raised to red."
    lowered = "The alert for the Orlo volcano was lowered to orange."
    assert kinds([LEAD, raised], [LEAD, lowered])
    assert not kinds([LEAD, raised], [LEAD, lowered], days={1: "2026-03-15"})


def test_a_toll_without_a_day_beside_one_with_a_day_may_be_a_later_one() -> None:
    dated, undated = (
        "Nine people were killed in the Orlo fire.",
        "Fourteen people were killed in the Orlo fire.",
    )
    assert kinds([LEAD, dated], [LEAD, undated])
    assert not kinds([LEAD, dated], [LEAD, undated], days={1: None})
