"""How records of `twosource/1` differ from the model's fields, both ways.

A record is a model value with its fields as JSON values. Most types are written field by field; the few that the
contract shapes otherwise have a `Shape`: `fold` turns the record of fields into the contract's record, `unfold`
turns it back. Nothing is lost on the way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from twosource.model import Claim, DigestLine, Event, Evidence, Quantity, Quotation, TimelineEntry, Utterance

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
Record: TypeAlias = dict[str, Plain]

TIMELINE_KINDS = ("event", "claim", "utterance")
LOWEST, HIGHEST = float("-inf"), float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The two ways between a record of fields and a record of the contract."""

    fold: Callable[[Record], Record]
    unfold: Callable[[Record], Record]


def fold_origins(record: Record) -> Record:
    """Write a range of origins as `[low, high]`, its reason beside it."""
    origins = record["origins"]
    assert isinstance(origins, dict)
    return {**record, "origins": [origins["low"], origins["high"]], "origins_reason": origins["reason"]}


def unfold_origins(record: Record) -> Record:
    """Read `[low, high]` and its reason as a range of origins."""
    origins = record.get("origins")
    if not isinstance(origins, list) or len(origins) != 2:
        return record
    low, high = origins
    return {**record, "origins": {"low": low, "high": high, "reason": record.get("origins_reason", "")}}


def fold_evidence(record: Record) -> Record:
    """Write the span's fields among those of the evidence."""
    span = record["span"]
    assert isinstance(span, dict)
    return {**span, **{name: value for name, value in record.items() if name != "span"}}


def unfold_evidence(record: Record) -> Record:
    """Gather the span's fields into a span."""
    return {**record, "span": {name: record[name] for name in ("article", "start", "end") if name in record}}


def fold_quotation(record: Record) -> Record:
    """Write the spans inside a quotation without the article, which is the quotation's."""
    content = record["content"]
    assert isinstance(content, list)
    bare = {"content": [without_article(span) for span in content]}
    pointers = {name: without_article(record[name]) for name in ("mention", "cue")}
    return {**record, **bare, **pointers}


def unfold_quotation(record: Record) -> Record:
    """Give the spans inside a quotation its article again."""
    article = record.get("article")
    content = record.get("content")
    spans: Record = {
        name: with_article(record[name], article) for name in ("mention", "cue") if name in record
    }
    if isinstance(content, list):
        spans["content"] = [with_article(span, article) for span in content]
    return {**record, **spans}


def without_article(span: Plain) -> Plain:
    """Return a span's bounds alone."""
    return {name: span[name] for name in ("start", "end")} if isinstance(span, dict) else span


def with_article(span: Plain, article: Plain) -> Plain:
    """Return a span with its article."""
    return {"article": article, **span} if isinstance(span, dict) else span


def fold_timeline(record: Record) -> Record:
    """Write what stands on a day under the name of its kind."""
    kind = record["kind"]
    assert isinstance(kind, str)
    kept = {name: record[name] for name in ("inferred", "background", "granularity")}
    return {"day": record["day"], kind: record["refers_to"], **kept}


def unfold_timeline(record: Record) -> Record:
    """Read the kind of what stands on a day from the name it is written under."""
    for kind in TIMELINE_KINDS:
        if kind in record:
            return {**record, "kind": kind, "refers_to": record[kind]}
    return record


def fold_quantity(record: Record) -> Record:
    """Write an end without a bound as null: JSON has no infinity."""
    low, high = record["low"], record["high"]
    return {**record, "low": None if low == LOWEST else low, "high": None if high == HIGHEST else high}


def unfold_quantity(record: Record) -> Record:
    """Read null as an end without a bound."""
    low, high = record.get("low"), record.get("high")
    return {**record, "low": LOWEST if low is None else low, "high": HIGHEST if high is None else high}


COUNTED = Shape(fold=fold_origins, unfold=unfold_origins)
SHAPES: dict[type, Shape] = {
    Claim: COUNTED,
    DigestLine: COUNTED,
    Event: COUNTED,
    Utterance: COUNTED,
    Evidence: Shape(fold=fold_evidence, unfold=unfold_evidence),
    Quantity: Shape(fold=fold_quantity, unfold=unfold_quantity),
    Quotation: Shape(fold=fold_quotation, unfold=unfold_quotation),
    TimelineEntry: Shape(fold=fold_timeline, unfold=unfold_timeline),
}
