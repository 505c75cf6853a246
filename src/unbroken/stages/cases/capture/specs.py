"""Which fields each kind of record asks for, in which words. A new field is one line in one of the parts."""

from unbroken.stages.cases.capture.case_specs import CASE
from unbroken.stages.cases.capture.material_specs import MATERIAL
from unbroken.stages.cases.capture.people_specs import CONSENTS, IDENTIFIERS, PEOPLE
from unbroken.stages.cases.capture.spec import Spec

SPECS: dict[str, Spec] = {one.kind: one for one in (*PEOPLE, *MATERIAL, *CASE)}
"""Every kind of record that has a page, by its name."""

SECTIONS = (
    "suspect",
    "interview",
    "statement",
    "exhibit",
    "unused",
    "print",
    "bad-character",
    "other-offence",
    "claim",
    "checklist",
    "risk",
    "scene",
)
"""The sections of the facts page after offences and people, in their order."""

__all__ = ["CONSENTS", "IDENTIFIERS", "SECTIONS", "SPECS", "Spec"]
