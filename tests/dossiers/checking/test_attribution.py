"""Whose words a draft quotes, over surveys that are made by hand."""

from dataclasses import replace

import pytest

from tests.builders import ferry_survey
from twosource.dossiers.checking.attribution import with_speaker
from twosource.dossiers.checking.carried import Library
from twosource.dossiers.checking.check import check_draft
from twosource.dossiers.checking.draft import draft_of
from twosource.dossiers.checking.settings import STANDARD
from twosource.model import (
    AnnotatedText,
    Article,
    CheckedQuotation,
    Entity,
    MarkedPassage,
    Quotation,
    Sentence,
    Survey,
)
from twosource.text.naming import compatible

SURVEY = Survey(dossiers=ferry_survey().dossiers)
SORRY = "We are deeply sorry for what our passengers had to go through tonight"


def draft(words: str, speaker: str | None, *, person: bool = True) -> AnnotatedText:
    text = f"“{words},” {speaker} said."
    quotation = Quotation(
        id="d-q1",
        article="d",
        start=1,
        end=1 + len(words),
        form="direct",
        speaker=speaker,
        speaker_entity="e1",
    )
    entity = Entity(id="e1", name=speaker or "", kind="person" if person else "organisation")
    return AnnotatedText(
        article=Article(id="d", report="draft.txt", text=text),
        sentences=(Sentence(start=0, end=len(text), role="body", block=0),),
        entities=(entity,),
        quotations=(quotation,) if speaker else (),
        passages=(MarkedPassage(start=1, end=1 + len(words), open="“", close="”"),),
    )


def checked(
    words: str, speaker: str | None, *, person: bool = True, survey: Survey = SURVEY
) -> CheckedQuotation:
    (one,) = check_draft(draft(words, speaker, person=person), survey).quotations
    return one


def test_the_speaker_of_the_reports_is_in_order():
    assert checked(SORRY, "Ilse Brandt").sound


def test_another_person_is_misattributed():
    one = checked(SORRY, "Tomas Reyl")
    assert (one.standing, one.note) == ("misattributed", "the reports give it to Ilse Brandt")


def test_words_that_the_draft_gives_to_nobody_are_checked_too():
    assert checked(SORRY, None).standing == "verbatim"


def test_few_words_are_nobodys_own():
    one = checked("deeply sorry", "Tomas Reyl")
    assert one.standing == "nowhere"


def test_the_words_of_the_one_report_that_changed_them_are_contested():
    one = checked("We are truly sorry for what our travellers went through", "Ilse Brandt")
    assert (one.standing, one.sound) == ("contested", False)
    assert one.note == f"so only in news/c3.txt; the others have “{SORRY}”"
    assert (one.outlets, one.origins.low, one.origins.high) == (1, 1, 1)
    assert ("truly", "deeply") in one.differences
    assert one.cites[0].article == "a1"


def marked_survey(speaker: str | None) -> Survey:
    """Return the ferry's survey in which nobody's quotation of the ferry's first report is an utterance's reading."""
    dossier = SURVEY.dossiers[0]
    text = dossier.texts[0]
    quotation = next(one for one in text.quotations if one.form != "indirect")
    passage = MarkedPassage(start=quotation.start, end=quotation.end, open="“", close="”")
    kept = tuple(one for one in text.quotations if one is not quotation)
    texts = (replace(text, quotations=kept, passages=(passage,)), *dossier.texts[1:])
    return Survey(dossiers=(replace(dossier, texts=texts, utterances=()),))


def test_marked_words_that_no_report_gives_to_anybody_are_unattributed():
    one = checked(SORRY, "Ilse Brandt", survey=marked_survey(None))
    assert (one.standing, one.speaker, one.utterance) == ("unattributed", None, None)
    assert one.cites


def test_other_words_than_those_are_altered():
    one = checked(SORRY.replace("deeply", "rather"), "Ilse Brandt", survey=marked_survey(None))
    assert (one.standing, one.differences) == ("altered", (("rather", "deeply"),))


def test_a_speaker_that_is_only_described_confirms_nobody():
    dossier = SURVEY.dossiers[0]
    described = tuple(replace(one, speaker="a spokesman") for one in dossier.utterances)
    survey = Survey(dossiers=(replace(dossier, utterances=described),))
    library = Library(survey)
    text = draft(SORRY, "Tomas Reyl")
    one = draft_of(text, text.quotations[0])
    best = library.nearest(one.wording, most=1)[0]
    verbatim = CheckedQuotation(quotation=one.quotation, standing="verbatim", utterance="u1")
    assert with_speaker(one, replace(best, speaker=None), verbatim, STANDARD).standing == "unattributed"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ilse Brandt", "Brandt", True),
        ("Ms Brandt", "Ilse Brandt", True),
        ("I. Brandt", "Ilse Brandt", True),
        ("Elsa Brandt", "Ilse Brandt", False),
        ("Cr M. Tindall", "Maureen Tindall", True),
        ("H.E. Paulo Nasr", "P. Nasr", True),
        ("H. E. Paulo Nasr", "Nasr", True),
        ("Rt Hon Lee Ames MP", "L. Ames", True),
        ("Cr. Maureen Tindall OAM", "M. Tindall", True),
        ("Harbour Minister Lee Ames", "L. Ames", True),
        ("Sgt Dana Okoye", "Sgt Lee Okoye", False),
        ("Cr M. Tindall", "Cr L. Ames", False),
        ("Olga King", "King", True),
        ("Olga King", "Olga Prince", False),
        ("Prime Minister", "Foreign Minister", False),
        ("Sigrún Hallsdóttir", "Sigrun Hallsdottir", True),
        ("Katharina Vogel", "Catharina Vogel", True),
        ("Tomas Reyl", "Ilse Brandt", False),
        (None, "Ilse Brandt", True),
    ],
)
def test_names_are_one_speakers_as_far_as_they_are_written(one, other, same):
    assert compatible(one, other) is same
    assert compatible(other, one) is same
