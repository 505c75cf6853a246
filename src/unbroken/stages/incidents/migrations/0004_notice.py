from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("incidents", "0003_alter_incident_kind")]

    operations = [
        migrations.AddField(
            model_name="incident",
            name="notice",
            field=models.CharField(
                blank=True, default="", help_text="a Notice: whether the commissioner is told", max_length=10
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="incident",
            name="notice_reason",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AddField(model_name="incident", name="notice_at", field=models.DateTimeField(null=True)),
        migrations.AddField(
            model_name="incident",
            name="notice_by_id",
            field=models.CharField(blank=True, default="", max_length=26),
            preserve_default=False,
        ),
    ]
