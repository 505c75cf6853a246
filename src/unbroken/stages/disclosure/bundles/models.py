"""Tables of court bundles. A page keeps its number for ever: the database lets nobody change or remove a row."""

from django.db import models

from unbroken.stages.disclosure.serving.models import ServedDocument
from unbroken.stages.disclosure.serving.vocabulary import Section


class Bundle(models.Model):
    """What one court holds of one case."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26, help_text="the court")
    urn = models.CharField(max_length=20)
    begun_at = models.DateTimeField()

    class Meta:
        """One a case and court."""

        db_table = "disclosure_bundle"
        ordering = ("-begun_at", "-id")
        constraints = (models.UniqueConstraint(fields=("case_id", "organisation_id"), name="disclosure_bundle_once"),)

    def __str__(self) -> str:
        return self.pk


class Lodged(models.Model):
    """A document that the court or the defence put into a bundle. Who reads it is told by its section."""

    id = models.CharField(primary_key=True, max_length=26)
    bundle = models.ForeignKey(Bundle, on_delete=models.PROTECT, related_name="lodged")
    section = models.CharField(max_length=4, choices=[(one.value, one.words) for one in Section])
    client_id = models.CharField(max_length=64, blank=True, help_text="the defendant whose it is")
    client_name = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=80)
    organisation_id = models.CharField(max_length=26, help_text="who lodged it")
    lodged_by_id = models.CharField(max_length=26)
    lodged_at = models.DateTimeField()
    page_count = models.IntegerField()
    blob_key = models.CharField(max_length=80)
    size_bytes = models.BigIntegerField()
    sealed_size_bytes = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by_id = models.CharField(max_length=26, blank=True)
    reason = models.TextField(blank=True, help_text="why it was withdrawn")

    class Meta:
        """In the order in which they came."""

        db_table = "disclosure_lodged"
        ordering = ("lodged_at", "id")

    def __str__(self) -> str:
        return self.pk


class LodgedKey(models.Model):
    """The age header with which one organisation opens one lodged document."""

    id = models.CharField(primary_key=True, max_length=26)
    lodged = models.ForeignKey(Lodged, on_delete=models.PROTECT, related_name="keys")
    organisation_id = models.CharField(max_length=26)
    header = models.BinaryField()
    wrapped_to = models.CharField(max_length=64, help_text="fingerprint of the key that opens the header")
    made_at = models.DateTimeField()

    class Meta:
        """One an organisation and document."""

        db_table = "disclosure_lodgedkey"
        constraints = (models.UniqueConstraint(fields=("lodged", "organisation_id"), name="disclosure_lodgedkey_once"),)

    def __str__(self) -> str:
        return self.pk


class LodgedOpening(models.Model):
    """That somebody opened a lodged document, and when first, for their own index."""

    id = models.CharField(primary_key=True, max_length=26)
    lodged = models.ForeignKey(Lodged, on_delete=models.PROTECT, related_name="openings")
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    first_at = models.DateTimeField()

    class Meta:
        """Once a person and document."""

        db_table = "disclosure_lodgedopening"
        constraints = (
            models.UniqueConstraint(
                fields=("lodged", "organisation_id", "person_id"), name="disclosure_lodgedopening_once"
            ),
        )

    def __str__(self) -> str:
        return self.pk


class BundlePage(models.Model):
    """The number of one page of one document, served or lodged. letters: of a page that came late, 0 none, 1 A."""

    id = models.CharField(primary_key=True, max_length=26)
    bundle = models.ForeignKey(Bundle, on_delete=models.PROTECT, related_name="pages")
    document = models.ForeignKey(ServedDocument, on_delete=models.PROTECT, related_name="bundle_pages", null=True)
    lodged = models.ForeignKey(Lodged, on_delete=models.PROTECT, related_name="pages", null=True)
    place = models.IntegerField(help_text="in the document, from 1")
    series = models.CharField(max_length=1, default="", blank=True, help_text="P in the private section")
    whole = models.IntegerField()
    letters = models.IntegerField(default=0)

    class Meta:
        """A number once in a bundle; a page of a document has one."""

        db_table = "disclosure_bundlepage"
        ordering = ("series", "whole", "letters")
        constraints = (
            models.UniqueConstraint(
                fields=("bundle", "series", "whole", "letters"), name="disclosure_bundlepage_number"
            ),
            models.UniqueConstraint(fields=("document", "place"), name="disclosure_bundlepage_once"),
            models.UniqueConstraint(fields=("lodged", "place"), name="disclosure_bundlepage_lodged"),
            models.CheckConstraint(
                condition=models.Q(document=None) ^ models.Q(lodged=None), name="disclosure_bundlepage_of_one"
            ),
        )

    def __str__(self) -> str:
        return self.pk
