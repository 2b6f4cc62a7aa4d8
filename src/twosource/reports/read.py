"""Read reports from wherever they lie, one at a time, and name what has to be refused."""

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from twosource.errors import ReportRefused
from twosource.model import Refusal, Report
from twosource.reports import places
from twosource.reports.archives import unfold_gzip, unfold_zip
from twosource.reports.carrier import Carrier
from twosource.reports.documents import read_page, read_texts
from twosource.reports.feeds import read_feed
from twosource.reports.kinds import Kind, find_kind, why_foreign
from twosource.reports.limits import Limits
from twosource.reports.messages import read_message
from twosource.reports.records import read_json, read_json_lines
from twosource.reports.warcs import read_warc

Outcome = Iterator[Report | Refusal]
BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, MemoryError, UnicodeError, NotImplementedError)


def read(paths: Sequence[str | Path], *, limits: Limits | None = None) -> Outcome:
    """Yield the reports under `paths` in their order, and a Refusal for each thing that cannot be used.

    A path is a file, a folder, a pattern or "-" for standard input. One report is in memory at a time. The
    same text under the same address comes once, however often it is given.
    """
    seen: set[bytes] = set()
    for carrier in places.find(paths):
        outcomes = [carrier] if isinstance(carrier, Refusal) else _read_carrier(carrier, limits or Limits())
        for outcome in outcomes:
            if isinstance(outcome, Refusal) or _is_new(outcome, seen):
                yield outcome


def _is_new(report: Report, seen: set[bytes]) -> bool:
    """Remember a report by 8 bytes; two of a million collide with probability 3e-8."""
    text = report.text.encode("utf-8", "surrogatepass")
    key = hashlib.blake2b(report.address.encode() + b"\0" + text, digest_size=8).digest()
    fresh = key not in seen
    seen.add(key)
    return fresh


def _read_carrier(carrier: Carrier, limits: Limits) -> Outcome:
    try:
        yield from READERS[find_kind(carrier)](carrier, limits)
    except ReportRefused as refusal:
        yield Refusal(report=carrier.address, reason=str(refusal))
    except BROKEN as error:
        reason = f"cannot be read to its end ({str(error) or type(error).__name__}); fetch or pack it again"
        yield Refusal(report=carrier.address, reason=reason)


def _read_one_page(carrier: Carrier, limits: Limits) -> Outcome:
    yield read_page(carrier, limits)


def _read_gzip(carrier: Carrier, limits: Limits) -> Outcome:
    yield from _read_carrier(unfold_gzip(carrier, limits), limits)


def _read_zip(carrier: Carrier, limits: Limits) -> Outcome:
    for member in unfold_zip(carrier, limits):
        yield from [member] if isinstance(member, Refusal) else _read_carrier(member, limits)


def _refuse_foreign(carrier: Carrier, _: Limits) -> Outcome:
    yield Refusal(report=carrier.address, reason=why_foreign(carrier))


READERS: dict[Kind, Callable[[Carrier, Limits], Outcome]] = {
    "text": read_texts,
    "page": _read_one_page,
    "json": read_json,
    "json lines": read_json_lines,
    "feed": read_feed,
    "warc": read_warc,
    "zip": _read_zip,
    "gzip": _read_gzip,
    "message": read_message,
    "foreign": _refuse_foreign,
}
