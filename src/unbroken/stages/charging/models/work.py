"""What both sides work through on a request: the action plan, messages, who has it open."""

from django.db import models

from unbroken.stages.charging.models.request import ChargeRequest


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


class Presence(models.Model):
    """Who has a triage or review open, and until when that is believed: a soft lock that others see. It stops nobody.

    The open page says every 20 seconds that it is there, and when it closes; without script a look counts for minutes.
    """

    custody_exempt = "who has a page open right now: it protects no data and is gone in minutes"

    request = models.OneToOneField(ChargeRequest, on_delete=models.CASCADE, primary_key=True, related_name="presence")
    person_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    since = models.DateTimeField()
    until_at = models.DateTimeField()
    left = models.CharField(max_length=20, blank=True, help_text="the opening of the page that was closed last")

    def __str__(self) -> str:
        return self.person_id
