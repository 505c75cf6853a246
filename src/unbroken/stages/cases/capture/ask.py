"""What a form asks: one field, or rows of fields within a record; and what it may offer besides typing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from django import forms

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise

Made = TypeVar("Made", bound=forms.Field)

LIMIT = 100_000


@dataclass(frozen=True)
class Known:
    """What a form may offer besides typing, so that nobody writes again what the case holds.

    people: id to name. places, postcodes: of the case, never from anybody's sealed address.
    officers: as they are written in interviews. exhibits: references. items: id to words, of those the reader may see.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()
    items: Mapping[str, str] = field(default_factory=dict)

    @property
    def own_places(self) -> tuple[str, ...]:
        """Return where the case happened and its things are: no secret of anybody's."""
        return (*self.places, *self.postcodes)

    def offered(self, name: str) -> tuple[str, ...]:
        """Return one of the lists by its name, nothing for an empty name."""
        return {
            "places": self.places,
            "postcodes": self.postcodes,
            "officers": self.officers,
            "exhibits": self.exhibits,
        }.get(name, ())


@dataclass(frozen=True)
class Ask:
    """One field: its name in the record, its label and hint, and how it is shown and read.

    make: the form field; show: record value to what the form shows; read: what was typed to record value.
    offer: the list of Known whose values can be chosen here; more: values that can always be chosen.
    unseen: what stands for a stored value that is not among those chosen from; it is kept.
    """

    name: str
    label: "Words"
    hint: "Words" = ""
    make: Callable[["Ask", Known], forms.Field] = lambda ask, _known: ask.text()
    show: Callable[[Any], Any] = lambda value: value
    read: Callable[[Any], Any] = lambda value: value
    offer: str = ""
    more: tuple["Words", ...] = ()
    unseen: "Words" = ""

    def field(self, kind: type[Made], **more: Any) -> Made:
        """Return a field of this kind with the label and hint; nothing is required, the rules say what is missing."""
        return kind(label=self.label, help_text=self.hint, required=False, **more)

    def text(self, **more: Any) -> forms.CharField:
        """Return a field for text."""
        return self.field(forms.CharField, max_length=LIMIT, **more)


@dataclass(frozen=True)
class Rows:
    """Parts within a record, such as bail conditions: a row of fields for each, and an empty one for the next."""

    name: str
    label: "Words"
    part: type[Any]
    asks: tuple[Ask, ...]
    has_id: bool = True


def asks_of(spec: Sequence["Ask | Rows"]) -> list[Ask]:
    """Return the plain fields of a description."""
    return [one for one in spec if isinstance(one, Ask)]


def rows_of(spec: Sequence["Ask | Rows"]) -> list[Rows]:
    """Return the parts within a description."""
    return [one for one in spec if isinstance(one, Rows)]
