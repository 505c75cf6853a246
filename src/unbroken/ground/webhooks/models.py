"""Tables of the webhooks: where to send, what was sent, how each attempt went."""

from django.db import models


class Endpoint(models.Model):
    """An address to which an organisation wants to be told. Its secrets are sealed by the root key."""

    id = models.CharField(primary_key=True, max_length=26)
    organisation_id = models.CharField(max_length=26)
    url = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    secret = models.BinaryField()
    former_secret = models.BinaryField(default=b"")
    former_until = models.DateTimeField(null=True)
    is_paused = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    added_by_id = models.CharField(max_length=26)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        """Table name, order, how they are found."""

        db_table = "webhooks_endpoint"
        ordering = ("-added_at", "id")
        indexes = (models.Index(fields=("organisation_id",), name="webhooks_endpoint_of"),)

    def __str__(self) -> str:
        return self.id


class State(models.TextChoices):
    """How a delivery stands."""

    WAITING = "WAITING", "Waiting to be sent"
    DELIVERED = "DELIVERED", "Delivered"
    FAILED = "FAILED", "Given up"


class Delivery(models.Model):
    """One message to one address."""

    custody_exempt = "tells of what has an event of its own; carries ids only"

    id = models.CharField(primary_key=True, max_length=26)
    endpoint = models.ForeignKey(Endpoint, on_delete=models.PROTECT, related_name="deliveries")
    message_id = models.CharField(max_length=40, help_text="the header webhook-id, the same for a repeat")
    event = models.CharField(max_length=40)
    body = models.TextField()
    queued_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        """Table name, order, a message goes to an address once, how the log is read."""

        db_table = "webhooks_delivery"
        ordering = ("-queued_at", "id")
        indexes = (models.Index(fields=("endpoint", "-queued_at", "id"), name="webhooks_delivery_log"),)

    def __str__(self) -> str:
        return self.id


class Attempt(models.Model):
    """One try to deliver. status: of HTTP, 0 when there was no answer; outcome: a sentence."""

    custody_exempt = "how a delivery went; what it tells of has an event of its own"

    id = models.CharField(primary_key=True, max_length=26)
    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="tries")
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=200)
    milliseconds = models.PositiveIntegerField()

    class Meta:
        """Table name and order."""

        db_table = "webhooks_attempt"
        ordering = ("at", "id")

    def __str__(self) -> str:
        return self.outcome
