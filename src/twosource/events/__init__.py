"""Political events: who did what to whom, coded in CAMEO and PLOVER, with status, day and mentions."""

from twosource.events.classify import classify, weigh_types
from twosource.events.code import code
from twosource.events.loose import code_actor, code_sentence

__all__ = ["classify", "code", "code_actor", "code_sentence", "weigh_types"]
