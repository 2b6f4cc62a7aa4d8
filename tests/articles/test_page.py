import pytest
from lxml import html

from twosource.articles import clean
from twosource.articles.authorship import find_authors
from twosource.articles.statements import Statements, read_statements
from twosource.errors import ReportRefused
from twosource.model import Article, Report

BODY = "".join(
    f"<p>{words}</p>"
    for words in (
        "A cable car stopped above the Inn valley on Saturday with 44 people in it, the rescue service said.",
        "“We sang,” said passenger Resi Kofler. The last of them was let down on a rope after five hours.",
        "The operator, Nordkette Bahnen, said a hailstone had broken a sensor. It apologised to all on board.",
    )
)
LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
"headline": "Cable car stops above Inn valley", "datePublished": "2025-08-02T19:30:00+02:00",
"author": [{"@type": "Person", "name": "Lois Hell"}, {"name": "Tiroler Bote"}], "publisher": {"name": "Tiroler Bote"}, "inLanguage": "en-AT"}]}"""
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Cable car stops above Inn valley | Tiroler Bote</title>
<script type="application/ld+json">{LINKED}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Cable car stops above Inn valley</h1>{BODY}<h2>Second time this year</h2><p>It was the second such stop this year, and the mayor has asked for a report by Friday.</p></article>
<footer>© Tiroler Bote</footer></body></html>"""


def clean_page(markup: str, **stated: object) -> Article:
    return clean(Report(address="page.html", text=markup, markup="html", **stated))  # type: ignore[arg-type]  # fields of a test


def roles(article: Article) -> list[tuple[str, str]]:
    return [(block.role, article.text[block.start : block.end][:20]) for block in article.blocks]


def test_a_page_gives_its_headline_and_its_paragraphs() -> None:
    article = clean_page(PAGE)
    assert roles(article) == [
        ("headline", "Cable car stops abov"),
        ("body", "A cable car stopped "),
        ("body", "“We sang,” said pass"),
        ("body", "The operator, Nordke"),
        ("subtitle", "Second time this yea"),
        ("body", "It was the second su"),
    ]


def test_what_a_page_states_is_taken_as_certain() -> None:
    article = clean_page(PAGE)
    assert (article.outlet, article.outlet_probability, article.published) == (
        "Tiroler Bote",
        1.0,
        "2025-08-02T19:30:00+02:00",
    )
    assert (article.authors, article.language) == (("Lois Hell",), "en")


def test_the_carrier_is_believed_before_the_page() -> None:
    article = clean_page(
        PAGE, stated_outlet="Alpine Digest", stated_published="2025-08-03", url="https://alp.example/1"
    )
    assert (article.outlet, article.published, article.url) == (
        "Alpine Digest",
        "2025-08-03",
        "https://alp.example/1",
    )


def test_meta_tags_serve_where_there_is_no_json() -> None:
    head = '<meta property="og:site_name" content="Tiroler Bote"><meta property="og:title" content="Cable car stuck - Tiroler Bote"><meta property="article:published_time" content="2025-08-02"><meta name="author" content="By Lois Hell and Ada Rum">'
    article = clean_page(f"<html><head>{head}</head><body><article>{BODY}</article></body></html>")
    assert (article.outlet, article.headline, article.published) == (
        "Tiroler Bote",
        "Cable car stuck",
        "2025-08-02",
    )
    assert article.authors == ("Lois Hell", "Ada Rum")


def test_a_fragment_of_a_feed_is_taken_whole() -> None:
    article = clean_page(
        "<p>The ferry to Utne was late.<br>Again.</p><figure><img><figcaption>The ferry at dawn</figcaption></figure><p>It blamed <b>fog</b> &amp; tide.</p>",
        stated_headline="Ferry late",
    )
    assert [role for role, _ in roles(article)] == ["headline", "body", "body", "caption", "body"]
    assert article.text.endswith("It blamed fog & tide.")


def test_text_of_a_page_is_its_own_paragraphs_with_blank_lines_between() -> None:
    article = clean_page(PAGE)
    assert article.text == "\n\n".join(article.text[block.start : block.end] for block in article.blocks)


@pytest.mark.parametrize(
    "statement",
    ["[" * 60_000, '{"@type": "NewsArticle", "headline": {"a": [1]}, "datePublished": 7, "author": [[["x"]]], "publisher": 3}', "null", '{"@graph": 7}', '{"@type": "NewsArticle", "headline": "\\ud800"}'],
)  # fmt: skip
def test_statements_that_lie_about_their_type_are_passed_over(statement: str) -> None:
    markup = f'<html><script type="application/ld+json">{statement}</script><body><article>{BODY}</article></body></html>'
    article = clean_page(markup)
    article.text.encode("utf-8")
    assert (article.outlet, article.published) == (None, None)


@pytest.mark.parametrize(
    "markup",
    ["", "<html></html>", "<html><body><script>var a=1</script></body></html>", "<html>" + "<div>" * 70_000, "<p>a" * 90_000, "<!--", "<html><body>" + "<table><tr><td>" * 20_000],
    ids=["nothing", "empty", "script", "deep", "many", "comment", "tables"],
)  # fmt: skip
def test_pages_without_news_or_without_end_are_refused(markup: str) -> None:
    with pytest.raises(ReportRefused):
        clean_page(markup)


def test_control_characters_and_half_surrogates_do_not_stop_a_page() -> None:
    article = clean_page(PAGE.replace("sang", "s\x00a\ud800ng\ufffe"))
    article.text.encode("utf-8")
    assert "Resi Kofler" in article.text


def written_by(linked: str = "", meta: str = "", byline: str = "") -> tuple[str, ...]:
    """Return the authors of an invented page of the Tiroler Bote with these marks of authorship."""
    script = f'<script type="application/ld+json">{linked}</script>' if linked else ""
    head = f'<meta property="og:site_name" content="Tiroler Bote">{meta}{script}'
    markup = f"<html><head><title>Cable car stops</title>{head}</head><body><article><h1>Cable car stops</h1>{byline}{BODY}</article></body></html>"
    return clean_page(markup, url="https://www.tiroler-bote.example/1").authors


def linked(author: str) -> str:
    return f'{{"@type": "NewsArticle", "headline": "Cable car stops", "author": {author}}}'


def test_an_author_is_found_by_the_name_that_the_graph_gives_its_id() -> None:
    graph = '{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#p"}}, {"@type": "Person", "@id": "#p", "name": "Lois Hell"}]}'
    assert written_by(graph) == ("Lois Hell",)


@pytest.mark.parametrize(
    "author",
    [
        '{"@type": "Organization", "name": "Bote Media"}',
        '{"name": "Tiroler Bote"}',
        '"tiroler-bote.example"',
        '"redaktion@bote.example"',
        '"web_admin7"',
    ],
)
def test_a_paper_or_an_account_is_no_author_where_a_byline_names_one(author: str) -> None:
    assert written_by(linked(author), byline='<p class="byline">By Lois Hell | 2 August</p>') == (
        "Lois Hell",
    )


def test_the_longer_list_of_authors_is_taken() -> None:
    meta = '<meta name="author" content="Lois Hell, Vroni Egger">'
    assert written_by(linked('"Lois Hell"'), meta) == ("Lois Hell", "Vroni Egger")


def test_who_comments_or_wrote_something_else_is_no_author() -> None:
    aside = '<aside><a href="/author/egger">Vroni Egger</a></aside>'
    comment = '<div class="comment"><p class="comment-author">Sepp Moser</p></div>'
    tree = html.document_fromstring(
        f"<html><body><h1>Cable car stops</h1>{BODY}{aside}{comment}</body></html>"
    )
    assert find_authors(tree, None, {}, outlet=None, url=None) == ()


def test_a_profile_below_the_heading_names_the_author() -> None:
    assert written_by(byline='<span><a href="/authors/lois-hell">Lois Hell</a></span>') == ("Lois Hell",)


@pytest.mark.parametrize(
    "shown",
    [
        '<span class="article-date">2 August 2025</span>',
        '<span class="article-date">2. August 2025</span>',
        '<p class="pubdate">2 août 2025</p>',
    ],
)
def test_a_day_below_the_heading_is_read(shown: str) -> None:
    assert statements_of(shown).published is not None
    assert clean_page(dated_page(shown)).published == "2025-08-02"


@pytest.mark.parametrize(
    "shown",
    [
        '<span class="article-date">02/08/2025</span>',
        '<div class="related"><span class="date">2 August 2025</span></div>',
        '<span class="date">Weather for the week</span>',
    ],
)
def test_a_day_with_two_readings_or_of_another_report_is_not_stated(shown: str) -> None:
    assert statements_of(shown).published is None


def dated_page(shown: str) -> str:
    return f"<html><head><title>Cable car stops</title></head><body><article><h1>Cable car stops</h1>{shown}{BODY}</article></body></html>"


def statements_of(shown: str) -> Statements:
    return read_statements(html.document_fromstring(dated_page(shown)))


def test_an_opening_that_a_subscription_wall_ends_is_doubted_to_be_whole() -> None:
    wall = f"<html><body><article><h1>Cable car stops</h1>{BODY}<p>Subscribe to continue reading.</p></article></body></html>"
    closed = PAGE.replace('"inLanguage"', '"isAccessibleForFree": "False", "inLanguage"')
    for markup in (wall, closed):
        assert any("whole text" in doubt for doubt in clean_page(markup).doubts)
    assert clean_page(PAGE).doubts == ()


def test_news_about_subscriptions_is_not_doubted() -> None:
    told = "<p>The paper said that readers must now subscribe to continue reading its reports from the valley.</p>"
    markup = f"<html><body><article><h1>Paper of the valley asks for money</h1>{BODY}{told}</article></body></html>"
    assert clean_page(markup).doubts == ()
