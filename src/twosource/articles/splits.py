"""Splits: datelines apart from the first paragraphs of news, credits and ends apart from the last."""

import re

from twosource.articles.credits import credit_start
from twosource.articles.datelines import find_dateline
from twosource.articles.passages import Passage
from twosource.articles.settings import SETTINGS
from twosource.articles.signs import signed_start
from twosource.model import Credit

WIRE_END = re.compile(r"(?P<last>[.!?\"'”’)])\s+(?:End ?item|[-–—(]*(?:END|Ends)[-–—)]*|\(end\))$")
"""How agencies end a dispatch for their clients, behind its last sentence."""


def split_datelines(passages: list[Passage]) -> tuple[list[Passage], list[Credit]]:
    """Return the passages with datelines apart from the first paragraphs, and the agencies in them."""
    parts: list[Passage] = []
    named: list[Credit] = []
    seen = 0
    for passage in passages:
        dateline = None
        if passage.role == "body" and not passage.spoken and seen < SETTINGS.dateline_paragraphs:
            dateline, seen = find_dateline(passage.words), seen + 1
        if dateline is None:
            parts.append(passage)
            continue
        seen = SETTINGS.dateline_paragraphs
        parts.extend(passage.split(dateline.end, "dateline", "body"))
        if dateline.agency:
            start, end = passage.start + dateline.agency_start, passage.start + dateline.agency_end
            named.append(Credit(start=start, end=end, agency=dateline.agency, kind="dateline"))
    return parts, named


def split_credits(passages: list[Passage]) -> list[Passage]:
    """Return the passages with the credits apart that end the last paragraphs of news."""
    parts = list(passages)
    body = [index for index, passage in enumerate(parts) if passage.role == "body"]
    for index in reversed(body[-SETTINGS.credit_paragraphs :]):
        words = parts[index].words
        start = credit_start(words) or (signed_start(words) if index == body[-1] else None)
        ended = WIRE_END.search(words)
        if ended is not None:
            parts[index : index + 1] = parts[index].split(ended.end("last"), "body", "furniture")
        elif start:
            parts[index : index + 1] = parts[index].split(start, "body", "credit")
    return parts
