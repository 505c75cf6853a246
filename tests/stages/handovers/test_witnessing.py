from datetime import datetime, timedelta

import pytest

import factories
from unbroken.engines.ledger.cosignature import verify_cosignature
from unbroken.ground.custody import queries as custody
from unbroken.ground.organisations.keys import OrganisationSigners
from unbroken.stages.handovers import actions


@pytest.fixture
def sequencer(database):
    from django.conf import settings

    from unbroken.service.server.sequencing import sequencer as make_sequencer

    made = make_sequencer(settings.UNBROKEN)
    yield made
    made.close()


def test_cosign_partners_after_a_receipt_sign_both_logs_once(scene, sequencer, now: datetime) -> None:
    handover = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    factories.receive(scene.recipient, handover, now=now)
    sequencer.sequence_now()
    assert actions.cosign_partners(now) == 2
    assert actions.cosign_partners(now + timedelta(minutes=1)) == 0
    force, area = scene.officer.organisation_id, scene.recipient.organisation_id
    for log_id, witness_id in ((force, area), (area, force)):
        verify_cosignature(custody.last_note(log_id), OrganisationSigners().witness_for(witness_id).verifier)


def test_cosign_partners_without_a_receipt_sign_nothing(scene, sequencer, now: datetime) -> None:
    factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    sequencer.sequence_now()
    assert actions.cosign_partners(now) == 0
