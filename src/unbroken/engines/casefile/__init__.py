"""The case file: facts held once, forms that are views of them, and the check before submission. Pure.

facts.py        what a case knows, as values: CaseFacts and the records in it
people.py       the records about a person: addresses, contacts, identifiers, needs
proceedings.py  the records about the allegation: offences, suspects' positions, interviews, convictions
material.py     the records about material: statements, exhibits, unused items
codec.py        records as plain JSON values and back, strictly
errors.py       how it refuses
personcheck.py  is a print of previous convictions of the person in the case
forms/          every form as a view of the facts; tagged_pdf/ prints them
submission/     what a file of its type must hold, and what is missing
Source: ADR 0015.
"""
