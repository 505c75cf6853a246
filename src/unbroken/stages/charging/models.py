"""Tables of charging. What the queue sorts and filters by stands in columns; the rest is as it was sent or written."""

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
    reminded_on = models.DateField(null=True)
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
    deadline_at = models.DateTimeField(null=True)
    risk = models.FloatField(default=0)
    vulnerability = models.FloatField(default=0)
    seriousness = models.FloatField(default=0)

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


class ActionItem(models.Model):
    """One thing the prosecutor needs from police, seen by both sides as one list."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.ForeignKey(ChargeRequest, on_delete=models.PROTECT, related_name="actions")
    description = models.TextField()
    category = models.CharField(max_length=16)
    person_ids = models.JSONField(default=list)
    due_on = models.DateField()
    added_at = models.DateTimeField()
    added_by_id = models.CharField(max_length=26)
    received_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    answered_by_id = models.CharField(blank=True, max_length=26)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_reason = models.TextField(blank=True)
    reminded_on = models.DateField(null=True)

    class Meta:
        """By due date; open ones are looked for."""

        ordering = ("due_on", "id")
        indexes = (
            models.Index(
                fields=("due_on",),
                name="charging_action_open",
                condition=models.Q(received_at__isnull=True, cancelled_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return self.id


class Message(models.Model):
    """A message on a request, a note of a consultation, or a reminder by the system."""

    id = models.CharField(primary_key=True, max_length=26)
    request = models.ForeignKey(ChargeRequest, on_delete=models.PROTECT, related_name="messages")
    kind = models.CharField(max_length=16, help_text="message, consultation or reminder")
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    written_at = models.DateTimeField()
    text = models.TextField()

    class Meta:
        """In the order in which they were written."""

        ordering = ("written_at", "id")

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


class Presence(models.Model):
    """Who has a review open, and until when that is believed: a soft lock that others see. It stops nobody.

    The open page says every 20 seconds that it is there, and when it closes; without script a look counts for minutes.
    """

    custody_exempt = "who has a page open right now: it protects no data and is gone in minutes"

    request = models.OneToOneField(ChargeRequest, on_delete=models.CASCADE, primary_key=True, related_name="presence")
    person_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    since = models.DateTimeField()
    until_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.person_id


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
