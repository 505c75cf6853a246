from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("review", "0004_what_was_sent")]

    operations = [
        migrations.AddField(
            "presence",
            "left",
            models.CharField(
                blank=True, default="", help_text="the opening of the page that was closed last", max_length=20
            ),
            preserve_default=False,
        ),
    ]
