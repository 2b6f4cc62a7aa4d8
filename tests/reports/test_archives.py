import gzip
import io
import zipfile
from pathlib import Path

import pytest

from twosource.errors import SettingsError
from twosource.model import Refusal, Report
from twosource.reports import Limits, read


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def outcomes(tmp_path: Path, name: str, content: bytes, limits: Limits | None = None) -> list[str]:
    path = tmp_path / name
    path.write_bytes(content)
    found = read([path], limits=limits)
    return [
        (one.address if isinstance(one, Report) else f"refused {one.report}").replace(f"{tmp_path}/", "")
        for one in found
    ]


def test_members_of_a_zip_file_have_its_address_and_their_own(tmp_path: Path) -> None:
    content = zipped(
        {
            "b/two.txt": b"Two.",
            "a.md": b"# One\n\nOne.",
            ".x.txt": b"no",
            "__MACOSX/a.md": b"no",
            "l.jsonl": b'{"text": "Three."}',
        }
    )
    assert outcomes(tmp_path, "news.zip", content) == [
        "news.zip!a.md",
        "news.zip!b/two.txt",
        "news.zip!l.jsonl#1",
    ]


def test_a_page_in_gzip_in_a_zip_file_is_read(tmp_path: Path) -> None:
    content = zipped({"page.html.gz": gzip.compress(b"<html><p>News.</p></html>")})
    assert outcomes(tmp_path, "n.zip", content) == ["n.zip!page.html.gz"]


def test_a_zip_bomb_is_refused_and_its_neighbour_is_read(tmp_path: Path) -> None:
    content = zipped({"a.txt": b" " * 50_000_000, "b.txt": b"The dam held."})
    assert outcomes(tmp_path, "n.zip", content) == ["refused n.zip!a.txt", "n.zip!b.txt"]
    assert outcomes(tmp_path, "bomb.txt.gz", gzip.compress(b"a" * 50_000_000)) == ["refused bomb.txt.gz"]


def test_archives_within_archives_end_somewhere(tmp_path: Path) -> None:
    content = b"The dam held."
    for _ in range(6):
        content = zipped({"x.zip": content}) if content[:2] == b"PK" else zipped({"x.txt": content})
    (refused,) = outcomes(tmp_path, "n.zip", content)
    assert refused.startswith("refused")


def test_more_members_than_allowed_are_refused(tmp_path: Path) -> None:
    content = zipped({f"{number}.txt": b"News." for number in range(5)})
    assert outcomes(tmp_path, "n.zip", content, Limits(archive_members=4)) == ["refused n.zip"]


@pytest.mark.parametrize("cut", [1, 20, 60])
def test_broken_archives_are_named(tmp_path: Path, cut: int) -> None:
    packed = gzip.compress(("The dam held. " * 40 + "The river fell.").encode())
    assert outcomes(tmp_path, "a.txt.gz", packed[:-cut]) == ["refused a.txt.gz"]
    assert outcomes(tmp_path, "a.zip", zipped({"a.txt": b"The dam held."})[:-cut]) == ["refused a.zip"]


def test_an_encrypted_member_says_what_to_do(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": b"The dam held."}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "n.zip"
    path.write_bytes(bytes(content))
    (refusal,) = read([path])
    assert isinstance(refusal, Refusal)
    assert "password" in refusal.reason


def test_a_limit_below_one_is_a_wrong_setting() -> None:
    with pytest.raises(SettingsError, match=r"reports\.nesting"):
        Limits(nesting=0)


@pytest.mark.parametrize(
    ("name", "inside", "kind"),
    [
        ("toll.xlsx", "xl/workbook.xml", "an Excel workbook"),
        ("memo.odt", "META-INF/manifest.xml", "an OpenDocument file"),
    ],
)
def test_an_office_document_is_told_by_its_kind(tmp_path: Path, name: str, inside: str, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(zipped({inside: b"<x/>", "notes.txt": b"The dam holds."}))
    (refusal,) = read([path])
    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith(f"is {kind}; save it as text")


def test_a_member_whose_name_leads_out_of_the_zip_file_is_refused_by_name(tmp_path: Path) -> None:
    content = zipped({"../up.txt": b"The dam held.", "a/../../b.txt": b"It broke.", "c..d.txt": b"It leaks."})
    assert outcomes(tmp_path, "n.zip", content) == [
        "refused n.zip!../up.txt",
        "refused n.zip!a/../../b.txt",
        "n.zip!c..d.txt",
    ]


def test_what_a_browser_saved_along_with_a_page_is_passed_over_in_a_zip_file_too(tmp_path: Path) -> None:
    page = b"<html><p>The dam held.</p></html>"
    content = zipped(
        {"w/Dam.htm": page, "w/Dam_files/ad.html": page, "w/Thumbs.db": b"x", "Dam_files/other.html": page}
    )
    assert outcomes(tmp_path, "n.zip", content) == ["n.zip!Dam_files/other.html", "n.zip!w/Dam.htm"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a.txt" + b"\0" * 252 + b"ustar\x0000" + b"\0" * 200, "is a tar file"),
        (rb"{\rtf1\ansi The dam held.\par}", "is a rich text document"),
        (b"RIFF\x24\x08\x00\x00WEBPVP8 ", "is a picture or a recording"),
    ],
)
def test_what_holds_no_text_to_read_is_refused_by_its_kind(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "thing.txt"
    path.write_bytes(content)
    (refusal,) = read([path])
    assert isinstance(refusal, Refusal)
    assert told in refusal.reason
