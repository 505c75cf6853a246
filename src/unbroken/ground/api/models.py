"""Tables of the API itself: answers kept for repeats, and how often a token was used of late."""

from django.db import models


class Answer(models.Model):
    """The answer to a write, kept so that the same request sent again gets it again."""

    custody_exempt = "repeats an answer; what was done has its own event"

    id = models.CharField(primary_key=True, max_length=26)
    system_id = models.CharField(max_length=26)
    key = models.CharField(max_length=64, help_text="the Idempotency-Key header")
    fingerprint = models.CharField(max_length=64, help_text="SHA-256 of method, address and body")
    status = models.PositiveSmallIntegerField(default=0)
    headers = models.JSONField(default=dict)
    body = models.TextField(blank=True)
    expires_at = models.DateTimeField()

    class Meta:
        """Table name; a key is used once; how old ones are found."""

        db_table = "api_answer"
        constraints = (models.UniqueConstraint(fields=("system_id", "key"), name="api_answer_key"),)
        indexes = (models.Index(fields=("expires_at",), name="api_answer_expiry"),)

    def __str__(self) -> str:
        return self.key


class Window(models.Model):
    """How many requests a system, or an address without a right token, made in one minute; for all processes."""

    custody_exempt = "a counter of the last minutes"

    id = models.CharField(primary_key=True, max_length=100, help_text="who, and the number of the minute")
    count = models.PositiveIntegerField()
    minute = models.BigIntegerField()

    class Meta:
        """Table name; how old ones are found."""

        db_table = "api_window"
        indexes = (models.Index(fields=("minute",), name="api_window_minute"),)

    def __str__(self) -> str:
        return self.id
