from training.corpora import write_out


def test_words_of_a_treebank_are_found_in_the_text_as_it_was_written() -> None:
    text = "Brno’s mayor can't say if it's over."
    forms = ["Brno", "’s", "mayor", "ca", "n't", "say", "if", "it", "'s", "over", "."]
    spaced = [True, True, True, True, True, True, True, True, True, False, True]
    written, bounds = write_out({"text": text, "form": forms, "space_after": spaced})
    assert written == text
    assert [text[start:end] for start, end in bounds] == forms


def test_equal_words_are_taken_in_their_order() -> None:
    _, bounds = write_out({"text": "We say: we say, we do.", "form": ["say", "say", "we", "do"]})
    assert bounds == [(3, 6), (11, 14), (16, 18), (19, 21)]
