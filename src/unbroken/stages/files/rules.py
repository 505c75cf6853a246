"""What a form is to the access policy, when it may be certified, and what a signature must be. Pure."""

import hashlib
import json
import re
from typing import Final

from unbroken.engines.casefile.facts import FileType
from unbroken.engines.casefile.forms import Form, FormView
from unbroken.engines.casefile.forms.codec import to_json
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.errors import InvalidInput
from unbroken.stages.files.errors import FormIncomplete, SignatureMissing

KINDS: Final[dict[str, DocumentKind]] = {
    "MG3": DocumentKind.CHARGING_ADVICE,
    "MG4": DocumentKind.CHARGES,
    "MG5": DocumentKind.CASE_SUMMARY,
    "MG6": DocumentKind.CONFIDENTIAL_FORM,
    "MG6C": DocumentKind.UNUSED_SCHEDULE,
    "MG6D": DocumentKind.SENSITIVE_SCHEDULE,
    "MG6E": DocumentKind.CONFIDENTIAL_FORM,
    "MG9": DocumentKind.WITNESS_DETAILS,
    "MG10": DocumentKind.WITNESS_DETAILS,
    "MG11": DocumentKind.STATEMENT,
    "MG11-BACK": DocumentKind.WITNESS_DETAILS,
    "MG12": DocumentKind.EVIDENCE_FORM,
    "MG15": DocumentKind.EVIDENCE_FORM,
    "MG16": DocumentKind.CONVICTIONS,
    "MG18": DocumentKind.CONVICTIONS,
    "MG19": DocumentKind.DOCUMENT,
    "SDC": DocumentKind.UNUSED_SCHEDULE,
}
"""What kind of material each form is: its row of the visibility matrix, DOMAIN 1.6."""

PNG: Final = b"\x89PNG\r\n\x1a\n"
IMAGE_LIMIT_BYTES: Final = 200_000
TYPED_LIMIT: Final = 120
_SHA256 = re.compile(r"[0-9a-f]{64}")


def kind_of(form: Form) -> DocumentKind:
    """Return what kind of material a form is."""
    return KINDS[form.code]


def canonical(view: FormView) -> bytes:
    """Return the values of a form as bytes to be stored: sorted JSON."""
    return json.dumps(to_json(view), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def digest_of_values(view: FormView) -> str:
    """Return the SHA-256 of what a form says, whatever the revision of the facts it was made from."""
    values = {key: value for key, value in to_json(view).items() if key != "revision"}
    return hashlib.sha256(json.dumps(values, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def check_complete(view: FormView) -> None:
    """Raise FormIncomplete when a form lacks facts that it needs."""
    if view.missing:
        raise FormIncomplete([entry.place for entry in view.missing])


def check_signature(image: bytes, typed: str, *, has_read: bool) -> tuple[bytes, bool]:
    """Return the signature and whether it is typed. image: PNG of the drawn one, or empty. Raises SignatureMissing."""
    if not has_read:
        raise SignatureMissing("has_read", "The witness must read the statement, or have it read, before signing.")
    if image:
        if not image.startswith(PNG) or len(image) > IMAGE_LIMIT_BYTES:
            raise SignatureMissing("image", "The drawn signature could not be read. Draw it again, or type the name.")
        return image, False
    name = " ".join(typed.split())
    if not name or len(name) > TYPED_LIMIT:
        raise SignatureMissing("typed", "Draw the signature, or type the witness's full name.")
    return name.encode(), True


def check_file_type(text: str) -> FileType:
    """Return the type of a file by its name. Raises InvalidInput."""
    if text in FileType.__members__:
        return FileType[text]
    sentence = "Choose what the file is for."
    raise InvalidInput(sentence, fields={"file_type": sentence})


def check_digest(text: str) -> str:
    """Return a SHA-256 as it was on the page. Raises InvalidInput."""
    if not _SHA256.fullmatch(text):
        raise InvalidInput("Open the page again: what you read could not be recognised.")
    return text


def clean_words(text: str, field: str, limit: int = 2000) -> str:
    """Return somebody's own words without outer spaces. Raises InvalidInput when they are too long."""
    words = text.strip()
    if len(words) > limit:
        sentence = f"Shorten this to {limit} characters or fewer."
        raise InvalidInput(sentence, fields={field: sentence})
    return words
