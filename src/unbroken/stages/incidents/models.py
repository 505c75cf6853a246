"""The register: one row an incident."""

from django.db import models

from unbroken.stages.incidents.vocabulary import Category, Found, IncidentKind, Severity


class Incident(models.Model):
    """One entry. organisation: whose register it stands in, the one that disclosed or nearly did.

    would_have_been: the level had it not been prevented. rule: which check stopped it.
    """

    id = models.CharField(primary_key=True, max_length=26)
    kind = models.CharField(max_length=26, choices=[(one.value, one.words) for one in IncidentKind])
    organisation_id = models.CharField(max_length=26)
    case_id = models.CharField(max_length=26, blank=True)
    urn_said = models.CharField(max_length=40, blank=True, help_text="as typed by whoever reported it")
    item_id = models.CharField(max_length=26, blank=True)
    category = models.CharField(max_length=2, blank=True, choices=[(one.value, one.words) for one in Category])
    rule = models.CharField(max_length=40, blank=True)
    recipient = models.CharField(max_length=120, blank=True)
    sentence = models.TextField(help_text="what happened, for people; of a stop without anybody's name")
    data_kinds = models.CharField(max_length=120, blank=True)
    reach = models.CharField(max_length=20, blank=True)
    opened = models.CharField(max_length=10, blank=True)
    people_count = models.IntegerField(default=1)
    severity = models.CharField(max_length=2, choices=[(one.value, one.words) for one in Severity])
    would_have_been = models.CharField(max_length=2, blank=True)
    how_found = models.CharField(max_length=10, choices=[(one.value, one.words) for one in Found])
    occurred_at = models.DateTimeField(null=True)
    found_at = models.DateTimeField()
    aware_at = models.DateTimeField(help_text="the 72 hours of a breach run from here")
    found_by_id = models.CharField(max_length=26)
    redaction_type = models.IntegerField(null=True)
    direction = models.CharField(max_length=5, blank=True)
    page = models.IntegerField(null=True)
    notice = models.CharField(max_length=10, blank=True, help_text="a Notice: whether the commissioner is told")
    notice_reason = models.TextField(blank=True)
    notice_at = models.DateTimeField(null=True)
    notice_by_id = models.CharField(max_length=26, blank=True)
    owner_id = models.CharField(max_length=26, blank=True, help_text="who answers for what the breach asks for")
    owned_at = models.DateTimeField(null=True)
    learning = models.TextField(blank=True, help_text="what was done and learnt")
    done_at = models.DateTimeField(null=True)
    done_by_id = models.CharField(max_length=26, blank=True)
    effect = models.TextField(blank=True, help_text="how it was checked that it works")
    checked_at = models.DateTimeField(null=True)
    checked_by_id = models.CharField(max_length=26, blank=True)
    closed_at = models.DateTimeField(null=True)
    closed_by_id = models.CharField(max_length=26, blank=True)
    returned_to_id = models.CharField(max_length=26, blank=True, help_text="the organisation it went back to")

    class Meta:
        """Newest first; read by organisation and by case."""

        ordering = ("-found_at", "-id")
        indexes = (
            models.Index(fields=("organisation_id", "-found_at"), name="incidents_register"),
            models.Index(fields=("case_id",), name="incidents_case"),
        )

    def __str__(self) -> str:
        return self.pk
