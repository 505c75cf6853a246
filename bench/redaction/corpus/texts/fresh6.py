"""Third fresh set: stalking by a former husband (UNS-10)."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh3"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-10", "MM-STMT1", "MG11", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def victim(d: Doc) -> None:
    d.add("title", "WITNESS STATEMENT").add("para", "Statement of ....... {vic.all} .......").add(
        "para", "URN | [[URN case KP N10|{=urn}]]".replace(" | ", " ")
    ).paras(
        """
    Further to what I told police on the phone. I was married to {def.full} from 2015 and got out in the summer of 2024. He is a glazier, he has his own firm. We have got one daughter, {hope.first}, she will be eight in July.

    The first thing I noticed was a note under the wiper, that was [[DATE case KP|Bonfire Night 2025]]. Then he'd be stood opposite the surgery when I clocked off. {wit.full}, the dentist I assist, walked me to the bus more than once. By Christmas I counted [[EXHIBIT case KP N02|214 messages]], printed off as [[EXHIBIT case KP N02|OFK/2]]. All came from the number ending [[PHONE def KD|355]].

    On [[DATE case KP|19th Feb 2026 about quarter past 6 in the evening]] I came back to my car in [[PLACE case KP N04|Fuller Street]]. All four tyres were flat and there was a tag, like you put on a suitcase, stuck under the arch [[EXHIBIT case KP N02|OFK/1]]. Kwik Tyres wanted [[MONEY case KP N08|£1,140]].

    He is not to be told any of the next part. I have left {vic.street} and we are stopping at {vic.place1l}. I do my shopping in [[LOCATION vic R|Upper Marney on a Thursday when my brother can drive me]]. My brother is {bro.full}, he's at {bro.homel}. {hope.fposs} new school is [[SCHOOL hope A|Brewers Hill Infants]]. The car is a white Polo, {vic.vrmt}.

    You can get me on my brother's phone, oh double seven double oh nine hundred then {bro.email} for e mails.

    [[MEDICAL vic R|I went on the waiting list for my gallstones in 2022 and have had a hysterectomy.]] My d.o.b. is {vic.dobdash}. I will go to court but want a screen.
    """.replace("oh double seven double oh nine hundred then", "which is {bro.phones}, or")
    )
    d.fields(Signed="{vic.ini2}", Taken_by="{dv.rank:N03}")


@document("UNS-10", "KL-STMT", "MG11", "docx txt", profile=PROFILE)
def dentist(d: Doc) -> None:
    d.add("title", "Witness Statement - Section Nine").fields(
        Name_of_witness="{wit.revcaps}", Job="[[OCCUPATION wit E|Dentist]]"
    ).paras("""
    My nurse of four years' standing is {vic.full}. Between [[DATE case KP|November and February]] a man whom she pointed out to me as her former husband, {def.full}, was loitering on the pavement. I should say eleven or twelve times. On [[DATE case KP|2 December]] he came to the desk and asked {boss.full}, who does reception, what time she finished. That is on film, [[EXHIBIT case KP N02|KL/1]]. I rang 101 and was given log [[EXHIBIT case KP|0700900 of 2 Dec]].

    {boss.first} was upset; she has [[MEDICAL boss R|a pacemaker and has been told to avoid stress]]. A patient in the waiting room at the time, {newgf.tfull}, told me the man was living with her now. Her records give {newgf.homel}, and she is on {newgf.phoned}.

    I am available throughout [[DATE case KP|June]]. Kindly write to me at home ({wit.home}) and not the practice; evenings ring {wit.land} or my wife's mobile, {wit.phone2}. D of B {wit.dobl}.
    """).fields(Signature="{wit.full}", Statement_taken_by="{oic.rank2:N03}")


@document("UNS-10", "PI-STMT", "MG11", "pdf html", profile=PROFILE, to="DEF_REP COURT")
def neighbour(d: Doc) -> None:
    d.facts["columns"] = 2
    d.add("title", "MG11").paras("""
    {wit2.tfull} SAYS: I was a tax inspector for thirty-one years and I write things down. I have the house to the left as one looks at {vic.fposs}. On [[DATE case KP|8.1.26]] at [[DATE case KP|0540hrs]] a grey van [[VRM def K|SP00 HUM]] stood with its engine on. [[DATE case KP|11.1.26]], ditto. [[DATE case KP|14.1.26]], a different car, black, {mate.vrm}, and the driver was a big fellow they call {mate.first}. I now know that to be {mate.full}. I saw all this from the landing of [[ADDRESS wit2 A|number 13]].

    {land.tfull}, who lets the house, would not have a camera fitted. His agent's girl read me out his number, {land.phone3}, so that I could give it to you.

    My niece will put me up if it gets worse. Please ring before nine: {wit2.landb}. Born {wit2.dobth}. National Insurance {wit2.ninot}, they always ask.
    """).fields(Sgd="{wit2.letters!E}", Officer="{dv.rank3:N03}")


@document("UNS-10", "EMERG", "999_TRANSCRIPT", "txt docx", profile=PROFILE, to="DEF_REP COURT")
def emergency(d: Doc) -> None:
    d.add("title", "999 AUDIO - TYPED UP BY CONTACT CENTRE", "ref CC/26/0190412")
    interview(d,
        "HANDLER|Go ahead caller, what's the emergency.",
        "FEMALE|There's a fella slashing tyres, [[PLACE case KP N04|Fuller Street]], bottom end by the bins.",
        "HANDLER|Can you see him now?",
        "FEMALE|He's legging it. It's her ex. It's yer man {def.nick}.",
        "HANDLER|Who am I talking to?",
        "FEMALE|{caller.full!A}. N, i fada, then Dhomhnaill.",
        "HANDLER|And you live?",
        "FEMALE|{caller.street}, I'm only passing.",
        "HANDLER|Best number to get you on?",
        "FEMALE|{caller.phones2}.",
        "HANDLER|Any back up number?",
        "FEMALE|My flatmate {oldex.first}, {oldex.phones1}.",
        "HANDLER|Someone's on the way, it'll be [[COLLAR dv KP N03|7310]].",
    )  # fmt: skip


@document("UNS-10", "POLREP", "MG5", "pdf docx", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    d.add("title", "POLICE REPORT (GAP/NGAP)").table(
        ("Deft", "Born", "Remand status", "ASN"),
        ("{def.revcapsall}", "{def.dobdot}", "Conditional bail", f"[[ASN case KP N01|{d.case.people['def'].asn}]]"),
    ).paras("""
    AP is {vic.tfull}. DEF is her ex-husband. Sep. June 2024. From [[DATE case KP|4/11/25]] he sent 214 messages, attended her place of work and on [[DATE case KP|19/2/26]] damaged her car in [[PLACE case KP N04|Fuller Street]]. Loss [[MONEY case KP N08|£1140.00]].

    Call came in from member of public {caller.full}, dob {caller.dob}, {caller.homel}, {caller.phonet}. Doesn't want to know.

    {wit.tfull} (dentist) saw him hanging about. {wit2.tfull} (neighbour) has dates and times.

    AP has been moved to {vic.place1}. IDVA {idva.full} {idva.phonet}. Safety plan in place.

    [[INTEL def R|DEF is thought to have put a camera in the bathroom of a previous partner, who would not talk to us.]] [[INTEL other R|The tag was probably supplied by Ray STONE, who sells stolen phones out of the Cutlers Arms and is being looked at by the Level 2 team.]]

    I/V by {oic.rank2:N03} with {sol.tfull!K}, Lawless Kemp LLP: prepared statement, then n/c. Wexcombe Mags admin [[COURT_PHONE case KP N05|01632 960044]].
    """)


@document("UNS-10", "DOWNLOAD-M", "PHONE_EXTRACT", "xlsx csv", profile=PROFILE)
def messages(d: Doc) -> None:
    d.table(
        ("Item", "Sent (UTC)", "Party", "Text"),
        ("77", "24/12/2025 23:58", "{def.nick}", "u can block me all u want mercy i know the bus u get"),
        ("78", "25/12/2025 00:04", "{def.nick}", "ask that dentist if he likes hospital food"),
        ("79", "25/12/2025 09:12", "{bro.full} {bro.phonei}", "come to us for dinner, kids are asking"),
        ("80", "27/12/2025 14:30", "{boss.full} {boss.phone}", "[[MEDICAL boss R|had my scan pet its shingles not what we thought]]"),
        ("81", "29/12/2025 18:01", "{couns.full} {couns.phonet}", "[[COUNSELLING vic A|See you Weds for session 6. Keep up the grounding exercises.]]"),
        ("82", "30/12/2025 07:44", "Nan [[NAME none R|Sibanda]] {mum.phone2}", "church is at ten, bring {hope.first}"),
        ("83", "02/01/2026 22:10", "{def.nick}", "nice jumper today. green suits u"),
        ("84", "03/01/2026 12:00", "{land.nick} Landlord {land.phonez}", "rent's short again luv"),
        sheet="sms",
    )  # fmt: skip
    if d.medium == "xlsx":
        d.hide("hidden-sheet", "{oldex.full!H}\n{oldex.email!H}")


@document("UNS-10", "DASHRIC", "DASH", "pdf docx", profile=PROFILE)
def risk(d: Doc) -> None:
    d.add("title", "DASH RISK IDENTIFICATION CHECKLIST").table(
        ("No.", "Question", "Y/N", "Comment"),
        ("1", "Has the current incident resulted in injury?", "N", ""),
        ("2", "Are you very frightened?", "Y", "Sleeps with a chair at the door"),
        ("8", "Does he constantly text, call, contact, follow, stalk or harass you?", "Y", "214 messages"),
        ("27", "Has he ever threatened suicide?", "Y", "Once, 2023"),
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP"), "62")


@document("UNS-10", "SPO-APP", "MG13", "pdf docx", profile=PROFILE)
def order(d: Doc) -> None:
    d.add("title", "APPLICATION FOR ORDER ON CONVICTION").fields(
        Type_of_order="Restraining order, s.360 Sentencing Act 2020",
        Against="{def.full}, d.o.b. {def.dob}, of {def.homel!KD}",
        Protects="{vic.full}",
    ).table(
        ("#", "Proposed prohibition"),
        ("a", "Not to contact {vic.full} by any means whatsoever"),
        ("b", "Not to go within 100m of {vic.street!A}"),
        ("c", "Not to enter [[PLACE case K N04|Fuller Street]]"),
        ("d", "Not to install any app or device that shows where she is"),
    ).paras("""
    Duration sought [[DATE case KP|7 years]]. The reasons are in the summary. She changed her handset on [[DATE case KP|20 Feb]] and only {bro.tfull} and {idva.tfull} have the new number ({vic.phone2}).
    """)


@document("UNS-10", "BAILV", "MG4A", "txt pdf", profile=PROFILE)
def bail(d: Doc) -> None:
    d.add("title", "NOTICE OF BAIL - PACE 1984 s.38").paras("""
    TO: {def.caps} | You are bailed to Wexcombe Magistrates' Court at [[DATE case KP|10am on 9/3/26]]. | Conditions: | (i) L&S at {def.homel!KD} | (ii) N/C with {vic.full}, {wit.full} & {wit2.full} | (iii) N/E {vic.street!A} | (iv) hand in any passport | (v) security of [[MONEY case KP N08|£750]] lodged by {mum.full!E}, {mum.homel!E} | Custody Sgt: {sgt.rank:N03} | Crime [[EXHIBIT case KP|86/0090071/26]]
    """)


@document("UNS-10", "CUSTREC", "CUSTODY_RECORD", "pdf txt", profile=PROFILE)
def custody(d: Doc) -> None:
    d.add("title", "CUSTODY RECORD WX/1190/26").table(
        ("DP", "DOB", "Addr"), ("{def.lcaps}", "{def.dobtight}", "{def.homel}")
    ).table(
        ("When", "What", "Who"),
        ("2031", "Det auth. Offence stalking/dam. Replied 'she's my wife'.", "{sgt.collar:N03}"),
        ("2040", "[[MEDICAL def KD|Says he takes mirtazapine, last dose yest.]]", "{sgt.collar:N03}"),
        ("2055", "Wants mum told: {mum.full}, {mum.phoned}", "{sgt.collar:N03}"),
        ("2110", "F2 next door ({cell.full}, d&d) banging, DP moved to F7", "{sgt.collar:N03}"),
        ("2215", "Sol {sol.tfull!K} here", "{sgt.collar:N03}"),
        ("0005", "CCTV of corridor shows {cell.last} spit at DP thru hatch", "{sgt.collar:N03}"),
        ("0930", "I/V w {oic.rank:N03}", "{sgt.collar:N03}"),
    )


@document("UNS-10", "ROTI-S", "MG15", "docx pdf", profile=PROFILE)
def interviewed(d: Doc) -> None:
    d.add("title", "SHORT DESCRIPTIVE NOTE / ROTI").fields(
        Interviewee="{def.full}", Interviewers="{oic.rank3:N03}", Counter="00:00 - 31:40"
    )
    interview(d,
        "02:10 OFK|Introduce yourself for the recording.",
        "SSH|{def.all}. {def.dobw}. {def.homel}.",
        "04:55 OFK|Whose car is the black one on the dates the neighbour wrote down?",
        "SSH|That'll be {mate.first}. {mate.full}. He owes me for a porch. You can have his number, {mate.phones}.",
        "05:30 OFK|Why was he there?",
        "SSH|Ask him. He lives over at {mate.homel}.",
        "11:02 OFK|And the tag?",
        "SSH|It was on my keys. {newgf.first} got it me. {newgf.first} {newgf.last}. She'll swear to it.",
        "20:41 OFK|Where's Mercy living now do you know?",
        "SSH|No idea, her {bro.first} won't say.",
        "30:15 SOL|I'd ask you to move on officer.",
    )  # fmt: skip


@document("UNS-10", "GPLETTER", "MEDICAL_NOTES", "pdf docx", profile=PROFILE)
def doctor(d: Doc) -> None:
    d.add("title", "SUMMARY CARE PRINT").paras("""
    Pt: {vic.full} | Born: {vic.dobiso} | NHS no. {vic.nhsd} | Addr: {vic.homel} | Usual Dr: {gp.tfull}

    [[MEDICAL vic RR|2014 termination of pregnancy, uncomplicated.]]

    [[MEDICAL vic RR|2019 Bell's palsy, resolved. 2022 cholelithiasis, on list for lap chole.]]

    [[MEDICAL vic RR|Repeat: levothyroxine 75mcg, lansoprazole 30mg.]]

    [[MEDICAL vic RR|FHx: mother T2DM, father ca prostate.]]
    """)


@document("UNS-10", "CHAIN", "EMAIL", "eml msg", profile=PROFILE)
def chain(d: Doc) -> None:
    for name, text in (
        ("From", "{idva.full} <{idva.email}>"),
        ("To", "{oic.rank3} <o.fashola-knight@eastvale.example>"),
        ("Cc", "{bro.full} <{bro.email}>"),
        ("Subject", "MM - quick one re trial date"),
    ):
        d.add("mail", name, text)
    d.paras("""
    Hiya Olu

    {vic.first} is OK for [[DATE case KP|w/c 13 July]]. She'd rather come in by the back. {bro.first} is bringing her from {vic.place1s!R} so allow 40 mins.

    Ta | {idva.first} x | {idva.tfull} | Independent DV Adviser | m {idva.phone3} t {idva.landb}

    -----Original Message----- | From: {land.full} | Sent: 11 March | To: {idva.first} | She left owing [[MONEY case KP N08|£310]]. My sort code's 00-00-00, a/c {land.account}. Where do I send the deposit form? {land.phone}
    """)


@document("UNS-10", "UNUSED-S", "SDC", "docx pdf", profile=PROFILE)
def disclosure(d: Doc) -> None:
    d.add("title", "STREAMLINED DISCLOSURE CERTIFICATE").fields(
        R_v="{def.full}", URN="[[URN case KP N10|{=urn}]]", Officer="{oic.rank:N03}"
    ).paras(
        "Reasonable lines of inquiry have been pursued. I have reviewed all material retained and there is nothing which might undermine the prosecution or assist the accused. The items are kept at Wexcombe Police Station, property references [[EXHIBIT case KP N02|OFK/1]] and [[EXHIBIT case KP N02|OFK/2]]. Bag seals [[EXHIBIT case KP|A07700412]] and [[EXHIBIT case KP|A07700413]]."
    )


@document("UNS-10", "WEXVPS", "VPS", "pdf txt", profile=PROFILE)
def impact(d: Doc) -> None:
    d.add("title", "VICTIM PERSONAL STATEMENT", "in her own words").paras("""
    [[MEDICAL vic K|I jump at every car door. I lost two stone and I do not sleep.]] [[FREE_ID vic K|I feel like I am the one on bail.]] We've had to leave friends behind and I can't say where we are.

    The bank charged me [[MONEY case KP N08|£36]] because I missed payments; it's account {vic.account}, sort code 00-00-00. {boss.full} has kept my job open. Send anything for me to {bro.fposs}, {bro.homel}.
    """)


@document("UNS-10", "MG9-W", "MG9", "pdf xlsx", profile=PROFILE)
def witnesses(d: Doc) -> None:
    d.table(("W", "Name", "Addr", "Tel", "VIW"),
        ("1", "Mercy Moyo", "withheld", "via IDVA", "Y"), ("2", "K Law", "Pound Lane", "work", "N"), sheet="MG9")  # fmt: skip
    d.add("para", "MG9 WITNESS LIST - NOT FOR DISCLOSURE")
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-10", "CONFMEMO", "MG6", "docx", profile=PROFILE, to="DEF_REP COURT")
def memo(d: Doc) -> None:
    d.add("title", "MG6 CASE FILE EVIDENCE AND INFORMATION").paras(
        "For the reviewing lawyer only. Complainant has wavered twice and might not attend. Consider hearsay application."
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "COURT", "PUBLIC"), "B2")


@document("UNS-10", "EXHLIST", "MG12", "pdf xlsx", profile=PROFILE)
def exhibits(d: Doc) -> None:
    d.add("title", "MG12 EXHIBIT LIST").fields(Case="[[URN case KP N10|{=urn}]]").table(
        ("Ref", "What", "Produced by", "Seal", "Where"),
        ("[[EXHIBIT case KP N02|OFK/1]]", "Bluetooth tag s/n 4477 009 1126", "{oic.rank:N03}", "A07700412", "Wexcombe bay 3"),
        ("[[EXHIBIT case KP N02|OFK/2]]", "Print of messages, 61pp", "{oic.rank:N03}", "A07700413", "Wexcombe bay 3"),
        ("[[EXHIBIT case KP N02|KL/1]]", "Disc, reception camera", "{wit.full}", "A07700414", "Wexcombe bay 9"),
    )  # fmt: skip
