"""Give a survey to other tools."""

from twosource.dossiers import EXPORTS
from twosource.dossiers import export as export_survey
from twosource.model import Survey


def export(survey: Survey, form: str) -> dict[str, bytes]:
    """Return the files of a survey in a format of another tool, by name; most formats have one.

    Raises:
        SettingsError: there is no such format, or a package that it needs is not installed.
    """
    return export_survey(survey, form)


def is_folder(form: str) -> bool:
    """Tell whether a format has several files."""
    return EXPORTS[form].several
