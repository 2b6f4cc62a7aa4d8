"""Make reports and gold tables of a tradition from its marked-up source, so that every span is right.

usage: python -m evaluation.traditions.build [FOLDER …]     (all traditions where none is named)
The format of `source.mark` is told in this folder's README.
"""

import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Record = dict[str, Any]
_QUOTE = re.compile(r"\[(?P<utterance>\w+) (?P<relation>[\w/-]+) (?P<speaker>[^|\]]+)\|(?P<words>[^\]]+)\]")
_CLAIMS = re.compile(r"^\{(?P<claims>[\w ]+)\}\s*")
_FINAL = ",.;"
FURNITURE = ("furniture", "caption", "appeal")


class SourceError(ValueError):
    """The marked-up source of a tradition is wrong."""


@dataclass
class Draft:
    """One report under way: its text so far and what stands where."""

    report: str
    file: str
    text: str = ""
    rows: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    quotes: list[Record] = field(default_factory=list)
    claims: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))

    def span(self, start: int, end: int) -> Record:
        """Return a span of this report with its words."""
        return {"report": self.report, "start": start, "end": end, "text": self.text[start:end]}

    def write_line(self, marked: str, gap: str) -> tuple[int, int, list[Record]]:
        """Add a line without its marks; return where it stands and its quotations."""
        self.text += gap if self.text else ""
        start = len(self.text)
        found: list[Record] = []
        last = 0
        for match in _QUOTE.finditer(marked):
            self.text += marked[last : match.start()]
            at = len(self.text)
            self.text += match["words"]
            found.append({"at": at, "end": len(self.text), **match.groupdict()})
            last = match.end()
        self.text += marked[last:]
        return start, len(self.text), found

    def add_body(self, line: str, gap: str) -> None:
        """Add one sentence of the body."""
        claims = _CLAIMS.match(line)
        start, end, found = self.write_line(line[claims.end() :] if claims else line, gap)
        self.rows["body"].append(self.span(start, end))
        for claim in claims["claims"].split() if claims else ():
            self.claims[claim].append(self.span(start, end))
        self.quotes += [self._quote(row) for row in found]

    def _quote(self, row: Record) -> Record:
        core = row["end"] - (self.text[row["end"] - 1] in _FINAL)
        speaker = None if row["speaker"] == "-" else row["speaker"]
        return {
            "id": f"{self.report}.q{len(self.quotes) + row['at']}",
            "report": self.report,
            "span": self.span(row["at"], row["end"]),
            "core": self.span(row["at"], core),
            "location": "body",
            "speaker": {"canonical": speaker},
            "utterance": row["utterance"],
            "relation": row["relation"],
        }

    def add_part(self, role: str, words: str, gap: str) -> None:
        """Add a line that is not of the body; a credit is written `Agency | words`."""
        agency, _, rest = words.partition(" | ")
        start, end, _found = self.write_line(rest if role == "credit" else words, gap)
        row: Record = {"kind": role, "span": self.span(start, end)}
        if role == "credit":
            row["agency"] = agency
        self.rows["boilerplate" if role in FURNITURE else f"{role}s"].append(row)


@dataclass
class Tradition:
    """All drafts of a source with what it says about descent and claims."""

    drafts: list[Draft] = field(default_factory=list)
    parents: Record = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    lost: Record = field(default_factory=dict)
    claims: Record = field(default_factory=dict)
    contradictions: list[str] = field(default_factory=list)
    utterances: Record = field(default_factory=dict)
    title: str = ""


def read_source(path: Path) -> Tradition:
    """Return the tradition that a source file tells."""
    tradition = Tradition()
    gap = "\n\n"
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.startswith("%"):
            continue
        if not line.strip():
            gap = "\n\n"
        elif line.startswith("@"):
            read_order(tradition, line, gap)
            gap = " " if line.startswith("@dateline") else "\n\n"
        elif not tradition.drafts:
            raise SourceError(f"{path.name}:{number}: a sentence stands before the first @report")
        else:
            tradition.drafts[-1].add_body(line, gap)
            gap = " "
    return tradition


def read_order(tradition: Tradition, line: str, gap: str) -> None:
    """Take in one line that begins with @."""
    order, _, rest = line[1:].partition(" ")
    if order == "story":
        tradition.title = rest
    elif order == "report":
        report, file, parent, kind, origin = rest.split()
        tradition.drafts.append(Draft(report, file))
        tradition.parents[report] = {
            "parent": None if parent == "-" else parent,
            "kind": None if kind == "-" else kind,
        }
        tradition.lines[origin].append(report)
    elif order in ("lost", "utterance", "claim"):
        name, _, told = rest.partition(" ")
        getattr(tradition, {"lost": "lost", "utterance": "utterances", "claim": "claims"}[order])[name] = told
    elif order == "contradiction":
        tradition.contradictions.append(rest)
    elif order in ("headline", "subtitle", "dateline", "credit", "byline", *FURNITURE):
        tradition.drafts[-1].add_part(order, rest, gap)
    else:
        raise SourceError(f"unknown order @{order}: write one of those that the README lists")


def make_tables(tradition: Tradition) -> dict[str, Record]:
    """Return the gold tables by name."""
    quotes = [quote for draft in tradition.drafts for quote in draft.quotes]
    for draft in tradition.drafts:
        for number, quote in enumerate(draft.quotes, start=1):
            quote["id"] = f"{draft.report}.q{number}"
    return {
        "clean": {"reports": {draft.report: _clean_row(draft) for draft in tradition.drafts}},
        "quotes": {"quotes": quotes, "utterances": _make_utterances(tradition, quotes)},
        "lineage": {
            "true_parent": tradition.parents,
            "lost": tradition.lost,
            "clusters": [
                {"id": name, "members": members} for name, members in sorted(tradition.lines.items())
            ],
        },
        "claims": {"claims": _make_claims(tradition), "contradictions": tradition.contradictions},
        "stories": {
            "stories": [{"id": tradition.title, "reports": [draft.report for draft in tradition.drafts]}],
            "unrelated": [],
        },
    }


def _clean_row(draft: Draft) -> Record:
    return {"file": draft.file, "body": draft.rows["body"], "boilerplate": draft.rows["boilerplate"],
            "credits": draft.rows["credits"], "headline": draft.rows["headlines"]}  # fmt: skip


def _make_utterances(tradition: Tradition, quotes: list[Record]) -> list[Record]:
    members: dict[str, list[Record]] = defaultdict(list)
    for quote in quotes:
        members[quote["utterance"]].append(
            {
                "id": quote["id"],
                "report": quote["report"],
                "text": quote["core"]["text"],
                "relation": quote["relation"],
            }
        )
    unknown = sorted(set(members) - set(tradition.utterances))
    if unknown:
        raise SourceError(f"utterances without an @utterance line: {', '.join(unknown)}")
    return [
        {"id": name, "attested": tradition.utterances[name], "members": members[name]}
        for name in sorted(members)
    ]


def _make_claims(tradition: Tradition) -> list[Record]:
    support: dict[str, dict[str, list[Record]]] = defaultdict(dict)
    for draft in tradition.drafts:
        for claim, spans in draft.claims.items():
            support[claim][draft.report] = spans
    unknown = sorted(set(support) ^ set(tradition.claims))
    if unknown:
        raise SourceError(f"claims that are not both told and marked: {', '.join(unknown)}")
    return [
        {"id": name, "claim": tradition.claims[name], "support": support[name]} for name in sorted(support)
    ]


def build(folder: Path) -> None:
    """Write the reports and the gold of one tradition."""
    tradition = read_source(folder / "source.mark")
    (folder / "gold").mkdir(exist_ok=True)
    for draft in tradition.drafts:
        (folder / draft.file).write_text(draft.text + "\n", encoding="utf-8", newline="\n")
    for name, table in make_tables(tradition).items():
        text = json.dumps(table, indent=1, ensure_ascii=False, sort_keys=True)
        (folder / "gold" / f"{name}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Build the folders named, or all."""
    folders = [Path(name) for name in sys.argv[1:]] or sorted(
        path.parent for path in HERE.glob("*/source.mark")
    )
    for folder in folders:
        build(folder)


if __name__ == "__main__":
    main()
