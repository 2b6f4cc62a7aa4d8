"""Training windows for syntax and names from GUM (Zeldes 2017), the texts with open licences only."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlparse

import numpy as np

from training.corpora import Record, write_out
from training.examples import UNKNOWN, Example, lay_out, replace
from training.labels import RELATIONS, UPOS
from training.names import allow, read_gum_names
from training.teacher import Teacher
from twosource.language.pieces import Vocabulary
from twosource.language.types import Bounds
from twosource.language.windows import Token, tokenize

OPEN_GENRES = {"news", "interview", "bio", "voyage"}
OPEN_HOSTS = {"journals.plos.org", "www.mdpi.com"}

_UPOS = {name: number for number, name in enumerate(UPOS)}
_RELATIONS = {name: number for number, name in enumerate(RELATIONS)}


def is_open(record: Record) -> bool:
    """Tell whether a text has a licence without a ban on commercial use: Wikimedia, PLOS, MDPI, US government."""
    host = urlparse(record["url"] or "").netloc
    return record["genre"] in OPEN_GENRES or host in OPEN_HOSTS or host.endswith(".gov")


def align(tokens: Sequence[Token], gold: Sequence[Bounds]) -> list[list[int]]:
    """List for each of our words the gold words that it overlaps."""
    return [[i for i, (start, end) in enumerate(gold) if start < t.end and t.start < end] for t in tokens]


def parse_labels(
    sentence: Record, covered: Sequence[Sequence[int]]
) -> tuple[list[int], list[int], list[int]]:
    """Project parts of speech, heads (1-based, 0 the root) and relations on our words; UNKNOWN where they clash.

    A gold word that we cut keeps its analysis on our first part; the others hang on that with `goeswith`.
    """
    first: dict[int, int] = {}
    for ours, golds in enumerate(covered):
        for g in golds:
            first.setdefault(g, ours)
    upos, heads, relations = [], [], []
    for ours, golds in enumerate(covered):
        inner = [g for g in golds if sentence["head"][g] - 1 not in golds]
        g = inner[0] if inner else (golds[0] if golds else -1)
        if g < 0:
            tag, head, relation = UNKNOWN, UNKNOWN, UNKNOWN
        elif first[g] != ours:
            tag, head, relation = (
                _UPOS.get(sentence["upos"][g], UNKNOWN),
                first[g] + 1,
                _RELATIONS["goeswith"],
            )
        else:
            above = sentence["head"][g]
            head = 0 if above == 0 else first.get(above - 1, ours) + 1
            head = UNKNOWN if head == ours + 1 else head
            tag = _UPOS.get(sentence["upos"][g], UNKNOWN)
            relation = _RELATIONS.get(sentence["deprel"][g], UNKNOWN) if head != UNKNOWN else UNKNOWN
        upos.append(tag)
        heads.append(head)
        relations.append(relation)
    return upos, heads, relations


def windows(record: Record, vocabulary: Vocabulary, teacher: Teacher, *, limit: int) -> Iterator[Example]:
    """Cut a document into windows of whole sentences."""
    names = read_gum_names(record)
    group: list[Record] = []
    used = 0
    for sentence in record["sents"]:
        length = 2 * len(sentence["form"])
        if group and used + length > limit:
            yield label(group, names, vocabulary, teacher)
            group, used = [], 0
        group.append(sentence)
        used += length
    if group:
        yield label(group, names, vocabulary, teacher)


def label(
    group: Sequence[Record], names: dict[int, set[str]], vocabulary: Vocabulary, teacher: Teacher
) -> Example:
    """Lay the sentences out as one window with syntax, names and vectors."""
    text, bounds, originals = "", [], []
    for sentence in group:
        written, _ = write_out(sentence)
        text += ("\n\n" if sentence["par"] else " ") if text else ""
        bounds.append((len(text), len(text) + len(written)))
        originals.append(written)
        text += written
    tokens = tokenize(text, bounds, vocabulary)
    upos, heads, relations, tags = [UNKNOWN], [UNKNOWN], [UNKNOWN], [set[str]()]
    for index, sentence in enumerate(group):
        mine = [t for t in tokens if t.sentence == index]
        gold = [(bounds[index][0] + s, bounds[index][0] + e) for s, e in write_out(sentence)[1]]
        covered = align(mine, gold)
        labelled = parse_labels(sentence, covered)
        shift = len(heads) - 1
        upos += labelled[0]
        heads += [h + shift if h > 0 else h for h in labelled[1]]
        relations += labelled[2]
        tags += [names.get(sentence["start"] + g[0], set()) if g else set() for g in covered]
    return replace(
        lay_out(tokens, vocabulary),
        upos=np.array(upos),
        heads=np.array(heads),
        relations=np.array(relations),
        allowed=allow(tags),
        vectors=teacher.look_up(originals),
    )
