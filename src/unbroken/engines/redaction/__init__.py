"""Redaction: read, find, decide, burn, prove. A library and a command; no Django, no database, no network.

    from unbroken.engines.redaction.case import parse_case
    from unbroken.engines.redaction.decide.table import load_policy
    from unbroken.engines.redaction.pipeline import redact
    from unbroken.engines.redaction.wish import Wish

    wish = Wish(parse_case(case_json), Recipient.DEF_REP, load_policy())
    outcome = redact(statement_pdf, "statement.pdf", wish)
    outcome.ending, outcome.sentence, outcome.output, outcome.report

Nothing is imported here, so that asking for one part does not load the models of another.
"""
