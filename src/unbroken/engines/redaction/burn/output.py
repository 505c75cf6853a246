"""Choose the form of the released file by its name and build it."""

from __future__ import annotations

from pathlib import PurePath
from typing import Protocol

from unbroken.engines.redaction.burn.memory import BurnMemory
from unbroken.engines.redaction.burn.pdf import Rasters, burn_pdf
from unbroken.engines.redaction.burn.picture import PictureFormat, burn_picture, format_for
from unbroken.engines.redaction.burn.plan import BurnPlan

_FORMATS = {
    ".jpg": PictureFormat.JPEG,
    ".jpeg": PictureFormat.JPEG,
    ".png": PictureFormat.PNG,
    ".tif": PictureFormat.TIFF,
    ".tiff": PictureFormat.TIFF,
}
TITLE = "Redacted document"


class BurnWish(Protocol):
    """What the caller wishes: the output's name (its suffix chooses the form), blur for pictures, threads."""

    @property
    def output_name(self) -> str:
        """Return the name of the file to be released."""
        ...

    @property
    def blur(self) -> bool:
        """Return whether pictures are blurred rather than blackened."""
        ...

    @property
    def workers(self) -> int:
        """Return how many pages may be encoded at once."""
        ...


def burn(
    source: Rasters, plan: BurnPlan, wish: BurnWish, *, title: str = TITLE, memory: BurnMemory | None = None
) -> bytes:
    """Return the released file: a picture for a picture, unless its name asks for PDF; a PDF for all else.

    title: shown by PDF readers; never taken from the source, whose title may name somebody. memory: of earlier
    attempts. Raises OutputRefused.
    """
    suffix = PurePath(wish.output_name).suffix.lower()
    if plan.kind.is_picture and suffix != ".pdf":
        form = _FORMATS.get(suffix, format_for(plan.kind))
        return burn_picture(source, plan, format=form, blur=wish.blur)
    return burn_pdf(source, plan, title=title, workers=wish.workers, memory=memory)
