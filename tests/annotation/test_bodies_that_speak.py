"""Bodies, pronouns and possessives in reports of quarrels between states, parties and courts."""

from collections.abc import Callable

import pytest

from twosource.model import AnnotatedText

Said = Callable[[str], dict[str, str | None]]
Annotated = Callable[..., AnnotatedText]


def told(text: AnnotatedText) -> dict[str, str | None]:
    words = text.article.text
    return {words[q.content[0].start : q.content[-1].end]: q.speaker for q in text.quotations}


def speakers(text: AnnotatedText) -> set[str | None]:
    return {quotation.speaker for quotation in text.quotations}


def test_he_is_the_man_of_the_paragraph_before_where_nobody_knows_the_sex_of_who_spoke(heard: Said) -> None:
    text = (
        "“This makes ordinary talks impossible,” said ministry spokesperson Arusi Kvelashi.\n\n"
        "The remarks came on Tuesday as President Robert Tamaro toured a shoe factory.\n\n"
        "“They can live with that, but they should not ask us for boots,” he declared."
    )
    assert heard(text)["They can live with that, but they should not ask us for boots,"] == "Robert Tamaro"


def test_he_stays_with_a_man_who_spoke_whoever_is_named_behind(heard: Said) -> None:
    text = (
        "“This makes ordinary talks impossible,” said ministry spokesman Martin Kvelashi.\n\n"
        "The remarks came days after President Robert Tamaro toured a shoe factory.\n\n"
        "“We expect an apology,” he said."
    )
    assert heard(text)["We expect an apology,"] == "Martin Kvelashi"


def test_it_is_the_ministry_that_gave_a_figure(annotated: Annotated) -> None:
    text = annotated(
        "Thirty people were taken away, the Vesna Committee said. The interior ministry gave a different figure. "
        "It said that nine citizens had been “invited for a talk”."
    )
    assert "interior ministry" in {
        q.speaker
        for q in text.quotations
        if "nine citizens" in text.article.text[q.content[0].start : q.content[-1].end]
    }


def test_who_gives_a_name_is_called_by_it(heard: Said) -> None:
    text = "A man who gave his name as Ilko said he had seen it. “It was a van,” he said."
    assert heard(text)["It was a van,"] == "Ilko"


def test_one_ministry_is_not_another(annotated: Annotated) -> None:
    text = annotated(
        "“There will be no apology,” Norland's Foreign Ministry said on Friday.\n\n"
        "Police held 26 people, the interior ministry said."
    )
    assert "interior ministry" in speakers(text)


def test_a_capital_letter_does_not_make_a_new_party_of_the_party(annotated: Annotated) -> None:
    text = annotated("The New Dawn Party has asked for a review. The Party said that it respects the judges.")
    assert speakers(text) <= {"New Dawn Party"}
    assert speakers(text)


def test_a_pledge_behind_a_colon_is_its_owners(annotated: Annotated) -> None:
    text = annotated(
        "Prime Minister Nikola Pavel spoke for an hour.\n\nPavel's pledge, made in the assembly, was greeted with applause: "
        "“Not one official will set foot there.”"
    )
    assert "Nikola Pavel" in {q.speaker for q in text.quotations if q.form != "indirect"}


@pytest.mark.parametrize(
    "text",
    [
        "Norland has called its envoy in Tarsk back home.",
        "On Monday Norland had recalled its ambassador from Tarsk.",
        "The pair did not discuss the tanker.",
    ],
)
def test_who_is_called_home_is_nothing_that_somebody_said(annotated: Annotated, text: str) -> None:
    assert not annotated(text).quotations


def test_what_somebody_recalled_is_still_told(annotated: Annotated) -> None:
    text = annotated("Ada Lowe recalled that the doors had been locked from outside.")
    assert speakers(text) == {"Ada Lowe"}


def test_a_sentence_closed_by_who_added_it_in_a_statement_is_theirs(annotated: Annotated) -> None:
    text = annotated(
        "The call lasted an hour and ended early, the Press Directorate added in a statement on the social network Vox."
    )
    assert "Press Directorate" in speakers(text)


def test_the_judges_decide_by_a_majority_that_does_not_speak(annotated: Annotated) -> None:
    text = annotated(
        "By a majority of four to three the judges found that results from 11 polling stations had been altered after they were signed."
    )
    assert not any("majority" in (speaker or "") for speaker in speakers(text))


def test_the_day_on_which_a_ministry_spoke_is_no_part_of_it(annotated: Annotated) -> None:
    text = annotated(
        "The recall, announced by the foreign ministry late on Thursday morning, is the latest sign of a rift."
    )
    assert speakers(text) <= {"foreign ministry", None}


def test_a_minister_of_two_fields_is_one_person_with_an_office(annotated: Annotated) -> None:
    text = annotated(
        "The Minister of Labour and Social Welfare, Tobias Ferrand, welcomed the agreement.\n\n"
        "“Dialogue works,” said the Secretary of State.\n\nThe Minister recalled that a bill is being prepared.\n\n"
        "The Under-Secretary of Labour, Paula Orr, thanked both sides."
    )
    assert {"Welfare", "Labour", "Under-Secretary"}.isdisjoint(m.text for m in text.mentions)
    assert speakers(text) == {"Tobias Ferrand", "Paula Orr"}


def test_under_whose_mediation_a_deal_was_struck_says_nothing(annotated: Annotated) -> None:
    text = annotated(
        "The deal, struck at 4 a.m. under the mediation of the Labor Ministry, obliges the firm to hand every worker a "
        "bonus and to examine the cases of 34 sacked employees “individually”."
    )
    assert not text.quotations


def test_a_justice_of_two_named_together_is_one_of_them(heard: Said) -> None:
    text = "Justices Niall Garrow and Clement Tombs wanted more. “There is nothing unusual about it,” Justice Garrow wrote."
    assert heard(text)["There is nothing unusual about it,"] == "Niall Garrow"


def test_a_body_speaks_and_not_whom_its_members_follow(heard: Said) -> None:
    text = (
        "Fadil Gurman was cleared.\n\nThe Alliance for Shared Hope, a group representing Gurman supporters abroad, said: "
        "“The courts should be commended.”"
    )
    assert heard(text)["The courts should be commended."] == "Alliance for Shared Hope"


def test_a_company_named_for_an_island_is_no_person(annotated: Annotated) -> None:
    text = annotated(
        "A ferry hit rocks off Sarna on Saturday. Sarna Ferrymen denied that anybody was drunk. “Our captain was sober,” the "
        "company said.\n\nEleven people were hurt, according to Sarna General Hospital."
    )
    assert "Sarna General Hospital" in speakers(text)
    assert "Sarna Ferrymen" in {q.speaker for q in text.quotations if q.form == "direct"}
    assert not [mention for mention in text.mentions if mention.kind == "person"]


def test_who_asks_not_to_be_named_has_said_nothing_by_it(annotated: Annotated) -> None:
    text = annotated(
        "“He was laughing,” said the deckhand, who asked not to be named because he fears for his job."
    )
    assert [q.form for q in text.quotations] == ["direct"]


def test_the_initial_of_an_accused_is_nobodys_word(annotated: Annotated) -> None:
    text = annotated(
        "The Public Ministry executed an arrest warrant against Ernesto “N”, former mayor of the port."
    )
    assert not text.quotations
