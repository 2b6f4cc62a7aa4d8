"""The tools of a model's client, spoken to as the protocol has it."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.archive import Archive
from twosource.web.mcp import LONGEST, answer_line, lines_of, serve_lines
from twosource.web.tools import TOOLS


def spoken(archive: Archive, *messages: object) -> list[dict[str, object]]:
    """Return the answers to messages."""
    received = io.BytesIO("".join(json.dumps(message) + "\n" for message in messages).encode())
    sent = io.BytesIO()
    serve_lines(archive, received, sent)
    return [json.loads(line) for line in sent.getvalue().splitlines()]


def asked(method: str, number: int = 1, **parameters: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": parameters}


def called(archive: Archive, name: str, **arguments: object) -> tuple[str, bool]:
    (answer,) = spoken(archive, asked("tools/call", name=name, arguments=arguments))
    result = answer["result"]
    return result["content"][0]["text"], result["isError"]


def test_a_client_is_welcomed_in_the_version_that_it_speaks_or_the_newest(examples):
    older, unknown = spoken(
        examples,
        asked("initialize", protocolVersion="2024-11-05"),
        asked("initialize", protocolVersion="1999-01-01"),
    )
    assert older["result"]["protocolVersion"] == "2024-11-05"
    assert unknown["result"]["protocolVersion"] == "2025-06-18"
    assert older["result"]["capabilities"] == {"tools": {"listChanged": False}}


def test_notifications_and_answers_are_not_answered(examples):
    noted = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    assert spoken(examples, noted, {"jsonrpc": "2.0", "id": 3, "result": {}}, asked("ping")) == [
        {"jsonrpc": "2.0", "id": 1, "result": {}}
    ]


def test_every_tool_is_listed_as_read_only_with_a_strict_schema(examples):
    (answer,) = spoken(examples, asked("tools/list"))
    listed = answer["result"]["tools"]
    assert [tool["name"] for tool in listed] == list(TOOLS)
    assert all(tool["annotations"]["readOnlyHint"] for tool in listed)
    assert all(tool["inputSchema"]["additionalProperties"] is False for tool in listed)


def test_stories_and_a_dossier_are_given(examples, trawler):
    text, wrong = called(examples, "list_stories", limit=1, disputed=True)
    assert not wrong
    assert len(json.loads(text)["entries"]) == 1
    text, wrong = called(examples, "read_dossier", story=trawler)
    assert (text.startswith("*Twosource"), wrong) == (True, False)


def test_a_quotation_and_a_draft_are_checked_and_reports_searched(examples):
    assert json.loads(called(examples, "check_quotation", words="calmly and by the book")[0])["found"]
    draft = "Eirik Landsverk said they acted “in a calm and professional manner”."
    assert json.loads(called(examples, "check_draft", draft=draft)[0])["quotations"]
    assert json.loads(called(examples, "search_reports", words="trawler")[0])["entries"]


@pytest.mark.parametrize(
    ("name", "arguments", "says"),
    [
        ("read_dossier", {"story": "story-0000000"}, "the archive has no story"),
        ("read_dossier", {}, "story is missing"),
        ("list_stories", {"limit": 1000}, "limit must be a whole number from 1 to 100"),
        ("list_stories", {"since": "soon"}, "since must be a day"),
        ("check_draft", {"draft": ""}, "draft is missing"),
    ],
)
def test_what_cannot_be_given_is_told_as_the_tool_s_error(examples, name, arguments, says):
    text, wrong = called(examples, name, **arguments)
    assert wrong
    assert says in text


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", -32700), (b"[]", -32600), (b"3", -32600), (b'{"id": 1}', -32600), (b"[" * 100_000, -32700), (b"", -32700),
        (b'{"id": 1, "method": "resources/list"}', -32601), (b'{"id": 1, "method": "ping", "params": 3}', -32602),
        (b'{"id": 1, "method": "tools/call", "params": {"name": "rm"}}', -32602),
        (b'{"id": 1, "method": "tools/call", "params": {"name": "list_stories", "arguments": 3}}', -32602),
    ],
)  # fmt: skip
def test_what_is_no_request_is_answered_with_its_error(examples, line, code):
    assert answer_line(examples, line)["error"]["code"] == code


def test_a_message_that_is_too_long_is_answered_and_the_next_one_read(examples):
    received = io.BytesIO(
        b"x" * (2 * LONGEST) + b"\n" + b'{"id": 1, "method": "ping"}\n' + b'{"id": 2, "method": "ping"}'
    )
    sent = io.BytesIO()
    serve_lines(examples, received, sent)
    answers = [json.loads(line) for line in sent.getvalue().splitlines()]
    assert [answer.get("error", {}).get("code", "fine") for answer in answers] == [-32700, "fine", "fine"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.binary(max_size=60).map(lambda line: line.replace(b"\n", b"")), max_size=5))
def test_lines_come_as_they_were_sent(lines):
    received = io.BytesIO(b"".join(line + b"\n" for line in lines))
    assert [line.rstrip(b"\n") for line in lines_of(received)] == lines
