"""Writing that bends is read along its bend, and each word's box stays at its word."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

import unbroken.engines.redaction
from unbroken.engines.redaction.read.photo import read_photo
from unbroken.engines.redaction.read.ribbons import bent_line

FONT = Path(unbroken.engines.redaction.__file__).parent / "fonts" / "DejaVuSans.ttf"
TEXT = "HELLO my name is Bronagh Tollemache"


def arc(rise):
    """A line of text bent upwards in its middle (or downwards)."""
    font = ImageFont.truetype(str(FONT), 42)
    wide = int(font.getlength(TEXT)) + 40
    flat = Image.new("L", (wide, 70), 255)
    ImageDraw.Draw(flat).text((20, 8), TEXT, 0, font)
    sheet = np.full((400, wide + 60), 255, np.uint8)
    pixels = np.asarray(flat)
    for x in range(wide):
        t = x / wide * 2 - 1
        top = int(160 + rise * t * t - rise / 2)
        sheet[top : top + 70, x + 30] = pixels[:, x]
    return np.stack([sheet] * 3, axis=2)


@pytest.mark.parametrize("rise", [120, -120])
def test_a_bent_line_is_read_whole_with_boxes_at_its_words(rise):
    words = {word.text: word.box for word in read_photo(arc(rise)).words}
    assert {"HELLO", "Bronagh", "Tollemache"} <= set(words)
    ends, middle = words["HELLO"], words["is"]
    assert (ends.y0 + ends.y1 > middle.y0 + middle.y1) is (rise > 0)
    assert ends.x1 < middle.x0 + 25


def test_a_straight_stain_or_a_round_one_is_no_bent_line():
    likely = np.ones((200, 400), np.float32)
    straight = np.array([[10, 50], [300, 50], [300, 70], [10, 70]], np.int32)[:, None]
    circle = np.array([[100 + 50 * np.cos(a), 100 + 50 * np.sin(a)] for a in np.linspace(0, 6.2, 40)], np.int32)[
        :, None
    ]
    assert bent_line(straight, likely) is None
    assert bent_line(circle, likely) is None
