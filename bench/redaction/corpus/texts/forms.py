"""Openings and endings that many documents share, in several wordings."""

from __future__ import annotations

from corpus.content import Doc

DECLARATION = (
    "This statement (consisting of {pages} pages each signed by me) is true to the best of my knowledge and belief and I "
    "make it knowing that, if it is tendered in evidence, I shall be liable to prosecution if I have wilfully stated in "
    "it anything which I know to be false or do not believe to be true."
)


def statement(doc: Doc, who: str, *, age: str = "Over 18", pages: int = 1) -> Doc:
    """Open a witness statement."""
    person = doc.case.people[who]
    job = f"{{{who}.job!E}}" if person.occupation else "[[OCCUPATION none E|Not stated]]"
    doc.facts["form"] = "MG 11"
    doc.add("title", "WITNESS STATEMENT", "(Criminal Procedure Rules, r 16.2; Criminal Justice Act 1967, s.9)")
    doc.fields(URN="[[URN case KP N10|{=urn}]]", Statement_of=f"{{{who}.all}}", Age_if_under_18=age, Occupation=job)
    return doc.add("para", DECLARATION.replace("{pages}", str(pages)))


def signed(doc: Doc, who: str, officer: str = "oic") -> Doc:
    """Close a witness statement."""
    doc.fields(Signature=f"{{{who}.ini}}", Date="21 March 2026")
    return doc.add("note", f"Signature witnessed by: {{{officer}.rank:N03}}")


def heading(doc: Doc, form: str, title: str, **fields: str) -> Doc:
    """Open another form: its number, title and labelled fields."""
    doc.facts["form"] = form
    doc.add("title", title)
    return doc.fields(URN="[[URN case KP N10|{=urn}]]", **fields)


def interview(doc: Doc, *turns: str) -> Doc:
    """Append questions and answers, each "speaker|words"."""
    for turn in turns:
        speaker, words = turn.split("|", 1)
        doc.add("qa", speaker, words)
    return doc


def mail(doc: Doc, **heads: str) -> Doc:
    """Open an e-mail: its headers by name."""
    for name, text in heads.items():
        doc.add("mail", name, text)
    return doc
