from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("charging", "0002_files_presence_summaries")]

    operations = [
        migrations.CreateModel(
            name="CourtStep",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("case_id", models.CharField(max_length=26)),
                ("person_id", models.CharField(blank=True, max_length=26)),
                ("move", models.CharField(max_length=16)),
                ("before", models.CharField(max_length=20)),
                ("after", models.CharField(max_length=20)),
                ("on", models.DateField(help_text="the day on which the court did it")),
                ("next_on", models.DateField(help_text="of the next hearing", null=True)),
                ("court", models.CharField(blank=True, max_length=120)),
                ("note", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                ("recorded_by_id", models.CharField(max_length=26)),
                ("organisation_id", models.CharField(help_text="of whoever recorded it", max_length=26)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_by_id", models.CharField(blank=True, max_length=26)),
                ("withdrawn_reason", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("recorded_at", "id"),
                "indexes": [models.Index(fields=["case_id", "person_id"], name="charging_court_case")],
            },
        ),
    ]
