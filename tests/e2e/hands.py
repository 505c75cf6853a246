"""The hands of one person on real pages: they fill a form with what a record says and note what they had to type."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, Response

from e2e.typed import Recorder

LONDON = ZoneInfo("Europe/London")
CONTROLS = """(form) => [...form.elements].filter((one) => one.name && one.type !== "hidden").map((one) => ({
    name: one.name,
    type: one.type,
    id: one.id,
    value: one.value,
    checked: one.checked ?? false,
    words: one.labels?.[0]?.textContent.trim() ?? "",
    offered: [...(one.list?.options ?? [])].map((option) => option.value),
    options: one.options ? [...one.options].map((option) => [option.value, option.text.trim()]) : [],
}))"""


@dataclass
class Hands:
    """One person at one page. says: how a value of a record reads in a list of the page, such as a person's name.

    A list may say more after it, such as a role.
    """

    who: str
    page: Page
    recorder: Recorder
    says: Callable[[str], str] = str

    def go(self, address: str) -> None:
        """Open a page."""
        self.page.goto(address, wait_until="domcontentloaded")

    def fill(self, about: str, wanted: Mapping[str, Any], form: Locator) -> None:
        """Make each field say what is wanted; what it says already is left alone, what it offers is chosen."""
        found: dict[str, list[dict[str, Any]]] = {}
        for one in form.evaluate(CONTROLS):
            found.setdefault(one["name"], []).append(one)
        for name, value in wanted.items():
            self._set(about, name, _text_of(value), found, form)

    def press(self, button: str, scope: Locator | None = None) -> None:
        """Press a button that sends a form; it must be taken."""
        with self.page.expect_response(_is_sent) as waiting:
            (scope or self.page.locator("main")).get_by_role("button", name=button, exact=True).click(
                no_wait_after=True
            )
        answer = waiting.value
        self.recorder.press()
        if answer.status != 302:
            self.page.wait_for_load_state()
            said = self.page.locator(".govuk-error-summary, .govuk-error-message").all_inner_texts()
            raise AssertionError(f"{button}: {answer.status} {said} at {self.page.url}")
        self.page.wait_for_url(urljoin(answer.url, str(answer.header_value("location"))), wait_until="domcontentloaded")

    def _set(
        self, about: str, name: str, want: str | bool | list[str], found: Mapping[str, list[Any]], form: Locator
    ) -> None:
        boxes = found.get(f"{name}_offered", [])
        if boxes and isinstance(want, str):
            lines = want.splitlines()
            self._tick([one for one in boxes if one["value"] in lines], boxes)
            want = "\n".join(one for one in lines if one not in {box["value"] for box in boxes})
        controls = found.get(name, [])
        if not controls:
            if want:
                raise AssertionError(f"{about}: the page has no field {name}")
            return
        first = controls[0]
        if first["type"] in {"checkbox", "radio"}:
            asked = [want] if isinstance(want, str) else want if isinstance(want, list) else []
            wanted = {self.says(one) for one in asked if one}
            chosen = [one for one in controls if want is True or one["value"] in wanted or one["words"] in wanted]
            if len(chosen) < len(wanted):
                raise AssertionError(f"{about}: {name} offers {[one['words'] for one in controls]}, not {wanted}")
            self._tick(chosen, controls)
        elif first["options"]:
            self._pick(about, name, str(want), first, form)
        else:
            self._write(about, name, str(want), first, form)

    def _tick(self, chosen: Iterable[Any], boxes: Iterable[Any]) -> None:
        ids = {one["id"] for one in chosen}
        for one in boxes:
            if one["checked"] == (one["id"] in ids):
                if one["checked"]:
                    self.recorder.find_held()
                continue
            if one["type"] == "radio" and one["checked"]:
                continue
            self.page.locator(f'[id="{one["id"]}"]').set_checked(not one["checked"])
            self.recorder.choose()

    def _pick(self, about: str, name: str, want: str, first: Mapping[str, Any], form: Locator) -> None:
        said = self.says(want)
        meant = (value for value, words in first["options"] if value == want or (want and words.startswith(said)))
        value = next(meant, None)
        if value is None:
            raise AssertionError(f"{about}: {name} offers {first['options']}, not {said!r}")
        if value == first["value"]:
            if value:
                self.recorder.find_held()
            return
        form.locator(f'[name="{name}"]').select_option(value)
        self.recorder.choose()

    def _write(self, about: str, name: str, want: str, first: Mapping[str, Any], form: Locator) -> None:
        if first["type"] == "date":
            day, month, year = want.split("/")
            want = f"{year}-{month}-{day}"
        if first["value"].replace("\r\n", "\n") == want:
            if want:
                self.recorder.find_held()
            return
        form.locator(f'[name="{name}"]').fill(want)
        if want in first["offered"]:
            self.recorder.choose()
        elif want:
            self.recorder.type(self.who, about, name, want)


def _is_sent(answer: Response) -> bool:
    return answer.request.method == "POST" and answer.request.is_navigation_request()


def _text_of(value: Any) -> str | bool | list[str]:
    match value:
        case None:
            return ""
        case bool():
            return value
        case datetime():
            return value.astimezone(LONDON).strftime("%d/%m/%Y %H:%M")
        case date():
            return value.strftime("%d/%m/%Y")
        case time():
            return value.strftime("%H:%M")
        case list() | tuple() | set() | frozenset():
            return [str(one) for one in value]
        case _:
            return str(value)
