"""The parts of one story's page, in the order of reading."""

from twosource.dossiers.writers.page.citations import Citations
from twosource.dossiers.writers.page.claims import claims_section
from twosource.dossiers.writers.page.elements import EMPTY, Html, tag, words
from twosource.dossiers.writers.page.glance import developments, glance
from twosource.dossiers.writers.page.quotations import quotations_section
from twosource.dossiers.writers.page.stemma import stemma_section
from twosource.dossiers.writers.page.texts import texts_section
from twosource.dossiers.writers.page.timeline import timeline_section
from twosource.dossiers.writers.phrases import outlet_phrase
from twosource.dossiers.writers.places import Places
from twosource.model import Dossier

PARTS = (
    ("glance", "At a glance"),
    ("stemma", "Who has it from whom"),
    ("quotations", "Quotations"),
    ("claims", "Claims"),
    ("timeline", "Timeline"),
    ("texts", "The reports"),
)


def story(dossier: Dossier, number: int, *, single: bool) -> Html:
    """Return all that is told of a story; anchors bear its number unless it is the only one."""
    name = f"story-{number}"
    cite = Citations(Places(dossier), prefix="" if single else f"s{number}-", title=name)
    # The texts come last on the page and are made last: by then it is known who cites which sentence.
    sections = [
        glance(cite),
        stemma_section(cite),
        quotations_section(cite),
        claims_section(cite),
        timeline_section(cite),
        texts_section(cite),
    ]
    return tag(
        "article",
        tag("h2", words(dossier.story.headline), id=name),
        contents(cite, sections),
        sections,
        class_="story",
        aria_labelledby=name,
    )


def contents(cite: Citations, sections: list[Html]) -> Html:
    """Return links to the parts that the story has."""
    present = [part for part, section in zip(PARTS, sections, strict=True) if section != EMPTY]
    links = (tag("li", tag("a", title, href=f"#{cite.anchor(name)}")) for name, title in present)
    return tag(
        "nav", tag("ul", links), class_="contents", aria_label=f"Parts of {cite.title.replace('-', ' ')}"
    )


def loner(dossier: Dossier, number: int, *, single: bool) -> Html:
    """Return a story that one report tells: its quotations, timeline and text, folded."""
    name = f"story-{number}"
    cite = Citations(Places(dossier), prefix="" if single else f"s{number}-", title=name)
    outlet = outlet_phrase(dossier.texts[0].article)
    sections = [
        developments(dossier),
        quotations_section(cite),
        claims_section(cite),
        timeline_section(cite),
        texts_section(cite),
    ]
    headline = tag("span", words(dossier.story.headline), id=name)
    title = tag("summary", headline, " ", tag("span", words(outlet), class_="note"))
    return tag("details", title, sections, class_="loner", open=single)
