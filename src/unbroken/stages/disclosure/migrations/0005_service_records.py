import django.db.models.deletion
from django.db import migrations, models

WHOSE = """
UPDATE disclosure_service_notice SET organisation_id = disclosure_service.recipient_organisation_id
FROM disclosure_service WHERE disclosure_service.id = disclosure_service_notice.service_id;
"""
"""What was told before went to the addresses of whom it was served on."""


class Migration(migrations.Migration):
    dependencies = [
        ("disclosure", "0004_recordings"),
    ]

    operations = [
        migrations.CreateModel(
            name="VisitorNotebook",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("person_id", models.CharField(max_length=26, unique=True)),
                ("locked", models.JSONField(help_text="as in Notebook")),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "db_table": "disclosure_visitor_notebook",
            },
        ),
        migrations.AddField(
            model_name="service",
            name="proof",
            field=models.CharField(
                blank=True, help_text="of a method outside this program: a receipt, a name", max_length=200
            ),
        ),
        migrations.AddField(
            model_name="servicenotice",
            name="organisation_id",
            field=models.CharField(blank=True, help_text="whose address it is; empty for in person", max_length=26),
        ),
        migrations.AlterField(
            model_name="service",
            name="method",
            field=models.CharField(
                choices=[
                    ("PORTAL", "Made available in the portal, and a notice sent by e-mail"),
                    ("LINK", "Made available by a one-time link, with a code given another way"),
                    ("EMAIL", "Made available in the portal, and told by secure e-mail"),
                    ("COURT", "Made available in the portal, and handed over in court"),
                    ("MEDIA", "Made available in the portal, and handed over on paper, a disc or a drive"),
                ],
                max_length=6,
            ),
        ),
        migrations.AlterField(
            model_name="servicenotice",
            name="kind",
            field=models.CharField(
                choices=[
                    ("SERVED", "SERVED"),
                    ("EXPIRING", "EXPIRING"),
                    ("RECALLED", "RECALLED"),
                    ("REPLACED", "REPLACED"),
                    ("MOVED", "MOVED"),
                ],
                max_length=8,
            ),
        ),
        migrations.CreateModel(
            name="Objection",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                (
                    "organisation_id",
                    models.CharField(blank=True, help_text="who recorded it; empty for in person", max_length=26),
                ),
                ("person_id", models.CharField(max_length=26)),
                ("is_in_portal", models.BooleanField(help_text="made by the recipient here; else it came another way")),
                ("received_on", models.DateField()),
                ("reason", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objections",
                        to="disclosure.serveddocument",
                    ),
                ),
            ],
            options={
                "db_table": "disclosure_objection",
                "ordering": ("recorded_at", "id"),
                "constraints": [models.UniqueConstraint(fields=("document",), name="disclosure_objection_once")],
            },
        ),
        migrations.CreateModel(
            name="VisitorNote",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("document_id", models.CharField(max_length=26)),
                ("number", models.IntegerField(help_text="as in Note")),
                ("sealed", models.BinaryField()),
                ("kept_at", models.DateTimeField()),
                (
                    "notebook",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="disclosure.visitornotebook",
                    ),
                ),
            ],
            options={
                "db_table": "disclosure_visitor_note",
                "constraints": [
                    models.UniqueConstraint(fields=("notebook", "document_id"), name="disclosure_visitor_note_once")
                ],
            },
        ),
        migrations.RunSQL(WHOSE, migrations.RunSQL.noop),
    ]
