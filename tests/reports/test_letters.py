"""Letters saved as plain texts, sent on or answered."""

from pathlib import Path

import pytest

from twosource.model import Report
from twosource.reports import read
from twosource.reports.letters import named_by_address

NEWS = "By Ada Lowe\n\nTwo trams collided in Odda on Friday, and four people were hurt.\n\nThe points had frozen, the city said.\n"
ABOVE = (
    "From: Jens Orr <jens@example.org>\nSent: 4 May 2031 18:02\nTo: Desk\nSubject: {subject}\n\nsee below\n\n"
)
FIRST = "From: {sender}\nSent: 3 May 2031 16:41\nTo: Jens Orr\nSubject: Trams collide\n\n"


def saved(tmp_path: Path, text: str) -> Report:
    path = tmp_path / "letter.txt"
    path.write_text(text, encoding="utf-8")
    (report,) = read([path])
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize(
    "mark", ["-----Original Message-----\n", "---------- Forwarded message ---------\n", "_" * 32 + "\n"]
)
@pytest.mark.parametrize("subject", ["FW: Trams collide", "Fwd: RE: Trams collide", "WG: Trams collide"])
def test_a_letter_that_is_sent_on_states_what_the_first_one_did(
    tmp_path: Path, mark: str, subject: str
) -> None:
    first = FIRST.format(sender="Odda Post <news@oddapost.example>")
    report = saved(tmp_path, ABOVE.format(subject=subject) + mark + first + NEWS)
    assert (report.stated_headline, report.stated_published) == ("Trams collide", "3 May 2031 16:41")
    assert report.stated_outlet == "Odda Post"
    assert report.text[report.header_end :].strip() == NEWS.strip()


def test_without_the_first_head_the_day_of_sending_on_is_not_taken(tmp_path: Path) -> None:
    report = saved(tmp_path, ABOVE.format(subject="FW: Trams collide") + NEWS)
    assert (report.stated_headline, report.stated_published) == ("Trams collide", None)


def test_a_letter_that_is_not_sent_on_keeps_its_subject_and_day(tmp_path: Path) -> None:
    report = saved(tmp_path, ABOVE.format(subject="Reform: trams collide") + NEWS)
    assert (report.stated_headline, report.stated_published) == ("Reform: trams collide", "4 May 2031 18:02")


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Odda Post <news@oddapost.example>", "Odda Post"),
        ('"The Odda Post" <alerts@mail.odda-post.example>', "The Odda Post"),
        ("Ada Lowe <ada.lowe@oddapost.example>", None),
        ("Ada Lowe <ada@example.org>", None),
        ("Odda Post", None),
        ("news@oddapost.example", None),
        ("AP <ap@ap.example>", None),
    ],
)
def test_a_sender_is_an_outlet_where_its_site_is_called_so(sender: str, name: str | None) -> None:
    assert named_by_address(sender) == name
