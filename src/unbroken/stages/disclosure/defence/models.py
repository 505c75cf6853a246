"""Tables of the portal: counsel who were let in, undertakings, notebooks nobody else opens, defendants in person."""

from django.db import models


class CounselGrant(models.Model):
    """A firm on record lets a person of another organisation see what was served for one of its clients."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    client_id = models.CharField(max_length=64)
    firm_id = models.CharField(max_length=26)
    organisation_id = models.CharField(max_length=26, help_text="of the person who was let in")
    person_id = models.CharField(max_length=26)
    granted_by_id = models.CharField(max_length=26)
    granted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by_id = models.CharField(max_length=26, blank=True)

    class Meta:
        """Once at a time."""

        db_table = "disclosure_counsel"
        ordering = ("-granted_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "client_id", "firm_id", "organisation_id", "person_id"),
                condition=models.Q(ended_at=None),
                name="disclosure_counsel_once",
            ),
        )

    def __str__(self) -> str:
        return self.pk


class Undertaking(models.Model):
    """A person's undertaking for the recorded interviews in what was served for one client. words: what was said."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    client_id = models.CharField(max_length=64)
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    words = models.TextField()
    given_at = models.DateTimeField()

    class Meta:
        """Given once."""

        db_table = "disclosure_undertaking"
        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "client_id", "organisation_id", "person_id"), name="disclosure_undertaking_once"
            ),
        )

    def __str__(self) -> str:
        return self.pk


class Notebook(models.Model):
    """The key of one person's notes, locked by a passphrase that never reaches us. See the ADR on notes."""

    id = models.CharField(primary_key=True, max_length=26)
    organisation_id = models.CharField(max_length=26)
    person_id = models.CharField(max_length=26)
    locked = models.JSONField(help_text="salt, rounds and the wrapped key; by passphrase and by recovery code")
    made_at = models.DateTimeField()

    class Meta:
        """One a person and organisation."""

        db_table = "disclosure_notebook"
        constraints = (
            models.UniqueConstraint(fields=("organisation_id", "person_id"), name="disclosure_notebook_once"),
        )

    def __str__(self) -> str:
        return self.pk


class Note(models.Model):
    """One encrypted note on one served document: bytes to us."""

    id = models.CharField(primary_key=True, max_length=26)
    notebook = models.ForeignKey(Notebook, on_delete=models.PROTECT, related_name="notes")
    document_id = models.CharField(max_length=26)
    number = models.IntegerField(help_text="of its versions, from 1: what a stale write is told by")
    sealed = models.BinaryField()
    kept_at = models.DateTimeField()

    class Meta:
        """One a document and notebook."""

        db_table = "disclosure_note"
        constraints = (models.UniqueConstraint(fields=("notebook", "document_id"), name="disclosure_note_once"),)

    def __str__(self) -> str:
        return self.pk


class VisitorNotebook(models.Model):
    """As Notebook, of a defendant in person. person_id: their first link in the case, whatever link they come with."""

    custody_exempt = "a defendant in person has no log, and whoever served must not learn that they keep notes"

    id = models.CharField(primary_key=True, max_length=26)
    person_id = models.CharField(max_length=26, unique=True)
    locked = models.JSONField(help_text="as in Notebook")
    made_at = models.DateTimeField()

    class Meta:
        """Table name."""

        db_table = "disclosure_visitor_notebook"

    def __str__(self) -> str:
        return self.pk


class VisitorNote(models.Model):
    """As Note, of a defendant in person."""

    custody_exempt = "a defendant in person has no log, and whoever served must not learn that they keep notes"

    id = models.CharField(primary_key=True, max_length=26)
    notebook = models.ForeignKey(VisitorNotebook, on_delete=models.PROTECT, related_name="notes")
    document_id = models.CharField(max_length=26)
    number = models.IntegerField(help_text="as in Note")
    sealed = models.BinaryField()
    kept_at = models.DateTimeField()

    class Meta:
        """One a document and notebook."""

        db_table = "disclosure_visitor_note"
        constraints = (
            models.UniqueConstraint(fields=("notebook", "document_id"), name="disclosure_visitor_note_once"),
        )

    def __str__(self) -> str:
        return self.pk


class InPerson(models.Model):
    """A defendant without a lawyer: a link that works once, a code given another way, wrong attempts counted."""

    id = models.CharField(primary_key=True, max_length=26)
    case_id = models.CharField(max_length=26)
    client_id = models.CharField(max_length=64)
    organisation_id = models.CharField(max_length=26, help_text="who serves")
    link_sha256 = models.CharField(max_length=64)
    code_hash = models.CharField(max_length=200)
    wrong_attempts = models.IntegerField(default=0)
    made_by_id = models.CharField(max_length=26)
    made_at = models.DateTimeField()
    link_until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """One at a time for a defendant; found by the digest of the link."""

        db_table = "disclosure_inperson"
        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "client_id", "organisation_id"),
                condition=models.Q(ended_at=None),
                name="disclosure_inperson_once",
            ),
        )
        indexes = (models.Index(fields=("link_sha256",), name="disclosure_inperson_link"),)

    def __str__(self) -> str:
        return self.pk
