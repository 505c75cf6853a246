"""Who is signed in: sign-in, second factor, sessions, and what every answer carries.

In the order a request meets them:

    headers.py   security headers on every answer
    limits.py    bodies that are too large
    idle.py      sessions that nobody used for a while
    actor.py     who acts, and for which organisation
    gate.py      nothing without sign-in, second factor and organisation, but for a short public list
    problems.py  errors as pages or RFC 9457 problems
    adapter.py, mfa.py   what allauth asks us; each sign-in is a custody event
    demo_pages.py        personas, in the demonstration only
"""
