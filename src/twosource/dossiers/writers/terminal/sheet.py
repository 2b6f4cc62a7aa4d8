"""The sheet that sections write their lines on: width, colour, indents, folded lists."""

from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from twosource.dossiers.writers.phrases import shown

T = TypeVar("T")
NARROWEST = 40
"""Columns below which nothing can be laid out; a smaller width is written as this one."""
THEME = Theme(
    {
        "title": "bold",
        "section": "bold",
        "label": "dim",
        "place": "cyan",
        "attested": "green",
        "theirs": "bold yellow",
        "missing": "yellow strike",
        "disputed": "bold red",
        "alone": "magenta",
        "note": "dim italic",
    }
)


class Sheet:
    """Lines for a terminal, laid out at a width; `every` writes folded lists in full."""

    def __init__(self, *, width: int, colour: bool, every: bool) -> None:
        self._written = StringIO()
        self.every = every
        self._console = Console(
            file=self._written,
            width=max(width, NARROWEST),
            color_system="standard" if colour else None,
            force_terminal=colour,
            legacy_windows=False,
            theme=THEME,
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},
        )

    def line(self, *parts: Text | str, indent: int = 0) -> None:
        """Write one paragraph of parts, wrapped behind its indent."""
        self._console.print(Padding(Text.assemble(*parts), (0, 0, 0, indent), expand=False))

    def rows(self, rows: Iterable[tuple[Text | str, Text]], *, indent: int = 0) -> None:
        """Write rows of a label and what it names; labels share one column."""
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, style="label")
        grid.add_column(ratio=1)
        for label, text in rows:
            grid.add_row(label, text)
        if grid.row_count:
            self._console.print(Padding(grid, (0, 0, 0, indent), expand=False))

    def gap(self) -> None:
        """Write an empty line."""
        self._console.print()

    def section(self, title: str, note: str = "") -> None:
        """Write a section's title."""
        self.gap()
        self.line(Text(title.upper(), style="section"), Text(f"  {note}" if note else "", style="label"))

    def folded(self, parts: Sequence[T], write: Callable[[T], None], *, most: int, indent: int = 2) -> None:
        """Write the first `most` parts and count the rest, or all of them where everything is asked for."""
        kept = parts if self.every or len(parts) <= most + 1 else parts[:most]
        for part in kept:
            write(part)
        if len(kept) < len(parts):
            self.line(note(f"… {len(parts) - len(kept):,} more; --all shows them"), indent=indent)

    def text(self) -> str:
        """Return all that was written, no line with blanks at its end."""
        lines = self._written.getvalue().splitlines()
        return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def words(text: str, style: str = "") -> Text:
    """Return a source's words as text that cannot steer the terminal."""
    return Text(shown(text), style=style)


def place(text: object) -> Text:
    """Return places, set off from what stands before them."""
    return Text(f"  {shown(str(text))}", style="place")


def note(text: str) -> Text:
    """Return a remark that is no source's."""
    return Text(shown(text), style="note")


def remark(text: str) -> Text:
    """Return a remark set off from what stands before it; nothing for an empty one."""
    return Text(f"  {shown(text)}", style="note") if text else Text()
