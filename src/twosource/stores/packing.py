"""The stored form of model values: MessagePack of their fields, compressed; read back by declared type."""

import json
import zlib
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
import numpy as np

T = TypeVar("T")

LEVEL = 6
PACKED, ESCAPED = b"m", b"j"
"""First byte of what is stored: MessagePack, or JSON where the text has what UTF-8 cannot hold."""
VECTOR = "<f4"


def pack(value: object) -> bytes:
    """Return the stored form of a value made of dataclasses, tuples, texts, numbers and days."""
    try:
        return PACKED + zlib.compress(_encoder().encode(value), LEVEL)
    except UnicodeEncodeError:  # half of a surrogate pair, as in a file name that is not UTF-8
        plain = msgspec.to_builtins(value, enc_hook=encode_vectors)
        return ESCAPED + zlib.compress(json.dumps(plain).encode("ascii"), LEVEL)


def unpack(stored: object, kind: type[T]) -> T:
    """Return the value of a kind that was stored.

    Raises:
        ValueError: what is stored is no such value.
    """
    if not isinstance(stored, bytes):
        raise ValueError(f"expected stored bytes, not {type(stored).__name__}")  # noqa: TRY004
    try:
        unpacked = zlib.decompress(stored[1:])
    except zlib.error as fault:
        raise ValueError(f"what is stored cannot be unpacked: {fault}") from fault
    if stored[:1] == ESCAPED:
        return msgspec.convert(json.loads(unpacked), kind, dec_hook=decode_vectors)
    decoder: msgspec.msgpack.Decoder[T] = _decoder(cast("Hashable", kind))
    return decoder.decode(unpacked)


def fit(text: str) -> str:
    """Return a text that a column can hold: halves of surrogate pairs as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def encode_vectors(value: object) -> object:
    """Return an array of vectors as its shape and bytes."""
    if isinstance(value, np.ndarray):
        rows, width = value.shape
        return {"rows": rows, "width": width, "bytes": value.astype(VECTOR).tobytes()}
    raise NotImplementedError(f"{type(value).__name__} has no stored form")


def decode_vectors(kind: object, value: Any) -> object:  # noqa: ARG001 - msgspec gives the declared type
    """Return an array of vectors from its shape and bytes."""
    stored = value["bytes"]
    if isinstance(stored, str):
        stored = msgspec.convert(stored, bytes)
    return np.frombuffer(stored, dtype=VECTOR).reshape(value["rows"], value["width"]).astype(np.float32)


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder(enc_hook=encode_vectors)


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind, dec_hook=decode_vectors)
