"""Tables for records, their versions, what people are searched by, conflicts and links. Source: ADR 0015."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Record",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("body", models.JSONField()),
                ("sealed", models.BinaryField(default=b"")),
                ("version", models.PositiveIntegerField()),
                ("recorded_at", models.DateTimeField()),
                ("recorded_by_id", models.CharField(max_length=26)),
                ("changed_at", models.DateTimeField()),
                ("changed_by_id", models.CharField(max_length=26)),
                ("withdrawn_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.AddField(
            model_name="assignment",
            name="expires_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="case",
            name="revision",
            field=models.PositiveIntegerField(default=0, help_text="grows by one with each change of a record"),
        ),
        migrations.AddField(
            model_name="case",
            name="unused_numbers",
            field=models.JSONField(default=dict, help_text="schedule to the highest number ever given on it"),
        ),
        migrations.CreateModel(
            name="Block",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("person_id", models.CharField(max_length=26)),
                ("reason", models.CharField(max_length=500)),
                ("since", models.DateTimeField()),
                ("flagged_by_id", models.CharField(max_length=26)),
                ("lifted_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="blocks", to="cases.case"
                    ),
                ),
            ],
            options={
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="CaseLink",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=8)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("since", models.DateTimeField()),
                ("linked_by_id", models.CharField(max_length=26)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links", to="cases.case"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
                ),
            ],
            options={
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="PersonIndex",
            fields=[
                (
                    "record",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="index",
                        serialize=False,
                        to="cases.record",
                    ),
                ),
                ("surname", models.CharField(max_length=80)),
                ("forenames", models.CharField(blank=True, max_length=200)),
                ("sound", models.CharField(blank=True, max_length=20)),
                ("born_on", models.DateField(null=True)),
                ("pncid", models.CharField(blank=True, max_length=16)),
                ("roles", models.CharField(blank=True, max_length=60)),
                ("is_withdrawn", models.BooleanField(default=False)),
            ],
        ),
        migrations.AddField(
            model_name="record",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="records", to="cases.case"
            ),
        ),
        migrations.CreateModel(
            name="PersonLink",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("is_same", models.BooleanField()),
                ("at", models.DateTimeField()),
                ("decided_by_id", models.CharField(max_length=26)),
                (
                    "other",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.record"),
                ),
                (
                    "record",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.record"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RecordVersion",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("body", models.JSONField()),
                ("sealed", models.BinaryField(default=b"")),
                ("is_withdrawn", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                ("by_id", models.CharField(max_length=26)),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="cases.record"
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
            },
        ),
        migrations.CreateModel(
            name="WhereaboutsKey",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("organisation_id", models.CharField(max_length=26)),
                ("header", models.BinaryField()),
                (
                    "wrapped_to",
                    models.CharField(help_text="fingerprint of the key that opens the header", max_length=64),
                ),
                ("since", models.DateTimeField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="whereabouts_keys", to="cases.case"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="block",
            constraint=models.UniqueConstraint(
                condition=models.Q(("lifted_at__isnull", True)),
                fields=("case", "person_id"),
                name="cases_block_running",
            ),
        ),
        migrations.AddConstraint(
            model_name="caselink",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)),
                fields=("case", "other", "kind"),
                name="cases_link_running",
            ),
        ),
        migrations.AddField(
            model_name="personindex",
            name="case",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
        ),
        migrations.AddIndex(
            model_name="record",
            index=models.Index(fields=["case", "kind"], name="cases_record_kind"),
        ),
        migrations.AddConstraint(
            model_name="personlink",
            constraint=models.UniqueConstraint(fields=("record", "other"), name="cases_person_link_once"),
        ),
        migrations.AddConstraint(
            model_name="recordversion",
            constraint=models.UniqueConstraint(fields=("record", "number"), name="cases_version_once"),
        ),
        migrations.AddConstraint(
            model_name="whereaboutskey",
            constraint=models.UniqueConstraint(fields=("case", "organisation_id"), name="cases_whereabouts_once"),
        ),
        migrations.AddIndex(
            model_name="personindex",
            index=models.Index(fields=["surname", "born_on"], name="cases_person_name"),
        ),
        migrations.AddIndex(
            model_name="personindex",
            index=models.Index(fields=["sound", "born_on"], name="cases_person_sound"),
        ),
        migrations.AddIndex(
            model_name="personindex",
            index=models.Index(fields=["pncid"], name="cases_person_pncid"),
        ),
    ]
