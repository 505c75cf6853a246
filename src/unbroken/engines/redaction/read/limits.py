"""How much time, memory and size the engine spends on one file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for reading one file. Sizes are bytes, times are seconds, pixels are per picture or rendered page."""

    file_bytes: int = 512 * 1024 * 1024
    memory_bytes: int = 1024 * 1024 * 1024
    pages: int = 5000
    pixels: int = 120_000_000
    open_seconds: float = 60.0
    page_seconds: float = 60.0
    hidden_items: int = 2000
    hidden_characters: int = 2_000_000
