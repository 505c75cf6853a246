"""SYN-2: assault and strangulation by a partner; a refuge, injuries, medical notes, bail."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement


@document("SYN-2", "MG11-CARROW", "MG11", "pdf scan docx", trap="T03", to="DEF_REP COURT")
def victim_statement(d: Doc) -> None:
    statement(d, "vic", pages=2).paras("""
    I am {vic.full} of the address overleaf. I was born on {vic.dobl} and I work at [[EMPLOYER vic A|Bluebell Bakery]].
    Until [[DATE case KP|3 March 2026]] I lived at [[ADDRESS vic K N04|41 Tannery Row]] with my partner
    {def.full}, whom everybody calls {def.nick}, and our son {child.first}, who is two.

    At about [[DATE case KP|19:40 hours on Tuesday 3 March 2026]] {def.first} came in from the Cooper's Arms. He accused me of
    texting {ex.full}, whom I knew at school. I showed {def.first} my phone, number {vic.phone}, to prove that there was
    nothing on it. He pushed me against the fridge and put both hands round my neck. I could not breathe and my sight went grey.
    I think it was ten seconds before he let go.

    I ran next door to number 43 and {wit.titled} rang the police. My mother, {mum.tfull}, who lives at {mum.homel},
    came for {child.first}. The officers were {oic.rank:N03} and {oic2.rank3}. {oic.rank2} took the photographs which I can
    exhibit as [[EXHIBIT case KP N02|RS/2]].

    I am now staying at {vic.place1:T03} and I do not want {def.first} to know that. The refuge worker is {friend.full},
    and her number is {friend.phone}. You can reach me on {vic.email} or through my sister {sis.full} at {sis.land}.

    {def.first} drives a grey Ford, {def.vrm}. My own car, a Corsa index {vic.vrm}, was in the street. He broke my telephone,
    worth [[MONEY case KP N08|GBP 420]]. I support a prosecution and would go to court.
    """)
    signed(d, "vic")


@document("SYN-2", "MG11-CARROW-BACK", "MG11_BACK", "pdf scan")
def victim_back(d: Doc) -> None:
    heading(d, "MG 11 (back)", "WITNESS CONTACT DETAILS - POLICE AND PROSECUTION ONLY").fields(
        Home_address="{vic.home}", Mobile="{vic.phone}", Email="{vic.email}", Date_and_place_of_birth="{vic.dob} Harrowmoor",
        Dates_to_avoid="2 to 9 June", Name_of_officer="{oic.rank}",
    )  # fmt: skip
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B3")


@document("SYN-2", "MG11-ENGSTROM", "MG11", "pdf fax txt")
def neighbour_statement(d: Doc) -> None:
    statement(d, "wit").paras("""
    I live next door to {vic.full} and her partner {def.lcaps}. I have known {vic.fposs} family for six years.

    On [[DATE case KP|3 March 2026]] at about twenty to eight I heard a woman screaming. I was in the kitchen with my lodger, {detainee.full}. Then
    {vic.first} was at my back door. Her neck was red all the way round. She said, "He has tried to kill me." I rang 999
    from my landline, {wit.land}, and I sat with her until {oic.rank:N03} came.

    Later that evening {def.nick} shouted through the fence, "Tell {vic.first} it is finished." I recognised his voice. I have spoken
    to him perhaps a hundred times. I gave the officer my number, {wit.phonei}, and my date of birth, {wit.dob}.
    """)
    signed(d, "wit")


@document("SYN-2", "MG11-NWOSU", "MG11", "pdf")
def doctor_statement(d: Doc) -> None:
    statement(d, "doc").paras("""
    I am a specialty registrar in emergency medicine at Harrowmoor General Hospital. On [[DATE case KP|3 March 2026]] at 21:55 I
    examined {vic.full} (date of birth {vic.dobdot}, NHS number {vic.nhs}).

    [[MEDICAL vic K|She had a circumferential bruise of the neck, 2 cm wide, with petechiae over both eyelids.]]
    [[MEDICAL vic K|There was a 3 cm graze over the left cheekbone.]] In my opinion the marks are consistent with pressure by two hands.

    She left in the care of {mum.tini}, telephone {mum.phonet}. I may be reached through the trust's legal office.
    """)
    signed(d, "doc")


@document("SYN-2", "MG5", "MG5", "pdf docx", to="DEF_REP COURT")
def summary(d: Doc) -> None:
    heading(
        d, "MG 5", "POLICE REPORT", Defendant="{def.revcaps}", Date_of_birth="{def.dob}", ASN="[[ASN case KP N01|26/18ZA/01/990102H]]",
        Officer_in_the_case="{oic.rank:N03}", Police_station="Fernleigh, [[COURT_PHONE case KP N05|01632 960500]]",
    )  # fmt: skip
    d.add("head", "1. Summary of what happened").paras("""
    The defendant {def.lcaps} and the complainant {vic.lcaps} had been in a relationship for four years and lived together at
    [[ADDRESS vic K N04|41 Tannery Row, Fernleigh]]. On [[DATE case KP|3 March 2026]] at 19:40 he returned from a public house, accused her of seeing
    another man, {ex.full}, and held her by the neck with both hands for about ten seconds. The neighbour
    {wit.tfull} heard her scream and rang 999 from his own number, {wit.land}. The child {child.full} was upstairs.

    She was seen at Harrowmoor General (NHS {vic.nhst}). She has moved to {vic.place1} and is supported there.

    [[INTEL def R|Intelligence from January suggests that the defendant supplies cocaine from the Cooper's Arms and is a suspect for an unreported assault on Tracy Mullender.]]
    """)
    d.add("head", "2. Interview").paras("""
    {def.last} answered no comment to all questions put by {oic2.rank} except to say, "She bruises easily."

    {=force} may be contacted through the officer's mobile, {oic.phone}, or the office on {oic.office}.
    """)
    d.add("head", "3. Orders sought").add(
        "para", "Restraining order; compensation of [[MONEY case KP N08|GBP 7,700]] is not sought."
    )


@document("SYN-2", "MG4A", "MG4A", "pdf scan", to="DEF_REP PUBLIC")
def bail(d: Doc) -> None:
    heading(
        d,
        "MG 4A",
        "GRANT OF BAIL WITH CONDITIONS",
        Name="{def.full}",
        Date_of_birth="{def.dob!KR}",
        Address="{def.home!KR:N06}",
    )
    d.paras("""
    You are bailed to attend Harrowmoor Magistrates' Court, telephone [[COURT_PHONE case KP N05|01632 960010]], at 10:00 on [[DATE case KP|6 March 2026]].

    1. To live and sleep each night at {def.homel!KR}.

    2. Not to contact directly or indirectly {vic.full} or {wit.full}.

    3. Not to go to [[ADDRESS vic AC|Tannery Row, Fernleigh]].

    4. Not to go within 100 metres of {vic.place1:T03} or of {mum.home}.

    5. To surrender your passport, number {def.passport!E}, to Fernleigh police station.
    """)
    d.fields(Signature_of_person_bailed="{def.ini}", Custody_officer="{cust.rank:N03}")


@document("SYN-2", "999", "999_TRANSCRIPT", "pdf txt docx", trap="T04")
def emergency_call(d: Doc) -> None:
    heading(
        d,
        "EVIDENCE",
        "TRANSCRIPT OF EMERGENCY CALL",
        Log="[[PLACE case KP|1187 of 03/03/2026]]",
        Call_handler="{oic.collar:N03}",
    )
    interview(
        d,
        "Operator|Police emergency, what is the address?",
        "Caller|It's [[ADDRESS vic K N04|41 Tannery Row]], please, he's going to come back.",
        "Operator|What's your name?",
        "Caller|{vic.first!A}, {vic.full!A}. I'm at the neighbour's, {wit.street}.",
        "Operator|What number are you calling from?",
        "Caller|[[PHONE vic R T04|oh seven seven double-oh nine hundred one two three]].",
        "Operator|And {vic.first!E}, can you spell your surname?",
        "Caller|[[NAME vic A|C, A, double R, O, W]].",
        "Operator|Is anybody hurt?",
        "Caller|My neck. And my little boy {child.first} is still in there. My mum's coming, {mum.full}, her number's {mum.phones}.",
        "Operator|Who did this?",
        "Caller|{def.full}. {def.nick}. He's thirty-eight.",
        "Operator|Officers will be with you in four minutes.",
    )


@document("SYN-2", "AE-NOTES", "MEDICAL_NOTES", "scan pdf", trap="T02")
def hospital_notes(d: Doc) -> None:
    d.add("title", "HARROWMOOR GENERAL HOSPITAL - EMERGENCY DEPARTMENT RECORD")
    d.fields(
        Patient="{vic.revcaps}",
        DOB="{vic.dob}",
        NHS_No="{vic.nhs}",
        Address="{vic.homel!E} {vic.pc!RR}",
        GP="{gp.tfull}, {gp.employer!E}",
        Next_of_kin="{mum.full} (mother) {mum.phone}",
    )
    d.paras("""
    [[MEDICAL vic K|Alleged assault by partner this evening. Held by the neck with two hands.]] [[MEDICAL vic K|O/E bruising around neck, petechiae both lids, graze left cheek.]]
    """)
    d.add("break").add("head", "Past history")
    d.paras("""
    [[MEDICAL vic RR T02|Previous pregnancy 2019, miscarriage at eleven weeks.]]

    [[MEDICAL vic RR T02|Takes sertraline 50 mg daily for depression, prescribed by {gp.titled}.]]

    [[MEDICAL vic RR|Treated for chlamydia in 2021.]] [[MEDICAL vic RR|Smear test overdue.]]

    Triage nurse {nurse.titled}.
    """)
