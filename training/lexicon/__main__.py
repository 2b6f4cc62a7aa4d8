"""Make the table of word senses that ships with the package from WordNet 3.0.

usage: python -m training.lexicon DICT_FOLDER
The folder holds data.*, index.* and index.sense (Debian: wordnet-base and wordnet-sense-index, /usr/share/wordnet).
Kept are the words that news has (`text/rarity.tsv.gz`) or that WordNet's makers met, with their most frequent senses,
and every wider synset above these.
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from training.lexicon.wordnet import Name, Synset, read_counts, read_senses, read_synsets
from twosource.text.rarity import load_rarity
from twosource.text.terms import stem

TARGET = Path("src/twosource/text/lexicon/senses.tsv.gz")
MOST = {"n": 4, "v": 6, "a": 3, "r": 2}
"""Senses kept of a lemma; verbs of news stand in late senses ("charge" as accusing)."""
PERSON = 18
"""The lexicographers' file of people."""
RELATIONS = ("wider", "opposites", "leads", "near")
Kept = dict[tuple[str, str], list[Name]]


def keep_words(folder: Path, synsets: dict[Name, Synset]) -> Kept:
    """Return the senses of the words that news uses; names of single things (with a capital) are left out."""
    known, counts = load_rarity().frequencies, read_counts(folder)
    kept: Kept = {}
    for lemma, kind, names in read_senses(folder):
        met = sum(counts.get((lemma, name), 0) for name in names)
        parts = lemma.split("_")
        particle = kind == "v" and len(parts) == 2 and len(parts[1]) < 5 and met > 0
        plain = len(parts) == 1 and lemma.replace("-", "").isalpha() and len(lemma) > 1
        if not (particle or (plain and (met > 0 or stem(lemma) in known))):
            continue
        common = [name for name in names if lemma in synsets[name].words][: MOST[kind]]
        if common:
            kept[lemma, kind] = common
    return kept


def keep_synsets(kept: Kept, synsets: dict[Name, Synset]) -> list[Name]:
    """Return the synsets of the kept words and all that are wider, in a fixed order."""
    found: set[Name] = set()
    waiting = [name for names in kept.values() for name in names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(synsets[name].pointers.get("wider", ()))
    return sorted(found)


def count_beneath(names: list[Name], kept: Kept, synsets: dict[Name, Synset]) -> dict[Name, int]:
    """Return how many kept words each synset has beneath it, its own among them."""
    words: dict[Name, set[str]] = {name: set() for name in names}
    for (lemma, _), senses in kept.items():
        for name in senses[:2]:
            above, waiting = {name}, [name]
            while waiting:
                for wider in synsets[waiting.pop()].pointers.get("wider", ()):
                    if wider not in above:
                        above.add(wider)
                        waiting.append(wider)
            for one in above:
                words[one].add(lemma)
    return {name: len(found) for name, found in words.items()}


def list_derived(kept: Kept, synsets: dict[Name, Synset]) -> dict[str, set[str]]:
    """Return the derived forms of each kept word in its kept senses, doers left out ("destroyer")."""
    found: dict[str, set[str]] = {}
    for (lemma, _), senses in kept.items():
        for synset in (synsets[name] for name in senses):
            for place, name, other in synset.derived:
                word = synsets[name].words[other - 1]
                known = any((word, kind) in kept for kind in MOST)
                nouns = [first for noun in (lemma, word) for first in kept.get((noun, "n"), [])[:1]]
                doer = PERSON in {synsets[n].lexicographer for n in (name, *nouns)}
                if synset.words[place - 1] == lemma != word and known and not doer:
                    found.setdefault(lemma, set()).add(word)
    return found


def synset_rows(kept: Kept, synsets: dict[Name, Synset], names: list[Name]) -> Iterator[str]:
    numbers = {name: number for number, name in enumerate(names)}
    beneath = count_beneath(names, kept, synsets)
    words: dict[Name, list[str]] = {}
    for (lemma, _), senses in sorted(kept.items()):
        for name in senses:
            words.setdefault(name, []).append(lemma)
    for name in names:
        synset = synsets[name]
        told = (
            " ".join(str(n) for n in sorted(numbers[t] for t in synset.pointers.get(one, ()) if t in numbers))
            for one in RELATIONS
        )
        row = str(synset.lexicographer), str(beneath[name]), " ".join(words.get(name, ())), *told
        yield "\t".join(row).rstrip("\t")


def word_rows(kept: Kept, synsets: dict[Name, Synset], names: list[Name]) -> Iterator[str]:
    numbers = {name: number for number, name in enumerate(names)}
    derived = list_derived(kept, synsets)
    lemmas: dict[str, list[str]] = {}
    for (lemma, kind), senses in sorted(kept.items()):
        lemmas.setdefault(lemma, []).append(kind + " ".join(str(numbers[name]) for name in senses))
    for lemma, found in lemmas.items():
        forms = ["+" + " ".join(sorted(derived[lemma]))] if lemma in derived else []
        yield "\t".join((lemma, *found, *forms))


def main() -> None:
    folder = Path(sys.argv[1])
    synsets = read_synsets(folder)
    kept = keep_words(folder, synsets)
    names = keep_synsets(kept, synsets)
    words = list(word_rows(kept, synsets, names))
    rows = [str(len(names)), *synset_rows(kept, synsets, names), *words]
    TARGET.write_bytes(gzip.compress("\n".join([*rows, ""]).encode(), mtime=0))
    print(len(words), "words", len(names), "synsets", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
