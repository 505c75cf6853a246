"""Tables of the case captured once. Organisations and people are named by id: another node may hold their record."""

from django.db import models

from unbroken.stages.cases.rules import NAME_LIMIT, OPERATION_LIMIT, PLACE_LIMIT, DateCode, PersonRole


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

    class Meta:
        """Newest first; found by owner."""

        ordering = ("-registered_at", "id")
        indexes = (models.Index(fields=("owner_organisation_id", "owner_unit_id"), name="cases_case_owner"),)

    def __str__(self) -> str:
        return self.urn


class Offence(models.Model):
    """An offence of a case."""

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="offences")
    code = models.CharField(max_length=8)
    date_code = models.PositiveSmallIntegerField(choices=[(int(code), code.words) for code in DateCode])
    start_on = models.DateField()
    end_on = models.DateField(null=True)
    place = models.CharField(max_length=PLACE_LIMIT, blank=True)
    wording = models.TextField(blank=True)

    class Meta:
        """As entered."""

        ordering = ("id",)

    def __str__(self) -> str:
        return self.code


class CasePerson(models.Model):
    """A person in one role of one case. Contact details are kept elsewhere, in a later stage of the work."""

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="people")
    role = models.CharField(max_length=3, choices=[(role.value, role.words) for role in PersonRole])
    surname = models.CharField(max_length=NAME_LIMIT)
    forenames = models.CharField(max_length=NAME_LIMIT, blank=True)
    born_on = models.DateField(null=True)
    identifiers = models.JSONField(default=dict)

    class Meta:
        """As entered."""

        ordering = ("id",)

    def __str__(self) -> str:
        return self.id


class Assignment(models.Model):
    """A person of an organisation works on the case, since and until."""

    id = models.CharField(primary_key=True, max_length=26)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="assignments")
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

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
