"""Somebody's words without marks around them."""

from twosource.lineage.statements import find_statements


def spoken(*paragraphs: str) -> list[str]:
    text = "\n".join(paragraphs)
    bounds, start = [], 0
    for paragraph in paragraphs:
        bounds.append((start, start + len(paragraph)))
        start += len(paragraph) + 1
    return [text[slice(*found)] for found in find_statements(text, bounds)]


def test_a_post_with_its_signature_is_the_poster_s() -> None:
    post = "The harbour toll is a tax on fish and everybody on the quay knows it. — Olga Brekke (@olgabrekke) May 4, 2025"
    assert spoken("The mayor took to her phone at dawn.", post, "The council meets today.") == [post]


def test_what_stands_below_a_colon_is_a_statement_as_long_as_it_speaks_for_itself() -> None:
    statement = (
        "We regret the delay.",
        "Our engineers work on it day and night.",
        "The next train runs on Monday.",
    )
    assert spoken("The operator said in a statement:", *statement, "Shares fell.", "Rain is forecast.", "All is well.") == [
        "We regret the delay.", "Our engineers work on it day and night.", "The next train runs on Monday.",
    ]  # fmt: skip


def test_a_quotation_in_marks_does_not_make_a_paragraph_a_statement() -> None:
    assert spoken("“We will appeal,” the club's president said on Friday.") == []


def test_the_turns_of_a_transcript_are_the_speakers() -> None:
    turns = ("Judge: Did you see the car?", "Witness: It was dark.", "Judge: Answer the question.")
    assert spoken("From the hearing on Monday.", *turns) == list(turns)


def test_a_column_told_in_the_first_person_is_no_statement() -> None:
    assert spoken("I went to the quay at dawn.", "We waited for the boat.", "It never came.") == []
