"""Find the clauses of an article: each verb with its reach, its polarity, and whether it is told as done.

Works on the words from left to right: a verb takes its force from its auxiliaries, from the verb or noun
that governs it, and from conditions over it, in the spirit of factuality profiles (Saurí and Pustejovsky
2012). Acts named by a noun have a clause only where something says that they are not simply done.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.annotation.clauses.forms import lemma_of
from twosource.annotation.clauses.groups import Force, Group, Told, read_group
from twosource.annotation.clauses.nominals import find_nominals
from twosource.annotation.clauses.scope import read_force
from twosource.annotation.clauses.verbs import find_verbs
from twosource.annotation.clauses.words import BREAKS, LINKS, SAYING
from twosource.model import Article, Clause, Sentence, Token
from twosource.text.tokens import split_tokens


def find_clauses(
    article: Article, sentences: Sequence[Sentence], tokens: Sequence[Token]
) -> tuple[Clause, ...]:
    """Return the clauses of the sentences, ordered by predicate; tokens without parts of speech will do.

    Modality `reported` is a plain statement that the text leaves to somebody else's word.
    """
    starts = [token.start for token in tokens]
    clauses: list[Clause] = []
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        own = tokens[first:last] or _plain_tokens(article.text, sentence)
        clauses += _clauses_of(own)
    return tuple(clauses)


def _plain_tokens(text: str, sentence: Sentence) -> tuple[Token, ...]:
    return tuple(
        Token(start=start, end=end, text=text[start:end], lemma=text[start:end].lower())
        for start, end in split_tokens(text, sentence.start, sentence.end)
    )


def _clauses_of(tokens: Sequence[Token]) -> list[Clause]:
    words = [token.text.lower() for token in tokens]
    verbs = find_verbs(tokens, words)
    groups = [read_group(words, verb) for verb in verbs]
    forces: list[Force] = []
    for place, group in enumerate(groups):
        forces.append(read_force(group, Told(words, verbs[:place], tuple(forces))))
    forces = _reported(words, verbs, forces)
    found = [
        _clause(tokens, *reach, group.verb, force)
        for reach, group, force in zip(_reaches(words, groups), groups, forces, strict=True)
    ]
    found += [
        _clause(tokens, max(0, place - 4), min(len(tokens), place + 5), place, force)
        for place, force in find_nominals(words, verbs, forces)
    ]
    return sorted(found, key=lambda clause: clause.predicate_start)


def _clause(tokens: Sequence[Token], first: int, last: int, verb: int, force: Force) -> Clause:
    return Clause(
        start=tokens[first].start,
        end=tokens[last - 1].end,
        predicate_start=tokens[verb].start,
        predicate_end=tokens[verb].end,
        polarity="negated" if force.negated else "affirmed",
        modality=force.modality,
    )


def _reaches(words: Sequence[str], groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """Yield the first word of each verb's clause and the place behind its last: up to marks, links and other verbs."""
    for place, group in enumerate(groups):
        floor = groups[place - 1].verb + 1 if place else 0
        ceiling = groups[place + 1].start if place + 1 < len(groups) else len(words)
        first, last = group.start, group.verb + 1
        while first > floor and words[first - 1] not in BREAKS and words[first - 1] not in LINKS:
            first -= 1
        while last < ceiling and words[last] not in BREAKS and words[last] not in LINKS:
            last += 1
        yield first, max(last, group.verb + 1)


def _reported(words: Sequence[str], verbs: Sequence[int], forces: list[Force]) -> list[Force]:
    """Mark plain statements that a trailing `police said` or an `according to` leaves to somebody else."""
    source = _trailing_source(words, verbs)
    if source is None:
        return forces
    return [
        replace(force, modality="reported") if force.modality == "actual" and verb != source else force
        for verb, force in zip(verbs, forces, strict=True)
    ]


def _trailing_source(words: Sequence[str], verbs: Sequence[int]) -> int | None:
    """Return the verb of a source that stands behind or beside its statement, -1 for `according to`."""
    if any(one == "according" and two == "to" for one, two in itertools.pairwise(words)):
        return -1
    for verb in reversed(verbs):
        if lemma_of(words[verb]) in SAYING:
            left = max((at for at in range(verb) if words[at] in BREAKS), default=-1)
            behind = next((word for word in words[verb + 1 :] if word not in {"on", "in", "at"}), ".")
            open_end = len(words) - verb <= 12 and not (set(words[verb + 1 :]) & {"that"})
            return verb if left > 0 and verb - left <= 8 and open_end and behind else None
    return None
