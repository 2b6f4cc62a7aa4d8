"""Answers to one question as JSON: a checked draft, `twosource-check/1`, and words sought, `twosource-quote/1`."""

from collections.abc import Sequence

from twosource.dossiers.finding import Found
from twosource.dossiers.writers.cited import Sentences, citation_record, line_number
from twosource.dossiers.writers.contract import escape_surrogates, laid_out
from twosource.dossiers.writers.differing import pieces
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.readings import collation
from twosource.dossiers.writers.shapes import Plain, Record
from twosource.model import (
    CheckedFigure,
    CheckedQuotation,
    CheckedStatement,
    DraftCheck,
    OriginCount,
    Span,
    Survey,
    Utterance,
)

CHECK, QUOTE = "twosource-check/1", "twosource-quote/1"


def write_check_json(check: DraftCheck, survey: Survey) -> str:
    """Return a checked draft as one JSON object; offsets are code points of the draft's text and of the articles'."""
    sentences = Sentences(survey)
    quotations: list[Plain] = [quotation_record(check, one, sentences) for one in check.quotations]
    figures: list[Plain] = [figure_record(check, one, sentences) for one in check.figures]
    statements: list[Plain] = [statement_record(check, one, sentences) for one in check.statements]
    return written(
        {
            "schema": CHECK,
            "draft": check.draft.article.report,
            "sound": check.sound,
            "quotations": quotations,
            "figures": figures,
            "statements": statements,
        }
    )


def written(record: Record) -> str:
    """Return a record as JSON text."""
    return escape_surrogates(laid_out(record, 0) + "\n")


def quotation_record(check: DraftCheck, one: CheckedQuotation, sentences: Sentences) -> Record:
    """Return a checked quotation with the reports' words and sentences."""
    return {
        **placed(check, one.span),
        "speaker": one.quotation.speaker,
        "standing": one.standing,
        "sound": one.sound,
        "note": one.note,
        "differences": [[theirs, ours] for theirs, ours in one.differences],
        "reported": {"speaker": one.speaker, "wording": one.wording} if one.cites else None,
        "story": one.story,
        "utterance": one.utterance,
        "cites": cites(one.cites, sentences),
        "outlets": one.outlets,
        "origins": counted(one.origins),
    }


def figure_record(check: DraftCheck, one: CheckedFigure, sentences: Sentences) -> Record:
    """Return a checked figure with the figures that reports have."""
    readings: list[Plain] = [
        {
            "text": reading.text,
            "agrees": reading.agrees,
            "cites": cites(reading.cites, sentences),
            "outlets": reading.outlets,
            "origins": counted(reading.origins),
        }
        for reading in one.readings
    ]
    standing: Record = {"standing": one.standing, "sound": one.sound, "note": one.note, "story": one.story}
    return {**placed(check, one.span), "unit": one.quantity.unit, **standing, "readings": readings}


def statement_record(check: DraftCheck, one: CheckedStatement, sentences: Sentences) -> Record:
    """Return what a draft states without marks, with the sentences of the reports that tell it."""
    return {
        **placed(check, one.span),
        "speech": one.speech,
        "speaker": one.speaker,
        "standing": one.standing,
        "sound": one.sound,
        "note": one.note,
        "differences": [[theirs, ours] for theirs, ours in one.differences],
        "story": one.story,
        "cites": cites(one.cites, sentences),
        "outlets": one.outlets,
        "origins": counted(one.origins),
    }


def placed(check: DraftCheck, span: Span) -> Record:
    """Return where something stands in the draft, with its words."""
    text = check.draft.article.text
    return {
        "line": line_number(check.draft, span.start),
        "start": span.start,
        "end": span.end,
        "text": span.cut(text),
    }


def cites(spans: Sequence[Span], sentences: Sentences) -> list[Plain]:
    """Return the sentences of spans."""
    return [citation_record(sentences.cite(span)) for span in spans]


def counted(origins: OriginCount) -> list[Plain]:
    """Return a range of origins as the dossier writes it."""
    return [origins.low, origins.high]


def write_found_json(sought: str, found: Sequence[Found]) -> str:
    """Return the utterances that were found as one JSON object, the most similar first."""
    answers: list[Plain] = [found_record(one) for one in found]
    return written({"schema": QUOTE, "sought": sought, "found": answers})


def found_record(one: Found) -> Record:
    """Return an utterance with its story and its readings, each with the words in which it differs."""
    places, utterance = Places(one.dossier), one.utterance
    collated = collation(places, utterance)
    sentences = Sentences(Survey(dossiers=(one.dossier,)))
    readings: list[Plain] = [
        {
            "relation": reading.relation,
            "quoted": reading.quoted,
            "words": reading.words,
            "differences": differences(reading.words, utterance) if reading.quoted else [],
            "note": reading.remark or None,
            "cites": cites(reading.spans, sentences),
        }
        for reading in collated.others
    ]
    return {
        "similarity": round(one.similarity, 4),
        "story": one.dossier.story.id,
        "headline": one.dossier.story.headline,
        "utterance": utterance.id,
        "speaker": utterance.speaker,
        "wording": utterance.wording,
        "quoted": collated.quoted,
        "cites": cites(collated.attested, sentences),
        "readings": readings,
        "outlets": utterance.outlets,
        "origins": counted(utterance.origins),
        "origins_reason": utterance.origins.reason,
    }


def differences(words: str, utterance: Utterance) -> list[Plain]:
    """Return the runs of a reading: as attested, its own words, or attested words that it lacks."""
    return [{"kind": piece.kind, "text": piece.text} for piece in pieces(words, utterance.wording)]
