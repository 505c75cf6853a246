"""Names by their place: form fields, columns headed Name, mail headers, sign-offs and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from unbroken.engines.redaction.find.names.lexicon import (
    is_forename,
    is_never,
    is_organisation,
    is_pliable,
    is_road,
    is_street,
    is_surname,
    is_word,
)
from unbroken.engines.redaction.find.patterns.view import View
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_OWNERS = (
    "patient|witness|victim|complainant|defendant|suspect|accused|caller|informant|client|customer|employee|employer|"
    "owner|driver|keeper|"
    "registered keeper|next of kin|emergency contact|parent|guardian|mother|father|child|pupil|student|account "
    "holder|card ?holder|payee|payer|"
    "beneficiary|applicant|claimant|tenant|interpreter|"
    "intermediary|registered intermediary|appropriate adult|"
    "supporter|responsible adult|chaperone|solicitor|legal rep(?:resentative)?|brief|gp|doctor|consultant|keyholder|"
    "contact|aggrieved|"
    "detainee|detained person|nominal|reporting person|officer in (?:the )?case|oic|officers?|supervisor|"
    "interviewee|interviewers?|"
    "interviewing officers?|producer|person|partner|spouse|donor|policy ?holder|insured"
)
_LABEL = (
    rf"(?:(?:{_OWNERS})(?:['’]?s)?(?: |/)*)?(?:(?:full|first|last|middle|family|given|other|maiden|previous|birth|"
    rf"preferred|print(?:ed)?|"
    rf"sur|fore|christian|alias|known)[ -]?)?(?:names?|surname|forenames?|alias(?:es)?|aka|initials?|"
    rf"nickname)(?:\(s\))?(?: of (?:{_OWNERS}))?"
    rf"|{_OWNERS}|signed(?: by)?|signature(?: of [a-z ]{{3,20}})?|witnessed by|statement of|print|taken by|"
    rf"prepared by|reported by|attended by|"
    rf"from|to|cc|bcc|attention|attn|fao|author|sender|recipient|also present|others? present|persons? present|present"
)
_FIELD = re.compile(
    rf"(?:(?<=^)|(?<=[\n\t\f|]))[ ]*(?P<label>{_LABEL})(?: ?\([^)\n]{{1,30}}\))?[ ]*(?::[ \t]*|\t+|"
    rf"\.{{3,}}[ ]*)(?P<value>[^\n\t\f]{{2,90}})",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"[.?!] [A-Z]|\b(?:I|I['’]m|he['’]s|she['’]s|it['’]s|is|was|there|you|please|yes|no|my|they)\b|^\W*(?:\d|(?i:"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b))"
)
"""What a speaker says behind the label ("CALLER: Thirty-one Elm Row. He's in"), and no name."""
_COLUMN = re.compile(
    rf"^\W*(?:(?:{_OWNERS})?\W*(?:(?:full|first|last|family|given|contact|display|print)[ -]?)?(?:names?|surname|"
    rf"forenames?)(?: of [a-z ]+)?|{_OWNERS})\W*$"
)
_OFFICERS = re.compile(
    r"^\W*(?:police |arresting |interviewing |reporting |attending |custody |exhibits |disclosure )?"
    r"(?:officers?(?: (?:attending|name|dealing|in (?:the )?case))?|o\.?i\.?c|constables?|custody sergeant)\W*$"
)
"""The heading of a column of police officers."""
_MAIL = re.compile(r"(?P<name>[\"“]?[A-Z][\w'’.\-]{0,30}(?:,? [A-Z][\w'’.\-]{0,30}){0,3}[\"”]?) ?(?=[<\[(][^\s<>@]+@)")
_SIGN_OFF = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:kind(?:est)?|best|warm|many)? ?regards|yours (?:sincerely|faithfully|truly)|"
    r"yrs(?: (?:sincerely|truly|faithfully))?|rgds|(?:many )?thanks(?: again| in advance)?|thank you|"
    r"cheers|best(?: wishes)?|sincerely|love|all the best|speak soon|take care|ta),?[ \t]*(?:,|\.|"
    r"!)?[ \t]*\n+[ \t]*(?P<name>[^\n\t]{2,40})",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:^|\n)[ \t]*(?:dear|hi|hello|hey|morning|good morning|afternoon|good "
    r"afternoon)[ ,]+(?P<name>[A-Z][^\n\t,:!.]{1,30})[,:!.\n]",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:(?<=^)|(?<=\n))(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]+)?(?P<name>[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*(?: "
    r"[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*){0,2})(?=[ \t]*:[ \t])"
)
_CHAT = re.compile(
    r"(?:\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\]? ?(?:- )?)(?P<name>[A-Z][^\W\d_]*(?: [A-Z][^\W\d_]*){0,2})(?=: )"
)
_CONTACT = re.compile(
    r"(?:^|(?<=[\n\t]))(?P<name>[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){1,2}),? (?=\+?\(?(?:44|"
    r"0)[\d ()-]{9,15}(?:[\t\n]|$))"
)
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)? $")
_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")


def find_people_by_place(view: View) -> Iterator[Candidate]:
    """Yield names that stand where a form, a list, a mail or a signature puts a name."""
    yield from _fields(view)
    yield from _columns(view)
    for match in _CONTACT.finditer(view.text):
        if any(is_never(word) or is_organisation(word) for word in match["name"].split()):
            continue
        why = "A name and a telephone number in one cell."
        yield Candidate(*match.span("name"), InfoKind.NAME, "names:field", why, 0.85)
    simple_rules = (
        (_MAIL, "The display name of an e-mail address.", 0.9),
        (_SIGN_OFF, "The name under a letter or message.", 0.88),
        (_GREETING, "The name in a greeting.", 0.85),
        (_CHAT, "The sender of a message.", 0.8),
    )
    for pattern, why, confidence in simple_rules:
        for match in pattern.finditer(view.text):
            yield from _names_in(view.text, *match.span("name"), why, confidence, strict=False)
    for match in _SPEAKER.finditer(view.text):
        yield from _names_in(view.text, *match.span("name"), "A speaker in a transcript or chat.", 0.75, strict=True)


def _fields(view: View) -> Iterator[Candidate]:
    for match in _FIELD.finditer(view.text):
        label = match["label"].lower()
        a_name = "name" in label or label.startswith(("alias", "aka", "next of kin"))
        if not a_name and _SPEECH.search(match["value"]):
            continue
        role = Role.OFFICER if "offic" in label or label == "oic" else None
        why = "The form's field for a name." if a_name else "The form's field for a person."
        yield from _names_in(
            view.text, *match.span("value"), why, 0.92 if a_name else 0.85, strict=not a_name, role=role
        )


def _columns(view: View) -> Iterator[Candidate]:
    if "\t" not in view.text:
        return
    for match in re.finditer(r"(?:(?<=^)|(?<=[\n\t\f]))[^\n\t\f:]{2,44}(?=[\n\t\f]|$)", view.text):
        if not match[0].strip()[:1].isalpha():
            continue
        if view.column_says(match.start(), _OFFICERS):
            yield from (replace(each, role=Role.OFFICER) for each in _cell(view.text, *match.span()))
        elif view.column_says(match.start(), _COLUMN):
            yield from _cell(view.text, *match.span())


def _cell(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Yield the names of a cell, or the whole of a short one that holds a name and more ("Auntie Bev")."""
    why = "A cell in a column headed with a name."
    names = list(_names_in(text, start, end, why, 0.9, strict=False))
    yield from names
    words = text[start:end].split()
    if names and 1 < len(words) <= 4 and not any(is_organisation(word) for word in words):
        bare = text[start:end].strip()
        begin = start + text[start:end].index(bare)
        yield Candidate(begin, begin + len(bare), InfoKind.NAME, "names:field", why, 0.8, None, names[0].role)


def _names_in(
    text: str, start: int, end: int, why: str, confidence: float, *, strict: bool, role: Role | None = None
) -> Iterator[Candidate]:
    """Yield the names of a field's value. strict: a word must be a known name; else any word that is no common one."""
    for piece in re.finditer(r"[^;/|&]+", text[start:end]):
        run: list[re.Match[str]] = []
        for word in [*_PART.finditer(piece[0]), None]:
            is_day = word is not None and _DAY_BEFORE.search(piece[0][: word.start()]) and is_never(word[0])
            if (
                word is not None
                and not is_day
                and _goes_on(word[0], run, strict=strict)
                and _beside(piece[0], run, word)
            ):
                run.append(word)
                continue
            if run and _is_person([each[0] for each in run], strict=strict):
                offset = start + piece.start()
                yield Candidate(
                    offset + run[0].start(),
                    offset + _bare_end(run[-1]),
                    InfoKind.NAME,
                    "names:field",
                    why,
                    confidence,
                    None,
                    role,
                )
            run = [word] if word is not None and not is_day and _may_be_name(word[0]) else []


def _bare_end(word: re.Match[str]) -> int:
    return word.end() - 1 if word[0].endswith(".") else word.end()


def _goes_on(word: str, run: list[re.Match[str]], *, strict: bool) -> bool:
    """Return whether a word may be a name, or, where a name is wanted, anything with a capital behind a forename."""
    led = not strict and len(run) == 1 and is_forename(run[0][0]) and _may_be_surname(word)
    return _may_be_name(word) or led


def _may_be_surname(word: str) -> bool:
    """Return whether a word behind a forename, alone in its field, may be a surname whatever else it means."""
    return (
        word[:1].isupper()
        and word[1:].islower()
        and (is_surname(word) or not is_organisation(word))
        and not is_road(word)
    )


def _may_be_name(word: str) -> bool:
    return (
        ((not is_never(word.rstrip(".")) or is_pliable(word.rstrip("."), announced=True)) and not word.islower())
        or is_forename(word)
        or (is_surname(word) and not is_word(word))
    )


def _beside(piece: str, run: list[re.Match[str]], word: re.Match[str]) -> bool:
    return not run or bool(re.fullmatch(r",? |[-'’]|", piece[run[-1].end() : word.start()]))


def _leads_to_surname(words: list[str]) -> bool:
    """Return whether a forename or initial stands before a surname that is a word for streets too ("Grace Hill")."""
    return (is_forename(words[0]) or len(words[0]) == 1) and is_surname(words[-1]) and not is_road(words[-1])


def _is_person(words: list[str], *, strict: bool) -> bool:
    bare = [word.rstrip(".") for word in words]
    if (
        len(bare) > 5
        or (len(bare) > 1 and is_street(bare[-1]) and not _leads_to_surname(bare))
        or any(is_organisation(word) and not is_surname(word) for word in bare)
    ):
        return False
    known = any(is_forename(word) or is_surname(word) for word in bare)
    if strict:
        return any(is_forename(word) for word in bare) or any(is_surname(word) and not is_word(word) for word in bare)
    return known or (any(len(word) > 2 for word in bare) and not all(is_word(word) for word in bare))
