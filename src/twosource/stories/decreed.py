"""What rulings decree: which articles share a story and which do not, checked against one another."""

from collections import defaultdict, deque

from twosource.errors import SettingsError
from twosource.model import Rulings
from twosource.stories.components import Components


def check_rulings(rulings: Rulings) -> None:
    """Refuse rulings that keep two articles apart which others bring together."""
    joined = Components(article for pair in rulings.together for article in pair)
    for one, other in rulings.together:
        joined.join(one, other)
    for one, other in rulings.apart:
        if one == other or (joined.knows(one) and joined.knows(other) and joined.of(one) == joined.of(other)):
            chain = ", ".join(f"{first} with {second}" for first, second in _chain(rulings, one, other))
            raise SettingsError(
                f"the ruling that keeps {one} and {other} apart contradicts those that bring together "
                f"{chain or 'an article with itself'}: take back one of them"
            )


def _chain(rulings: Rulings, one: str, other: str) -> list[tuple[str, str]]:
    """Return the fewest rulings that bring one article together with the other, in order."""
    beside: dict[str, list[str]] = defaultdict(list)
    for first, second in rulings.together:
        beside[first].append(second)
        beside[second].append(first)
    came_from = {one: one}
    waiting = deque([one])
    while waiting and other not in came_from:
        here = waiting.popleft()
        for there in sorted(beside[here]):
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    chain: list[tuple[str, str]] = []
    while other != one:
        chain.append((came_from[other], other))
        other = came_from[other]
    return chain[::-1]
