"""Read the C2SP age test kit, kept beside the repository."""

import zlib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[4] / "shared" / "vectors" / "age"


@dataclass(frozen=True)
class Vector:
    name: str
    expect: str
    payload: str
    file_key: str
    identities: tuple[str, ...]
    is_armoured: bool
    needs_passphrase: bool
    content: bytes


def names() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir()) if FOLDER.is_dir() else []


def load(name: str) -> Vector:
    head, _, content = (FOLDER / name).read_bytes().partition(b"\n\n")
    fields = [line.split(": ", 1) for line in head.decode().split("\n")]
    single = dict(fields)
    return Vector(
        name,
        single["expect"],
        single.get("payload", ""),
        single.get("file key", ""),
        tuple(value for key, value in fields if key == "identity"),
        single.get("armored") == "yes",
        "passphrase" in single,
        zlib.decompress(content) if single.get("compressed") == "zlib" else content,
    )
