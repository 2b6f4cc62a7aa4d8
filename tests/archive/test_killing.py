"""Kill it at any moment: what was acknowledged is there, nothing twice, no half story."""

import multiprocessing
import os
import random
import signal
from collections import Counter
from pathlib import Path

import pytest

from tests.archive.dying import EDITED, REPORTS, add_and_die
from tests.archive.invented import NOW
from twosource import pipeline
from twosource.archive import Archive, write

KILLS = int(os.environ.get("TWOSOURCE_KILLS", "36"))
"""How often to kill: a few dozen times by default, hundreds of times with this environment variable."""
STATEMENTS = 750
"""About as many writing statements as adding all reports takes."""
SECONDS = 2.5
"""About as long as that takes."""


@pytest.fixture(scope="module")
def context():
    """Give processes that have everything imported, and nothing of this one's open files."""
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(["tests.archive.dying"])
    return made


def run_and_kill(context, path: Path, noted: Path, chance: random.Random) -> int | None:
    """Let a process add reports and kill it, at a statement or at a moment; return how it ended."""
    at_statement = chance.random() < 0.5
    statement = int(STATEMENTS * chance.random()) if at_statement else None
    child = context.Process(target=add_and_die, args=(path, noted), kwargs={"statement": statement})
    child.start()
    child.join(timeout=None if at_statement else SECONDS * chance.random())
    child.kill()
    child.join()
    return child.exitcode


@pytest.mark.usefixtures("plainly")
@pytest.mark.parametrize("trial", range(6))
def test_a_killed_addition_loses_nothing_and_doubles_nothing(context, tmp_path: Path, trial: int) -> None:
    chance = random.Random(trial)
    killed = begun = 0
    path, noted = tmp_path / "0.db", tmp_path / "0"
    while killed < max(1, KILLS // 6):
        ended = run_and_kill(context, path, noted, chance)
        assert ended in {0, -signal.SIGKILL}
        killed += ended != 0
        if path.exists() and path.stat().st_size:
            check_whole(path, noted)
        if ended == 0:  # all was added: begin anew, so that the next kill meets something
            begun += 1
            path, noted = tmp_path / f"{begun}.db", tmp_path / str(begun)
    with Archive.open(path, create=True) as archive:
        archive.add(REPORTS, now=NOW)
        archive.add(EDITED, now=NOW)
        standing = {one.address: one for one in [*REPORTS, *EDITED]}.values()
        assert write(archive.survey(), "json") == write(pipeline.survey(standing, today=NOW.date()), "json")
        assert archive.verify() == ()
        arrivals = Counter(
            (change.kind, change.article)
            for change in archive.changes(limit=9999)
            if change.kind in {"new report", "new version"}
        )
        assert max(arrivals.values()) == 1


def check_whole(path: Path, noted: Path) -> None:
    """Check what a killed process left behind, before anything is added again."""
    acknowledged = set(noted.read_text().splitlines()) if noted.exists() else set()
    with Archive.open(path, create=True) as archive:
        assert archive.verify() == ()
        held = {address for address in acknowledged if archive.versions(address)}
        assert held == acknowledged
        for address in acknowledged:
            texts = {version.article for version in archive.versions(address)}
            stories = {archive.story_of(article) for article in texts}
            assert len(stories) == 1
            assert texts & set(archive.dossier(*stories).story.articles)
