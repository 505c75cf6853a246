"""Every write of the file, gathered for whoever calls this stage."""

from unbroken.stages.files.certifying import certify_form, print_draft, print_version, read_version
from unbroken.stages.files.signing import sign_statement
from unbroken.stages.files.submitting import certify_file, name_reader, remove_reader, submit_file

__all__ = [
    "certify_file",
    "certify_form",
    "name_reader",
    "print_draft",
    "print_version",
    "read_version",
    "remove_reader",
    "sign_statement",
    "submit_file",
]
