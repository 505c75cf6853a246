"""Fifth fresh set: a rogue roofer and three old people (UNS-17), statements and police papers.

18 Larch Avenue and The Manse, Kirk Brae, stand in the charge and stay (row 4), with their postcodes gone; jobs explain evidence (row 16).
"""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh5"
FIRM = "[[EMPLOYER def KD|Premier Roofcare]]"


@document("UNS-17", "CM-1", "MG11", "pdf docx fine", profile=PROFILE, to="DEF_REP COURT")
def headmistress(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").fields(
        Statement_of="{vic.tfull}",
        Occupation="[[OCCUPATION vic E|Retired headmistress]]",
        URN="[[URN case KP N10|{=urn}]]",
    ).paras(f"""
    I taught for forty years and I am not easily taken in. I live alone at [[ADDRESS vic K r4|18 Larch Avenue]]. On [[DATE case KP|Tuesday the 2nd of September 2025]] a man who gave his name as {{def.alias}}, of {FIRM}, told me that he could see daylight through my roof. A youth was with him, {{codef.nick}}.

    He asked for [[MONEY case KP N08|£480]]. By [[DATE case KP|21 November]] I had paid [[MONEY case KP N08|£31,650]] in notes. Each time he drove me to [[PLACE case KP N04|the Haven and County Bank in Fore Street]] and waited round the corner. He wrote me invoices from a pad, [[EXHIBIT case KP N02|LP/1]].

    [[MEDICAL vic R r19|I have had a small stroke and I take tablets for my memory, but I remember this.]] My carer, {{carer.full}}, was told that he was my nephew. My real niece is {{niece.full}} and she manages my letters; please telephone her, {{niece.phone}}, or at her house, {{niece.homel}}.

    My own number is {{vic.land}} and the postcode, which I am told you need, {{vic.pc}}. I shall be ninety on my next birthday, {{vic.dobth}} being the date. My pension comes to {{vic.bank!A:r13}}. NHS {{vic.nhst}}.
    """).fields(Signature="{vic.full}", Officer="{oic.rank:N03}")


@document("UNS-17", "BKS-2", "MG11", "txt docx", profile=PROFILE, to="DEF_REP COURT")
def grandmother(d: Doc) -> None:
    d.add("title", "Statement (son interpreting)").paras("""
    Mrs [[NAME vic2 K|Sahota]], 77. I am {vic2.full}, they call me {vic2.nick} Auntie. My son {son.full} is writing this as I talk.

    ON OR ABOUT [[DATE case KP|the end of Sept]] 2 men with a ladder came. Big one called {def.nick}. He says your neighbour [[NAME vic K|Miss Merriment]] is having hers done. Told me [[MONEY case KP N08|£900]] cash. I gave [[MONEY case KP N08|£900]] and my gold bangle for the rest. He went up and came down in 10 mins.

    his lorry says [[PLACE case K|PREMIER ROOFCARE]] and has reg [[VRM def K r15|RC00 LEE]]. A skip was left, skip man was {skip.full}, mobile on the side of the skip {skip.phonet}, his wagon is {skip.vrmt}.

    [[RELIGION vic2 A r71|I go to gurdwara each morning]] so ring after 11. {vic2.phone3}. son {son.phonei} or {son.email}. house {vic2.homel}. born {vic2.dobdot} in Jalandhar. [[MEDICAL vic2 R r19|diabetes, two knees replaced]].
    """).fields(Signed="{vic2.ini}", Taken_by="{sgt.rank2:N03}")


@document("UNS-17", "ST-3", "MG11", "html pdf", profile=PROFILE, to="DEF_REP COURT")
def minister(d: Doc) -> None:
    d.add("title", "Section 9 statement").add("para", "{vic3.revcaps}\n[[OCCUPATION vic3 E|Minister]]").paras("""
    I have the charge of the church at [[PLACE case KP N04|Kirk Brae]] and live beside it in [[ADDRESS vic3 K r4|The Manse]]. On [[DATE case KP|1 October 2025]] {def.full} told me that the ridge was "held on by pigeons". He wished to be paid [[MONEY case KP N08|£6,200]] and I gave him a cheque, number [[EXHIBIT case KP|000770]], which my treasurer {bankm.full} stopped.

    He came back on [[DATE case KP|30 October]] and shouted at my wife, {wife.first}. She is {wife.full} and she would rather be left out. I took down the number of the other car, a blue one, {lab.vrm}, driven by {lab.nick}. I have since learned that he is {lab.full}.

    Ecclesiastical business may come to the church. For this please use {vic3.phoned} or {vic3.email}; our postcode is {vic3.pc}. Born {vic3.dobl}, Asmara. My car is the grey one in his photograph, {vic3.vrm}. Driver number {vic3.driver}.
    """).fields(Signed="{vic3.ini2}", Witnessed="{oic.rank3:N03}")


@document("UNS-17", "BAH-BANK", "MG11", "docx html", profile=PROFILE)
def cashier(d: Doc) -> None:
    d.add("title", "MG11").fields(
        Name="{wit.lcaps}",
        Post="[[OCCUPATION wit K r16|Bank cashier]]",
        At="[[EMPLOYER wit K r16|Haven and County Bank]]",
    ).paras("""
    1. I serve on the counter in Fore Street. {vic.titled} has banked here since before I was born.

    2. I exhibit eleven withdrawal slips, [[EXHIBIT case KP N02|BAH/1]], total [[MONEY case KP N08|£31,650.00]]. On [[DATE case KP|17 Oct 2025]] I asked what it was for and she said "my nephew is doing the slates". I rang the protocol line. My manager {bankm.tfull} came down.

    3. A man I would now call {def.full} was by the cash machine. He had a gold tooth. Another customer, {horse.full}, who shoes horses for those people, spoke to him; I have {horse.phonet} on his card and his account ends 0770.

    4. Contact me at the branch. Not to be disclosed: {wit.home}; {wit.phonez}; {wit.email}; d.o.b. {wit.dob}; [[MEDICAL wit R r19|I am five months pregnant and off from March]].
    """).fields(Signed="{wit.ini}")


@document("UNS-17", "HTW-NB", "MG11", "pdf txt", profile=PROFILE)
def neighbour(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "WITNESS STATEMENT").paras("""
    {wit2.all} ({wit2.nick}). I am next door on the uphill side. From my study, [[ADDRESS wit2 A r5|first floor at number 20]], I look across at her chimney. In eleven weeks nobody touched it. They sat in the lorry and ate chips.

    {caller.tfull}, the other side, has a camera on her bell. She gave me {caller.phone3} and said pass it on but she will not stand up in court.

    On [[DATE case KP|Weds 19 November]] at [[DATE case KP|3.40pm]] I photographed the lorry, [[VRM def K r15|RC00 LEE]]; my own car, {wit2.vrm}, is in front of it in the picture. I asked {def.nick} for his insurance and he asked me where I parked at night.

    My land line is {wit2.landb}, I work from home. Post to {wit2.homel}. E-mail {wit2.email}. Born {wit2.dobiso}.
    """).fields(Signed="{wit2.letters!E}", Before="{oic.rank2:N03}")


@document("UNS-17", "LP-TSO", "MG11", "docx pdf", profile=PROFILE, to="DEF_REP COURT")
def trading_standards(d: Doc) -> None:
    d.add("title", "STATEMENT OF A TRADING STANDARDS OFFICER").fields(
        Name="{tso.full}",
        Office="[[OCCUPATION tso K r16|Trading standards officer]]",
        Employer="[[EMPLOYER tso K r16|Havenby Council]]",
    ).paras(f"""
    I am authorised under the Consumer Rights Act 2015. On [[DATE case KP|24 November 2025]] I went with {{oic.rank:N03}} to [[ADDRESS vic K r4|18 Larch Avenue]]. I produce the invoice pad [[EXHIBIT case KP N02|LP/1]]: 22 sheets, {FIRM}, no address, and a company number [[EXHIBIT case KP|07700900]] that belongs to a dissolved bakery.

    There is a register of earlier complaints. {{old1.full!A:r37}}, of {{old1.homel}}, paid [[MONEY case KP N08|£2,000]] and {{old2.full!A:r37}} of number 2 paid [[MONEY case KP N08|£850]]; neither is part of this case.

    The surveyor {{exp.tfull}} puts the honest value of the work at [[MONEY case KP N08|nil]].

    Contact: the Council, [[CPS_PHONE case E|01632 960180]]. In the evening, and not for service, {{tso.phone}}. I have been followed home so my address, {{tso.homel}}, must not go out.
    """).fields(Signed="{tso.ini}")


@document("UNS-17", "MG5-ROOF", "MG5", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5 POLICE REPORT").paras("""
    D1 {def.revcaps} born {def.dobdash}. D2 {codef.revcaps} (son). OIC {oic.rank:N03}. F/I {fi.rank:N03}.

    OUTLINE. Three IPs: {vic.full} (89), {vic2.full} (77), {vic3.full} (65). Between [[DATE case KP|2/9/25 and 21/11/25]] D1 cold called, told lies about their roofs and had [[MONEY case KP N08|£38,750]] in all. No work of value done per {exp.tfull}.

    KEY WITS. {wit.full} [[OCCUPATION wit K r16|bank cashier]]; {wit2.full} neighbour; {tso.full}, [[OCCUPATION tso K r16|trading standards officer]].

    FIRST COMPLAINT. By {caller.tfull} of {caller.homel} b. {caller.dobdot} tel {caller.landb}, who has bell camera but is scared and is not a witness.

    [[INTEL def R r34|D1 is thought to be behind a run of distraction burglaries in Kirkmere with Nelson GASKIN; not charged.]] [[INTEL other R r34|GASKIN is the target of an undercover purchase operation next month.]] [[INTEL codef R r34|D2 suspected of moving red diesel.]]

    INTERVIEW. D1 with {sol.tfull!K}: "they were happy customers". D2 nothing to say. VICTIM IMPACT: see VPS. COMPENSATION [[MONEY case KP N08|£38,750.00]]. LISTING: [[COURT_PHONE case KP N05|01632 960091]].
    """)


@document("UNS-17", "FI-LEDGER", "SPREADSHEET", "xlsx csv", profile=PROFILE)
def ledger(d: Doc) -> None:
    d.table(
        ("Month", "{vic.titled}", "{vic2.titled}", "{vic3.titled}", "Others (not charged)"),
        (
            "Sept",
            "[[MONEY case K N08|8,400]]",
            "[[MONEY case K N08|900]]",
            "-",
            "{old1.full!A:r37} 2,000",
        ),
        (
            "Oct",
            "[[MONEY case K N08|14,250]]",
            "-",
            "[[MONEY case K N08|6,200]]",
            "{old2.full!A:r37} 850",
        ),
        (
            "Nov",
            "[[MONEY case K N08|9,000]]",
            "-",
            "-",
            "{payee.full} {payee.bank}",
        ),
        ("Paid from", "{vic.bank!A:r13}", "cash", "{vic3.bank!A:r13}", ""),
        ("Phone on file", "{vic.landb}", "{vic2.phonet}", "{vic3.phonet}", "{payee.phonet}"),
        sheet="GB3",
    )
    if d.medium == "xlsx":
        d.hide("hidden-row", "{horse.full!H} {horse.bank!H}")


@document("UNS-17", "CONNIE-BANK", "BANK_STATEMENT", "csv pdf", profile=PROFILE, trap="T20")
def account(d: Doc) -> None:
    d.add("title", "HAVEN AND COUNTY BANK PLC").fields(
        Customer="{vic.tfull}", Account="{vic.bank!A:r13}", Page="3 of 5"
    )
    away = ("DD NATIONAL TRUST", "SO V HOLT-PRICE XMAS", "CPT BOOTS PRESCRIPTION", "BGC TEACHERS PENSION", "DD MACULAR SOCIETY", "CPT TAYLOR WINES", "SO ST ANNE ALTAR GUILD", "DD CREMATION PLAN")  # fmt: skip
    rows = [("Date", "Type and detail", "Out", "In", "Balance")]
    for n in range(20):
        if n in {2, 7, 13, 17}:
            rows.append((f"{n + 1} Oct 25", f"[[TRANSACTION vic K r54|CASH COUNTER FORE ST SLIP {n + 40}]]", f"[[MONEY case K N08|{n % 9 + 1},150.00]]", "", f"{41000 - n * 977}.10"))  # fmt: skip
        else:
            rows.append((f"{n + 1} Oct 25", f"[[TRANSACTION vic R r54|{away[n % 8]} {n:03d}]]", f"{n * 13 % 70 + 4}.20", "", f"{41000 - n * 977}.60"))  # fmt: skip
    d.table(*rows)


@document("UNS-17", "DUKE-IV", "MG15", "txt html", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "SUMMARY OF INTERVIEW (ROTI), RLCL = interviewee")
    interview(d,
        "GB|It's [[DATE case KP|1412 hours on 27 November]]. Name and D.O.B. for the recording?",
        "RLCL|{def.all}. {def.dobw}.",
        "GB|Address?",
        "RLCL|{def.homel}. Same thirty year.",
        "GB|And {sol.full!K} is with you. Whose number is {def.phonet}?",
        "RLCL|Mine. It's on the lorry.",
        "GB|Who is {lab.nick!A}?",
        "RLCL|{lab.full!A}. Labours for me. You'll not find him, he's away at Appleby. Try {lab.phones2}.",
        "GB|Why is {payee.full!A} getting money off {vic.titled}?",
        "RLCL|She's my girl's cousin. [[MEDICAL payee A|She's poorly with her kidneys]], it was a loan.",
        "GB|How many slates did you replace at [[ADDRESS vic K r4|18 Larch Avenue]]?",
        "RLCL|All of them what needed it. [[MEDICAL def KD|I can't read, I've dyslexia, the lad writes the bills.]]",
    )  # fmt: skip


@document("UNS-17", "STORM-1911", "CAD", "txt docx", profile=PROFILE, to="DEF_REP COURT")
def log(d: Doc) -> None:
    d.add("title", "COMMAND AND CONTROL LOG 0512 19 NOV 2025").paras("""
    1601 101 CALL FROM {caller.caps} {caller.phonet}, ELDERLY N/BOUR BEING FLEECED BY ROOFERS, LOC [[ADDRESS vic K r4|18 LARCH AVENUE]]. INFT ADDR {caller.homeu}, DOB {caller.dobtight}. AFRAID OF REPRISALS. | 1604 VEH TIPPER [[VRM def K r15|RC00 LEE]] SHOWS RK {def.caps} | 1606 [[INTEL def R r60|MARKERS: VIOLENT, FIREARMS 2003, TRAVELS WITH GASKIN]] | 1612 FEM IP {vic.caps} A/N NIECE {niece.caps} {niece.landb} | 1615 UNRELATED {det.caps} LOST DOG AT {det.homeu} | 1622 [[COLLAR sgt KP N03|404]] T/A WITH [[NAME sgt KP N03|PS MANN]] | 1644 RTB, CRIME RAISED, PASSED TO TSO [[NAME tso K|PENNY]] MOB {tso.phonet}
    """)
