"""What the routes of the file take and answer."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from unbroken.engines.casefile.facts import FileType
from unbroken.engines.casefile.forms import Disclosable
from unbroken.engines.casefile.forms.view import State
from unbroken.ground.api.routes import Id, In, Text

FileTypeName = StrEnum("FileTypeName", {one.name: one.name for one in FileType})  # type: ignore[misc]
CellState = StrEnum("CellState", {one.name: one.value for one in State})  # type: ignore[misc]
CellState.__doc__ = "Whether a value is there."
FileTypeName.__doc__ = "What a file is for."
Subject = Annotated[Text, Field(max_length=64, description="Whom or what the form is about, as the list has it")]
OfType = Annotated[FileTypeName | None, Field(description="The type of file; by default the one recorded")]
BlockKind = Literal["field", "words", "points", "table"]


class FormVersionOut(Schema):
    """A certified version of a form. pdf_sha256: of its print; values_sha256: of what it says.

    Its print is the sealed version of evidence with the same id, by which it is handed over.
    """

    id: Id
    number: int
    certified_at: datetime
    certified_by: str
    comments: str
    pdf_sha256: str
    values_sha256: str


class FormRowOut(Schema):
    """A form of a case. missing: how many facts it still needs. moved: changed since it was certified."""

    code: str
    title: str
    subject_id: str
    subject: str
    missing: int
    moved: bool
    latest: FormVersionOut | None


class FormsOut(Schema):
    """The forms of a case."""

    items: list[FormRowOut]


class SourceOut(Schema):
    """The fact a value comes from."""

    kind: str
    id: str
    field: str


class CellOut(Schema):
    """One value."""

    text: str
    state: CellState
    facts: list[SourceOut]


class BlockOut(Schema):
    """A part of a section. rows: of a table, the cells of each under headings; else one row with the values."""

    kind: BlockKind
    label: str
    is_needed: bool
    is_declaration: bool
    headings: list[str]
    rows: list[list[CellOut]]


class SectionOut(Schema):
    """A part of a form under its own heading."""

    title: str
    blocks: list[BlockOut]


class FormOut(Schema):
    """A form as the facts make it now, or as a certified version fixed it. marking: what stands on each page."""

    code: str
    title: str
    urn: str
    revision: int
    subject: str
    disclosable: Disclosable
    marking: str
    missing: list[str] = Field(description="Places without which it cannot be certified")
    sections: list[SectionOut]


class FormPageOut(Schema):
    """A form as the facts make it now, with its certified versions."""

    form: FormOut
    moved: bool
    versions: list[FormVersionOut]


class CertifiedOut(Schema):
    """A certified version with what it says."""

    id: Id
    case_id: Id
    number: int
    certified_at: datetime
    form: FormOut


class GapOut(Schema):
    """Something that is missing, and the fact that mends it. stops: it keeps the file back whatever the reason."""

    sentence: str
    kind: str
    id: str
    field: str
    stops: bool


class FilePartOut(Schema):
    """A part of the file. requirement: Y needed, C if applicable, A as soon as possible."""

    id: str
    name: str
    requirement: str
    applies: bool
    is_ready: bool
    gaps: list[GapOut]


class FileReasonOut(Schema):
    """A reason for which triage returns files, and what would bring it about here."""

    id: str
    words: str
    gaps: list[GapOut]


class CheckOut(Schema):
    """What a file is and lacks. tables_version: of the tables of parts and reasons."""

    file_type: FileTypeName
    is_ready: bool
    sentence: str
    tables_version: str
    parts: list[FilePartOut]
    reasons: list[FileReasonOut]


class SubmissionIn(In):
    """A file to send. reason: why it goes although it is not ready."""

    file_type: FileTypeName
    reason: Text = Field("", max_length=500)


class SubmissionOut(Schema):
    """A file as it was sent."""

    id: Id
    file_type: FileTypeName
    at: datetime
    by: str
    parts_ready: int
    parts_needed: int
    missing_count: int
    reason: str


class SubmissionsOut(Schema):
    """How often and when the file was sent, the latest first."""

    items: list[SubmissionOut]
    next: str | None = Field(description="Cursor of the next page")
