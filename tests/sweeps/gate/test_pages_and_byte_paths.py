"""No page and no byte path gives anybody outside a byte of evidence that was not served on them."""

from datetime import UTC, datetime

import httpx
from django.test import Client

import factories
from stages.disclosure.served import change_firm, serve_in_person
from sweeps.gate.asking import forged, pages_of
from sweeps.gate.opening import byte_path, pause, scene, sequencer  # noqa: F401  (fixtures)
from sweeps.gate.scene import TAKER, Scene
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.evidence import queries as versions

OF_SERVED = (
    "bundles:",
    "defence:",
    "disclosure:",
    "evidence:",
    "lodged:",
    "packages:",
    "served:",
    "serving:",
    "taking:",
)
"""Where whoever was served reads, and where originals are."""


def test_no_page_and_no_byte_path_gives_evidence_that_was_not_served(scene: Scene, byte_path: str) -> None:  # noqa: F811
    wrong: list[str] = []
    with httpx.Client(base_url=byte_path, trust_env=False) as http:
        for who, actor in scene.readers.items():
            client = Client(raise_request_exception=False)
            factories.sign_in(client, actor)
            wrong += list(pages_of(scene, who, client, http, only=OF_SERVED if who == "counsel" else ("",)))
            wrong += list(forged(scene, who, actor, client.session.session_key, http))
        scene.ids["export_id"] = scene.taken
        for who in ("firm", "co-defendant", "counsel", "CRT"):
            client = Client(raise_request_exception=False)
            factories.sign_in(client, scene.readers[who])
            wrong += list(pages_of(scene, who, client, http, only=("taking:", "packages:")))
    assert not wrong, "\n".join(wrong)
    assert set(scene.got) == {"firm", "counsel"}
    assert any(body.startswith(b"PK") for body in scene.got[TAKER])


def test_whoever_no_longer_acts_gets_nothing_and_a_defendant_in_person_their_own_copy_alone(
    scene: Scene,  # noqa: F811
    byte_path: str,  # noqa: F811
) -> None:
    wrong: list[str] = []
    now = scene.served.world.now
    removed = {f"removed {who}": scene.outside[who] for who in ("firm", "counsel")}
    change_firm(scene.served, scene.served.later.organisation_id, now)
    with httpx.Client(base_url=byte_path, trust_env=False) as http:
        for who, actor in removed.items():
            client = Client(raise_request_exception=False)
            factories.sign_in(client, actor)
            for export_id in (scene.ids["export_id"], scene.taken):
                scene.ids["export_id"] = export_id
                wrong += list(pages_of(scene, who, client, http, only=OF_SERVED))
            wrong += list(forged(scene, who, actor, client.session.session_key, http))
        assert scene.got == {}
        _visitor, document = serve_in_person(scene.served)
        made = in_person.invite(
            case_id=scene.served.case_id,
            client_id=scene.served.world.client_id,
            actor=scene.served.world.prosecutor,
            now=datetime.now(UTC),
        )
        alone = Client(raise_request_exception=False)
        assert alone.post(f"/served/in-person/{made.token}/", {"code": made.code}).status_code == 302
        wrong += list(pages_of(scene, "alone", alone, http, only=OF_SERVED))
        assert scene.got == {}, "the firm's copy is not theirs"
        scene.ids["document_id"] = document.pk
        scene.copied = b"".join(
            versions.open_sealed(document.version_id, scene.served.world.prosecutor.organisation_id).open_all()
        )
        wrong += list(pages_of(scene, "alone", alone, http, only=("served:",)))
    assert not wrong, "\n".join(wrong)
    assert set(scene.got) == {"alone"}
