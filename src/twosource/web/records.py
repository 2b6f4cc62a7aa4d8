"""JSON records of what the archive lists."""

import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from twosource.archive import Change, Hit, Page, Said, StoryLine, Version
from twosource.archive.pages import Plain, Record, escape_surrogates, fold_origins, plain
from twosource.web.exchange import JSON, Answer
from twosource.web.lookup import FoundClaim, Named

Entry = TypeVar("Entry")


def line_record(line: StoryLine) -> Record:
    """Return a story's line, its origins as the dossier writes them."""
    return fold_origins(record_of(line))


def hit_record(hit: Hit) -> Record:
    """Return a passage, its words in parts with whether they were sought."""
    parts: list[Plain] = [{"text": text, "sought": sought} for text, sought in hit.snippet]
    return {**record_of(hit), "snippet": parts}


def said_record(said: Said) -> Record:
    """Return an utterance as the dossier writes it, with its story's line."""
    return {"story": line_record(said.story), "utterance": plain(said.utterance)}


def claim_record(found: FoundClaim) -> Record:
    """Return a claim with its evidence and its story's line."""
    claim = found.claim
    evidence: list[Plain] = [
        {
            "article": one.span.article,
            "start": one.span.start,
            "end": one.span.end,
            "stance": one.stance,
            "attributed_to": one.attributed_to,
        }
        for one in claim.evidence
    ]
    return {
        "id": claim.id,
        "text": claim.text,
        "outlets": claim.outlets,
        "origins": [claim.origins.low, claim.origins.high],
        "disputed": claim.disputed,
        "evidence": evidence,
        "story": line_record(found.line),
    }


def named_record(named: Named) -> Record:
    """Return who or what is called so, with the lines of the stories."""
    return {**record_of(named), "stories": listed(named.stories, line_record)}


def change_record(change: Change) -> Record:
    """Return a change."""
    return record_of(change)


def version_record(version: Version) -> Record:
    """Return a version with the sentences that came, went and changed."""
    return record_of(version)


def record_of(value: object) -> Record:
    """Return a value's fields as JSON values."""
    record = plain(value)
    assert isinstance(record, dict)
    return record


def paged(page: Page[Entry], record: Callable[[Entry], Record]) -> Answer:
    """Return a part of a list as JSON, with the cursor of the part behind it."""
    return answered({"entries": listed(page.entries, record), "next": page.next})


def listed(entries: Sequence[Entry], record: Callable[[Entry], Record]) -> list[Plain]:
    """Return entries as JSON values."""
    return [record(entry) for entry in entries]


def answered(record: Record, *, status: int = 200) -> Answer:
    """Return a record as a JSON answer."""
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return written(text, status=status)


def written(text: str, *, status: int = 200) -> Answer:
    """Return JSON text as an answer."""
    return Answer(body=escape_surrogates(text).encode("utf-8"), kind=JSON, status=status)
