"""Tables of hand-overs. What was sent is copied here at the moment of sending: it is what the receipt will state."""

from django.db import models

from unbroken.stages.handovers.rules import REASON_LIMIT, STATE_WORDS, State


class Handover(models.Model):
    """Items sent by one organisation to one named person of another."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    from_organisation_id = models.CharField(max_length=26)
    from_person_id = models.CharField(max_length=26)
    to_organisation_id = models.CharField(max_length=26)
    to_person_id = models.CharField(max_length=26)
    state = models.CharField(max_length=10, choices=[(state.value, STATE_WORDS[state]) for state in State])
    note = models.TextField(blank=True)
    item_count = models.IntegerField()
    sent_at = models.DateTimeField()
    due_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True, help_text="when it was received, refused or recalled")
    reason = models.CharField(max_length=REASON_LIMIT, blank=True, help_text="of a refusal or recall")
    sent_event_id = models.CharField(max_length=26, blank=True)
    refused_event_id = models.CharField(max_length=26, blank=True)
    refusal_recorded_at = models.DateTimeField(null=True)

    class Meta:
        """The ways it is looked for: what is due, by each side, by case."""

        ordering = ("-sent_at", "id")
        indexes = (
            models.Index(fields=("due_at",), name="handovers_due", condition=models.Q(state__in=("SENT", "OPENED"))),
            models.Index(fields=("to_organisation_id", "to_person_id", "state"), name="handovers_to"),
            models.Index(fields=("from_organisation_id", "state"), name="handovers_from"),
            models.Index(fields=("case_id",), name="handovers_case"),
        )

    def __str__(self) -> str:
        return self.id


class HandoverItem(models.Model):
    """One version in a hand-over, with the facts that the receipt will state."""

    id = models.CharField(primary_key=True, max_length=26)
    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="items")
    version_id = models.CharField(max_length=26)
    item_id = models.CharField(max_length=26)
    exhibit_ref = models.CharField(max_length=36)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=60, blank=True)
    size_bytes = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    is_offered = models.BooleanField(default=False)

    class Meta:
        """A version once in a hand-over; found by version."""

        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("handover", "version_id"), name="handovers_item_once"),)
        indexes = (models.Index(fields=("version_id",), name="handovers_item_version"),)

    def __str__(self) -> str:
        return self.id


class Receipt(models.Model):
    """The signed receipt of a hand-over. Never changed, except to note that the sender's log has it."""

    id = models.CharField(primary_key=True, max_length=26)
    handover = models.OneToOneField(Handover, on_delete=models.PROTECT, related_name="receipt")
    text = models.TextField()
    note = models.TextField(help_text="the text with its signature, a C2SP signed note")
    public_key = models.TextField(help_text="verifier key of the receiving organisation's receipts")
    signed_by_id = models.CharField(max_length=26)
    signed_at = models.DateTimeField()
    event_id = models.CharField(max_length=26)
    recorded_at = models.DateTimeField(null=True)
    recorded_event_id = models.CharField(max_length=26, blank=True)

    def __str__(self) -> str:
        return self.id


class Alarm(models.Model):
    """No receipt by the deadline. Stays until somebody acts or the receipt is signed."""

    id = models.CharField(primary_key=True, max_length=26)
    handover = models.OneToOneField(Handover, on_delete=models.PROTECT, related_name="alarm")
    raised_at = models.DateTimeField()
    cleared_at = models.DateTimeField(null=True)
    acted_by_id = models.CharField(max_length=26, blank=True)
    acted_by_organisation_id = models.CharField(max_length=26, blank=True)
    note = models.CharField(max_length=REASON_LIMIT, blank=True)

    class Meta:
        """Only alarms that still stand are looked for."""

        indexes = (
            models.Index(
                fields=("raised_at",), name="handovers_alarm_open", condition=models.Q(cleared_at__isnull=True)
            ),
        )

    def __str__(self) -> str:
        return self.id


class CopyRequest(models.Model):
    """Somebody asked again for what their organisation had received: a question, and a number that should be zero."""

    id = models.CharField(primary_key=True, max_length=26)
    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="copy_requests")
    version_ids = models.JSONField()
    reason = models.CharField(max_length=REASON_LIMIT)
    asked_by_id = models.CharField(max_length=26)
    asked_at = models.DateTimeField()

    class Meta:
        """Newest first."""

        ordering = ("-asked_at", "id")

    def __str__(self) -> str:
        return self.id


class Notice(models.Model):
    """An e-mail to one person about one hand-over. key: what makes it one and the same; it is sent once."""

    custody_exempt = "delivery of an e-mail: what it tells of is itself an event"

    key = models.CharField(primary_key=True, max_length=100)
    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="notices")
    person_id = models.CharField(max_length=26)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.key
