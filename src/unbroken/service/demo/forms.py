"""Use the pages as a person does: read a form from the page, fill it in, send it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

import httpx


class DemoFailure(Exception):
    """A step of the demonstration did not do what it should; str() says which and what the page said."""


@dataclass
class Form:
    """One form of a page: where it goes, the values it already holds, and the button that Enter would press."""

    action: str
    method: str = "get"
    values: list[tuple[str, str]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    button: tuple[str, str] | None = None

    def filled(self, /, **changes: str | list[str]) -> list[tuple[str, str]]:
        """Return the values to send, with changes. Raises DemoFailure for a field the form does not have."""
        unknown = set(changes) - self.names
        if unknown:
            raise DemoFailure(
                f"The form {self.action} has no field {', '.join(sorted(unknown))}; it has {sorted(self.names)}."
            )
        kept = [(name, value) for name, value in self.values if name not in changes]
        new = [(name, one) for name, value in changes.items() for one in ([value] if isinstance(value, str) else value)]
        pressed = [self.button] if self.button and self.button[0] and self.button[0] not in changes else []
        return kept + new + pressed


class _Forms(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.forms: list[Form] = []
        self._inside: Form | None = None
        self._select: str | None = None
        self._area: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = Form(urljoin(self.address, given.get("action", "")), given.get("method", "get").lower())
            self.forms.append(self._inside)
        elif self._inside is not None:
            self._field(self._inside, tag, given)

    def _field(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name = given.get("name", "")
        is_submit = given.get("type", "submit" if tag == "button" else "") == "submit"
        if tag in {"button", "input"} and is_submit and form.button is None:
            form.button = (name, given.get("value", ""))
        if tag == "option" and self._select:
            if "selected" in given:
                form.values.append((self._select, given.get("value", "")))
            return
        if not name:
            return
        form.names.add(name)
        if tag == "select":
            self._select = name
        elif tag == "textarea":
            self._area = (name, [])
        elif tag == "input":
            kind = given.get("type", "text")
            if kind in {"checkbox", "radio"} and "checked" not in given:
                return
            if kind not in {"submit", "button", "file", "image"}:
                form.values.append((name, given.get("value", "on" if kind == "checkbox" else "")))

    def handle_data(self, data: str) -> None:
        if self._area:
            self._area[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea" and self._area and self._inside:
            self._inside.values.append((self._area[0], "".join(self._area[1]).strip("\n")))
            self._area = None


def forms_of(response: httpx.Response) -> list[Form]:
    """Return the forms of a page."""
    parser = _Forms(str(response.url))
    parser.feed(response.text)
    return parser.forms


def form_with(response: httpx.Response, *names: str) -> Form:
    """Return the first form of the page that has all these fields. Raises DemoFailure."""
    for form in forms_of(response):
        if set(names) <= form.names:
            return form
    raise DemoFailure(f"The page {response.url} ({response.status_code}) has no form with {', '.join(names)}.")
