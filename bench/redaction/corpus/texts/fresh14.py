"""Fourth fresh set: the hospital's papers, mails, schedules and pictures of UNS-15, and what is barred."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

PROFILE = "fresh4"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-15", "DATIX", "OTHER", "docx xlsx", profile=PROFILE, to="DEF_REP COURT")
def incident(d: Doc) -> None:
    """A hospital's incident form with one column for each person."""
    d.add("title", "STAFF INCIDENT FORM 0770/26 - VIOLENCE AGAINST STAFF").table(
        ("", "Injured member of staff", "Patient in next bay", "Patient in next bay"),
        ("Name", "{vic.full}", "{pt1.full}", "{pt2.full}"),
        ("Born", "{vic.dobdash}", "{pt1.dob}", "{pt2.dob}"),
        ("NHS / hospital no.", "{vic.nhst}", "{pt1.nhs}", "{pt2.nhsd}"),
        ("Home telephone", "{vic.phone3}", "{pt1.land}", "{pt2.phonet}"),
        ("Complaint", "[[MEDICAL vic K r20|split lip]]", "[[MEDICAL pt1 R r79|anterior STEMI]]", "[[MEDICAL pt2 R r79|paracetamol overdose]]"),
        ("Saw the assault", "n/a", "no", "no"),
    ).fields(Police_log="0411 of 21 Feb", Attending_officer="{pc.rank:N03}", Manager="{hr.full!E}")  # fmt: skip


@document("UNS-15", "OCC-HEALTH", "MEDICAL_NOTES", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def health(d: Doc) -> None:
    d.add("title", "ED NOTES (STAFF MEMBER SEEN AS PATIENT)").fields(
        Patient="{vic.revcaps}",
        Date_of_birth="{vic.dob}",
        NHS_Number="{vic.nhs}",
        Address="{vic.home}",
        GP="{gp.tfull!E}",
    ).paras("""
    [[MEDICAL vic K r20|Punched to mouth by pt. 1.5cm full thickness lac lower lip, one 5-0 Vicryl, tetanus up to date. No loss of consciousness.]]

    [[MEDICAL vic R r19|PMH renal transplant 2015 (donor: sister), on tacrolimus.]] [[MEDICAL vic R r19|Hep B carrier. Vasectomy 2020.]]

    Chaperone: sister-in-law of {pt1.full} was moved. Contact in emergency {sister.full} {sister.phone}
    """).fields(Clinician="{exp.tfull}", Time="[[DATE case KP|22/02/2026 0205]]")


@document("UNS-15", "SHC-DOC", "MG11", "pdf txt", profile=PROFILE, to="DEF_REP COURT")
def doctor(d: Doc) -> None:
    d.add("title", "MEDICAL STATEMENT").paras("""
    Dr Samir HADDAD-COHEN, MBChB. I am a specialty registrar in emergency medicine. I treated {vic.full} on [[DATE case KP|22 February 2026]]. [[MEDICAL vic K r20|He had a full thickness laceration of the lower lip, 1.5 cm long, closed with a single suture.]] [[MEDICAL vic K r20|It is in keeping with one blow of moderate force from a fist.]]

    The same night I glued a wound for {vic2.full}, date of birth {vic2.dobiso}. [[MEDICAL vic2 K r20|It measured 2.4 cm, above the left eye, and contained no glass.]]

    I rotate in August. Please use {exp.phoned} or {exp.email}, not the department.
    """).fields(Signed="S. Haddad-Cohen", For="{oic.rank3:N03}")


@document("UNS-15", "HR-THREAD", "EMAIL", "msg eml", profile=PROFILE)
def thread(d: Doc) -> None:
    for name, text in (
        ("From", "{vic.full} <{vic.email}>"),
        ("To", "{oic.rank3} <philippa.drummond@westmarch.example>"),
        ("Cc", "{hr.full} <{hr.email}>, {sister.full} <{sister.email}>"),
        ("Subject", "Fwd: support after incident 22 Feb"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Dear DC Drummond, as asked the rota proves I was on shift from [[DATE case KP|1930 on 21 Feb]]. New glasses [[MONEY case KP N08|£212]], receipt [[EXHIBIT case KP N02|EKA/2]]. Kofi

    Sent from my mobile {vic.phone}

    On [[DATE case KP|Wed, 25 Feb 2026]] {hr.full} wrote: | > Hi {vic.nick}, counselling is free, ask for {gp.first!E}. [[COUNSELLING vic A r22|I know you found the last six sessions hard.]] Payroll has your bank as {vic.bank}. | > {hr.first} | {hr.land} | ext 4410

    On [[DATE case KP|Mon, 23 Feb 2026]] {oic.rank2:N03} wrote: | >> Thanks. I can be had on {oic.phone!R} till 2200. The other nurse, {pt2.last!E}, can stay out of it.
    """)


@document("UNS-15", "MANNY-VPS", "VPS", "docx html", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT of {vic.full}").paras("""
    [[FREE_ID vic K r40|I have nursed for seventeen years and I now check where the door is.]] [[MEDICAL vic K r40|I grind my teeth at night and I have started on tablets to sleep.]] [[FREE_ID vic K r40|I can't tell my mother in Kumasi because she would make me come home.]]

    I paid for a crown myself, [[MONEY case KP N08|£650]], the union is Medicare Mutual, policy [[BANK vic R r38|MM 55-1187 / A]], account {vic.bank}. Write to me at {vic.homel}.
    """)


@document("UNS-15", "OAK-ISB", "ISB", "docx pdf", profile=PROFILE)
def business(d: Doc) -> None:
    """The licensee speaks for the house: his own name is that of a maker of evidence, so it is not judged."""
    d.add("title", "BUSINESS IMPACT STATEMENT").fields(
        Business="[[PLACE case KP N04|The Royal Oak, Ferry Road, Langley Ferry]]", Made_by="{gaffer.full!E}"
    ).paras("""
    We shut for two nights, takings down [[MONEY case KP N08|£3,150]]. Optics and mirror [[MONEY case KP N08|£96.40]]. {vic2.full} was off for a week. The karaoke man, {reg.full}, wants [[MONEY case KP N08|£80]] for a microphone, {reg.phonez}. I can be reached at home on {gaffer.land}.
    """)


@document("UNS-15", "LAB-CUE", "MG22", "pdf docx", profile=PROFILE)
def laboratory(d: Doc) -> None:
    d.add("title", "STREAMLINED FORENSIC REPORT (SFR1)").table(
        ("Exhibit", "Submitted by", "Lab ref", "Finding"),
        ("[[EXHIBIT case KP N02|PD/3]] pool cue", "{oic.rank:N03}", "[[EXHIBIT case KP|WM/26/0770900]]", "Blood, profile matches {codef.full}"),
        ("[[EXHIBIT case KP N02|PD/4]] glass shard", "{oic.rank:N03}", "[[EXHIBIT case KP|WM/26/0770901]]", "Blood, profile matches {vic2.full}"),
    ).paras("Donor of elimination sample: {vic2.tfull}, born {vic2.dob}, NHS {vic2.nhs}, kit [[EXHIBIT case KP|999 001 7730]].")  # fmt: skip


@document("UNS-15", "OTHER-TIC", "MG18", "docx xlsx", profile=PROFILE, to="DEF_REP COURT")
def others(d: Doc) -> None:
    d.table(
        ("Sched", "On", "What", "Loser", "Loser's contact"),
        ("1", "[[DATE case KP|31/12/2025]]", "Criminal damage, kicked wing mirror off taxi, [[MONEY case KP N08|£140]]", "{cab2.full!A:r37}", "{cab2.phonei}"),
        ("2", "[[DATE case KP|14/02/2026]]", "Made off without paying for nails supplies, [[MONEY case KP N08|£39.99]]", "{pal.tini!A:r37}", "{pal.homel}"),
        sheet="TIC",
    )  # fmt: skip


@document("UNS-15", "REMAND-D2", "MG7", "docx pdf", profile=PROFILE)
def remand(d: Doc) -> None:
    d.add("title", "MG7 - APPLICATION FOR CONDITIONS").fields(Defendants="{def.full} and {codef.full}").paras("""
    Fear of further offences and of interference with {vic2.titled}, who lives on the premises. Conditions: D1 to live at {def.homel!KD}; neither to enter [[PLACE case KP N04|The Royal Oak]]; neither to go to {wit3.street!A:r35}, where a witness lives; not to contact {vic.full}, {vic2.full}, {wit.full}, {wit2.full}, {wit3.full}.

    D1's mother, {mum.full!E}, of {mum.home!E}, would stand surety in [[MONEY case KP N08|£250]]. OIC {oic.rank:N03}.
    """)


@document("UNS-15", "SCHEDULE-C", "MG6C", "pdf xlsx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    d.table(
        ("#", "Description", "Status"),
        ("1", "Waiting room list naming {pt1.full} and {pt2.full}", "CND"),
        ("2", "Text from {gaffer.full} {gaffer.phone3} to police", "CND"),
        ("3", "Note of call with parent of young witness, {dad.full}, {dad.homel}", "D"),
        ("4", "Darts fixture list, Royal Oak, season 25/26", "CND"),
        sheet="unused",
    )


@document("UNS-15", "TWO-SIDES", "MG11", "pdf docx", profile=PROFILE)
def two_sides(d: Doc) -> None:
    """The back of a statement is never served (row B3, reason 16): its page goes as a whole."""
    d.add("title", "WITNESS STATEMENT").fields(Statement_of="{wit3.full}", URN="[[URN case KP N10|{=urn}]]").paras(
        "Further to mine of [[DATE case KP|27 February]]: on viewing film [[EXHIBIT case KP N02|RKP/2]] I can say that the man with the cue is {codef.full}."
    ).add("break").add("title", "MG11 BACK PAGE - FOR PROSECUTION AND WITNESS CARE ONLY").table(
        ("Witness contact details", ""),
        ("Home", "{wit3.home}"),
        ("Mobile", "{wit3.phone}"),
        ("E-mail", "{wit3.email}"),
        ("Born", "{wit3.dobl}, Izmir"),
        ("Dates to avoid", "Bayram"),
        ("Language", "English, some Turkish"),
        ("Will give evidence", "yes"),
    )


@document("UNS-15", "LF-LIST", "LISTING", "html docx", profile=PROFILE, to="PUBLIC")
def listing(d: Doc) -> None:
    d.add("title", "Langley Crown Court").table(
        ("Time", "Case", "Defendant", "Type"),
        ("10:00", "[[URN case KP N10|{=urn}]]", "{def.full!KP}, {def.dob!R:r69}", "Trial, day 1 of 3"),
        ("10:00", "[[URN case KP N10|{=urn}]]", "{codef.full!KP}, {codef.homel!R:r69}", "Trial, day 1 of 3"),
    ).paras("Young witness {kid.full!R:O3} at 2 pm. List office [[COURT_PHONE case KP N05|01632 960078]].")


@document("UNS-15", "SUMMONS", "MG4E", "txt pdf", profile=PROFILE)
def requisition(d: Doc) -> None:
    """The defendant's own requisition: nothing of this goes, a negative control."""
    d.add("title", "POSTAL REQUISITION (ADULT)").paras("""
    {def.all} | {def.homen!KD:N06}

    Date of birth {def.dob!KD}. [[URN case KP N10|{=urn}]]. You are required to attend Langley Ferry Magistrates' Court, 1 Mobile Street, on [[DATE case KP|Thursday 9 April 2026 at 10 am]] to answer that on [[DATE case KP|22 February 2026]] at [[PLACE case KP N04|Langley Royal Infirmary]] you assaulted {vic.full}, an emergency worker, by beating him. [[OFFENCE case KP N02|CJ88116]]. And on [[DATE case KP|21 February 2026]] at [[PLACE case KP N04|The Royal Oak, Ferry Road, Langley Ferry]] affray. [[OFFENCE case KP N02|PU86004]].

    Issued by {sgt.rank:N03}. Questions: the court, [[COURT_PHONE case KP N05|01632 960079]]; the police, [[CPS_PHONE case KP N05|01632 960144]].
    """)


@document("UNS-15", "MONITOR", "PHOTO", "jpeg heic", profile=PROFILE)
def monitor(d: Doc) -> None:
    """The screen behind the nurse in a photograph of his lip (row 24)."""
    d.facts["scene"] = "screen"
    for line in (
        "MINORS BOARD",
        "1 {pt1.revcaps} {pt1.dob}",
        "2 {pt2.revcaps} {pt2.nhs}",
        "3 {wit2.revcaps!R} {wit2.dob}",
    ):
        d.add("label", line)


@document("UNS-15", "MG9-LIST", "MG9", "xlsx docx", profile=PROFILE)
def witnesses(d: Doc) -> None:
    d.add("title", "MG9 WITNESS LIST").table(
        ("Name", "Contact", "VIW"), ("E K Asante-Boadu", "see back of statement", "no"), ("H Carver", "via father", "yes, child"), sheet="MG9"
    )  # fmt: skip
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-15", "SENSITIVE", "MG6D", "docx pdf", profile=PROFILE)
def sensitive(d: Doc) -> None:
    d.add("title", "MG6D SCHEDULE OF SENSITIVE MATERIAL").table(
        ("Item", "Description", "Reason"), ("1", "Report on supply at public houses", "Would show a source")
    )
    d.blocked = dict.fromkeys(NOBODY, "B1")


@document("UNS-15", "CPS-ADVICE", "MG3A", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def advice(d: Doc) -> None:
    d.add("title", "MG3A FURTHER REPORT TO CROWN PROSECUTOR").paras(
        "The second defendant offers a plea to section 4. Views of the licensee are awaited. Is a caution an option for the first?"
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")
