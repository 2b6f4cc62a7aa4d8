"""An archive that grows is what reading all its reports at once gives."""

import random
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.archive.invented import NOW, report
from twosource import pipeline
from twosource.archive import Archive, read, write
from twosource.errors import SettingsError, UnknownArticle, UnknownStory
from twosource.model import NO_RULINGS, AnnotatedText, Dossier, Refusal, Report, Rulings, Story

EXAMPLES = Path(__file__).parents[2] / "examples"
HAPPENING, SEED, DAY = st.integers(0, 3), st.integers(0, 3), st.integers(0, 8)
TOLD = st.tuples(HAPPENING, HAPPENING, SEED, DAY)
REPORTS = st.lists(TOLD, min_size=1, max_size=10).map(
    lambda drawn: [report(number, *one[:3], day=one[3]) for number, one in enumerate(drawn)]
)
"""Reports from different addresses; some have the same words."""
EDITED = st.lists(st.tuples(st.integers(0, 4), TOLD), min_size=1, max_size=10).map(
    lambda drawn: [report(number, *one[:3], day=one[3]) for number, one in drawn]
)
"""Reports in the order of their coming, several from one address."""
RULED = st.lists(
    st.tuples(st.sampled_from(["together", "apart", "independent"]), st.integers(0, 4), st.integers(0, 4)),
    max_size=3,
)


def at_once(reports: Sequence[Report | Refusal], rulings: Rulings = NO_RULINGS) -> str:
    return write(pipeline.survey(reports, today=NOW.date(), rulings=rulings), "json")


@pytest.mark.usefixtures("plainly")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reports=REPORTS, seed=st.integers(0, 10**6))
def test_any_order_and_batches_of_additions_give_what_one_reading_gives(
    reports: list[Report], seed: int
) -> None:
    chance = random.Random(seed)
    waiting = chance.sample(reports, len(reports))
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "a.db", create=True) as archive:
        while waiting:
            batch = [waiting.pop() for _ in range(min(len(waiting), chance.randint(1, 4)))]
            archive.add(batch + chance.sample(reports, 1) * chance.randint(0, 1), now=NOW)
        held = set(reports)
        archive.add(held, now=NOW)
        assert write(archive.survey(), "json") == at_once(reports)
        assert archive.verify() == ()
        before = archive.changes(limit=10_000)
        again = archive.add(chance.sample(reports, len(reports)), now=NOW)
        assert (again.articles, again.versions, again.known) == (0, 0, len(reports))
        assert archive.changes(limit=10_000) == before


@pytest.mark.usefixtures("plainly")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reports=EDITED, ruled=RULED, seed=st.integers(0, 10**6))
def test_versions_and_corrections_in_between_give_what_reading_what_counts_under_them_gives(
    reports: list[Report], ruled: list[tuple[str, int, int]], seed: int
) -> None:
    chance = random.Random(seed)
    counting: dict[str, Report] = {}
    seen: set[tuple[str, str]] = set()
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "a.db", create=True) as archive:
        for one in reports:
            archive.add([one], now=NOW)
            if (one.address, one.text) not in seen:
                counting[one.address] = one
            seen.add((one.address, one.text))
            if ruled and chance.random() < 0.4:
                kind, *numbers = ruled.pop()
                with suppress(UnknownArticle, SettingsError):
                    archive.rule(kind, *(f"news/{number}.txt" for number in numbers), now=NOW)
        assert write(archive.survey(), "json") == at_once(
            list(counting.values()), standing(archive, set(counting))
        )
        assert archive.verify() == ()


def standing(archive: Archive, addresses: set[str]) -> Rulings:
    """Return the rulings that stand, about the articles that count today."""
    today = {
        version.article: next(one.article for one in archive.versions(address) if one.current)
        for address in addresses
        for version in archive.versions(address)
    }
    found: dict[str, set[tuple[str, str]]] = {"together": set(), "apart": set(), "independent": set()}
    for ruling in archive.rulings():
        one, other = sorted((today[ruling.one], today[ruling.other]))
        found[ruling.kind].add((one, other))
    return Rulings(**{kind: tuple(sorted(pairs)) for kind, pairs in found.items()})


def test_the_examples_added_bit_by_bit_are_the_examples_read(examples: Archive) -> None:
    assert write(examples.survey(), "json") == write(read(EXAMPLES, today=NOW.date()), "json")
    assert examples.verify() == ()
    assert {change.kind for change in examples.changes()} >= {"new story", "new report", "new contradiction"}


@pytest.mark.usefixtures("plainly")
def test_refused_reports_are_counted_as_reading_counts_them(archive: Archive) -> None:
    reports: list[Report | Refusal] = [
        report(0, 0, 0, 1),
        Report(address="empty.txt", text=""),
        Refusal(report="gone.txt", reason="there is no such file"),
    ]
    for one in reports:
        archive.add([one], now=NOW)
    added = archive.add(reports, now=NOW)
    assert {refusal.report for refusal in added.refusals} == {"empty.txt", "gone.txt"}
    assert write(archive.survey(), "json") == at_once(reports)


@pytest.mark.usefixtures("plainly")
def test_a_story_that_cannot_be_told_is_refused_until_it_can(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = [report(0, 0, 0, 1), report(1, 0, 0, 2), report(2, 1, 1, 3)]
    tell = pipeline.tell

    def stumble(story: Story, texts: Sequence[AnnotatedText], **options: Rulings) -> Dossier:
        if "Spillway" in story.headline:
            raise ZeroDivisionError("no water")
        return tell(story, texts, **options)

    monkeypatch.setattr(pipeline, "tell", stumble)
    for one in reports:
        archive.add([one], now=NOW)
    assert write(archive.survey(), "json") == at_once(reports)
    assert [refusal.report for refusal in archive.survey().refusals] == ["news/0.txt", "news/1.txt"]
    untold = next(line for line in archive.stories().entries if line.articles == 2)
    with pytest.raises(UnknownStory, match="could not be told"):
        archive.dossier(untold.id)
    assert archive.verify() == ()
    monkeypatch.setattr(pipeline, "tell", tell)
    archive.add([report(3, 0, 0, 3)], now=NOW)
    assert archive.survey().refusals == ()
    assert archive.dossier(untold.id).story.articles


@pytest.mark.usefixtures("plainly")
def test_only_stories_of_other_reports_than_before_are_told_again_and_the_others_are_described_anew(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    tell = pipeline.tell

    def counted(story: Story, texts: Sequence[AnnotatedText], *, rulings: Rulings = NO_RULINGS) -> Dossier:
        told.append(story.id)
        return tell(story, texts, rulings=rulings)

    monkeypatch.setattr(pipeline, "tell", counted)
    reports = [report(number, number % 4, (number + 1) % 4, number, day=3) for number in range(24)]
    before: dict[str, Story] = {}
    described = 0
    for one in reports:
        told.clear()
        archive.add([one], now=NOW)
        now = {dossier.story.id: dossier.story for dossier in archive.survey().dossiers}
        made_of = {name: story.articles for name, story in before.items()}
        assert sorted(told) == sorted(
            name for name, story in now.items() if story.articles != made_of.get(name)
        )
        described += sum(name not in told and story != before[name] for name, story in now.items())
        before = now
    monkeypatch.setattr(pipeline, "tell", tell)
    assert described > 0
    at_last = pipeline.survey(reports, today=NOW.date())
    assert {dossier.story.id: dossier.story for dossier in at_last.dossiers} == before
