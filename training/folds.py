"""Which records are kept for measuring; fixed for good."""

from collections.abc import Sequence

from training.corpora import Record


def in_training(corpus: str, records: Sequence[Record]) -> list[Record]:
    """Drop every fifth document of wikigold and the test part of re3d."""
    return [r for r in records if not _held_out(corpus, r)]


def held_out(corpus: str, records: Sequence[Record]) -> list[Record]:
    """Keep what `in_training` drops."""
    return [r for r in records if _held_out(corpus, r)]


def _held_out(corpus: str, record: Record) -> bool:
    if corpus == "wikigold":
        return int(record["doc"]) % 5 == 0
    return corpus == "re3d" and record["part"] == "re3d-test"
