"""Where each suspect or defendant of a case is."""

from django.db import models


class SuspectTrack(models.Model):
    """Where one suspect or defendant of a case is (rules/defendants.py: Track)."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    track = models.CharField(max_length=20)
    since = models.DateTimeField()

    class Meta:
        """One state for each suspect."""

        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("case_id", "person_id"), name="charging_track_once"),)

    def __str__(self) -> str:
        return self.id
