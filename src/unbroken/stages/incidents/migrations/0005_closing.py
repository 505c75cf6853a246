from django.db import migrations, models


def _text(name: str, **options: object) -> migrations.AddField:
    field = models.TextField(blank=True, default="", **options)
    return migrations.AddField(model_name="incident", name=name, field=field, preserve_default=False)


def _moment(name: str) -> migrations.AddField:
    return migrations.AddField(model_name="incident", name=name, field=models.DateTimeField(null=True))


def _person(name: str, **options: object) -> migrations.AddField:
    field = models.CharField(blank=True, default="", max_length=26, **options)
    return migrations.AddField(model_name="incident", name=name, field=field, preserve_default=False)


class Migration(migrations.Migration):
    dependencies = [("incidents", "0004_notice")]

    operations = [
        _person("owner_id", help_text="who answers for what the breach asks for"),
        _moment("owned_at"),
        _text("learning", help_text="what was done and learnt"),
        _moment("done_at"),
        _person("done_by_id"),
        _text("effect", help_text="how it was checked that it works"),
        _moment("checked_at"),
        _person("checked_by_id"),
        _moment("closed_at"),
        _person("closed_by_id"),
    ]
