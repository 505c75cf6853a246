"""Show the sealed part of a person: where they live and how to reach them. Closed unless it was opened."""

from datetime import date

from unbroken.engines.casefile.forms.cells import cell, source
from unbroken.engines.casefile.forms.view import Cell, State
from unbroken.engines.casefile.people import AddressFact, AddressUse, ContactFact, ContactKind, PersonFact

_KINDS = {
    ContactKind.MOBILE: "mobile",
    ContactKind.PHONE: "telephone",
    ContactKind.WORK_PHONE: "work telephone",
    ContactKind.EMAIL: "e-mail",
    ContactKind.SOCIAL: "account",
}


def address_cell(person: PersonFact, on: date | None = None) -> Cell:
    """Return where a person lives now. on: addresses that ended before this day are left out."""
    if person.whereabouts is None:
        return _closed(person)
    living = [
        one
        for one in person.whereabouts.addresses
        if one.use in {AddressUse.HOME, AddressUse.REFUGE, AddressUse.BAIL}
        and (one.until is None or one.until >= (on or date.max))
    ]
    if not living:
        return Cell("", (source(person, "whereabouts"),), State.MISSING)
    parts = [_address(one) for one in living]
    text = "; ".join(part.text for part in parts)
    return Cell(text, tuple(one for part in parts for one in part.sources))


def contacts_cell(person: PersonFact) -> Cell:
    """Return how to reach a person, with a warning at what is not safe to use."""
    if person.whereabouts is None:
        return _closed(person)
    parts = [_contact(one) for one in person.whereabouts.contacts]
    text = "; ".join(part.text for part in parts if part.text)
    state = State.RECORDED if text else State.MISSING
    return Cell(text, tuple(one for part in parts for one in part.sources), state)


def _closed(person: PersonFact) -> Cell:
    return Cell("", (source(person, "whereabouts"),), State.CLOSED)


def _address(address: AddressFact) -> Cell:
    names = ("lines", "postcode", "use", "until", "is_safe", "is_protected")
    return cell(address, *names, say=lambda *_values: _address_words(address))


def _address_words(address: AddressFact) -> str:
    notes = [address.use.value] if address.use is not AddressUse.HOME else []
    notes += ["PROTECTED: tell nobody"] if address.is_protected else []
    notes += ["not safe to write to"] if not address.is_safe else []
    text = ", ".join(part for part in (*address.lines, address.postcode) if part)
    return f"{text} ({'; '.join(notes)})" if notes and text else text


def _contact(contact: ContactFact) -> Cell:
    names = ("kind", "value", "note", "is_safe", "until")
    return cell(contact, *names, say=lambda *_values: _contact_words(contact))


def _contact_words(contact: ContactFact) -> str:
    if contact.until is not None or not contact.value:
        return ""
    notes = [part for part in (contact.note, "" if contact.is_safe else "NOT SAFE to use") if part]
    return f"{_KINDS[contact.kind]} {contact.value}" + (f" ({'; '.join(notes)})" if notes else "")
