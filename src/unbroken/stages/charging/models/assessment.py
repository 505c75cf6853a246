"""Director's Guidance Assessments and their monthly summaries."""

from django.db import models

from unbroken.stages.charging.models.request import ChargeRequest


class Assessment(models.Model):
    """A Director's Guidance Assessment of one request, and its dispute round."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.OneToOneField(ChargeRequest, on_delete=models.PROTECT, related_name="assessment")
    month = models.DateField(help_text="first day of the month it is reported in")
    force_id = models.CharField(max_length=26)
    area_id = models.CharField(max_length=26)
    failures = models.JSONField(default=list)
    comment = models.TextField(blank=True)
    assessed_at = models.DateTimeField()
    assessed_by_id = models.CharField(max_length=26)
    disputed_at = models.DateTimeField(null=True)
    disputed_by_id = models.CharField(blank=True, max_length=26)
    dispute = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by_id = models.CharField(blank=True, max_length=26)
    settlement = models.CharField(max_length=16, blank=True)
    settlement_reason = models.CharField(max_length=200, blank=True)
    discussed = models.CharField(max_length=16, blank=True)

    class Meta:
        """Summed up by month for each force and area."""

        ordering = ("-assessed_at", "id")
        indexes = (models.Index(fields=("month", "force_id", "area_id"), name="charging_assessment_month"),)

    def __str__(self) -> str:
        return self.id


class Summary(models.Model):
    """The assessments of one month between a force and an area, as the force was told of them, once."""

    id = models.CharField(primary_key=True, max_length=26)
    month = models.DateField(help_text="its first day")
    force_id = models.CharField(max_length=26)
    area_id = models.CharField(max_length=26)
    assessed = models.PositiveIntegerField()
    failed = models.PositiveIntegerField()
    sent_at = models.DateTimeField()

    class Meta:
        """Once a month, force and area."""

        ordering = ("-month", "id")
        constraints = (models.UniqueConstraint(fields=("month", "force_id", "area_id"), name="charging_summary_once"),)

    def __str__(self) -> str:
        return self.id


class SummaryNotice(models.Model):
    """An e-mail to one person about one monthly summary. key: what makes it one and the same; it is sent once."""

    custody_exempt = "delivery of an e-mail: what it tells of is itself an event"

    key = models.CharField(primary_key=True, max_length=100)
    summary = models.ForeignKey(Summary, on_delete=models.PROTECT, related_name="notices")
    person_id = models.CharField(max_length=26)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.key
