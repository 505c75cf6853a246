from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("charging", "0004_dates_and_kept_clocks")]

    operations = [
        migrations.AddField(
            model_name="chargerequest",
            name="police_due_at",
            field=models.DateTimeField(help_text="the first of bail and summary limit, also one over", null=True),
        ),
        migrations.RemoveField(model_name="chargerequest", name="deadline_at"),
    ]
