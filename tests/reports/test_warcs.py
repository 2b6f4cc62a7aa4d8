import gzip
from pathlib import Path

from twosource.model import Refusal, Report
from twosource.reports import Limits, read


def response(
    number: int, body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8"
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:08d}-0000-4000-8000-000000000000>\r\n"
        f"WARC-Date: 2025-06-03T10:00:00Z\r\nWARC-Target-URI: https://gulf.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


PAGES = [
    response(1, "<html><p>Ein Schiff läuft aus.</p></html>".encode()),
    response(2, b"<html>gone</html>", status="404 Not Found"),
    response(3, b"\x89PNG", kind="image/png"),
    response(4, b"<html><p>The second page.</p></html>"),
]


def test_pages_of_an_archive_are_reports_with_their_record_and_time(tmp_path: Path) -> None:
    path = tmp_path / "n.warc.gz"
    path.write_bytes(b"".join(gzip.compress(page) for page in PAGES))
    first, second = read([path])
    assert isinstance(first, Report)
    assert first.address.endswith("n.warc.gz#urn:uuid:00000001-0000-4000-8000-000000000000")
    assert (first.url, first.captured) == ("https://gulf.example/1", "2025-06-03T10:00:00Z")
    assert "läuft" in first.text
    assert isinstance(second, Report)
    assert second.url == "https://gulf.example/4"


def test_a_plain_archive_without_its_extension_is_sniffed(tmp_path: Path) -> None:
    path = tmp_path / "download"
    path.write_bytes(b"".join(PAGES))
    assert [one.url for one in read([path]) if isinstance(one, Report)] == [
        "https://gulf.example/1",
        "https://gulf.example/4",
    ]


def test_a_page_above_the_limit_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "n.warc"
    path.write_bytes(response(1, b"<html>" + b"a" * 5000) + response(2, b"<html><p>Small.</p></html>"))
    refusal, report = read([path], limits=Limits(document_bytes=1000))
    assert isinstance(refusal, Refusal)
    assert isinstance(report, Report)


def test_an_archive_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "n.warc.gz"
    whole = b"".join(gzip.compress(page) for page in PAGES)
    path.write_bytes(whole[: len(whole) - 40])
    outcomes = list(read([path]))
    assert isinstance(outcomes[0], Report)
    assert all(isinstance(one, Refusal) or "0001" in one.address or "0004" in one.address for one in outcomes)


def test_a_page_that_breaks_off_is_refused_and_not_read_as_whole(tmp_path: Path) -> None:
    path = tmp_path / "n.warc"
    long = b"<html>" + b"<p>A paragraph of the long page of the Gulf.</p>" * 20 + b"</html>"
    path.write_bytes((PAGES[0] + response(5, long))[:-400])
    first, second = read([path])
    assert isinstance(first, Report)
    assert isinstance(second, Refusal)
    assert "breaks off in the middle" in second.reason
