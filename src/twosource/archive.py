"""The facade that readers (command line, pages) stand on."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from twosource import pipeline
from twosource.dossiers import write_html, write_json, write_markdown, write_text
from twosource.engines import Local
from twosource.model import Survey
from twosource.pipeline import Progress, tell_nobody
from twosource.reports import read as read_reports

Form = Literal["text", "json", "markdown", "html"]
FORMATS: tuple[Form, ...] = get_args(Form)


def read(
    paths: Sequence[str | Path] | str | Path,
    *,
    today: date | None = None,
    jobs: int = 1,
    progress: Progress = tell_nobody,
) -> Survey:
    """Return the dossiers of all stories in files, folders, globs or `-` (standard input).

    `today` is the day against which stated times of publication are doubted; without it none is doubted
    for lying in the future. The result is the same for any order of paths and any number of jobs.

    Raises:
        SettingsError: `jobs` is less than 1.
    """
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    return pipeline.survey(read_reports(listed), today=today, engine=Local(jobs=jobs), progress=progress)


def write(
    survey: Survey, form: Form, *, width: int = 80, colour: bool = False, every: bool = False
) -> str:
    """Return a survey as `twosource/1` JSON, as Markdown, as one HTML page, or as text for a terminal.

    `width` (columns), `colour` and `every` (no folded lists) are for text only.
    """
    if form == "json":
        return write_json(survey)
    if form == "markdown":
        return write_markdown(survey)
    if form == "html":
        return write_html(survey)
    return write_text(survey, width=width, colour=colour, every=every)
