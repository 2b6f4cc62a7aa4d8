"""The Model Context Protocol over standard input and output: JSON-RPC 2.0, one message a line.

Written here because the protocol's read-only core is small, and its kit brings servers and cryptography with it.
"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import BinaryIO, cast

from twosource.archive import Holdings
from twosource.errors import TwosourceError
from twosource.web.problems import Problem
from twosource.web.tools import TOOLS, Arguments, Tool

VERSIONS = ("2025-06-18", "2024-11-05")
"""Versions of the protocol that are spoken, the newest first."""
LONGEST = 4 * 1024 * 1024
"""Bytes of one message."""
NOT_JSON, NOT_A_REQUEST, NO_METHOD, WRONG_PARAMETERS = -32700, -32600, -32601, -32602
INSTRUCTIONS = (
    "Twosource measures reporting, not truth. Count origins, not outlets: copies do not confirm one another. Cite the "
    "sentences that an answer names; words between quotation marks must be as a report has them."
)
Message = dict[str, object]


class Unanswerable(Exception):  # noqa: N818 - what the request is
    """A request that gets an error of JSON-RPC."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def serve_lines(archive: Holdings, received: BinaryIO, sent: BinaryIO) -> None:
    """Answer messages until no more come; one that cannot be read is answered with an error."""
    for line in lines_of(received):
        answer = answer_line(archive, line)
        if answer is not None:
            sent.write(json.dumps(answer, ensure_ascii=True).encode("ascii") + b"\n")
            sent.flush()


def lines_of(received: BinaryIO) -> Iterator[bytes]:
    """Yield messages; what is longer than one may be is passed over and yielded empty."""
    while line := received.readline(LONGEST + 1):
        if len(line) <= LONGEST:
            yield line
            continue
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = received.readline(LONGEST)
        yield b""


def answer_line(archive: Holdings, line: bytes) -> Message | None:
    """Return the answer to one message, None where it wants none."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return failed(None, NOT_JSON, "the message is not JSON")
    if not isinstance(message, dict) or not isinstance(message.get("method"), str):
        answers = isinstance(message, dict) and ("result" in message or "error" in message)
        return None if answers else failed(None, NOT_A_REQUEST, "the message is no request of JSON-RPC 2.0")
    if "id" not in message:
        return None
    name = message["id"] if isinstance(message["id"], str | int) else None
    parameters = message.get("params", {})
    if not isinstance(parameters, dict):
        return failed(name, WRONG_PARAMETERS, "params must be an object")
    try:
        result = answered(archive, message["method"], cast("Message", parameters))
    except Unanswerable as fault:
        return failed(name, fault.code, str(fault))
    return {"jsonrpc": "2.0", "id": name, "result": result}


def failed(name: object, code: int, told: str) -> Message:
    """Return an error as JSON-RPC has it."""
    return {"jsonrpc": "2.0", "id": name, "error": {"code": code, "message": told}}


def answered(archive: Holdings, method: str, parameters: Message) -> Message:
    """Return the result of one method.

    Raises:
        Unanswerable: there is no such method, or its parameters are wrong.
    """
    if method == "initialize":
        return welcome(parameters)
    if method == "ping":
        return {}
    if method == "tools/list":
        return {"tools": [described(tool) for tool in TOOLS.values()]}
    if method == "tools/call":
        return called(archive, parameters)
    raise Unanswerable(NO_METHOD, f"there is no method {method[:80]!r}")


def welcome(parameters: Message) -> Message:
    """Return what the server is and speaks."""
    asked = parameters.get("protocolVersion")
    return {
        "protocolVersion": asked if asked in VERSIONS else VERSIONS[0],
        "capabilities": {"tools": {"listChanged": False}},
        "serverInfo": {"name": "twosource", "title": "Twosource", "version": version("twosource")},
        "instructions": INSTRUCTIONS,
    }


def described(tool: Tool) -> Message:
    """Return a tool as a client lists it."""
    hints = {"readOnlyHint": True, "destructiveHint": False, "idempotentHint": True, "openWorldHint": False}
    return {"name": tool.name, "description": tool.told, "inputSchema": tool.schema, "annotations": hints}


def called(archive: Holdings, parameters: Message) -> Message:
    """Return what a tool gives; what the archive does not hold is told as the tool's error."""
    tool = TOOLS.get(str(parameters.get("name")))
    given = parameters.get("arguments") or {}
    if tool is None:
        raise Unanswerable(WRONG_PARAMETERS, f"there is no tool {str(parameters.get('name'))[:80]!r}")
    if not isinstance(given, dict):
        raise Unanswerable(WRONG_PARAMETERS, "arguments must be an object")
    try:
        text, wrong = tool.function(archive, cast("Arguments", given)), False
    except TwosourceError as fault:
        text, wrong = str(fault), True
    except Problem as fault:
        text, wrong = fault.detail, True
    return {"content": [{"type": "text", "text": text}], "isError": wrong}
