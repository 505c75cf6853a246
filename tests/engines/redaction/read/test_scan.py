import numpy as np
import pytest
from PIL import Image

from engines.redaction.read.pictures import STATEMENT, sheet, worn
from unbroken.engines.redaction.document import Page, TextFlow
from unbroken.engines.redaction.read.seen import Seen, read_pixels
from unbroken.engines.redaction.read.straighten import skew


def read(image: Image.Image) -> Seen:
    return read_pixels(np.array(image.convert("RGB")), 200.0)


def share_read(seen: Seen) -> float:
    words = {word.text.strip(",.") for word in seen.words}
    wanted = set(" ".join(STATEMENT).split())
    return len(wanted & words) / len(wanted)


@pytest.mark.parametrize(
    ("turn", "tilt"), [(0, 2.0), (180, 0.0), (90, -1.5)], ids=["skewed", "upside-down", "sideways"]
)
def test_a_noisy_scan_is_read_however_it_lies(turn: int, tilt: float) -> None:
    seen = read(worn(sheet().rotate(turn, expand=True), tilt))
    assert seen.is_paper
    assert share_read(seen) >= 0.97
    lines = TextFlow.of((Page(1, 595, 842, seen.words),)).text
    assert "Eleanor Whitfield" in lines
    assert "07700 900123" in lines


def test_boxes_of_an_upside_down_scan_lie_where_the_words_are_seen() -> None:
    seen = read(worn(sheet().rotate(180)))
    upright = next(word for word in read(worn(sheet())).words if word.text == "Whitfield")
    centre = (595 - (upright.box.x0 + upright.box.x1) / 2, 842 - (upright.box.y0 + upright.box.y1) / 2)
    mirrored = [word for word in seen.words if word.text == "Whitfield"]
    assert any(
        abs((word.box.x0 + word.box.x1) / 2 - centre[0]) < 4 and abs((word.box.y0 + word.box.y1) / 2 - centre[1]) < 4
        for word in mirrored
    )


@pytest.mark.parametrize("angle", [-5.0, -1.3, 0.0, 2.4, 8.0])
def test_skew_is_measured_to_a_quarter_degree(angle: float) -> None:
    assert skew(np.asarray(worn(sheet(100), angle, noise=4.0))) == pytest.approx(-angle, abs=0.25)
