"""What a reporter must be told about the reports in examples/, and must not be told."""

from pathlib import Path

import pytest

from twosource import archive
from twosource.model import Claim, Dossier

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def dossiers() -> dict[str, Dossier]:
    return {
        key: dossier
        for dossier in archive.read(EXAMPLES).dossiers
        for key in ("trawler", "warehouse", "court")
        if any(key in text.article.text for text in dossier.texts) and len(dossier.texts) > 1
    }


def disputed(dossier: Dossier, *needed: str) -> list[Claim]:
    """Return the disputed claims whose differing readings hold all the needed words between them."""
    return [
        claim
        for claim in dossier.claims
        for difference in claim.differences
        if difference.contradiction
        and all(any(word in reading.text for reading in difference.readings) for word in needed)
    ]


def corroborated(dossier: Dossier, one: str, other: str) -> list[Claim]:
    """Return claims that rest on both sentences (found by some of their words) as if one confirmed the other."""
    found = []
    for claim in dossier.claims:
        sentences = [dossier.words(row.span) for row in claim.evidence if row.stance != "contradicts"]
        if any(one in words for words in sentences) and any(other in words for words in sentences):
            found.append(claim)
    return found


def test_sixteen_and_fourteen_of_crew_are_a_dispute(dossiers: dict[str, Dossier]) -> None:
    assert disputed(dossiers["trawler"], "16", "14")


def test_two_amounts_of_one_damage_are_a_dispute(dossiers: dict[str, Dossier]) -> None:
    assert disputed(dossiers["court"], "4.2 million", "2.4 million")


def test_an_appeal_announced_and_an_appeal_undecided_do_not_confirm_each_other(
    dossiers: dict[str, Dossier],
) -> None:
    assert not corroborated(dossiers["court"], "would appeal", "left without a word")
    assert not corroborated(dossiers["court"], "would appeal", "no decision on an appeal")


def test_a_fire_that_broke_out_is_not_an_owner_who_cooperates(dossiers: dict[str, Dossier]) -> None:
    assert not corroborated(
        dossiers["warehouse"], "broke out shortly after 2pm", "cooperating with investigators"
    )


@pytest.mark.parametrize("key", ["trawler", "warehouse", "court"])
def test_a_claim_is_a_whole_proposition(dossiers: dict[str, Dossier], key: str) -> None:
    for claim in dossiers[key].claims:
        denied = claim.text.startswith(("Nobody ", "No one ", "None "))
        assert len(claim.text.split()) >= (2 if denied else 4), claim.text
        assert not claim.text.lower().startswith(("who ", "which ", "and ", ", ")), claim.text


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        ("trawler", "where they have always worked", "had come to look"),
        ("trawler", "rejected the criticism", "did not answer questions"),
        ("warehouse", "would not say whether", "denied that the sprinklers were broken"),
        ("warehouse", "would not say whether", "had not worked for weeks"),
        ("warehouse", "serious condition", "dies overnight"),
        ("warehouse", "serious condition", "died at about 3am"),
        ("warehouse", "eleven people hurt", "Eleven people were taken to hospital"),
    ],
)
def test_sentences_about_one_thing_do_not_confirm_each_other(
    dossiers: dict[str, Dossier], key: str, one: str, other: str
) -> None:
    assert not corroborated(dossiers[key], one, other)


def test_a_claim_counts_no_origin_that_only_contradicts_it(dossiers: dict[str, Dossier]) -> None:
    for dossier in dossiers.values():
        for claim in dossier.claims:
            backing = {row.span.article for row in claim.evidence if row.stance != "contradicts"}
            assert claim.origins.high <= dossier.stemma.count(backing).high, claim.text
