"""What a page asks for of one kind of record."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from unbroken.stages.cases.capture.fields import Ask, Rows

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise


@dataclass(frozen=True)
class Spec:
    """A kind of record on its page. one, many: its name in headings. is_single: a case has one at most."""

    kind: str
    one: "Words"
    many: "Words"
    parts: tuple[Ask | Rows, ...]
    is_single: bool = False
