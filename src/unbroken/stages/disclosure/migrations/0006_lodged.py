import django.db.models.deletion
from django.db import migrations, models

SECTIONS = [
    ("IDPC", "Initial details"),
    ("CH", "Charges"),
    ("CS", "Case summary"),
    ("KWS", "Key witness statements"),
    ("KE", "Key exhibits"),
    ("WS", "Witness statements"),
    ("EX", "Exhibits"),
    ("TAI", "Recorded interviews and transcripts"),
    ("SFR", "Forensic reports"),
    ("MCEB", "Magistrates' court evidence bundle"),
    ("UM", "Unused material"),
    ("DS", "Defence statement"),
    ("PC", "Previous convictions"),
    ("PL", "Plea"),
    ("BAC", "Bail and custody"),
    ("SE", "Sentence"),
    ("AP", "Applications"),
    ("APNL", "Applications not linked to a case"),
    ("CFO", "Court final orders"),
    ("OTH", "Other documents"),
    ("PRV", "Private section: judges and court staff"),
]
AUTHORITIES = [
    ("IDPC", "Initial details of the prosecution case"),
    ("S9", "Statements under section 9, Criminal Justice Act 1967"),
    ("UNUSED", "Disclosure of unused material"),
    ("EVIDENCE", "Prosecution evidence"),
    ("BUNDLE", "Court bundle"),
    ("MCEB", "Magistrates' court evidence bundle"),
    ("ORDER", "An order of the court"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("disclosure", "0005_service_records"),
    ]

    operations = [
        migrations.AlterField(
            model_name="serveddocument",
            name="section",
            field=models.CharField(choices=SECTIONS, max_length=4),
        ),
        migrations.AlterField(
            model_name="release",
            name="authority",
            field=models.CharField(choices=AUTHORITIES, max_length=8),
        ),
        migrations.CreateModel(
            name="Lodged",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                (
                    "bundle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lodged", to="disclosure.bundle"
                    ),
                ),
                ("section", models.CharField(choices=SECTIONS, max_length=4)),
                (
                    "client_id",
                    models.CharField(blank=True, help_text="the defendant whose it is", max_length=64),
                ),
                ("client_name", models.CharField(blank=True, max_length=200)),
                ("title", models.CharField(max_length=80)),
                ("organisation_id", models.CharField(help_text="who lodged it", max_length=26)),
                ("lodged_by_id", models.CharField(max_length=26)),
                ("lodged_at", models.DateTimeField()),
                ("page_count", models.IntegerField()),
                ("blob_key", models.CharField(max_length=80)),
                ("size_bytes", models.BigIntegerField()),
                ("sealed_size_bytes", models.BigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_by_id", models.CharField(blank=True, max_length=26)),
                ("reason", models.TextField(blank=True, help_text="why it was withdrawn")),
            ],
            options={"db_table": "disclosure_lodged", "ordering": ("lodged_at", "id")},
        ),
        migrations.CreateModel(
            name="LodgedKey",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                (
                    "lodged",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="keys", to="disclosure.lodged"
                    ),
                ),
                ("organisation_id", models.CharField(max_length=26)),
                ("header", models.BinaryField()),
                (
                    "wrapped_to",
                    models.CharField(help_text="fingerprint of the key that opens the header", max_length=64),
                ),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "db_table": "disclosure_lodgedkey",
                "constraints": [
                    models.UniqueConstraint(fields=("lodged", "organisation_id"), name="disclosure_lodgedkey_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="LodgedOpening",
            fields=[
                ("id", models.CharField(max_length=26, primary_key=True, serialize=False)),
                (
                    "lodged",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="openings", to="disclosure.lodged"
                    ),
                ),
                ("organisation_id", models.CharField(max_length=26)),
                ("person_id", models.CharField(max_length=26)),
                ("first_at", models.DateTimeField()),
            ],
            options={
                "db_table": "disclosure_lodgedopening",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("lodged", "organisation_id", "person_id"), name="disclosure_lodgedopening_once"
                    )
                ],
            },
        ),
        migrations.AlterModelOptions(name="bundlepage", options={"ordering": ("series", "whole", "letters")}),
        migrations.RemoveConstraint(model_name="bundlepage", name="disclosure_bundlepage_number"),
        migrations.AlterField(
            model_name="bundlepage",
            name="document",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bundle_pages",
                to="disclosure.serveddocument",
            ),
        ),
        migrations.AddField(
            model_name="bundlepage",
            name="lodged",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pages",
                to="disclosure.lodged",
            ),
        ),
        migrations.AddField(
            model_name="bundlepage",
            name="series",
            field=models.CharField(blank=True, default="", help_text="P in the private section", max_length=1),
        ),
        migrations.AddConstraint(
            model_name="bundlepage",
            constraint=models.UniqueConstraint(
                fields=("bundle", "series", "whole", "letters"), name="disclosure_bundlepage_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="bundlepage",
            constraint=models.UniqueConstraint(fields=("lodged", "place"), name="disclosure_bundlepage_lodged"),
        ),
        migrations.AddConstraint(
            model_name="bundlepage",
            constraint=models.CheckConstraint(
                condition=models.Q(("document", None), ("lodged", None), _connector="XOR"),
                name="disclosure_bundlepage_of_one",
            ),
        ),
    ]
