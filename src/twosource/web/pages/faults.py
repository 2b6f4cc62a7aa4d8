"""The pages of what goes wrong: what it is, and where to go on."""

from twosource.archive.pages import tag
from twosource.web.exchange import Answer
from twosource.web.pages.frame import page
from twosource.web.problems import Problem

TITLES = {
    400: "That cannot be asked so",
    403: "Not from here",
    404: "Not held",
    405: "Not in this way",
    413: "Too much at once",
    422: "That cannot be done",
    500: "A fault in Twosource",
    503: "Not at this moment",
}
WAYS = (("/", "Stories"), ("/search", "Search"), ("/changes", "Changes"))


def plainly(detail: str) -> str:
    """Return what went wrong as a sentence, without the command that a terminal is told to write: here are links."""
    told = detail.partition("; `twosource")[0]
    return f"{told[:1].upper()}{told[1:]}."


def fault_page(problem: Problem) -> Answer:
    """Return a problem as a page."""
    ways = (tag("li", tag("a", name, href=path)) for path, name in WAYS)
    body = tag(
        "div",
        tag("p", f"{problem.status}", class_="status", aria_hidden="true"),
        tag("h1", TITLES.get(problem.status, problem.title)),
        tag("p", plainly(problem.detail)),
        tag("nav", tag("ul", ways), aria_label="Where to go on"),
        class_="fault",
    )
    made = page(TITLES.get(problem.status, problem.title), body, status=problem.status)
    return Answer(body=made.body, status=problem.status, headers=problem.headers)
