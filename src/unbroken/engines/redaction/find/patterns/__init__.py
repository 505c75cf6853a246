"""Find what gives a person away by its form: numbers with check digits, phones, addresses, dates of birth.

One module a family. Shields (`shield:...`) mark what only looks like personal data; merging drops weaker hits on them.
Source: DOMAIN 2.1, 2.2.
"""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.patterns.addresses import find_addresses
from unbroken.engines.redaction.find.patterns.births import find_births
from unbroken.engines.redaction.find.patterns.labels import find_labelled
from unbroken.engines.redaction.find.patterns.misread import find_misread
from unbroken.engines.redaction.find.patterns.money_accounts import find_accounts
from unbroken.engines.redaction.find.patterns.online import find_online
from unbroken.engines.redaction.find.patterns.people_numbers import find_people_numbers
from unbroken.engines.redaction.find.patterns.phones import find_phones
from unbroken.engines.redaction.find.patterns.shields import find_shields
from unbroken.engines.redaction.find.patterns.spoken import find_spoken
from unbroken.engines.redaction.find.patterns.vehicles import find_vehicles
from unbroken.engines.redaction.find.patterns.view import View
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType

FAMILIES = (
    find_shields,
    find_people_numbers,
    find_phones,
    find_spoken,
    find_online,
    find_accounts,
    find_vehicles,
    find_births,
    find_addresses,
    find_labelled,
)
"""The pattern families, in the order they run. Each takes a View and yields candidates; `find_misread` runs last."""


def find_patterns(flow: TextFlow, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the candidates of every pattern family, in the order of the text.

    case and document_type are taken because every finder takes them; the patterns need neither.
    """
    view = View(flow.text)
    found = {candidate for family in FAMILIES for candidate in family(view)} | set(find_misread(flow))
    return sorted(found, key=lambda each: (each.start, -each.end, each.finder))
