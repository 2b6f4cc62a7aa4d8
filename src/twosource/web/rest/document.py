"""The OpenAPI document, made of the table of operations."""

from collections import defaultdict
from importlib.metadata import version

from twosource.archive.pages import Plain
from twosource.web.exchange import JSON, PROBLEM
from twosource.web.operations import Operation
from twosource.web.parameters import Parameter, Schema
from twosource.web.rest.schemas import SCHEMAS, ref
from twosource.web.rest.table import OPERATIONS

DESCRIPTION = (
    "Reads an archive of news reports: its stories with their dossiers, what people are reported to have said, and "
    "what changed. Answers have an ETag; send it as If-None-Match to be told 304 where nothing changed. What writes "
    "wants the token that the server was started with."
)


def document() -> dict[str, object]:
    """Return the document."""
    paths: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for operation in OPERATIONS:
        paths[operation.path][operation.method.lower()] = described(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Twosource",
            "version": version("twosource"),
            "description": DESCRIPTION,
            "license": {"name": "Apache License 2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": dict(paths),
        "components": {
            "schemas": SCHEMAS,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def described(operation: Operation) -> Schema:
    """Return one operation of the document."""
    told: Schema = {
        "operationId": operation.name,
        "summary": operation.told,
        "security": [{"token": []}] if operation.writes else [],
        "parameters": [parameter_of(parameter) for parameter in operation.parameters],
        "responses": responses(operation),
    }
    if operation.body:
        told["requestBody"] = {"required": True, "content": {JSON: {"schema": ref(operation.body)}}}
    return told


def parameter_of(parameter: Parameter) -> Schema:
    """Return one parameter of the document."""
    return {
        "name": parameter.name,
        "in": parameter.where,
        "required": parameter.required,
        "description": parameter.told,
        "schema": parameter.schema(),
    }


def responses(operation: Operation) -> Schema:
    """Return what an operation answers."""
    wrong = {"400": "The request is wrong; the detail says what to write instead"}
    wrong["422"] = "The request is well formed, and the archive cannot do so; the detail says why"
    if operation.finds:
        wrong["404"] = "The archive holds no such thing"
    if operation.writes:
        wrong |= {"401": "The token is missing or wrong", "403": "This server only reads"}
    if operation.body:
        wrong |= {"413": "The body is too large", "415": "The body is not JSON"}
    wrong["503"] = "The archive cannot be read at this moment, or the request took too long"
    good: Schema = {
        "description": operation.told,
        "content": {JSON: {"schema": ref(operation.gives)}},
        "headers": {"ETag": {"description": "Equal answers have equal tags", "schema": {"type": "string"}}},
    }
    problems = {code: problem(told) for code, told in wrong.items()}
    fresh = {} if operation.method != "GET" else {"304": {"description": "Nothing changed"}}
    return {f"{operation.status}": good, **fresh, **problems}


def problem(told: str) -> Plain:
    """Return a problem as an answer."""
    return {"description": told, "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
