"""Read a pile of reports once, and write what they amount to."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from twosource.dossiers import (
    load_json,
    write_html,
    write_json,
    write_markdown,
    write_notebook,
    write_text,
)
from twosource.engines import Local, Progress, tell_nobody
from twosource.model import Dossier, Survey

if TYPE_CHECKING:
    from twosource.reports.online import OnlineSettings

Form = Literal["text", "json", "markdown", "html"]
FORMATS: tuple[Form, ...] = get_args(Form)


def read(
    paths: Sequence[str | Path] | str | Path,
    *,
    today: date | None = None,
    jobs: int = 1,
    progress: Progress = tell_nobody,
    online: "OnlineSettings | None" = None,
    as_archive: bool = False,
) -> Survey:
    """Return the dossiers of all stories in files, folders, globs, web addresses or `-` (standard input).

    `today` is the day against which stated times of publication are doubted; without it none is doubted
    for lying in the future. The result is the same for any order of paths and any number of jobs. What somebody puts
    together for one reading is likely about one event, and few reports are divided accordingly; `as_archive` divides
    them as an archive does, to which reports come from everywhere.

    Raises:
        SettingsError: `jobs` is less than 1, or an address is given and the extra `online` is not installed.
    """
    from twosource import pipeline  # noqa: PLC0415 - who writes what was told before must not load the stages
    from twosource.reports.online import ONLINE, gather  # noqa: PLC0415 - the same

    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    return pipeline.survey(
        gather(listed, settings=online or ONLINE),
        today=today,
        engine=Local(jobs=jobs),
        progress=progress,
        settings=pipeline.AS_ARCHIVE if as_archive else pipeline.AS_FOLDER,
    )


def write(survey: Survey, form: Form, *, width: int = 80, colour: bool = False, every: bool = False) -> str:
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


def load(text: str) -> Survey:
    """Return the survey that a `twosource/1` JSON text holds.

    Raises:
        ContractError: the text is no such object; the message points to the place.
    """
    return load_json(text)


def show_in_notebooks() -> None:
    """Let surveys and dossiers show themselves as the page, if this process is a notebook's."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None:
        formatter = shell.display_formatter.formatters["text/html"]
        formatter.for_type(Survey, write_notebook)
        formatter.for_type(Dossier, write_notebook)
