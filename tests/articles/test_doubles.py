"""One report under two names counts once; two prints of one dispatch do not."""

from dataclasses import replace

from twosource.articles import clean, find_doubles
from twosource.model import Article, Report

NEWS = "A balloon came down on an allotment in Odda on Monday, and nobody was hurt.\n\nA shed was crushed, police said."


def saved(address: str, outlet: str | None = "Odda Post", text: str = NEWS) -> Article:
    return clean(Report(address=address, text=text, stated_outlet=outlet, stated_published="2031-05-03"))


def test_a_copy_of_a_file_is_the_double_of_the_shortest_name_in_any_order() -> None:
    one, two, three = saved("b.txt"), saved("b copy.txt"), saved("a/b.txt")
    for articles in ((one, two, three), (three, two, one)):
        assert find_doubles(articles) == {two.id: "b.txt", three.id: "b.txt"}


def test_what_differs_in_outlet_day_or_text_is_no_double() -> None:
    one = saved("one.txt")
    others = [
        saved("two.txt", "Coast Herald"),
        saved("three.txt", text=NEWS + "\n\nThe pilot is 58."),
        replace(saved("four.txt"), published="2031-05-04"),
    ]
    assert find_doubles([one, *others]) == {}


def test_without_a_stated_outlet_nobody_can_tell_a_double_from_a_print() -> None:
    assert find_doubles([saved("one.txt", None), saved("two.txt", None)]) == {}
    guessed = replace(saved("one.txt"), outlet_probability=0.8)
    assert find_doubles([guessed, replace(saved("two.txt"), outlet_probability=0.8)]) == {}
