"""Fields of forms, each with its label."""

from twosource.archive.pages import Html, tag


def text_field(name: str, label: str, value: str = "", *, most: int = 200) -> Html:
    """Return a line of text."""
    return labelled(label, tag("input", type="text", name=name, value=value or None, maxlength=f"{most}"))


def day_field(name: str, label: str, value: str | None) -> Html:
    """Return a day."""
    return labelled(label, tag("input", type="date", name=name, value=value))


def check_box(name: str, label: str, *, checked: bool) -> Html:
    """Return a box to tick."""
    return tag(
        "label",
        tag("input", type="checkbox", name=name, value="true", checked=checked),
        " ",
        label,
        class_="tick",
    )


def area(name: str, label: str, value: str, *, rows: int, most: int) -> Html:
    """Return a field for several lines."""
    # A line feed at the start of a text area is dropped by browsers.
    field = tag(
        "textarea", f"\n{value}", name=name, rows=f"{rows}", maxlength=f"{most}", required=True, dir="auto"
    )
    return labelled(label, field)


def choice(name: str, label: str, options: list[tuple[str, str]], chosen: str) -> Html:
    """Return a choice of values with their labels."""
    made = (tag("option", text, value=value, selected=value == chosen) for value, text in options)
    return labelled(label, tag("select", made, name=name))


def labelled(label: str, field: Html) -> Html:
    """Return a field below its label."""
    return tag("label", tag("span", label), field, class_="field")
