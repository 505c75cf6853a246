"""Tables of evidence: items, their versions, uploads on the way, and who was given which version."""

from django.db import models

from unbroken.stages.evidence.rules import KIND_WORDS, EnvelopeState, VersionState


class Item(models.Model):
    """One exhibit of a case."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26, help_text="the organisation that added it")
    exhibit_ref = models.CharField(max_length=16)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in KIND_WORDS])
    form_code = models.CharField(max_length=12, blank=True, default="", help_text="of a certified form, as MG5")
    about = models.JSONField(default=list, help_text="ids of the accused whose own document it is; none: of the case")
    title = models.CharField(max_length=200)
    producer = models.CharField(max_length=200)
    captured_at = models.DateTimeField(null=True)
    captured_where = models.CharField(max_length=200, blank=True)
    added_by_id = models.CharField(max_length=26)
    added_at = models.DateTimeField()

    class Meta:
        """Exhibit references are unique in a case."""

        db_table = "evidence_item"
        constraints = (models.UniqueConstraint(fields=("case_id", "exhibit_ref"), name="evidence_item_ref"),)

    def __str__(self) -> str:
        return self.exhibit_ref


class Version(models.Model):
    """One file of an item. Once SEALED, REFUSED or ABANDONED the database itself refuses any change to the row."""

    id = models.CharField(primary_key=True, max_length=26)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="versions")
    organisation_id = models.CharField(max_length=26)
    label = models.CharField(max_length=40, default="original")
    state = models.CharField(max_length=10, choices=[(state.value, state.value) for state in VersionState])
    file_name = models.CharField(max_length=255, help_text="as the device called it; never trusted, never served")
    size_bytes = models.BigIntegerField()
    last_modified = models.CharField(max_length=40, blank=True, help_text="as the device stated it")
    sha256_client = models.CharField(max_length=64, blank=True)
    sha256_server = models.CharField(max_length=64, blank=True)
    format = models.CharField(max_length=8, blank=True)
    blob_key = models.CharField(max_length=80, blank=True)
    sealed_size_bytes = models.BigIntegerField(null=True)
    refusal = models.TextField(blank=True)
    begun_by_id = models.CharField(max_length=26)
    begun_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, help_text="when it was sealed, refused or abandoned")

    class Meta:
        """How versions are looked for."""

        db_table = "evidence_version"
        indexes = (models.Index(fields=("state", "begun_at"), name="evidence_version_state"),)

    def __str__(self) -> str:
        return self.pk


class Upload(models.Model):
    """The bytes of a version on their way in. Its progress is no change of the record: only begin and end are."""

    custody_exempt = "progress of an upload: begun, received, sealed and abandoned are events of its version"

    id = models.CharField(primary_key=True, max_length=26)
    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="upload")
    length_bytes = models.BigIntegerField()
    offset_bytes = models.BigIntegerField(default=0, help_text="durable: whole chunks in parts, and the tail")
    parts = models.IntegerField(default=0)
    nonce = models.BinaryField(help_text="payload nonce, 16 bytes")
    tail = models.BinaryField(default=b"", help_text="the unfinished chunk, sealed under a key of its own")
    reserved_tags = models.BinaryField(
        default=b"", help_text="tags of chunks sealed after the last recorded part, 16 bytes each"
    )
    fence = models.IntegerField(default=0, help_text="number of the request that may write")
    is_complete = models.BooleanField(default=False)
    sha256_client = models.CharField(max_length=64, blank=True)
    is_over = models.BooleanField(default=False)
    must_clean = models.BooleanField(default=False, help_text="its parts are to be removed from the store")
    metadata = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        """The clean-up looks for what has expired."""

        db_table = "evidence_upload"
        indexes = (models.Index(fields=("is_over", "expires_at"), name="evidence_upload_expiry"),)

    def __str__(self) -> str:
        return self.pk


class UploadPart(models.Model):
    """One immutable part object of a payload: whole chunks, durable in the store."""

    custody_exempt = "progress of an upload: begun, received, sealed and abandoned are events of its version"

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="part_rows")
    number = models.IntegerField()
    first_chunk = models.BigIntegerField()
    plain_bytes = models.BigIntegerField()
    sealed_bytes = models.BigIntegerField()

    class Meta:
        """A part's number is used once."""

        db_table = "evidence_upload_part"
        constraints = (models.UniqueConstraint(fields=("upload", "number"), name="evidence_upload_part_once"),)

    def __str__(self) -> str:
        return f"{self.upload_id}/{self.number}"


class Envelope(models.Model):
    """The age header that lets one organisation open one version. The payload is the same for all."""

    id = models.CharField(primary_key=True, max_length=26)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="envelopes")
    organisation_id = models.CharField(max_length=26)
    header = models.BinaryField()
    wrapped_to = models.CharField(max_length=64, default="", help_text="fingerprint of the key that opens the header")
    state = models.CharField(max_length=10, choices=[(state.value, state.value) for state in EnvelopeState])
    offered_to_person_id = models.CharField(max_length=26, blank=True)
    offered_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        """One envelope an organisation and version."""

        db_table = "evidence_envelope"
        constraints = (models.UniqueConstraint(fields=("version", "organisation_id"), name="evidence_envelope_once"),)

    def __str__(self) -> str:
        return self.pk
