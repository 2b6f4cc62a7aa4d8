"""What a question to an archive loads: lists and search answer without the stages."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.archive.invented import NOW, report
from twosource import archive
from twosource.archive import Archive

ASKED = """
import sys
from datetime import date
from twosource.archive import Archive
with Archive.open(sys.argv[1], read_only=True) as held:
    assert held.stories(since=date(2026, 1, 1)).entries
    assert held.search("dam").entries
    held.people(), held.changes(), held.statistics(), held.dossier(held.stories().entries[0].id)
print(*sorted(name for name in sys.modules if name.startswith("twosource.") or name == "onnxruntime"))
"""


def test_lists_search_and_a_dossier_load_no_stage(tmp_path: Path, plainly: None) -> None:
    path = tmp_path / "news.db"
    with Archive.open(path, create=True) as held:
        held.add([report(number, 0, 1, seed=number) for number in range(3)], now=NOW)
    asked = subprocess.run(
        [sys.executable, "-c", ASKED, str(path)], capture_output=True, text=True, check=True
    )
    loaded = set(asked.stdout.split())
    stages = (
        "articles",
        "annotation",
        "claims",
        "events",
        "lineage",
        "quotations",
        "reports",
        "dossiers",
        "language",
    )
    assert "twosource.stores" in loaded
    assert not loaded & {"onnxruntime", "twosource.pipeline", *(f"twosource.{stage}" for stage in stages)}


def test_every_public_name_is_found_and_no_other() -> None:
    assert all(getattr(archive, name) is not None for name in archive.__all__)
    with pytest.raises(AttributeError, match="no attribute 'surveyy'"):
        _ = archive.surveyy  # type: ignore[attr-defined]
