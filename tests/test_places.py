"""The same reports in another folder give the same dossier: ids change with a file's place, verdicts do not."""

import shutil
from pathlib import Path

import pytest

import twosource
from twosource import language
from twosource.model import Dossier, Span

STORIES = Path(__file__).parents[1] / "evaluation" / "traditions"


def verdicts(dossier: Dossier) -> tuple[object, ...]:
    """Return who was made from whom and which sentences carry which claim, by the names of the files."""
    files = {text.article.id: Path(text.article.report).name for text in dossier.texts}

    def place(span: Span) -> tuple[str, int, int]:
        return files[span.article], span.start, span.end

    descents = sorted(
        (files[one.witness], files.get(one.exemplar, "lost"), one.kind) for one in dossier.stemma.descents
    )
    claims = sorted(sorted(place(one.span) for one in claim.evidence) for claim in dossier.claims)
    return descents, claims


@pytest.mark.parametrize("story", ["night_count", "transfer_ban"])
def test_the_folder_of_the_files_decides_nothing(story: str, tmp_path: Path) -> None:
    if not language.available():
        pytest.skip("the model's weights are not installed")
    seen = []
    for folder in ("desk", "inbox-7", "Zürich"):
        shutil.copytree(STORIES / story, tmp_path / folder, ignore=shutil.ignore_patterns("gold", "*.mark"))
        survey = twosource.read(sorted((tmp_path / folder).glob("*.txt")))
        seen.append(sorted(repr(verdicts(dossier)) for dossier in survey.dossiers))
    assert seen[0] == seen[1] == seen[2]
