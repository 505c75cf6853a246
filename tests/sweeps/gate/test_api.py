"""No connected system of anybody outside reads evidence, whatever its scopes."""

from datetime import UTC, datetime

from django.test import Client

from service.api.calling import connect
from sweeps.gate.opening import pause, scene, sequencer  # noqa: F401  (fixtures)
from sweeps.gate.scene import Scene
from sweeps.test_outsiders import addresses
from unbroken.ground.access.scopes import Scope


def test_no_system_reads_what_was_not_served(scene: Scene) -> None:  # noqa: F811
    """Ask every read of the API as a connected system with every scope."""
    wrong, seen = [], 0
    now = datetime.now(UTC)
    for who, actor in scene.readers.items():
        headers = {"Authorization": f"Bearer {connect(actor.organisation_id, Scope, now=now)}"}
        client = Client(raise_request_exception=False, headers=headers)
        for name, path, names_object in addresses({**scene.ids, "version_id": scene.original}):
            if name.startswith("api:"):
                answer = client.get(path)
                wrong += [f"{who}, {name}: {answer.status_code}"] if answer.status_code >= 500 else []
                wrong += scene.fetched("system of " + who, answer.content, name)
                seen += names_object
    assert not wrong, "\n".join(wrong)
    assert seen > 20
