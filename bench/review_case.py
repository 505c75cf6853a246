"""Bring a case of the corpus into an installation: what it records of people, and its documents, uploaded and read."""

import json
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

PATIENCE = 1800


@dataclass(frozen=True)
class Paper:
    """A document of the corpus, uploaded and read. client: the accused for whose defence. truth: what is true of it."""

    version_id: str
    client: str
    truth: dict[str, Any]
    officer: Any


def bring(settings: Any, stage: Any, corpus: Path, case_name: str, made: list[Any]) -> list[Paper]:
    """Register the case as the corpus knows it, upload its documents as the officer, and have them read."""
    from e2e.stage import begin_url, sign_in
    from unbroken.engines.redaction.vocabulary import DocumentType
    from unbroken.ground.organisations.queries import get_actor
    from unbroken.service.demo.client import Browser, wait_for
    from unbroken.stages.review import actions
    from unbroken.stages.review.models import Reading
    from unbroken.stages.review.vocabulary import ReadingState

    now = datetime.now(UTC)
    officer = get_actor(stage.people["officer"], stage.organisations["18"], now=now)
    wanted = [one for one in made if one.truth["case"] == case_name]
    if not wanted:
        return []
    case_id, client = register(json.loads((corpus / "cases" / f"{case_name}.json").read_text()), officer, now)
    papers: list[Paper] = []
    with Browser(settings.address) as browser:
        sign_in(browser, "officer")
        url = begin_url(browser, case_id)
        for one in wanted:
            version = browser.upload(url, {"name": one.source.name, "title": one.name}, one.source.read_bytes())
            papers.append(Paper(version, client, one.truth, officer))
            actions.read_version(
                version_id=version,
                document_type=DocumentType(one.truth["document_type"]),
                client=client,
                actor=officer,
                now=datetime.now(UTC),
            )
    waiting = Reading.objects.filter(version_id__in=[one.version_id for one in papers], state=ReadingState.QUEUED)
    wait_for(lambda: not waiting.exists(), "the readings", PATIENCE)
    print(f"{case_name}: {len(papers)} documents read", file=sys.stderr, flush=True)
    return papers


def register(record: dict[str, Any], officer: Any, now: datetime) -> tuple[str, str]:
    """Register a case with the people that the corpus records; return it, and the client where several are accused."""
    from unbroken.ground.ids import new_id
    from unbroken.stages.cases import actions as cases
    from unbroken.stages.cases.rules import OffenceInput, PersonInput, PersonRole

    case_id, ids = new_id(), {one["id"]: new_id() for one in record["people"]}
    accused = next(one for one in record["people"] if one["role"] == "DEF")
    first = PersonInput(PersonRole.DEFENDANT, accused["surname"], " ".join(accused["forenames"]), id=ids[accused["id"]])
    offences = [
        OffenceInput(one["code"], date(2026, 3, 3), place=one["place"], wording=one["wording"])
        for one in record["offences"]
    ]
    cases.register_case(case_id=case_id, urn=record["urn"], operation_name="", offences=offences, people=[first],
                        actor=officer, now=now)  # fmt: skip
    for one in record["people"]:
        who = ids[one["id"]]
        version = 1 if who == first.id else None
        cases.record_fact(case_id=case_id, record=person(one, who), expected_version=version, actor=officer, now=now)
    is_alone = sum(one["role"] in {"DEF", "CODEF"} for one in record["people"]) == 1
    return case_id, "" if is_alone else first.id


def person(one: dict[str, Any], who: str) -> Any:
    """Return somebody of the corpus as the case file records them."""
    from unbroken.engines.casefile.people import (
        AddressFact,
        AddressUse,
        ContactFact,
        ContactKind,
        PersonFact,
        Whereabouts,
    )
    from unbroken.ground.ids import new_id

    named = {"nhs": "nhs_number", "nino": "nino", "pncid": "pncid", "cro": "cro", "driver": "driver_number",
             "passport": "passport"}  # fmt: skip
    role, needs = role_of(one)
    addresses = tuple(
        AddressFact(new_id(), tuple(each["lines"]), each["postcode"],
                    AddressUse(each["kind"]) if each["kind"] in set(AddressUse) else AddressUse.OTHER,
                    is_protected=each["protected"])
        for each in one["addresses"]
    )  # fmt: skip
    contacts = [ContactFact(new_id(), ContactKind.MOBILE, each) for each in one["phones"]]
    contacts += [ContactFact(new_id(), ContactKind.EMAIL, each) for each in one["emails"]]
    return PersonFact(
        id=who,
        roles=frozenset({role}),
        surname=one["surname"],
        forenames=tuple(one["forenames"]),
        title=one.get("title", ""),
        aliases=tuple(one["aliases"]),
        born_on=date.fromisoformat(one["dob"]) if one["dob"] else None,
        identifiers=tuple((named[key], text) for key, text in one["identifiers"].items() if key in named and text),
        vehicles=tuple(one["identifiers"]["vrm"]),
        needs=needs,
        whereabouts=Whereabouts(addresses, tuple(contacts)),
    )


def role_of(one: dict[str, Any]) -> tuple[Any, frozenset[Any]]:
    """Return the role of somebody of the corpus and the needs that go with it: VIC_SO, WIT_ANON and so on."""
    from unbroken.engines.casefile.people import CaseRole, Need

    word, _, more = one["role"].partition("_")
    roles = {"DEF": CaseRole.DEFENDANT, "CODEF": CaseRole.DEFENDANT, "VIC": CaseRole.VICTIM, "WIT": CaseRole.WITNESS,
             "EXPERT": CaseRole.EXPERT, "OFFICER": CaseRole.OFFICER, "AA": CaseRole.APPROPRIATE_ADULT,
             "INTERP": CaseRole.INTERPRETER, "FAMILY": CaseRole.PARENT}  # fmt: skip
    needs = {"SO": Need.SEXUAL_OFFENCE, "CH": Need.CHILD, "ANON": Need.ANONYMITY_ORDER, "INT": Need.INTIMIDATED}
    told = {needs[more]} if more in needs else set()
    told |= {Need(flag) for flag in one.get("flags", ()) if flag in set(Need)}
    return roles.get(word, CaseRole.OTHER), frozenset(told)
