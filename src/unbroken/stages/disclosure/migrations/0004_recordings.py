from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("disclosure", "0003_bundles"),
    ]

    operations = [
        migrations.CreateModel(
            name="RecordingCheck",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("case_id", models.CharField(max_length=26)),
                ("item_id", models.CharField(max_length=26)),
                ("version_id", models.CharField(max_length=26)),
                ("organisation_id", models.CharField(max_length=26)),
                ("recipient", models.CharField(max_length=10)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("FIRST", "Second person needed"),
                            ("COPY", "Copy is being made"),
                            ("READY", "Copy made"),
                            ("FAILED", "No copy could be made"),
                        ],
                        max_length=6,
                    ),
                ),
                ("first_by_id", models.CharField(max_length=26)),
                ("first_at", models.DateTimeField()),
                ("second_by_id", models.CharField(blank=True, max_length=26)),
                ("second_at", models.DateTimeField(null=True)),
                ("policy_version", models.CharField(max_length=16)),
                (
                    "made_version_id",
                    models.CharField(help_text="the sealed copy; set before it is made", max_length=26),
                ),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("error", models.TextField(blank=True)),
            ],
            options={
                "db_table": "disclosure_recording",
                "indexes": [models.Index(fields=["case_id", "organisation_id"], name="disclosure_recording_case")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version_id", "organisation_id", "recipient"), name="disclosure_recording_once"
                    )
                ],
            },
        ),
    ]
