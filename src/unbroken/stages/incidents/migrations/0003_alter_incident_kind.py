from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("incidents", "0002_alter_incident_kind"),
    ]

    operations = [
        migrations.AlterField(
            model_name="incident",
            name="kind",
            field=models.CharField(
                choices=[
                    ("BREACH", "Breach"),
                    ("PREVENTED", "Prevented"),
                    ("REDACTION_FAILURE_RECEIVED", "Redaction failure received"),
                    ("WEAKNESS", "Told to the information manager"),
                ],
                max_length=26,
            ),
        ),
    ]
