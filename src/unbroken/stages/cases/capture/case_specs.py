"""What is asked about the case itself: each of these is there once."""

from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

from unbroken.engines.casefile.facts import FileType
from unbroken.stages.cases.capture.fields import (
    choice,
    long,
    markers,
    moment,
    text,
)
from unbroken.stages.cases.capture.spec import Spec

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise


_OFFICER = (
    text("name", _("Name")),
    text("rank", _("Rank")),
    text("collar_number", _("Collar number")),
    text("phone", _("Work telephone")),
    text("email", _("Work e-mail")),
)

CASE = (
    Spec(
        "outline",
        _("Outline"),
        _("Outline"),
        (
            long("what_happened", _("What happened"), rows=8),
            long("key_evidence", _("Key evidence"), rows=6),
            long("defence_account", _("What the suspect says")),
            long("forensic_evidence", _("Forensic evidence")),
            long("outstanding_work", _("Work outstanding")),
            long("reasonable_lines", _("Reasonable lines of inquiry")),
            long("aggravating", _("Aggravating and mitigating facts")),
            long("orders_sought", _("Orders to ask for")),
            long("victim_views", _("What the victim wants")),
            long("public_interest", _("Public interest")),
            long("threshold_grounds", _("Grounds for the threshold test")),
            long("confidential", _("For the prosecutor only"), _("Never leaves police and prosecution.")),
        ),
        is_single=True,
    ),
    Spec(
        "header",
        _("Case"),
        _("Case"),
        (
            text("operation_name", _("Operation name")),
            choice("file_type", _("File type"), FileType, empty=_("Not chosen yet")),
            markers("markers", _("Markers"), _("Such as domestic abuse or hate crime, one on each line.")),
            text("incident_number", _("Incident number")),
            moment("reported_at", _("Reported")),
            text("cps_area", _("Prosecution area")),
            text("cps_unit", _("Prosecution unit")),
        ),
        is_single=True,
    ),
    Spec("officer", _("Officer in the case"), _("Officer in the case"), _OFFICER, is_single=True),
    Spec("supervisor", _("Supervisor"), _("Supervisor"), _OFFICER, is_single=True),
)
