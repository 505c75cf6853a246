"""Requests as they stand and as they were sent, and what triage decided about them."""

from django.db import models

from unbroken.stages.charging.rules.requests import STATE_WORDS, State
from unbroken.stages.charging.vocabulary import CaseType, Complexity, Priority, RequestKind, ReviewType, Way

OPEN_STATES = ("SUBMITTED", "REJECTED", "ACCEPTED", "ACTION_PLAN", "CHARGES_PENDING")


class ChargeRequest(models.Model):
    """A request for early advice or a charging decision, one thread however often it is sent."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    kind = models.CharField(max_length=16, choices=RequestKind.choices())
    priority = models.CharField(max_length=8, choices=Priority.choices())
    way = models.CharField(max_length=16, choices=Way.choices())
    state = models.CharField(max_length=16, choices=[(state.value, STATE_WORDS[state]) for state in State])
    round = models.PositiveSmallIntegerField(default=1)
    from_organisation_id = models.CharField(max_length=26)
    from_unit_id = models.CharField(blank=True, max_length=26)
    asked_by_id = models.CharField(max_length=26)
    to_organisation_id = models.CharField(max_length=26)
    to_unit_id = models.CharField(blank=True, max_length=26)
    comments = models.TextField(blank=True)
    required_by = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    respond_by = models.DateField(null=True)
    reminded_at = models.DateTimeField(null=True, help_text="when its last reminder went out")
    review_type = models.CharField(max_length=16, blank=True, choices=ReviewType.choices())
    case_type = models.CharField(max_length=16, blank=True, choices=CaseType.choices())
    complexity = models.CharField(max_length=16, blank=True, choices=Complexity.choices())
    assigned_to_id = models.CharField(blank=True, max_length=26)
    assigned_at = models.DateTimeField(null=True)
    event_id = models.CharField(blank=True, help_text="of the last submission", max_length=26)
    # For the queue: what is searched, and what its order depends on (rules/priority.py: Standing).
    urn = models.CharField(max_length=20)
    operation_name = models.CharField(max_length=60, blank=True)
    names = models.TextField(blank=True)
    search = models.TextField(help_text="URN, operation and names in capitals")
    limit_started_at = models.DateTimeField()
    limit_due_at = models.DateTimeField(null=True)
    detained_until = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    police_due_at = models.DateTimeField(null=True, help_text="the first of bail and summary limit, also one over")
    risk = models.FloatField(default=0)
    vulnerability = models.FloatField(default=0)
    seriousness = models.FloatField(default=0)
    clocks = models.JSONField(default=list, help_text="the suspects' clocks, for who does not read the facts")

    class Meta:
        """One open request a case; the queue reads open ones only."""

        constraints = (
            models.UniqueConstraint(
                fields=("case_id",), condition=models.Q(state__in=OPEN_STATES), name="charging_request_open_once"
            ),
        )
        indexes = (
            models.Index(
                fields=("to_organisation_id", "state"),
                name="charging_request_to",
                condition=models.Q(state__in=OPEN_STATES),
            ),
            models.Index(
                fields=("from_organisation_id", "state"),
                name="charging_request_from",
                condition=models.Q(state__in=OPEN_STATES),
            ),
            models.Index(fields=("case_id",), name="charging_request_case"),
        )

    def __str__(self) -> str:
        return self.id


class Submission(models.Model):
    """The request as it was sent one time. content: RequestContent as JSON; digest: SHA-256 of it."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.ForeignKey(ChargeRequest, on_delete=models.PROTECT, related_name="submissions")
    round = models.PositiveSmallIntegerField()
    submitted_at = models.DateTimeField()
    submitted_by_id = models.CharField(max_length=26)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    gaps = models.JSONField(default=list)
    file_submission_id = models.CharField(
        blank=True, default="", help_text="the sending of the file it rests on; empty without one", max_length=26
    )
    forced_reason = models.TextField(blank=True)

    class Meta:
        """Once a round."""

        ordering = ("round",)
        constraints = (models.UniqueConstraint(fields=("request", "round"), name="charging_submission_round"),)

    def __str__(self) -> str:
        return self.id


class Triage(models.Model):
    """What operational delivery decided about one submission. note: the signed receipt when it was accepted."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.ForeignKey(ChargeRequest, on_delete=models.PROTECT, related_name="triages")
    round = models.PositiveSmallIntegerField()
    is_accepted = models.BooleanField()
    decided_at = models.DateTimeField()
    decided_by_id = models.CharField(max_length=26)
    reasons = models.JSONField(default=list)
    respond_by = models.DateField(null=True)
    standard = models.CharField(max_length=16, blank=True)
    is_cps_direct = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    public_key = models.TextField(blank=True)

    class Meta:
        """Oldest first. A submission passed to another unit is triaged there again."""

        ordering = ("decided_at", "id")

    def __str__(self) -> str:
        return self.id
