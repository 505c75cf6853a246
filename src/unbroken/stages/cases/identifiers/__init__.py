"""Official identifiers of the justice system: one module each.

Every `parse_x(text)` returns the canonical text or raises IdentifierMalformed with a sentence for the reader;
every `is_x(text)` is defined by it.
Source: docs/reference/identifiers.md.
"""

from unbroken.stages.cases.identifiers.asn import is_asn, parse_asn
from unbroken.stages.cases.identifiers.court_case_reference import (
    is_court_case_reference,
    parse_court_case_reference,
)
from unbroken.stages.cases.identifiers.cro import is_cro, parse_cro
from unbroken.stages.cases.identifiers.driver_number import is_driver_number, parse_driver_number
from unbroken.stages.cases.identifiers.exhibit_reference import is_exhibit_reference, parse_exhibit_reference
from unbroken.stages.cases.identifiers.nhs_number import is_nhs_number, parse_nhs_number
from unbroken.stages.cases.identifiers.nino import is_nino, parse_nino
from unbroken.stages.cases.identifiers.offence_code import is_offence_code, parse_offence_code
from unbroken.stages.cases.identifiers.ou_code import is_ou_code, parse_ou_code
from unbroken.stages.cases.identifiers.phone import is_phone, parse_phone
from unbroken.stages.cases.identifiers.pncid import is_pncid, parse_pncid
from unbroken.stages.cases.identifiers.postcode import is_postcode, parse_postcode
from unbroken.stages.cases.identifiers.urn import Urn, is_urn, parse_urn
from unbroken.stages.cases.identifiers.vehicle_mark import is_vehicle_mark, parse_vehicle_mark

__all__ = [
    "Urn",
    "is_asn",
    "is_court_case_reference",
    "is_cro",
    "is_driver_number",
    "is_exhibit_reference",
    "is_nhs_number",
    "is_nino",
    "is_offence_code",
    "is_ou_code",
    "is_phone",
    "is_pncid",
    "is_postcode",
    "is_urn",
    "is_vehicle_mark",
    "parse_asn",
    "parse_court_case_reference",
    "parse_cro",
    "parse_driver_number",
    "parse_exhibit_reference",
    "parse_nhs_number",
    "parse_nino",
    "parse_offence_code",
    "parse_ou_code",
    "parse_phone",
    "parse_pncid",
    "parse_postcode",
    "parse_urn",
    "parse_vehicle_mark",
]
