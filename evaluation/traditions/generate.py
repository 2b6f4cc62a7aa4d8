"""Write synthetic traditions with a known tree: reports, gold and the source that both are made from.

usage: python -m evaluation.traditions.generate FOLDER [--seed 1] [--reports 12] [--stories 1] [--theme NAME]
The same seed gives the same bytes. Several stories stand in folders of their own below FOLDER.
"""

import argparse
import random
from pathlib import Path

from evaluation.traditions.build import write_tradition
from evaluation.traditions.source import read_source
from evaluation.traditions.synthetic import grow, load_themes, write_source
from evaluation.traditions.synthetic.themes import coin_outlet


def make_source(seed: int, reports: int, theme: str | None = None) -> str:
    """Return the `source.mark` of a synthetic tradition of so many reports."""
    if reports < 1:
        raise ValueError(f"a tradition needs at least 1 report, not {reports}")
    chance = random.Random(seed)
    themes = load_themes()
    chosen = themes[theme or chance.choice(sorted(themes))]
    outlets = [coin_outlet(chance) for _ in range(reports)]
    texts = grow(chosen, outlets, chance)
    return write_source(f"{chosen.name}_{seed}", chosen, texts, chance)


def generate(folder: Path, seed: int, reports: int, theme: str | None = None) -> None:
    """Write one tradition into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "source.mark"
    source.write_text(make_source(seed, reports, theme), encoding="utf-8", newline="\n")
    write_tradition(read_source(source), folder)


def main() -> None:
    """Write what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.traditions.generate")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=12, help="reports a story")
    parser.add_argument("--stories", type=int, default=1)
    parser.add_argument("--theme", choices=sorted(load_themes()))
    asked = parser.parse_args()
    for number in range(asked.stories):
        below = asked.folder / f"story_{number:05d}" if asked.stories > 1 else asked.folder
        generate(below, asked.seed + number, asked.reports, asked.theme)


if __name__ == "__main__":
    main()
