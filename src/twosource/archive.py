"""The facade that readers (command line, pages) stand on."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from twosource import pipeline
from twosource.engines import Local
from twosource.model import Survey
from twosource.pipeline import Progress, tell_nobody
from twosource.reports import read as read_reports


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
