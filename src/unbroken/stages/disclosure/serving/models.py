"""Tables of serving: what was served on whom, its documents, who can open them, who did, and the e-mails about it."""

from django.db import models

from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS
from unbroken.stages.disclosure.serving.vocabulary import Method, NoticeKind, Section, ServiceState


class Service(models.Model):
    """The proof of service of one release. Source: DOMAIN 6.3."""

    id = models.CharField(primary_key=True, max_length=26)
    release_id = models.CharField(max_length=26, unique=True)
    case_id = models.CharField(max_length=26)
    urn = models.CharField(max_length=20)
    organisation_id = models.CharField(max_length=26, help_text="who served it")
    recipient = models.CharField(max_length=10, choices=[(kind.value, words) for kind, words in RECIPIENTS.items()])
    recipient_organisation_id = models.CharField(max_length=26, blank=True)
    client_id = models.CharField(max_length=64, blank=True, help_text="the defendant for whom it went")
    client_name = models.CharField(max_length=200, blank=True)
    authority = models.CharField(max_length=8)
    stage = models.CharField(max_length=8)
    title = models.CharField(max_length=120)
    marking = models.CharField(max_length=40)
    method = models.CharField(max_length=6, choices=[(one.value, one.words) for one in Method])
    proof = models.CharField(
        max_length=200, blank=True, help_text="of a method outside this program: a receipt, a name"
    )
    rule = models.CharField(max_length=120)
    is_s9_notice = models.BooleanField()
    response_due = models.DateField(null=True)
    served_by_id = models.CharField(max_length=26)
    served_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    number = models.IntegerField(help_text="of the versions of this service, from 1")
    replaces_id = models.CharField(max_length=26, blank=True)
    state = models.CharField(max_length=8, choices=[(one.value, one.words) for one in ServiceState])
    settled_at = models.DateTimeField(null=True, help_text="when it was replaced or recalled")
    settled_by_id = models.CharField(max_length=26, blank=True)
    reason = models.TextField(blank=True)
    incident_id = models.CharField(max_length=26, blank=True)

    class Meta:
        """Newest first; found by case and by recipient."""

        db_table = "disclosure_service"
        ordering = ("-served_at", "-id")
        indexes = (
            models.Index(fields=("case_id", "client_id"), name="disclosure_service_case"),
            models.Index(fields=("recipient_organisation_id",), name="disclosure_service_to"),
            models.Index(fields=("state", "expires_at"), name="disclosure_service_expiry"),
        )

    def __str__(self) -> str:
        return self.pk


class ServedDocument(models.Model):
    """One proven copy that was served: which exactly, its pages and its digest. first_page: in the bundle of its kind.

    text: what can be read in it, for searching, sealed under a key made from the file's own; empty until it is read.
    """

    id = models.CharField(primary_key=True, max_length=26)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="documents")
    place = models.IntegerField()
    section = models.CharField(max_length=4, choices=[(one.value, one.words) for one in Section])
    ref = models.CharField(max_length=16)
    label = models.CharField(max_length=80)
    kind = models.CharField(max_length=20)
    item_id = models.CharField(max_length=26)
    version_id = models.CharField(max_length=26, help_text="the sealed copy")
    page_count = models.IntegerField()
    size_bytes = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    format = models.CharField(max_length=8)
    text = models.BinaryField(default=b"")

    class Meta:
        """In the order of the release."""

        db_table = "disclosure_served"
        ordering = ("service_id", "place")
        constraints = (models.UniqueConstraint(fields=("service", "version_id"), name="disclosure_served_once"),)

    def __str__(self) -> str:
        return self.pk


class Wrapping(models.Model):
    """The age header with which one organisation opens one served copy. Ending access empties it."""

    id = models.CharField(primary_key=True, max_length=26)
    document = models.ForeignKey(ServedDocument, on_delete=models.PROTECT, related_name="wrappings")
    organisation_id = models.CharField(max_length=26)
    header = models.BinaryField()
    wrapped_to = models.CharField(max_length=64, help_text="fingerprint of the key that opens the header")
    made_at = models.DateTimeField()

    class Meta:
        """One an organisation and document."""

        db_table = "disclosure_wrapping"
        constraints = (
            models.UniqueConstraint(fields=("document", "organisation_id"), name="disclosure_wrapping_once"),
        )

    def __str__(self) -> str:
        return self.pk


class Opening(models.Model):
    """That somebody of the recipient opened a document, and when first. The serving side sees that it was opened."""

    id = models.CharField(primary_key=True, max_length=26)
    document = models.ForeignKey(ServedDocument, on_delete=models.PROTECT, related_name="openings")
    organisation_id = models.CharField(max_length=26, blank=True)
    person_id = models.CharField(max_length=26)
    first_at = models.DateTimeField()

    class Meta:
        """Once a person and document."""

        db_table = "disclosure_opening"
        constraints = (
            models.UniqueConstraint(
                fields=("document", "organisation_id", "person_id"), name="disclosure_opening_once"
            ),
        )

    def __str__(self) -> str:
        return self.pk


class Objection(models.Model):
    """An objection to a statement served under section 9: with it, the statement is not read as evidence."""

    id = models.CharField(primary_key=True, max_length=26)
    document = models.ForeignKey(ServedDocument, on_delete=models.PROTECT, related_name="objections")
    organisation_id = models.CharField(max_length=26, blank=True, help_text="who recorded it; empty for in person")
    person_id = models.CharField(max_length=26)
    is_in_portal = models.BooleanField(help_text="made by the recipient here; else it came another way")
    received_on = models.DateField()
    reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        """Once a statement."""

        db_table = "disclosure_objection"
        ordering = ("recorded_at", "id")
        constraints = (models.UniqueConstraint(fields=("document",), name="disclosure_objection_once"),)

    def __str__(self) -> str:
        return self.pk


class ServiceNotice(models.Model):
    """An e-mail about what was served. key: what makes it one and the same; it is sent once."""

    custody_exempt = "delivery of an e-mail: what it tells of is itself an event"

    key = models.CharField(primary_key=True, max_length=100)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField(max_length=8, choices=[(one.value, one.value) for one in NoticeKind])
    organisation_id = models.CharField(max_length=26, blank=True, help_text="whose address it is; empty for in person")
    address = models.CharField(max_length=254)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        """Table name."""

        db_table = "disclosure_service_notice"

    def __str__(self) -> str:
        return self.key
