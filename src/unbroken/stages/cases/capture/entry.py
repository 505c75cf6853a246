"""A record's form: its fields, the rows within it, and the record that was typed. No write happens here."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, get_args

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.engines.casefile.codec import KINDS
from unbroken.engines.casefile.people import AddressFact, AddressUse
from unbroken.ground.ids import is_id, new_id
from unbroken.stages.cases.capture.fields import Ask, Known, Rows, asks_of, rows_of
from unbroken.stages.cases.capture.printed import PASTED, filled_from, paste_field
from unbroken.stages.cases.capture.specs import CONSENTS, IDENTIFIERS, SPECS

ROWS_LIMIT = 60
OFFERED = "_offered"
IDENTIFIER = "identifier_"
CONSENT = "consent_"
ADDRESS = "address_"
ADDRESS_LINES = 3
_CONSENT_NAMES = {CONSENT + key: name for key, name, _label in CONSENTS}


class FactForm(forms.Form):
    """The plain fields of one record, or of one row within it."""

    def __init__(self, asks: list[Ask], known: Known, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.asks = asks
        for ask in asks:
            made = ask.make(ask, known)
            if isinstance(made, forms.CharField) and isinstance(made.widget, forms.Textarea):
                self._offer(ask, known.offered(ask.offer))
            elif isinstance(made, forms.ChoiceField) and not isinstance(made, forms.MultipleChoiceField):
                _keep_stored(made, ask, self.initial.get(ask.name))
            self.fields[ask.name] = made

    def values(self) -> dict[str, Any]:
        """Return what was typed, as values of the record."""
        found = {ask.name: ask.read(self.cleaned_data[ask.name]) for ask in self.asks}
        for ask in self.asks:
            if ticked := self.cleaned_data.get(ask.name + OFFERED):
                found[ask.name] = tuple(dict.fromkeys((*ticked, *found[ask.name])))
        return found

    def _offer(self, ask: Ask, offered: tuple[str, ...]) -> None:
        """Add boxes for the values that the case holds; those stored are ticked, the others stay lines of text."""
        if not offered:
            return
        stored = ask.read(self.initial.get(ask.name) or "")
        ticked = [one for one in offered if one in stored]
        others = [one for one in stored if one not in ticked]
        if (*ticked, *others) == stored:
            self.initial = {**self.initial, ask.name: "\n".join(others), ask.name + OFFERED: ticked}
        self.fields[ask.name + OFFERED] = forms.MultipleChoiceField(
            label=_("%(what)s of this case") % {"what": ask.label},
            choices=[(one, one) for one in offered],
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    def is_blank(self) -> bool:
        """Say whether nothing was typed into this row."""
        return not any(self.data.get(self.add_prefix(ask.name), "").strip() for ask in self.asks)


class Entry:
    """The form of a record: plain fields, and rows by name."""

    def __init__(
        self,
        kind: str,
        record: Any | None,
        known: Known,
        data: Mapping[str, Any] | None = None,
        first: Mapping[str, Any] | None = None,
    ) -> None:
        self.spec = SPECS[kind]
        self.record = record
        given = dict(first or {}) if record is None else shown(record, kind)
        self.form = FactForm(asks_of(self.spec.parts), known, data, initial=given)
        if kind == "print" and record is None:
            self.form.fields = {PASTED: paste_field(), **self.form.fields}
        self.rows = {one.name: self._row_forms(one, known, data) for one in rows_of(self.spec.parts)}

    @property
    def sections(self) -> list[tuple[Rows, list[FactForm]]]:
        """Each part within the record with its rows, the last one empty."""
        return [(one, self.rows[one.name]) for one in rows_of(self.spec.parts)]

    @property
    def all_forms(self) -> list[FactForm]:
        """Every form, in the order of the page."""
        return [self.form, *(row for rows in self.rows.values() for row in rows)]

    def is_readable(self) -> bool:
        """Say whether everything could be read."""
        answers = [form.is_valid() for form in self.all_forms if form is self.form or not form.is_blank()]
        return all(answers)

    def entered(self, record_id: str) -> Any:
        """Return the record that was typed, on top of the one that is stored. Only after is_readable()."""
        record_class = KINDS[self.spec.kind]
        typed = gathered(self.form.values(), record_id, self.record)
        if pasted := self.form.cleaned_data.get(PASTED):
            typed = filled_from(pasted, typed)
        for part in rows_of(self.spec.parts):
            typed[part.name] = tuple(
                _part(part, form, self._stored_part(part, at))
                for at, form in enumerate(self.rows[part.name])
                if not form.is_blank()
            )
        known = {one.name for one in fields(record_class)}
        if self.record is None:
            if "id" in known:
                typed["id"] = record_id
            needed = [one for one in fields(record_class) if one.default is MISSING and one.name not in typed]
            return record_class(**typed, **{one.name: None if _may_be_none(one.type) else "" for one in needed})
        kept = {name: getattr(self.record, name) for name in known - typed.keys()}
        return record_class(**kept, **typed)

    def take(self, problems: Mapping[str, str]) -> list[str]:
        """Put sentences on their fields; return those that belong to none."""
        loose: list[str] = []
        for name, sentence in problems.items():
            own = {"lines": f"{ADDRESS}line_1", "postcode": f"{ADDRESS}postcode"}.get(name, name)
            found = next((one for one in (own, IDENTIFIER + own) if one in self.form.fields), None)
            if found:
                self.form.add_error(found, sentence)
            else:
                loose.append(sentence)
        return loose

    def _stored_part(self, part: Rows, at: int) -> Any | None:
        stored = getattr(self.record, part.name) if self.record is not None else ()
        return stored[at] if at < len(stored) else None

    def _row_forms(self, part: Rows, known: Known, data: Mapping[str, Any] | None) -> list[FactForm]:
        stored = getattr(self.record, part.name) if self.record is not None else ()
        made: list[FactForm] = []
        for at in range(min(len(stored) + 1, ROWS_LIMIT)):
            initial = (
                {ask.name: ask.show(getattr(_held(part, stored[at]), ask.name)) for ask in part.asks}
                if at < len(stored)
                else {}
            )
            made.append(FactForm(list(part.asks), known, data, initial=initial, prefix=f"{part.name}-{at}"))
        return made


def _may_be_none(hint: Any) -> bool:
    return type(None) in get_args(hint)


def _keep_stored(made: forms.ChoiceField, ask: Ask, stored: Any) -> None:
    """Keep a name that was written before people were chosen from a list, and what the reader is not shown."""
    choices = list(made.choices) if not callable(made.choices) else []
    if not isinstance(stored, str) or not stored or stored in {one for one, _text in choices}:
        return
    if ask.unseen or not is_id(stored):
        made.choices = [*choices, (stored, ask.unseen or stored)]


def _held(part: Rows, stored: Any) -> Any:
    """Return a stored row by the names of its fields; some are stored without names."""
    return part.part(*stored) if isinstance(stored, tuple) else stored


def _part(part: Rows, form: FactForm, stored: Any | None) -> Any:
    values = form.values()
    if part.has_id:
        values["id"] = stored.id if stored is not None else new_id()
    return part.part(**values)


def shown(record: Any, kind: str) -> dict[str, Any]:
    """Return a record as its form shows it."""
    found: dict[str, Any] = {}
    for ask in asks_of(SPECS[kind].parts):
        if ask.name.startswith(IDENTIFIER):
            found[ask.name] = dict(record.identifiers).get(ask.name.removeprefix(IDENTIFIER), "")
        elif ask.name.startswith(CONSENT):
            found[ask.name] = ask.show(dict(record.consents).get(_CONSENT_NAMES[ask.name]))
        elif ask.name.startswith(ADDRESS):
            found[ask.name] = _address_part(record.address, ask.name.removeprefix(ADDRESS))
        else:
            found[ask.name] = ask.show(getattr(record, ask.name))
    return found


def gathered(typed: dict[str, Any], record_id: str, record: Any | None) -> dict[str, Any]:
    """Return typed values with the fields that stand for one value put together: identifiers, consents, an address."""
    names = {kind: IDENTIFIER + kind for kind, _label, _hint in IDENTIFIERS}
    if any(name in typed for name in names.values()):
        known = {kind: text for kind, name in names.items() if (text := typed.pop(name).strip())}
        typed["identifiers"] = tuple(sorted(known.items()))
    if typed.keys() & _CONSENT_NAMES.keys():
        typed["consents"] = _consents(typed, record)
    if f"{ADDRESS}postcode" in typed:
        lines = tuple(line for at in range(1, ADDRESS_LINES + 1) if (line := typed.pop(f"{ADDRESS}line_{at}").strip()))
        typed["address"] = AddressFact(
            id=record.address.id if record is not None else record_id,
            lines=lines,
            postcode=typed.pop(f"{ADDRESS}postcode"),
            use=AddressUse.SCENE,
        )
    return typed


def _consents(typed: dict[str, Any], record: Any | None) -> tuple[tuple[str, bool], ...]:
    """Return the consents that were asked for, and those of other names that came from elsewhere."""
    others = [pair for pair in getattr(record, "consents", ()) if pair[0] not in _CONSENT_NAMES.values()]
    answers = [(name, typed.pop(key)) for key, name in _CONSENT_NAMES.items() if key in typed]
    return (*((name, answer) for name, answer in answers if answer is not None), *others)


def _address_part(address: AddressFact, part: str) -> str:
    if part == "postcode":
        return address.postcode
    at = int(part.removeprefix("line_"))
    if at == ADDRESS_LINES:
        return ", ".join(address.lines[at - 1 :])
    return address.lines[at - 1] if len(address.lines) >= at else ""
