"""The table of what courts did after charge, until a court records it here itself."""

from django.db import models


class CourtStep(models.Model):
    """One thing a court did with one or more defendants of a case (rules/court.py).

    move: name of a MilestoneMove, or of a TrackMove where it settles their position.
    """

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    move = models.CharField(max_length=16)
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
        indexes = (models.Index(fields=("case_id",), name="charging_court_case"),)

    def __str__(self) -> str:
        return self.id


class StepDefendant(models.Model):
    """One defendant of a step. before, after: where it took them from and to, milestones or tracks as its move is."""

    id = models.CharField(primary_key=True, max_length=26)
    step = models.ForeignKey(CourtStep, on_delete=models.PROTECT, related_name="defendants")
    person_id = models.CharField(max_length=26)
    before = models.CharField(max_length=20)
    after = models.CharField(max_length=20)

    class Meta:
        """A defendant stands in a step once."""

        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("step", "person_id"), name="charging_step_once"),)

    def __str__(self) -> str:
        return self.id
