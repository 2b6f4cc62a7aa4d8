"""Make the dossier that a perfect program would give for a tradition, from its gold.

It shows what the figures ask for, and that full marks can be had: a gold that its own oracle cannot satisfy is wrong.
"""

import json
from pathlib import Path

from evaluation.traditions.source import Record

RELATIONS = {"punctuation/spelling": "punctuation", "invented-marks": "promoted", "rendering": "altered"}
NOTES = {"rendering": "translation variant"}


def tell_all(folder: Path) -> Record:
    """Return a `twosource/1` object (the parts that are scored) that agrees with the gold of a folder."""
    tables = {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (folder / "gold").glob("*.json")
    }
    stories = [_tell_story(row, tables) for row in tables["stories"]["stories"]]
    stories += [
        _tell_story({"id": f"alone {row['report']}", "reports": [row["report"]]}, tables)
        for row in tables["stories"]["unrelated"]
    ]
    clean = tables["clean"]["reports"]
    return {
        "schema": "twosource/1",
        "articles": [_tell_article(folder, report, row) for report, row in sorted(clean.items())],
        "refusals": [],
        "stories": stories,
    }


def _tell_article(folder: Path, report: str, row: Record) -> Record:
    return {
        "id": report,
        "report": row["file"],
        "text": (folder / row["file"]).read_bytes().decode("utf-8"),
        "blocks": [
            {"role": part["kind"], "start": part["span"]["start"], "end": part["span"]["end"]}
            for part in row["boilerplate"]
        ],
        "credits": [{"agency": part["agency"], "kind": part["kind"]} for part in row["credits"]],
    }


def _tell_story(story: Record, tables: dict[str, Record]) -> Record:
    reports = set(story["reports"])
    quotes = [
        row for row in tables["quotes"]["quotes"] if row["report"] in reports and row["form"] != "scare"
    ]
    return {
        "id": story["id"],
        "articles": sorted(reports),
        "stemma": _tell_stemma(reports, tables["lineage"]),
        "quotations": [_tell_quotation(row) for row in quotes],
        "utterances": _tell_utterances(quotes, tables["quotes"]["utterances"]),
        "claims": [
            _tell_claim(row, row["id"] in tables["claims"]["contradictions"])
            for row in tables["claims"]["claims"]
            if reports & set(row["support"])
        ],
        "events": [],
        "digest": [],
    }


def _tell_stemma(reports: set[str], lineage: Record) -> Record:
    descents = [
        {"witness": witness, "exemplar": row["exemplar"], "kind": row["kind"][0]}
        for witness, told in lineage["true_parent"].items()
        for row in told.get("exemplars", [])
        if witness in reports
    ]
    looked_through = [
        {"witness": witness, "exemplar": parent, "kind": "rewrite"}
        for witness, told in lineage["true_parent"].items()
        for parent in told.get("parents", [])
        if witness in reports and parent not in {row["exemplar"] for row in told["exemplars"]}
    ]
    shared = [
        {"witness": witness, "exemplar": lost, "kind": "shared"}
        for lost, witnesses in lineage["lost_carried_by"].items()
        for witness in witnesses
        if witness in reports
    ]
    origins = [
        {"id": cluster["id"], "articles": [report for report in cluster["members"] if report in reports]}
        for cluster in lineage["clusters"]
    ]
    return {"descents": [*descents, *looked_through, *shared], "origins": origins}


def _tell_quotation(row: Record) -> Record:
    return {
        "id": row["id"],
        "article": row["report"],
        "start": row["span"]["start"],
        "end": row["span"]["end"],
        "form": "indirect" if row["form"] == "indirect" else "direct",
        "speaker": row["speaker"]["canonical"],
        "via": row.get("via", []),
    }


def _tell_utterances(quotes: list[Record], utterances: list[Record]) -> list[Record]:
    by_id = {row["id"]: row for row in quotes}
    return [
        {
            "id": utterance["id"],
            "readings": [
                _tell_reading(by_id[member["id"]]) for member in utterance["members"] if member["id"] in by_id
            ],
        }
        for utterance in utterances
    ]


def _tell_reading(quote: Record) -> Record:
    relation = quote["relation"]
    turned = "a negation is left out" if quote.get("turns_sense") else None
    return {
        "quotation": quote["id"],
        "relation": RELATIONS.get(relation, relation),
        "note": NOTES.get(relation, turned),
    }


def _tell_claim(claim: Record, disputed: bool) -> Record:
    spans = [
        {"article": span["report"], "start": span["start"], "end": span["end"], "value": span.get("value")}
        for part in claim["support"].values()
        for span in part
    ]
    readings: dict[str, list[Record]] = {}
    for at, span in enumerate(spans):
        readings.setdefault(str(span["value"] or f"reading {at}"), []).append(span)
    told = [{"text": value, "spans": row} for value, row in sorted(readings.items())]
    differences = [{"kind": "number", "contradiction": True, "readings": told}] if disputed else []
    return {"id": claim["id"], "evidence": spans, "differences": differences}
