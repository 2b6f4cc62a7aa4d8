"""Letters and pages in one file become reports with what they state, and nothing more."""

from pathlib import Path

import pytest

from twosource.model import Refusal, Report
from twosource.reports import read

NEWS = "The ferry Solveig ran aground off Torsvik on Monday.\r\nNobody was hurt, the harbour master said.\r\n"


def told(tmp_path: Path, content: str | bytes, name: str = "a.eml") -> Report | Refusal:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (outcome,) = read([path])
    return outcome


def letter(body: str = NEWS, *headers: str, subject: str = "Ferry aground off Torsvik") -> str:
    head = ("From: Torsvik Tidende <post@tidende.example>", f"Subject: {subject}", "Date: Tue, 4 Mar 2025 06:15:00 +0100", *headers)  # fmt: skip
    return "\r\n".join((*head, "", body))


def test_a_circular_has_its_subject_its_day_and_its_sender_as_outlet(tmp_path: Path) -> None:
    report = told(tmp_path, letter(NEWS, "List-Unsubscribe: <https://tidende.example/off>"))
    assert isinstance(report, Report)
    assert report.text == NEWS
    assert (report.stated_headline, report.stated_published, report.stated_outlet) == (
        "Ferry aground off Torsvik", "2025-03-04T06:15:00+01:00", "Torsvik Tidende",
    )  # fmt: skip


def test_who_writes_a_letter_is_no_outlet(tmp_path: Path) -> None:
    report = told(tmp_path, letter())
    assert isinstance(report, Report)
    assert report.stated_outlet is None
    assert report.stated_published == "2025-03-04T06:15:00+01:00"


@pytest.mark.parametrize("mark", ["Fwd: ", "FW: ", "Re: Fwd: ", "WG: "])
def test_a_letter_that_is_sent_on_states_no_day(tmp_path: Path, mark: str) -> None:
    report = told(tmp_path, letter(NEWS, "List-Id: <x.example>", subject=f"{mark}Ferry aground"))
    assert isinstance(report, Report)
    assert (report.stated_headline, report.stated_published, report.stated_outlet) == (
        "Ferry aground", None, None,
    )  # fmt: skip


def test_headers_and_text_are_decoded_as_they_say(tmp_path: Path) -> None:
    head = b"Subject: =?iso-8859-1?Q?F=E4hre_auf_Grund?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    report = told(tmp_path, head + b"Die F=E4hre liegt auf Grund, sagte der Hafenmeister am Mon=\r\ntag.")
    assert isinstance(report, Report)
    assert report.stated_headline == "Fähre auf Grund"
    assert report.text == "Die Fähre liegt auf Grund, sagte der Hafenmeister am Montag."


PAGE = (
    "<html><head><title>Ferry aground</title></head><body><p>The ferry Solveig ran aground.</p></body></html>"
)


def test_a_page_that_a_browser_saved_in_one_file_is_that_page(tmp_path: Path) -> None:
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tidende.example/ferry\r\n"
        "Subject: Ferry aground\r\nDate: Tue, 4 Mar 2025 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n'
        "----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://tidende.example/ferry\r\n\r\n"
        f"{PAGE}\r\n----x\r\nContent-Type: text/css\r\n\r\np {{ color: red }}\r\n----x--\r\n"
    )
    report = told(tmp_path, saved, "ferry.mhtml")
    assert isinstance(report, Report)
    assert (report.markup, report.url, report.stated_outlet) == (
        "html", "https://tidende.example/ferry", None,
    )  # fmt: skip
    assert report.text.strip() == PAGE
    assert report.stated_published is None
    assert report.captured == "2025-03-04T09:00:00+00:00"


def test_of_a_letter_in_two_forms_the_text_is_read_and_what_is_attached_is_not(tmp_path: Path) -> None:
    parts = (
        f"--y\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nMinutes of the board.\r\n"
        f"--y\r\nContent-Type: text/html\r\n\r\n{PAGE}\r\n--y\r\nContent-Type: text/plain\r\n\r\n{NEWS}\r\n--y--\r\n"
    )
    report = told(tmp_path, letter(parts, 'Content-Type: multipart/alternative; boundary="y"'))
    assert isinstance(report, Report)
    assert (report.markup, report.text.strip()) == ("plain", NEWS.strip())


def test_a_letter_in_html_alone_is_read_as_a_page_with_its_subject(tmp_path: Path) -> None:
    report = told(tmp_path, letter(PAGE, "Content-Type: text/html"))
    assert isinstance(report, Report)
    assert (report.markup, report.stated_headline) == ("html", "Ferry aground off Torsvik")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "empty"),
        (letter(""), "without text"),
        (letter("iVBORw0KGgo=", "Content-Type: image/png", "Content-Transfer-Encoding: base64"), "without text"),
        ("".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000)), "message"),
        ("Subject: =?utf-8?B?!!!?=\r\nContent-Type: text/plain; charset=nonsense\r\n\r\n ", "without text"),
    ],
)  # fmt: skip
def test_what_holds_nothing_to_read_or_is_made_to_break_is_refused(
    tmp_path: Path, content: str, reason: str
) -> None:
    outcome = told(tmp_path, content)
    assert isinstance(outcome, Refusal)
    assert reason in outcome.reason


def test_a_text_with_the_ending_of_mail_and_no_headers_is_a_text(tmp_path: Path) -> None:
    report = told(tmp_path, "Torsvik, Monday — the ferry ran aground.\n")
    assert isinstance(report, Report)
    assert report.text.startswith("Torsvik")


@pytest.mark.parametrize(
    ("mark", "names"),
    [
        ("---------- Forwarded message ---------", ("From", "Date", "Subject", "To")),
        ("-----Ursprüngliche Nachricht-----", ("Von", "Datum", "Betreff", "An")),
        ("Begin forwarded message:\r\n", ("From", "Date", "Subject", "To")),
    ],
)
def test_what_is_sent_on_has_the_day_and_the_subject_that_its_first_letter_had(
    tmp_path: Path, mark: str, names: tuple[str, ...]
) -> None:
    values = (
        "Torsvik Tidende <post@tidende.example>",
        "2025-03-01 06:15",
        "Ferry aground",
        "Bo <bo@example.org>",
    )
    head = "\r\n".join(f"{name}: {value}" for name, value in zip(names, values, strict=True))
    report = told(
        tmp_path, letter(f"Have a look.\r\n\r\n{mark}\r\n{head}\r\n\r\n{NEWS}", subject="Fwd: Ferry aground")
    )
    assert isinstance(report, Report)
    assert (report.stated_headline, report.stated_published, report.stated_outlet) == (
        "Ferry aground",
        "2025-03-01 06:15",
        None,
    )
    assert report.text[report.header_end :].strip() == NEWS.strip()
