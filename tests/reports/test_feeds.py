from pathlib import Path

import pytest

from twosource.model import Refusal, Report
from twosource.reports import read

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Gulf Digest</title><link>https://gulf.example/</link>
<item><title>Dhow sinks off Sohar - Oman Tribune</title><link>https://oman.example/dhow</link>
<pubDate>Tue, 03 Jun 2025 09:00:00 GMT</pubDate><dc:creator>Salim Harthy</dc:creator><source url="https://oman.example">Oman Tribune</source>
<description>Short.</description><content:encoded><![CDATA[<p>A dhow sank off Sohar.</p><p>All nine sailors swam ashore.</p>]]></content:encoded></item>
<item><title>Rain in Muscat</title><description>It rained in Muscat for the first time since March.</description></item>
<item><title>Only a title</title></item>
</channel></rss>"""  # fmt: skip
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord News</title>
<entry><title>Ferry late</title><id>urn:1</id><updated>2025-06-03T10:00:00Z</updated><author><name>Kari Moe</name></author>
<content type="html">&lt;p&gt;The ferry to Utne was late.&lt;/p&gt;</content></entry></feed>"""


def read_one(tmp_path: Path, content: str, name: str) -> list[Report | Refusal]:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return list(read([path]))


def test_an_item_carries_its_text_its_outlet_and_its_day(tmp_path: Path) -> None:
    first, second, third = read_one(tmp_path, RSS, "gulf.xml")
    assert isinstance(first, Report)
    assert (first.stated_outlet, first.stated_headline) == ("Oman Tribune", "Dhow sinks off Sohar")
    assert (first.markup, first.url, first.stated_authors) == (
        "html",
        "https://oman.example/dhow",
        ("Salim Harthy",),
    )
    assert first.stated_published == "Tue, 03 Jun 2025 09:00:00 GMT"
    assert isinstance(second, Report)
    assert (second.markup, second.stated_outlet) == ("plain", "Gulf Digest")
    assert isinstance(third, Refusal)
    assert third.report.endswith("gulf.xml#3")


def test_atom_without_declaration_or_extension_is_sniffed(tmp_path: Path) -> None:
    (report,) = read_one(tmp_path, ATOM, "download")
    assert isinstance(report, Report)
    assert (report.stated_outlet, report.stated_authors, report.markup) == (
        "Fjord News",
        ("Kari Moe",),
        "html",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_unfold_are_refused_before_they_are_parsed(tmp_path: Path, encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    path = tmp_path / "bomb.xml"
    path.write_bytes(bomb.encode(encoding))
    (refusal,) = read([path])
    assert isinstance(refusal, Refusal)
    assert "entities" in refusal.reason


def test_an_external_entity_is_refused(tmp_path: Path) -> None:
    text = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title></item></channel></rss>'
    (refusal,) = read_one(tmp_path, text, "x.rss")
    assert isinstance(refusal, Refusal)


@pytest.mark.parametrize(
    "text", ["<rss>", "<?xml version='1.0'?><a/>", "<feed>" * 5000, "<rss><channel><item>" * 2000]
)
def test_xml_that_is_no_feed_is_refused(tmp_path: Path, text: str) -> None:
    assert all(isinstance(one, Refusal) for one in read_one(tmp_path, text, "a.xml"))
