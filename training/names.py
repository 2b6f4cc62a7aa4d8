"""Training windows for names from sets whose labels differ: each word has the set of tags that its set leaves open."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from training import conflict
from training.corpora import Record
from training.demonyms import DEMONYMS
from training.examples import Example, lay_out, replace
from training.labels import NAME_TAGS
from twosource.language.pieces import Vocabulary
from twosource.language.windows import tokenize

ANY = frozenset(NAME_TAGS)
OTHER_KINDS = ("NORP", "EVENT", "WEAPON", "MISC")

KINDS: dict[str, dict[str, tuple[str, ...]]] = {
    "wikigold": {"PER": ("PER",), "LOC": ("LOC",), "ORG": ("ORG",), "MISC": OTHER_KINDS},
    "btc": {"PER": ("PER",), "LOC": ("LOC",), "ORG": ("ORG",)},
    "uner_ewt_dev": {"PER": ("PER",), "LOC": ("LOC",), "ORG": ("ORG",)},
    "wnut17_train": {
        "person": ("PER",), "location": ("LOC",), "corporation": ("ORG",), "group": ("ORG", "NORP"),
        "product": ("MISC", "WEAPON"), "creative-work": ("MISC", "EVENT"),
    },
    "re3d": {
        "Organisation": ("ORG",), "Actor": ("ORG", "LOC"), "Location": ("LOC",), "Person": ("PER",), "Nationality": ("NORP",),
        "Weapon": ("WEAPON",), "MilitaryPlatform": ("WEAPON",),
        "Temporal": (), "Quantity": (), "Money": (), "DocumentReference": OTHER_KINDS,
    },
}  # fmt: skip
UNANNOTATED: dict[str, tuple[str, ...]] = {
    "wikigold": (),
    "btc": OTHER_KINDS,
    "uner_ewt_dev": OTHER_KINDS,
    "wnut17_train": ("NORP", "EVENT"),
    "re3d": ("EVENT", "MISC"),
}

_GUM: dict[str, tuple[str, ...]] = {
    "person": ("PER",), "place": ("LOC",), "organization": ("ORG",), "event": ("EVENT",), "time": (), "quantity": (),
}  # fmt: skip
_BRIDGES = {"of", "for", "the", "and", "&", "-", "'s", "de", "al", "von", "van", "'", "in", "on"}
_SIGNS = {"@", "#"}


def allow(words: Sequence[Iterable[str]]) -> NDArray[np.bool_]:
    """Mark the allowed tags of each word; a word without any may have every tag."""
    mask = np.ones((len(words), len(NAME_TAGS)), bool)
    for row, tags in zip(mask, words, strict=True):
        if tags:
            row[:] = [tag in tags for tag in NAME_TAGS]
    return mask


def open_tags(tokens: Sequence[str], tags: Sequence[str | None], corpus: str) -> list[set[str]]:
    """List the tags of ours that a sentence's own tags leave open, word by word."""
    kinds, unannotated = KINDS[corpus], UNANNOTATED[corpus]
    opened: list[set[str]] = []
    previous = "O"
    for token, tag in zip(tokens, tags, strict=True):
        if tag is None:
            opened.append(set())
            previous = "O"
            continue
        place, _, kind = tag.partition("-")
        if tag == "O" or kinds[kind] == ():
            found = {"O", *(f"{p}-{k}" for k in unannotated for p in "BI")}
            if token in DEMONYMS and "NORP" in unannotated:
                found = {"B-NORP", "I-MISC", "I-EVENT"}
        else:
            goes_on = previous.partition("-")[2] == kind and place == "I"
            found = {f"{'I' if goes_on else 'B'}-{k}" for k in kinds[kind]}
            if kind == "MISC" and token in DEMONYMS and not goes_on:
                found = {"B-NORP"}
        opened.append(found)
        previous = tag
    return opened


def soften(tokens: Sequence[str], tags: Sequence[str | None], opened: list[set[str]]) -> list[set[str]]:
    """Say nothing about marked spans without a capital (phrases that are no names) and about @ and #."""
    for start, end, _ in conflict.spans([tag or "O" for tag in tags]):
        shown = "".join(tokens[start:end])
        if shown[0] in _SIGNS or not any(c.isupper() for c in shown):
            opened[start:end] = [set() for _ in range(start, end)]
    return opened


def windows(
    records: Sequence[Record], corpus: str, vocabulary: Vocabulary, *, limit: int
) -> Iterator[Example]:
    """Pack sentences into windows, in their order."""
    group: list[Record] = []
    used = 0
    for record in records:
        length = 2 * len(record["tokens"])
        if group and used + length > limit:
            yield label(group, corpus, vocabulary)
            group, used = [], 0
        group.append(record)
        used += length
    if group:
        yield label(group, corpus, vocabulary)


def label(group: Sequence[Record], corpus: str, vocabulary: Vocabulary) -> Example:
    """Lay sentences out as one window; the text is the set's words with the spaces that news would have."""
    text, bounds = "", []
    tags: list[Iterable[str]] = [set()]
    starts: dict[int, set[str]] = {}
    for record in group:
        text += "\n" if text else ""
        begin = len(text)
        own = record["ner"] if "ner" in record else conflict.begin_spans(record["ner_io"])
        opened = soften(record["tokens"], own, open_tags(record["tokens"], own, corpus))
        for index, token in enumerate(record["tokens"]):
            text += " " if index and token[:1] not in ".,;:!?)%'’" else ""
            starts |= dict.fromkeys(range(len(text), len(text) + len(token)), opened[index])
            text += token
        bounds.append((begin, len(text)))
    tokens = tokenize(text, bounds, vocabulary)
    previous: set[str] | None = None
    for token in tokens:
        found = starts[token.start]
        inside = {tag.replace("B-", "I-") for tag in found} if found is previous else found
        tags.append(inside)
        previous = found
    return replace(lay_out(tokens, vocabulary), allowed=allow(tags))


def read_gum_names(record: Record) -> dict[int, set[str]]:
    """List the open tags by the number of the word in a GUM document, names taken from its entities' proper nouns."""
    upos = [tag for s in record["sents"] for tag in s["upos"]]
    xpos = [tag for s in record["sents"] for tag in s["xpos"]]
    forms = [form for s in record["sents"] for form in s["form"]]
    found: dict[int, set[str]] = {
        i: {"O"} if tag != "PROPN" and not forms[i][:1].isupper() else set() for i, tag in enumerate(upos)
    }
    for i, form in enumerate(forms):
        if upos[i] == "PRON" or (upos[i] in {"DET", "ADP", "CCONJ", "SCONJ", "ADV", "VERB", "AUX"}):
            found[i] = {"O"}
        if form in DEMONYMS:
            found[i] = {"B-NORP"}
    for entity in sorted(record["entities"], key=lambda e: e["end"] - e["start"]):
        low, high = _name_in(entity, upos, forms)
        while entity["type"] == "person" and low + 1 < high and forms[low] in conflict.TITLES:
            found[low] = set()
            low += 1
        if low < high:
            lone = high - low == 1 and (xpos[low] == "NNPS" or forms[low] in DEMONYMS)
            kinds = (
                ("NORP",)
                if lone and entity["type"] == "person"
                else _GUM.get(entity["type"], ("MISC", "WEAPON"))
            )
            tags = {i: {f"{'B' if i == low else 'I'}-{kind}" for kind in kinds} for i in range(low, high)}
            found |= tags if kinds else {i: {"O"} for i in range(low, high)}
    return found


def _name_in(entity: Record, upos: Sequence[str], forms: Sequence[str]) -> tuple[int, int]:
    """Find the run of proper nouns that holds the entity's head word, if that is one."""
    head = entity["start"] + int(entity["minspan"].split(",")[0]) - 1
    low, high = entity["start"], entity["end"]
    if not low <= head < high or upos[head] != "PROPN":
        return 0, 0
    start = end = head

    def runs(place: int) -> bool:
        return low <= place < high and (
            upos[place] == "PROPN" or (upos[place] == "NUM" and forms[place].isdigit())
        )

    def bridged(place: int, step: int) -> int:
        """Give the next proper noun from `place` on, over at most two small words; `place - step` if there is none."""
        for far in range(3):
            if runs(place + step * far):
                return place + step * far
            if not (low <= place + step * far < high and forms[place + step * far].lower() in _BRIDGES):
                break
        return place - step

    while (left := bridged(start - 1, -1)) < start:
        start = left
    while (right := bridged(end + 1, 1)) > end:
        end = right
    return start, end + 1
