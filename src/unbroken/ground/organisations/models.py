"""Tables of organisations, people and keys."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import check_password
from django.db import models

from unbroken.ground.access.roles import OrganisationKind, Role


class Organisation(models.Model):
    """A police force, CPS Area, court, defence firm or inspectorate. It is a controller in its own right."""

    id = models.CharField(primary_key=True, max_length=26)
    kind = models.CharField(max_length=8, choices=[(kind.value, kind.label) for kind in OrganisationKind])
    name = models.CharField(max_length=120)
    code = models.CharField(max_length=12, unique=True, help_text="such as the force code 18")
    slug = models.SlugField(max_length=60, unique=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    registered_at = models.DateTimeField()

    class Meta:
        """Table name and order."""

        db_table = "organisations_organisation"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A team within an organisation; supervisors supervise units."""

    id = models.CharField(primary_key=True, max_length=26)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=120)
    code = models.CharField(max_length=12, blank=True, help_text="the two letters of the unit in a URN")
    added_at = models.DateTimeField()

    class Meta:
        """Table name, order, one name a unit."""

        db_table = "organisations_unit"
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("organisation", "name"), name="organisations_unit_name"),)

    def __str__(self) -> str:
        return self.name


class Person(AbstractBaseUser):
    """Somebody who signs in. What they may do comes from memberships only; there is no superuser."""

    id = models.CharField(primary_key=True, max_length=26)
    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=120)
    rank_or_title = models.CharField(max_length=60, blank=True)
    collar_number = models.CharField(max_length=20, blank=True)
    is_active = models.BooleanField(default=True)
    registered_at = models.DateTimeField()
    last_login = None

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = BaseUserManager()

    class Meta:
        """Table name and order."""

        db_table = "organisations_person"
        ordering = ("display_name",)

    def __str__(self) -> str:
        return self.display_name

    def check_password(self, raw_password: str | None) -> bool:
        """Say whether raw_password is right. Never re-hashes by itself: that would be a write without an event."""
        return check_password(raw_password, self.password)

    def get_full_name(self) -> str:
        """Return the name to show."""
        return self.display_name

    def get_short_name(self) -> str:
        """Return the name to greet by."""
        return self.display_name


class Membership(models.Model):
    """One role of one person in one organisation, for a time."""

    id = models.CharField(primary_key=True, max_length=26)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True)
    role = models.CharField(max_length=12, choices=[(role.value, role.label) for role in Role])
    starts = models.DateTimeField()
    ends = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Table name; a role is held once at a time; the way it is read."""

        db_table = "organisations_membership"
        constraints = (
            models.UniqueConstraint(
                fields=("person", "organisation", "unit", "role"),
                condition=models.Q(ends=None),
                nulls_distinct=False,
                name="organisations_membership_once",
            ),
        )
        indexes = (models.Index(fields=("organisation", "role"), name="organisations_membership_role"),)

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} in {self.organisation_id}"


class KeyPurpose(models.TextChoices):
    """What a key is for."""

    ENCRYPTION = "ENCRYPTION", "Encryption: items are wrapped to it"
    LOG_SIGNING = "LOG_SIGNING", "Signing the organisation's own log, and receipts"
    WITNESS = "WITNESS", "Cosigning other organisations' logs"


class OrganisationKey(models.Model):
    """A key. Its public text is published; the secret is sealed by the root key, or kept on another node (empty)."""

    id = models.CharField(primary_key=True, max_length=26)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="keys")
    purpose = models.CharField(max_length=12, choices=KeyPurpose.choices)
    key_id = models.CharField(max_length=64, help_text="fingerprint, hexadecimal")
    public = models.TextField(help_text="age recipient, or vkey")
    sealed = models.BinaryField(default=b"")
    created_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Table name; one current key a purpose."""

        db_table = "organisations_key"
        ordering = ("-created_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "purpose"),
                condition=models.Q(retired_at=None),
                name="organisations_key_current",
            ),
        )

    def __str__(self) -> str:
        return f"{self.purpose} {self.key_id}"


class System(models.Model):
    """Another program that acts for the organisation through the API, with one token. The token itself is not kept."""

    id = models.CharField(primary_key=True, max_length=26)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="systems")
    name = models.CharField(max_length=60)
    scopes = models.JSONField(default=list)
    token_sha256 = models.CharField(max_length=64)
    connected_at = models.DateTimeField()
    connected_by_id = models.CharField(max_length=26)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """Table name, order, one running system of a name."""

        db_table = "organisations_system"
        ordering = ("-connected_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "name"),
                condition=models.Q(revoked_at=None),
                name="organisations_system_name",
            ),
        )

    def __str__(self) -> str:
        return self.name


class SystemUse(models.Model):
    """When a system's token was last used, to the minute."""

    custody_exempt = "what a system does is recorded event by event; this only says that its token is still in use"

    system = models.OneToOneField(System, on_delete=models.PROTECT, primary_key=True, related_name="use")
    last_used_at = models.DateTimeField()

    class Meta:
        """Table name."""

        db_table = "organisations_systemuse"

    def __str__(self) -> str:
        return self.system_id
