"""What the desk has corrected in a story, shown as such."""

from collections.abc import Iterator

from twosource.archive import Ruling, RulingKind
from twosource.archive.pages import EMPTY, Html, Places, outlet_phrase, tag, words
from twosource.model import Dossier
from twosource.web.desk import Desk
from twosource.web.pages.lines import short_day

TOLD: dict[RulingKind, str] = {
    "together": "{one} and {other} tell one story",
    "apart": "{one} and {other} do not tell one story",
    "independent": "{one} and {other} are independent of each other",
    "family": "{one} belongs to {other}",
}


def corrections_section(desk: Desk, dossier: Dossier) -> Html:
    """Return the corrections that stand and touch the story's reports, nothing if there are none."""
    rows = [correction_line(ruling, dossier) for ruling in standing(desk, dossier)]
    if not rows:
        return EMPTY
    heading = tag("h3", "Corrected by the desk", id="corrections")
    return tag(
        "section", heading, tag("ul", rows, class_="rulings"), aria_labelledby="corrections", class_="after"
    )


def standing(desk: Desk, dossier: Dossier) -> Iterator[Ruling]:
    """Yield the corrections that stand and name a report of the story, or an outlet of one."""
    articles = {text.id for text in dossier.texts}
    outlets = {text.article.outlet for text in dossier.texts}
    for ruling in desk.archive.rulings():
        named = {ruling.one} & outlets if ruling.kind == "family" else {ruling.one, ruling.other} & articles
        if named and ruling.undone is None:
            yield ruling


def correction_line(ruling: Ruling, dossier: Dossier) -> Html:
    """Return one correction in words, with its number and day."""
    sigils = Places(dossier).sigils
    named = {text.id: f"{outlet_phrase(text.article)} ({sigils[text.id]})" for text in dossier.texts}
    one, other = (named.get(name, name) for name in (ruling.one, ruling.other))
    made = tag("span", f" correction {ruling.number}, {short_day(ruling.at)}", class_="note")
    return tag("li", words(TOLD[ruling.kind].format(one=one, other=other), "stated"), made)
