"""The table of what courts did after charge, until a court records it here itself."""

from django.db import models


class CourtStep(models.Model):
    """One thing a court did with a case, or with one defendant when person_id is set (rules/court.py).

    move: name of a MilestoneMove, or of a TrackMove for a defendant; before, after: the states it led from and to.
    """

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    person_id = models.CharField(blank=True, max_length=26)
    move = models.CharField(max_length=16)
    before = models.CharField(max_length=20)
    after = models.CharField(max_length=20)
    on = models.DateField(help_text="the day on which the court did it")
    next_on = models.DateField(null=True, help_text="of the next hearing")
    court = models.CharField(blank=True, max_length=120)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26, help_text="of whoever recorded it")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by_id = models.CharField(blank=True, max_length=26)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        """In the order in which they were recorded; found by case."""

        ordering = ("recorded_at", "id")
        indexes = (models.Index(fields=("case_id", "person_id"), name="charging_court_case"),)

    def __str__(self) -> str:
        return self.id
