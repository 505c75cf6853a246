"""The file of a case: its forms as views of the facts, certified versions, signed statements, the check before it goes.

rules.py        pure: which kind of material a form is, when it may be certified, what a signature must be
certifying.py   forms are certified and printed; signing.py statements are signed; submitting.py the file is sent
queries.py      forms, versions and readiness as a person may see them
"""
