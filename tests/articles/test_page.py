import pytest

from twosource.articles import clean
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
