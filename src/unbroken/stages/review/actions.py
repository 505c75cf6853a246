"""Every write of the review, gathered for whoever calls this stage."""

from unbroken.stages.review.byhand import add_box, add_text, add_words
from unbroken.stages.review.copying import rule_copies
from unbroken.stages.review.presence import end_presence, note_presence
from unbroken.stages.review.reading import do_read, read_case, read_version
from unbroken.stages.review.remarks import Complaint, answer_remark, return_redaction
from unbroken.stages.review.rendering import do_render, render_version, render_versions
from unbroken.stages.review.ruling import accept_proposals, finish_review, rule
from unbroken.stages.review.seconding import second_ruling, settle_ruling
from unbroken.stages.review.timing import record_time
from unbroken.stages.review.undoing import redo, undo

__all__ = [
    "Complaint",
    "accept_proposals",
    "add_box",
    "add_text",
    "add_words",
    "answer_remark",
    "do_read",
    "do_render",
    "end_presence",
    "finish_review",
    "note_presence",
    "read_case",
    "read_version",
    "record_time",
    "redo",
    "render_version",
    "render_versions",
    "return_redaction",
    "rule",
    "rule_copies",
    "second_ruling",
    "settle_ruling",
    "undo",
]
