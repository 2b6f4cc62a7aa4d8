"""Every engine passes the same tests."""

import pytest

from twosource.engines import Engine, Local

ENGINES = [Local(), Local(jobs=2)]


def squared(number: int) -> int:
    return number * number


def failing(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@pytest.mark.parametrize("engine", ENGINES, ids=str)
def test_pieces_come_back_in_their_order(engine: Engine) -> None:
    assert list(engine.map(squared, range(20))) == [number * number for number in range(20)]


@pytest.mark.parametrize("engine", ENGINES, ids=str)
def test_no_pieces_make_nothing(engine: Engine) -> None:
    assert list(engine.map(squared, [])) == []


@pytest.mark.parametrize("engine", ENGINES, ids=str)
def test_an_error_of_one_piece_is_raised_where_its_result_is_taken(engine: Engine) -> None:
    with pytest.raises(ValueError, match="three"):
        list(engine.map(failing, range(5)))


def test_pieces_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def pieces() -> "object":
        for number in range(100):
            taken.append(number)
            yield number

    made = Local().map(squared, pieces())  # type: ignore[arg-type]
    next(made)
    assert taken == [0]
