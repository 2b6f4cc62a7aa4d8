"""Turn JSON values into model values by the types that the model declares."""

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Literal, TypeVar, Union, cast

from twosource.dossiers.writers.shapes import SHAPES, Plain
from twosource.errors import ContractError

T = TypeVar("T")


def decode(kind: type[T], value: Plain, at: str) -> T:
    """Return a JSON value as a value of the declared type.

    Raises:
        ContractError: it is none; the message begins with the pointer to the place.
    """
    return cast("T", decoded(kind, value, at))


def decoded(kind: object, value: Plain, at: str) -> object:
    """Decode by the form of the declared type: a record, a tuple, a choice, or a single value."""
    if isinstance(kind, type) and is_dataclass(kind):
        return record(kind, value, at)
    origin = typing.get_origin(kind)
    if origin is tuple:
        return row(typing.get_args(kind), value, at)
    if origin in {Union, types.UnionType}:
        return optional(typing.get_args(kind), value, at)
    if origin is Literal:
        if value not in typing.get_args(kind):
            raise ContractError(
                f"{at}: expected one of {', '.join(map(str, typing.get_args(kind)))}, not {value!r}"
            )
        return value
    return single(kind, value, at)


def record(kind: type, value: Plain, at: str) -> object:
    """Decode an object into a dataclass; unknown names are passed over, missing ones need a default."""
    if not isinstance(value, dict):
        raise ContractError(f"{at}: expected an object")
    shape = SHAPES.get(kind)
    named = shape.unfold(value) if shape else value
    known: dict[str, object] = {}
    for field, declared in declarations(kind):
        if field.name in named:
            known[field.name] = decoded(declared, named[field.name], f"{at}/{field.name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            raise ContractError(f"{at}: {field.name!r} is missing")
    try:
        return cast("Callable[..., object]", kind)(**known)
    except ValueError as fault:
        raise ContractError(f"{at}: {fault}") from fault


@cache
def declarations(kind: type) -> tuple[tuple[Field[object], object], ...]:
    """Return a dataclass's fields with their declared types."""
    hints = typing.get_type_hints(kind)
    return tuple((field, hints[field.name]) for field in fields(kind))


def row(kinds: tuple[object, ...], value: Plain, at: str) -> tuple[object, ...]:
    """Decode a list into a tuple, of any length where the type ends in an ellipsis."""
    if not isinstance(value, list):
        raise ContractError(f"{at}: expected a list")
    if kinds[-1] is Ellipsis:
        kinds = kinds[:1] * len(value)
    if len(kinds) != len(value):
        raise ContractError(f"{at}: expected {len(kinds)} values, not {len(value)}")
    pairs = zip(kinds, value, strict=True)
    return tuple(decoded(kind, part, f"{at}/{index}") for index, (kind, part) in enumerate(pairs))


def optional(kinds: tuple[object, ...], value: Plain, at: str) -> object:
    """Decode null, or the one other type that the declaration allows."""
    if value is None:
        return None
    (kind,) = (kind for kind in kinds if kind is not types.NoneType)
    return decoded(kind, value, at)


def single(kind: object, value: Plain, at: str) -> object:
    """Decode a text, a truth value, a number or a day."""
    if kind is date and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as fault:
            raise ContractError(f"{at}: {fault}") from fault
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if type(value) is not kind:
        raise ContractError(f"{at}: expected {getattr(kind, '__name__', kind)}, not {value!r}")
    return value
