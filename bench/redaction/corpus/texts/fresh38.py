"""UNS-93, a bottle on Gorse Hill: what the police and others keep (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh9"
EVERYBODY = ("DEF_REP", "DEF_LIP", "COURT", "PUBLIC")
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-93", "MG5", "MG5", "pdf", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendants="{def.lcaps} born {def.dob}; {codef.lcaps}",
        Officer_in_the_case="{oic.rank}",
        Charges="[[OFFENCE case KP|OF61131]], [[OFFENCE case KP|PU86004]], [[OFFENCE case KP|CJ88116]]",
    )
    d.add("head", "What happened").paras("""
    [[FREE_ID def KP|At 8.40 pm on 6 March 2026 STAPLEFORD tried to steal a bottle of vodka worth £17.50 from Bhamra News and Wine.]] When he was challenged by {vic.full} he [[FREE_ID def KP|broke the bottle on the counter and slashed at the shopkeeper, who raised his arm to protect his face]]. [[MEDICAL vic KP|Mr Bhamra needed twenty-six stitches and an operation on two tendons.]] [[FREE_ID codef KP|KOSTOV pulled over a display and both men ran to The Drovers Arms, where he threw a stool at a group of customers.]] [[FREE_ID def KP|A fight followed in which STAPLEFORD slapped the bar supervisor.]] She is {vic2.full}.

    The shop incident was also reported by {caller.tfull} from {caller.home}, telephone {caller.phone}, who saw two men running.

    {wit.full}, {wit2.full}, {wit3.full} and {wit4.full} give evidence. [[FREE_ID wit3 KP|Mr Llewellyn recognised STAPLEFORD as a former pupil.]] [[FREE_ID none KP|Both premises have good quality CCTV, exhibits GB/1 and MA/1.]] [[FREE_ID none KP|The neck of the bottle, exhibit RI/1, bears the fingerprint of STAPLEFORD's right thumb.]]

    [[INTEL sus R r34|The thefts of spirits are thought to be organised by {sus.full} of {sus.homel}, who uses the van {sus.vrm}.]] [[INTEL codef R r34|KOSTOV is reported to act as an enforcer for a loan shark on the Ropery estate.]] [[INTEL def R r34|STAPLEFORD is a suspect in the burning of a car outside a witness's house in 2023.]] [[TACTIC none R r34|The landlord of the public house lets officers use the upstairs room to film the market.]]
    """).add("head", "Interviews").paras("""
    [[FREE_ID def KP|STAPLEFORD said that the shopkeeper came at him with a stick and that the bottle broke by accident.]] [[FREE_ID codef KP|KOSTOV admitted throwing the stool but said that he had been provoked by racist remarks.]]
    """).add("head", "Victims").paras("""
    [[FREE_ID vic KP|Mr Bhamra has had to close the shop early since the attack and has lost about £1,900 in trade.]] [[MEDICAL vic R r34|He has a serious heart condition and must not be put under strain.]] [[MEDICAL vic2 R r34|Miss Abernethy has since suffered a miscarriage that is not connected with the assault and is off work.]] Desk telephone of the officer in the case [[PHONE oic K|01632 960320]], personal mobile {oic.phone}.
    """)


@document("UNS-93", "MG15-STAPLEFORD", "MG15", "docx", profile=PROFILE)
def interview_of_stapleford(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Date="[[DATE case KP|7 March 2026]]",
        Place="Hesslewick Police Station",
        Interviewing_officer="{oic.rank}",
    )
    interview(
        d,
        "DC TOLLER|Please say who you are, when you were born and where you live.",
        "STAPLEFORD|{def.full}, {def.dob}, {def.homel}.",
        "DC TOLLER|[[FREE_ID def KP|What were you doing in Mr Bhamra's shop last night?]]",
        "STAPLEFORD|[[FREE_ID def KP|Buying a bottle. I was going to pay for it.]]",
        "DC TOLLER|[[FREE_ID def KP|It was down the front of your coat.]]",
        "STAPLEFORD|[[FREE_ID def KP|I needed my hands free to get my wallet.]]",
        "DC TOLLER|[[FREE_ID def KP|How did the bottle come to be broken?]]",
        "STAPLEFORD|[[FREE_ID def KP|He come at me with a stick and I knocked it on the counter. It was an accident.]]",
        "DC TOLLER|[[FREE_ID def KP|There is no stick on the recording. Do you want to think about that answer?]]",
        "STAPLEFORD|No comment.",
        "DC TOLLER|[[FREE_ID def KP|Why did you hit the young woman behind the bar?]]",
        "STAPLEFORD|[[FREE_ID def KP|She grabbed my arm. It was a tap, I never meant it.]]",
        "STAPLEFORD|[[FREE_ID vic2 R r79|Everyone knows her fella's blown all their money on the machines and they can't have kids.]]",
        "DC TOLLER|[[INTEL sus R r34|You steal for {sus.full}, don't you? We know that he paid you off with a bag of coke the week before.]]",
        "STAPLEFORD|[[FREE_ID def KP|I don't know what you're on about. I was drunk and I'm sorry the bloke got cut.]]",
        "STAPLEFORD|You can ask my girlfriend, {gf.full}. She's at {gf.homel}, {gf.phones}. [[MEDICAL gf R r19|She's just been put in the psychiatric unit again so go easy.]]",
        "STAPLEFORD|[[INTEL none R r34|You should be asking who's got the shotgun in the lock-up behind the tyre place, not bothering me.]]",
        "DC TOLLER|[[FREE_ID def KP|Who was with you?]]",
        "STAPLEFORD|[[FREE_ID codef KP|Damian. He only chucked a stool, he never touched the shopkeeper.]]",
    )


@document("UNS-93", "CAD", "CAD", "txt", profile=PROFILE, to="DEF_REP COURT")
def incident_log(d: Doc) -> None:
    heading(d, "CAD", "INCIDENT LOG 1180 OF 06/03/2026")
    d.paras("""
    20:44 [[FREE_ID none KP|Report of stabbing or slashing at newsagent on Gorse Hill. Two males made off towards the pub.]]

    20:44 Caller {caller.caps!A}, {caller.homel}, {caller.phonet}

    20:46 [[FREE_ID none KP|Second call from shop assistant.]] {wit.lcaps} {wit.phone}

    20:52 [[FREE_ID none KP|Panic alarm from The Drovers Arms. Large fight reported.]]

    20:55 [[TACTIC none R r60|Observation team in the upstairs room told to stay out of it and keep filming.]]

    20:57 {pc.rank} at [[PLACE case KP|The Drovers Arms]]. [[FREE_ID def KP|Two males detained in the yard, one in a grey coat with blood on sleeve.]]

    21:01 [[MEDICAL vic KP|Paramedics with shopkeeper, deep cut to left forearm, conscious.]]

    21:06 [[MEDICAL vic R r60|Ambulance advise that patient has artificial heart valves and is on warfarin.]]

    21:09 Wife informed: {wife.full} {wife.phone}, collecting car {vic.vrmt} from {vic.street}

    21:15 [[INTEL sus R r60|Van {sus.vrm} seen circling, Rudkin flagged by the drugs team, stop only with reason.]]

    21:20 Bar supervisor {vic2.lcaps}, {vic2.homel}, {vic2.phone}. [[MEDICAL vic2 KP|Slapped to face, declined ambulance.]]

    21:32 [[FREE_ID none KP|Neck of bottle recovered from behind shop counter and bagged.]]

    21:40 [[FREE_ID none R r60|Landlord reports that a fourteen year old girl was found drunk in the toilets and taken home to her foster mother.]]

    22:05 [[FREE_ID none KP|Both detained persons taken to Hesslewick custody.]]
    """)


@document("UNS-93", "MG6C", "MG6C", "docx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("Item", "Description", "Location"),
        ("1", "[[FREE_ID none KP|Incident log 1180 of 6 March 2026]]", "Control room"),
        ("2", "Account given at the door by {caller.tfull}, {caller.home}, {caller.phone}", "OIC"),
        ("3", "[[FREE_ID none KP|Notebook of PC Ingleby with first accounts of nine customers]]", "OIC"),
        ("4", "Names and numbers of customers, among them [[NAME none R T26|Lee Shand]] [[PHONE none R T26|07700 900590]] and [[NAME none R T26|Bryony Coates]] [[PHONE none R T26|07700 900591]]", "OIC"),
        ("5", "[[FREE_ID none KP|Footage of the rear yard from the public house]]", "Digital store"),
        ("6", "[[INTEL sus R r34|Analyst's chart of Jamie RUDKIN and those who steal for him]]", "Intelligence unit"),
        ("7", "[[TACTIC none R r34|Film made from the upstairs room of the market on 6 March]]", "Intelligence unit"),
        ("8", "[[MEDICAL vic2 R r46|Letter from early pregnancy unit concerning Miss Abernethy]]", "OIC"),
        ("9", "[[FREE_ID none KP|Receipt for repair of shop counter, £240]]", "OIC"),
        ("10", "PNC print of {wit2.full!E}: [[PREVCON wit2 A r43|fine for being drunk and disorderly, 2019]]", "OIC"),
        ("11", "[[FREE_ID none KP|Fingerprint report, no mark of KOSTOV found on the bottle]]", "Forensic unit"),
        ("12", "E-mail from [[NAME friend E|Wes Tarrant]], {friend.email}, [[FREE_ID none KP|declining to make a statement]]", "OIC"),
    )  # fmt: skip


@document("UNS-93", "MG6", "MG6", "docx", profile=PROFILE)
def case_information(d: Doc) -> None:
    heading(d, "MG 6", "CASE FILE INFORMATION", Officer="{oic.rank}")
    d.paras(
        "[[INTEL sus R|Rudkin is the target of a separate operation.]] [[FREE_ID vic R|Mr Bhamra has been offered money to withdraw.]] {vic.phone}"
    )
    d.blocked = dict.fromkeys(EVERYBODY, "B2")


@document("UNS-93", "CUSTODY-DEF", "CUSTODY_RECORD", "html", profile=PROFILE)
def custody_of_def(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD HW/0455/26",
        Detainee="{def.lcaps}",
        Date_of_birth="{def.dob}",
        Address="{def.home}",
        ASN="{def.asn}",
        Custody_officer="{cs.rank}",
    )
    d.paras("""
    21:48 [[FREE_ID def KP|Detention authorised. Detainee smells of drink and is to be rested before interview.]]

    21:55 [[MEDICAL def KP|Small cut to right palm cleaned and dressed by the nurse.]]

    22:04 [[FREE_ID def KP|Does not want anyone told. Asks for a solicitor of his own choice.]]

    22:40 [[FREE_ID det R r59|Prisoner in cell 9, {det.full}, brought back from court after attempting to climb out of the dock.]]

    23:15 [[MEDICAL none R r59|Elderly man in cell 3 has soiled himself and is thought to have dementia, relatives called.]]

    00:30 [[FREE_ID def KP|Asleep, roused and gave his name.]]

    02:10 [[INTEL codef R r59|Gaoler overheard KOSTOV say through the hatch that his cousin brings pistols in from abroad.]]

    08:20 [[FREE_ID def KP|Breakfast taken. Grey coat and shoes seized and bagged.]]

    10:02 [[FREE_ID def KP|Interviewed by DC Toller until 10.36 with solicitor present.]]

    12:50 [[FREE_ID def KP|Shown still pictures from the shop. Made no reply.]]

    16:30 [[FREE_ID def KP|Charged with unlawful wounding, affray and assault by beating.]]
    """)


@document("UNS-93", "MG9", "MG9", "docx", profile=PROFILE)
def witness_list(d: Doc) -> None:
    heading(d, "MG 9", "WITNESS LIST")
    d.table(
        ("Name", "Born", "Address", "Telephone"),
        *[
            (f"{{{w}.full}}", f"{{{w}.dob}}", f"{{{w}.home}}", f"{{{w}.phone}}")
            for w in ("vic", "vic2", "wit", "wit2", "wit3", "wit4")
        ],
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-93", "CONTACTS", "SPREADSHEET", "xlsx", profile=PROFILE)
def contacts(d: Doc) -> None:
    d.table(
        ("Witness", "Date of birth", "Home", "Mobile", "E-mail", "What they can say"),
        ("{vic.full}", "{vic.dob}", "{vic.homel}", "{vic.phone}", "{vic.email}", "[[FREE_ID vic KP|Cut with the bottle]]"),
        ("{vic2.full}", "{vic2.dob}", "{vic2.homel}", "{vic2.phone}", "{vic2.email}", "[[FREE_ID vic2 KP|Slapped in the bar]]"),
        ("{wit.full}", "{wit.dob}", "{wit.homel}", "{wit.phone}", "{wit.email}", "[[FREE_ID wit KP|Saw the bottle smashed]]"),
        ("{wit3.full}", "{wit3.dob}", "{wit3.homel}", "{wit3.phone}", "{wit3.email}", "[[FREE_ID wit3 KP|Recognised a former pupil]]"),
        ("{wit4.full}", "{wit4.dob}", "{wit4.homel}", "{wit4.phone}", "{wit4.email}", "[[FREE_ID wit4 KP|Gave first aid]]"),
        ("{friend.full!E}", "{friend.dob}", "{friend.homel}", "{friend.phone}", "{friend.email}", "[[FREE_ID none KP|Will not make a statement]]"),
        sheet="witnesses",
    )  # fmt: skip


@document("UNS-93", "PHONE-CODEF", "PHONE_EXTRACT", "csv", profile=PROFILE)
def messages_of_codef(d: Doc) -> None:
    d.table(
        ("Time", "From", "To", "Message"),
        ("06/03/2026 20:12", "{def.full}", "{codef.full}", "[[FREE_ID def KP|meet me top of gorse hill, need a bottle for tonight]]"),
        ("06/03/2026 20:15", "{codef.full}", "{def.full}", "[[FREE_ID codef KP|5 mins. not paying bhamra prices tho]]"),
        ("06/03/2026 20:58", "{gf.full} {gf.phone}", "{def.full}", "[[MEDICAL gf R r53|ward round today, they are keeping me in under section for another 28 days]]"),
        ("07/03/2026 09:10", "[[NAME none R|Stoyan K]] [[PHONE none R|07700 900594]]", "{codef.full!E}", "[[MEDICAL none R r53|grandmother had the stroke last night, come home if you can]]"),
        ("07/03/2026 18:44", "{codef.full}", "{def.full}", "[[FREE_ID codef KP|you cut him deep man. i only threw a stool]]"),
        ("08/03/2026 11:02", "{sus.full} {sus.phone}", "{def.full}", "[[FREE_ID def KP|keep my name out of it and you will be looked after]]"),
    )  # fmt: skip


@document("UNS-93", "MG12", "MG12", "pdf", profile=PROFILE)
def exhibits(d: Doc) -> None:
    heading(d, "MG 12", "EXHIBIT LIST")
    d.table(
        ("Ref", "Description", "Produced by"),
        ("[[EXHIBIT case KP|GB/1]]", "[[FREE_ID none KP|Recording from three shop cameras]]", "{vic.full}, {vic.homel}"),
        ("[[EXHIBIT case KP|MA/1]]", "[[FREE_ID none KP|Recording from public house cameras]]", "{vic2.full}, {vic2.phone}"),
        ("[[EXHIBIT case KP|RI/1]]", "[[FREE_ID none KP|Neck of broken vodka bottle]]", "{pc.rank}"),
        ("[[EXHIBIT case KP|RI/2]]", "[[FREE_ID none KP|Body worn video of arrests in the yard]]", "{pc.rank}"),
        ("[[EXHIBIT case KP|CV/1]]", "[[FREE_ID none KP|Diagram of wound to left forearm]]", "{doc.tfull}, {doc.email}"),
    )  # fmt: skip
