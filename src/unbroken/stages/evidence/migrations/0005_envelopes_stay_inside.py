"""The database itself refuses a key of evidence for anybody outside police and prosecution."""

from django.db import migrations

INSIDE = """
CREATE FUNCTION evidence_envelope_inside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM organisations_organisation WHERE id = NEW.organisation_id AND kind IN ('POL', 'CPS')
    ) THEN
        RAISE EXCEPTION 'Originals stay with police and prosecution.' USING ERRCODE = 'UB011';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_envelope_inside BEFORE INSERT OR UPDATE OF organisation_id ON evidence_envelope
    FOR EACH ROW EXECUTE FUNCTION evidence_envelope_inside();
"""


class Migration(migrations.Migration):
    dependencies = [("evidence", "0004_item_form_code"), ("organisations", "0001_initial")]

    operations = [
        migrations.RunSQL(
            INSIDE,
            "DROP TRIGGER evidence_envelope_inside ON evidence_envelope; DROP FUNCTION evidence_envelope_inside();",
        )
    ]
