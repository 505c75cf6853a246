"""Each step of the court says of which defendants it is; until now one of the whole case was of all who were charged."""

from datetime import datetime
from typing import Any

import django.db.models.deletion
from django.db import connection, migrations, models

from unbroken.ground.ids import new_id

ENDINGS = ("DISCONTINUE", "ACQUIT", "SENTENCE")


def name_defendants(apps: Any, schema_editor: Any) -> None:
    """Write the defendants of every step that was recorded."""
    steps, defendants = apps.get_model("charging", "CourtStep"), apps.get_model("charging", "StepDefendant")
    for case_id in steps.objects.order_by("case_id").values_list("case_id", flat=True).distinct():
        rows = list(steps.objects.filter(case_id=case_id).order_by("recorded_at", "id"))
        charged = _charged(apps, case_id, rows)
        settled: set[str] = set()
        for row in rows:
            unsettled = [one for one in charged if one not in settled]
            # Whose ending was taken back is charged since then, so somebody may seem to be charged after all steps.
            everybody = [one for one in unsettled if charged[one] <= row.recorded_at] or unsettled
            defendants.objects.bulk_create(
                defendants(id=new_id(), step_id=row.id, person_id=one, before=row.before, after=row.after)
                for one in ([row.person_id] if row.person_id else everybody)
            )
            if row.move in ENDINGS and row.withdrawn_at is None:
                settled.add(row.person_id)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _charged(apps: Any, case_id: str, rows: list[Any]) -> dict[str, datetime]:
    """Return who is charged in a case, as far as it is known, and since when."""
    tracks = apps.get_model("charging", "SuspectTrack").objects.filter(case_id=case_id, track="CHARGED")
    found = {one.person_id: one.since for one in tracks}
    records = apps.get_model("cases", "Record").objects.filter(case_id=case_id, kind="suspect", withdrawn_at=None)
    for body in records.values_list("body", flat=True):
        if body.get("charged_at"):
            found[body["person"]] = datetime.fromisoformat(body["charged_at"])
    first = rows[0].recorded_at
    return found | {one.person_id: first for one in rows if one.person_id and one.person_id not in found}


class Migration(migrations.Migration):
    """Make the table, fill it, then drop what stood in the step itself."""

    dependencies = [("charging", "0006_which_opening_was_closed"), ("cases", "0004_record_origin")]

    operations = [
        migrations.CreateModel(
            name="StepDefendant",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("person_id", models.CharField(max_length=26)),
                ("before", models.CharField(max_length=20)),
                ("after", models.CharField(max_length=20)),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="defendants",
                        to="charging.courtstep",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "constraints": [models.UniqueConstraint(fields=("step", "person_id"), name="charging_step_once")],
            },
        ),
        migrations.RunPython(name_defendants, elidable=False),
        migrations.RemoveIndex(model_name="courtstep", name="charging_court_case"),
        migrations.RemoveField(model_name="courtstep", name="person_id"),
        migrations.RemoveField(model_name="courtstep", name="before"),
        migrations.RemoveField(model_name="courtstep", name="after"),
        migrations.AddIndex(model_name="courtstep", index=models.Index(fields=["case_id"], name="charging_court_case")),
    ]
