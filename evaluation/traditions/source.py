"""Read the marked-up source of a tradition; the format is told in this folder's README."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.traditions.marks import QuotationMark, SourceError, read_claims, read_marks

Record = dict[str, Any]
FURNITURE = ("furniture", "caption", "appeal")
CREDITS = {"credit": "text", "photo": "photo", "agency": "dateline"}
"""Orders that write down an agency's name, with the kind of credit."""
PARTS = ("headline", "subtitle", "dateline", "byline", "time", *CREDITS, *FURNITURE)
SETS = ("base", "new", "held", "synthetic")
_FINAL = ",.;،。"


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

    def write_line(self, marked: str, gap: str, location: str) -> Record:
        """Add a line without its marks and note its quotations; return where it stands."""
        self.text += gap if self.text else ""
        start = len(self.text)
        plain, marks = read_marks(marked)
        self.text += plain
        first = len(self.quotes)
        self.quotes += [self._quote(mark, start, first, location) for mark in marks]
        return self.span(start, len(self.text))

    def add_body(self, line: str, gap: str) -> None:
        """Add one sentence of the body."""
        sentence, claims = read_claims(line)
        span = self.write_line(sentence, gap, "body")
        self.rows["body"].append(span)
        for claim, value in claims:
            self.claims[claim].append({**span, "value": value} if value else span)

    def _quote(self, mark: QuotationMark, start: int, first: int, location: str) -> Record:
        begin, end = start + mark.start, start + mark.end
        core = end - (self.text[end - 1] in _FINAL)
        row: Record = {
            "id": "",
            "report": self.report,
            "span": self.span(begin, end),
            "core": self.span(begin, core),
            "location": location,
            "form": mark.relation if mark.relation in ("indirect", "scare") else "marked",
            "speaker": {"canonical": mark.speaker},
            "utterance": mark.utterance,
            "relation": mark.relation,
        }
        if mark.via:
            row["via"] = list(mark.via)
        if mark.turned:
            row["turns_sense"] = True
        if mark.outer is not None:
            row["nested_in"] = first + mark.outer
        return row

    def add_part(self, role: str, words: str, gap: str) -> None:
        """Add a line that is not of the body; `LEFT | words` names an agency or a time on the left."""
        left, bar, rest = words.partition(" | ")
        told = rest if bar and (role in CREDITS or role == "time") else words
        row: Record = {"kind": role, "span": self.write_line(told, gap, role)}
        if role in CREDITS:
            row |= {"agency": left, "kind": CREDITS[role]}
        elif role == "time":
            row |= {"value": left.rstrip("!"), "lying": left.endswith("!")}
        table = "boilerplate" if role in FURNITURE else "credits" if role in CREDITS else f"{role}s"
        self.rows[table].append(row)

    def number_quotes(self) -> None:
        """Give every quotation its id, and nested ones the id of what holds them."""
        for number, quote in enumerate(self.quotes, start=1):
            quote["id"] = f"{self.report}.q{number}"
            if isinstance(quote.get("nested_in"), int):
                quote["nested_in"] = f"{self.report}.q{quote['nested_in'] + 1}"


@dataclass
class Tradition:
    """All drafts of a source with what it says about descent and claims."""

    drafts: list[Draft] = field(default_factory=list)
    exemplars: dict[str, list[str]] = field(default_factory=dict)
    """What each report and each derived lost text was made from: reports or lost texts."""
    kinds: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    lost: dict[str, str] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)
    contradictions: list[str] = field(default_factory=list)
    refinements: list[str] = field(default_factory=list)
    background: list[str] = field(default_factory=list)
    utterances: dict[str, str] = field(default_factory=dict)
    unrelated: list[str] = field(default_factory=list)
    """Reports of another happening that look as if they belonged."""
    title: str = ""
    genre: str = ""
    set: str = "base"


def read_source(path: Path) -> Tradition:
    """Return the tradition that a source file tells."""
    tradition = Tradition()
    gap = "\n\n"
    forced: str | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line in ("@glue", "@break"):
            forced = "" if line == "@glue" else "\n"
        elif not line.strip():
            gap = "\n\n"
        elif not line.startswith("%"):
            try:
                take_line(tradition, line, gap if forced is None else forced)
            except SourceError as error:
                raise SourceError(f"{path.name}:{number}: {error}") from error
            gap = " " if not line.startswith("@") or line.startswith("@dateline") else "\n\n"
            forced = None
    for draft in tradition.drafts:
        draft.number_quotes()
    return tradition


def take_line(tradition: Tradition, line: str, gap: str) -> None:
    """Take in one line of a source: an order that begins with @, or a sentence."""
    order, _, rest = line[1:].partition(" ")
    if not line.startswith("@"):
        last_draft(tradition).add_body(line, gap)
    elif order in PARTS:
        last_draft(tradition).add_part(order, rest, gap)
    elif order in ORDERS:
        ORDERS[order](tradition, rest)
    else:
        raise SourceError(f"unknown order @{order}: write one of those that the README lists")


def last_draft(tradition: Tradition) -> Draft:
    """Return the report under way."""
    if not tradition.drafts:
        raise SourceError("a line of text stands before the first @report")
    return tradition.drafts[-1]


def begin_report(tradition: Tradition, rest: str) -> None:
    """Take in `ID FILE PARENTS KINDS ORIGINS`."""
    fields = rest.split()
    if len(fields) != 5:
        raise SourceError(f"@report needs ID FILE PARENTS KINDS ORIGINS, not {rest!r}")
    report, file, parents, kinds, origins = fields
    tradition.drafts.append(Draft(report, file))
    tradition.exemplars[report] = [] if parents == "-" else parents.split("+")
    tradition.kinds[report] = [] if kinds == "-" else kinds.split("+")
    if len(tradition.exemplars[report]) != len(tradition.kinds[report]):
        raise SourceError(f"{report} has {parents} as parents and {kinds} as kinds: write one kind a parent")
    for origin in origins.split("+"):
        tradition.lines[origin].append(report)


def begin_unrelated(tradition: Tradition, rest: str) -> None:
    """Take in `ID FILE` of a report that tells another story."""
    report, _, file = rest.partition(" ")
    tradition.drafts.append(Draft(report, file))
    tradition.unrelated.append(report)


def tell(table: str) -> Callable[[Tradition, str], None]:
    """Return the order that puts `NAME words` into a table."""

    def take(tradition: Tradition, rest: str) -> None:
        name, _, told = rest.partition(" ")
        getattr(tradition, table)[name] = told

    return take


def mark_claims(table: str) -> Callable[[Tradition, str], None]:
    """Return the order that lists claims."""

    def take(tradition: Tradition, rest: str) -> None:
        getattr(tradition, table).extend(rest.split())

    return take


def tell_lost(tradition: Tradition, rest: str) -> None:
    """Take in `NAME what it is`, or `NAME < EXEMPLARS | what it is` for a lost text made from others."""
    name, _, told = rest.partition(" ")
    if told.startswith("< "):
        exemplars, _, told = told[2:].partition(" | ")
        tradition.exemplars[name] = exemplars.strip().split("+")
    tradition.lost[name] = told


def name_set(tradition: Tradition, rest: str) -> None:
    """Take in which set a story belongs to."""
    if rest not in SETS:
        raise SourceError(f"@set must be one of {', '.join(SETS)}, not {rest!r}")
    tradition.set = rest


ORDERS: dict[str, Callable[[Tradition, str], None]] = {
    "story": lambda tradition, rest: setattr(tradition, "title", rest),
    "genre": lambda tradition, rest: setattr(tradition, "genre", rest),
    "set": name_set,
    "report": begin_report,
    "unrelated": begin_unrelated,
    "lost": tell_lost,
    "utterance": tell("utterances"),
    "claim": tell("claims"),
    "contradiction": mark_claims("contradictions"),
    "refinement": mark_claims("refinements"),
    "background": mark_claims("background"),
}
