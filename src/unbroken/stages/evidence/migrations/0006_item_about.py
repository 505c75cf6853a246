from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0005_envelopes_stay_inside")]

    operations = [
        migrations.AddField(
            model_name="item",
            name="about",
            field=models.JSONField(
                default=list, help_text="ids of the accused whose own document it is; none: of the case"
            ),
        ),
    ]
