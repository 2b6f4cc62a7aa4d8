"""Invented surveys, built by hand, for tests of what reads them."""

from tests.builders.ferry import copied_dossier, ferry_survey, lone_dossier
from tests.builders.ferry_texts import FERRY
from tests.builders.parts import annotated, find

__all__ = ["FERRY", "annotated", "copied_dossier", "ferry_survey", "find", "lone_dossier"]
