"""Fit when two groups of a small folder, left apart by average linkage, are parts of one event.

usage: python -m training.lineage.parts BENCH_FOLDER [--write]
Folders are every story of public news alone and with reports of the two stories nearest to it, which is made to mislead, and the
invented traditions that are not held. Folds are whole stories. `--write` puts the weighing into `stories/likeness.json`.
"""

import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from evaluation.tasks.dossiers import TRADITIONS, folders_of
from evaluation.tasks.stories import SETS, read_set
from training.lineage.logistic import Floats, fit
from training.lineage.neighbours import nearest_stories
from training.lineage.stories import TARGET
from twosource import archive
from twosource.stories import GroupingSettings
from twosource.stories.clustering import cluster
from twosource.stories.components import FEW_TEXTS
from twosource.stories.group import find_links
from twosource.stories.happenings import find_strangers
from twosource.stories.outlines import Outline, outline
from twosource.stories.parts import MEASURES, find_parts, measure_parts
from twosource.stories.standing import reconsider

FOLDS = 10
RIDGE = 1e-3
INVENTED = 20.0
"""What a pair of an invented story counts beside one of the many of public news."""
NEAREST = 2
BARS = (-0.5, 0.0, 0.25, 0.4, 0.5)
SETTINGS = GroupingSettings()
Links = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Two groups of one folder: their measures, whether they are of one story, and which folder it was."""

    measures: tuple[float, ...]
    one_story: bool
    folder: str
    invented: bool


def read_rows(plans: Sequence[Outline], links: Links, gold: Mapping[str, str], folder: str) -> Iterator[Row]:
    """Yield a row for every two groups of a component that average linkage leaves apart and nothing else parts."""
    place = {plan.article: number for number, plan in enumerate(plans)}
    linked = {(place[a], place[b]): v for (a, b), v in links.items() if a in place and b in place}
    linked = {(min(pair), max(pair)): value for pair, value in linked.items()}
    likely = reconsider(plans, linked)
    apart = find_strangers(plans, likely, least=SETTINGS.merge_log_odds)
    groups = cluster(
        len(plans),
        likely,
        least=SETTINGS.merge_log_odds,
        absent=SETTINGS.absent_log_odds,
        apart=sorted(apart),
    )
    stories = [gold[plan.article] for plan in plans]
    for parts in find_parts(groups, linked):
        if sum(map(len, parts)) > FEW_TEXTS:
            continue
        for one, other in combinations(parts, 2):
            if not any((min(a, b), max(a, b)) in apart for a in one for b in other):
                yield Row(
                    measures=measure_parts(one, other, plans, linked, likely),
                    one_story=_most(stories, one) == _most(stories, other),
                    folder=folder,
                    invented=folder.startswith("invented"),
                )


def _most(stories: Sequence[str], group: Sequence[int]) -> str:
    return Counter(stories[place] for place in group).most_common(1)[0][0]


def read_news(bench: Path, name: str) -> Iterator[Row]:
    """Yield the rows of every story of a set, alone and beside the stories nearest to it."""
    texts, gold = read_set(bench, name)
    plans = sorted({text.id: outline(text) for text in texts}.values(), key=lambda plan: plan.article)
    links = find_links(plans)
    by_story: dict[str, list[Outline]] = defaultdict(list)
    for plan in plans:
        by_story[gold[plan.article]].append(plan)
    nearest = nearest_stories(links, gold, most=NEAREST)
    for story, members in sorted(by_story.items()):
        if len(members) > 1:
            yield from read_rows(members, links, gold, story)
            beside = [plan for other in nearest.get(story, ()) for plan in by_story[other]]
            together = sorted([*members, *beside][:FEW_TEXTS], key=lambda plan: plan.article)
            yield from read_rows(together, links, gold, story)


def read_invented(folder: Path) -> Iterator[Row]:
    """Yield the rows of one tradition."""
    table = json.loads((folder / "gold" / "stories.json").read_text())
    reports = sorted(folder.glob("*.txt"))
    story_of = {str(reports[int(r[1:])]): s["id"] for s in table["stories"] for r in s["reports"]}
    texts = {text.id: text for dossier in archive.read(reports).dossiers for text in dossier.texts}
    gold = {name: story_of.get(text.article.report, text.article.report) for name, text in texts.items()}
    plans = sorted((outline(text) for text in texts.values()), key=lambda plan: plan.article)
    yield from read_rows(plans, find_links(plans), gold, f"invented {folder.name}")


def fit_rows(rows: Sequence[Row]) -> tuple[Floats, float]:
    """Return weights in the order of `MEASURES` and the intercept."""
    return fit(
        np.array([row.measures for row in rows]),
        np.array([float(row.one_story) for row in rows]),
        np.array([INVENTED if row.invented else 1.0 for row in rows]),
        ridge=RIDGE,
    )


def cross_validate(rows: Sequence[Row]) -> Floats:
    """Return the log odds of each row by weights that saw no row of its folder's fold."""
    folds = np.array([zlib.crc32(row.folder.encode()) % FOLDS for row in rows])
    odds = np.zeros(len(rows))
    for fold in range(FOLDS):
        weights, intercept = fit_rows([row for row, mine in zip(rows, folds, strict=True) if mine != fold])
        for place in np.flatnonzero(folds == fold):
            odds[place] = np.array(rows[place].measures) @ weights + intercept
    return odds


def main() -> None:
    bench = Path(sys.argv[1])
    rows = [row for name in SETS for row in read_news(bench, name)]
    for kind in ("base", "new"):
        rows += [row for folder in folders_of(kind) for row in read_invented(TRADITIONS / folder.name)]
    odds = cross_validate(rows)
    for bar in BARS:
        for invented in (False, True):
            joined = [
                row
                for row, value in zip(rows, odds, strict=True)
                if value >= bar and row.invented == invented
            ]
            right = sum(row.one_story for row in joined)
            there = sum(row.one_story for row in rows if row.invented == invented)
            print(
                "invented" if invented else "news",
                "bar",
                bar,
                "joined rightly",
                right,
                "of",
                there,
                "wrongly",
                len(joined) - right,
            )
    if "--write" in sys.argv:
        weights, intercept = fit_rows(rows)
        stored = json.loads(TARGET.read_text(encoding="utf-8"))
        stored["parts"] = {
            **dict(zip(MEASURES, np.round(weights, 5).tolist(), strict=True)),
            "intercept": round(intercept, 5),
        }
        TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
