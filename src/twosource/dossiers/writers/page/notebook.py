"""The page inside a notebook's cell."""

from twosource.dossiers.writers.page.elements import tag
from twosource.dossiers.writers.page.write import write_html
from twosource.model import Dossier, Survey

HEIGHT = 640
"""Height of the frame in CSS pixels; the page scrolls inside."""


def write_notebook(shown: Survey | Dossier) -> str:
    """Return a frame that holds the page, kept apart from the notebook's own scripts and styles."""
    survey = Survey(dossiers=(shown,)) if isinstance(shown, Dossier) else shown
    return tag(
        "iframe",
        srcdoc=write_html(survey),
        sandbox="allow-scripts",
        title="Twosource dossier",
        width="100%",
        height=f"{HEIGHT}",
    )
