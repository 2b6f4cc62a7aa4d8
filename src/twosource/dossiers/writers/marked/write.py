"""The order of a Markdown dossier."""

from twosource.dossiers.writers.marked.notes import Notes, literal
from twosource.dossiers.writers.marked.sections import (
    claim_lines,
    descent_lines,
    digest_lines,
    origin_lines,
    quotation_lines,
    report_lines,
    timeline_lines,
)
from twosource.dossiers.writers.phrases import counted, developments_told, origins_phrase
from twosource.dossiers.writers.places import Places
from twosource.model import Dossier, Survey


def write_markdown(survey: Survey) -> str:
    """Return the survey as Markdown; what is told ends in footnotes that hold the cited sentences."""
    reports = sum(len(dossier.texts) for dossier in survey.dossiers)
    lines = [
        f"*Twosource: {counted(reports, 'report')}, {counted(len(survey.dossiers), 'story', 'stories')}*",
        "",
    ]
    single = len(survey.dossiers) == 1
    for number, dossier in enumerate(survey.dossiers, start=1):
        lines += story_lines(Notes(Places(dossier), prefix="" if single else f"{number}-"))
    if survey.refusals:
        lines += ["## Refused", ""]
        lines += [f"- {literal(refusal.report)} — {literal(refusal.reason)}" for refusal in survey.refusals]
    return "\n".join(lines).rstrip("\n") + "\n"


def story_lines(notes: Notes) -> list[str]:
    """Return all sections of a story, its footnotes last."""
    dossier = notes.places.dossier
    sections = [
        (
            "The same running story",
            [f"- *{when}*: {literal(told)}" for when, told in developments_told(dossier.story)],
        ),
        ("Reports", report_lines(notes)),
        ("Likely origins", origin_lines(notes)),
        ("In short", digest_lines(notes)),
        (
            "If you read only one",
            [f"- {literal(line.text)}{notes.cite(line.cites)}" for line in dossier.advice],
        ),
        ("Who has it from whom", descent_lines(notes)),
        ("Quotations", quotation_lines(notes)),
        *claim_lines(notes),
        ("Timeline", timeline_lines(notes)),
    ]
    lines = [f"# {literal(dossier.story.headline)}", "", counts(dossier), ""]
    for title, section in sections:
        if section:
            lines += [f"## {title}", "", *section, ""]
    return [*lines, *notes.lines(), ""]


def counts(dossier: Dossier) -> str:
    """Return how many reports and origins a story has."""
    origins = dossier.stemma.count(dossier.story.articles)
    return f"**{counted(len(dossier.texts), 'report')} from {origins_phrase(origins)}**"
