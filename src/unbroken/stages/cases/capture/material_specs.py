"""What is asked about the allegation and the material: offences, statements, exhibits, unused items, scenes."""

from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

from unbroken.engines.casefile.material import Sensitivity
from unbroken.engines.casefile.proceedings import Category, DateCode
from unbroken.stages.cases.capture.fields import (
    choice,
    clock,
    day,
    flag,
    lines,
    long,
    maybe,
    moment,
    people,
    somebody,
    text,
)
from unbroken.stages.cases.capture.spec import Spec

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise


_ADDRESS = (
    text("address_line_1", _("Address line 1")),
    text("address_line_2", _("Address line 2")),
    text("address_line_3", _("Town")),
    text("address_postcode", _("Postcode")),
)
MATERIAL = (
    Spec(
        "offence",
        _("Offence"),
        _("Offences"),
        (
            text("code", _("Offence code"), _("Such as TH68010.")),
            text("title", _("Title")),
            choice("category", _("Where it can be tried"), Category, empty=_("Not known yet")),
            choice("date_code", _("When"), DateCode),
            day("start_on", _("Date"), _("The day of the offence, or the first day.")),
            day("end_on", _("Last date"), _("Only for an offence between two dates.")),
            clock("start_at", _("Time")),
            clock("end_at", _("Last time")),
            text("place", _("Place"), offer="places"),
            long("wording", _("Wording of the charge")),
            people("suspects", _("Suspects"), _("Leave all empty when it is everybody.")),
            people("victims", _("Victims")),
        ),
    ),
    Spec(
        "statement",
        _("Statement"),
        _("Statements"),
        (
            somebody("person", _("Whose statement it is")),
            long("text", _("The statement"), _("Typed or dictated text can be pasted here. No addresses."), rows=15),
            day("taken_on", _("Taken on")),
            text("taken_at_place", _("Taken at"), offer="places", more=(_("Home of the witness"),)),
            somebody("taken_by", _("Taken by")),
            flag("is_key", _("It is a key statement")),
            lines(
                "exhibits", _("Exhibits it mentions"), _("One reference on each line, such as JS/1."), offer="exhibits"
            ),
        ),
    ),
    Spec(
        "exhibit",
        _("Exhibit"),
        _("Exhibits"),
        (
            text("ref", _("Exhibit reference"), _("Such as JS/1.")),
            text("description", _("What it is")),
            somebody("producer", _("Who produces it")),
            moment("seized_at", _("Seized")),
            text("seized_where", _("Where it was seized"), offer="places"),
            text("location", _("Where it is kept"), offer="places"),
            flag("is_key", _("It is a key exhibit")),
            flag("is_hard_media", _("It is a disc, stick or other medium")),
            maybe("is_clipped", _("Cut to the part that matters")),
            maybe("is_playable", _("Plays without special software")),
        ),
    ),
    Spec(
        "unused",
        _("Unused item"),
        _("Unused material"),
        (
            long("description", _("Description"), _("So that the prosecutor can decide without seeing it.")),
            text("location", _("Where it is"), offer="places"),
            choice("sensitivity", _("Schedule"), Sensitivity),
            long("sensitivity_reason", _("Why it is sensitive")),
            flag("presumed_disclosable", _("Presumed to be disclosable")),
            text("presumed_category", _("Category of the presumption")),
            maybe("meets_test", _("Might undermine our case or help the defence")),
            flag("examined", _("Examined by the disclosure officer")),
            flag("is_third_party", _("Held by a third party")),
            day("recorded_on", _("Recorded on")),
        ),
    ),
    Spec("scene", _("Scene"), _("Scenes"), (*_ADDRESS, long("note", _("Why the place matters")))),
)
