"""Tables of the review. No text of evidence is in any row: what was read is sealed in the blob store."""

from django.db import models

from unbroken.stages.review.vocabulary import (
    Choice,
    Purpose,
    ReadingState,
    RemarkState,
    RenditionState,
    RulingState,
    Way,
)


class Reading(models.Model):
    """What the engine read in one version for one organisation.

    found: [key, page, kind, subject, role, likeness] of each finding. judged: by recipient, what the policy says.
    blob_key: prefix of the sealed parts (document, findings, pages). layout: digest of where words stand, not of words.
    """

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    client_id = models.CharField(max_length=64, blank=True, help_text="whose defence it is read for")
    number = models.IntegerField()
    state = models.CharField(max_length=6, choices=[(one.value, one.value) for one in ReadingState])
    wanted_type = models.CharField(max_length=20, blank=True, help_text="given by a person; empty to recognise it")
    document_type = models.CharField(max_length=20, blank=True)
    engine_version = models.CharField(max_length=16, blank=True)
    policy_version = models.CharField(max_length=16, blank=True)
    facts_digest = models.CharField(max_length=64, blank=True, help_text="of which facts of the case it knew")
    page_count = models.IntegerField(default=0)
    layout = models.CharField(max_length=64, blank=True)
    found = models.JSONField(default=list)
    judged = models.JSONField(default=dict)
    blob_key = models.CharField(max_length=80, blank=True)
    error = models.TextField(blank=True)
    asked_by_id = models.CharField(max_length=26)
    asked_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        """Readings of a version are numbered from 1."""

        constraints = (
            models.UniqueConstraint(
                fields=("version_id", "organisation_id", "client_id", "number"), name="review_reading_number"
            ),
        )
        indexes = (models.Index(fields=("case_id", "organisation_id"), name="review_reading_case"),)

    def __str__(self) -> str:
        return self.pk


class Ruling(models.Model):
    """What a person decided of one place of a document, against the original. Who decided first stays on record.

    key: the place, see rules.py. number: of the ruling on this place, from 1: what a stale write is told by.
    """

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    layout = models.CharField(max_length=64)
    key = models.CharField(max_length=64)
    number = models.IntegerField()
    batch = models.CharField(max_length=26, help_text="what was decided with one key press is undone with one")
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)
    page = models.IntegerField()
    box = models.JSONField(null=True, help_text="by hand: [page, [x0, y0, x1, y1]] in points, for each line")
    kind = models.CharField(max_length=12)
    subject_id = models.CharField(max_length=64, blank=True)
    recipient = models.CharField(max_length=10, help_text="for whom it was decided")
    proposed_action = models.CharField(max_length=6)
    proposed_row = models.CharField(max_length=12)
    action = models.CharField(max_length=6, choices=[(one.value, one.value) for one in Choice])
    reason_code = models.CharField(max_length=3)
    note = models.CharField(max_length=400, blank=True)
    state = models.CharField(max_length=8, choices=[(one.value, one.value) for one in RulingState])
    replaces_id = models.CharField(max_length=26, blank=True)
    by_id = models.CharField(max_length=26)
    at = models.DateTimeField()

    class Meta:
        """One ruling counts for a place and proposal at a time; numbers are never used twice."""

        constraints = (
            models.UniqueConstraint(
                fields=("version_id", "key", "proposed_action", "proposed_row", "number"), name="review_ruling_number"
            ),
            models.UniqueConstraint(
                fields=("version_id", "key", "proposed_action", "proposed_row"),
                condition=models.Q(state__in=["ACTIVE", "WAITS", "DISPUTED"]),
                name="review_ruling_standing",
            ),
        )
        indexes = (models.Index(fields=("case_id", "state"), name="review_ruling_case"),)

    def __str__(self) -> str:
        return self.pk


class SecondRuling(models.Model):
    """What the second person decided, and a supervisor's settlement when they disagree."""

    id = models.CharField(primary_key=True, max_length=26)
    ruling = models.ForeignKey(Ruling, on_delete=models.PROTECT, related_name="seconds")
    organisation_id = models.CharField(max_length=26)
    action = models.CharField(max_length=6, choices=[(one.value, one.value) for one in Choice])
    reason_code = models.CharField(max_length=3)
    note = models.CharField(max_length=400, blank=True)
    is_settlement = models.BooleanField(default=False)
    by_id = models.CharField(max_length=26)
    at = models.DateTimeField()

    class Meta:
        """One second decision and one settlement a ruling."""

        constraints = (models.UniqueConstraint(fields=("ruling", "is_settlement"), name="review_second_once"),)

    def __str__(self) -> str:
        return self.pk


class Finished(models.Model):
    """Somebody looked at every page of a document and has said so. layout: of the reading that was looked at."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    layout = models.CharField(max_length=64)
    recipient = models.CharField(max_length=10)
    by_id = models.CharField(max_length=26)
    at = models.DateTimeField()

    class Meta:
        """Looked for by version."""

        indexes = (models.Index(fields=("version_id",), name="review_finished_version"),)

    def __str__(self) -> str:
        return self.pk


class Rendition(models.Model):
    """A redacted copy made for one recipient: what it was made from, and the sealed version that came of it."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26, help_text="the original")
    organisation_id = models.CharField(max_length=26)
    recipient = models.CharField(max_length=10)
    client_id = models.CharField(max_length=64, blank=True)
    reading_id = models.CharField(max_length=26)
    document_type = models.CharField(max_length=20)
    policy_version = models.CharField(max_length=16)
    engine_version = models.CharField(max_length=16)
    rulings_digest = models.CharField(max_length=64)
    state = models.CharField(max_length=6, choices=[(one.value, one.value) for one in RenditionState])
    made_version_id = models.CharField(max_length=26, blank=True, help_text="the sealed copy; set before it is made")
    page_count = models.IntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    facts = models.JSONField(default=dict, help_text="counts and checks of the proof; no text of the document")
    failed_check = models.CharField(max_length=40, blank=True)
    error = models.TextField(blank=True)
    asked_by_id = models.CharField(max_length=26)
    asked_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        """The same rulings give one copy, however often it is asked for."""

        constraints = (
            models.UniqueConstraint(
                fields=(
                    "version_id",
                    "organisation_id",
                    "recipient",
                    "client_id",
                    "rulings_digest",
                    "engine_version",
                ),
                condition=~models.Q(state="FAILED"),
                name="review_rendition_once",
            ),
        )
        indexes = (models.Index(fields=("case_id", "organisation_id"), name="review_rendition_case"),)

    def __str__(self) -> str:
        return self.pk


class Remark(models.Model):
    """What another side says of a redaction: please more or less, or a fault found later."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26, help_text="the original")
    made_version_id = models.CharField(max_length=26, blank=True, help_text="the redacted copy it is about, if any")
    purpose = models.CharField(max_length=5, choices=[(one.value, one.value) for one in Purpose])
    way = models.CharField(max_length=5, choices=[(one.value, one.value) for one in Way])
    kind = models.IntegerField(help_text="1 to 18, as the prosecution counts them")
    page = models.IntegerField()
    key = models.CharField(max_length=64, blank=True)
    note = models.CharField(max_length=400, blank=True)
    document_type = models.CharField(max_length=20, blank=True)
    is_charged = models.BooleanField(help_text="whether the case was charged then")
    from_organisation_id = models.CharField(max_length=26)
    to_organisation_id = models.CharField(max_length=26)
    unit_id = models.CharField(max_length=26, blank=True, help_text="the unit it was returned to")
    state = models.CharField(max_length=8, choices=[(one.value, one.value) for one in RemarkState])
    answer = models.CharField(max_length=400, blank=True)
    by_id = models.CharField(max_length=26)
    at = models.DateTimeField()
    answered_by_id = models.CharField(max_length=26, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        """Counted by the organisation it goes back to."""

        indexes = (
            models.Index(fields=("case_id",), name="review_remark_case"),
            models.Index(fields=("to_organisation_id", "purpose"), name="review_remark_to"),
        )

    def __str__(self) -> str:
        return self.pk


class PageTime(models.Model):
    """How long pages took on one day: a sum. Not who, not which document, not what was read."""

    custody_exempt = "a sum of seconds a day for the count of benefits; nothing of a case or person is in it"

    id = models.CharField(primary_key=True, max_length=26)
    organisation_id = models.CharField(max_length=26)
    unit_id = models.CharField(max_length=26, blank=True)
    document_type = models.CharField(max_length=20)
    day = models.DateField()
    pages = models.IntegerField(default=0)
    seconds = models.IntegerField(default=0)

    class Meta:
        """One sum an organisation, unit, kind of document and day."""

        constraints = (
            models.UniqueConstraint(
                fields=("organisation_id", "unit_id", "document_type", "day"), name="review_pagetime_once"
            ),
        )

    def __str__(self) -> str:
        return self.pk


class Presence(models.Model):
    """Who has a document open right now. The page says so; it is forgotten soon after they leave."""

    custody_exempt = "who has a page open at this moment, so that two see each other; that it was opened is an event"

    id = models.CharField(primary_key=True, max_length=26)
    version_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    until_at = models.DateTimeField()
    left = models.CharField(max_length=20, blank=True, help_text="the opening of the page that was closed last")

    class Meta:
        """Once a person and document."""

        constraints = (
            models.UniqueConstraint(fields=("version_id", "organisation_id", "person_id"), name="review_presence_once"),
        )

    def __str__(self) -> str:
        return self.pk


class Sent(models.Model):
    """Something a page sent and that was done, so that sending it again does nothing. Not what it was."""

    custody_exempt = "which sendings were taken, so that none is taken twice; what each did is an event of its own"

    id = models.CharField(primary_key=True, max_length=26)
    person_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26)
    at = models.DateTimeField()

    class Meta:
        """Forgotten by person after some days."""

        indexes = (models.Index(fields=("person_id", "at"), name="review_sent_person"),)

    def __str__(self) -> str:
        return self.pk
