"""The forms of cases: they read what was typed; the rules say whether it will do, and the sentences come back here."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from unbroken.stages.cases.days import DAY_ERROR, DAYS, DayInput, with_example
from unbroken.stages.cases.rules import (
    IDENTIFIERS,
    ROWS_LIMIT,
    DateCode,
    OffenceInput,
    PersonInput,
    PersonRole,
)

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise


def _text(label: "Words", hint: "Words" = "", **more: Any) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=False, max_length=5000, **more)


def _date(label: "Words", hint: "Words" = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=with_example(hint),
        required=False,
        error_messages=DAY_ERROR,
        input_formats=DAYS,
        widget=DayInput(),
    )


class CaseForm(forms.Form):
    """URN and operation name."""

    case_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    urn = _text(_("URN"), _("The unique reference number of the case, such as 18ZA0000126."))
    operation_name = _text(_("Operation name"), _("If the case has one. Leave it empty otherwise."))


class OffenceForm(forms.Form):
    """One offence."""

    id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    code = _text(_("Offence code"), _("Such as TH68010."))
    date_code = forms.TypedChoiceField(
        label=_("When"), choices=[(int(code), code.words) for code in DateCode], coerce=int, initial=1, required=False
    )
    start_on = _date(_("Date"), _("The day of the offence, or the first day."))
    end_on = _date(_("Last date"), _("Only for an offence between two dates."))
    place = _text(_("Place"))

    def entered(self) -> OffenceInput:
        """Return what was typed."""
        typed = self.cleaned_data
        return OffenceInput(
            id=typed["id"],
            code=typed.get("code", ""),
            date_code=DateCode(typed.get("date_code") or DateCode.ON),
            start_on=typed.get("start_on"),
            end_on=typed.get("end_on"),
            place=typed.get("place", ""),
        )


class PersonForm(forms.Form):
    """One person of the case."""

    id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    role = forms.ChoiceField(
        label=_("Role in the case"),
        choices=[(role.value, role.words) for role in PersonRole],
        error_messages={"invalid_choice": _("Choose what this person is in the case.")},
    )
    surname = _text(_("Surname"))
    forenames = _text(_("First names"))
    born_on = _date(_("Date of birth"), _("If known."))
    pncid = _text(_("PNCID"), _("Police National Computer number, such as 2003/9900101Z. If there is one."))
    cro = _text(_("CRO number"), _("Fingerprint file number, such as 900101/03P. If there is one."))
    asn = _text(_("ASN"), _("Arrest or summons number, such as 26/18ZA/01/990101G. If there is one."))

    def entered(self) -> PersonInput:
        """Return what was typed."""
        typed = self.cleaned_data
        return PersonInput(
            id=typed["id"],
            role=PersonRole(typed.get("role") or PersonRole.OTHER),
            surname=typed.get("surname", ""),
            forenames=typed.get("forenames", ""),
            born_on=typed.get("born_on"),
            identifiers={kind: typed[kind] for kind in IDENTIFIERS if typed.get(kind)},
        )


class AssignForm(forms.Form):
    """Choose a colleague."""

    person_id = forms.ChoiceField(label=_("Colleague"), error_messages={"required": _("Choose a colleague.")})
    until_on = _date(
        _("Until"), _("The assignment ends after this day unless it is renewed. Empty: as long as needed.")
    )

    def expires_at(self) -> datetime | None:
        """Return the end of the last day in London, or None."""
        last: date | None = self.cleaned_data.get("until_on")
        return None if last is None else timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))

    def __init__(self, *given: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        field = self.fields["person_id"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [("", _("Choose a colleague")), *people]


class BlockForm(forms.Form):
    """Somebody who must not work on the case, and why."""

    person_id = forms.ChoiceField(label=_("Colleague"), error_messages={"required": _("Choose a colleague.")})
    reason = _text(_("How they know somebody in the case"))

    def __init__(self, *given: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        field = self.fields["person_id"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [("", _("Choose a colleague")), *people]


RowForm = TypeVar("RowForm", bound=forms.Form)


def rows_of(
    kind: type[RowForm], name: str, data: Mapping[str, str] | None, count: int, new_id: Callable[[], str]
) -> list[RowForm]:
    """Return count forms named name-0, name-1 ...; bound to data, or empty with fresh ids."""
    if data is None:
        return [kind(prefix=f"{name}-{at}", initial={"id": new_id()}) for at in range(count)]
    return [kind(data, prefix=f"{name}-{at}") for at in range(min(count, ROWS_LIMIT))]


def take_errors(form: forms.Form, fields: Mapping[str, str], prefix: str = "") -> None:
    """Put the rules' sentences on the form's own fields. prefix: of the rows, such as `offences-0-`."""
    for name, sentence in fields.items():
        own = name.removeprefix(prefix)
        if name.startswith(prefix) and own in form.fields:
            form.add_error(own, sentence)
