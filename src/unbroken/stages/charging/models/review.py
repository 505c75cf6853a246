"""The review of a round, its signed outcomes, and the charges that police sent back."""

from django.db import models

from unbroken.stages.charging.models.request import ChargeRequest


class Review(models.Model):
    """A prosecutor's review of one round. draft: rules/review.py's Draft as JSON; fixed once signed."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.ForeignKey(ChargeRequest, on_delete=models.PROTECT, related_name="reviews")
    round = models.PositiveSmallIntegerField()
    draft = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    saved_by_id = models.CharField(max_length=26)
    signed_at = models.DateTimeField(null=True)
    signed_by_id = models.CharField(blank=True, max_length=26)
    sha256 = models.CharField(max_length=64, blank=True)
    note = models.TextField(blank=True)
    public_key = models.TextField(blank=True)
    event_id = models.CharField(blank=True, max_length=26)

    class Meta:
        """Once a round."""

        ordering = ("round",)
        constraints = (models.UniqueConstraint(fields=("request", "round"), name="charging_review_round"),)

    def __str__(self) -> str:
        return self.id


class OutcomeRow(models.Model):
    """The signed outcome for one suspect and one offence."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.ForeignKey(ChargeRequest, on_delete=models.PROTECT, related_name="outcomes")
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="outcomes")
    person_id = models.CharField(max_length=26)
    person_name = models.CharField(max_length=120)
    offence_id = models.CharField(max_length=26)
    code = models.CharField(max_length=8)
    outcome = models.CharField(max_length=24)
    disposal = models.CharField(max_length=24, blank=True)
    note = models.TextField(blank=True)
    review_on = models.DateField(null=True)

    class Meta:
        """Once a review, suspect and offence."""

        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("review", "person_id", "offence_id"), name="charging_outcome_once"),
        )

    def __str__(self) -> str:
        return self.id


class ChargeMade(models.Model):
    """A charge that police sent back: as authorised, or another, with the reason."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.ForeignKey(ChargeRequest, on_delete=models.PROTECT, related_name="charges")
    person_id = models.CharField(max_length=26)
    person_name = models.CharField(max_length=120)
    offence_id = models.CharField(max_length=26)
    code = models.CharField(max_length=8)
    charged_at = models.DateTimeField()
    reason = models.TextField(blank=True)

    class Meta:
        """Once a suspect and offence."""

        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("request", "person_id", "offence_id"), name="charging_charge_once"),
        )

    def __str__(self) -> str:
        return self.id
