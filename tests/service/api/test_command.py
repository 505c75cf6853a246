"""`unbroken systems`: connect, list, end, on a real database."""

import os
import subprocess
import sys

from unbroken.ground.organisations.models import Organisation


def run(database, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DATABASE_URL": database.owner, "UNBROKEN_RUNTIME_DATABASE_URL": database.runtime}
    command = [sys.executable, "-c", "from unbroken.service.cli import main; main()", "systems", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_system_is_connected_listed_and_ended_on_the_command_line(world, call, database):
    code = Organisation.objects.get(pk=world.force).code
    made = run(database, "connect", "--organisation", code, "--name", "Feed", "--scope", "cases:read", "--days", "7")
    token = made.stdout.strip()
    assert call(token).get("/cases").status_code == 200, made.stderr
    listed = run(database, "list", "--organisation", code).stdout
    assert "Feed  connected" in listed
    assert token not in listed
    system_id = token.split("_")[1]
    assert run(database, "end", system_id, "--organisation", code).returncode == 0
    assert call(token).get("/cases").status_code == 401


def test_system_with_an_unknown_scope_is_refused_in_one_sentence(world, database):
    code = Organisation.objects.get(pk=world.force).code
    refused = run(database, "connect", "--organisation", code, "--name", "Feed", "--scope", "everything")
    assert refused.returncode == 1
    assert "Choose at least one of the scopes" in refused.stderr
    assert "Traceback" not in refused.stderr
