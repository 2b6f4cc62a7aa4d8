"""Make reports and gold tables of traditions from their marked-up sources, so that every span is right.

usage: python -m evaluation.traditions.build [FOLDER …]     (all traditions where none is named)
The format of `source.mark` is told in this folder's README.
"""

import json
import sys
from pathlib import Path

from evaluation.traditions.source import Tradition, read_source
from evaluation.traditions.tables import make_tables

HERE = Path(__file__).parent


def write_tradition(tradition: Tradition, folder: Path) -> None:
    """Write the reports and the gold of a tradition."""
    tables = make_tables(tradition)
    (folder / "gold").mkdir(parents=True, exist_ok=True)
    for draft in tradition.drafts:
        (folder / draft.file).write_text(draft.text + "\n", encoding="utf-8", newline="\n")
    for name, table in tables.items():
        text = json.dumps(table, indent=1, ensure_ascii=False, sort_keys=True)
        (folder / "gold" / f"{name}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Build the folders named, or all."""
    folders = [Path(name) for name in sys.argv[1:]] or sorted(
        path.parent for path in HERE.glob("*/source.mark")
    )
    for folder in folders:
        write_tradition(read_source(folder / "source.mark"), folder)


if __name__ == "__main__":
    main()
