"""Fit which reports of a small folder are of one subject, and which of these are of one event.

usage: python -m training.lineage.folders BENCH_FOLDER [--write]
Folders are those of `evaluation/invented/folders/read.txt`: as they are, without strangers, with one or more reports of another folder as guests,
and two or three of them thrown together; and the stories of public news: alone, with a stranger of the story nearest to them, with all reports of the two
nearest, and with one report or more of any other story. Guests are dated like the hosts. Folds are whole stories; the folders of `apart.txt` are told beside,
by weights that saw them not. `--write` puts the weighings into `stories/likeness.json`.
"""

import json
import random
import sys
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from evaluation.measures import bcubed
from evaluation.tasks.folders import APART, FOR_READING, MAIN, read_folders
from evaluation.tasks.stories import SETS, read_set
from training.lineage.logistic import Floats, fit
from training.lineage.neighbours import nearest_stories
from training.lineage.stories import TARGET
from twosource.stories.divide import divide
from twosource.stories.folder import REPORTS, part
from twosource.stories.folder_measures import EVENT, SUBJECT, Pair, Rows, measure_folder
from twosource.stories.group import find_links
from twosource.stories.outlines import Outline, outline

FOLDS = 8
RIDGE = 1e-3
SEED = 7
NEAREST = 2
OF_SUBJECT = {
    "written": 2.0, "guest": 2.0, "guests": 1.0, "two": 0.5, "three": 0.5,
    "news random": 0.05, "news guest": 0.3, "news alone": 0.1,
}  # fmt: skip
"""What a folder of each kind weighs where the question is which reports are of one subject."""
OF_EVENT = {
    "written": 2.0, "alone": 0.5, "news alone": 0.005, "news stranger": 0.01, "news near": 0.01,
}  # fmt: skip
"""The same where it is which reports of one subject are of one event."""
BARS = ((-1.0, 0.25), (-0.5, 0.0), (-0.5, 0.25), (-0.5, 0.5), (0.0, 0.25))

Fitted = tuple[Floats, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """Reports with the story and the subject of each, what an archive would make of them, and their measures."""

    name: str
    kind: str
    stories: tuple[str, ...]
    subjects: tuple[str, ...]
    groups: tuple[tuple[int, ...], ...]
    measures: tuple[Rows, Rows]

    @property
    def pairs(self) -> list[Pair]:
        return sorted(self.measures[0])

    @property
    def fold(self) -> int:
        return zlib.crc32(self.name.encode()) % FOLDS


Told = tuple[Outline, str, str]
"""A report with its story and its subject."""


def read_folder(name: str, kind: str, told: Sequence[Told]) -> Folder:
    """Return a folder of at most so many reports as a folder has, measured."""
    distinct = {plan.article: (plan, story, subject) for plan, story, subject in told[: max(REPORTS)]}
    rows = [distinct[article] for article in sorted(distinct)]
    plans = [plan for plan, _, _ in rows]
    place = {plan.article: number for number, plan in enumerate(plans)}
    odds = find_links(plans)
    return Folder(
        name=name,
        kind=kind,
        stories=tuple(story for _, story, _ in rows),
        subjects=tuple(subject for _, _, subject in rows),
        groups=tuple(
            tuple(sorted(place[article] for article in story.articles)) for story in divide(plans, odds)
        ),
        measures=measure_folder(plans, {(place[a], place[b]): value for (a, b), value in odds.items()}),
    )


def shift(told: Sequence[Told], first: int | None) -> list[Told]:
    """Return the reports dated so that the first one is of the day `first`."""
    days = [plan.day for plan, _, _ in told if plan.day is not None]
    off = first - min(days) if days and first is not None else 0
    return [(p if p.day is None else replace(p, day=p.day + off), *of) for p, *of in told]


def first_day(told: Sequence[Told]) -> int | None:
    return min((plan.day for plan, _, _ in told if plan.day is not None), default=None)


def read_invented(part_of: str) -> Iterator[Folder]:
    """Yield the invented folders as they are and in other company."""
    chance = random.Random(SEED)
    told: dict[str, list[Told]] = {
        folder.name: [(outline(text), folder.story_of[text.id], folder.name) for text in folder.texts]
        for folder in read_folders(part_of)
    }
    mains = {name: [row for row in rows if row[1] == MAIN] for name, rows in told.items()}

    def some(name: str, most: int) -> list[Told]:
        rows = chance.sample(mains[name], min(chance.randint(1, most), len(mains[name])))
        return [(plan, f"{name} {story}", subject) for plan, story, subject in rows]

    for name, rows in told.items():
        yield read_folder(name, "written", rows)
        yield read_folder(name, "alone", mains[name])
        others = chance.sample(sorted(set(told) - {name}), 2)
        first = first_day(mains[name])
        yield read_folder(name, "guest", [*mains[name], *shift(some(others[1], 1), first)])
        yield read_folder(name, "guests", [*rows, *shift(some(others[0], 2), first)])
        yield read_folder(name, "two", [*some(name, 5), *shift(some(others[0], 5), first)])
        guests = [row for other in others for row in shift(some(other, 4), first)]
        yield read_folder(name, "three", [*some(name, 4), *guests])


def read_news(bench: Path, name: str) -> Iterator[Folder]:
    """Yield the stories of a set, alone and with reports of others."""
    chance = random.Random(SEED)
    texts, gold = read_set(bench, name)
    plans = {text.id: outline(text) for text in texts}
    by_story: dict[str, list[Told]] = defaultdict(list)
    for article in sorted(plans):
        by_story[gold[article]].append((plans[article], gold[article], gold[article]))
    nearest = nearest_stories(find_links(plans.values()), gold, most=NEAREST)
    several = [story for story, told in sorted(by_story.items()) if len(told) > 1]
    for story in several:
        told = by_story[story][:8]
        beside = [row for other in nearest.get(story, ()) for row in by_story[other]]
        guests = by_story[chance.choice([other for other in several if other != story])][:3]
        if len(told) > 2:
            yield read_folder(story, "news alone", told)
            yield read_folder(story, "news guest", [*told, *shift(guests[-1:], first_day(told))])
        if beside:
            yield read_folder(story, "news stranger", [*told, beside[0]])
            yield read_folder(story, "news near", [*told, *beside])
        yield read_folder(story, "news random", [*told, *shift(guests, first_day(told))])


def read_all(part_of: str, bench: Path | None = None) -> list[Folder]:
    """Return the folders of a file, and those of a bench, that have so many reports as are taken for a folder."""
    folders = [
        *read_invented(part_of),
        *(folder for name in SETS if bench for folder in read_news(bench, name)),
    ]
    return [folder for folder in folders if len(folder.stories) in REPORTS]


def fit_folders(folders: Sequence[Folder], question: int) -> Fitted:
    """Return weights and intercept of the subject (0) or of the event (1)."""
    weights = (OF_SUBJECT, OF_EVENT)[question]
    counted = [folder for folder in folders if folder.kind in weights]
    rows = [folder.measures[question][pair] for folder in counted for pair in folder.pairs]
    truth = [
        float(of[one] == of[other])
        for folder in counted
        for of in [(folder.subjects, folder.stories)[question]]
        for one, other in folder.pairs
    ]
    importance = [weights[folder.kind] / len(folder.pairs) for folder in counted for _ in folder.pairs]
    return fit(np.array(rows), np.array(truth), np.array(importance), ridge=RIDGE)


def weigh(folder: Folder, fitted: Sequence[Fitted]) -> list[dict[Pair, float]]:
    """Return the log odds of subject and event of every pair."""
    return [
        {pair: float(np.array(row) @ weights + intercept) for pair, row in rows.items()}
        for rows, (weights, intercept) in zip(folder.measures, fitted, strict=True)
    ]


def cross_validate(folders: Sequence[Folder]) -> list[list[dict[Pair, float]]]:
    """Return the log odds of each folder by weights that saw no folder of its fold."""
    by_fold = {}
    for fold in range(FOLDS):
        seen = [folder for folder in folders if folder.fold != fold]
        by_fold[fold] = [fit_folders(seen, question) for question in (0, 1)]
    return [weigh(folder, by_fold[folder.fold]) for folder in folders]


def score(folders: Sequence[Folder], divided: Callable[[int], Sequence[Sequence[int]]]) -> str:
    """Return mean B-cubed precision, recall and F1, in words."""
    figures = []
    for number, folder in enumerate(folders):
        found = {str(place): group for group, members in enumerate(divided(number)) for place in members}
        figures.append(bcubed({str(p): story for p, story in enumerate(folder.stories)}, found))
    return " ".join(f"{value:.3f}" for value in np.mean(figures, axis=0))


def tell(folders: Sequence[Folder], odds: Sequence[list[dict[Pair, float]]]) -> None:
    """Print the figures of every kind of folder: as an archive, and at each of the bars."""
    for kind in dict.fromkeys(folder.kind for folder in folders):
        places = [number for number, folder in enumerate(folders) if folder.kind == kind]
        chosen = [folders[number] for number in places]
        told = [score(chosen, lambda number, of=chosen: of[number].groups)]
        for bars in BARS:
            parted = [part(len(folders[n].stories), *odds[n], folders[n].groups, bars=bars) for n in places]
            told.append(score(chosen, parted.__getitem__))
        print(f"{kind:14}", len(chosen), " | ".join(told), flush=True)


def described(fitted: Fitted, names: Sequence[str]) -> Mapping[str, float]:
    weights, intercept = fitted
    return {**dict(zip(names, np.round(weights, 5).tolist(), strict=True)), "intercept": round(intercept, 5)}


def main() -> None:
    folders = read_all(FOR_READING, Path(sys.argv[1]))
    print("as an archive, then bars", *BARS)
    tell(folders, cross_validate(folders))
    fitted = [fit_folders(folders, question) for question in (0, 1)]
    print("apart.txt")
    apart = read_all(APART)
    tell(apart, [weigh(folder, fitted) for folder in apart])
    told = {"subject": described(fitted[0], SUBJECT), "event": described(fitted[1], EVENT)}
    print(json.dumps(told))
    if "--write" in sys.argv:
        stored = json.loads(TARGET.read_text(encoding="utf-8")) | told
        TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
