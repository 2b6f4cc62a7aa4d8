"""The facade that readers stand on."""

import sys
import types
from collections.abc import Sequence
from pathlib import Path

import pytest

from twosource import archive, pipeline
from twosource.errors import ContractError
from twosource.model import AnnotatedText, Dossier, Rulings, Story, Survey
from twosource.stories import GroupingSettings

EXAMPLES = Path(__file__).parents[2] / "examples"
TRIAL = ["vistula-news-agency.txt", "baltic-courier.md"]


@pytest.fixture(scope="module")
def survey() -> Survey:
    return archive.read([EXAMPLES / name for name in TRIAL])


def test_what_was_written_as_json_can_be_loaded_and_written_again(survey: Survey) -> None:
    written = archive.write(survey, "json")
    assert archive.write(archive.load(written), "json") == written


def test_what_is_no_dossier_is_not_loaded() -> None:
    with pytest.raises(ContractError):
        archive.load('{"schema": "shopping/1"}')


def test_a_quotation_is_found_with_its_speaker(survey: Survey) -> None:
    assert "Tomasz Wrona" in archive.quote("I want my licence back", survey)


def test_one_path_may_be_given_alone() -> None:
    assert archive.read(str(EXAMPLES / TRIAL[0])) == archive.read([EXAMPLES / TRIAL[0]])


def test_in_a_notebook_surveys_and_dossiers_show_themselves(
    survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: dict[type, object] = {}
    formatter = types.SimpleNamespace(for_type=shown.__setitem__)
    display = types.SimpleNamespace(formatters={"text/html": formatter})
    shell = types.SimpleNamespace(display_formatter=display)
    notebook = types.ModuleType("IPython")
    monkeypatch.setattr(notebook, "get_ipython", lambda: shell, raising=False)
    monkeypatch.setitem(sys.modules, "IPython", notebook)
    archive.show_in_notebooks()
    assert set(shown) == {Survey, Dossier}
    write = shown[Dossier]
    assert callable(write)
    assert "<iframe" in write(survey.dossiers[0])


def test_few_reports_that_are_read_together_are_divided_as_a_folder_and_on_request_as_an_archive(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = []

    def group(texts: Sequence[AnnotatedText], *, rulings: Rulings, settings: GroupingSettings) -> list[Story]:
        asked.append(settings.folder)
        return []

    monkeypatch.setattr(pipeline, "group", group)
    archive.read(EXAMPLES / TRIAL[0])
    archive.read(EXAMPLES / TRIAL[0], as_archive=True)
    assert asked == [True, False]
