"""The database itself refuses to change a settled version: no path through the program, or around it, may."""

from django.db import migrations

FIXED = """
CREATE FUNCTION evidence_version_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Version % is settled and cannot be changed.', OLD.id USING ERRCODE = 'UB010';
END $$;
CREATE TRIGGER evidence_version_fixed BEFORE UPDATE OR DELETE ON evidence_version
    FOR EACH ROW WHEN (OLD.state IN ('SEALED', 'REFUSED', 'ABANDONED'))
    EXECUTE FUNCTION evidence_version_fixed();
"""


class Migration(migrations.Migration):
    dependencies = [("evidence", "0001_initial")]

    operations = [
        migrations.RunSQL(
            FIXED,
            "DROP TRIGGER evidence_version_fixed ON evidence_version; DROP FUNCTION evidence_version_fixed();",
        )
    ]
