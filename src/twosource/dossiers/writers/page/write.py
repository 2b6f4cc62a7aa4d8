"""One page that needs nothing else: no network, no script from elsewhere, readable without any script."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from twosource.dossiers.writers.outline import alone
from twosource.dossiers.writers.page.elements import EMPTY, Html, tag, words
from twosource.dossiers.writers.page.story import loner, story
from twosource.dossiers.writers.phrases import counted
from twosource.model import Dossier, Survey


def write_html(survey: Survey) -> str:
    """Return the survey as one HTML document."""
    stories = [dossier for dossier in survey.dossiers if not alone(dossier)]
    loners = [dossier for dossier in survey.dossiers if alone(dossier)]
    single = len(survey.dossiers) == 1
    body = tag(
        "body",
        tag("a", "Skip to the stories", href="#main", class_="skip"),
        head(survey, stories),
        tag(
            "main",
            (story(dossier, number, single=single) for number, dossier in enumerate(stories, start=1)),
            loners_section(loners, len(stories), single=single),
            refusals_section(survey),
            id="main",
            tabindex="-1",
        ),
        tag(
            "footer",
            tag("p", "Twosource measures reporting, not truth: it counts who tells what and from whom."),
        ),
        tag("script", resource("page.js")),
    )
    page = tag("html", document_head(stories or list(survey.dossiers)), body, lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def document_head(dossiers: list[Dossier]) -> Html:
    """Return the document's head; its policy lets nothing run or load but what stands in the page."""
    title = dossiers[0].story.headline if len(dossiers) == 1 else counted(len(dossiers), "story", "stories")
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy()),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"{title} – Twosource"),
        tag("style", resource("page.css")),
    )


def policy() -> str:
    """Return the content security policy: the page's own style and script by their hashes, nothing else."""
    style, script = (fingerprint(resource(name)) for name in ("page.css", "page.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"
    )


def fingerprint(text: str) -> str:
    """Return the hash under which a policy names an inline style or script."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def resource(name: str) -> Html:
    """Return a file of this package, which may stand in the page as it is."""
    return Html(files("twosource.dossiers.writers.page").joinpath(name).read_text(encoding="utf-8"))


def head(survey: Survey, stories: list[Dossier]) -> Html:
    """Return the page's head: how much was read, and the stories to choose from."""
    reports = sum(len(dossier.texts) for dossier in survey.dossiers)
    counts = [counted(reports, "report"), counted(len(survey.dossiers), "story", "stories")]
    counts += [f"{counted(len(survey.refusals), 'report')} refused"] if survey.refusals else []
    links = (
        tag("li", tag("a", words(dossier.story.headline), href=f"#story-{number}"))
        for number, dossier in enumerate(stories, start=1)
    )
    contents = tag("nav", tag("ol", links), aria_label="Stories") if len(stories) > 1 else EMPTY
    return tag(
        "header",
        tag("div", tag("h1", "Twosource"), tag("p", " · ".join(counts)), class_="masthead"),
        contents,
    )


def loners_section(loners: list[Dossier], before: int, *, single: bool) -> Html:
    """Return the stories that one report tells."""
    if not loners:
        return EMPTY
    lines = (loner(dossier, number, single=single) for number, dossier in enumerate(loners, start=before + 1))
    return tag("section", tag("h2", "Told by one report alone", id="loners"), lines, aria_labelledby="loners")


def refusals_section(survey: Survey) -> Html:
    """Return the reports that could not be used, with the reasons."""
    if not survey.refusals:
        return EMPTY
    lines = (
        tag("tr", tag("th", words(refusal.report), scope="row"), tag("td", words(refusal.reason)))
        for refusal in survey.refusals
    )
    columns = tag(
        "thead", tag("tr", tag("th", "Report", scope="col"), tag("th", "Why it was refused", scope="col"))
    )
    table = tag("table", columns, tag("tbody", lines), class_="refusals")
    return tag("section", tag("h2", "Refused", id="refused"), table, aria_labelledby="refused")
