"""SYN-2 from the first call to the charge, by the people who do it, through the pages: register, capture, check,
submit, triage, decide, charge. The browser test and the bench walk the same way."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Page, expect

from e2e.hands import Hands
from e2e.syn_2_facts import AREA, COMMENTS, REVIEW, WAITS, WHY, called, posted, short_of, syn_2
from e2e.typed import Recorder
from unbroken.engines.casefile.codec import kind_of
from unbroken.engines.casefile.facts import CaseFacts, CaseHeader
from unbroken.engines.casefile.people import PersonFact


@dataclass
class Journey:
    """One walk. open_page: open a signed-in page for a persona."""

    open_page: Callable[[str], Page]
    recorder: Recorder
    facts: CaseFacts
    has_script: bool = True
    case: str = ""
    request: str = ""

    @classmethod
    def begin(cls, open_page: Callable[[str], Page]) -> "Journey":
        """Return a journey of which nothing is done yet."""
        return cls(open_page, Recorder(), syn_2(datetime.now(UTC)))

    @classmethod
    def begin_short(cls, open_page: Callable[[str], Page], urn: str, *, has_script: bool) -> "Journey":
        """Return a journey of a case with one offence, one victim and her statement, under another URN."""
        short = short_of(syn_2(datetime.now(UTC)), urn)
        return cls(open_page, Recorder(), short, has_script=has_script)

    def walk(self) -> None:
        """Go from the first to the last step."""
        officer = self._hands("officer")
        with self.recorder.step("register"):
            self._register(officer)
        with self.recorder.step("capture"):
            self._capture(officer)
        with self.recorder.step("check"):
            self._check(officer)
        with self.recorder.step("submit"):
            self._submit(officer)
        with self.recorder.step("triage"):
            self._triage(self._hands("triage"))
        with self.recorder.step("decide"):
            self._decide(self._hands("prosecutor"))
        with self.recorder.step("charge"):
            self._charge(officer)

    def _hands(self, who: str) -> Hands:
        return Hands(who, self.open_page(who), self.recorder, self._says)

    def _says(self, value: str) -> str:
        person = self.facts.person(value)
        return person.full_name if person is not None else value

    def _register(self, officer: Hands) -> None:
        holt = self._suspect()
        officer.go("/cases/register/")
        form = officer.page.locator("#register")
        for at, one in enumerate(self.facts.offences):
            if at:
                form.get_by_role("button", name="Add another offence").click()
                self.recorder.press()
                officer.page.locator(f"#offence-row-{at}").wait_for()
            told = {"code": one.code, "start_on": one.start_on, "place": one.place}
            row = {f"offences-{at}-{name}": value for name, value in told.items()}
            officer.fill(f"offence {one.code}", row, form)
        officer.fill(
            "person Holt",
            {
                "urn": self.facts.urn,
                "people-0-role": "Suspect",
                "people-0-surname": holt.surname,
                "people-0-forenames": " ".join(holt.forenames),
                "people-0-born_on": holt.born_on,
                "people-0-pncid": dict(holt.identifiers)["pncid"],
            },
            form,
        )
        officer.press("Register the case")
        self.case = re.findall(r"/cases/([0-9A-Z]{26})/", officer.page.url)[0]

    def _capture(self, officer: Hands) -> None:
        header = CaseHeader(**{one.name: getattr(self.facts, one.name) for one in fields(CaseHeader)})
        self._save(officer, "header", header)
        officer.go(self._facts_page())
        found = dict(self._links(officer.page, "section-person") + self._links(officer.page, "section-offence"))
        ids = {one.id: self._person(officer, one, found.get(one.full_name, "")) for one in self.facts.people}
        for one in self.facts.offences:
            self._save(officer, "offence", one, found[next(name for name in found if name.startswith(one.code))])
        for scene in self.facts.scenes:
            self._save(officer, "scene", scene)
        for person in self.facts.people:
            self._whereabouts(officer, person, ids[person.id])
        for record in (*self.facts.suspects, *self.facts.exhibits):
            self._save(officer, kind_of(record), record)
        for statement in self.facts.statements:
            self._sign(officer, self._save(officer, "statement", statement))
        for group in (self.facts.interviews, self.facts.unused, self.facts.checklists, self.facts.risks):
            for record in group:
                self._save(officer, kind_of(record), record)
        if self.facts.prints:
            self._print(officer)
        for record in self.facts.bad_character:
            self._save(officer, "bad-character", record)
        self._save(officer, "outline", self.facts.outline)
        self._save(officer, "officer", self.facts.officer)

    def _person(self, officer: Hands, person: PersonFact, address: str) -> str:
        return self._save(officer, "person", person, address)

    def _whereabouts(self, officer: Hands, person: PersonFact, record: str) -> None:
        assert person.whereabouts is not None
        there = f"/cases/{self.case}/people/{record}/whereabouts/add"
        scenes = {one.address.lines: one.address for one in self.facts.scenes}
        for at, address in enumerate(person.whereabouts.addresses):
            wanted = {
                "use": address.use.value,
                "is_safe": address.is_safe,
                "is_protected": address.is_protected,
            }
            if address.lines in scenes:
                wanted["same_as"] = ", ".join((*address.lines, address.postcode))
            else:
                wanted |= {"lines": "\n".join(address.lines), "postcode": address.postcode}
            self._send(officer, f"{there}/address/", f"address {person.surname} {at}", wanted)
        for at, contact in enumerate(person.whereabouts.contacts):
            wanted = {"kind": contact.kind.value, "value": contact.value, "note": contact.note}
            about = f"contact {person.surname} {at}"
            self._send(officer, f"{there}/contact/", about, {**wanted, "is_safe": contact.is_safe})

    def _print(self, officer: Hands) -> None:
        """Paste the text of the print; its convictions are typed from it."""
        (one,) = self.facts.prints
        officer.go(f"/cases/{self.case}/facts/add/print/")
        officer.page.locator('[name="pasted"]').fill(
            f"PNC PRINT\nSurname: {one.surname.upper()}\nForenames: {' '.join(one.forenames)}\n"
            f"Date of birth: {one.born_on:%d/%m/%Y}\nPNCID: {one.pncid}\n"
        )
        self.recorder.choose(2)
        rows = posted("convictions", one.convictions)
        self._fill(officer, "print Holt", {"person": one.person, "printed_on": one.printed_on, **rows})
        officer.press("Save")
        expect(officer.page.locator("#section-print")).to_contain_text(one.pncid)

    def _sign(self, officer: Hands, record: str) -> None:
        """The witness reads the statement over on the officer's tablet and signs with a finger."""
        officer.go(f"/files/case/{self.case}/statement/{record}/sign/")
        self._fill(officer, f"signature {record}", {"has_read": True})
        if self.has_script:
            _draw(officer.page)
            self.recorder.choose()
        else:
            self._fill(officer, f"signature {record}", {"typed": "Leah Anne Carrow"})
        officer.press("Sign")

    def _check(self, officer: Hands) -> None:
        officer.go(f"/files/case/{self.case}/check/")
        self.recorder.press()
        expect(officer.page.locator("#readiness")).to_contain_text("parts ready")
        expect(officer.page.locator("#stopped")).to_have_count(0)

    def _submit(self, officer: Hands) -> None:
        supervisor = self._hands("supervisor")
        supervisor.go(f"/files/case/{self.case}/check/")
        self._fill(supervisor, "certificate", {"comments": COMMENTS}, "#certify form")
        supervisor.press("Certify")
        officer.go(f"/files/case/{self.case}/check/")
        reason = officer.page.locator("#send form")
        forced = bool(reason.locator('[name="reason"]').count())
        if forced:
            officer.fill("submission", {"reason": WAITS}, reason)
        officer.press("Send it all the same" if forced else "Send the file")
        officer.go(f"/charging/ask/{self.case}/")
        wanted: dict[str, Any] = {"kind": "charging", "priority": "red", "way": "digital", "to": AREA}
        if officer.page.locator('[name="forced_reason"]').count():
            wanted["forced_reason"] = WAITS
        self._fill(officer, "request", wanted)
        officer.press("Send the request")
        self.request = officer.page.url

    def _triage(self, triage: Hands) -> None:
        triage.go(f"/charging/?q={self.facts.urn}")
        triage.page.get_by_role("link", name=self.facts.urn).click()
        self.recorder.press()
        triage.go(f"{self.request}triage/")
        wanted = {"review_type": "red", "case_type": "crown", "assign_to_id": "Adaeze Linden"}
        self._fill(triage, "triage", wanted, "#accept form")
        triage.press("Accept the request")
        expect(triage.page.locator("#state")).to_contain_text("Charging decision needed")

    def _decide(self, prosecutor: Hands) -> None:
        prosecutor.go(f"{self.request}review/")
        form = prosecutor.page.locator("main form")
        prosecutor.fill("review", {**REVIEW, "consultation": "threshold"}, form)
        pairs = [str(one.get_attribute("id")) for one in prosecutor.page.locator("[id^=pair-]").all()]
        for at, pair in enumerate(one.removeprefix("pair-") for one in pairs):
            wanted: dict[str, Any] = {f"outcome-{pair}": "tt-charge"}
            if not at:
                wanted |= self._answers(prosecutor.page, pair)
                wanted[f"review_on-{pair}"] = (datetime.now(UTC) + timedelta(days=7)).date()
            prosecutor.fill(f"decision {at}", wanted, form)
        prosecutor.press("Sign the decision")
        expect(prosecutor.page.locator("#decision")).to_contain_text("OF61102")

    def _answers(self, page: Page, pair: str) -> dict[str, Any]:
        page.locator("details", has_text="Threshold Test").first.evaluate("one => { one.open = true; }")
        names = page.locator(f'[id="pair-{pair}"] textarea[name$="-why"]').evaluate_all(
            "all => all.map(one => one.name)"
        )
        tests = [name.removesuffix("-why") for name in names][-len(WHY) :]
        wanted: dict[str, Any] = {}
        for test, why in zip(tests, WHY, strict=True):
            wanted |= {test: "yes", f"{test}-why": why}
        first = page.locator(f'[name="{tests[0]}-evidence"]').first
        wanted[f"{tests[0]}-evidence"] = [str(first.get_attribute("value"))]
        return wanted

    def _charge(self, officer: Hands) -> None:
        officer.go(f"{self.request}charge/")
        officer.press("Send back the charges")
        expect(officer.page.locator("#charges")).to_contain_text(self.facts.offences[-1].code)

    def _save(self, officer: Hands, kind: str, record: Any, address: str = "") -> str:
        """Fill the page of a record and save it; return the record's id."""
        officer.go(address or f"/cases/{self.case}/facts/add/{kind}/")
        self._fill(officer, f"{kind} {called(record)}", self._wanted(kind, record))
        officer.press("Save")
        return officer.page.url.rpartition("#record-")[2]

    def _send(self, officer: Hands, address: str, about: str, wanted: dict[str, Any]) -> None:
        officer.go(address)
        self._fill(officer, about, wanted)
        officer.press("Save")

    def _fill(self, hands: Hands, about: str, wanted: dict[str, Any], form: str = "main form") -> None:
        hands.fill(about, wanted, hands.page.locator(form).first)

    def _wanted(self, kind: str, record: Any) -> dict[str, Any]:
        from unbroken.stages.cases.capture.entry import shown
        from unbroken.stages.cases.capture.fields import rows_of
        from unbroken.stages.cases.capture.specs import SPECS

        found = shown(record, kind)
        for part in rows_of(SPECS[kind].parts):
            found |= posted(part.name, [
                {ask.name: ask.show(getattr(one, ask.name)) for ask in part.asks} for one in getattr(record, part.name)
            ])  # fmt: skip
        return found

    def _suspect(self) -> PersonFact:
        suspect = self.facts.person(self.facts.suspects[0].person)
        assert suspect is not None
        return suspect

    def _facts_page(self) -> str:
        return f"/cases/{self.case}/facts/"

    def _links(self, page: Page, section: str) -> list[tuple[str, str]]:
        links = page.locator(f"#{section} li a").all()
        return [(one.inner_text(), str(one.get_attribute("href"))) for one in links]


def _draw(page: Page) -> None:
    board = page.locator("canvas")
    board.wait_for()
    board.scroll_into_view_if_needed()
    box = board.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 90)
    page.mouse.down()
    page.mouse.move(box["x"] + 260, box["y"] + 40)
    page.mouse.move(box["x"] + 320, box["y"] + 120)
    page.mouse.up()
