"""Errors of the blob store. The package draws the whole tree."""

from __future__ import annotations

from unbroken.engines.vault.errors.base import VaultError


class StoreError(VaultError):
    """The blob store did not do what was asked."""

    code = "vault-store-error"
    sentence = "The blob store did not do what was asked. Try again."


class BlobKeyInvalid(StoreError):
    """A name that could leave the store."""

    code = "vault-blob-key-invalid"
    sentence = "A blob's name may hold letters, digits, '-', '_' and '/', and no part may start with '.'."


class BlobMissing(StoreError):
    """No such blob."""

    code = "vault-blob-missing"
    sentence = "This content is not in the store. Restore it from a backup, or ask for it again."


class BlobExists(StoreError):
    """A blob is never replaced."""

    code = "vault-blob-exists"
    sentence = "Content is stored under this name already, and it is never replaced. Use another name."


class PartExists(StoreError):
    """A part is never replaced."""

    code = "vault-part-exists"
    sentence = "This part of the upload is stored already, and it is never replaced. Go on with the next part."


class PartsMismatch(StoreError):
    """The parts stored are not the parts stated."""

    code = "vault-parts-mismatch"
    sentence = "The parts in the store are not the parts of this upload. Start the upload again."


class SizeMismatch(StoreError):
    """Fewer bytes came back than were asked for."""

    code = "vault-size-mismatch"
    sentence = "The store returned fewer bytes than it should hold. Restore this content from a backup."


class StoreAddressInvalid(StoreError):
    """The store's address cannot be understood."""

    code = "vault-store-address-invalid"
    sentence = "The store's address cannot be understood. Use a folder, or s3://bucket/prefix?endpoint=URL."


class StoreRefused(StoreError):
    """The store does not accept our credentials."""

    code = "vault-store-refused"
    sentence = "The store does not accept these credentials. Check the access key and the secret key."


class StoreFull(StoreError):
    """No space left."""

    code = "vault-store-full"
    sentence = "The store has no space left. Nothing was kept of this; make space, then try again."


class StoreUnavailable(StoreError):
    """The store cannot be reached."""

    code = "vault-store-unavailable"
    sentence = "The store cannot be reached. Nothing is lost; try again in a moment."
