"""The REST interface: what it gives holds to the document that describes it, and what is wrong is told."""

import json
import re
import string
from urllib.parse import quote

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate

from tests.web.conftest import TOKEN, client_of
from tests.web.pages_seen import seen
from twosource.archive import Archive, load
from twosource.web.rest import OPERATIONS
from twosource.web.rest.document import document

ROOT = "/api/v1"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
DOCUMENT = document()
SEND = {
    "address": "news/a.txt",
    "text": "Pier burns\n\nThe pier of Eidsvik burned down on Monday, mayor Siri Dahl said.\n",
}


def schema_of(name: str) -> dict[str, object]:
    return {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}


def holds(answer, name):
    """Return an answer's JSON, which must hold to a schema of the document."""
    told = answer.json()
    jsonschema.Draft202012Validator(schema_of(name)).validate(told)
    return told


def test_the_document_is_valid_openapi_and_is_served(client):
    served = client.get(f"{ROOT}/openapi.json").json()
    validate(served)
    assert served == json.loads(json.dumps(DOCUMENT))


def test_every_operation_has_a_name_of_its_own_and_says_what_it_gives():
    assert len({operation.name for operation in OPERATIONS}) == len(OPERATIONS)
    schemas = DOCUMENT["components"]["schemas"]
    assert {operation.gives for operation in OPERATIONS} <= schemas.keys()


def test_stories_are_paged_by_cursor_without_a_gap_or_a_repetition(client, examples):
    told, after = [], None
    while True:
        page = holds(
            client.get(f"{ROOT}/stories", params={"limit": 2} | ({"after": after} if after else {})),
            "Stories",
        )
        told += [line["id"] for line in page["entries"]]
        after = page["next"]
        if after is None:
            break
    assert told == [line.id for line in examples.stories().entries]


def test_reports_that_come_in_between_two_pages_put_nothing_twice_and_leave_nothing_out(writable):
    client = writable()
    bearer = {"Authorization": f"Bearer {TOKEN}"}

    def send(*names: str) -> None:
        reports = [
            {
                "address": f"wire/{name}",
                "text": f"{name} ferry sinks\n\nThe {name} ferry sank off {name} on Monday, said harbour master {name}.\n",
                "published": f"2031-05-{day:02}",
            }
            for day, name in enumerate(names, 2)
        ]
        assert client.post(f"{ROOT}/reports", json={"reports": reports}, headers=bearer).status_code == 200

    def walked(path: str, **asked: str) -> list[str]:
        told, after = [], None
        while True:
            given = {"limit": 2, **asked} | ({"after": after} if after else {})
            answer = client.get(f"{ROOT}/{path}", params=given)
            entries = answer.json()["entries"]
            told += [entry.get("article") or entry["id"] for entry in entries]
            after = answer.json()["next"]
            if after is None:
                return told
            send(f"Umbra{path}{len(told)}", "ferry " * 9 + path + str(len(told)))

    send("Aldo", "Brenna", "Corvo", "Dorset", "Elva")
    for path, asked in (("stories", {}), ("search", {"words": "ferry"})):
        held = [one["articles"] for one in client.get(f"{ROOT}/stories").json()["entries"]]
        told = walked(path, **asked)
        assert len(told) == len(set(told))
        assert len(told) >= len(held)


def test_an_answer_keeps_its_tag_until_something_comes_in(writable):
    client = writable()
    first = client.get(f"{ROOT}/stories")
    known = {"If-None-Match": first.headers["etag"]}
    assert client.get(f"{ROOT}/stories", headers=known).status_code == 304
    sent = {
        "reports": [{"address": "wire/1", "text": "Bridge opens\n\nThe Ostrava bridge opened on Monday.\n"}]
    }
    client.post(f"{ROOT}/reports", json=sent, headers={"Authorization": f"Bearer {TOKEN}"})
    again = client.get(f"{ROOT}/stories", headers=known)
    assert (again.status_code, again.headers["etag"] != first.headers["etag"]) == (200, True)
    assert client.get(f"{ROOT}/stories", headers={"If-None-Match": again.headers["etag"]}).status_code == 304


def test_a_story_is_its_dossier_as_the_contract_has_it(client, examples, trawler):
    answer = client.get(f"{ROOT}/stories/{trawler}")
    holds(answer, "Dossier")
    assert load(answer.text).dossiers[0].story == examples.dossier(trawler).story
    line = holds(client.get(f"{ROOT}/stories/{trawler}/line"), "StoryLine")
    assert line["articles"] == len(examples.dossier(trawler).texts)


def test_an_article_comes_with_its_story_and_its_versions(client, examples, trawler):
    text = examples.dossier(trawler).texts[0]
    told = holds(client.get(f"{ROOT}/articles/{text.id}"), "Article")
    assert (told["article"]["text"], told["story"]) == (text.article.text, trawler)
    versions = holds(client.get(f"{ROOT}/versions", params={"address": text.article.report}), "Versions")
    assert [one["article"] for one in versions["entries"]] == [text.id]


def test_lists_and_answers_hold_to_their_schemas(client):
    person = holds(client.get(f"{ROOT}/people?limit=3"), "People")["entries"][0]
    assert (
        len(holds(client.get(f"{ROOT}/people/{quote(person['name'], safe='')}"), "Utterances")["entries"])
        == person["utterances"]
    )
    assert holds(client.get(f"{ROOT}/search?words=trawler&limit=1"), "Hits")["next"]
    assert holds(client.get(f"{ROOT}/quote?words=calmly and by the book"), "Quote")["found"]
    changes = holds(client.get(f"{ROOT}/changes?limit=2"), "Changes")
    assert [one["number"] for one in changes["entries"]] == [1, 2]
    assert (
        holds(client.get(f"{ROOT}/changes?after={changes['next']}&limit=1"), "Changes")["entries"][0][
            "number"
        ]
        == 3
    )
    assert holds(client.get(f"{ROOT}/statistics"), "Statistics")["articles"] > 10
    assert holds(client.get(f"{ROOT}/rulings"), "Rulings") == {"entries": []}


def test_a_draft_is_checked(client):
    answer = client.post(
        f"{ROOT}/check", json={"draft": "Eirik Landsverk spoke of “calmly and by the book”, he said."}
    )
    assert holds(answer, "Check")["quotations"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/stories?limit=0", "limit must be a whole number from 1 to 200"),
        ("/stories?limit=x", "limit must be a whole number"),
        ("/stories?since=2026-02-30", "since must be a day as 2026-03-14"),
        ("/stories?since=20260201", "since must be a day"),
        ("/stories?disputed=maybe", "disputed must be true or false"),
        ("/stories?after=nonsense", "after must be what a page gave as its next"),
        ("/stories?colour=red", "no parameter 'colour'"),
        ("/search", "words is missing"),
        ("/search?words=a&after=-3", "after must be what a page gave"),
        ("/quote?words=" + "a" * 2001, "words must be at most 2000"),
    ],
)
def test_what_is_asked_wrongly_is_a_problem_that_says_what_to_write(client, path, says):
    answer = client.get(ROOT + path)
    problem = holds(answer, "Problem")
    assert (answer.status_code, problem["status"]) in {(400, 400), (422, 422)}
    assert answer.headers["content-type"] == "application/problem+json"
    assert says in problem["detail"]


def test_what_is_not_held_or_not_there_is_a_problem(client):
    for path in (
        "/stories/story-0",
        "/articles/none",
        "/versions?address=none",
        "/nowhere",
        "/stories/a/b/c",
    ):
        answer = client.get(ROOT + path)
        assert answer.status_code == 404
        assert holds(answer, "Problem")["title"] == "Not Found"
    answer = client.put(f"{ROOT}/stories")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
    holds(answer, "Problem")


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b"[" * 100_000, b'{"draft": 3}', b'{"draft": " "}', b'{"draft":"a","b":1}', b"\xff"],
)
def test_a_body_that_is_no_draft_is_a_problem(client, body):
    answer = client.post(f"{ROOT}/check", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    holds(answer, "Problem")


def test_a_body_of_another_kind_or_too_large_is_refused_before_it_is_read(client, examples):
    assert (
        client.post(f"{ROOT}/check", content=b"draft", headers={"Content-Type": "text/plain"}).status_code
        == 415
    )
    small = client_of(examples, body_bytes=1000)
    assert small.post(f"{ROOT}/check", json={"draft": "a" * 1001}).status_code == 413
    assert small.post("/check", data={"draft": "a" * 1001}).status_code == 413


def test_who_writes_needs_the_token_and_a_server_that_writes(client, writable):
    sent = {"reports": [SEND]}
    assert client.post(f"{ROOT}/reports", json=sent, headers=BEARER).status_code == 403
    desk = writable()
    for headers in (
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": f"Bearer {TOKEN}é"},
    ):
        answer = desk.post(
            f"{ROOT}/reports", json=sent, headers={name: value.encode() for name, value in headers.items()}
        )
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        assert (
            desk.delete(f"{ROOT}/rulings/1", headers={n: v.encode() for n, v in headers.items()}).status_code
            == 401
        )
    assert desk.get(f"{ROOT}/statistics").json()["articles"] == 0


def test_reports_that_are_sent_are_read_and_told_at_once_and_once(writable):
    desk = writable()
    before = desk.get("/").headers["etag"]
    other = {
        **SEND,
        "address": "news/b.txt",
        "text": SEND["text"].replace("burned down", "was lost to a fire"),
        "outlet": "Eidsvik Post",
    }
    added = holds(desk.post(f"{ROOT}/reports", json={"reports": [SEND, other]}, headers=BEARER), "Added")
    assert (added["articles"], added["known"], added["refusals"]) == (2, 0, [])
    assert [change["kind"] for change in added["changes"]].count("new story") >= 1
    again = holds(desk.post(f"{ROOT}/reports", json={"reports": [SEND]}, headers=BEARER), "Added")
    assert (again["articles"], again["known"]) == (0, 1)
    front = desk.get("/")
    assert front.headers["etag"] != before
    assert "Pier burns" in front.text


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"reports": []}, "a list of 1 to 100"),
        ({"reports": [3]}, "report 1 must be an object"),
        ({"reports": [{"address": "a"}]}, "text of report 1"),
        ({"reports": [SEND, {**SEND, "colour": "red"}]}, "report 2 has no 'colour'"),
        ({"reports": [{**SEND, "markup": "pdf"}]}, "markup of report 1 must be one of"),
        ({"reports": [{**SEND, "authors": "me"}]}, "authors of report 1"),
        (
            {"reports": [{**SEND, "headline": "Pier \ud800 burns"}]},
            "headline of report 1 has half of a surrogate pair",
        ),
    ],
)
def test_reports_that_are_sent_wrongly_are_told_and_none_is_kept(writable, sent, says):
    desk = writable()
    body = json.dumps(sent).encode()
    answer = desk.post(
        f"{ROOT}/reports", content=body, headers={**BEARER, "Content-Type": "application/json"}
    )
    assert answer.status_code == 400
    assert says in answer.json()["detail"]
    assert desk.get(f"{ROOT}/statistics").json()["articles"] == 0


def test_a_ruling_is_made_shown_and_taken_back(writable):
    desk = writable()
    for letter in "ab":
        desk.post(
            f"{ROOT}/reports",
            json={"reports": [{**SEND, "address": f"news/{letter}.txt", "text": SEND["text"] + letter}]},
            headers=BEARER,
        )
    sent = {"kind": "independent", "one": "news/a.txt", "other": "news/b.txt"}
    made = desk.post(f"{ROOT}/rulings", json=sent, headers=BEARER)
    number = holds(made, "Number")["number"]
    assert made.status_code == 201
    assert holds(desk.get(f"{ROOT}/rulings"), "Rulings")["entries"][0]["undone"] is None
    assert holds(desk.delete(f"{ROOT}/rulings/{number}", headers=BEARER), "Number") == {"number": number}
    assert desk.get(f"{ROOT}/rulings").json()["entries"][0]["undone"]
    assert desk.delete(f"{ROOT}/rulings/{number}", headers=BEARER).status_code == 422
    assert (
        desk.post(f"{ROOT}/rulings", json={**sent, "one": "news/zz.txt"}, headers=BEARER).status_code == 404
    )
    assert desk.post(f"{ROOT}/rulings", json={**sent, "kind": "love"}, headers=BEARER).status_code == 400


WILD = st.text(max_size=40) | st.sampled_from(
    ["", "0", "-1", "99999999999999999999", "true", "2026-01-01", "NaN", "null", "٣", "²"]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    operation=st.sampled_from([one for one in OPERATIONS if one.method == "GET"]),
    values=st.dictionaries(st.sampled_from(["limit", "after", "since", "until", "disputed", "outlet", "words", "speaker", "address", "x"]), WILD, max_size=4),
    place=st.text(alphabet=string.printable + "é\u202e😀", min_size=1, max_size=20),
)  # fmt: skip
def test_whatever_is_asked_the_answer_is_one_that_the_document_names(client, operation, values, place):
    path = operation.path
    for parameter in operation.parameters:
        if parameter.where == "path":
            path = path.replace(f"{{{parameter.name}}}", quote(place, safe=""))
    try:
        answer = client.get(path, params={name: value.encode() for name, value in values.items()})
    except UnicodeEncodeError:
        return
    described = DOCUMENT["paths"][operation.path]["get"]["responses"]
    routed = "/" not in place and place not in {".", ".."}
    assert f"{answer.status_code}" in described or (answer.status_code in {404, 307} and not routed), (
        answer.text
    )
    if answer.status_code == 200 and routed:
        holds(answer, operation.gives)
    elif answer.status_code >= 400:
        holds(answer, "Problem")


def test_nothing_of_a_fault_is_shown_but_its_kind(client, examples, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret path /home/x")

    monkeypatch.setattr(Archive, "statistics", fail)
    answer = client.get(f"{ROOT}/statistics")
    assert answer.status_code == 500
    assert answer.json()["detail"] == "a fault in Twosource: RuntimeError; please report it"
    assert "secret" not in client.get("/").text


def test_an_edited_report_is_shown_with_what_was_edited(writable):
    desk = writable()
    edited = SEND["text"].replace("on Monday", "on Sunday") + "\nNobody was hurt.\n"
    for text in (SEND["text"], edited):
        desk.post(f"{ROOT}/reports", json={"reports": [{**SEND, "text": text}]}, headers=BEARER)
    changes = desk.get("/changes")
    link = re.search(r'href="(/articles/[0-9a-f]+/versions)"', changes.text)
    assert link is not None
    shown = seen(desk.get(link[1]).text)
    assert "Version 2" in shown.text
    assert "Nobody was hurt." in shown.text
    assert [one for one in shown.all("li") if one.get("class") == "changed"]
    article = (
        load(desk.get(f"{ROOT}/stories/{desk.get(f'{ROOT}/stories').json()['entries'][0]['id']}").text)
        .dossiers[0]
        .texts[0]
        .id
    )
    assert link[1] == f"/articles/{article}/versions"


def test_a_correction_is_shown_on_the_page_of_its_story(writable):
    desk = writable()
    for letter in "ab":
        sent = {
            **SEND,
            "address": f"news/{letter}.txt",
            "outlet": f"Paper {letter}",
            "text": SEND["text"] + f"\nPart {letter}.\n",
        }
        desk.post(f"{ROOT}/reports", json={"reports": [sent]}, headers=BEARER)
    ruling = {"kind": "together", "one": "news/a.txt", "other": "news/b.txt"}
    desk.post(f"{ROOT}/rulings", json=ruling, headers=BEARER)
    story = desk.get(f"{ROOT}/stories").json()["entries"][0]["id"]
    shown = seen(desk.get(f"/stories/{story}").text)
    assert "Corrected by the desk" in shown.text
    assert "tell one story" in shown.text
