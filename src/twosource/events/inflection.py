"""Base forms of English words, by rule and a list of irregular verbs."""

from functools import cache, lru_cache

from twosource.events.tables import rows

_PLURALS = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "policemen": "policeman",
    "gunmen": "gunman", "congressmen": "congressman", "businessmen": "businessman", "spies": "spy",
    "crises": "crisis", "wives": "wife", "lives": "life", "thieves": "thief", "paramilitaries": "paramilitary",
}  # fmt: skip


@lru_cache(maxsize=100_000)
def bases(word: str) -> tuple[str, ...]:
    """Return what a lower-cased word may be a form of, itself first: "struck" gives "struck" and "strike"."""
    found = [word, *_irregular().get(word, ())]
    if word in _PLURALS:
        found.append(_PLURALS[word])
    found += _without_s(word) + _without_ending(word, "ed") + _without_ending(word, "ing")
    return tuple(dict.fromkeys(base for base in found if len(base) > 1 or base == word))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for base, past, participle in rows("irregular"):
        for form in {*past.split("|"), *participle.split("|")}:
            forms[form] = (*forms.get(form, ()), base)
    return {form: tuple(sorted(found)) for form, found in forms.items()}


@cache
def participles() -> frozenset[str]:
    """Return the irregular past participles."""
    return frozenset(form for _, _, participle in rows("irregular") for form in participle.split("|"))


@cache
def pasts() -> frozenset[str]:
    """Return the irregular past forms."""
    return frozenset(form for _, past, _ in rows("irregular") for form in past.split("|"))


def _without_s(word: str) -> list[str]:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return []
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return [word[:-2], word[:-1]]
    return [word[:-1]]


def _without_ending(word: str, ending: str) -> list[str]:
    stem = word[: -len(ending)]
    if not word.endswith(ending) or len(stem) < 2 or not set(stem) & set("aeiouy"):
        return []
    if ending == "ed" and stem.endswith("i"):
        return [stem[:-1] + "y"]
    doubled = [stem[:-1]] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeious" else []
    return [stem, stem + "e", *doubled]
