"""Tables of exports: what was asked for, what came of it, and how far the building is."""

from django.db import models

from unbroken.engines.bag.contents import Form
from unbroken.stages.packages.rules import FORM_WORDS, STATE_WORDS, State


class Export(models.Model):
    """One package. header: age header that wraps the key of the stored package to the exporting organisation."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    source = models.CharField(max_length=8, default="case", help_text="where its items come from")
    requested_by_id = models.CharField(max_length=26)
    recipient_organisation_id = models.CharField(max_length=26, blank=True)
    recipient_key = models.TextField(blank=True, help_text="age public key of a recipient outside this installation")
    recipient_name = models.CharField(max_length=200)
    form = models.CharField(max_length=5, choices=[(form.value, FORM_WORDS[form]) for form in Form])
    state = models.CharField(max_length=9, choices=[(state.value, STATE_WORDS[state]) for state in State])
    purpose = models.CharField(max_length=300)
    item_count = models.IntegerField()
    requested_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, help_text="when it was ready or had failed")
    expires_at = models.DateTimeField(null=True)
    size_bytes = models.BigIntegerField(default=0, help_text="of the package itself")
    sha256 = models.CharField(max_length=64, blank=True, help_text="of the package itself")
    tag_manifest_sha256 = models.CharField(max_length=64, blank=True)
    policy_fingerprint = models.CharField(max_length=64, blank=True)
    blob_key = models.CharField(max_length=80, blank=True)
    header = models.BinaryField(default=b"")
    sealed_size_bytes = models.BigIntegerField(default=0)
    exported_event_id = models.CharField(max_length=26, blank=True)
    error = models.TextField(blank=True, help_text="what went wrong and what to do, for people")

    class Meta:
        """Newest first; looked for by case, and by when they expire."""

        ordering = ("-requested_at", "-id")
        indexes = (
            models.Index(fields=("case_id", "organisation_id"), name="packages_export_case"),
            models.Index(fields=("expires_at",), name="packages_export_expiry", condition=models.Q(state="READY")),
        )

    def __str__(self) -> str:
        return self.id


class ExportItem(models.Model):
    """One version in a package, at its place."""

    id = models.CharField(primary_key=True, max_length=26)
    export = models.ForeignKey(Export, on_delete=models.PROTECT, related_name="items")
    place = models.IntegerField()
    version_id = models.CharField(max_length=26)
    item_id = models.CharField(max_length=26)
    exhibit_ref = models.CharField(max_length=36)

    class Meta:
        """A version once in a package."""

        ordering = ("place",)
        constraints = (models.UniqueConstraint(fields=("export", "version_id"), name="packages_item_once"),)

    def __str__(self) -> str:
        return self.id


class Build(models.Model):
    """The run that builds a package: how far it is, and the blob it writes or that is still to be removed."""

    custody_exempt = "progress of a build: requested, begun, exported, completed and failed are events of its export"

    export = models.OneToOneField(Export, on_delete=models.PROTECT, related_name="build", primary_key=True)
    blob_key = models.CharField(max_length=80, blank=True)
    done_bytes = models.BigIntegerField(default=0)
    total_bytes = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return self.blob_key
