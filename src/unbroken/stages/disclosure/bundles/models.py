"""Tables of court bundles. A page keeps its number for ever: the database lets nobody change or remove a row."""

from django.db import models

from unbroken.stages.disclosure.serving.models import ServedDocument


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


class BundlePage(models.Model):
    """The number of one page of one served document. letters: of a page that came late, 0 for none, 1 for A."""

    id = models.CharField(primary_key=True, max_length=26)
    bundle = models.ForeignKey(Bundle, on_delete=models.PROTECT, related_name="pages")
    document = models.ForeignKey(ServedDocument, on_delete=models.PROTECT, related_name="bundle_pages")
    place = models.IntegerField(help_text="in the document, from 1")
    whole = models.IntegerField()
    letters = models.IntegerField(default=0)

    class Meta:
        """A number once in a bundle; a page of a document has one."""

        db_table = "disclosure_bundlepage"
        ordering = ("whole", "letters")
        constraints = (
            models.UniqueConstraint(fields=("bundle", "whole", "letters"), name="disclosure_bundlepage_number"),
            models.UniqueConstraint(fields=("document", "place"), name="disclosure_bundlepage_once"),
        )

    def __str__(self) -> str:
        return self.pk
