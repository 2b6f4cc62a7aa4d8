"""The pages: what a reader finds on them, with and without stories, and nothing that does harm."""

from typing import get_args

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import client_of
from tests.web.hostile import EVIL
from tests.web.pages_seen import Seen, assert_harmless, seen
from twosource.archive import Archive, Change
from twosource.model.check import FigureStanding, QuotationStanding, StatementStanding
from twosource.web.pages.drafting import STANDINGS, STATED
from twosource.web.pages.front import lead_of_each
from twosource.web.pages.people import names_nobody


def page(client: TestClient, path: str, *, status: int = 200) -> Seen:
    answer = client.get(path)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return seen(answer.text)


def test_the_front_page_tells_of_each_story_its_reports_and_origins_and_links_to_it(client, examples):
    front = page(client, "/")
    for line in examples.stories().entries:
        assert f"/stories/{line.id}" in front.links
        assert " ".join(line.headline.split()) in front.text
    assert f"{examples.statistics().articles} reports" in front.text


def test_the_front_page_marks_what_is_disputed_and_what_came_today(client):
    text = page(client, "/").text
    assert "≠ 2 disputed claims" in text or "≠ 1 disputed claim" in text
    assert "new today" in text


def test_one_story_does_not_fill_what_is_to_be_looked_at():
    many = [
        Change(
            number=one,
            at="2031-05-02T07:00:00+00:00",
            kind="quotation altered",
            story=story,
            article=None,
            text="x",
        )
        for one, story in enumerate(
            ("story-flood", "story-flood", "story-flood", "story-mayor", None, "story-flood")
        )
    ]
    assert [change.number for change in lead_of_each(many)] == [0, 1, 3]


def test_a_page_that_is_not_there_speaks_of_no_command(client):
    text = page(client, "/stories/story-0000000000000000", status=404).text
    assert "The archive has no story" in text
    assert "`" not in text


def test_the_front_page_shows_only_what_is_asked(client, examples):
    disputed = page(client, "/?disputed=true")
    stories = {link for link in disputed.links if link.startswith("/stories/")}
    told = {f"/stories/{line.id}" for line in examples.stories(disputed=True).entries}
    assert stories == told
    assert "No story is as you ask" in page(client, "/?since=2031-01-01").text
    assert page(client, "/?since=2031-01-01").links.count("/") >= 2


def test_an_empty_archive_says_how_to_fill_it(writable):
    text = page(writable(), "/").text
    assert "Nothing has come in yet" in text
    assert "twosource add" in text
    for path in ("/people", "/changes", "/search", "/claims", "/names", "/quote", "/check"):
        page(writable(), path)


def test_a_story_page_is_the_dossier_inside_the_frame(client, examples, trawler):
    story = page(client, f"/stories/{trawler}")
    for words in (
        "At a glance",
        "Who has it from whom",
        "Quotations side by side",
        "Two reports side by side",
    ):
        assert words in story.text
    ids = {attributes["id"] for _, attributes in story.elements if "id" in attributes}
    assert {link[1:] for link in story.links if link.startswith("#")} <= ids
    assert "What changed" in story.text


def test_the_beginning_of_an_id_leads_to_the_story(client, trawler):
    answer = client.get(f"/stories/{trawler[:14]}")
    assert (answer.status_code, answer.headers["location"]) == (308, f"/stories/{trawler}")


def test_a_story_of_one_report_is_shown_unfolded(client, examples):
    lone = next(line for line in examples.stories().entries if line.articles == 1)
    story = page(client, f"/stories/{lone.id}")
    assert [one for one in story.all("details") if one["class"] == "loner" and "open" in one]
    assert "Two reports side by side" not in story.text


def test_an_article_leads_to_its_place_on_the_page_of_its_story(client, examples, trawler):
    dossier = examples.dossier(trawler)
    witness = dossier.stemma.witnesses[1]
    answer = client.get(f"/articles/{witness.article}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/stories/{trawler}#{witness.sigil}")


def test_two_reports_stand_side_by_side_with_every_sentence_of_both_once(client, examples, trawler):
    beside = page(client, f"/stories/{trawler}/beside?one=A&other=B")
    dossier = examples.dossier(trawler)
    for witness in dossier.stemma.witnesses[:2]:
        for number, _ in enumerate(dossier.text(witness.article).sentences, start=1):
            place = f"/stories/{trawler}#{witness.sigil}-{number}"
            assert beside.links.count(place) == 1
    assert beside.all("mark")


def test_a_report_beside_itself_is_the_same_sentence_by_sentence(client, trawler):
    beside = page(client, f"/stories/{trawler}/beside?one=C&other=C")
    assert "0 only left · 0 only right" in beside.text
    assert not beside.all("mark")


def test_a_sigil_that_the_story_has_not_is_told(client, trawler):
    assert "has no report 'ZZ'" in page(client, f"/stories/{trawler}/beside?one=A&other=ZZ", status=404).text
    assert "one is missing" in page(client, f"/stories/{trawler}/beside", status=400).text.lower()


def test_a_person_page_has_all_that_is_reported_to_have_been_said(client, examples):
    people = page(client, "/people")
    person = examples.people(limit=1).entries[0]
    link = next(link for link in people.links if link.startswith("/person?"))
    told = page(client, link)
    assert person.name in told.text
    for said in examples.said(person.name).entries:
        assert " ".join(said.utterance.wording.split())[:40] in told.text


@pytest.mark.parametrize(
    ("name", "nobody"),
    [
        ("one Estonian diplomat", True), ("Several members of the Riigikogu", True), ("Authorities", True), ("harbour police", True),
        ("the minister", True), ("Maret Tamm", False), ("Joost van den Berg", False), ("Kihnu Island Council", False), ("Tamm", False),
    ],
)  # fmt: skip
def test_who_is_only_described_is_told_from_who_is_named(name, nobody):
    assert names_nobody(name) is nobody


def test_the_page_of_who_is_only_described_says_that_it_may_be_several(client, examples):
    people = [person.name for person in examples.people(limit=100).entries]
    described = [name for name in people if names_nobody(name)]
    assert page(client, "/people").text.count("not named") == len(described)
    assert "Eirik Landsverk" not in described
    assert "give no name" in page(client, f"/person?name={described[0]}").text
    assert "give no name" not in page(client, "/person?name=Eirik Landsverk").text


def test_people_are_found_by_a_part_of_the_name_and_who_did_not_speak_is_not(client):
    assert "Landsverk" in page(client, "/people?words=landsverk").text
    assert "Nobody called “qqq” is reported" in page(client, "/people?words=qqq").text
    assert "nobody called 'Qqq'" in page(client, "/person?name=Qqq", status=404).text.replace(
        "Nobody", "nobody"
    )


def test_search_marks_the_sought_words_and_leads_to_the_report(client):
    found = page(client, "/search?words=trawler")
    assert [one for one in found.all("strong") if one["class"] == "sought"]
    assert any(link.startswith("/articles/") for link in found.links)
    assert "No report has “zeppelin”" in page(client, "/search?words=zeppelin").text
    assert "What do you look for?" in page(client, "/search").text


def test_a_search_that_is_only_marks_finds_nothing(client):
    for words in ('"', "-", '""', "(", "*", "NEAR(", "a OR", "col:x"):
        assert client.get("/search", params={"words": words}).status_code == 200


def test_an_altered_quotation_is_found_with_its_attested_wording(client):
    found = page(client, "/quote?words=in a calm and professional manner")
    assert "1 utterance with these words" in found.text
    assert "altered" in found.text
    assert (
        "Nobody is reported to have said this" in page(client, "/quote?words=purple cows orbit saturn").text
    )


def test_a_draft_is_shown_with_every_place_to_look_at(client):
    draft = "The trawler Hafdis had 31 crew aboard.\n\nEirik Landsverk said the inspectors acted “in a calm and professional manner”."
    answer = client.post("/check", data={"draft": draft})
    checked = seen(answer.text)
    assert answer.status_code == 200
    assert [one for one in checked.all("a") if (one.get("class") or "").startswith("checked")]
    assert "to look at" in checked.text
    assert_harmless(checked)


@pytest.mark.parametrize(
    ("kind", "meanings"),
    [(QuotationStanding, STANDINGS), (FigureStanding, STANDINGS), (StatementStanding, STATED)],
)
def test_every_standing_of_a_checked_draft_has_its_meaning_on_the_page(kind, meanings):
    assert set(get_args(kind)) <= set(meanings)


def test_the_origins_of_contested_words_are_told_as_those_of_the_draft(client):
    draft = "Eirik Landsverk said the inspectors acted “in a calm and professional manner”."
    told = seen(client.post("/check", data={"draft": draft}).text).text
    assert "contested" in told
    assert "the draft's words: 1 origin" in told


def test_a_statement_that_is_told_with_another_figure_says_so(client):
    draft = "Norway's coast guard detained an Icelandic trawler with 31 crew aboard."
    told = seen(client.post("/check", data={"draft": draft}).text).text
    assert "a report tells it; apart from what is to look at inside it" in told
    sound = draft.replace("31 crew", "its crew")
    assert "apart from" not in seen(client.post("/check", data={"draft": sound}).text).text


def test_a_statement_that_reports_tell_is_listed_with_its_places(client):
    draft = "Norway detained the Icelandic trawler Hafdis on Thursday."
    checked = seen(client.post("/check", data={"draft": draft}).text)
    assert "1 statement" in checked.text
    assert_harmless(checked)


def test_the_line_ends_that_browsers_send_are_no_strange_signs(client):
    answer = client.post("/check", data={"draft": "The sea was calm.\r\n\r\nThe Hafdis had 31 crew aboard."})
    assert "\ufffd" not in answer.text
    assert "\ufffd" not in client.get("/quote", params={"words": "calmly\r\nand by the book"}).text


def test_a_draft_with_nothing_to_check_is_told_so(client):
    answer = client.post("/check", data={"draft": "The sea was calm."})
    assert "There is nothing to check" in seen(answer.text).text


def test_a_page_that_is_not_there_says_where_to_go_on(client):
    for path in (
        "/nowhere",
        "/stories/story-0000000000000000",
        "/articles/none",
        "/static/secret.css",
        "/static/../x",
    ):
        lost = page(client, path, status=404)
        assert {"/", "/search", "/changes"} <= set(lost.links)


def test_changes_are_listed_newest_first_and_paged(client, examples):
    changes = examples.changes(limit=500)
    listed = page(client, "/changes")
    numbers = [
        int(one["id"].removeprefix("change-"))
        for one in listed.all("li")
        if (one.get("id") or "").startswith("change-")
    ]
    assert numbers == sorted((change.number for change in changes), reverse=True)[:60]
    before = page(client, f"/changes?before={numbers[2]}")
    assert f"change-{numbers[3]}" in [one.get("id") for one in before.all("li")]
    assert f"change-{numbers[2]}" not in [one.get("id") for one in before.all("li")]


@pytest.fixture(scope="session")
def besieged(hostile: Archive) -> TestClient:
    return client_of(hostile)


def paths_of(archive: Archive) -> list[str]:
    stories = [line.id for line in archive.stories().entries]
    people = [person.name for person in archive.people().entries]
    return [
        "/", "/people", "/changes", "/search?words=bridge", "/search?words=<script>alert(1)</script>", "/claims?words=the bridge", "/names?words=a", "/quote?words=the bridge is shut",
        '/quote?words="><script>alert(1)</script>', "/?outlet=</title><script>alert(1)</script>",
        *(f"/stories/{story}" for story in stories),
        *(f"/stories/{story}/beside?one=A&other=A" for story in stories),
        *(f"/person?name={name}" for name in people),
    ]  # fmt: skip


def test_hostile_reports_are_shown_harmlessly_everywhere(besieged, hostile):
    paths = paths_of(hostile)
    assert len(paths) > 14
    for path in paths:
        shown = page(besieged, path)
        assert_harmless(shown)
        assert EVIL not in besieged.get(path).text
        assert "\x00" not in shown.text
        assert "\x1b" not in shown.text


def test_a_script_in_a_headline_is_shown_as_its_letters(besieged, hostile):
    found = hostile.search("Halden bridge").entries
    shown = [page(besieged, f"/stories/{story}").text for story in sorted({hit.story for hit in found})]
    assert any("Bridge <script>alert(1)</script> closed after crack" in text for text in shown)


def test_marks_that_turn_the_direction_stay_inside_the_words_that_have_them(besieged, hostile):
    html = besieged.get("/").text
    turned = html[: html.index("\u202e")]
    assert turned.rindex("<bdi") > turned.rindex("</bdi>")


def test_feeds_hold_hostile_words_as_text(besieged, hostile):
    from lxml import etree

    for path in (
        "/feed.atom?all=true",
        *(f"/stories/{line.id}/feed.atom" for line in hostile.stories().entries),
    ):
        answer = besieged.get(path)
        tree = etree.fromstring(answer.content)
        assert answer.headers["content-type"].startswith("application/atom+xml")
        assert {etree.QName(one).localname for one in tree.iter()} <= {
            "feed", "id", "title", "updated", "author", "name", "link", "entry", "content",
        }  # fmt: skip


def test_a_person_feed_has_what_was_said(client):
    assert "calmly" in client.get("/person.atom?name=Eirik Landsverk").text


def test_a_page_that_is_renewed_is_told_by_its_tag_and_asked_for_without_its_body(client, trawler):
    for path in ("/", f"/stories/{trawler}", "/api/v1/stories", "/static/site.css"):
        first = client.get(path)
        again = client.get(path, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
        assert (again.status_code, again.content) == (304, b"")
        assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200
        head = client.head(path)
        assert head.content == b""
        assert head.headers["etag"] == first.headers["etag"]
        assert int(head.headers["content-length"]) == len(first.content)


def test_every_answer_keeps_a_browser_safe(client, trawler):
    for path in ("/", f"/stories/{trawler}", "/nowhere", "/api/v1/stories", "/static/page.js", "/healthz"):
        headers = client.get(path).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


def test_a_search_that_a_speaker_or_an_outlet_empties_says_who_is_not_there(client):
    told = page(client, "/search?words=trawler&speaker=Landsverk").text
    assert "Nobody called “Landsverk” is reported to have spoken; there is “Eirik Landsverk”" in told
    assert "No report has" not in told
    other = page(client, "/search?words=trawler&outlet=halifax").text
    assert "No report is of an outlet called “halifax”; there is “The Halifax Ledger”" in other
