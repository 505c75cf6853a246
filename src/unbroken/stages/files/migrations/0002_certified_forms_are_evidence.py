from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def refuse_old_versions(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Stop when forms were certified by a build from before the first release: their print is not evidence yet."""
    if apps.get_model("files", "FormVersion").objects.exists():
        raise RuntimeError(
            "This database holds forms certified by an unreleased build. Make it anew, or keep using that build."
        )


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial")]

    operations = [
        migrations.RunPython(refuse_old_versions, migrations.RunPython.noop),
        migrations.RemoveField(model_name="formversion", name="blob_key"),
        migrations.AddField(
            model_name="formversion",
            name="item_id",
            field=models.CharField(max_length=26, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="statementsignature",
            name="sealed_to",
            field=models.CharField(default="", help_text="fingerprint of the key that opens it", max_length=64),
        ),
        migrations.AddField(
            model_name="submission",
            name="missing",
            field=models.JSONField(default=list, help_text="what was missing, a sentence each"),
        ),
    ]
