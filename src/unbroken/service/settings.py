"""The settings: one typed class, read once at start, passed in. docs/reference/settings.md is generated from it."""

import os
import re
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from unbroken.service.errors import WrongSetting

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
TEMPLATE = re.compile(_UUID)
MOST_REDACTORS_UNASKED = 2
NOTIFY_KEY = re.compile(rf".+-{_UUID}-{_UUID}")


class Settings(BaseSettings):
    """Everything an installation can choose. Environment names are UNBROKEN_ + the field in capitals, unless stated."""

    model_config = SettingsConfigDict(env_prefix="UNBROKEN_", extra="ignore", frozen=True, populate_by_name=True)

    data: Path = Field(
        Path("var/unbroken"), description="Folder for the embedded database, local blobs, secrets and guard files."
    )
    database_url: str = Field(
        "",
        validation_alias=AliasChoices("DATABASE_URL", "database_url"),
        description="PostgreSQL URL of the owner role (environment name DATABASE_URL). Empty: start "
        "the embedded PostgreSQL in the data folder.",
    )
    runtime_database_url: str = Field(
        "",
        description="PostgreSQL URL of the runtime role. Empty: the owner makes the role "
        "unbroken_app and its password is kept in the secrets folder.",
    )
    blobs: str = Field(
        "",
        description="Where sealed payloads go: s3://bucket/prefix?endpoint=URL&region=NAME. Empty: a "
        "folder in the data folder.",
    )
    s3_access_key: SecretStr = Field(
        SecretStr(""),
        validation_alias=AliasChoices("AWS_ACCESS_KEY_ID", "s3_access_key"),
        description="S3 access key (environment name AWS_ACCESS_KEY_ID).",
    )
    s3_secret_key: SecretStr = Field(
        SecretStr(""),
        validation_alias=AliasChoices("AWS_SECRET_ACCESS_KEY", "s3_secret_key"),
        description="S3 secret key (environment name AWS_SECRET_ACCESS_KEY).",
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8717, ge=0, le=65535, description="Port to listen on; 0 picks a free one.")
    public_url: str = Field(
        "", description="Address people use, for links in e-mails and for host checks. Empty: http://HOST:PORT."
    )
    log_domain: str = Field(
        "unbroken.example",
        pattern=r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$",
        max_length=200,
        description="Domain that ends the names of logs and witnesses, such as westmarch.LOG_DOMAIN/log. Choose one "
        "that is yours before the first organisation is added: a name is signed into every checkpoint, so a later "
        "change counts for organisations added after it, never for a log that has begun.",
    )
    demo: bool = Field(
        default=False,
        description="Demonstration mode: fictional personas, sign-in without a password on loopback "
        "only, a loud banner.",
    )
    email: str = Field(
        "console",
        description="console, file, smtp://user:password@host:port (smtps:// for TLS), or notify:TEMPLATE for GOV.UK "
        "Notify, with the id of a template that has the places ((subject)) and ((body)).",
    )
    notify_key: SecretStr = Field(
        SecretStr(""), validate_default=True, description="Key of the API of GOV.UK Notify, as it was given out."
    )
    notify_url: str = Field(
        "https://api.notifications.service.gov.uk", description="Where the API of GOV.UK Notify answers."
    )
    email_from: str = Field("unbroken@localhost", description="Sender of e-mails.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Least severe log line to write."
    )
    log_format: Literal["json", "console"] = Field("json", description="json for machines, console for people.")
    log_file: str = Field("", description="File to append log lines to. Empty: standard error.")
    idle_minutes: int = Field(15, ge=1, le=120, description="Minutes without a request after which a session ends.")
    upload_expiry_hours: int = Field(
        48, ge=1, description="Hours after which an unfinished upload is cleaned up and recorded."
    )
    api_requests_per_minute: int = Field(
        600, ge=1, description="Requests that one connected system may make in a minute through the API."
    )
    webhooks_to_private_addresses: bool = Field(
        default=False,
        description="Let webhooks be sent to addresses of this machine and of private networks, for tests and "
        "installations whose receivers are inside.",
    )
    redactors: int = Field(
        0,
        ge=0,
        le=64,
        description="Processes that read documents for redaction and make redacted copies, one document at a time "
        "each. Allow 1 GiB of memory for each. 0: as many as the machine has cores, two at most.",
    )
    max_item_gib: int = Field(64, ge=1, description="Largest single item accepted, in GiB.")
    policy: str = Field(
        "",
        description="File of the policy table of redaction, JSON, checked with `unbroken policy check`. Empty: the one "
        "that comes with the program.",
    )

    breaches_until_checked: int = Field(
        2,
        ge=1,
        le=2,
        description="Of which breach within 12 months on the next ten services are checked by two people. The first "
        "asks for training already. Never milder than the national 2.",
    )
    breaches_until_suspended: int = Field(
        3,
        ge=1,
        le=3,
        description="Of which breach within 12 months on nothing is served until whoever served was assessed. Never "
        "milder than the national 3.",
    )

    @field_validator("database_url", "runtime_database_url")
    @classmethod
    def _is_postgresql(cls, url: str) -> str:
        if url and urlsplit(url).scheme not in {"postgresql", "postgres"}:
            raise ValueError("Give it as postgresql://user:password@host:port/database.")
        return url

    @field_validator("blobs")
    @classmethod
    def _is_store(cls, url: str) -> str:
        parts = urlsplit(url)
        if url and not (parts.scheme == "s3" and parts.netloc) and not (parts.scheme == "file" and parts.path):
            raise ValueError("Give it as s3://bucket/prefix?endpoint=URL&region=NAME, or leave it empty for a folder.")
        return url

    @field_validator("public_url")
    @classmethod
    def _is_address(cls, url: str) -> str:
        parts = urlsplit(url)
        if url and (parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/")):
            raise ValueError("Give it as https://host, without a path.")
        return url

    @field_validator("email")
    @classmethod
    def _is_mail(cls, way: str) -> str:
        parts = urlsplit(way)
        is_server = parts.scheme in {"smtp", "smtps"} and parts.hostname
        is_notify = parts.scheme == "notify" and TEMPLATE.fullmatch(parts.path)
        if way not in {"console", "file"} and not is_server and not is_notify:
            raise ValueError("Give it as console, file, smtp://user:password@host:port or notify:TEMPLATE.")
        return way

    @field_validator("notify_key")
    @classmethod
    def _is_notify_key(cls, key: SecretStr, info: ValidationInfo) -> SecretStr:
        is_needed = str(info.data.get("email", "")).startswith("notify:")
        if (is_needed or key.get_secret_value()) and not NOTIFY_KEY.fullmatch(key.get_secret_value()):
            raise ValueError("Give the whole key: its name, the id of the service and the secret, joined by hyphens.")
        return key

    @field_validator("notify_url")
    @classmethod
    def _is_notify(cls, url: str) -> str:
        parts = urlsplit(url)
        is_inside = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "::1", "localhost"}
        if not parts.hostname or not (parts.scheme == "https" or is_inside):
            raise ValueError("Give it as https://host. Without TLS it may only be this machine.")
        return url

    @classmethod
    def read(cls, **changes: object) -> Self:
        """Return the settings of this environment with the given changes. Raises WrongSetting."""
        try:
            return cls(**changes)  # type: ignore[arg-type]  # pydantic validates the values
        except ValidationError as error:
            raise WrongSetting(" ".join(_sentence(one["loc"], one["msg"]) for one in error.errors())) from None

    @property
    def notify_template(self) -> str:
        """The template of GOV.UK Notify, or nothing when e-mail goes another way."""
        return self.email.removeprefix("notify:") if self.email.startswith("notify:") else ""

    @property
    def blobs_url(self) -> str:
        """URL of the blob store: the given one, or the folder `blobs` in the data folder."""
        return self.blobs or (self.data_folder / "blobs").as_uri()

    @property
    def data_folder(self) -> Path:
        """The data folder as an absolute path."""
        return self.data.expanduser().absolute()

    @property
    def secrets_folder(self) -> Path:
        """Folder of generated secrets, mode 0700; each file 0600."""
        return self.data_folder / "secrets"

    @property
    def root_key_path(self) -> Path:
        """File of the root key that seals the keyring."""
        return self.secrets_folder / "root.key"

    @property
    def guard_folder(self) -> Path:
        """Folder of the last signed checkpoints. Never restore it from a backup."""
        return self.data_folder / "guard"

    @property
    def redactor_count(self) -> int:
        """How many processes read documents and make copies."""
        return self.redactors or min(usable_cores(), MOST_REDACTORS_UNASKED)

    @property
    def address(self) -> str:
        """The address people use, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    def environment(self) -> dict[str, str]:
        """Return the environment variables that give another process these same settings."""
        variables = {}
        for name in self.model_fields_set:
            value = getattr(self, name)
            variables[variable_of(name)] = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
        return {**variables, "UNBROKEN_DATA": str(self.data_folder)}


def usable_cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def variable_of(name: str) -> str:
    """Return the environment variable of a setting."""
    alias = Settings.model_fields[name].validation_alias
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else f"UNBROKEN_{name.upper()}"


def _sentence(place: tuple[int | str, ...], message: str) -> str:
    """Return one sentence on a wrong value. It never repeats the value, which may be a secret."""
    given = str(place[0]) if place else ""
    names = {alias: name for name in Settings.model_fields for alias in (name, variable_of(name))}
    variable = variable_of(names[given]) if given in names else given
    words = message.removeprefix("Value error, ").rstrip(".")
    return f"The setting {variable} has a wrong value. {words}."
