"""The order of the sections: what a reporter needs in ten seconds, then each story down to its sentences."""

from rich.text import Text

from twosource.dossiers.writers.outline import alone
from twosource.dossiers.writers.phrases import counted, outlet_phrase, published_phrase, shortened
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.terminal.claims import write_claims
from twosource.dossiers.writers.terminal.quotations import write_quotations
from twosource.dossiers.writers.terminal.reports import write_reports
from twosource.dossiers.writers.terminal.sheet import Sheet, place, remark, words
from twosource.dossiers.writers.terminal.summary import development_rows, write_advice, write_summary
from twosource.dossiers.writers.terminal.timeline import write_timeline
from twosource.model import Dossier, Survey

LONERS, REFUSALS, STORIES = 5, 10, 8
"""Lines that the lists of single reports, refusals and stories have before they are folded."""


def write_text(survey: Survey, *, width: int = 80, colour: bool = False, every: bool = False) -> str:
    """Return the survey as lines of at most `width` columns; `every` writes long lists in full."""
    sheet = Sheet(width=width, colour=colour, every=every)
    stories = [dossier for dossier in survey.dossiers if not alone(dossier)]
    loners = [dossier for dossier in survey.dossiers if alone(dossier)]
    write_head(sheet, survey, stories)
    numbered = list(enumerate(stories, start=1))
    sheet.folded(numbered, lambda pair: write_summary(sheet, pair[1], number=pair[0]), most=STORIES, indent=0)
    write_loners(sheet, loners)
    for number, dossier in numbered if every else numbered[:STORIES]:
        write_story(sheet, dossier, number=number)
    if every or not stories:
        for dossier in loners:
            write_story(sheet, dossier, number=None)
    write_refusals(sheet, survey)
    return sheet.text()


def write_head(sheet: Sheet, survey: Survey, stories: list[Dossier]) -> None:
    """Write how much was read."""
    reports = sum(len(dossier.texts) for dossier in survey.dossiers)
    counts = [counted(reports, "report"), counted(len(stories), "story", "stories") + " told by several"]
    if survey.refusals:
        counts.append(f"{counted(len(survey.refusals), 'report')} refused")
    sheet.line(Text("TWOSOURCE", style="title"), Text(f"  {' · '.join(counts)}"))


def write_loners(sheet: Sheet, loners: list[Dossier]) -> None:
    """Write the stories that one report tells."""
    if not loners:
        return
    sheet.gap()
    sheet.line(Text(f"Told by one report alone: {len(loners):,}", style="title"))

    def write_loner(dossier: Dossier) -> None:
        article = dossier.texts[0].article
        when = f"{outlet_phrase(article)}, {published_phrase(article)}"
        sheet.line(words(shortened(dossier.story.headline, 100)), remark(when), indent=3)
        sheet.rows(development_rows(dossier), indent=5)

    sheet.folded(loners, write_loner, most=LONERS, indent=3)


def write_story(sheet: Sheet, dossier: Dossier, *, number: int | None) -> None:
    """Write all sections of one story."""
    places = Places(dossier)
    sheet.gap()
    rule = "━━ " if number is None else f"━━ {number} "
    sheet.line(Text(rule, style="title"), words(dossier.story.headline, "title"))
    write_reports(sheet, places)
    write_advice(sheet, places)
    write_quotations(sheet, places)
    write_claims(sheet, places)
    write_timeline(sheet, places)


def write_refusals(sheet: Sheet, survey: Survey) -> None:
    """Write the reports that could not be used."""
    if not survey.refusals:
        return
    sheet.section("Refused", counted(len(survey.refusals), "report"))
    sheet.folded(
        survey.refusals,
        lambda refusal: sheet.line(words(refusal.report), place("—"), " ", words(refusal.reason), indent=2),
        most=REFUSALS,
    )
