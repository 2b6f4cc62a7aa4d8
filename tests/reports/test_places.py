import os
from pathlib import Path

import pytest

from twosource.model import Refusal, Report
from twosource.reports import read


def addresses(folder: Path, *paths: str | Path) -> list[str]:
    found = read([str(path) for path in paths])
    return [
        (one.address if isinstance(one, Report) else "refused " + one.report).replace(f"{folder}{os.sep}", "")
        for one in found
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/config.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"The ferry {name} sailed on Monday.", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_the_order_of_names_without_hidden_files(folder: Path) -> None:
    assert addresses(folder, folder) == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_file_given_twice_comes_once(folder: Path) -> None:
    assert addresses(folder, folder / "b.txt", folder, folder / "sub" / "..") == [
        "b.txt",
        "a.txt",
        "sub/c.txt",
    ]


def test_a_pattern_finds_files_below(folder: Path) -> None:
    assert addresses(folder, f"{folder}/**/*.txt") == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_path_that_is_not_there_is_refused_by_name(folder: Path) -> None:
    assert addresses(folder, folder / "z.txt", folder / "a.txt") == ["refused z.txt", "a.txt"]
    assert addresses(folder, f"{folder}/*.warc") == ["refused *.warc"]
    assert addresses(folder, "no\0such") == ["refused no\\0such"]


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (refusal,) = read([tmp_path])
    assert isinstance(refusal, Refusal)
    assert "without files" in refusal.reason


def test_what_tells_of_a_folder_is_refused_there_and_read_when_it_is_named(tmp_path: Path) -> None:
    for name in ("README.md", "licence", "readmes-are-dying.txt", "license-plates.txt"):
        (tmp_path / name).write_text("Ferry strike ends, says the port of Vardhavn.")
    assert addresses(tmp_path, tmp_path) == [
        "refused README.md",
        "refused licence",
        "license-plates.txt",
        "readmes-are-dying.txt",
    ]
    assert addresses(tmp_path, tmp_path / "README.md") == ["README.md"]


def test_links_that_lead_in_a_circle_end(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    assert addresses(folder, folder) == [
        "a.txt",
        "b.txt",
        "refused gone.txt",
        "refused self.txt",
        "sub/c.txt",
    ]


def test_a_pipe_in_a_folder_does_not_stop_the_run(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert addresses(folder, folder) == ["a.txt", "b.txt", "refused pipe.txt", "sub/c.txt"]


def test_a_name_that_is_no_utf_8_is_written_with_escapes(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - pathlib has no byte paths
        file.write(b"The cafe burned down on Monday.")
    (report,) = read([tmp_path])
    assert isinstance(report, Report)
    assert report.address.endswith("caf\\xe9.txt")


def test_standard_input_is_read_and_sniffed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "in"
    path.write_bytes(b'{"text": "The dam held.", "outlet": "Nile Post"}\n{"text": "The dam broke."}\n')
    with path.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        reports = list(read(["-"]))
    assert [one.address for one in reports if isinstance(one, Report)] == ["-#1", "-#2"]


def test_ten_thousand_copies_are_ten_thousand_reports(tmp_path: Path) -> None:
    for number in range(10_000):
        (tmp_path / f"{number:05}.txt").write_bytes(b"The same words stand in every file.")
    assert sum(isinstance(one, Report) for one in read([tmp_path])) == 10_000


def test_a_pattern_that_matches_nothing_says_so(tmp_path: Path) -> None:
    (refusal,) = read([str(tmp_path / "*.warc")])
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "matches no file; check the pattern"


def test_what_systems_and_office_programs_leave_in_folders_is_passed_over(folder: Path) -> None:
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "~$ferry.docx", "thumbs.dbs.txt"):
        (folder / name).write_text("The ferry sailed.")
    assert addresses(folder, folder) == ["a.txt", "b.txt", "sub/c.txt", "thumbs.dbs.txt"]


def test_what_a_browser_saved_along_with_a_page_is_passed_over_and_other_folders_are_read(
    tmp_path: Path,
) -> None:
    page = "<html><body><p>The ferry sailed on Monday.</p></body></html>"
    for name in (
        "Ferry.html",
        "Ferry_files/frame.html",
        "Ferry_files/a.css",
        "Strike_files/b.html",
        "Ferry-reports/c.html",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page)
    assert addresses(tmp_path, tmp_path) == ["Ferry-reports/c.html", "Ferry.html", "Strike_files/b.html"]
    assert addresses(tmp_path, tmp_path / "Ferry_files" / "frame.html") == ["Ferry_files/frame.html"]
