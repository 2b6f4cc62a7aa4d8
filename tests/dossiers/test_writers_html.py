"""The page: whole, safe, and linked down to the sentences."""

import itertools
import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html.parser import HTMLParser

from hypothesis import given, settings
from lxml import etree

from tests.builders import FERRY, copied_dossier, ferry_survey, lone_dossier
from tests.builders.surveys import surveys
from twosource.dossiers.writers import write_html, write_notebook
from twosource.model import Survey

VOID = {"meta", "br", "hr", "link"}
MADE_HERE = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "p", "strong", "nav", "ol", "ul", "li", "bdi",
    "main", "article", "h1", "h2", "h3", "h4", "section", "dl", "div", "dt", "dd", "span", "svg", "path", "g", "rect",
    "text", "details", "summary", "table", "caption", "tbody", "thead", "tr", "th", "td", "q", "mark", "del", "b",
    "footer", "script",
}  # fmt: skip


@dataclass
class Page(HTMLParser):
    """What a browser sees of a page: elements, ids, links, and whether every element is closed."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.held.append(tag)

    def handle_endtag(self, tag):
        assert self.held.pop() == tag

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def links(self):
        return [attributes["href"] for tag, attributes in self.elements if tag == "a"]


def seen(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    assert page.held == []
    return page


def text_of(html: str, name: str) -> str:
    """Return the text inside the element with an id."""
    tree = etree.HTML(html)
    (found,) = tree.xpath("//*[@id=$name]", name=name)
    return "".join(found.itertext())


def one_story() -> Survey:
    return Survey(dossiers=ferry_survey().dossiers[:1])


def test_every_link_leads_to_a_part_of_the_page_and_no_id_stands_twice():
    page = seen(write_html(ferry_survey()))
    assert [name for name, count in Counter(page.ids).items() if count > 1] == []
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)


def test_every_sentence_of_every_report_can_be_linked_to():
    ids = set(seen(write_html(one_story())).ids)
    for text, sigil in zip(FERRY, "ABCDE", strict=True):
        assert {f"{sigil}-{number}" for number in range(1, len(text.sentences) + 1)} <= ids


def test_a_cited_sentence_links_back_to_what_cites_it():
    html = write_html(one_story())
    sentence = html[html.index('id="A-2"') : html.index('id="A-3"')]
    assert {"#claim-1", "#digest-1", "#day-2"} <= set(
        re.findall(r'class="back"|href="([^"]+)" class="back"', sentence)
    )


def test_the_anchors_of_two_stories_do_not_meet():
    two = Survey(dossiers=(ferry_survey().dossiers[0], replace(ferry_survey().dossiers[0])))
    ids = seen(write_html(two)).ids
    assert len(ids) == len(set(ids))
    assert {"s1-A-1", "s2-A-1"} <= set(ids)


def test_a_copied_a_reworded_and_an_own_sentence_are_told_apart_by_sign_and_words():
    html = write_html(one_story())
    assert "=B:2, copied" in text_of(html, "B-2")
    assert "≈C:1, reworded" in text_of(html, "C-1")
    assert "·D:2, own" in text_of(html, "D-2")
    assert (
        'class="sentence own background"' in html[html.index('id="A-5"') - 60 : html.index('id="A-5"') + 80]
    )


def test_a_copied_sentence_names_where_it_is_from_and_the_exemplar_who_took_it_over():
    html = write_html(one_story())
    assert "from  A:2" in text_of(html, "B-2")
    assert "taken over by  B:2 C:1" in text_of(html, "A-2")
    assert "also in  D:2" in text_of(html, "A-2")


def test_differing_words_are_marked_and_missing_ones_struck():
    html = write_html(one_story())
    assert re.search(r"<mark>.{0,60}truly</mark>", html)
    assert re.search(r"<mark>.{0,60}travellers went</mark>", html)
    assert re.search(r"<del>.{0,60}tonight</del>", html)


def test_words_that_nobody_quotes_are_not_set_as_a_quotation():
    html = write_html(one_story())
    reported = html[
        html.index("The engine was not at fault") - 60 : html.index("The engine was not at fault")
    ]
    assert "<q>" not in reported
    assert re.search(r"<q><bdi[^>]*>The engine failed twice before we hit the bottom,", html)


def test_hostile_words_are_shown_and_never_run():
    hostile = replace(FERRY[0].article, outlet="<img src=x onerror=alert(1)>\"'", url="javascript:alert(1)")
    story = one_story().dossiers[0]
    changed = replace(story, texts=(replace(FERRY[0], article=hostile), *story.texts[1:]))
    html = write_html(Survey(dossiers=(changed,)))
    page = seen(html)
    assert "&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;" in html
    assert {tag for tag, _ in page.elements} <= MADE_HERE
    assert not any(
        name.startswith("on") or name == "style" for _, attributes in page.elements for name in attributes
    )
    assert all(link.startswith("#") for link in page.links)


def test_the_policy_lets_only_the_pages_own_style_and_script_run():
    html = write_html(ferry_survey())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html).group(1)
    assert policy.startswith("default-src &#x27;none&#x27;;")
    for name in ("style", "script"):
        (inline,) = re.findall(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)
        assert b64encode(sha256(inline.encode()).digest()).decode() in policy


def test_the_page_asks_nothing_of_the_network():
    html = write_html(ferry_survey())
    assert not re.search(r"""(?:src|srcset|action|poster|data)=|url\(|@import|https?://|fetch\(""", html)


def test_headings_go_down_one_step_at_a_time():
    levels = [
        int(tag[1]) for tag, _ in seen(write_html(ferry_survey())).elements if re.fullmatch(r"h\d", tag)
    ]
    assert levels[0] == 1
    assert all(next_ - level <= 1 for level, next_ in itertools.pairwise(levels))


def test_the_tables_name_their_rows_and_the_parts_of_the_page_their_titles():
    page = seen(write_html(ferry_survey()))
    ids = set(page.ids)
    assert all("scope" in attributes for tag, attributes in page.elements if tag == "th")
    named = [
        attributes["aria-labelledby"] for _, attributes in page.elements if "aria-labelledby" in attributes
    ]
    assert named
    assert {name for names in named for name in names.split()} <= ids
    assert len(named) == len(set(named))


def test_the_stemma_links_each_report_and_draws_a_lost_exemplar():
    html = write_html(one_story())
    drawing = html[html.index("<svg") : html.index("</svg>")]
    assert set(re.findall(r'href="(#[A-E])"', drawing)) == {"#A", "#B", "#C", "#D", "#E"}
    assert drawing.count('class="box lost"') == 1
    assert len(re.findall(r'class="edge ', drawing)) == 3


def test_the_key_of_the_drawing_tells_the_lines_that_it_has_and_no_others():
    html = write_html(one_story())
    assert "the share of a report's own prose" in html.replace("&#x27;", "'").replace("’", "'")
    told = {kind for kind in ("solid", "dashed", "dotted") if f"a {kind} line" in html}
    drawn = {
        kind
        for kind, line in (("solid", "word"), ("dashed", "reworded"), ("dotted", "lost"))
        if f'class="edge {line}"' in html
    }
    assert told == drawn
    assert "a solid line" not in write_html(Survey(dossiers=()))


def test_a_stemma_of_too_many_texts_is_listed_and_not_drawn():
    html = write_html(Survey(dossiers=(copied_dossier(90),)))
    assert "<svg" not in html
    assert "91 texts are too many to draw; the evidence lists them." in html
    assert html.count(" copy of ") == 90


def test_the_tail_of_a_long_list_is_folded_and_still_there():
    html = write_html(Survey(dossiers=(copied_dossier(40),)))
    assert "<summary>33 more</summary>" in html
    assert "Lane 40 is shut." in text_of(html, "claim-41")


def test_a_report_that_stands_alone_is_told_too():
    html = write_html(Survey(dossiers=(lone_dossier(),)))
    assert "The bakery on Hill Road closes in May." in text_of(html, "A-1")


def test_a_dossier_in_a_notebook_is_its_page_in_a_frame_of_its_own():
    frame = write_notebook(one_story().dossiers[0])
    ((tag, attributes),) = seen(frame).elements
    assert (tag, attributes["sandbox"]) == ("iframe", "allow-scripts")
    assert attributes["srcdoc"] == write_html(one_story())
    assert write_notebook(one_story()) == frame


def test_a_survey_of_nothing_is_a_page():
    assert "0 reports" in write_html(Survey())


@settings(max_examples=30, deadline=None)
@given(surveys())
def test_any_words_make_a_well_formed_page_of_known_elements(survey):
    html = write_html(survey)
    page = seen(html)
    assert {tag for tag, _ in page.elements} <= MADE_HERE
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    html.encode("utf-8")
    assert html == write_html(survey)
