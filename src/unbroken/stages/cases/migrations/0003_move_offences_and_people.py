"""Each offence and each person becomes a record; then their own tables go. Source: ADR 0015."""

from typing import Any

import jellyfish
from django.db import connection, migrations

from unbroken.ground.ids import new_id


def move(apps: Any, schema_editor: Any) -> None:
    """Copy every row, as recorded when its case was registered."""
    models = {name: apps.get_model("cases", name) for name in ("Offence", "CasePerson", "PersonIndex")}
    for row in models["Offence"].objects.select_related("case").order_by("id").iterator():
        body = {"id": row.id, "code": row.code, "start_on": row.start_on.isoformat()}
        if row.date_code != 1:
            body["date_code"] = str(row.date_code)
        if row.end_on:
            body["end_on"] = row.end_on.isoformat()
        body |= {name: text for name in ("place", "wording") if (text := getattr(row, name))}
        _record(apps, row, "offence", body)
    for row in models["CasePerson"].objects.select_related("case").order_by("id").iterator():
        body = {"id": row.id, "roles": [row.role], "surname": row.surname}
        if row.forenames:
            body["forenames"] = row.forenames.split()
        if row.born_on:
            body["born_on"] = row.born_on.isoformat()
        if row.identifiers:
            body["identifiers"] = sorted([kind, text] for kind, text in row.identifiers.items())
        _record(apps, row, "person", body)
        models["PersonIndex"].objects.create(
            record_id=row.id,
            case_id=row.case_id,
            surname=row.surname.casefold(),
            forenames=row.forenames.casefold(),
            sound=jellyfish.metaphone(row.surname)[:20],
            born_on=row.born_on,
            pncid=row.identifiers.get("pncid", ""),
            roles=row.role,
        )
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _record(apps: Any, row: Any, kind: str, body: dict[str, Any]) -> None:
    case = row.case
    apps.get_model("cases", "Record").objects.create(
        id=row.id,
        case_id=case.id,
        kind=kind,
        body=body,
        version=1,
        recorded_at=case.registered_at,
        recorded_by_id=case.registered_by_id,
        changed_at=case.registered_at,
        changed_by_id=case.registered_by_id,
    )
    apps.get_model("cases", "RecordVersion").objects.create(
        id=new_id(), record_id=row.id, number=1, body=body, at=case.registered_at, by_id=case.registered_by_id
    )


class Migration(migrations.Migration):
    """Move the rows, then drop the two tables."""

    dependencies = [("cases", "0002_facts_are_records")]

    operations = [
        migrations.RunPython(move, elidable=False),
        migrations.DeleteModel(name="CasePerson"),
        migrations.DeleteModel(name="Offence"),
    ]
