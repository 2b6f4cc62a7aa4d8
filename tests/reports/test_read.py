import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.model import Refusal, Report
from twosource.reports import Limits, read


def only(outcomes: list[Report | Refusal]) -> Report:
    (report,) = outcomes
    assert isinstance(report, Report)
    return report


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\r\n\t"), min_size=1)
)
def test_a_plain_file_is_its_bytes_decoded(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("plain") / "a.txt"
    path.write_bytes(text.encode())
    for outcome in read([path]):
        if isinstance(outcome, Report) and outcome.markup == "plain":
            assert outcome.text == path.read_bytes().decode(outcome.encoding)


def test_a_text_states_what_its_header_says(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("outlet: Ledger\npublished: 2025-06-03\n\nThe council met.\n", encoding="utf-8")
    report = only(list(read([path])))
    assert (report.stated_outlet, report.stated_published) == ("Ledger", "2025-06-03")
    assert report.text[report.header_end :].strip() == "The council met."


@pytest.mark.parametrize(
    ("name", "content", "markup"),
    [
        ("a.txt", b"<!DOCTYPE html><html><p>x</p></html>", "html"),
        ("a.html", b"<html><p>x</p></html>", "html"),
        ("a", b"\n\n  <!-- c --> <HTML><p>x</p>", "html"),
        ("a.md", b"# Title\n\nText.", "markdown"),
        ("a.dat", b"Police said on Monday.", "plain"),
        ("a.txt", b"[Update] Police said on Monday.", "plain"),
        ("a", b"[Update] Police said on Monday.", "plain"),
        ("a.txt", b"{sic} Police said.", "plain"),
    ],
)
def test_the_bytes_decide_what_a_file_is(tmp_path: Path, name: str, content: bytes, markup: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert only(list(read([path]))).markup == markup


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t ", "empty"),
        ("a.html", b"", "empty"),
        ("a.json", b"", "JSON"),
        ("a.pdf", b"%PDF-1.7 ...", "is a PDF; save its text"),
        ("a.txt", b"%PDF-1.7 ...", "is a PDF; save its text"),
        ("a.gif", b"GIF89a...", "is a picture; leave it out"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "unpack it"),
        ("a.docx", b"PK\x03\x04broken", "zip"),
        ("a.bin", bytes(range(256)) * 50, "binary"),
        ("a.txt", b"\x00" * 5000, "binary"),
        ("style.css", b"p { color: red }", "no text"),
        ("a.xml", b"<?xml version='1.0'?><note>x</note>", "entries"),
    ],
)
def test_what_is_no_report_is_refused_with_a_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (refusal,) = read([path])
    assert isinstance(refusal, Refusal)
    assert refusal.report == str(path)
    assert reason in refusal.reason


def test_a_file_beyond_the_limit_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    (refusal,) = read([path], limits=Limits(document_bytes=1000))
    assert isinstance(refusal, Refusal)
    assert "larger than 1000 bytes" in refusal.reason


def test_a_dossier_beside_its_reports_counts_them_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The council met.", encoding="utf-8")
    article = {"report": str(path), "text": "The council met."}
    dossier = json.dumps({"schema": "twosource/1", "articles": [article]})
    (tmp_path / "dossier.json").write_text(dossier, encoding="utf-8")
    assert [one.address for one in read([tmp_path]) if isinstance(one, Report)] == [str(path)]


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    outcomes = read([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert isinstance(next(outcomes), Report)
    (tmp_path / "b.txt").write_text("Two.", encoding="utf-8")
    assert isinstance(next(outcomes), Report)
