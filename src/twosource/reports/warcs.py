"""Web archives (WARC, as CC-NEWS ships them) through FastWARC; the only module that knows it."""

import io
import re
from collections.abc import Iterator

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from twosource.errors import ReportRefused
from twosource.model import Refusal, Report
from twosource.reports.carrier import Carrier, describe_size
from twosource.reports.documents import page_report
from twosource.reports.limits import Limits

PAGES = ("text/html", "application/xhtml+xml")


def read_warc(carrier: Carrier, limits: Limits) -> Iterator[Report | Refusal]:
    """Yield the pages of an archive: responses with status 200 and HTML, one in memory at a time."""
    try:
        for record in ArchiveIterator(
            Forward(carrier.stream), record_types=WarcRecordType.response, parse_http=True, auto_decode="all"
        ):
            if _is_page(record):
                yield _read_record(carrier, record, limits)
    except (OSError, EOFError, ValueError, RuntimeError) as error:
        raise ReportRefused(f"breaks off or is damaged ({error}); what stood before was read") from error


class Forward:
    """A stream that FastWARC can ask for its place although it only goes forward."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.stream, self.place = stream, 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        content = self.stream.read(size)
        self.place += len(content)
        return content

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self.place

    def seek(self, offset: int, whence: int = 0) -> int:
        """Stay in place; raises OSError for any other place."""
        if offset != (0 if whence == io.SEEK_CUR else self.place) or whence == io.SEEK_END:
            raise OSError("a stream of pages only goes forward")
        return self.place

    def close(self) -> None:
        """Leave the stream to whoever opened it."""


def _is_page(record: WarcRecord) -> bool:
    if not record.is_http or record.http_headers is None or record.http_headers.status_code != 200:
        return False
    return bool((record.http_content_type or "").lower().startswith(PAGES))


def _is_encoded(record: WarcRecord) -> bool:
    """Tell whether a page was packed for its way, so that its length is not that of its bytes."""
    headers = record.http_headers
    return bool(headers and (headers.get("Content-Encoding") or headers.get("Transfer-Encoding")))


def _read_record(carrier: Carrier, record: WarcRecord, limits: Limits) -> Report | Refusal:
    identifier = re.sub(r"[<>\s]", "", record.record_id or "") or str(record.stream_pos)
    address = f"{carrier.address}#{identifier}"
    content = record.reader.read(limits.document_bytes + 1)
    if len(content) > limits.document_bytes:
        return Refusal(report=address, reason=f"is a page larger than {describe_size(limits.document_bytes)}")
    if not _is_encoded(record) and len(content) < record.content_length:
        return Refusal(report=address, reason="breaks off in the middle of its page; fetch the archive again")
    try:
        return page_report(
            address,
            bytes(content),
            declared=record.http_charset,
            url=record.headers.get("WARC-Target-URI"),
            captured=record.headers.get("WARC-Date"),
        )
    except ReportRefused as refusal:
        return Refusal(report=address, reason=str(refusal))
