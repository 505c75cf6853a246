from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0003_who_is_on_a_document"),
    ]

    operations = [
        migrations.CreateModel(
            name="Sent",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                ("person_id", models.CharField(max_length=26)),
                ("version_id", models.CharField(max_length=26)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["person_id", "at"], name="review_sent_person")],
            },
        ),
    ]
