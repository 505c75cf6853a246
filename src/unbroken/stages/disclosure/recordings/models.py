"""The table of recordings that people watched for a recipient."""

from django.db import models

from unbroken.stages.disclosure.recordings.vocabulary import CheckState


class RecordingCheck(models.Model):
    """Two people watched a recording to its end for a kind of recipient; then its copy. version_id: the original."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    recipient = models.CharField(max_length=10)
    state = models.CharField(max_length=6, choices=[(one.value, one.words) for one in CheckState])
    first_by_id = models.CharField(max_length=26)
    first_at = models.DateTimeField()
    second_by_id = models.CharField(max_length=26, blank=True)
    second_at = models.DateTimeField(null=True)
    policy_version = models.CharField(max_length=16)
    facts_digest = models.CharField(max_length=64, blank=True, help_text="of which facts of the case they knew")
    made_version_id = models.CharField(max_length=26, help_text="the sealed copy; set before it is made")
    sha256 = models.CharField(max_length=64, blank=True)
    error = models.TextField(blank=True)

    class Meta:
        """Once a version, organisation and kind of recipient."""

        db_table = "disclosure_recording"
        constraints = (
            models.UniqueConstraint(
                fields=("version_id", "organisation_id", "recipient"), name="disclosure_recording_once"
            ),
        )
        indexes = (models.Index(fields=("case_id", "organisation_id"), name="disclosure_recording_case"),)

    def __str__(self) -> str:
        return self.pk
