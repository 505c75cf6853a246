"""Third fresh set: neglect and theft in a care home (UNS-11)."""

from __future__ import annotations

from corpus import numbers
from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh3"
ALL = ("CPS_PRE", "CPS_POST", "COURT", "DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-11", "ADC-NURSE", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def nurse(d: Doc) -> None:
    d.add("title", "STATEMENT (Crim Proc Rules r.16.2)").fields(
        Of="{wit.lcaps}", Occupation="[[OCCUPATION wit K|Registered nurse]]", URN="[[URN case KP N10|{=urn}]]"
    ).paras("""
    I came to the UK from Iloilo in 2018 and have worked days at [[EMPLOYER wit K N04|Priory Mead Care Home]] ever since. My PIN is on the register. I am in charge of the Heather wing: eleven beds.

    On coming on shift on [[DATE case KP|Saturday 17th January]] I went in to {vic.titled} in room 8. Everyone calls her {vic.nick}. She was wet through and cold. [[MEDICAL vic K|I saw a pressure sore on the sacrum, about the size of a plum, down to the bone, and bruises on both wrists.]] I drew them on a body map, [[EXHIBIT case KP N02|ADC/1]]. Bernie, that is {def.full}, had been on nights. The turning chart was signed every two hours in her writing.

    {wit3.full} told me in handover that she had found {res1.titled} the same. The lady across, {res3.tfull}, said "she pinches". [[MEDICAL res3 R|She has Lewy body dementia and sees children in the curtains.]]

    {vic.nick} used to wear an opal ring. It was not on her hand. I reported to {codef.tfull}, and he said leave it with me. I then telephoned the daughter, {dau.full}.

    Contact for me is {wit.phonez}. I share at {wit.homel}, with {ag.tfull}'s niece. I was born {wit.doba}. My car, a Micra ({wit.vrmt}), is always in the staff bay. {oic.rank3:N03} has had my uniform.
    """).fields(Signed="{wit.ini}", Date="[[DATE case KP|20.1.2026]]")


@document("UNS-11", "JAS-DAU", "MG11", "docx html", profile=PROFILE, to="DEF_REP COURT")
def daughter(d: Doc) -> None:
    d.add("title", "s9 WITNESS STATEMENT - typed from notebook").paras("""
    I'm {dau.full}, most people say {dau.nick}. {vic.tfull} is my mother. She went into [[PLACE case KP N04|Priory Mead]] in [[DATE case KP|May 2023]] after her fall; before that she was on her own at {vic.homel}, which we have let to {gson.titled}, my eldest, {gson.first}.

    I hold the power of attorney. Her account is with the Fells and Vale. In [[DATE case KP|December]] {bankm.full} rang me from the branch, his direct line is {bankm.land}, and asked about cash coming out at the Spar. I get [[MONEY case KP N08|£1,860]] in all. Mum's card has never left her handbag. Nobody but {def.titled} did her shopping.

    The ring was my gran's. I found it in the window of a shop in Chapel Street and the man there, {pawn.full}, goes by {pawn.nick}, gave me a card with {pawn.phone} on it.

    [[MEDICAL dau R|I have had to go back on citalopram since and my blood pressure is through the roof.]]

    Mother's birthday is the {vic.dobth}. Mine, {dau.dobdot}. We are at {dau.homel}, it's up a track so the postman leaves it at the farm. Please use my mobile, {dau.phoned}, or {dau.email}.
    """).fields(Signed="{dau.ini2}", Taken="{sgt.rank:N03}")


@document("UNS-11", "NFB-CHEF", "MG11", "txt pdf", profile=PROFILE)
def chef(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Name="{wit2.tfull}", Role="[[OCCUPATION wit2 K|Chef]]").paras("""
    cooks breakfast so in by five. {wit2.first} states: I live in, over the laundry, the door with the green tape. On or about [[DATE case KP|9 Jan 26]] I did a soft diet tray for {vic2.tfull}. The tray came back full three days running. {def.nick} scraped it. I said he's not ate. She goes "he's got the hump, {wit2.first}, mind your pans."

    [[MEDICAL vic2 K|He was so thin his trousers were pinned and his lips had cracked.]] He is Polish and I do him pierogi. He cannot speak for himself since [[DATE case KP|summer]].

    The other man on that corridor is {res2.full}, his son {gson.first!E} comes Sundays. He'd back me up but he's deaf.

    If I'm not at work I'm at my cousin's, {husb.first!E} no sorry, {pharm.full}, he has the chemist in the Shambles, {pharm.phonet}. My own phone: {wit2.phonei}. Email {wit2.email}. DOB {wit2.dobiso}.
    """).fields(Signed="{wit2.letters!E}", Taken_by="{oic.rank2:N03}")


@document("UNS-11", "PNB-NIGHT", "MG11", "docx", profile=PROFILE)
def night(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "MG11 (T)").paras(
        """
    Patience is my name and it was tested. {wit3.full}, over 18, [[OCCUPATION wit3 K|night carer]]. {def.titled} and me were the only two on for twenty-six residents. She would go to her car from [[DATE case KP|midnight till about three]]. I have seen her asleep in it, the [[VRM def K|BC00 MEN]].

    I did the buzzers. I told {codef.titled} twice and put it in writing; he binned it. He said the agency lady, {ag.full}, could have my job by Monday.

    I am a Jehovah's Witness and do not tell lies. The police may call at {wit3.street} after two in the afternoon, or try {wit3.phone3}. My husband collects me in {wit3.vrm}.
    """.replace(
            "I am a Jehovah's Witness and do not tell lies.",
            "[[RELIGION wit3 A|I am a Jehovah's Witness]] and do not tell lies.",
        )
    )
    d.hide("comment", "check rota with {ag.full!H} on {ag.phone!H}")


@document("UNS-11", "EXPERT-REP", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def expert(d: Doc) -> None:
    d.add("title", "EXPERT REPORT ON TISSUE VIABILITY").fields(
        Author="{exp.tfull}, consultant geriatrician", Instructed_by="{oic.rank3:N03}"
    ).paras("""
    1. I examined the patient, {vic.tfull} (d.o.b. {vic.dob}; NHS {vic.nhst}), at Marlbeck Infirmary on [[DATE case KP|19 January 2026]].

    2. [[MEDICAL vic K|There was a category four pressure ulcer over the sacrum measuring 6 by 5 cm with exposed bone.]]

    3. [[MEDICAL vic K|Paired circular bruises on each wrist are in keeping with gripping.]]

    4. [[MEDICAL vic R|In 1971 she was treated in hospital for puerperal psychosis and she has had two mastectomies.]]

    5. In my opinion the wound took at least ten days to form and would not have done so had she been turned as the chart [[EXHIBIT case KP N02|ADC/2]] alleges.

    6. I was assisted by the family doctor, {gp.tfull!E}. I may be called through the court office and would rather not be rung at home, {exp.land}.
    """)


@document("UNS-11", "PR-SUMMARY", "MG5", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5").add("para", "D1 {def.caps} {def.dobtight}\nD2 {codef.caps}").paras("""
    D1 is a carer and D2 the manager at [[PLACE case KP N04|Priory Mead Care Home, Marlbeck]]. IP1 {vic.full}, 91. IP2 {vic2.full}, 87. Between [[DATE case KP|1/10/25 and 17/1/26]] D1 failed to turn, feed or clean them and falsified charts. [[MEDICAL vic K|IP1 had a bone-deep pressure sore and wrist bruising.]] [[MEDICAL vic2 K|IP2 was dehydrated and had lost 14kg.]] D2 knew.

    D1 also used IP1's bank card, [[MONEY case KP N08|£1,860]], and pawned her opal ring for [[MONEY case KP N08|£95]].

    The first report was an anonymous letter which has since been traced to a visitor, {pharm.full} of {pharm.homel}, {pharm.land}. He is not a witness.

    [[INTEL def R|D1 was let go by an agency in 2021 when jewellery went missing from three clients; nothing was ever reported and it remains rumour.]] [[INTEL codef R|There is information that PRATT takes a cut from the undertaker for each death.]]

    D1 i/v by {sgt.rank2:N03} with {sol.tfull!K}: denies. D2 i/v: blames staffing. Compensation: [[MONEY case KP N08|£1,955.00]]. CPS contact: [[CPS_PHONE case KP N05|01632 960102]].
    """)


@document("UNS-11", "FVBS-ACCT", "BANK_STATEMENT", "pdf csv xlsx", profile=PROFILE)
def account(d: Doc) -> None:
    d.add("title", "Fells and Vale Building Society").fields(
        Name_on_account="{vic.tfull}", Account="{vic.bank!A}", Sheet="0041"
    )
    mine = ("ATM SPAR FERRY RD", "ATM SPAR FERRY RD", "ATM MARLBECK CO-OP")
    other = ("DD BUPA FUNERAL PLAN", "BGC STATE PENSION", "S/O BECKSIDE METHODISTS", "DD SPECSAVERS HEARCARE", "CHQ 000417", "S/O JOSHUA PKT MONEY", "DD PEOPLES POSTCODE LOTT", "DPC WOOL SHOP", "DD BLUE CROSS CATS", "DD INCONTINENCE SUPPLIES")  # fmt: skip
    rows = [("DATE", "DETAILS", "PAID OUT", "PAID IN", "BALANCE")]
    for n in range(22):
        when = f"{n % 27 + 2:02d}DEC25"
        if n in {3, 9, 16}:
            rows.append((when, f"[[TRANSACTION vic K|{mine[n % 3]} {when} 01:4{n % 10}]]", "[[MONEY case K N08|200.00]]", "", f"{7412 - n * 101}.18"))  # fmt: skip
        else:
            rows.append((when, f"[[TRANSACTION vic R|{other[n % 10]}]]", f"{n * 7 % 50 + 3}.{n % 10}9", "", f"{7412 - n * 101}.77"))  # fmt: skip
    d.table(*rows)


@document("UNS-11", "WARDNOTES", "MEDICAL_NOTES", "docx pdf", profile=PROFILE)
def ward(d: Doc) -> None:
    d.add("title", "MARLBECK INFIRMARY - ADMISSION CLERKING (MEDICAL)").table(
        ("Pt", "DoB", "NHS", "From", "Named NOK"),
        ("{vic2.revcaps}", "{vic2.dobdash}", "{vic2.nhs}", "Priory Mead", "{sw.full} (SW) {sw.phonet}"),
    ).paras("""
    [[MEDICAL vic2 K|87M BIBA from care home, safeguarding. PC: poor oral intake. O/E cachectic, dry mucosae, Na 161, urea 34. Wt 41kg (55kg in Aug).]]

    [[MEDICAL vic2 RR|PMH: treated syphilis 1962, TURP 2009, alcohol dependence until 1990.]]

    [[MEDICAL vic2 RR|Rx apixaban, bisoprolol, donepezil.]] [[MEDICAL vic2 RR|DNACPR in place since June.]]

    [[MEDICAL vic2 K|Imp: severe dehydration and malnutrition.]] IV fluids, dietician. Reviewed on PTWR by {exp.tfull}.

    [[MEDICAL vic2 RR|Previous overdose 1984 after wife's death, see old notes.]]
    """)


@document("UNS-11", "COUNCIL", "EMAIL", "msg eml", profile=PROFILE)
def council(d: Doc) -> None:
    for name, text in (
        ("From", "{cqc.full} <{cqc.email}>"),
        ("To", "{oic.rank3} <c.ferreday@westmarch.example>"),
        ("Cc", "{sw.full} <{sw.email}>"),
        ("Subject", "Section 42 enquiry - Priory Mead"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Morning Callum.

    Pls find the minutes. I have put {codef.full} and {def.full} on the DBS list referral. [[DATE case KP|24 Feb]] is good for the strategy meeting at the Civic.

    {sw.first} says {res1.full}'s family want to complain as well. They are on {res1.phone2}.

    N | {cqc.full} | Inspector, Adult Social Care | {cqc.phonez} | {cqc.land}

    On 3 Feb 2026 {sw.full} wrote: | > he has no one. I went to {res2.titled} too, [[MEDICAL res2 R|his catheter was blocked and he had sepsis]]. My home no. is {sw.land} if it is out of hours.
    """)


@document("UNS-11", "TRUST-LTR", "LETTER", "docx pdf", profile=PROFILE)
def letter(d: Doc) -> None:
    d.add("para", "{pawn.full}\nChapel Street Pledges\n{pawn.homen}\n{pawn.landb}").paras("""
    Yr ref [[URN case KP N10|{=urn}]] My ref [[EXHIBIT case KP|PB/07700/19]]

    {oic.rank2:N03},

    As asked, my book for [[DATE case KP|5.1.26]] reads: opal ring, 9ct, lady, [[MONEY case KP N08|£95]], seller {def.full}, showed driving licence {def.driver!KD}. On the same page: gent's signet, {det.full}, {det.street}, ticket 4418.

    My assistant {sis.first!E} served her. The ring was redeemed by {dau.full} on [[DATE case KP|22.1.26]].

    Yrs, | {pawn.first} {pawn.last}
    """)


@document("UNS-11", "COYLE-IV", "MG15", "txt docx", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "RECORD OF INTERVIEW (SUMMARY + VERBATIM)").fields(
        Person="{def.tfull}", Officers="{sgt.rank:N03} / {oic.rank:N03}", Rep="{sol.tfull!K}"
    )
    interview(d,
        "DS AZIZ|Where do you stay at the minute?",
        "BCM|The caravan. {def.street}, on the field. Me and {husb.first}. {husb.full}.",
        "DS AZIZ|Phone?",
        "BCM|{def.phones1}.",
        "DS AZIZ|Who's {sis.first} on your messages?",
        "BCM|My sister. {sis.full}. She's back in Sligo, {sis.phones}.",
        "DS AZIZ|The card was used at [[DATE case KP|ten to two in the morning]].",
        "BCM|{vic.nick} asked me to. She'd want her sweets. Ask {res1.first}, {res1.full}, she's all there.",
        "DS AZIZ|And the ring?",
        "BCM|I found it down the chair.",
        "DS AZIZ|The chart's signed at 2, 4 and 6. You were in the car.",
        "BCM|[[MEDICAL def KD|I've got chronic fatigue, the GP knows.]] {codef.first} told us all to fill them in after.",
    )  # fmt: skip


@document("UNS-11", "IMPACT-B", "ISB", "docx pdf", profile=PROFILE)
def business(d: Doc) -> None:
    d.add("title", "IMPACT STATEMENT FOR BUSINESS").fields(
        Business="[[PLACE case KP N04|Priory Mead Care Home]]", Made_by="{wit.full}"
    ).paras("""
    The home has been placed in special measures and nine rooms are empty, a loss of [[MONEY case KP N08|£9,450 a week]]. We had to pay agency staff [[MONEY case KP N08|£31,000]]. Cover is booked by {ag.tfull} on {ag.phone}. The families of {res1.full} and {res3.full} have given notice.
    """)


@document("UNS-11", "COMPCLAIM", "MG19", "pdf docx", profile=PROFILE)
def claim(d: Doc) -> None:
    d.add("title", "MG19 COMPENSATION").table(
        ("Claimant", "For", "Pay to", "Send to"),
        ("{vic.full} by {dau.full}", "cash [[MONEY case KP N08|£1,860]]; ring [[MONEY case KP N08|£95]]", "{dau.bank}", "{dau.homen}"),
    ).paras("Insurers: Dales Mutual, policy [[BANK vic RD|DM-66/118820]]. Best number {dau.phone}.")  # fmt: skip


@document("UNS-11", "NNP", "MG6C", "xlsx docx", profile=PROFILE)
def unused(d: Doc) -> None:
    d.table(
        ("Item", "Description", "Relevant/clearly not disclosable", "Location"),
        ("1", "Rota Oct-Jan, 16 sheets", "CND", "Marlbeck nick"),
        ("2", "Complaint by daughter of {res3.full}, {res3.homel}", "D", "Marlbeck nick"),
        ("3", "Voicemail from {ag.full} ({ag.phonet})", "CND", "HQ"),
        ("4", "Care plan for {res2.full}, not a complainant", "D", "Council"),
        ("5", "Notebook of {oic.rank2:N03}, pp 3-44", "CND", "Marlbeck nick"),
        ("6", "Fridge temperature log", "CND", "Priory Mead"),
        sheet="schedule",
    )


@document("UNS-11", "OFFLIST", "LISTING", "html pdf", profile=PROFILE, to="PUBLIC")
def listing(d: Doc) -> None:
    d.add("title", "Marlbeck Crown Court - Court 2 - Before HHJ Arkwright").paras("""
    10:00 For Plea and Trial Preparation | [[URN case KP N10|{=urn}]] {def.full!KP} ({def.dob!R}) of {def.homel!R} and {codef.full!KP} of {codef.homel!R}
    """)


@document("UNS-11", "CHARGES-PM", "MG4", "txt docx", profile=PROFILE, to="DEF_REP COURT")
def charge(d: Doc) -> None:
    d.add("title", "CHARGE - CONTINUATION").paras(
        """
    {def.revcapsall} b {def.dob!KR} of {def.homel!KR:N06}, [[ASN case KP N01|ASNHERE]] | 1) Between [[DATE case KP|01/10/2025 and 17/01/2026]] at [[PLACE case KP N04|Priory Mead Care Home, Marlbeck]], being an individual who had the care of {vic.full} by virtue of being a care worker, wilfully neglected her. s.20 CJ&CA 2015. [[OFFENCE case KP N02|CJ15001]] | 2) stole an opal ring and [[MONEY case KP N08|£1,860]] belonging to {vic.full}. s.1 TA 1968. [[OFFENCE case KP N02|TH68004]] | Reply: "This is a stitch up."
    """.replace("ASNHERE", d.case.people["def"].asn)
    )


@document("UNS-11", "PCN-OWN", "PNC", "pdf docx", profile=PROFILE)
def own_print(d: Doc) -> None:
    d.add("title", "PNC DISCLOSURE PRINT").fields(
        Subject="{def.revcaps}", Date_of_birth="{def.dob}", PNCID="{def.pncid}", CRO="{def.cro}"
    ).table(
        ("Ct", "Date", "Matter", "Result"),
        ("Sligo Rd Mags", "[[DATE case KD|19/11/2016]]", "[[PREVCON def KD|False accounting]]", "CO 80 hrs UPW"),
    ).paras(
        "WARNING SIGNS: [[INTEL def R|SELF HARM; ALLEGES AGAINST POLICE]] | FORMER ADDRESSES: [[ADDRESS def R|Top Flat, 6 Wharf View, Little Marl]]"
    )


@document("UNS-11", "PCN-STRANGER", "PNC", "docx txt", profile=PROFILE, to="DEF_REP CPS_PRE COURT")
def stranger(d: Doc) -> None:
    d.add("title", "PNC DISCLOSURE PRINT").fields(
        Subject="COYLE, Bernadette", Date_of_birth="04/04/1978", PNCID=numbers.pncid(1995, 9900312)
    ).table(("Ct", "Date", "Matter", "Result"), ("Langstrand", "08/08/1999", "Wounding s.20", "18 months"))
    d.blocked = dict.fromkeys(ALL, "B6")


@document("UNS-11", "SENS-D", "MG6D", "docx", profile=PROFILE)
def sensitive(d: Doc) -> None:
    d.add("title", "MG6D SENSITIVE SCHEDULE").table(
        ("No", "Item", "Reason"), ("1", "Log of an information source about the home", "Would reveal the source")
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC"), "B1")


@document("UNS-11", "REVPAGE", "MG11", "docx pdf", profile=PROFILE)
def reverse(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(Statement_of="{wit3.full}", URN="[[URN case KP N10|{=urn}]]").paras(
        "I add to my first statement that {def.full} asked me on [[DATE case KP|18 January]] to say that I saw her turn {vic.titled}. I refused."
    ).add("break").add("title", "MG11 REVERSE - NOT TO BE COPIED OR SERVED").table(
        ("Home address + postcode", "{wit3.home}"),
        ("Mobile telephone", "{wit3.phone}"),
        ("E-mail", "{wit3.email}"),
        ("Date and place of birth", "{wit3.dobdot}, Accra"),
        ("Dates to avoid", "Easter week"),
        ("Particular needs", "Nights, please phone after 2pm"),
        ("Consent to disclosure of medical record", "not applicable"),
        ("Preferred way of contact", "text"),
    )
