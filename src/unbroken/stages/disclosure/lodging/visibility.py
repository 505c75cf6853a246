"""Say to the access policy what a lodged document is, and what a section is into which somebody would lodge one.

Who acts for a defendant is asked afresh each time, as for what was served.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.target import Kind, Seat, Stage, Target
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.bundles.models import Bundle, Lodged
from unbroken.stages.disclosure.bundles.sections import RULES, Party
from unbroken.stages.disclosure.defence.visibility import Client, counsel_of, firms_of
from unbroken.stages.disclosure.serving.vocabulary import Section


class Parties:
    """Who acts in some cases now."""

    def __init__(self, actor: Actor, case_ids: Iterable[str], now: datetime) -> None:
        wanted = set(case_ids)
        self._cases = {case_id: cases.case_relation(actor, case_id, now=now) for case_id in wanted}
        self._firms: Mapping[Client, str] = firms_of(wanted, now)
        self._counsel: Mapping[Client, frozenset[Seat]] = counsel_of(wanted, self._firms)

    def target(self, bundle: Bundle, section: Section, client_id: str, owner: str, stage: Stage) -> Target:
        """Return the target of a document in a section, of one defendant or ("") of the case."""
        rule, case = RULES[section], self._cases[bundle.case_id]
        readers = rule.readers | rule.lodgers
        for_defence = Party.DEFENCE in readers and (client_id != "" or not rule.is_by_defendant)
        for_crown = Party.PROSECUTION in readers
        firms = {firm for client, firm in self._firms.items() if _is_theirs(client, bundle, client_id)}
        seats = [found for client, found in self._counsel.items() if _is_theirs(client, bundle, client_id)]
        return Target(
            Kind.SERVICE,
            owner,
            served_to=frozenset({bundle.organisation_id} | (firms if for_defence else set())),
            granted_to=frozenset[Seat]().union(*seats) if for_defence else frozenset(),
            holder_organisations=case.holder_organisations if for_crown else frozenset(),
            assigned_people=case.assigned_people if for_crown else frozenset(),
            blocked_people=case.blocked_people,
            section=section.value,
            stage=stage,
        )

    def clients_of(self, organisation_id: str, case_id: str) -> set[str]:
        """Return the defendants of a case for whom a firm is on record, or for whom it let somebody of ours in."""
        mine = {client for client, firm in self._firms.items() if firm == organisation_id}
        let_in = {
            client
            for client, seats in self._counsel.items()
            if any(seat.organisation_id == organisation_id for seat in seats)
        }
        return {client_id for found_case, client_id in mine | let_in if found_case == case_id}


def lodged_targets(rows: Iterable[Lodged], actor: Actor, now: datetime) -> dict[str, Target]:
    """Return the targets of lodged documents, by id, in a fixed number of queries a case. It decides nothing."""
    found = list(rows)
    parties = Parties(actor, {row.bundle.case_id for row in found}, now)
    return {
        row.pk: parties.target(
            row.bundle,
            Section(row.section),
            row.client_id,
            row.organisation_id,
            Stage.RECALLED if row.withdrawn_at else Stage.OPEN,
        )
        for row in found
    }


def _is_theirs(client: Client, bundle: Bundle, client_id: str) -> bool:
    return client[0] == bundle.case_id and client_id in {"", client[1]}
