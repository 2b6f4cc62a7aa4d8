"""A gold dossier and a dossier under test, laid side by side by report."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from evaluation.measures import Bounds

Record = dict[str, Any]
Place = tuple[str, Bounds]
"""A report's gold id and half-open code points of its file."""


@dataclass(frozen=True)
class Sides:
    """The gold tables of one folder and the dossier that tells of the same reports."""

    gold_folder: Path
    reports_folder: Path
    dossier: Record

    def table(self, name: str) -> Record | None:
        """Return one gold table, None where the gold does not have it."""
        path = self.gold_folder / f"{name}.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    @cached_property
    def clean(self) -> dict[str, Record]:
        """The gold's reports by gold id."""
        table = self.table("clean")
        return dict(table["reports"]) if table else {}

    @cached_property
    def texts(self) -> dict[str, str]:
        """The reports as received, decoded without newline translation, by gold id."""
        return {
            report: (self.reports_folder / Path(row["file"]).name).read_bytes().decode("utf-8")
            for report, row in self.clean.items()
        }

    @cached_property
    def articles(self) -> dict[str, Record]:
        """The dossier's articles by gold id."""
        by_file = {Path(row["file"]).name: report for report, row in self.clean.items()}
        named = ((by_file.get(Path(str(row["report"])).name), row) for row in self.dossier["articles"])
        return {report: row for report, row in named if report is not None}

    @cached_property
    def report_of(self) -> dict[str, str]:
        """The gold id by the dossier's article id."""
        return {row["id"]: report for report, row in self.articles.items()}

    @property
    def stories(self) -> list[Record]:
        """The dossier's stories."""
        return list(self.dossier["stories"])

    def place(self, span: Record) -> Place | None:
        """Return where a span of the dossier stands, None in a report that the gold does not have."""
        report = self.report_of.get(span["article"])
        return None if report is None else (report, (span["start"], span["end"]))

    @cached_property
    def units(self) -> dict[str, list[Bounds]]:
        """The gold's sentences of body text by gold id."""
        return {
            report: [(unit["start"], unit["end"]) for unit in row["body"]]
            for report, row in self.clean.items()
        }

    def unit(self, place: Place) -> tuple[str, int] | None:
        """Return the gold sentence that shares most with a place, None where there is none."""
        report, (start, end) = place
        shared = [
            (min(stop, end) - max(begin, start), -index)
            for index, (begin, stop) in enumerate(self.units.get(report, []))
        ]
        most, index = max(shared, default=(0, 0))
        return (report, -index) if most > 0 else None
