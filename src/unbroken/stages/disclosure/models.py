"""Tables of disclosure: representation, decisions on unused material, schedules, releases and their checks."""

from django.db import models

from unbroken.stages.disclosure.releases.rules import STATE_WORDS, State
from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS, Authority, ReleaseStage


class Representation(models.Model):
    """Which firm acts for a defendant, since when and until when. Without a running row nobody does."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    defendant_id = models.CharField(max_length=64, help_text="the person in the case")
    firm_id = models.CharField(max_length=26, help_text="an organisation of the defence")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    has_undertaking = models.BooleanField(default=False, help_text="for recorded interviews of witnesses")
    recorded_by_id = models.CharField(max_length=26)
    recorded_at = models.DateTimeField()
    ended_by_id = models.CharField(max_length=26, blank=True)

    class Meta:
        """One firm at a time for a defendant."""

        ordering = ("case_id", "defendant_id", "since")
        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "defendant_id"),
                condition=models.Q(until=None),
                name="disclosure_representation_once",
            ),
        )

    def __str__(self) -> str:
        return self.pk


class UnusedDecision(models.Model):
    """What the prosecutor decided on one item of unused material. The latest one of an item counts; none is changed."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    unused_id = models.CharField(max_length=64, help_text="the recorded item")
    number = models.IntegerField(help_text="of the decisions on this item, from 1")
    is_sensitive = models.BooleanField()
    decision = models.CharField(max_length=12)
    is_interest_immunity = models.BooleanField(default=False, help_text="an application to the court is made")
    reason = models.TextField()
    decided_by_id = models.CharField(max_length=26)
    decided_at = models.DateTimeField()

    class Meta:
        """Decisions on an item are numbered."""

        ordering = ("case_id", "unused_id", "number")
        constraints = (
            models.UniqueConstraint(fields=("case_id", "unused_id", "number"), name="disclosure_decision_number"),
        )

    def __str__(self) -> str:
        return self.pk


class ScheduleIssue(models.Model):
    """A schedule as it was made for service: which items with which numbers, and the sealed print of it."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    code = models.CharField(max_length=6)
    number = models.IntegerField(help_text="of this schedule, from 1")
    revision = models.IntegerField(help_text="of the facts")
    numbers = models.JSONField(default=list, help_text="the numbers of its items")
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26)
    sha256 = models.CharField(max_length=64)
    made_by_id = models.CharField(max_length=26)
    made_at = models.DateTimeField()

    class Meta:
        """Later schedules are numbered on."""

        ordering = ("case_id", "code", "-number")
        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "organisation_id", "code", "number"), name="disclosure_schedule_number"
            ),
        )

    def __str__(self) -> str:
        return self.pk


class DutyTask(models.Model):
    """Something happened after disclosure because of which it must be looked at again. Source: CPIA 1996 s.7A."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    trigger = models.CharField(max_length=20)
    subject_id = models.CharField(max_length=64, blank=True, help_text="the item, or the defendant of the statement")
    is_sensitive = models.BooleanField(default=False)
    raised_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by_id = models.CharField(max_length=26, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        """The same thing raises it once."""

        ordering = ("-raised_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("case_id", "trigger", "subject_id"), name="disclosure_duty_once"),
        )

    def __str__(self) -> str:
        return self.pk


class Release(models.Model):
    """A set of exact versions for one recipient at one stage under one authority."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    recipient = models.CharField(max_length=10, choices=[(kind.value, words) for kind, words in RECIPIENTS.items()])
    recipient_organisation_id = models.CharField(max_length=26, blank=True)
    recipient_person_id = models.CharField(max_length=26, blank=True)
    client_id = models.CharField(max_length=64, blank=True, help_text="the defendant for whom it goes")
    stage = models.CharField(max_length=8, choices=[(one.value, one.words) for one in ReleaseStage])
    authority = models.CharField(max_length=8, choices=[(one.value, one.words) for one in Authority])
    title = models.CharField(max_length=120)
    marking = models.CharField(max_length=40)
    notices = models.JSONField(default=list, help_text="e-mail addresses of the notice")
    state = models.CharField(max_length=8, choices=[(one.value, STATE_WORDS[one]) for one in State])
    drafted_by_id = models.CharField(max_length=26)
    drafted_at = models.DateTimeField()
    checked_at = models.DateTimeField(null=True)
    checked_by_id = models.CharField(max_length=26, blank=True)
    released_at = models.DateTimeField(null=True)
    released_by_id = models.CharField(max_length=26, blank=True)

    class Meta:
        """Newest first, by case."""

        ordering = ("-drafted_at", "-id")
        indexes = (models.Index(fields=("case_id", "organisation_id"), name="disclosure_release_case"),)

    def __str__(self) -> str:
        return self.pk


class ReleaseEntry(models.Model):
    """One document of a release. What goes is written when it is released: the exact copy, its pages and digest."""

    id = models.CharField(primary_key=True, max_length=26)
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="entries")
    place = models.IntegerField()
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26, help_text="the original")
    made_version_id = models.CharField(max_length=26, blank=True, help_text="the sealed copy that went")
    page_count = models.IntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        """A document once in a release."""

        ordering = ("place",)
        constraints = (models.UniqueConstraint(fields=("release", "version_id"), name="disclosure_entry_once"),)

    def __str__(self) -> str:
        return self.pk


class ReleaseCheck(models.Model):
    """One answer of the gate, of the latest run. incident_id: the near miss that its stop became, kept over runs."""

    id = models.CharField(primary_key=True, max_length=26)
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="checks")
    place = models.IntegerField()
    rule = models.CharField(max_length=20)
    item_id = models.CharField(max_length=26, blank=True)
    passed = models.BooleanField()
    was_overridden = models.BooleanField(default=False)
    may_override = models.BooleanField(default=False)
    sentence = models.TextField()
    todo = models.TextField(blank=True)

    class Meta:
        """In the order of the gate."""

        ordering = ("place",)

    def __str__(self) -> str:
        return self.pk


class ReleaseStop(models.Model):
    """A stop that was recorded in the register: the same one again is not recorded twice."""

    id = models.CharField(primary_key=True, max_length=26)
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="stops")
    rule = models.CharField(max_length=20)
    item_id = models.CharField(max_length=26, blank=True)
    incident_id = models.CharField(max_length=26)
    first_at = models.DateTimeField()

    class Meta:
        """Once a rule and document."""

        constraints = (models.UniqueConstraint(fields=("release", "rule", "item_id"), name="disclosure_stop_once"),)

    def __str__(self) -> str:
        return self.pk


class CheckOverride(models.Model):
    """Two people who answer for going past a check: one asks with a reason, another agrees."""

    id = models.CharField(primary_key=True, max_length=26)
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="overrides")
    rule = models.CharField(max_length=20)
    item_id = models.CharField(max_length=26, blank=True)
    reason = models.TextField()
    asked_by_id = models.CharField(max_length=26)
    asked_at = models.DateTimeField()
    agreed_by_id = models.CharField(max_length=26, blank=True)
    agreed_at = models.DateTimeField(null=True)
    incident_id = models.CharField(max_length=26, blank=True)

    class Meta:
        """Once a rule and document."""

        constraints = (models.UniqueConstraint(fields=("release", "rule", "item_id"), name="disclosure_override_once"),)

    def __str__(self) -> str:
        return self.pk


from unbroken.stages.disclosure.bundles.models import (  # noqa: E402  (see below)
    Bundle,
    BundlePage,
    Lodged,
    LodgedKey,
    LodgedOpening,
)
from unbroken.stages.disclosure.defence.models import (  # noqa: E402  (one app: its other rooms keep their own tables)
    CounselGrant,
    InPerson,
    Note,
    Notebook,
    Undertaking,
    VisitorNote,
    VisitorNotebook,
)
from unbroken.stages.disclosure.recordings.models import RecordingCheck  # noqa: E402
from unbroken.stages.disclosure.serving.models import (  # noqa: E402
    Objection,
    Opening,
    ServedDocument,
    Service,
    ServiceNotice,
    Wrapping,
)

__all__ = [
    "Bundle",
    "BundlePage",
    "CheckOverride",
    "CounselGrant",
    "DutyTask",
    "InPerson",
    "Lodged",
    "LodgedKey",
    "LodgedOpening",
    "Note",
    "Notebook",
    "Objection",
    "Opening",
    "RecordingCheck",
    "Release",
    "ReleaseCheck",
    "ReleaseEntry",
    "ReleaseStop",
    "Representation",
    "ScheduleIssue",
    "ServedDocument",
    "Service",
    "ServiceNotice",
    "Undertaking",
    "UnusedDecision",
    "VisitorNote",
    "VisitorNotebook",
    "Wrapping",
]
