"""Tables of the case captured once. Organisations and people are named by id: another node may hold their record.

Source: ADR 0015.
"""

from django.db import models

from unbroken.stages.cases.rules import OPERATION_LIMIT


class Case(models.Model):
    """One case, owned by the organisation that registered it."""

    id = models.CharField(primary_key=True, max_length=26)
    urn = models.CharField(max_length=20, unique=True)
    operation_name = models.CharField(max_length=OPERATION_LIMIT, blank=True)
    owner_organisation_id = models.CharField(max_length=26)
    owner_unit_id = models.CharField(max_length=26, blank=True)
    registered_at = models.DateTimeField()
    registered_by_id = models.CharField(max_length=26)
    closed_at = models.DateTimeField(null=True)
    revision = models.PositiveIntegerField(default=0, help_text="grows by one with each change of a record")
    unused_numbers = models.JSONField(default=dict, help_text="schedule to the highest number ever given on it")

    class Meta:
        """Newest first; found by owner."""

        ordering = ("-registered_at", "id")
        indexes = (models.Index(fields=("owner_organisation_id", "owner_unit_id"), name="cases_case_owner"),)

    def __str__(self) -> str:
        return self.urn


class Record(models.Model):
    """One fact of a case as it stands now. kind and body: see engines/casefile/codec.py. Withdrawn, it stays.

    sealed: addresses and contacts of a person, under the key of the case. version: from 1.
    """

    id = models.CharField(primary_key=True, max_length=64)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="records")
    kind = models.CharField(max_length=20)
    body = models.JSONField()
    sealed = models.BinaryField(default=b"")
    version = models.PositiveIntegerField()
    recorded_at = models.DateTimeField()
    recorded_by_id = models.CharField(max_length=26)
    changed_at = models.DateTimeField()
    changed_by_id = models.CharField(max_length=26)
    withdrawn_at = models.DateTimeField(null=True)
    origin = models.CharField(
        max_length=64, blank=True, default="", help_text="the record of another case it was made from"
    )

    class Meta:
        """In the order in which they were recorded."""

        ordering = ("id",)
        indexes = (models.Index(fields=("case", "kind"), name="cases_record_kind"),)

    def __str__(self) -> str:
        return self.pk


class RecordVersion(models.Model):
    """A record as it stood from `at` on; the newest one is the record itself."""

    id = models.CharField(primary_key=True, max_length=26)
    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    body = models.JSONField()
    sealed = models.BinaryField(default=b"")
    is_withdrawn = models.BooleanField(default=False)
    at = models.DateTimeField()
    by_id = models.CharField(max_length=26)

    class Meta:
        """A number is used once."""

        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("record", "number"), name="cases_version_once"),)

    def __str__(self) -> str:
        return self.id


class PersonIndex(models.Model):
    """What people are searched and compared by, written with their record. Names are folded; sound: of the surname."""

    record = models.OneToOneField(Record, on_delete=models.PROTECT, primary_key=True, related_name="index")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    surname = models.CharField(max_length=80)
    forenames = models.CharField(max_length=200, blank=True)
    sound = models.CharField(max_length=20, blank=True)
    born_on = models.DateField(null=True)
    pncid = models.CharField(max_length=16, blank=True)
    roles = models.CharField(max_length=60, blank=True)
    is_withdrawn = models.BooleanField(default=False)

    class Meta:
        """How people are looked for."""

        indexes = (
            models.Index(fields=("surname", "born_on"), name="cases_person_name"),
            models.Index(fields=("sound", "born_on"), name="cases_person_sound"),
            models.Index(fields=("pncid",), name="cases_person_pncid"),
        )

    def __str__(self) -> str:
        return self.surname


class WhereaboutsKey(models.Model):
    """The age header that lets one organisation open the key of the addresses and contacts in a case."""

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="whereabouts_keys")
    organisation_id = models.CharField(max_length=26)
    header = models.BinaryField()
    wrapped_to = models.CharField(max_length=64, help_text="fingerprint of the key that opens the header")
    since = models.DateTimeField()

    class Meta:
        """One header an organisation and case."""

        constraints = (models.UniqueConstraint(fields=("case", "organisation_id"), name="cases_whereabouts_once"),)

    def __str__(self) -> str:
        return self.pk


class Assignment(models.Model):
    """A person of an organisation works on the case, since and until. expires_at: when it ends unless renewed."""

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="assignments")
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        """One running assignment for a person in an organisation and case."""

        ordering = ("since", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("case", "organisation_id", "person_id"),
                condition=models.Q(until__isnull=True),
                name="cases_assignment_running",
            ),
        )
        indexes = (models.Index(fields=("person_id", "organisation_id"), name="cases_assignment_person"),)

    def __str__(self) -> str:
        return self.id


class Holding(models.Model):
    """An organisation that signed for material of the case holds it from then on."""

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="holdings")
    organisation_id = models.CharField(max_length=26)
    organisation_kind = models.CharField(max_length=8, blank=True)
    since = models.DateTimeField()

    class Meta:
        """An organisation joins a case once."""

        ordering = ("since", "id")
        constraints = (models.UniqueConstraint(fields=("case", "organisation_id"), name="cases_holding_once"),)

    def __str__(self) -> str:
        return self.id


class Block(models.Model):
    """Somebody who must not work on the case, because they know somebody in it."""

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="blocks")
    person_id = models.CharField(max_length=26)
    reason = models.CharField(max_length=500)
    since = models.DateTimeField()
    flagged_by_id = models.CharField(max_length=26)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        """One running block for a person and case."""

        ordering = ("since", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("case", "person_id"), condition=models.Q(lifted_at__isnull=True), name="cases_block_running"
            ),
        )

    def __str__(self) -> str:
        return self.pk


class CaseLink(models.Model):
    """Two cases that belong together. kind: linked, split (other was split from case) or merged (other went into it).

    Of a plain link, case is the one whose id sorts first.
    """

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="links")
    other = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    reason = models.CharField(max_length=500, blank=True)
    since = models.DateTimeField()
    linked_by_id = models.CharField(max_length=26)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """One running link of a kind between two cases."""

        ordering = ("since", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("case", "other", "kind"), condition=models.Q(ended_at__isnull=True), name="cases_link_running"
            ),
        )

    def __str__(self) -> str:
        return self.pk


class PersonLink(models.Model):
    """What somebody decided about two records that look alike: one person, or two."""

    id = models.CharField(primary_key=True, max_length=26)
    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="+")
    is_same = models.BooleanField()
    at = models.DateTimeField()
    decided_by_id = models.CharField(max_length=26)

    class Meta:
        """Decided once; record sorts before other."""

        constraints = (models.UniqueConstraint(fields=("record", "other"), name="cases_person_link_once"),)

    def __str__(self) -> str:
        return self.pk
