"""No line of a digest without backing, on random dossiers: a few hundred here, as many as asked for by
TWOSOURCE_DOSSIERS."""

import os
import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.dossiers.backing import CHECKS, backing
from tests.dossiers.random_stories import Pieces, pieces
from twosource.dossiers import assemble
from twosource.model import Dossier

DOSSIERS = int(os.environ.get("TWOSOURCE_DOSSIERS", "300"))
SEEN: Counter[str] = Counter()
RARE = {"sureness", "more", "cut", "reversed", "contrary", "given", "quoted alone"}
"""Kinds of lines that chance seldom makes; the tests of the digest make each on purpose."""


def made(story: Pieces) -> Dossier:
    return assemble(story.story, story.texts, story.stemma, story.utterances, story.claims, story.events)


@settings(
    max_examples=DOSSIERS, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(pieces())
def test_every_line_of_a_digest_is_backed_word_for_word_and_count_for_count(story: Pieces) -> None:
    dossier = made(story)
    for line in (*dossier.digest, *dossier.advice):
        kind = backing(dossier, line)
        assert kind is not None, line.text
        SEEN[kind] += 1


def test_the_random_dossiers_had_lines_of_every_kind() -> None:
    if not SEEN:
        pytest.skip("the law above did not run")
    assert {"words", *CHECKS} - set(SEEN) <= RARE


@settings(max_examples=60, deadline=None)
@given(pieces())
def test_a_line_with_another_word_or_another_count_is_not_backed(story: Pieces) -> None:
    dossier = made(story)
    for line in (*dossier.digest, *dossier.advice):
        head, _, rest = line.text.partition(" ")
        for text in (f"{head} never {rest}", f"{line.text} It is true."):
            assert backing(dossier, replace(line, text=text)) is None, text
        figure = re.search(r"\d+ (?:reports|origins|quotations|claims)|\d+ of \d+", line.text)
        if line.kind == "count" and figure:
            other = line.text.replace(figure[0], re.sub(r"^\d+", lambda n: f"{int(n[0]) + 1}", figure[0]), 1)
            assert backing(dossier, replace(line, text=other)) is None, other
