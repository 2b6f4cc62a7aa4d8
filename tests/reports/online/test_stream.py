import asyncio
import threading

import pytest

from twosource.reports.online.stream import Stream


def test_things_come_in_the_order_in_which_they_were_put() -> None:
    async def work(put) -> None:
        for number in range(100):
            await put(number)

    assert list(Stream(work, room=3)) == list(range(100))


def test_no_more_waits_than_there_is_room_for() -> None:
    put_so_far = []
    full = threading.Event()

    async def work(put) -> None:
        for number in range(100):
            if number == 5:
                asyncio.get_running_loop().call_later(0.02, full.set)
            await put(number)
            put_so_far.append(number)

    stream = Stream(work, room=5)
    assert full.wait(5)
    assert put_so_far == [0, 1, 2, 3, 4]
    assert list(stream) == list(range(100))


def test_a_fault_of_the_work_is_raised_where_the_things_are_taken() -> None:
    async def work(put) -> None:
        await put(1)
        raise ZeroDivisionError("by nothing")

    stream = Stream(work, room=3)
    assert next(stream) == 1
    with pytest.raises(ZeroDivisionError):
        next(stream)
    assert list(stream) == []


def test_taking_waits_no_longer_than_it_is_told_to() -> None:
    async def work(put) -> None:
        await asyncio.sleep(1000)

    stream = Stream(work, room=3)
    assert stream.take(seconds=0.01) is None
    stream.close()
    with pytest.raises(StopIteration):
        stream.take(seconds=1)


def test_closing_waits_until_the_work_has_cleaned_up_after_itself() -> None:
    cleaned = []

    async def work(put) -> None:
        try:
            for number in range(10):
                await put(number)
        finally:
            await asyncio.sleep(0)
            cleaned.append(True)

    stream = Stream(work, room=2)
    assert next(stream) == 0
    stream.close()
    assert cleaned
    assert set(stream) <= {1, 2, 3}


def test_work_that_loses_a_cancellation_is_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.reports.online.stream.AGAIN_SECONDS", 0.01)
    lost = []

    async def deaf(_put) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            lost.append("once")
        await asyncio.Event().wait()

    stream = Stream(deaf, room=1)
    stream.stop()
    with pytest.raises(StopIteration):
        next(stream)
    assert lost == ["once"]


def test_a_task_of_the_work_that_loses_a_cancellation_is_told_again_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("twosource.reports.online.stream.AGAIN_SECONDS", 0.01)
    lost = []

    async def follow_deafly() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            lost.append("once")
        await asyncio.Event().wait()

    async def follow_all(put) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(follow_deafly())
            await put("begun")

    stream = Stream(follow_all, room=1)
    assert next(stream) == "begun"
    ending = threading.Thread(target=stream.close, daemon=True)
    ending.start()
    ending.join(timeout=20)
    assert (ending.is_alive(), lost) == (False, ["once"])
