"""Windows of a real Chromium on the running installation: what a person does, and what the page complains about."""

from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

AXE = Path(__file__).parent.parent / "service/pages/vendor/axe-core/axe.min.js"
DESK = {"width": 1280, "height": 900}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "zoomed": {"viewport": {"width": 320, "height": 512}},
}
RULES: dict[str, tuple[str, ...]] = {
    "dark": ("color-contrast", "link-in-text-block"),
    "phone-dark": ("color-contrast", "link-in-text-block"),
}
"""A dark page is the light one in other colours: there, only the rules about colours can find something new."""
LOOK = """(options) => axe.run(document, options).then((found) => found.violations.flatMap(
    (one) => one.nodes.slice(0, 2).map((node) => `${one.id}: ${node.html.slice(0, 200)}`)))"""
"""Only what is wrong leaves the page: to carry over what is right takes longer than to find it."""
WATCH_CSP = """document.addEventListener("securitypolicyviolation", (event) =>
    console.error(`CSP ${event.violatedDirective}: ${event.blockedURI || event.sample}`));"""


class Window:
    """One person's window. .page is its tab, .complaints what any of its tabs said on the console as an error."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.complaints: list[str] = []
        self._expected: list[str] = []
        context.add_init_script(WATCH_CSP)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("console", self._heard)
        self.page = context.new_page()

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type == "error" and not any(part in said.text for part in self._expected):
            self.complaints.append(f"{said.text} ({said.page.url if said.page else ''})")

    def expect_complaint(self, part: str) -> None:
        """Let a complaint with this text pass, such as the browser's own note about a status that is tested."""
        self._expected.append(part)

    def sign_in(self, person: str) -> None:
        """Sign in on the page of personas, which needs no script."""
        from unbroken.service.demo.people import persona

        someone = persona(person)
        self.page.goto("/demo/personas/")
        name = f"{someone.rank_or_title} {someone.name}".strip()
        self.page.get_by_role("button", name=f"Sign in as {name}").click()
        expect(self.page.locator(".ub-header__person-name")).to_contain_text(someone.name)

    def go(self, path: str) -> Page:
        """Open a page and wait until its script has started."""
        self.page.goto(path)
        self.page.locator("body.govuk-frontend-supported").wait_for()
        return self.page


def violations(page: Page, *rules: str) -> list[str]:
    """Return what axe-core finds wrong with the page as it stands: by all its rules, or by these alone."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text())
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    return [f"{page.url} {one}" for one in page.evaluate(LOOK, options)]


def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def look_at(page: Page, look: str) -> list[str]:
    """Return what is wrong with the page in this look."""
    chosen = LOOKS[look]
    page.set_viewport_size(chosen["viewport"])
    page.emulate_media(color_scheme=chosen.get("color_scheme", "light"), reduced_motion="reduce")
    found = [] if look == "zoomed" else violations(page, *RULES.get(look, ()))
    if wide := sideways(page):
        found.append(f"{page.url} is {wide} pixels too wide")
    return [f"{look}: {one}" for one in found]
