from collections.abc import Iterator

import pytest

from tests.reports.online.worlds import World


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    yield world
    world.close()
