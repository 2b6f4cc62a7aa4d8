"""The JSON dossier, `twosource/1`: what other programs read, published as a JSON Schema in `docs/`."""

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import chain

from twosource.dossiers.writers.shapes import SHAPES, Plain, Record
from twosource.model import AnnotatedText, Dossier, Survey

SCHEMA = "twosource/1"
WRITTEN_LAYERS = ("sentences", "mentions", "entities", "passages", "times", "quantities")
"""Layers of an annotated text that are written; tokens, clauses and vectors can be had by reading again."""
HALVES = re.compile("[\ud800-\udfff]")
ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
LINE = 110
"""Characters that a record may have to stand on one line."""


def write_json(survey: Survey) -> str:
    """Return the survey as one JSON object with a line feed at its end, the same bytes for the same survey."""
    texts = sorted(
        chain.from_iterable(dossier.texts for dossier in survey.dossiers), key=lambda text: text.id
    )
    contract: Record = {
        "schema": SCHEMA,
        "articles": [article_record(text) for text in texts],
        "refusals": plain(survey.refusals),
        "stories": [story_record(dossier) for dossier in survey.dossiers],
    }
    return escape_surrogates(laid_out(contract, 0) + "\n")


def article_record(text: AnnotatedText) -> Record:
    """Return an article with the layers that are written."""
    return {**fields_of(text.article), **{layer: plain(getattr(text, layer)) for layer in WRITTEN_LAYERS}}


def story_record(dossier: Dossier) -> Record:
    """Return a story with all that is told of it, its quotations in the order of the texts."""
    return {
        **fields_of(dossier.story),
        "stemma": plain(dossier.stemma),
        "quotations": [plain(quotation) for text in dossier.texts for quotation in text.quotations],
        "glosses": [plain(gloss) for text in dossier.texts for gloss in text.glosses],
        "utterances": plain(dossier.utterances),
        "claims": plain(dossier.claims),
        "events": plain(dossier.events),
        "timeline": plain(dossier.timeline),
        "digest": plain(dossier.digest),
        "advice": plain(dossier.advice),
    }


def plain(value: object) -> Plain:
    """Return a model value as JSON values, shaped as the contract has it."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    record = fields_of(value)
    shape = SHAPES.get(type(value))
    return shape.fold(record) if shape else record


def fields_of(value: object) -> Record:
    """Return a model value's fields in their order, each as a JSON value."""
    assert is_dataclass(value)
    return {field.name: plain(getattr(value, field.name)) for field in fields(value)}


def laid_out(value: Plain, depth: int) -> str:
    """Return the JSON text of a value: a short record on one line, a long one a line for each part."""
    if not value or not isinstance(value, list | dict):
        return ENCODER.encode(value)
    if isinstance(value, list):
        opening, closing = "[]"
        parts = [laid_out(part, depth + 1) for part in value]
    else:
        opening, closing = "{}"
        parts = [f"{ENCODER.encode(name)}: {laid_out(part, depth + 1)}" for name, part in value.items()]
    length = sum(map(len, parts)) + 2 * len(parts)
    if length + depth <= LINE and not any("\n" in part for part in parts):
        return f"{opening}{', '.join(parts)}{closing}"
    indent = " " * (depth + 1)
    return f"{opening}\n{indent}" + f",\n{indent}".join(parts) + f"\n{indent[1:]}{closing}"


def escape_surrogates(text: str) -> str:
    r"""Return JSON text that UTF-8 can hold: half a surrogate pair is written as `\ud800`."""
    return HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
