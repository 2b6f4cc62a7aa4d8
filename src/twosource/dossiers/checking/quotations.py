"""Every quotation of a draft beside what the reports have between marks, or tell without them."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.dossiers.checking.attribution import with_speaker
from twosource.dossiers.checking.carried import Carried, Library, Told
from twosource.dossiers.checking.draft import Draft
from twosource.dossiers.checking.settings import CheckSettings
from twosource.dossiers.names import count_outlets
from twosource.dossiers.wordings import Comparison, compare, of_same_sentence
from twosource.model import (
    CheckedQuotation,
    Dossier,
    QuotationStanding,
    Span,
)
from twosource.text.concepts import is_function_word
from twosource.text.naming import compatible
from twosource.text.sense import lost_sense, negates
from twosource.text.wording import normals

CHANGED = frozenset({"altered", "extended", "promoted", "misattributed"})
OTHERS = 0.15
"""Share of the words by which somebody else's quotation must be more like a draft's than the speaker's own."""
SHORT = 15
"""Words up to which the attested wording is told in the remark on a contested one."""
RANKS = {"same": 0, "part": 1, "other": 2}


def check_quotation(draft: Draft, library: Library, settings: CheckSettings) -> CheckedQuotation:
    """Return how the reports have one quotation of a draft."""
    compared = [
        (one, compare(draft.wording, one.wording))
        for one in library.nearest(draft.wording, most=settings.candidates)
    ]
    compared.sort(key=lambda pair: preference(draft, *pair))
    if compared and fits(draft, *compared[0], settings):
        return judged(draft, compared, library, settings)
    if told := library.telling(draft.wording):
        return unmarked(draft, told)
    if compared and is_altered(draft, *compared[0], settings):
        return judged(draft, compared, library, settings)
    if len(draft.wording.normals) >= settings.run and (
        told := library.nearly_telling(draft.wording, share=settings.told)
    ):
        return unmarked(draft, told)
    return nowhere(draft, compared, settings)


def preference(draft: Draft, one: Carried, found: Comparison) -> tuple[int, float, float, bool, int]:
    """Order what a quotation can be: the very words first, the same speaker's before others; then what is most like it."""
    other = float(not compatible(draft.speaker, one.utterance.speaker))
    cut = sum(map(len, found.cut))
    alike = -found.share + OTHERS * other if found.kind == "other" else other
    return (RANKS[found.kind], alike, -found.share, one.relation is not None, cut)


def fits(draft: Draft, one: Carried, found: Comparison, settings: CheckSettings) -> bool:
    """Tell whether a draft's words stand in a report's quotation; a few words must also be the speaker's."""
    if found.kind == "other":
        return False
    return len(draft.wording.normals) >= settings.attributed or compatible(
        draft.speaker, one.utterance.speaker
    )


def is_altered(draft: Draft, one: Carried, found: Comparison, settings: CheckSettings) -> bool:
    """Tell whether a draft's words are a report's quotation with other words in it.

    Where nearly all words are the same, one content word in common is enough.
    """
    shared = {word for word in draft.wording.normals if word in set(one.wording.normals)}
    content = sum(not is_function_word(word) for word in shared)
    least = 1 if found.share >= settings.nearly else settings.content
    return found.kind == "other" and found.share >= settings.altered and content >= least


def judged(
    draft: Draft, compared: Sequence[tuple[Carried, Comparison]], library: Library, settings: CheckSettings
) -> CheckedQuotation:
    """Return how a quotation stands to the utterance that it is most like, with the reports that have its words."""
    best, found = compared[0]
    attested = attested_of(draft, best, library)
    stands = attested is not None and attested[1].kind != "other"
    if not stands and found.kind != "other" and best.relation in CHANGED:
        return with_speaker(draft, best, contested(draft, best, attested), settings)
    if attested and (stands or (found.kind == "other" and attested[1].share >= found.share)):
        best, found = attested
    having = [one for one, other in compared if one.utterance is best.utterance and other.kind != "other"]
    checked = carried_by(worded(draft, best, found), best.dossier, [best, *having])
    return with_speaker(draft, best, checked, settings)


def attested_of(draft: Draft, best: Carried, library: Library) -> tuple[Carried, Comparison] | None:
    """Return the best attested wording of an utterance beside a draft's; None if nobody has it between marks."""
    held = library.attested.get((best.dossier.story.id, best.utterance.id))
    return (held, compare(draft.wording, held.wording)) if held else None


def carried_by(checked: CheckedQuotation, dossier: Dossier, having: Sequence[Carried]) -> CheckedQuotation:
    """Return a checked quotation that counts only the reports which have some wordings."""
    articles = {span.article for one in having for span in one.spans}
    return replace(
        checked,
        outlets=count_outlets(text for text in dossier.texts if text.id in articles),
        origins=dossier.stemma.count(articles),
    )


def worded(draft: Draft, best: Carried, found: Comparison) -> CheckedQuotation:
    """Return whether the words are the report's, a part of them, or others; and whether the sense is kept."""
    standing: QuotationStanding = "altered"
    if found.kind != "other":
        standing = "verbatim" if found.kind == "same" else "trimmed"
    lost, note = sense_lost(draft, best, found)
    return replace(
        beside(draft, best),
        standing="turned" if lost else standing,
        differences=found.differences,
        note=note,
    )


def sense_lost(draft: Draft, best: Carried, found: Comparison) -> tuple[bool, str | None]:
    """Tell whether what is cut or left out turns the sense, and how that is said to a reader."""
    outside = draft.around.replace(draft.wording.text, " ")
    for cut in found.cut:
        part = of_same_sentence(cut, best.wording.text)
        if part and (lost := lost_sense(part, f"{draft.wording.text} {outside}")):
            return True, f"a {lost} is left out: “{part}”"
    for theirs, ours in found.differences:
        if negates(theirs) == negates(ours):
            continue
        if not theirs:
            return True, f"a negation is left out: “{ours}”"
        if not ours:
            return True, f"a negation is added: “{theirs}”"
        return False, f"a negation is exchanged: “{theirs}” for “{ours}”"
    return False, None


def contested(draft: Draft, best: Carried, attested: tuple[Carried, Comparison] | None) -> CheckedQuotation:
    """Return that only some reports have the words so, with those, and that the best attested ones are others."""
    if attested is None:
        checked = replace(
            beside(draft, best),
            standing="contested",
            wording=best.utterance.wording,
            note="between marks here only; others report it without marks",
        )
        return carried_by(checked, best.dossier, [best])
    other, found = attested
    theirs = narrowed(draft, other)
    articles = (best.dossier.text(span.article).article for span in best.spans)
    outlets = ", ".join(dict.fromkeys(article.outlet or article.report for article in articles))
    others = (
        f"; the others have “{other.wording.run(0, len(other.wording.words))}”"
        if len(other.wording.normals) <= SHORT
        else ""
    )
    checked = replace(
        beside(draft, other),
        standing="contested",
        differences=found.differences,
        cites=(*theirs[:1], *narrowed(draft, best), *theirs[1:]),
        note=f"so only in {outlets}{others}",
    )
    return carried_by(checked, best.dossier, [best])


def beside(draft: Draft, best: Carried) -> CheckedQuotation:
    """Return a quotation beside an utterance, with who carries that."""
    return CheckedQuotation(
        quotation=draft.quotation,
        standing="verbatim",
        wording=best.wording.text,
        speaker=best.utterance.speaker,
        story=best.dossier.story.id,
        utterance=best.utterance.id,
        cites=narrowed(draft, best),
        outlets=best.utterance.outlets,
        origins=best.utterance.origins,
    )


def narrowed(draft: Draft, one: Carried) -> tuple[Span, ...]:
    """Return where reports carry a wording: of words over several sentences, the one that is most like the draft's."""
    return tuple(most_like(draft, one.dossier, span) for span in one.spans)


def most_like(draft: Draft, dossier: Dossier, span: Span) -> Span:
    """Return the part of a span in the sentence that has most of the draft's words; the first of several such."""
    parts = [
        Span(article=span.article, start=max(span.start, one.start), end=min(span.end, one.end))
        for one in dossier.text(span.article).sentences
        if one.start < span.end and span.start < one.end
    ]
    wanted = set(draft.wording.normals)
    return max(parts, key=lambda part: len(wanted & set(normals(dossier.words(part)))), default=span)


def unmarked(draft: Draft, told: Sequence[Told]) -> CheckedQuotation:
    """Return that reports tell these words without marks, and where."""
    dossier = told[0].dossier
    spans = tuple(one.span for one in told if one.dossier is dossier)
    articles = {span.article for span in spans}
    return CheckedQuotation(
        quotation=draft.quotation,
        standing="unmarked",
        wording=told[0].text,
        note="no report has these words between quotation marks",
        story=dossier.story.id,
        cites=spans,
        outlets=count_outlets(text for text in dossier.texts if text.id in articles),
        origins=dossier.stemma.count(articles),
    )


def nowhere(
    draft: Draft, compared: Sequence[tuple[Carried, Comparison]], settings: CheckSettings
) -> CheckedQuotation:
    """Return that no report has the words, beside the nearest that one has."""
    content = [pair for pair in compared if has_content(draft, pair[0])]
    nearest = max(content, key=lambda pair: pair[1].share, default=None)
    if nearest is None or nearest[1].share < settings.near:
        return CheckedQuotation(quotation=draft.quotation, standing="nowhere")
    return replace(beside(draft, nearest[0]), standing="nowhere", note="the nearest")


def has_content(draft: Draft, one: Carried) -> bool:
    """Tell whether a draft's words and a report's have a content word in common."""
    shared = set(draft.wording.normals) & set(one.wording.normals)
    return any(not is_function_word(word) for word in shared)
