"""To whom a request may go: an area of the prosecution and, if named, a unit of it."""

from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.charging.errors import RequestIncomplete


def check_recipient(organisation_id: str, unit_id: str) -> None:
    """Refuse a recipient that decides on no charges. Raises RequestIncomplete."""
    sentence = "Choose the prosecution area that decides on charges."
    try:
        found = organisations.get_organisation(organisation_id)
    except NotVisible as absent:
        raise RequestIncomplete(sentence, fields={"to": sentence}) from absent
    units = {unit.id for unit in organisations.list_units(organisation_id)}
    if found.kind is not OrganisationKind.CPS or (unit_id and unit_id not in units):
        raise RequestIncomplete(sentence, fields={"to": sentence})
