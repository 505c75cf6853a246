"""Forms as views of the facts. One file a form; each returns a FormView and knows nothing of paper or screen.

view.py      what a form is: sections of fields, tables and words, each value with the fact it comes from
cells.py     how those are built from facts, so that the path of the fact is never written twice
registry.py  every form and what it is made for
changes.py   what differs between a certified form and the facts of today
codec.py     a form as JSON, for storing
tracing.py   which facts a form really reads
"""

from unbroken.engines.casefile.forms.registry import FORMS, Form, Subject, form_of, view_of
from unbroken.engines.casefile.forms.view import Disclosable, FormView

__all__ = ["FORMS", "Disclosable", "Form", "FormView", "Subject", "form_of", "view_of"]
