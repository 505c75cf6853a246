"""Days that start and stop clocks and are recorded nowhere else."""

from django.db import models


class CaseDate(models.Model):
    """Something that happened on a day, about one suspect or victim (rules/days.py). about: which of several occasions.

    A wrong one is withdrawn with a reason and stays; it starts and stops nothing any more.
    """

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    kind = models.CharField(max_length=24, help_text="a DayKind")
    person_id = models.CharField(blank=True, max_length=64)
    about = models.CharField(blank=True, max_length=80)
    at = models.DateTimeField(help_text="the beginning of the day in London where the time does not count")
    until = models.DateField(null=True, help_text="the last day that was set, for those that set one")
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26, help_text="of whoever recorded it")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by_id = models.CharField(blank=True, max_length=26)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        """In the order in which they happened; found by case."""

        ordering = ("at", "id")
        indexes = (models.Index(fields=("case_id",), name="charging_date_case"),)

    def __str__(self) -> str:
        return self.id
