# ruff: noqa: DJ008 - rows of the record are read as values, never shown by their name
"""Tables of the custody record. Leaves are append-only; the values they commit to are kept apart."""

from django.db import models


class Log(models.Model):
    """One log per organisation; size and root are what the sequencer last wrote, signed or not."""

    custody_exempt = "part of the custody record itself"

    id = models.CharField(primary_key=True, max_length=26, help_text="the organisation's id")
    origin = models.TextField(unique=True)
    size = models.BigIntegerField(default=0)
    root = models.BinaryField()

    class Meta:
        """Table name."""

        db_table = "custody_log"


class CaseKey(models.Model):
    """The key of one organisation's values about one case, sealed by the root key. No key, no values."""

    custody_exempt = "part of the custody record itself"

    id = models.CharField(primary_key=True, max_length=26)
    log_id = models.CharField(max_length=26)
    case_id = models.CharField(max_length=26, blank=True)
    sealed = models.BinaryField()

    class Meta:
        """Table name; one key a scope."""

        db_table = "custody_casekey"
        constraints = (models.UniqueConstraint(fields=("log_id", "case_id"), name="custody_casekey_scope"),)


class Pending(models.Model):
    """An event written with its change, waiting for its place in the log."""

    custody_exempt = "part of the custody record itself"

    seq = models.BigAutoField(primary_key=True)
    id = models.CharField(unique=True, max_length=26)
    log_id = models.CharField(max_length=26)
    type = models.TextField()
    at = models.DateTimeField()
    case_id = models.CharField(max_length=26, blank=True)
    object_id = models.CharField(max_length=64)
    commitments = models.TextField(help_text="JSON object: slot to commitment")
    links = models.TextField(blank=True, help_text="event ids, joined by spaces, that this event names")
    transaction = models.BigIntegerField(help_text="number of the writing transaction, set by the database")

    class Meta:
        """Table name; the order the sequencer reads in."""

        db_table = "custody_pending"
        indexes = (models.Index(fields=("log_id", "seq"), name="custody_pending_order"),)


class Entry(models.Model):
    """One leaf of a log, and where it belongs."""

    custody_exempt = "part of the custody record itself"

    id = models.CharField(primary_key=True, max_length=26, help_text="the event's id")
    log_id = models.CharField(max_length=26)
    index = models.BigIntegerField()
    type = models.TextField()
    at = models.DateTimeField()
    case_id = models.CharField(max_length=26, blank=True)
    object_id = models.CharField(max_length=64)
    item = models.CharField(max_length=26, help_text="random key of the object in this log")
    seq = models.BigIntegerField(help_text="place in the item's chain, from 0")
    leaf = models.BinaryField()
    leaf_hash = models.BinaryField()

    class Meta:
        """Table name, places that can be taken once only, and the ways it is read."""

        db_table = "custody_entry"
        constraints = (
            models.UniqueConstraint(fields=("log_id", "index"), name="custody_entry_place"),
            models.UniqueConstraint(fields=("log_id", "object_id", "seq"), name="custody_entry_chain"),
        )
        indexes = (
            models.Index(fields=("case_id", "at"), name="custody_entry_case"),
            models.Index(fields=("object_id", "at"), name="custody_entry_object"),
        )


class Tile(models.Model):
    """A full tile: 256 hashes, written once. Partial tiles follow from the entries."""

    custody_exempt = "part of the custody record itself"

    id = models.BigAutoField(primary_key=True)
    log_id = models.CharField(max_length=26)
    level = models.IntegerField()
    index = models.BigIntegerField()
    hashes = models.BinaryField()
    root = models.BinaryField()

    class Meta:
        """Table name; one tile a place."""

        db_table = "custody_tile"
        constraints = (models.UniqueConstraint(fields=("log_id", "level", "index"), name="custody_tile_place"),)


class Checkpoint(models.Model):
    """A signed checkpoint, as published."""

    custody_exempt = "part of the custody record itself"

    id = models.BigAutoField(primary_key=True)
    log_id = models.CharField(max_length=26)
    size = models.BigIntegerField()
    root = models.BinaryField()
    note = models.TextField(help_text="signed note, C2SP")
    at = models.DateTimeField()

    class Meta:
        """Table name; one checkpoint a size."""

        db_table = "custody_checkpoint"
        constraints = (models.UniqueConstraint(fields=("log_id", "size"), name="custody_checkpoint_size"),)


class Cosignature(models.Model):
    """Another organisation's signature on a checkpoint: it has seen this history and no other."""

    custody_exempt = "part of the custody record itself"

    id = models.BigAutoField(primary_key=True)
    log_id = models.CharField(max_length=26)
    size = models.BigIntegerField()
    witness_id = models.CharField(max_length=26, help_text="the organisation that cosigned")
    root = models.BinaryField()
    line = models.TextField(help_text="signature line of a signed note")
    at = models.DateTimeField()

    class Meta:
        """Table name; one cosignature a witness and size."""

        db_table = "custody_cosignature"
        constraints = (
            models.UniqueConstraint(fields=("log_id", "size", "witness_id"), name="custody_cosignature_once"),
        )


class Disclosure(models.Model):
    """What an event's commitments open to. Erasing deletes this row; the proofs still hold."""

    custody_exempt = "part of the custody record itself"

    id = models.CharField(primary_key=True, max_length=26, help_text="the event's id")
    # No constraint: its row lock would make every writer of a case queue at one row.
    key = models.ForeignKey(CaseKey, on_delete=models.PROTECT, db_constraint=False)
    log_id = models.CharField(max_length=26)
    actor_id = models.CharField(max_length=26, blank=True)
    recipient_id = models.CharField(max_length=26, blank=True)
    sealed = models.BinaryField(help_text="seed and values, ChaCha20-Poly1305 under the case key")

    class Meta:
        """Table name; searchable by the person who acted."""

        db_table = "custody_disclosure"
        indexes = (models.Index(fields=("actor_id",), name="custody_disclosure_actor"),)
