"""Count document frequencies of terms over news texts and write the table that ships with the package.

usage: python -m training.lineage.rarity BENCH_FOLDER
The evaluation sets of grouping and reuse are not counted, so that they stay unseen.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evaluation.task import load_records
from twosource.text.terms import find_terms

FOLDERS = (("quotes/polnear_train", "text"), ("claims/fnc1_bodies", "body"), ("claims/ecbplus_docs", "text"),
           ("events/india_police", "text"), ("time/timebank", "text"))  # fmt: skip
TARGET = Path("src/twosource/text/rarity.tsv.gz")
LEAST = 2


def read_texts(bench: Path) -> Iterator[str]:
    for name, field in FOLDERS:
        for record in load_records(bench / f"{name}.jsonl.gz"):
            text = record.get(field) or " ".join(s["text"] for s in record.get("sentences", []))
            yield text


def main() -> None:
    counts: Counter[str] = Counter()
    number = 0
    for text in read_texts(Path(sys.argv[1])):
        counts.update({term.stem for term in find_terms(text)})
        number += 1
    lines = [f"{term}\t{count}" for term, count in sorted(counts.items()) if count >= LEAST]
    TARGET.write_bytes(gzip.compress("\n".join([str(number), *lines, ""]).encode(), mtime=0))
    print(number, "texts", len(lines), "terms", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
