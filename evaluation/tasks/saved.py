"""Files as reporters save them: what `reports.read` and `articles.clean` take from their heads, and what they leave out at the foot.

A file of `evaluation/invented/saved/*.txt` is `===== what it is | name of the file`, what is true of it, a line "-----", and its text. What is not
among the truths is unknown and must stay so, a title excepted. `first` and `last` begin and end what is news; `out` is in none of it.

python -m evaluation.tasks.saved    what is taken wrongly from the files that are for reading
"""

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.measures import share
from evaluation.task import Figures, Task
from twosource.articles import clean
from twosource.errors import ReportRefused
from twosource.model import Article, Report
from twosource.reports import read

SAVED = Path(__file__).resolve().parents[1] / "invented" / "saved"
FOR_READING = "read"
HELD = "held"
NEWS = ("body", "subtitle", "headline")
STATED = ("outlet", "published", "authors", "agency")
"""What is wrong if it is given and not so, and what is worse than unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A saved file and what is true of it, by the name of the truth."""

    kind: str
    name: str
    text: str
    truths: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One truth beside what was found; `given` where anything was."""

    truth: str
    wanted: str
    got: str
    right: bool

    @property
    def wrongly_given(self) -> bool:
        """Whether something untrue is stated, which is worse than nothing."""
        return self.truth in STATED and bool(self.got) and not self.right


def read_saved(name: str) -> tuple[Saved, ...]:
    """Return the files of a list."""
    written = (SAVED / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(_read_saved(block) for block in re.split(r"(?m)^===== ", written)[1:])


def _read_saved(block: str) -> Saved:
    head, text = block.split("\n-----\n", 1)
    opening, *lines = head.split("\n")
    kind, name = (part.strip() for part in opening.split("|"))
    truths: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        key, value = line.split(": ", 1)
        truths[key].append(value)
    return Saved(kind=kind, name=name, text=text, truths={key: tuple(v) for key, v in truths.items()})


def open_saved(saved: Saved) -> Article | None:
    """Return the article that a saved file becomes, None where it is refused or becomes more than one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / saved.name
        path.write_text(saved.text, encoding="utf-8")
        reports = list(read([path]))
    if len(reports) != 1 or not isinstance(reports[0], Report):
        return None
    try:
        return clean(reports[0])
    except ReportRefused:
        return None


def compare(saved: Saved, article: Article | None) -> Iterator[Finding]:
    """Yield each truth beside what was found."""
    found = _statements(article) if article else defaultdict(str)
    for truth in ("title", *STATED):
        wanted = ";".join(saved.truths.get(truth, ()))
        if wanted or truth != "title":
            right = article is not None and _agrees(truth, wanted, found[truth])
            yield Finding(truth=truth, wanted=wanted, got=found[truth], right=right)
    bodies = _words_in(article, "body")
    news = "\n".join(_words_in(article, *NEWS))
    for truth, place in (("first", 0), ("last", -1)):
        wanted, got = saved.truths[truth][0], bodies[place] if bodies else ""
        right = got.startswith(wanted) if truth == "first" else got.endswith(wanted)
        yield Finding(truth=truth, wanted=wanted, got=got, right=right)
    for wanted in saved.truths.get("out", ()):
        yield Finding(truth="out", wanted=wanted, got="", right=article is not None and wanted not in news)


def _statements(article: Article) -> dict[str, str]:
    agencies = sorted({credit.agency for credit in article.credits if credit.kind != "photo"})
    return {
        "title": article.headline or "",
        "outlet": article.outlet or "",
        "published": (article.published or "") if article.day else "",
        "authors": "; ".join(article.authors),
        "agency": "; ".join(agencies),
    }


def _agrees(truth: str, wanted: str, got: str) -> bool:
    if truth == "published":
        return got.startswith(wanted) if wanted else not got
    if truth in ("authors", "agency"):
        return sorted(_plain(wanted).split(";")) == sorted(_plain(got).split(";"))
    return _plain(wanted) == _plain(got)


def _plain(words: str) -> str:
    parts = (re.sub(r"[\W_]+", " ", part.casefold()).strip() for part in words.split(";"))
    return ";".join(part.removeprefix("the ") for part in parts)


def _words_in(article: Article | None, *roles: str) -> list[str]:
    blocks = article.blocks if article else ()
    return [
        " ".join(article.text[block.start : block.end].split())
        for block in blocks
        if article and block.role in roles
    ]


def score_saved(files: tuple[Saved, ...]) -> Figures:
    """Return the share of right findings by truth, and the share of files that are given something untrue."""
    findings = [list(compare(saved, open_saved(saved))) for saved in files]
    rights: dict[str, list[bool]] = defaultdict(list)
    for finding in (one for row in findings for one in row):
        rights[finding.truth].append(finding.right)
    figures = {f"{truth}_right": share(sum(rows), len(rows)) for truth, rows in sorted(rights.items())}
    untrue = sum(any(one.wrongly_given for one in row) for row in findings)
    return {**figures, "files_without_untruth": 1 - share(untrue, len(findings))}


def tell(files: tuple[Saved, ...]) -> None:
    """Print what is taken wrongly from each file."""
    for saved in files:
        wrong = [one for one in compare(saved, open_saved(saved)) if not one.right]
        for one in wrong:
            print(f"{saved.kind}: {one.truth}: {one.wanted!r}, found {one.got!r}")


def _task(name: str, part: str) -> Task:
    return Task(name=name, files=(), score=lambda _: score_saved(read_saved(part)))


TASKS: tuple[Task, ...] = (_task("saved_heads", FOR_READING), _task("saved_heads_held", HELD))


if __name__ == "__main__":
    tell(read_saved(FOR_READING))
