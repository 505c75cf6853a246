from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("charging", "0003_court_steps")]

    operations = [
        migrations.CreateModel(
            name="CaseDate",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("case_id", models.CharField(max_length=26)),
                ("kind", models.CharField(help_text="a DayKind", max_length=24)),
                ("person_id", models.CharField(blank=True, max_length=64)),
                ("about", models.CharField(blank=True, max_length=80)),
                (
                    "at",
                    models.DateTimeField(help_text="the beginning of the day in London where the time does not count"),
                ),
                (
                    "until",
                    models.DateField(help_text="the last day that was set, for those that set one", null=True),
                ),
                ("note", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                ("recorded_by_id", models.CharField(max_length=26)),
                ("organisation_id", models.CharField(help_text="of whoever recorded it", max_length=26)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_by_id", models.CharField(blank=True, max_length=26)),
                ("withdrawn_reason", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("at", "id"),
                "indexes": [models.Index(fields=["case_id"], name="charging_date_case")],
            },
        ),
        migrations.AddField(
            model_name="chargerequest",
            name="clocks",
            field=models.JSONField(default=list, help_text="the suspects' clocks, for who does not read the facts"),
        ),
        migrations.AddField(
            model_name="chargerequest",
            name="reminded_at",
            field=models.DateTimeField(help_text="when its last reminder went out", null=True),
        ),
        migrations.RemoveField(model_name="chargerequest", name="reminded_on"),
        migrations.RemoveField(model_name="actionitem", name="reminded_on"),
    ]
