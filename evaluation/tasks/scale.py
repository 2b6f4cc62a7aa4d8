"""What reuse search and grouping cost among many articles, and what reuse search finds; peers where installed.

Articles are invented: words as frequent as in news, copies that change words and lose their end, statements that
unrelated articles share, furniture. The copies of one article are all copies of each other. Times are those of the
processor on one core. `datasketch` and `rensa` are no dependencies: their figures are left out where they are not
installed, and a line on standard error says so.
"""

import random
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

from evaluation.task import Figures, Task
from evaluation.tasks.archive import as_text, invented_reports
from twosource import stories
from twosource.text.rarity import load_rarity
from twosource.text.reuse import find_reuse

Made = TypeVar("Made")
Pairs = set[tuple[int, int]]
Search = Callable[[list[str]], Pairs]

FEW, MANY = 10_000, 100_000
PEERS_READ = 3000
"""Articles that the peers search: what they cost is linear in them."""
COPIED = 0.3
"""Part of the articles that are copies."""
STATED = 0.15
"""Part of the articles that carry a statement which unrelated ones carry too."""
CHANGED = 0.03
"""Part of a copy's words that are others."""
LEAST_SHARE = 0.5
"""Part of the shorter text that copies have in common."""
LEAST_RESEMBLANCE = 0.3
"""What the peers measure instead: runs of both texts, of the runs of either."""
PERMUTATIONS = 128


def invent(count: int, seed: int) -> tuple[list[str], Pairs]:
    """Return articles of 150 to 450 words, and the pairs that are copies of one text, by their places."""
    chance = random.Random(seed)
    frequencies = load_rarity().frequencies
    words, weights = list(frequencies), list(accumulate(frequencies.values()))

    def draw(number: int) -> list[str]:
        return chance.choices(words, cum_weights=weights, k=number)

    statements = [draw(40) for _ in range(count // 50 + 1)]
    furniture = [draw(25) for _ in range(count // 500 + 1)]
    texts: list[list[str]] = []
    families: list[list[int]] = []
    for place in range(count):
        if families and chance.random() < COPIED:
            family = chance.choice(families[-2000:])
            text = copy(chance, texts[family[0]], draw)
            family.append(place)
        else:
            text = draw(chance.randint(150, 450))
            families.append([place])
            if chance.random() < STATED:
                text += chance.choice(statements)
        texts.append(text)
    printed = [" ".join([*text, *chance.choice(furniture)]) + "." for text in texts]
    pairs = {
        (one, other) for family in families for at, one in enumerate(family) for other in family[at + 1 :]
    }
    return printed, pairs


def copy(chance: random.Random, text: list[str], draw: Callable[[int], list[str]]) -> list[str]:
    """Return a copy that keeps three fifths of a text or more, with other words here and there."""
    kept = text[: int(len(text) * chance.uniform(0.6, 1.0))]
    for place in chance.sample(range(len(kept)), int(len(kept) * CHANGED)):
        kept[place] = draw(1)[0]
    return kept


def search_here(texts: list[str]) -> Pairs:
    return {(found.one, found.other) for found in find_reuse(texts, least_share=LEAST_SHARE)}


def search_datasketch(texts: list[str]) -> Pairs:
    """Search with MinHash and banded hashing as the library's guide has it."""
    sketches = import_module("datasketch")
    index = sketches.MinHashLSH(threshold=LEAST_RESEMBLANCE, num_perm=PERMUTATIONS)
    made = []
    for place, text in enumerate(texts):
        sketch = sketches.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in runs_of(text)])
        made.append(sketch)
        index.insert(place, sketch)
    return {
        (other, place)
        for place, sketch in enumerate(made)
        for other in index.query(sketch)
        if other < place and sketch.jaccard(made[other]) >= LEAST_RESEMBLANCE
    }


def search_rensa(texts: list[str]) -> Pairs:
    """Search with the library's minimum hashes by random permutations and its banded hashing."""
    sketches = import_module("rensa")
    index = sketches.RMinHashLSH(threshold=LEAST_RESEMBLANCE, num_perm=PERMUTATIONS, num_bands=32)
    made = []
    for place, text in enumerate(texts):
        sketch = sketches.RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(runs_of(text))
        made.append(sketch)
        index.insert(place, sketch)
    return {
        (other, place)
        for place, sketch in enumerate(made)
        for other in index.query(sketch)
        if other < place and sketch.jaccard(made[other]) >= LEAST_RESEMBLANCE
    }


def runs_of(text: str) -> list[str]:
    """Return the runs of five words of a text."""
    words = text.lower().split()
    return [" ".join(words[at : at + 5]) for at in range(len(words) - 4)]


def measure(search: Search, texts: list[str], gold: Pairs, named: str) -> Figures:
    """Return what a search finds of the copies, and how fast."""
    begun = time.process_time()
    found = search(texts)
    seconds = time.process_time() - begun
    return {
        f"{named}_precision": len(found & gold) / max(len(found), 1),
        f"{named}_recall": len(found & gold) / max(len(gold), 1),
        f"{named}_articles_per_second": len(texts) / seconds,
    }


def score_reuse_search(_: Path) -> Figures:
    """Search 10,000 and 100,000 articles; let the peers that are installed search some."""
    figures: Figures = {}
    for count in (FEW, MANY):
        texts, gold = invent(count, seed=count)
        before = peak_mib()
        figures |= measure(search_here, texts, gold, f"here_{count}")
        figures[f"here_{count}_more_mib"] = peak_mib() - before
    figures["cost_growth"] = (
        figures[f"here_{FEW}_articles_per_second"] / figures[f"here_{MANY}_articles_per_second"]
    )
    texts, gold = invent(PEERS_READ, seed=1)
    for name, search in (("datasketch", search_datasketch), ("rensa", search_rensa)):
        if find_spec(name) is None:
            print(f"reuse_search: {name} is not installed, so it is not measured", file=sys.stderr)
        else:
            figures |= measure(search, texts, gold, name)
    return figures


def score_grouping(_: Path) -> Figures:
    """Group 10,000 and 100,000 articles of 50 a day: what an article costs among few and among many."""
    figures: Figures = {}
    for count in (FEW, MANY):
        plans, outlined = clock(partial(outline_all, count))
        _articles, invented = clock(partial(invent_all, count))
        links, linked = clock(partial(stories.find_links, plans))
        found, divided = clock(partial(stories.divide, plans, links))
        figures |= {
            f"outlined_{count}_per_second": count / (outlined - invented),
            f"linked_{count}_per_second": count / linked,
            f"divided_{count}_per_second": count / divided,
            f"grouped_{count}_per_second": count / (outlined - invented + linked + divided),
            f"articles_{count}_in_a_story": count / len(found),
            f"peak_{count}_mib": peak_mib(),
        }
    return figures


def invent_all(count: int) -> int:
    """Invent the articles that `outline_all` outlines, so that inventing them can be taken off its time."""
    return sum(len(as_text(report).sentences) for report in invented_reports(count, seed=count))


def outline_all(count: int) -> list[stories.Outline]:
    return [stories.outline(as_text(report)) for report in invented_reports(count, seed=count)]


def clock(work: Callable[[], Made]) -> tuple[Made, float]:
    """Return what the work makes and the processor's seconds that it takes."""
    begun = time.process_time()
    made = work()
    return made, time.process_time() - begun


def peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


TASKS = (
    Task(name="reuse_search", files=(), score=score_reuse_search, slow=True),
    Task(name="grouping_scale", files=(), score=score_grouping, slow=True),
)
