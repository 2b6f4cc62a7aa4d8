"""Checking a draft: its text with every quotation and figure marked by how the reports stand to it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from twosource.archive.pages import (
    APART,
    DRAFTS_WORDS,
    EMPTY,
    OTHERS_FIRST,
    Html,
    Places,
    counted,
    holds_amiss,
    joined,
    origins_phrase,
    outlet_phrase,
    tag,
    unseen,
    words,
)
from twosource.model import CheckedFigure, CheckedQuotation, CheckedStatement, DraftCheck, Span, Survey
from twosource.web.desk import Desk
from twosource.web.drafts import checked
from twosource.web.exchange import Answer, Asked
from twosource.web.pages.fields import area
from twosource.web.pages.frame import nothing, opening, page
from twosource.web.pages.lines import story_path
from twosource.web.problems import Problem
from twosource.web.rest.bodies import DRAFT_LENGTH

One = CheckedQuotation | CheckedFigure | CheckedStatement
LEAD = "Paste what you wrote. Every quotation, figure and statement is held against the reports; nothing is kept."
STANDINGS = {
    "verbatim": ("=", "good", "the reports have these words"),
    "trimmed": ("⊂", "good", "a part of the words that the reports have"),
    "turned": ("≠", "bad", "cut so that a negation or a condition is lost"),
    "altered": ("≠", "bad", "the reports have other words"),
    "contested": ("≠", "look", "one report has these words; others, better attested, have different ones"),
    "misattributed": ("≠", "bad", "the reports give these words to somebody else"),
    "unattributed": (
        "?",
        "look",
        "the reports quote these words; that this speaker said them is not confirmed",
    ),
    "unmarked": ("≈", "look", "the reports tell it without quotation marks"),
    "nowhere": ("?", "look", "no report that is held has it"),
    "agreed": ("=", "good", "reports have this figure"),
    "disputed": ("≠", "bad", "reports contradict each other"),
    "differs": ("≠", "bad", "reports on the same thing have another figure"),
}
STATED = STANDINGS | {
    "reported": ("=", "good", "a report tells it"),
    "turned": ("≠", "bad", "the reports deny what the draft affirms, or the other way round"),
    "differs": ("≠", "bad", "reports on the same thing have another day or place"),
}
CITED = 4


def show_check(desk: Desk, asked: Asked) -> Answer:
    """Return the form for a draft, and what checking gave where one is sent."""
    draft = asked.form.get("draft", "")
    if len(draft) > DRAFT_LENGTH:
        raise Problem.asked_wrongly(f"a draft may have {DRAFT_LENGTH:,} characters; check it in parts")
    fields = (
        area("draft", "The draft", draft, rows=6 if draft else 12, most=DRAFT_LENGTH),
        tag("button", "Check", type="submit"),
    )
    form = tag(
        "form", fields, action="/check", method="post", class_="filters tall", aria_label="Check a draft"
    )
    result: Html = EMPTY
    if draft.strip():
        made = checked(desk.archive, draft)
        result = result_section(made.check, made.survey)
    return page("Check a draft", opening("Check a draft", LEAD), form, result, here="/check")


def result_section(check: DraftCheck, survey: Survey) -> Html:
    """Return the draft as marked, and each quotation and figure with what the reports have."""
    found = in_order(check)
    if not found:
        return nothing(
            "There is nothing to check",
            "The draft has no quotation, no figure and no statement that reports tell.",
        )
    look = sum(not one.sound for one in found)
    verdict = "Nothing to correct" if check.sound else f"{counted(look, 'place')} to look at"
    held = (check.quotations, "quotation"), (check.figures, "figure"), (check.statements, "statement")
    told = ", ".join(counted(len(checks), noun) for checks, noun in held)
    rows = (one_row(one, number, check, survey) for number, one in enumerate(found, start=1))
    return tag(
        "section",
        tag("h2", verdict, id="checked", class_="good" if check.sound else "bad"),
        tag("p", told, class_="note"),
        tag("div", marked_draft(check, found), class_="draft words", dir="auto"),
        tag("ol", rows, class_="checks"),
        aria_labelledby="checked",
    )


def in_order(check: DraftCheck) -> list[One]:
    """Return what was checked in the order of the draft, without the facts that only the draft tells."""
    statements = [one for one in check.statements if not one.own]
    found: list[One] = [*check.quotations, *check.figures, *statements]
    return sorted(found, key=lambda one: (one.span.start, one.span.end))


def marked_draft(check: DraftCheck, found: Sequence[One]) -> Iterator[Html]:
    """Yield the draft's text in stretches, each that was checked linked to what was found."""
    text = check.draft.article.text
    bounds = sorted({0, len(text)} | {bound for one in found for bound in (one.span.start, one.span.end)})
    for start, end in pairwise(bounds):
        inside = [
            (one.span.end - one.span.start, number)
            for number, one in enumerate(found, start=1)
            if one.span.start <= start and end <= one.span.end
        ]
        said = joined(text[start:end])
        if not inside:
            yield said
            continue
        number = min(inside)[1]
        tone = meaning_of(found[number - 1])[1]
        yield tag("a", said, href=f"#check-{number}", class_=f"checked {tone}")


def meaning_of(one: One) -> tuple[str, str, str]:
    """Return the sign, the tone and the meaning of how the reports stand to one part of the draft."""
    return (STATED if isinstance(one, CheckedStatement) else STANDINGS)[one.standing]


def one_row(one: One, number: int, check: DraftCheck, survey: Survey) -> Html:
    """Return one quotation, figure or statement: its standing, the draft's words, the reports' words and where they are."""
    sign, tone, meaning = meaning_of(one)
    standing = tag("span", tag("span", sign, aria_hidden="true"), f" {one.standing}", class_=f"badge {tone}")
    mine = one.span.cut(check.draft.article.text)
    said = tag("q", words(mine)) if isinstance(one, CheckedQuotation) else tag("b", words(mine))
    remarks = (one.note, APART if holds_amiss(one, check) else None)
    told = "; ".join((meaning, *(remark for remark in remarks if remark)))
    theirs = figures(one, survey) if isinstance(one, CheckedFigure) else reported(one, survey)
    head = tag("p", standing, " ", said)
    return tag("li", head, tag("p", told, class_="note"), theirs, id=f"check-{number}", class_=tone)


def reported(one: CheckedQuotation | CheckedStatement, survey: Survey) -> Html:
    """Return what the reports have, the words of a quotation, with who says so and from how many origins."""
    if not one.cites:
        return EMPTY
    differing = (
        tag(
            "li",
            tag("del", unseen("draft: "), mine or "—"),
            " ",
            tag("mark", unseen("reports: "), theirs or "—"),
        )
        for mine, theirs in one.differences
    )
    speaker = joined(words(one.speaker, "speaker"), " ") if one.speaker else EMPTY
    whose = f"{DRAFTS_WORDS}: " if one.standing in OTHERS_FIRST else ""
    count = tag("span", f" {whose}{origins_phrase(one.origins)} ", class_="note")
    where = joined(count, places(one.cites, survey))
    wording = tag("q", words(one.wording)) if isinstance(one, CheckedQuotation) else EMPTY
    told = tag("p", speaker, wording, where)
    return joined(told, tag("ul", differing, class_="differing") if one.differences else EMPTY)


def figures(one: CheckedFigure, survey: Survey) -> Html:
    """Return the figures that reports have, with where they stand."""
    rows = (
        tag(
            "li",
            tag("span", "= " if reading.agrees else "≠ ", class_="sign"),
            words(reading.text),
            tag("span", f" {origins_phrase(reading.origins)} ", class_="note"),
            places(reading.cites, survey),
        )
        for reading in one.readings
    )
    return tag("ul", rows, class_="differing") if one.readings else EMPTY


def places(cites: Sequence[Span], survey: Survey) -> Html:
    """Return links to the sentences of spans on the pages of their stories, with their outlets."""
    held = {text.id: dossier for dossier in survey.dossiers for text in dossier.texts}
    links: list[Html] = []
    for span in cites[:CITED]:
        found = Places(held[span.article])
        place = found.of(span)
        anchor = f"{place.sigil}-{place.sentence}" if place.sentence else place.sigil
        outlet = outlet_phrase(found.texts[span.article].article)
        links.append(
            tag("a", f"{outlet} {place}", href=story_path(found.dossier.story.id, anchor), class_="place")
        )
    rest = f" and {len(cites) - CITED} more" if len(cites) > CITED else ""
    return tag("span", (joined(link, " ") for link in links), rest, class_="places")
