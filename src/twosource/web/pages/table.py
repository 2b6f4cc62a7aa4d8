"""All pages, by their addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from twosource.web import feeds
from twosource.web.desk import Desk
from twosource.web.exchange import Answer, Asked
from twosource.web.pages import beside, drafting, finding, front, looking, news, people, story, versions
from twosource.web.pages.frame import KINDS, asset
from twosource.web.parameters import Text
from twosource.web.problems import Problem

FILE = Text(name="file", told="A file’s name", where="path", required=True, most=80)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page; `sends` if its form sends a body."""

    path: str
    function: Callable[[Desk, Asked], Answer]
    sends: bool = False


def show_file(_desk: Desk, asked: Asked) -> Answer:
    """Return a style, a script or a picture."""
    name = FILE.read(asked)
    try:
        body = asset(name)
    except KeyError as fault:
        raise Problem(status=HTTPStatus.NOT_FOUND, detail=f"there is no file {name!r}") from fault
    kind = KINDS.get(name.rpartition(".")[2], "image/svg+xml")
    return Answer(body=body, kind=kind, lasting=bool(asked.query.get("v")))


PAGES: tuple[Leaf, ...] = (
    Leaf(path="/", function=front.front),
    Leaf(path="/stories/{story}", function=story.show_story),
    Leaf(path="/stories/{story}/beside", function=beside.show_beside),
    Leaf(path="/stories/{story}/feed.atom", function=feeds.story_feed),
    Leaf(path="/articles/{article}", function=story.show_article),
    Leaf(path="/articles/{article}/versions", function=versions.show_versions),
    Leaf(path="/people", function=people.show_people),
    Leaf(path="/person", function=people.show_person),
    Leaf(path="/person.atom", function=feeds.person_feed),
    Leaf(path="/search", function=finding.show_search),
    Leaf(path="/claims", function=looking.show_claims),
    Leaf(path="/names", function=looking.show_names),
    Leaf(path="/quote", function=finding.show_quote),
    Leaf(path="/check", function=drafting.show_check, sends=True),
    Leaf(path="/changes", function=news.show_changes),
    Leaf(path="/feed.atom", function=feeds.alerts_feed),
    Leaf(path="/static/{file}", function=show_file),
)
