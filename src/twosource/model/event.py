"""Political events: who did what to whom, when, where, and whether it happened at all."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from twosource.model.span import Span
from twosource.model.stemma import OriginCount

EventStatus = Literal["happened", "planned", "threatened", "denied", "hypothetical", "demanded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party to an event: name as written, actor code (`RUSGOV`: ISO alpha-3 country and sector)."""

    name: str
    code: str = ""
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDay:
    """When: inclusive days where they can be told, and the words that say it."""

    earliest: date | None
    latest: date | None
    as_written: str
    granularity: str = "day"
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One coded act with its mentions; `background` events are told but are not this story's news."""

    id: str
    actor: Actor
    target: Actor | None
    cameo: str
    plover: str
    status: EventStatus
    mentions: tuple[Span, ...]
    origins: OriginCount
    day: EventDay | None = None
    place: str | None = None
    mode: str | None = None
    background: bool = False
    probability: float = 1.0
