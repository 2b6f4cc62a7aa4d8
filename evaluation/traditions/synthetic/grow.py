"""Grow the tree of a synthetic tradition: texts as lists of sentences, and what is done to them."""

import random
from dataclasses import dataclass, replace

from evaluation.traditions.synthetic.themes import Fact, Theme

OPERATIONS = (("copy", 3), ("abridged", 3), ("rewrite", 4), ("update", 2), ("merge", 2), ("origin", 2))
"""How often a report is made in which way, as weights."""
LOST = 0.12
"""Chance that a text that others may use is not among the reports."""
WORDINGS = 4
VOICES = 10**6
REWORDED = 0.5
"""Chance that a rewrite rewords a quotation too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One fact or speech as one text has it; `figure` is None where the fact has none."""

    name: str
    wording: int
    voice: int = 0
    """Which of the alternatives inside a wording are taken."""
    figure: int | None = None
    blurred: bool = False
    relation: str | None = None
    """Of a speech: verbatim, trimmed or altered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One node of the tree: a report, or a lost text; `above` are pairs of exemplar and kind."""

    name: str
    above: tuple[tuple[str, str], ...]
    origins: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    outlet: str
    lost: bool = False
    credit: str | None = None
    furniture: bool = False


def grow(theme: Theme, outlets: list[str], chance: random.Random) -> list[Text]:
    """Return a tree with one report for each outlet, and lost texts between them, exemplars first."""
    truth = {fact.name: chance.randint(fact.least, fact.most) for fact in theme.facts if fact.most}
    texts = [begin(theme, "r0", "L1", outlets[0], truth, chance)]
    reports = 1
    while reports < len(outlets):
        lost = chance.random() < LOST
        name = f"X{len(texts)}" if lost else f"r{reports}"
        outlet = "Agency" if lost else outlets[reports]
        texts.append(replace(make(theme, texts, name, outlet, truth, chance), lost=lost))
        reports += not lost
    return [text for text in texts if not text.lost or uses(texts, text)]


def uses(texts: list[Text], lost: Text) -> bool:
    """Tell whether a report goes back to a lost text."""
    below = [text for text in texts if any(exemplar == lost.name for exemplar, _ in text.above)]
    return any(not text.lost or uses(texts, text) for text in below)


def make(
    theme: Theme, texts: list[Text], name: str, outlet: str, truth: dict[str, int], chance: random.Random
) -> Text:
    """Return a new text, made in one of the ways of OPERATIONS from texts that are there."""
    ways, weights = zip(*OPERATIONS, strict=True)
    way = chance.choices(ways, weights)[0]
    lines = sorted({origin for text in texts for origin in text.origins})
    exemplar = chance.choice(texts[-12:])
    if way == "origin":
        return begin(theme, name, f"L{len(lines) + 1}", outlet, truth, chance)
    if way == "merge":
        others = [text for text in texts if not set(text.origins) & set(exemplar.origins)]
        if others:
            return merge(exemplar, chance.choice(others), name, outlet, chance)
        way = "rewrite"
    sentences = CHANGES[way](theme, exemplar.sentences, chance)
    return Text(
        name=name,
        above=((exemplar.name, way),),
        origins=exemplar.origins,
        sentences=sentences,
        outlet=exemplar.outlet if way == "update" else outlet,
        credit=exemplar.outlet if way in ("copy", "rewrite") and chance.random() < 0.5 else None,
        furniture=chance.random() < 0.4,
    )


def begin(
    theme: Theme, name: str, origin: str, outlet: str, truth: dict[str, int], chance: random.Random
) -> Text:
    """Return a text by somebody who was there: own words, own facts, and now and then another figure."""
    known = [fact for fact in theme.facts if fact.core and (fact is theme.facts[0] or chance.random() < 0.85)]
    known += chance.sample([fact for fact in theme.facts if not fact.core], 2)
    told = [tell(fact, truth, chance) for fact in known]
    heard = chance.sample(theme.speeches, chance.randint(1, len(theme.speeches)))
    told += [
        Sentence(name=speech.name, wording=chance.randrange(WORDINGS), relation="verbatim")
        for speech in heard
    ]
    rest = told[1:]
    chance.shuffle(rest)
    return Text(name=name, above=(), origins=(origin,), sentences=(told[0], *rest), outlet=outlet)


def tell(fact: Fact, truth: dict[str, int], chance: random.Random) -> Sentence:
    """Return a fact as somebody tells it who may have counted otherwise."""
    figure = truth.get(fact.name)
    if figure is not None and chance.random() < 0.2:
        figure += chance.choice((-2, -1, 1, 2, 3))
    wording, voice = chance.randrange(WORDINGS), chance.randrange(VOICES)
    return Sentence(name=fact.name, wording=wording, voice=voice, figure=figure)


def copy(_: Theme, sentences: tuple[Sentence, ...], chance: random.Random) -> tuple[Sentence, ...]:
    """Return the same sentences, at times without the last one."""
    return sentences[:-1] if len(sentences) > 5 and chance.random() < 0.3 else sentences


def abridge(_: Theme, sentences: tuple[Sentence, ...], chance: random.Random) -> tuple[Sentence, ...]:
    """Return about half of the sentences, the first one always; quotations may be cut."""
    kept = [row for at, row in enumerate(sentences) if at < 2 or chance.random() < 0.5]
    return tuple(
        replace(row, relation="trimmed") if row.relation == "verbatim" and chance.random() < 0.4 else row
        for row in kept
    )


def rewrite(_: Theme, sentences: tuple[Sentence, ...], chance: random.Random) -> tuple[Sentence, ...]:
    """Return every sentence in another wording, quotations reworded, figures at times rounded."""
    return tuple(reword(row, chance) for row in sentences)


def reword(row: Sentence, chance: random.Random) -> Sentence:
    """Return a sentence in other words; what stands between marks is reworded half of the time."""
    altered = row.relation is not None and chance.random() < REWORDED
    return replace(
        row,
        wording=(row.wording + chance.randint(1, WORDINGS - 1)) % WORDINGS,
        voice=chance.randrange(VOICES),
        relation="altered" if altered else row.relation,
        blurred=row.figure is not None and (row.blurred or chance.random() < 0.3),
    )


def update(theme: Theme, sentences: tuple[Sentence, ...], chance: random.Random) -> tuple[Sentence, ...]:
    """Return the sentences with one figure corrected and, if there is one left, a new fact."""
    rows = list(sentences)
    with_figures = [at for at, row in enumerate(rows) if row.figure is not None]
    if with_figures:
        at = chance.choice(with_figures)
        rows[at] = replace(rows[at], figure=(rows[at].figure or 0) + chance.randint(1, 9), blurred=False)
    told = {row.name for row in rows}
    new = [fact for fact in theme.facts if fact.name not in told and not fact.most]
    if new:
        rows.insert(1, tell(chance.choice(new), {}, chance))
    return tuple(rows)


def merge(one: Text, other: Text, name: str, outlet: str, chance: random.Random) -> Text:
    """Return a text that rewrites one and takes from another what that one does not have."""
    told = {row.name for row in one.sentences}
    taken = [row for row in other.sentences if row.name not in told][:4]
    if not taken:
        taken = [row for row in other.sentences[1:] if row.relation or row.figure is not None][:2]
        told -= {row.name for row in taken}
    kept = tuple(row for row in one.sentences if row.name in told)
    return Text(
        name=name,
        above=((one.name, "rewrite"), (other.name, "excerpt")),
        origins=tuple(dict.fromkeys((*one.origins, *other.origins))),
        sentences=(*(row if row.relation else reword(row, chance) for row in kept), *taken),
        outlet=outlet,
    )


CHANGES = {"copy": copy, "abridged": abridge, "rewrite": rewrite, "update": update}
