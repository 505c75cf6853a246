"""Where a record came from when its case was split or merged."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_move_offences_and_people"),
    ]

    operations = [
        migrations.AddField(
            model_name="record",
            name="origin",
            field=models.CharField(
                blank=True, default="", help_text="the record of another case it was made from", max_length=64
            ),
        ),
    ]
