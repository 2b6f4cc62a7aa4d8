"""How readings are drawn beside a statement that its report tells in parts."""

from pathlib import Path

import pytest

from twosource import archive
from twosource.dossiers.writers.differing import pieces_of_parts

GAZETTE = """The Dorn Gazette
Bridge inquiry hears of missing drawings

DORN, March 3, 2026 - The Dorn footbridge fell in January because a bearing was never fitted, an inquiry was told on Tuesday.

"We had the drawings in the office the whole time," engineer Mara Venk said. "Nobody from the city ever asked for them."

The inquiry will hear the mayor on Thursday. Six people were hurt when the bridge fell into the Orl river.
"""
RADIO = """Dorn Radio
City never asked for bridge drawings, engineer says

March 3, 2026

The engineer of the Dorn footbridge that collapsed in January told an inquiry that the city had never asked for her drawings.

"We had the drawings in the office the whole time. Nobody from the city ever asked for them," said Mara Venk.

Six people were injured in the collapse.
"""
MAIL = """Northern Mail
Engineer: drawings lay in office

March 4, 2026

An engineer had the plans of a bridge that fell down in her office all along, an inquiry heard.

"We had the drawings in the office," Mara Venk said of the Dorn footbridge, which collapsed in January, hurting six. "Nobody ever asked for them."
"""


def page_of(folder: Path) -> str:
    folder.mkdir()
    for name, words in (("a", GAZETTE), ("b", RADIO), ("c", MAIL)):
        (folder / f"{name}.txt").write_text(words)
    return archive.write(archive.read(sorted(folder.glob("*.txt"))), "text").replace(str(folder), "")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    return " ".join(page_of(tmp_path_factory.mktemp("bridge") / "one").split())


def test_a_statement_in_parts_is_one_row_and_who_prints_it_as_one_has_the_same_words(told: str) -> None:
    whole = "“We had the drawings in the office the whole time” … “Nobody from the city ever asked for them.” A:3 A:4 B:3–4"
    assert whole in told


def test_a_part_lacks_nothing_that_the_reports_other_part_has(told: str) -> None:
    assert "“We had the drawings in the office, ‹−the whole time›”" in told
    assert "“Nobody ‹−from the city› ever asked for them.”" in told


def test_the_readings_stand_in_the_same_order_wherever_the_reports_lie(tmp_path: Path) -> None:
    here, away = (
        page_of(tmp_path / name).partition("QUOTATIONS SIDE BY SIDE")[2] for name in ("here", "away")
    )
    assert here.partition("ONLY ONE")[0] == away.partition("ONLY ONE")[0]


def test_what_is_missing_between_two_parts_is_missing_in_one_of_them() -> None:
    runs = pieces_of_parts(
        ["we had the drawings", "nobody asked"], "we had the old drawings and nobody ever asked"
    )
    assert [[(one.kind, one.text) for one in part] for part in runs] == [
        [("same", "we had the "), ("missing", "old"), ("same", "drawings"), ("missing", "and")],
        [("same", "nobody "), ("missing", "ever"), ("same", "asked")],
    ]
