"""Errors of an installation: each is one sentence that says what is wrong and what to do.

InstallationError
├── FolderInUse
├── DatabaseNotStarted
├── RootKeyLost
├── RootKeyWrong
├── SecretDamaged
├── SecretExposed
├── RuntimeRoleRefused
├── DemoNotPublic
└── NotifyRefused
"""

from typing import ClassVar


class InstallationError(Exception):
    """The installation cannot run as it is."""

    code: ClassVar[str] = "installation"


class WrongSetting(InstallationError):
    """A setting has a value that cannot be used; the sentence names its variable."""

    code = "installation-setting-wrong"


class FolderInUse(InstallationError):
    """Another `unbroken serve` runs on the same data folder."""

    code = "installation-folder-in-use"


class DatabaseNotStarted(InstallationError):
    """The embedded PostgreSQL does not start."""

    code = "installation-database-not-started"


class RootKeyLost(InstallationError):
    """The database holds sealed keys, and the root key that opens them is not there."""

    code = "installation-root-key-lost"


class RootKeyWrong(InstallationError):
    """The root key that is there did not seal the keys in the database."""

    code = "installation-root-key-wrong"


class SecretDamaged(InstallationError):
    """A file of the secrets folder does not hold a secret."""

    code = "installation-secret-damaged"


class SecretExposed(InstallationError):
    """A file of the secrets folder can be read by other users of the machine."""

    code = "installation-secret-exposed"


class RuntimeRoleRefused(InstallationError):
    """The runtime role of an external PostgreSQL cannot be made, or may do too much."""

    code = "installation-runtime-role-refused"


class DemoNotPublic(InstallationError):
    """A demonstration was about to be reachable from other machines."""

    code = "installation-demo-not-public"


class NotifyRefused(InstallationError):
    """GOV.UK Notify did not take an e-mail; the job that sends it tries again."""

    code = "installation-notify-refused"

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"GOV.UK Notify did not take an e-mail (answer {status}, {reason}). It is tried again.")
