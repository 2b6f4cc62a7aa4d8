from twosource.articles import clean
from twosource.model import Report

TEXT = """# Lighthouse keeper sues weather service

*By Ole Brandt*

![The lighthouse at Skagen](a.jpg)

A lighthouse keeper has sued the weather service over a forecast that cost him his roof.

## 'Not a breeze'

> "They promised a breeze," Ole Juul said on Monday.

---

[Why roofs fly](https://x.example)

The service did **not** comment.
"""


def test_markdown_keeps_its_text_and_gives_its_signs_no_role() -> None:
    article = clean(Report(address="a.md", text=TEXT, markup="markdown"))
    assert article.text == TEXT
    assert [(block.role, TEXT[block.start : block.end][:14]) for block in article.blocks] == [
        ("headline", "Lighthouse kee"),
        ("byline", "By Ole Brandt"),
        ("caption", "The lighthouse"),
        ("body", "A lighthouse k"),
        ("subtitle", "'Not a breeze'"),
        ("body", '"They promised'),
        ("furniture", "---"),
        ("furniture", "Why roofs fly"),
        ("body", "The service di"),
    ]
    assert (article.headline, article.authors) == ("Lighthouse keeper sues weather service", ("Ole Brandt",))


def test_a_second_title_is_a_subtitle() -> None:
    article = clean(
        Report(
            address="a.md",
            text="# One\n\nA dam broke on Monday.\n\n# Two\n\nIt held on Tuesday.",
            markup="markdown",
        )
    )
    assert [block.role for block in article.blocks] == ["headline", "body", "subtitle", "body"]
