import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("charging", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="file_submission_id",
            field=models.CharField(
                blank=True,
                default="",
                help_text="the sending of the file it rests on; empty without one",
                max_length=26,
            ),
        ),
        migrations.RenameField(model_name="presence", old_name="seen_at", new_name="until_at"),
        migrations.CreateModel(
            name="Summary",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("month", models.DateField(help_text="its first day")),
                ("force_id", models.CharField(max_length=26)),
                ("area_id", models.CharField(max_length=26)),
                ("assessed", models.PositiveIntegerField()),
                ("failed", models.PositiveIntegerField()),
                ("sent_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("-month", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("month", "force_id", "area_id"), name="charging_summary_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="SummaryNotice",
            fields=[
                ("key", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("person_id", models.CharField(max_length=26)),
                ("queued_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "summary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="charging.summary"
                    ),
                ),
            ],
        ),
    ]
