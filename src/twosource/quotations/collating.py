"""Quotations collated: what was said once, in all the readings that a story's witnesses have of it."""

from collections import Counter
from collections.abc import Collection, Sequence

from twosource.model import AnnotatedText, Span, Stemma, Story, Utterance
from twosource.quotations.attestation import attesters, best_attested
from twosource.quotations.descent import Kinship
from twosource.quotations.grouping import group_passages
from twosource.quotations.likeness import is_part
from twosource.quotations.misattribution import described_in, is_sure, takes_from_another
from twosource.quotations.passages import Passage, gather
from twosource.quotations.places import places_of
from twosource.quotations.promotion import mark_promoted
from twosource.quotations.relations import read
from twosource.quotations.speakers import full_names
from twosource.quotations.tradition import Tradition, tradition_of
from twosource.text.naming import compatible, is_proper, name_words
from twosource.text.tongues import find_tongues
from twosource.text.wording import normals


def collate(story: Story, texts: Sequence[AnnotatedText], stemma: Stemma) -> tuple[Utterance, ...]:
    """Return the utterances of a story; every quotation and gloss of `texts` is a reading of exactly one.

    Utterances are ordered by where their best attested words stand. No quotation gives no utterance.
    """
    place = {witness.article: number for number, witness in enumerate(stemma.witnesses)}
    ordered = sorted(texts, key=lambda text: (place.get(text.id, len(place)), text.id))
    names = full_names(ordered)
    passages = gather(ordered, names, find_tongues(ordered, names))
    tradition = tradition_of(ordered, stemma, passages)
    groups = [mark_promoted(group, tradition.kin) for group in group_passages(passages, tradition)]
    found = [(best_attested(group, tradition), group) for group in groups]
    found.sort(key=lambda pair: (pair[0].place, _core_span(pair[0]), pair[1][0].order))
    return tuple(
        _utterance(f"{story.id}-u{number}", best, group, tradition)
        for number, (best, group) in enumerate(found, 1)
    )


def _utterance(name: str, best: Passage, group: Sequence[Passage], tradition: Tradition) -> Utterance:
    speaker = _speaker(group, best, tradition.stemma, tradition.kin)
    articles = {passage.article for passage in group}
    return Utterance(
        id=name,
        speaker=speaker,
        wording=_core(best),
        wording_span=_core_span(best),
        attested_by=attesters(best, group, tradition.rows),
        readings=tuple(read(passage, best, group, speaker, tradition) for passage in group),
        outlets=len({tradition.outlets[article] for article in articles}),
        origins=tradition.stemma.count(articles),
        places=places_of(group, best),
    )


def _speaker(group: Sequence[Passage], best: Passage, stemma: Stemma, kin: Kinship) -> str | None:
    """Return the speaker that most origins name, then most articles; a fuller name before a short one.

    A report made from another that surely names a speaker does not vote; where that one may be misread, it does. Of
    equals the one is taken who is named for the fuller words, then whom some report names most plainly. A person goes before an
    institution, but who is only described before somebody who is named where the words were rewritten alone.
    """
    naming = [p for p in group if p.speaker and p.quotation.nested_in is None]
    bodies = [p for p in naming if not (p.heading or p.gloss)]
    naming = [p for p in naming if any(compatible(p.speaker, body.speaker) for body in bodies)] or naming
    described = described_in(group)
    naming = [p for p in naming if not takes_from_another(p, described, kin)] or naming
    naming = [p for p in naming if _is_person(p)] or naming
    names = {p.speaker or "" for p in naming}
    naming = [p for p in naming if not _names_another(p, names)] or naming
    sure = [p for p in naming if is_proper(p.speaker) and p.marked and is_sure(p)]
    free = kin.independent([p.article for p in sure])
    behind: dict[str, set[str]] = {}
    for passage in [p for p in sure if p.article in free] or naming:
        behind.setdefault(passage.speaker or "", set()).add(passage.article)
    if not behind:
        return best.speaker
    marked = Counter(p.speaker for p in group if p.marked)
    sure_of = {
        name: max(p.quotation.speaker_probability for p in naming if p.speaker == name) for name in behind
    }
    wordings = {(p.speaker, p.marked, p.normals): p for p in naming}.values()
    fuller = {
        p.speaker
        for p in wordings
        for part in wordings
        if p.speaker != part.speaker and _goes_beyond(p, part)
    }
    return max(
        sorted(behind),
        key=lambda name: (
            is_proper(name),
            marked[name] > 0,
            stemma.count(behind[name]).low,
            len(behind[name]),
            name in fuller,
            sure_of[name],
            len(name_words(name)),
        ),
    )


def _goes_beyond(whole: Passage, part: Passage) -> bool:
    """Tell whether one report has all the words that another has, and more."""
    return whole.marked and part.marked and whole.normals != part.normals and is_part(part, whole.normals)


def _is_person(passage: Passage) -> bool:
    """Tell whether a person is surely named: who is quoted by an agency or an office is the one who spoke."""
    entity = passage.quotation.speaker_entity or ""
    return passage.marked and entity.startswith("person:") and is_proper(passage.speaker) and is_sure(passage)


def _names_another(passage: Passage, names: Collection[str]) -> bool:
    """Tell whether a sentence names somebody besides its speaker to whom others give the words: one of them hands them on."""
    around = {word.removesuffix("'s") for word in normals(passage.sentence.cut(passage.text))}
    rivals = (name for name in names if not compatible(name, passage.speaker))
    return any(name_words(name)[-1:] and name_words(name)[-1] in around for name in rivals)


def _core_span(best: Passage) -> Span:
    start = best.quotation.start + len(best.wording) - len(best.wording.lstrip())
    return Span(article=best.article, start=start, end=start + len(_core(best)))


def _core(best: Passage) -> str:
    """Return the quoted words without the stop or comma that typesetting put before the closing mark."""
    words = best.wording.strip().rstrip(" ,;")
    abbreviated = len(words) > 2 and not words[-3:-1].isalpha()
    return words if abbreviated or not words.endswith(".") or words.endswith("..") else words[:-1]
