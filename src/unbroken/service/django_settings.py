"""Django's settings, derived from the one typed Settings object. Nothing here is chosen twice."""

import os
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import unquote, urlsplit

from unbroken.service.database import django_database
from unbroken.service.secrets import secret
from unbroken.service.settings import Settings

UNBROKEN = Settings()
_address = urlsplit(UNBROKEN.address)

SECRET_KEY = secret(UNBROKEN, "django")
DEBUG = False
ALLOWED_HOSTS = sorted({_address.hostname or "127.0.0.1", "127.0.0.1", "localhost", "[::1]"})
CSRF_TRUSTED_ORIGINS = [UNBROKEN.address]
ROOT_URLCONF = "unbroken.service.urls"
WSGI_APPLICATION = None

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "procrastinate.contrib.django",
    "unbroken.ground.custody",
    "unbroken.ground.organisations",
    "unbroken.ground.api",
    "unbroken.ground.webhooks",
    "unbroken.stages.cases",
    "unbroken.stages.evidence",
    "unbroken.stages.files",
    "unbroken.stages.handovers",
    "unbroken.stages.charging",
    "unbroken.stages.packages",
    "unbroken.stages.incidents",
    "unbroken.stages.review",
    "unbroken.stages.disclosure",
    "unbroken.service.pages",
]

MIDDLEWARE = [
    "unbroken.service.identity.headers.SecurityHeaders",
    "unbroken.service.identity.limits.BodyLimit",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "unbroken.service.identity.idle.IdleTimeout",
    "unbroken.service.identity.actor.CurrentActor",
    "unbroken.service.identity.taken.Taken",
    "unbroken.service.identity.limits.Readable",
    "unbroken.service.identity.gate.SignedInByDefault",
    "unbroken.service.identity.problems.Problems",
]

_jinja = {
    "BACKEND": "django.template.backends.jinja2.Jinja2",
    "APP_DIRS": False,
    "DIRS": [],
    "OPTIONS": {
        "environment": "unbroken.service.pages.jinja.environment",
        "context_processors": [
            "django.template.context_processors.request",
            "django.contrib.messages.context_processors.messages",
            "unbroken.service.pages.context.page_context",
            "unbroken.stages.handovers.context.standing_alarms",
        ],
    },
}
_django = {
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "APP_DIRS": True,
    "DIRS": [Path(__file__).parent / "pages" / "allauth_fallback"],
    "OPTIONS": {
        "context_processors": [
            "django.template.context_processors.request",
            "django.contrib.auth.context_processors.auth",
            "django.contrib.messages.context_processors.messages",
            "unbroken.service.pages.context.page_context",
        ],
    },
}
TEMPLATES = [_jinja, _django]

# The supervisor sets the runtime URL once the embedded server is up; see service/bootstrap.py.
DATABASES = {"default": django_database(os.environ.get("UNBROKEN_RUNTIME_DATABASE_URL", "postgresql:///unbroken"))}
# Attempts are counted and codes remembered for all processes alike; a table that overflows would forget them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "service_cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisations.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "unbroken.service.identity.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_REQUIRED = True
MFA_ADAPTER = "unbroken.service.identity.mfa.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Unbroken"
USERSESSIONS_TRACK_ACTIVITY = True

SESSION_COOKIE_NAME = "unbroken_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _address.scheme == "https"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
CSRF_FAILURE_VIEW = "unbroken.service.identity.problems.csrf_failure"
CSRF_COOKIE_NAME = "unbroken_csrf"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FORMS_WITH_PAPERS = ("/lodged/bundle/",)
"""Addresses whose forms carry a document."""
FILE_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
"""How large such a form may be. It is held in memory: no handler writes to disk."""
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
STATIC_URL = "/static/"

_mail = urlsplit(UNBROKEN.email)
DEFAULT_FROM_EMAIL = parseaddr(UNBROKEN.email_from)[1]
if _mail.scheme in {"smtp", "smtps"}:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = _mail.hostname or "localhost"
    EMAIL_PORT = _mail.port or (465 if _mail.scheme == "smtps" else 25)
    EMAIL_HOST_USER = unquote(_mail.username or "")
    EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
    EMAIL_USE_SSL = _mail.scheme == "smtps"
    EMAIL_TIMEOUT = 20
elif _mail.scheme == "notify":
    EMAIL_BACKEND = "unbroken.service.notify.NotifyBackend"
elif UNBROKEN.email == "file":
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(UNBROKEN.data_folder / "mail")
else:
    EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

LOGGING_CONFIG = None
