"""The main job through the real actions, as a program of its own: python journey.py, then one line of JSON.

It takes its installation from the environment, as the service does.
"""

import hashlib
import json
from datetime import UTC, datetime


def main() -> None:
    from unbroken.service import bootstrap
    from unbroken.service.settings import Settings

    settings = Settings.read()
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        bootstrap.migrate(settings, urls)
        bootstrap.migrate(settings, urls)
        from unbroken.service.server.sequencing import sequencer  # needs Django set up

        outcome = walk(datetime.now(UTC))
        progress = sequencer(settings).sequence_now()
        again = sequencer(settings).sequence_now()
    outcome |= {"runtime": urls.runtime, "waiting": {**progress.waiting, **again.waiting}}
    print(json.dumps(outcome))


def walk(now: datetime) -> dict[str, object]:
    import factories
    from unbroken.ground.access.roles import OrganisationKind, Role
    from unbroken.stages.evidence import queries
    from unbroken.stages.handovers.models import Handover

    police = factories.make_organisation(now=now)
    prosecution = factories.make_organisation(OrganisationKind.CPS, now=now)
    officer = factories.make_person(police, Role.POL_OIC, now=now)
    caseworker = factories.make_person(prosecution, Role.CPS_PLO, now=now)
    case_id = factories.make_case(officer, now=now)
    content = factories.recording(20)
    version_id = factories.make_sealed_item(officer, case_id, now=now, content=content)
    handover_id = factories.send(officer, case_id, [version_id], caseworker, now=now)
    factories.receive(caseworker, handover_id, now=now)
    opened = b"".join(queries.open_sealed(version_id, prosecution).open_all())
    return {
        "same": hashlib.sha256(opened).hexdigest() == hashlib.sha256(content).hexdigest()
        and len(opened) == len(content),
        "state": Handover.objects.get(pk=handover_id).state,
        "size": len(content),
    }


if __name__ == "__main__":
    main()
