"""A checked draft as text for a terminal: what to look at first, then what is in order."""

from collections.abc import Sequence
from operator import attrgetter

from rich.text import Text

from twosource.dossiers.writers.apart import APART, DRAFTS_WORDS, OTHERS_FIRST, holds_amiss
from twosource.dossiers.writers.cited import Sentences, line_number
from twosource.dossiers.writers.phrases import counted, origins_phrase, shortened
from twosource.dossiers.writers.terminal.sheet import Sheet, note, place, remark, words
from twosource.model import (
    CheckedFigure,
    CheckedQuotation,
    CheckedStatement,
    DraftCheck,
    FigureReading,
    FigureStanding,
    QuotationStanding,
    Span,
    StatementStanding,
    Survey,
)

LENGTH, CITED = 240, 2
"""Characters of a quotation, and sentences that are shown for one."""
QUOTED: dict[QuotationStanding, str] = {
    "verbatim": "verbatim",
    "trimmed": "trimmed, sense kept",
    "turned": "the sense is turned",
    "altered": "altered",
    "contested": "worded otherwise elsewhere",
    "misattributed": "another speaker",
    "unattributed": "quoted, speaker not confirmed",
    "unmarked": "quoted by no report",
    "nowhere": "found nowhere",
}
FIGURED: dict[FigureStanding, str] = {
    "agreed": "agreed",
    "disputed": "disputed",
    "differs": "another figure in the reports",
    "nowhere": "found nowhere",
}
STATED: dict[StatementStanding, str] = {
    "reported": "reported",
    "disputed": "disputed",
    "differs": "another day or place in the reports",
    "turned": "the sense is turned",
    "misattributed": "another speaker",
    "nowhere": "found nowhere",
}
Checked = CheckedQuotation | CheckedFigure | CheckedStatement


def write_check(check: DraftCheck, survey: Survey, *, width: int = 80, colour: bool = False) -> str:
    """Return a checked draft line by line, each with its place in the draft and the reports' sentence."""
    sheet = Sheet(width=width, colour=colour, every=True)
    everything: list[Checked] = [*check.quotations, *check.figures, *check.statements]
    ordered = sorted(everything, key=attrgetter("span.start"))
    amiss = [one for one in ordered if not one.sound]
    sheet.line(
        Text("CHECK", style="title"), "  ", words(check.draft.article.report), remark(summary(check, amiss))
    )
    sentences = Sentences(survey)
    own = [one for one in ordered if isinstance(one, CheckedStatement) and one.own]
    sound = [one for one in ordered if one.sound and one not in own]
    for title, listed in (("To look at", amiss), ("Told by no report", own), ("In order", sound)):
        if listed:
            sheet.section(title, str(len(listed)))
        for one in listed:
            write_one(sheet, check, one, sentences)
    return sheet.text()


def summary(check: DraftCheck, amiss: Sequence[Checked]) -> str:
    """Return how much was checked and how much of it is to be looked at."""
    counts = ((check.quotations, "quotation"), (check.figures, "figure"), (check.statements, "statement"))
    checked = ", ".join(counted(len(held), noun) for held, noun in counts)
    return f"{checked}; {f'{len(amiss)} to look at' if amiss else 'nothing to correct'}"


def write_one(sheet: Sheet, check: DraftCheck, one: Checked, sentences: Sentences) -> None:
    """Write one quotation or figure with how the reports stand to it."""
    label = Text(f"line {line_number(check.draft, one.span.start)}", style="place")
    if isinstance(one, CheckedStatement):
        sheet.rows([(label, statement_line(check, one)), *statement_rows(one, sentences)], indent=2)
    elif isinstance(one, CheckedQuotation):
        sheet.rows([(label, quotation_line(check, one)), *quotation_rows(one, sentences)], indent=2)
    else:
        sheet.rows([(label, figure_line(check, one)), *figure_rows(one, sentences)], indent=2)


def quotation_line(check: DraftCheck, one: CheckedQuotation) -> Text:
    """Return the draft's words and speaker, and the standing."""
    said = words(shortened(one.span.cut(check.draft.article.text).rstrip(",;"), LENGTH))
    speaker = remark(one.quotation.speaker or "nobody named")
    return Text.assemble((QUOTED[one.standing], tone(one)), "  “", said, "”", speaker)


def statement_line(check: DraftCheck, one: CheckedStatement) -> Text:
    """Return what the draft states, by whom if it is speech, and the standing."""
    stated = words(shortened(one.span.cut(check.draft.article.text), LENGTH))
    speaker = remark(one.speaker or "nobody named") if one.speech else Text("")
    apart = Text(f", {APART}", style="disputed") if holds_amiss(one, check) else Text("")
    return Text.assemble((STATED[one.standing], tone(one)), apart, "  ", stated, speaker)


def statement_rows(one: CheckedStatement, sentences: Sentences) -> list[tuple[Text | str, Text]]:
    """Return the day or place that differs, the remark, and the reports' sentences."""
    rows: list[tuple[Text | str, Text]] = [("", note(one.note))] if one.note else []
    rows += [("", pairs(one.differences))] if one.differences else []
    rows += cited(one.cites, sentences, most=1 if one.sound else CITED)
    if one.cites:
        rows.append(("", behind(one)))
    return rows


def behind(one: CheckedQuotation | CheckedStatement) -> Text:
    """Return how many origins and outlets have it."""
    whose = f"{DRAFTS_WORDS}: " if one.standing in OTHERS_FIRST else ""
    return Text(f"{whose}{origins_phrase(one.origins)}, {counted(one.outlets, 'outlet')}", style="label")


def tone(one: Checked) -> str:
    """Return the style of a standing."""
    return "attested" if one.sound else "disputed"


def quotation_rows(one: CheckedQuotation, sentences: Sentences) -> list[tuple[Text | str, Text]]:
    """Return the differing words, the remark, and the reports' sentences."""
    rows: list[tuple[Text | str, Text]] = []
    if one.note and one.standing != "nowhere":
        rows.append(("", note(one.note)))
    if one.differences:
        rows.append(("", pairs(one.differences)))
    head = "nearest: " if one.standing == "nowhere" else ""
    rows += cited(one.cites, sentences, head=head, most=1 if one.sound else CITED)
    if one.cites and one.standing != "nowhere":
        rows.append(("", behind(one)))
    return rows


def pairs(differences: Sequence[tuple[str, str]]) -> Text:
    """Return the words that differ: the draft's, then the reports'."""
    line = Text()
    for number, (theirs, ours) in enumerate(differences):
        line.append("; " if number else "")
        line.append(words(f"‹{theirs}›" if theirs else "(left out)", "theirs"))
        line.append(" for ")
        line.append(words(f"‹{ours}›" if ours else "(nothing)", "attested"))
    return line


def cited(
    spans: Sequence[Span], sentences: Sentences, *, head: str = "", most: int = 1
) -> list[tuple[Text | str, Text]]:
    """Return the sentences of the first spans, each with outlet, address and number, and a count of the rest."""
    rows: list[tuple[Text | str, Text]] = []
    for span in spans[:most]:
        citation = sentences.cite(span)
        where = f"{citation.outlet}, {citation.address}, sentence {citation.number}"
        said = words(shortened(citation.words, LENGTH))
        rows.append(("", Text.assemble((head, "label"), said, place(where))))
    if len(spans) > most:
        rows.append(("", note(f"and {len(spans) - most} more")))
    return rows


def figure_line(check: DraftCheck, one: CheckedFigure) -> Text:
    """Return the draft's figure and the standing."""
    figure = words(one.span.cut(check.draft.article.text))
    return Text.assemble((FIGURED[one.standing], tone(one)), "  ", figure, remark(one.note or ""))


def figure_rows(one: CheckedFigure, sentences: Sentences) -> list[tuple[Text | str, Text]]:
    """Return the reports' figures with the sentence of each; of an agreed one the first is enough."""
    shown = one.readings[:1] if one.standing == "agreed" else one.readings
    return [row for reading in shown for row in reading_rows(reading, sentences)]


def reading_rows(reading: FigureReading, sentences: Sentences) -> list[tuple[Text | str, Text]]:
    """Return one figure of the reports, who has it, and the first sentence with it."""
    counts = f"{origins_phrase(reading.origins)}, {counted(reading.outlets, 'outlet')}"
    sign = "= " if reading.agrees else "≠ "
    head = Text.assemble(
        (sign, "attested" if reading.agrees else "disputed"), words(reading.text), remark(counts)
    )
    return [("", head), *cited(reading.cites[:1], sentences)]
