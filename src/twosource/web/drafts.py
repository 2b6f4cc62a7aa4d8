"""A draft held against an archive, with the stories that it was held against."""

from dataclasses import dataclass

from twosource.archive import Holdings, annotated_draft
from twosource.archive.pages import check_draft
from twosource.model import DraftCheck, Report, Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A checked draft with the stories that it was held against."""

    check: DraftCheck
    survey: Survey


def checked(archive: Holdings, draft: str) -> Checked:
    """Return how the archive's reports stand to every quotation and figure of a draft.

    Raises:
        SettingsError: the draft cannot be read as a text.
    """
    text = annotated_draft(Report(address="draft", text=draft))
    survey = archive.survey_about(text)
    return Checked(check=check_draft(text, survey), survey=survey)
