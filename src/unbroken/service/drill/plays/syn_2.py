"""SYN-2: injuries, hospital notes, a refuge, an emergency call. T01 to T04, T34."""

from functools import partial

from unbroken.service.demo.cases import syn_2
from unbroken.service.drill.documents.paper import BREAK, printed, scanned
from unbroken.service.drill.documents.photograph import photograph, tone
from unbroken.service.drill.plays.wording import form, statement
from unbroken.service.drill.vocabulary import Paper, Play

URN = syn_2.URN

NOTES = (
    """HARROWMOOR GENERAL HOSPITAL
EMERGENCY DEPARTMENT RECORD
Patient: Leah Carrow
Presenting complaint: held by the neck this evening.
On examination: bruising around the neck on both sides,
graze over the left cheekbone."""
    + BREAK
    + """Past medical history
Previous pregnancy 2019, miscarriage at eleven weeks.
Takes sertraline 50 mg daily for depression.
Registered with GP Dr Wendeline Achterberg.
Smear test overdue."""
)

MG11 = statement(
    URN,
    "Leah Anne Carrow",
    """Darren came home at about twenty to ten. He took hold of my neck with his right hand. I could not breathe.
I ran next door to Mr Engstrom.
I am now staying at Flat 2, Juniper House, Fernleigh AA1 1AB and Darren must not learn of it.
My number is 07700 900123.""",
)

CALL = form(
    "EVIDENCE",
    "TRANSCRIPT OF EMERGENCY CALL",
    URN,
    """00:02 Operator: Police emergency, which service do you require?
00:05 Caller: It is 41 Tannery Row, please, he is going to come back.
00:21 Caller: My name is Leah Carrow.
00:24 Caller: My number is oh seven seven double-oh nine hundred one two three.
00:31 Operator: Is anybody hurt?
00:33 Caller: My neck. He held me by the neck.""",
)

PLAY = Play(
    case=syn_2.CASE,
    facts=syn_2.facts,
    client="Holt",
    force="18",
    papers=(
        Paper(
            "T01",
            "serve a photograph of an injury with a hospital wrist band in it",
            "P3.jpg",
            "Photograph 3",
            partial(
                photograph,
                ("CARROW Leah", "DOB 02/11/1990", "NHS 999 000 1006"),
                description="Wrist of Leah Carrow",
                injury=True,
            ),
            kind="photograph",
            gone=("CARROW", "02/11/1990", "999 000 1006"),
            red=True,
        ),
        Paper(
            "T02",
            "serve hospital notes with a history that has nothing to do with the injury",
            "AE notes.pdf",
            "Notes of the emergency department",
            partial(scanned, NOTES),
            kind="medical",
            gone=("miscarriage", "sertraline", "Achterberg"),
            kept=("bruising around the neck",),
        ),
        Paper(
            "T03",
            "serve a statement in which the victim says to which refuge she fled; one reviewer alone keeps it in",
            "MG11 LC.pdf",
            "Statement 1",
            partial(printed, MG11),
            gone=("Juniper House", "AA1 1AB", "07700 900123"),
            kept=("took hold of my neck",),
            kept_alone="Juniper",
        ),
        Paper(
            "T04",
            "serve the sound of a 999 call in which the caller gives name and number",
            "999 call.wav",
            "Recording of the emergency call",
            partial(tone, 0.8),
            kind="emergency-call",
            never=("B5",),
        ),
        Paper(
            "T04",
            "serve the transcript of that call",
            "999 call.pdf",
            "Transcript of the emergency call",
            partial(printed, CALL),
            gone=("oh seven seven double-oh", "nine hundred one two three"),
            kept=("41 Tannery Row", "He held me by the neck"),
        ),
    ),
)
