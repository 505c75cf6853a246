"""Tables of the file: certified forms, signatures of statements, who may read sensitive schedules, submissions."""

from django.db import models


class FormVersion(models.Model):
    """A certified form: its values as they were. Its print is the sealed version of evidence with the same id.

    item_id: of the evidence item that holds every version of this form. Whoever holds the version opens the values.
    reading_sha256: of the values without what is kept apart, for telling whether the facts have moved since.
    """

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    code = models.CharField(max_length=12)
    subject_id = models.CharField(max_length=64, blank=True)
    number = models.IntegerField()
    revision = models.IntegerField(help_text="of the facts")
    values_sha256 = models.CharField(max_length=64)
    reading_sha256 = models.CharField(max_length=64)
    sealed_values = models.BinaryField()
    pdf_sha256 = models.CharField(max_length=64)
    pdf_size_bytes = models.IntegerField()
    item_id = models.CharField(max_length=26)
    comments = models.TextField(blank=True)
    certified_by_id = models.CharField(max_length=26)
    certified_at = models.DateTimeField()
    event_id = models.CharField(max_length=26)

    class Meta:
        """Versions of a form are numbered from 1."""

        ordering = ("case_id", "code", "subject_id", "-number")
        constraints = (
            models.UniqueConstraint(fields=("case_id", "code", "subject_id", "number"), name="files_version_number"),
        )

    def __str__(self) -> str:
        return self.pk


class StatementSignature(models.Model):
    """A witness's signature under a statement, made on screen. The image is sealed; the statement is locked by it."""

    statement_id = models.CharField(primary_key=True, max_length=64)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    sealed_image = models.BinaryField(help_text="PNG; of a typed signature the name as text")
    sealed_to = models.CharField(max_length=64, default="", help_text="fingerprint of the key that opens it")
    is_typed = models.BooleanField()
    image_sha256 = models.CharField(max_length=64)
    text_sha256 = models.CharField(max_length=64)
    signed_at = models.DateTimeField()
    witnessed_by_id = models.CharField(max_length=26)

    class Meta:
        """Looked for by case."""

        indexes = (models.Index(fields=("case_id",), name="files_signature_case"),)

    def __str__(self) -> str:
        return self.statement_id


class NamedReader(models.Model):
    """Somebody who may read the sensitive schedule of a case, by name."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    named_by_id = models.CharField(max_length=26)
    named_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        """Once on the list at a time."""

        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "organisation_id", "person_id"),
                condition=models.Q(removed_at=None),
                name="files_reader_once",
            ),
        )

    def __str__(self) -> str:
        return self.pk


class Submission(models.Model):
    """The file as it was sent: of which type, how ready, and why when it was not."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    file_type = models.CharField(max_length=16)
    revision = models.IntegerField()
    tables_version = models.CharField(max_length=8)
    parts_ready = models.IntegerField()
    parts_needed = models.IntegerField()
    missing_count = models.IntegerField()
    missing = models.JSONField(default=list, help_text="what was missing, a sentence each")
    reason = models.TextField(blank=True, help_text="why it was sent although it was not ready")
    submitted_by_id = models.CharField(max_length=26)
    submitted_at = models.DateTimeField()

    class Meta:
        """The latest first."""

        ordering = ("-submitted_at", "-id")
        indexes = (models.Index(fields=("case_id",), name="files_submission_case"),)

    def __str__(self) -> str:
        return self.pk
