"""Invented surveys, built by hand, for tests of what reads them."""

from tests.builders.ferry import ferry_survey, lone_dossier
from tests.builders.ferry_texts import FERRY
from tests.builders.parts import annotated, find

__all__ = ["FERRY", "annotated", "ferry_survey", "find", "lone_dossier"]
