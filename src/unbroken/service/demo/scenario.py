"""The main job, walked as people walk it: every step goes over HTTP through the pages and the byte path."""

import re
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TransferSpeedColumn,
)

from unbroken.engines.bag import verify_package
from unbroken.engines.vault import generate_identity
from unbroken.service.demo.charging import bring_cases
from unbroken.service.demo.client import Browser, wait_for
from unbroken.service.demo.documents import bring_documents
from unbroken.service.demo.forms import DemoFailure, Form, form_with, forms_of
from unbroken.service.demo.people import Stage, people_the_stage, persona
from unbroken.service.demo.plaintext import find_plaintext, samples_of
from unbroken.service.demo.recordings import Recording, make_recording
from unbroken.service.demo.report import Outcome
from unbroken.service.demo.stranger import doors_closed
from unbroken.service.settings import Settings

URN = "18ZA0000126"
INTERVIEWS = 15
SHORTEST_SECONDS = 120
UNSIGNED_DEADLINE = timedelta(seconds=8)


class Journey:
    """SYN-1 from registration to the verified package. Raises DemoFailure at the first step that goes wrong."""

    def __init__(self, settings: Settings, console: Console) -> None:
        self.settings, self.console = settings, console
        self.started = time.time()
        self.outcome = Outcome(case=URN)
        self.recordings: list[Recording] = []
        self.versions: list[str] = []
        self.case = ""

    def play(self) -> Outcome:
        """Walk the journey and return what was measured."""
        began = time.monotonic()
        stage = people_the_stage(now=datetime.now(UTC))
        with self._person(stage, "officer") as officer:
            self._register(officer)
            self._upload(officer)
            unsigned = self._send(officer, stage, "A99CD00", "division", self.versions[:1], UNSIGNED_DEADLINE)
            handover = self._send(officer, stage, "A18MV00", "caseworker", self.versions, timedelta(hours=4))
            with self._person(stage, "caseworker") as caseworker:
                self._receive(caseworker, handover)
                self._watch(caseworker)
                package = self._export(caseworker, stage)
            self._try_doors(stage, handover)
            self._bring_cases(stage)
            for sentence in bring_documents(stage, self.settings.address):
                self._say(f"{sentence}.")
            self._await_alarm(officer, unsigned)
        self._verify(package)
        self._search_disk()
        self.outcome.seconds = round(time.monotonic() - began, 1)
        return self.outcome

    @contextmanager
    def _person(self, stage: Stage, key: str) -> Iterator[Browser]:
        with Browser(self.settings.address) as browser:
            wait_for(browser.is_up, "the service to answer")
            browser.sign_in(stage.people[key])
            yield browser

    def _say(self, words: str) -> None:
        self.console.print(f"[green]✓[/] {words}")

    def _register(self, officer: Browser) -> None:
        page = officer.fill(officer.page("/cases/register/"), add="offences")
        page = officer.fill(page, add="people")
        page = officer.fill(
            page,
            **{
                "urn": URN,
                "operation_name": "WILLOWBROOK",
                "offences-0-code": "SX03017",
                "offences-0-date_code": "4",
                "offences-0-start_on": "2026-01-10",
                "offences-0-end_on": "2026-05-20",
                "offences-0-place": "Fernleigh",
                "offences-1-code": "SX03025",
                "offences-1-date_code": "5",
                "offences-1-start_on": "2026-03-02",
                "offences-1-place": "Fernleigh",
                "people-0-role": "DEF",
                "people-0-surname": "PENHALLOW",
                "people-0-forenames": "Gareth",
                "people-0-born_on": "1967-03-12",
                "people-0-pncid": "2003/9900101Z",
                "people-1-role": "WIT",
                "people-1-surname": "ORCHARD",
                "people-1-forenames": "Rowan",
            },
        )
        self.case = str(page.url).rstrip("/").rsplit("/", 1)[-1]
        self._say(f"The officer registered case {URN}, Operation WILLOWBROOK.")

    def _upload(self, officer: Browser) -> None:
        page = officer.page(f"/evidence/cases/{self.case}/add/")
        page = officer.fill(
            page, producer="DC 4471 Jo Sandford", kind="abe", captured_where="Fernleigh interview suite"
        )
        begin_url = re.search(r'data-begin-url="([^"]+)"', page.text)
        if begin_url is None:
            raise DemoFailure("The page of files does not say where an upload begins.")
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=self.console) as progress, ThreadPoolExecutor(1) as maker:
            bar = progress.add_task("Uploading and sealing", total=None)
            making = [maker.submit(self._make, number) for number in range(1, INTERVIEWS + 1)]
            for number, future in enumerate(making, 1):
                self._upload_one(officer, begin_url.group(1), future.result(), number, progress, bar)
        self.outcome.items = len(self.versions)
        states = [officer.page(f"/evidence/versions/{one}/status/").json() for one in self.versions]
        self.outcome.sealed = sum(one["state"] == "sealed" and one["sha256"] == one["sha256_client"] for one in states)
        self._say(f"{self.outcome.sealed} of {self.outcome.items} recordings are sealed; both digests agree.")

    def _make(self, number: int) -> Recording:
        return make_recording(f"JS/{number}", number, SHORTEST_SECONDS + 4 * number)

    def _upload_one(
        self, officer: Browser, url: str, recording: Recording, number: int, progress: Progress, bar: TaskID
    ) -> None:
        self.recordings.append(recording)
        progress.update(bar, total=sum(len(one.content) for one in self.recordings) * INTERVIEWS // number)
        facts = {"name": f"interview-{number:02}.mp4", "title": f"Interview {number} (synthetic)"}
        self.versions.append(officer.upload(url, facts, recording.content, lambda count: progress.advance(bar, count)))

    def _send(
        self, officer: Browser, stage: Stage, organisation: str, person: str, versions: list[str], within: timedelta
    ) -> str:
        page = officer.page(f"/handovers/send/{self.case}/")
        page = officer.fill(page, version_ids=versions, to_organisation_id=stage.organisations[organisation])
        form = form_with(page, "to_person_id", "due")
        quick = re.search(r'name="due"[^>]*value="(?!own)([^"]+)"', page.text)
        page = officer.send(form, to_person_id=stage.people[person], due=quick.group(1) if quick else "own")
        due_at = (datetime.now(UTC) + within).isoformat()
        page = officer.fill(page, due_at=due_at)
        handover = str(page.url).rstrip("/").rsplit("/", 1)[-1]
        self._say(f"{len(versions)} sent to the named {person}; receipt due within {within}.")
        return handover

    def _receive(self, caseworker: Browser, handover: str) -> None:
        if caseworker.status(f"/evidence/versions/{self.versions[0]}/view/") != 404:
            raise DemoFailure("The caseworker could open a recording before signing for it.")
        inbox = caseworker.page("/handovers/inbox/")
        if handover not in inbox.text:
            raise DemoFailure("The hand-over is not in the caseworker's inbox.")
        page = caseworker.fill(caseworker.page(f"/handovers/{handover}/"), confirmed="yes")
        receipt = caseworker.page(f"/handovers/{handover}/receipt/")
        digests = [
            officer_digest for officer_digest in self._digests(caseworker) if officer_digest in _plain(receipt.text)
        ]
        self.outcome.receipts = len(digests)
        self._say(f"The caseworker signed for {len(digests)} items ({page.status_code}).")

    def _digests(self, person: Browser) -> list[str]:
        return [str(person.page(f"/evidence/versions/{one}/status/").json()["sha256"]) for one in self.versions]

    def _watch(self, caseworker: Browser) -> None:
        version, recording = self.versions[2], self.recordings[2]
        view = f"/evidence/versions/{version}/view/"
        page = caseworker.page(view)
        if "/purpose/" in str(page.url):
            page = caseworker.fill(page, purpose="review")
        source = re.search(r'src="(/bytes/versions/[^"]+)"', page.text)
        if source is None:
            raise DemoFailure("The player has no source.")
        middle = len(recording.content) // 2
        part = caseworker.http.get(
            source.group(1).replace("&amp;", "&"), headers={"Range": f"bytes={middle}-{middle + 99_999}"}
        )
        if part.status_code != 206 or part.content != recording.content[middle : middle + 100_000]:
            raise DemoFailure(
                f"Seeking in the recording answered {part.status_code} with other bytes than were uploaded."
            )
        self._say("The caseworker stated a purpose and watched a recording from its middle.")

    def _export(self, caseworker: Browser, stage: Stage) -> Path:
        recipient = generate_identity(pq=False).recipient()
        page = caseworker.page(f"/packages/case/{self.case}/export/")
        page = caseworker.fill(
            page,
            recipient_organisation_id=stage.organisations["A18MV00"],
            recipient_name=persona("advocate").name,
            age_key=str(recipient),
            key_reason="Counsel reads it on a laptop without an account",
            form="age",
            purpose="Review of continuity",
        )
        address = str(page.url)
        wait_for(lambda: "/download/" in caseworker.page(address).text, "the package to be built", 90)
        form = next(one for one in _forms(caseworker, address) if one.action.endswith("/download/"))
        package = self.settings.data_folder / f"package-{URN}.zip"
        package.write_bytes(caseworker.send(form).content)
        self.outcome.package = str(package)
        self._say(
            f"The case was exported as a package of {package.stat().st_size / 1e6:.0f} MB, sealed to a reviewer's key."
        )
        return package

    def _try_doors(self, stage: Stage, handover: str) -> None:
        with self._person(stage, "stranger") as stranger, self._person(stage, "prosecutor") as colleague:
            closed = [doors_closed(one, self.case, self.versions[0], handover) for one in (stranger, colleague)]
        self.outcome.outsider_denied = sum(closed)
        self._say(f"A stranger and an unassigned colleague tried {sum(closed)} doors. All stayed shut.")

    def _bring_cases(self, stage: Stage) -> None:
        for one in bring_cases(stage, now=datetime.now(UTC)):
            self._say(f"{one.case} ({one.urn}): {one.sentence}.")

    def _await_alarm(self, officer: Browser, unsigned: str) -> None:
        wait_for(lambda: "Overdue" in officer.page(f"/handovers/{unsigned}/").text, "the alarm to be raised", 75)
        board = officer.page("/handovers/?show=overdue")
        self.outcome.overdue_alarms = len(set(re.findall(r"/handovers/([0-9A-Z]{26})/", board.text)) & {unsigned})
        self._say("The hand-over that nobody signed for raised its alarm.")

    def _verify(self, package: Path) -> None:
        report = verify_package(package)
        self.outcome.verified = report.ok
        self._say(f"The package verifies with no database and no network: {len(report.checks)} checks.")

    def _search_disk(self) -> None:
        samples = samples_of(one.content for one in self.recordings)
        folders = [self.settings.data_folder, Path(tempfile.gettempdir())]
        found = find_plaintext(folders, samples, since=self.started)
        self.outcome.plaintext_found = len(found)
        self._say(f"{len(samples)} pieces of the recordings were looked for on the disk: {len(found)} found.")


def _forms(person: Browser, address: str) -> list[Form]:
    return forms_of(person.page(address))


def _plain(markup: str) -> str:
    """Return the text of a page without tags and spaces, so that a digest shown in groups can be found."""
    return "".join(re.sub(r"<[^>]+>", "", markup).split())


def play(settings: Settings, console: Console) -> Outcome:
    """Walk the whole journey against the running service."""
    return Journey(settings, console).play()
