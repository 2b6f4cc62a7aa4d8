"""Small folders of reports, as a journalist drops them: which belong to the story, and which only resemble it.

A folder of `evaluation/invented/folders/*.txt` is `== name | kind of event | place`, then reports: `-- id | outlet | day or moment | story`
("?" for what is not known), a headline, and a paragraph a line. `main` is the story that the folder is about; reports of other
stories resemble it.

python -m evaluation.tasks.folders    which folders are divided otherwise than they should be
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.measures import bcubed, share
from evaluation.task import Figures, Task
from evaluation.texts import compose
from twosource import stories
from twosource.model import AnnotatedText

FOLDERS = Path(__file__).resolve().parents[1] / "invented" / "folders"
FOR_READING = "read"
APART = "apart"
HELD = "held"
MAIN = "main"
PUT_TOGETHER = stories.GroupingSettings(folder=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """The reports of a folder as texts, and the story of each by its id."""

    name: str
    texts: tuple[AnnotatedText, ...]
    story_of: dict[str, str]


def read_folders(name: str) -> tuple[Folder, ...]:
    """Return the folders of a file; ValueError for a line that none can have."""
    written = (FOLDERS / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(_read_folder(block) for block in re.split(r"(?m)^== ", written)[1:])


def _read_folder(block: str) -> Folder:
    head, *reports = re.split(r"(?m)^-- ", block)
    name = head.split("|")[0].strip()
    texts: list[AnnotatedText] = []
    story_of: dict[str, str] = {}
    for report in reports:
        opening, headline, *paragraphs = [line.strip() for line in report.splitlines() if line.strip()]
        fields = [part.strip() for part in opening.split("|")]
        if len(fields) != 4:
            raise ValueError(f"{name}: cannot read {opening!r}")
        letter, outlet, published, story = fields
        told = {"outlet": outlet, "published": published}
        known = {key: value for key, value in told.items() if value != "?"}
        texts.append(compose(f"{name}/{letter}", "\n".join(paragraphs), headline=headline, **known))
        story_of[texts[-1].id] = story
    return Folder(name=name, texts=tuple(texts), story_of=story_of)


def divide(folder: Folder) -> dict[str, str]:
    """Return the story that each report of a folder is put into."""
    divided = stories.group(folder.texts, settings=PUT_TOGETHER)
    return {article: story.id for story in divided for article in story.articles}


def score_folders(folders: Sequence[Folder]) -> Figures:
    """Return mean B-cubed figures, how many main stories are whole, and how many have a report of another."""
    rows = [(folder, divide(folder)) for folder in folders]
    figures = [bcubed(folder.story_of, found) for folder, found in rows]
    whole = [len({found[a] for a in _main(folder)}) == 1 for folder, found in rows]
    mixed = [any(_strangers(folder, found)) for folder, found in rows if len(_main(folder)) < len(found)]
    precision, recall, balanced = (
        share(sum(row[place] for row in figures), len(figures)) for place in range(3)
    )
    return {
        "bcubed_precision": precision,
        "bcubed_recall": recall,
        "bcubed_f1": balanced,
        "main_whole": share(sum(whole), len(whole)),
        "strangers_kept_out": share(len(mixed) - sum(mixed), len(mixed)),
        "folders_count": float(len(folders)),
    }


def _main(folder: Folder) -> list[str]:
    return [article for article, story in folder.story_of.items() if story == MAIN]


def _strangers(folder: Folder, found: dict[str, str]) -> Iterator[str]:
    """Yield the reports of other stories that stand in one with a report of the main story."""
    main = {found[article] for article in _main(folder)}
    yield from (a for a, story in folder.story_of.items() if story != MAIN and found[a] in main)


def show(folders: Iterable[Folder]) -> Iterator[str]:
    """Yield each folder that is divided wrongly, with the headlines of its groups."""
    for folder in folders:
        found = divide(folder)
        groups: dict[str, list[str]] = defaultdict(list)
        for text in folder.texts:
            groups[found[text.id]].append(f"    {folder.story_of[text.id]}: {text.article.headline}")
        if bcubed(folder.story_of, found)[2] < 1:
            yield f"== {folder.name}\n" + "\n  -\n".join("\n".join(lines) for lines in groups.values())


def main() -> None:
    """Print what is wrong in the folders for reading."""
    for told in show(read_folders(FOR_READING)):
        print(told)


TASKS = (
    Task(name="stories_folders", files=(), score=lambda _: score_folders(read_folders(APART))),
    Task(
        name="stories_folders_for_reading",
        files=(),
        score=lambda _: score_folders(read_folders(FOR_READING)),
        slow=True,
    ),
    Task(name="stories_folders_held", files=(), score=lambda _: score_folders(read_folders(HELD))),
)

if __name__ == "__main__":
    main()
