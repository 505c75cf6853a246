"""Note what the pictures inside a file carry besides their pixels: EXIF, places, thumbnails."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import replace

from PIL import Image

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.read.content import Content, Picture, Table
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.picturesecrets import picture_secrets
from unbroken.engines.redaction.read.typeset.pictures import FORMATS

_MOST_PICTURES = 200


def with_picture_secrets(content: Content) -> Content:
    """Return the content with the secrets of its pictures added to what is hidden."""
    found: list[Hidden] = []
    for number, picture in enumerate(_pictures(content)):
        if number >= _MOST_PICTURES:
            break
        found += _secrets(picture)
    return replace(content, hidden=(*content.hidden, *found)) if found else content


def _pictures(content: Content) -> Iterator[Picture]:
    for block in content.blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from (part for part in cell.parts if isinstance(part, Picture))


def _secrets(picture: Picture) -> list[Hidden]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(picture.data), formats=FORMATS) as image:
                entries = picture_secrets(picture.data, image, Limits())
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, KeyError, TypeError):
        return []
    return [replace(entry, where=f"{picture.name}: {entry.where}") for entry in entries]
