from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_systems"),
    ]

    operations = [
        migrations.AlterField(
            model_name="membership",
            name="role",
            field=models.CharField(
                choices=[
                    ("POL_OIC", "Officer in the case"),
                    ("POL_SUP", "Supervisor"),
                    ("POL_DO", "Disclosure officer"),
                    ("POL_CUST", "Custody officer"),
                    ("POL_FILE", "Case file officer"),
                    ("POL_EXH", "Exhibits officer"),
                    ("POL_WCO", "Witness care officer"),
                    ("CPS_PROS", "Crown prosecutor"),
                    ("CPS_AP", "Prosecution advocate"),
                    ("CPS_PLO", "Paralegal officer"),
                    ("CPS_OD", "Casework assistant"),
                    ("CPS_LM", "Legal manager"),
                    ("CPS_IM", "Information manager"),
                    ("CRT_LA", "Legal adviser"),
                    ("CRT_CLK", "Court clerk"),
                    ("CRT_LIST", "Listing officer"),
                    ("CRT_ADM", "Court administrator"),
                    ("JUDGE", "Judge"),
                    ("JP", "Magistrate"),
                    ("DEF_SOL", "Defence solicitor"),
                    ("DEF_ADV", "Defence advocate"),
                    ("DEF_ADM", "Defence administrator"),
                    ("DEF_LIP", "Defendant without a lawyer"),
                    ("INSP", "Inspector"),
                    ("AUD", "Auditor"),
                    ("ORG_ADMIN", "Organisation administrator"),
                    ("SYS", "The system"),
                    ("API", "Connected system"),
                ],
                max_length=12,
            ),
        ),
    ]
