"""SYN-2, further documents: remand and restraining applications, interview, custody, schedule, mail, forms that are not served."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement


@document("SYN-2", "MG7", "MG7", "pdf docx scan", trap="T03", to="DEF_REP COURT PUBLIC")
def remand(d: Doc) -> None:
    heading(
        d,
        "MG 7",
        "REMAND IN CUSTODY APPLICATION",
        Defendant="{def.revcaps!K}",
        Born="{def.dob!KD}",
        Officer="{oic.rank:N03}",
    ).paras("""
    Objections to bail: the defendant would interfere with {vic.full!K}, who has fled to {vic.place1:T03}. He said in custody, "I'll find her, she'll be at {mum.fposs!R}." Her mother lives at {mum.home}.

    If bail is granted, conditions are sought: residence at {def.homel!KR}; not to enter [[ADDRESS vic AC|Tannery Row]]; not to contact {wit.full!K}.

    He failed to attend on [[DATE case E|8 August 2019]] in another matter. His sister-in-law, {sis.full}, stood surety then and will not again; she is on {sis.phonez}.
    """)


@document("SYN-2", "MG13", "MG13", "pdf docx", to="DEF_REP COURT")
def restraining(d: Doc) -> None:
    heading(
        d,
        "MG 13",
        "APPLICATION FOR ORDER ON CONVICTION - RESTRAINING ORDER",
        Defendant="{def.full}",
        Protected_person="{vic.full}",
    ).paras("""
    The defendant shall not contact {vic.tfull} by any means, including through {mum.tini} or {friend.full}, and shall not enter [[ADDRESS vic AC|Tannery Row, Fernleigh]].

    Notice of the order is to be sent to {vic.homel!E} {vic.pc} and to {vic.email}. Applicant: {oic2.rank3:N03}, [[OFFENCE case KP N02|SC15005]].
    """)


@document("SYN-2", "MG15", "MG15", "pdf docx fax txt")
def suspect(d: Doc) -> None:
    heading(d, "MG 15", "RECORD OF INTERVIEW", Person="{def.tfull}", Interviewer="{oic2.rank3:N03}")
    interview(
        d,
        "MI|For the recording, give your name, date of birth and address.",
        "DH|{def.all}, {def.dobw}, {def.homel}.",
        "MI|And a number for you?",
        "DH|{def.phones}.",
        "MI|What happened at [[ADDRESS vic K N04|41 Tannery Row]]?",
        "DH|Nothing. {vic.first} gets like that. Ask her mum, {mum.first}, {mum.land}. Ask {ex.full}, she was texting him.",
        "MI|{wit.tini} says that he heard screams.",
        "DH|{wit.nick}'s half deaf. {wit.first} hates me because I reported his Astra, {wit.vrmt}, for no tax.",
        "MI|Did you go near {sis.fposs} house that night, {sis.homel}?",
        "DH|I dropped {child.fposs} bag off. {child.first} was asleep.",
        "MI|Where is {vic.fposs} bank card, the one ending 4417, {vic.card}?",
        "DH|In the kitchen drawer.",
    )


@document("SYN-2", "CUSTODY", "CUSTODY_RECORD", "pdf scan html docx")
def custody(d: Doc) -> None:
    heading(
        d,
        "CUSTODY RECORD",
        "DETENTION LOG",
        Detained_person="{def.lcaps}",
        DOB="{def.dobl}",
        Home="{def.home}",
        Custody_sergeant="{cust.rank:N03}",
    )
    d.table(
        ("Time", "Entry"),
        ("21:05", "Arrived with {oic.rank2:N03}. Rights given. Wants {sis.full} told on {sis.phonet}."),
        ("21:20", "[[MEDICAL def KD|Says he has high blood pressure and takes ramipril.]]"),
        ("22:40", "Argued through the hatch with {detainee.full}, held for theft."),
        ("23:15", "Cash [[MONEY case KP N08|GBP 31.50]] and a watch sealed in bag [[PLACE case K|B771903]]."),
        ("02:10", "Detention reviewed by {oic2.rank:N03}."),
    )


@document("SYN-2", "MG6C", "MG6C", "pdf docx xlsx")
def schedule(d: Doc) -> None:
    heading(
        d,
        "MG 6C",
        "SCHEDULE OF NON-SENSITIVE UNUSED MATERIAL",
        Defendant="{def.full}",
        Disclosure_officer="{oic2.rank:N03}",
    )
    d.table(
        ("Item", "Description"),
        ("1", "Call from {friend.full} of the refuge, {friend.phone}"),
        ("2", "Housing transfer form of {vic.full} to {vic.place1l:T03}"),
        ("3", "Notebook of {oic.rank3:N03}, 3 March"),
        ("4", "Message to {gp.tfull}, {gp.employer!A}, asking for records of {vic.titled}"),
        ("5", "Body-worn video [[EXHIBIT case KP N02|RS/1]], full length"),
    )


@document("SYN-2", "DASH", "DASH", "pdf scan")
def checklist(d: Doc) -> None:
    heading(
        d,
        "DASH",
        "DOMESTIC ABUSE RISK CHECKLIST",
        Victim="{vic.full!A}",
        Safe_number="{vic.phone2}",
        Children="{child.full} born {child.dob}",
    )
    d.table(
        ("Question", "Answer"),
        ("Are you afraid?", "[[FREE_ID vic A|Yes. I think he will kill me.]]"),
        ("Who else is at risk?", "My mother, {mum.full}, at {mum.homel}"),
    )
    d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP"), "62")


@document("SYN-2", "MAIL-REFUGE", "EMAIL", "eml msg html")
def refuge_mail(d: Doc) -> None:
    for name, text in (
        ("From", "{friend.full} <{friend.email}>"),
        ("To", "{oic.rank2} <rebecca.stannard@westmarch.example>"),
        ("Subject", "{vic.full} - visit on Thursday"),
    ):
        d.add("mail", name, text)
    d.facts["html"] = True
    d.paras("""
    Dear {oic.rank2:N03},

    {vic.first} is ready to sign on Thursday. Please park round the corner from {vic.place1s:T03}; plain car only. The door code is with {nurse.tfull}.

    {friend.full} | {friend.phoned} | Reply to me, not to {mum.email}

    On 12 March you wrote: | > We can also meet {vic.first} at {sis.street}. | > {oic.full:N03}, office {oic.office}, mobile {oic.phone}
    """)


@document("SYN-2", "LETTER-GP", "LETTER", "docx pdf fax")
def letter(d: Doc) -> None:
    d.add("para", "{gp.employer!A}\n{gp.homel}\nTel {gp.land}").paras("""
    Re: {vic.tfull}, born {vic.dobdash}, NHS {vic.nhsd}

    Dear {oic.rank3:N03},

    [[MEDICAL vic K|I saw the bruising of the neck on the morning after the assault and it is consistent with what she told me.]]

    [[MEDICAL vic RR|She has been under our care for an eating disorder since 2014.]]

    {gp.tfull}
    """)
    d.hide("header", "Letter of [[DATE case E|9 March 2026]]").hide("footnote", "Typed by the practice.").hide(
        "comment", "[[NAME friend H|ask Shannon Orpwood first]]"
    ).hide("deleted", "[[ADDRESS vic H|Juniper House]] is her new address")


@document("SYN-2", "MG11-CRABTREE", "MG11", "pdf")
def sergeant(d: Doc) -> None:
    statement(d, "cust").paras("""
    I am the custody sergeant at Fernleigh. At 21:05 on [[DATE case KP|3 March 2026]] I received {def.full}. He said, "She's at her mum's, {mum.street}, isn't she?" I gave no answer.

    He was charged on [[DATE case KP|4 March 2026]] under number [[ASN case KP N01|26/18ZA/01/990102H]]. I may be reached at home on {cust.land} or by {cust.email}.
    """)
    signed(d, "cust")


def _not_served(name: str, document_type: str, title: str, rule: str, to: str) -> None:
    @document("SYN-2", name, document_type, "pdf docx", to=to)
    def build(d: Doc) -> None:
        heading(d, name, title, Defendant="{def.full}").paras("Please see what is known of {vic.full}. {oic.rank:N03}")
        d.blocked = dict.fromkeys(("DEF_REP", "DEF_LIP", "PUBLIC", *(["COURT"] if rule == "B2" else [])), rule)


for _row in (
    ("MG3A", "MG3A", "FURTHER REPORT TO CROWN PROSECUTOR", "B2", "DEF_REP COURT CPS_PRE"),
    ("MG6E", "MG6E", "DISCLOSURE OFFICER'S REPORT", "B2", "DEF_REP CPS_PRE"),
    ("MG10", "MG10", "WITNESS NON-AVAILABILITY", "B3", "DEF_REP CPS_POST"),
    ("MG20", "MG20", "FURTHER EVIDENCE REPORT", "B2", "DEF_REP DEF_LIP"),
    ("MG21", "MG21", "SUBMISSION FOR SCIENTIFIC EXAMINATION", "B2", "DEF_REP COURT"),
):
    _not_served(*_row)
