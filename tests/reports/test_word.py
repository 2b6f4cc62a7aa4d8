"""Word documents: their paragraphs are read, what is drawn or struck out is not."""

import io
import zipfile
from pathlib import Path

import pytest

from twosource.model import Refusal, Report
from twosource.reports import Limits, read

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
PARAGRAPHS = """
<w:p><w:r><w:t>outlet: Coast Herald</w:t></w:r></w:p>
<w:p><w:r><w:t>published: 2024-05-07</w:t></w:r></w:p>
<w:p><w:r><w:t>Dockers walk out</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The port of Arica was </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>shut on Tuesday.</w:t></w:r></w:ins>
<mc:AlternateContent><mc:Choice><w:drawing><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:drawing></mc:Choice></mc:AlternateContent></w:p>
<w:p/>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t><w:tab/><w:t>14</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
"""


def saved(tmp_path: Path, xml: str) -> Path:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
        archive.writestr("word/comments.xml", "<w:t>Not this</w:t>")
    path = tmp_path / "walkout.docx"
    path.write_bytes(stream.getvalue())
    return path


def document(body: str = PARAGRAPHS) -> str:
    return f'<?xml version="1.0"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>'


def test_the_paragraphs_of_a_word_document_are_one_report(tmp_path: Path) -> None:
    path = saved(tmp_path, document())
    (report,) = read([path])
    assert isinstance(report, Report)
    assert (report.address, report.stated_outlet) == (str(path), "Coast Herald")
    assert report.text[report.header_end :].strip().split("\n\n") == [
        "Dockers walk out",
        "The port of Arica was shut on Tuesday.",
        "Ships\t14",
    ]


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        (document().replace("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document'), "defines entities"),
        (document()[:-20], "broken Word document"),
        (document(""), "is empty"),
        (document(f"<w:p><w:r><w:t>{'dock ' * 400_000}</w:t></w:r></w:p>"), "times its size"),
    ],
)
def test_a_word_document_that_cannot_be_used_says_why(tmp_path: Path, xml: str, why: str) -> None:
    (refusal,) = read([saved(tmp_path, xml)], limits=Limits(expansion=2))
    assert isinstance(refusal, Refusal)
    assert why in refusal.reason
