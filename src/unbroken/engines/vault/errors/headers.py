"""Errors of the header of an age file. The package draws the whole tree."""

from __future__ import annotations

from unbroken.engines.vault.errors.base import VaultError


class HeaderError(VaultError):
    """The header of an age file cannot be used."""

    code = "vault-header-malformed"
    sentence = "The header of this file is damaged. Ask for the file again."


class VersionUnsupported(HeaderError):
    """Not an age v1 file."""

    code = "vault-version-unsupported"
    sentence = "This is not an age v1 file. Check that you chose the right file."


class HeaderTruncated(HeaderError):
    """The header stops before its last line."""

    code = "vault-header-truncated"
    sentence = "The header of this file is cut short. Ask for the file again."


class HeaderTooLarge(HeaderError):
    """More than the limit."""

    code = "vault-header-too-large"
    sentence = "The header of this file is larger than 1 MiB, so it was not read. Ask for the file again."


class HeaderCharacter(HeaderError):
    """A carriage return, or a byte outside printable ASCII."""

    code = "vault-header-character"
    sentence = "The header of this file holds a character that is not allowed there. Ask for the file again."


class HeaderTrailing(HeaderError):
    """Bytes after the last line, where only a header was expected."""

    code = "vault-header-trailing"
    sentence = "There are bytes after the end of this header. Keep the header apart from its payload."


class Base64Malformed(HeaderError):
    """Base64 that is padded, not canonical or not base64 at all."""

    code = "vault-base64-malformed"
    sentence = "The header of this file holds base64 that is not canonical. Ask for the file again."


class StanzaMalformed(HeaderError):
    """An opening line that is not `-> type arg...`."""

    code = "vault-stanza-malformed"
    sentence = "A recipient line of this file's header is damaged. Ask for the file again."


class StanzaBodyMalformed(HeaderError):
    """Body lines over 64 columns, or without a short last line."""

    code = "vault-stanza-body-malformed"
    sentence = "A recipient's key in this file's header is damaged. Ask for the file again."


class StanzaMissing(HeaderError):
    """No recipient at all."""

    code = "vault-stanza-missing"
    sentence = "The header of this file names no recipient, so nobody can open it. Ask for the file again."


class MacMalformed(HeaderError):
    """A last line that is not `--- ` and 32 bytes."""

    code = "vault-mac-malformed"
    sentence = "The last line of this file's header is damaged. Ask for the file again."


class RecipientShape(HeaderError):
    """A known recipient type with wrong arguments or lengths."""

    code = "vault-recipient-shape"
    sentence = "A recipient in this file's header has the wrong form. Ask for the file again."


class LowOrderShare(HeaderError):
    """A share that makes the shared secret zero."""

    code = "vault-low-order-share"
    sentence = "A recipient in this file's header uses a forbidden key share. Do not trust this file."


class ScryptNotAlone(HeaderError):
    """A passphrase beside another recipient."""

    code = "vault-scrypt-not-alone"
    sentence = "This file combines a passphrase with other recipients, which age forbids. Do not trust it."


class HeaderMacMismatch(HeaderError):
    """The header was changed after it was written."""

    code = "vault-header-mac-mismatch"
    sentence = "The header of this file was changed after it was written. Ask for the file again."
