from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0003_envelope_wrapped_to")]

    operations = [
        migrations.AddField(
            model_name="item",
            name="form_code",
            field=models.CharField(blank=True, default="", help_text="of a certified form, as MG5", max_length=12),
        ),
    ]
