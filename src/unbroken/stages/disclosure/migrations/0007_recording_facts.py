from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("disclosure", "0006_lodged"),
    ]

    operations = [
        migrations.AddField(
            model_name="recordingcheck",
            name="facts_digest",
            field=models.CharField(
                blank=True, default="", help_text="of which facts of the case they knew", max_length=64
            ),
            preserve_default=False,
        ),
    ]
