"""Errors of keys: as text, as recipients, and as an installation keeps them. The package draws the whole tree."""

from __future__ import annotations

from unbroken.engines.vault.errors.base import VaultError


class KeyTextError(VaultError):
    """A key or recipient as text cannot be read."""

    code = "vault-key-text-malformed"
    sentence = "This key cannot be read. Copy it again, whole."


class RecipientMalformed(KeyTextError):
    """Not `age1...` or `age1pq1...`."""

    code = "vault-recipient-malformed"
    sentence = "This recipient cannot be read. Copy it again, whole: it starts with age1 or age1pq1."


class IdentityMalformed(KeyTextError):
    """Not `AGE-SECRET-KEY-1...` or `AGE-SECRET-KEY-PQ-1...`."""

    code = "vault-identity-malformed"
    sentence = "This secret key cannot be read. Copy it again, whole: it starts with AGE-SECRET-KEY-."


class KeyFileMalformed(KeyTextError):
    """A file of keys or recipients that holds something else."""

    code = "vault-key-file-malformed"
    sentence = "This key file cannot be read. It should hold one key a line, and comments after #."


class RecipientsError(VaultError):
    """The recipients together make no sense."""

    code = "vault-recipients-error"
    sentence = "These recipients cannot be used together."


class NoRecipients(RecipientsError):
    """Nobody would be able to open the file."""

    code = "vault-no-recipients"
    sentence = "Name at least one recipient: without one nobody could open the file."


class RecipientsMixed(RecipientsError):
    """Post-quantum and classical recipients in one file."""

    code = "vault-recipients-mixed"
    sentence = (
        "Post-quantum recipients (age1pq1...) and classical ones (age1...) cannot share one file: "
        "the classical key would be the weaker way in. Make one file for each kind."
    )


class KeyringError(VaultError):
    """A key of this installation cannot be used."""

    code = "vault-keyring-error"
    sentence = "A key of this installation cannot be used."


class RootKeyMissing(KeyringError):
    """There is no root key file."""

    code = "vault-root-key-missing"
    sentence = "The root key file is missing. Restore it from its backup: without it nothing can be opened."


class RootKeyExists(KeyringError):
    """A root key file would be overwritten."""

    code = "vault-root-key-exists"
    sentence = "There is a root key file already, and it is never overwritten. Choose another name."


class RootKeyExposed(KeyringError):
    """Others on the machine may read the root key."""

    code = "vault-root-key-exposed"
    sentence = "Other users of this machine may read the root key file. Run chmod 600 on it, then start again."


class RootKeyMalformed(KeyringError):
    """Not 32 bytes."""

    code = "vault-root-key-malformed"
    sentence = "The root key file is not 32 bytes long. Restore it from its backup."


class RootKeyUnknown(KeyringError):
    """Sealed by a root key that is not here."""

    code = "vault-root-key-unknown"
    sentence = "This was sealed by another root key. Add that root key, or restore the matching backup."


class SealedMalformed(KeyringError):
    """Not something a root key sealed."""

    code = "vault-sealed-malformed"
    sentence = "This is not something a root key sealed. Restore it from a backup."


class SealedNotAuthentic(KeyringError):
    """Changed, or sealed for another purpose."""

    code = "vault-sealed-not-authentic"
    sentence = "A sealed key was changed, or belongs elsewhere. Restore it from a backup."
