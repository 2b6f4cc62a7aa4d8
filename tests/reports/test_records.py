import json
from pathlib import Path

import pytest

from twosource.model import Refusal, Report
from twosource.reports import Limits, read

TEXT = "Growers in Meru burned 40 sacks of khat on Tuesday to protest against a new levy."


def reports_of(tmp_path: Path, value: object, name: str = "export.json") -> list[Report]:
    path = tmp_path / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return [one for one in read([path]) if isinstance(one, Report)]


def test_a_dossier_gives_its_articles_again_under_their_addresses(tmp_path: Path) -> None:
    article = {
        "id": "0123456789ab", "report": "news/meru.txt", "outlet": "Rift Observer", "headline": "Khat burned",
        "published": "2025-06-03", "language": "en", "text": TEXT, "blocks": [{"role": "body", "start": 0, "end": 9}],
    }  # fmt: skip
    (report,) = reports_of(tmp_path, {"schema": "twosource/1", "articles": [article], "stories": []})
    assert (report.address, report.text, report.stated_outlet) == ("news/meru.txt", TEXT, "Rift Observer")
    assert report.stated_published == "2025-06-03"


@pytest.mark.parametrize(
    "record",
    [
        {"maintext": TEXT, "title": "Khat", "date_publish": "2025-06-03 10:00:00", "source_domain": "rift.example", "authors": ["A Mutua"]},
        {"@type": "NewsArticle", "articleBody": TEXT, "headline": "Khat", "datePublished": "2025-06-03 10:00:00", "publisher": {"name": "rift.example"}, "author": [{"name": "A Mutua"}]},
        {"title": "Khat", "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [TEXT]}]}, "publishing_date": "2025-06-03 10:00:00", "publisher": "rift.example", "authors": ["A Mutua"]},
        {"text": TEXT, "title": "Khat", "date": "2025-06-03 10:00:00", "series": "rift.example", "author": "A Mutua"},
    ],
    ids=["news-please", "schema.org", "fundus", "passim"],
)  # fmt: skip
def test_records_of_other_tools_say_the_same(tmp_path: Path, record: dict[str, object]) -> None:
    (report,) = reports_of(tmp_path, record)
    assert (report.text, report.stated_headline, report.stated_outlet) == (TEXT, "Khat", "rift.example")
    assert (report.stated_published, report.stated_authors) == ("2025-06-03 10:00:00", ("A Mutua",))


def test_a_json_feed_lends_its_title_to_its_items(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Rift Observer",
        "items": [
            {"id": "https://r.example/1", "content_html": f"<p>{TEXT}</p>", "date_published": "2025-06-03"},
            {"id": "2", "content_text": TEXT, "source": {"name": "Meru Star"}},
        ],
    }
    first, second = reports_of(tmp_path, feed)
    assert (first.markup, first.stated_outlet, first.stated_published) == (
        "html",
        "Rift Observer",
        "2025-06-03",
    )
    assert (second.markup, second.stated_outlet, second.address[-2:]) == ("plain", "Meru Star", "#2")


def test_lines_are_read_one_by_one_and_a_bad_one_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        json.dumps({"text": TEXT}),
        "{broken",
        "",
        json.dumps({"title": "no text"}),
        "7",
        json.dumps({"id": "x9", "text": TEXT}),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    outcomes = list(read([path]))
    assert [one.address.rsplit("#")[-1] for one in outcomes if isinstance(one, Report)] == ["1", "x9"]
    assert [one.report.rsplit("#")[-1] for one in outcomes if isinstance(one, Refusal)] == ["2", "4", "5"]


def test_json_lines_in_a_file_called_json_are_read(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": f"{TEXT} {number}"}) for number in range(3))
    assert len(reports_of(tmp_path, lines)) == 3


def test_a_line_that_never_ends_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "' + "a" * 5000 + '"}\n' + json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    refusal, report = read([path], limits=Limits(record_bytes=1000))
    assert isinstance(refusal, Refusal)
    assert isinstance(report, Report)
    assert report.address.endswith("#2")


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000, '{"a":' * 200_000, "[1, 2", '"just a string"', "null", "[]", "{}", "NaN", "1" * 6000, '[{"text": 7}, {"text": null}]'],
)  # fmt: skip
def test_hostile_json_gives_no_report_and_no_traceback(tmp_path: Path, text: str) -> None:
    reports = reports_of(tmp_path, text)
    assert all(report.text == "7" for report in reports)


def test_text_with_half_a_surrogate_is_refused_and_a_field_is_mended(tmp_path: Path) -> None:
    assert reports_of(tmp_path, '{"text": "The \\ud800 dam"}') == []
    (report,) = reports_of(tmp_path, '{"text": "The dam held.", "outlet": "Nile \\ud800 Post"}')
    assert report.stated_outlet == "Nile ? Post"


def test_fields_of_the_wrong_type_are_not_believed(tmp_path: Path) -> None:
    record = {
        "text": TEXT,
        "title": {"a": 1},
        "published": [None],
        "outlet": 5,
        "authors": {"x": 1},
        "language": True,
    }
    (report,) = reports_of(tmp_path, record)
    assert (report.stated_headline, report.stated_published, report.stated_authors) == (None, None, ())
    assert report.stated_outlet == "5"


def test_the_answer_of_a_newspapers_service_is_read_with_its_inner_fields(tmp_path: Path) -> None:
    result = {
        "id": "world/dam",
        "webTitle": "Dam holds",
        "webPublicationDate": "2025-05-14T06:12:00Z",
        "webUrl": "https://nile.example/dam",
        "fields": {"bodyText": TEXT, "publication": "Nile Post"},
    }
    (report,) = reports_of(tmp_path, {"response": {"status": "ok", "results": [result]}})
    assert (report.text, report.stated_headline, report.stated_outlet) == (TEXT, "Dam holds", "Nile Post")
    assert (report.stated_published, report.url) == ("2025-05-14T06:12:00Z", "https://nile.example/dam")
    (other,) = reports_of(
        tmp_path, {"articles": {"results": [{"body": TEXT, "source": {"title": "Nile Post"}}]}}
    )
    assert (other.text, other.stated_outlet) == (TEXT, "Nile Post")


def test_what_is_too_large_says_what_to_give_instead(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text(json.dumps([{"text": TEXT * 50}]), encoding="utf-8")
    (refusal,) = read([path], limits=Limits(export_bytes=1000))
    assert isinstance(refusal, Refusal)
    assert "one record a line" in refusal.reason
