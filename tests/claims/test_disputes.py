"""Accounts that contradict each other in other words, and such as do not, read by the model."""

import pytest

from tests.claims.test_pairs import article
from twosource import language
from twosource.annotation import annotate
from twosource.claims import weigh
from twosource.model import Claim, Origin, Stemma, Story, Witness

DISPUTED = {
    "arrests": ("Twelve people were arrested at the port of Lindo, the interior ministry said.",
                "The interior ministry denied that anybody had been detained at the port of Lindo."),
    "pupils": ("Forty-two pupils fell ill after lunch at a school in Pell.",
               "57 children were taken sick at the school in Pell, health officials said."),
    "inspection": ("The kitchen of the school had been inspected in March.",
                   "The kitchen of the school had never been inspected, the mayor said."),
    "ransom": ("A ransom of two million dollars was paid for the crew of the tanker.",
               "The owner said that no ransom had been paid for the crew of the tanker."),
    "speed": ("The train was travelling at 120 kilometres an hour when it left the rails at Pirro.",
              "The train was doing about 80 kilometres an hour at Pirro, investigators said."),
    "weight": ("The bear that was shot near Olme weighed 180 kilograms.",
               "Rangers gave the weight of the bear that was shot near Olme as 240 kilograms."),
    "appeal": ("Otto Prell will appeal against the sentence, his lawyer said.",
               "The lawyer of Otto Prell said that he would not appeal against the sentence."),
    "toll": ("A landslide buried part of Korvo on Monday night, killing at least 14 people, the governor said.",
             "Nine people were killed when a hillside came down on Korvo, the civil protection agency said."),
}  # fmt: skip
AGREED = {
    "attackers": ("Armed men raided the market of Velm and killed at least 20 people, police said.",
                  "The army said it had killed 11 of the attackers at the market of Velm."),
    "correspondents": ("The courier was held for nine hours and was not allowed to call the consul.",
                       "The courier was detained for nine hours and prevented from calling the consul."),
    "opening": ("Nobody opened the gate of the depot in Velm, the guard said.",
                "Police opened an inquiry into the fire at the depot in Velm."),
    "hurt": ("Eighty-two people were wounded by the bomb in Sarn.",
             "Three people died of wounds from the bomb in Sarn during the night."),
    "days": ("A bomb killed 14 people in the market of Sarn late on Monday.",
             "The toll of the bomb in the market of Sarn rose to 17 on Wednesday."),
    "trade": ("Trade between Orland and Vesk was $160 million last year.",
              "Trade between Orland and Vesk exceeded $150 million last year."),
}  # fmt: skip
BESIDE = (
    "The river Marrow flows through the province.",
    "A lawyer called Dana Fisk wrote to the newspaper about the price of bread.",
)


def claims_of(one: str, other: str) -> tuple[Claim, ...]:
    texts = annotate([article("courier", (one, BESIDE[0])), article("mirror", (other, BESIDE[1]))])
    stemma = Stemma(
        witnesses=tuple(Witness(article=text.id, sigil=text.id) for text in texts),
        descents=(),
        origins=tuple(Origin(id=t.id, articles=(t.id,), label=t.id, certain=True) for t in texts),
    )
    return weigh(Story(id="s", articles=("courier", "mirror"), headline=""), texts, stemma)


def disputed(one: str, other: str) -> bool:
    if not language.available():
        pytest.skip("the model's weights are not installed")
    return any(claim.disputed for claim in claims_of(one, other))


@pytest.mark.parametrize("name", sorted(DISPUTED))
def test_accounts_in_other_words_are_seen_to_contradict_each_other(name: str) -> None:
    assert disputed(*DISPUTED[name])


@pytest.mark.parametrize("name", sorted(AGREED))
def test_accounts_that_can_both_be_true_are_no_dispute(name: str) -> None:
    assert not disputed(*AGREED[name])


def test_who_judges_two_things_alike_is_no_source_for_both() -> None:
    if not language.available():
        pytest.skip("the model's weights are not installed")
    claims = claims_of(
        "The judge in Velm said that the inquiry had shown “sloppiness, and much of it, but not a fraud”.",
        "The judge in Velm said that the inquiry had taken four years to learn that lunches are not a fraud.",
    )
    assert all(claim.outlets == 1 for claim in claims)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fighters came on motorbikes and killed 20 people in Velm.", "The army says it killed 11 attackers."),
        ("The office of the governor said that she would go to Velm soon.", "They promised that they would come back, said Ilan Roth."),
        ("Dana Fisk covered the war in Orland for ten years.", "The war in Vesk began when students marched on the palace."),
    ],
)  # fmt: skip
def test_sentences_that_share_only_the_subject_of_the_story_do_not_confirm_one_another(
    one: str, other: str
) -> None:
    if not language.available():
        pytest.skip("the model's weights are not installed")
    assert all(claim.outlets == 1 for claim in claims_of(one, other))
