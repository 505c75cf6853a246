"""UNS-94, a carer in Almond Crescent: what the police and others keep (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh9"
EVERYBODY = ("DEF_REP", "DEF_LIP", "COURT", "PUBLIC")


@document("UNS-94", "MG5", "MG5", "pdf", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(
        d,
        "MG 5",
        "POLICE REPORT",
        Defendant="{def.lcaps}, born {def.dob}, {def.home}",
        Officer_in_the_case="{oic.rank}",
        Charges="[[OFFENCE case KP|TH68010]], [[OFFENCE case KP|FA06001]]",
    )
    d.paras("""
    The defendant was employed as a home carer by [[EMPLOYER def KP|Merrow Homecare]] and looked after {vic.tfull}, who is [[AGE vic E|88]]. [[FREE_ID def KP|Between 1 October 2025 and 31 January 2026 she used the victim's card to take £4,260 in cash from a machine in Tollbar Street, Merrowdale.]] [[FREE_ID def KP|On 16 January 2026 she used the same card to buy a corner sofa for £1,185 from Tanglewood Furnishings.]] [[FREE_ID def KP|The sofa was delivered to her home and was found there when she was arrested.]]

    The loss was discovered by {wit.full}. [[FREE_ID wit2 KP|The manager of the agency shows that the defendant was on duty on twenty-nine of the thirty-one dates.]] {wit3.full} produces the statement and pictures. {wit4.full} heard a remark on the telephone.

    [[INTEL def R r34|She is thought to have stolen from at least three other elderly clients, none of whom is well enough to make a statement.]] [[INTEL hus R r34|Her husband {hus.full}, telephone {hus.phone}, is suspected of handling stolen tools and uses the van {hus.vrm}.]] [[TACTIC none R r34|A test purchase of a mower from the garage was made by an officer posing as a customer.]] [[MEDICAL vic R r34|The victim has cancer of the spine and is not expected to live beyond the summer.]] [[FREE_ID vic R r3|The key to the house is still kept in the bunker and she leaves the back door unbolted at night.]]

    [[FREE_ID def KP|In interview the defendant said that Miss Cathcart had told her to take the money as a reward and had lent her the price of the sofa.]] [[FREE_ID def KP|She agreed that she had changed the statements to e-mail but said that this was to save paper.]]

    [[FREE_ID vic KP|The victim asks for compensation of £5,445.]] A concern was first raised by a district nurse, [[NAME none R|Sister Ottilie Brandt]], telephone [[PHONE none R|07700 900593]]. Officer's telephone [[PHONE oic K|01632 960331]].
    """)


@document("UNS-94", "MG15", "MG15", "pdf", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Date="[[DATE case KP|12 February 2026]]",
        Place="Merrowdale Police Station",
        Interviewing_officers="{oic.rank}, {pc.rank}",
    )
    interview(
        d,
        "DC VARGA|This interview is being recorded. Would you state your name, date of birth and address?",
        "RUDDOCK|{def.full}, {def.dobl}, {def.homel}.",
        "DC VARGA|[[FREE_ID def KP|You were Miss Cathcart's carer. Who had charge of her bank card?]]",
        "RUDDOCK|[[FREE_ID def KP|I did, for the shopping. She asked me to hang on to it.]]",
        "DC VARGA|[[FREE_ID def KP|There are thirty-one withdrawals here. Did you make them?]]",
        "RUDDOCK|[[FREE_ID def KP|Most of them, yes. She said to take a bit extra for my trouble.]]",
        "PC BROOKES|[[FREE_ID def KP|Four thousand pounds is more than a bit extra, isn't it?]]",
        "RUDDOCK|[[FREE_ID def KP|I never added it up. I was always going to put it back.]]",
        "DC VARGA|[[FREE_ID def KP|Tell us about the sofa.]]",
        "RUDDOCK|[[FREE_ID def KP|She lent me the money for that. She knew I had nowhere to sit.]]",
        "RUDDOCK|[[FREE_ID def KP|I did everything for that woman.]] [[MEDICAL vic R r19|I changed her bag and I held the bowl when she was sick from the chemo.]]",
        "DC VARGA|[[FREE_ID def KP|Why did you have her statements sent to your own e-mail?]]",
        "RUDDOCK|[[FREE_ID def KP|To save paper. She couldn't read them anyway, the print's too small.]]",
        "PC BROOKES|[[INTEL def R r34|We've been told about a ring that went missing from {client.full}. What do you know about that?]]",
        "RUDDOCK|No comment.",
        "RUDDOCK|[[FREE_ID wit R r79|That nephew's no saint, he's carrying on with a girl from his office, she told me so.]] He never came near her from one month to the next. His number's {wit.phones}.",
        "RUDDOCK|My daughter knows nothing. {dau.full}, she's at {dau.school!R}. [[MEDICAL dau R r19|She cuts herself and I don't want her upset before her exams.]]",
        "RUDDOCK|[[INTEL none R r34|There's a chap two doors down from me growing it in his shed, why don't you go and raid him?]]",
        "DC VARGA|[[FREE_ID def KP|Do you accept that you had no right to the money?]]",
        "RUDDOCK|[[FREE_ID def KP|I suppose so. I'm sorry she was cold.]]",
    )


@document("UNS-94", "BANK-CATHCART", "BANK_STATEMENT", "pdf", profile=PROFILE, to="DEF_REP COURT")
def bank_statement_of_cathcart(d: Doc) -> None:
    d.add("title", "DALE PROVINCIAL BANK - STATEMENT OF ACCOUNT").fields(
        Customer="{vic.tfull}",
        Address="{vic.homel}, {vic.pc}",
        Sort_code_and_account="{vic.bank!A}",
        Period="1 to 31 January 2026",
        Exhibit="[[EXHIBIT case KP|KN/1]]",
    )
    d.table(
        ("Date", "Details", "Out", "In", "Balance"),
        ("02 Jan", "[[TRANSACTION vic R r54|DD MERROWDALE DISTRICT COUNCIL TAX]]", "118.00", "", "2,961.40"),
        ("02 Jan", "[[TRANSACTION def KP|CASH TOLLBAR STREET MERROWDALE 09:52]]", "[[MONEY def KP|150.00]]", "", "2,811.40"),
        ("05 Jan", "[[TRANSACTION vic R r54|SO ST BRIDES HOSPICE GIFT]]", "25.00", "", "2,786.40"),
        ("06 Jan", "[[TRANSACTION def KP|CASH TOLLBAR STREET MERROWDALE 10:07]]", "[[MONEY def KP|200.00]]", "", "2,586.40"),
        ("07 Jan", "[[TRANSACTION vic R r54|CHQ 000871 TRINITY UNITED REFORMED CHURCH]]", "60.00", "", "2,526.40"),
        ("09 Jan", "[[TRANSACTION def KP|CASH TOLLBAR STREET MERROWDALE 09:49]]", "[[MONEY def KP|250.00]]", "", "2,276.40"),
        ("12 Jan", "[[TRANSACTION vic R r54|CR STATE PENSION]]", "", "812.20", "3,088.60"),
        ("12 Jan", "[[TRANSACTION vic R r54|DD STOMACARE SUPPLIES LTD]]", "34.10", "", "3,054.50"),
        ("13 Jan", "[[TRANSACTION def KP|CASH TOLLBAR STREET MERROWDALE 10:15]]", "[[MONEY def KP|180.00]]", "", "2,874.50"),
        ("14 Jan", "[[TRANSACTION vic R r54|SO NATIONAL ADOPTION REUNION SOCIETY]]", "10.00", "", "2,864.50"),
        ("16 Jan", "[[TRANSACTION def KP|CARD TANGLEWOOD FURNISHINGS MERROWDALE]]", "[[MONEY def KP|1,185.00]]", "", "1,679.50"),
        ("19 Jan", "[[TRANSACTION vic R r54|CARD PAWS AND CLAWS PET INSURANCE]]", "21.75", "", "1,657.75"),
        ("20 Jan", "[[TRANSACTION def KP|CASH TOLLBAR STREET MERROWDALE 18:31]]", "[[MONEY def KP|250.00]]", "", "1,407.75"),
        ("21 Jan", "[[TRANSACTION vic R r54|DD GOLDEN YEARS FUNERAL PLAN]]", "29.00", "", "1,378.75"),
        ("23 Jan", "[[TRANSACTION def KP|CASH TOLLBAR STREET MERROWDALE 09:58]]", "[[MONEY def KP|240.00]]", "", "1,138.75"),
        ("26 Jan", "[[TRANSACTION vic R r54|CARD HALE AND HEARTY CHEMIST]]", "12.60", "", "1,126.15"),
        ("28 Jan", "[[TRANSACTION vic R r54|CR COUNTY TREASURER PENSION]]", "", "431.90", "1,558.05"),
        ("30 Jan", "[[TRANSACTION def KP|CASH TOLLBAR STREET MERROWDALE 10:03]]", "[[MONEY def KP|250.00]]", "", "1,308.05"),
    )  # fmt: skip


@document("UNS-94", "BANK-NOV", "BANK_STATEMENT", "csv", profile=PROFILE)
def november(d: Doc) -> None:
    d.table(
        ("Date", "Description", "Paid out", "Paid in"),
        ("2025-11-03", "[[TRANSACTION vic R r54|DIRECT DEBIT VALE GAS]]", "71.00", ""),
        ("2025-11-04", "[[TRANSACTION def KP|CASH WITHDRAWAL TOLLBAR STREET]]", "120.00", ""),
        ("2025-11-05", "[[TRANSACTION vic R r54|STANDING ORDER ST BRIDES HOSPICE]]", "25.00", ""),
        ("2025-11-07", "[[TRANSACTION def KP|CASH WITHDRAWAL TOLLBAR STREET]]", "90.00", ""),
        ("2025-11-10", "[[TRANSACTION vic R r54|CARD PETALS FLORIST MERROWDALE]]", "32.50", ""),
        ("2025-11-11", "[[TRANSACTION def KP|CASH WITHDRAWAL TOLLBAR STREET]]", "160.00", ""),
        ("2025-11-12", "[[TRANSACTION vic R r54|CREDIT ATTENDANCE ALLOWANCE DWP]]", "", "441.60"),
        ("2025-11-17", "[[TRANSACTION vic R r54|CARD WIGS BY JEANETTE]]", "140.00", ""),
        ("2025-11-18", "[[TRANSACTION def KP|CASH WITHDRAWAL TOLLBAR STREET]]", "60.00", ""),
        ("2025-11-24", "[[TRANSACTION vic R r54|CHEQUE 000866 ASKE AND PARTNERS WILL]]", "180.00", ""),
        ("2025-11-25", "[[TRANSACTION def KP|CASH WITHDRAWAL TOLLBAR STREET]]", "200.00", ""),
    )


@document("UNS-94", "BANK-DEF", "BANK_STATEMENT", "docx", profile=PROFILE)
def bank_statement_of_defendant(d: Doc) -> None:
    d.add("title", "Analysis of the defendant's account").fields(Account_holder="{def.full}", Prepared_by="{oic.rank}")
    d.table(
        ("Date", "Entry", "Amount"),
        ("07/11/2025", "[[TRANSACTION def KP|Cash paid in at Merrowdale branch]]", "[[MONEY def KP|£90.00]]"),
        ("25/11/2025", "[[TRANSACTION def KP|Cash paid in at Merrowdale branch]]", "[[MONEY def KP|£200.00]]"),
        ("06/01/2026", "[[TRANSACTION def KP|Cash paid in at Merrowdale branch]]", "[[MONEY def KP|£180.00]]"),
        ("20/01/2026", "[[TRANSACTION def KP|Cash paid in at Merrowdale branch]]", "[[MONEY def KP|£230.00]]"),
    )
    d.paras("""
    [[FREE_ID def KP|Each deposit was made on the day of a withdrawal from the victim's account or on the day after.]] [[FREE_ID def KP|Her wages from the agency averaged £1,140 a month and her rent was £675.]] The account that was debited belongs to {vic.titled} of {vic.street}. Questions about the analysis should go to {wit3.full} on {wit3.office} and not to his own number, {wit3.phone}.
    """)


@document("UNS-94", "MG6C", "MG6C", "pdf", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("No", "Item", "Held by"),
        ("1", "[[FREE_ID none KP|Crime report and investigation log]]", "OIC"),
        ("2", "[[FREE_ID none KP|Defendant's personnel file, training records and signed policy]]", "OIC"),
        ("3", "Note of call with district nurse [[NAME none R T26|Sister Ottilie Brandt]], [[PHONE none R T26|07700 900593]]", "OIC"),
        ("4", "[[MEDICAL vic R r46|Hospice care plan of Miss Cathcart]]", "OIC"),
        ("5", "[[FREE_ID none KP|Remaining twenty-four pictures from the cash machine, no person visible]]", "Digital store"),
        ("6", "[[INTEL hus R r34|Intelligence report about the husband's garage]]", "Intelligence unit"),
        ("7", "[[TACTIC none R r34|Authority for a test purchase dated 3 February]]", "Intelligence unit"),
        ("8", "Complaint file from 2024 naming {client.tfull}, {client.homel}", "OIC"),
        ("9", "[[FREE_ID none KP|Money book with blank pages from 3 October 2025]]", "OIC"),
        ("10", "Unsigned account of {carer2.full!E}, {carer2.homel}, {carer2.phone}", "OIC"),
        ("11", "[[FREE_ID none KP|Delivery note from Tanglewood Furnishings signed by the defendant]]", "OIC"),
    )  # fmt: skip


@document("UNS-94", "MG6", "MG6", "pdf", profile=PROFILE)
def case_information(d: Doc) -> None:
    heading(d, "MG 6", "CASE FILE EVIDENCE AND INFORMATION", Officer="{oic.rank}")
    d.paras(
        "[[MEDICAL vic R|The victim is unlikely to live until trial and a hearsay application should be prepared.]] [[INTEL hus R|The husband is under investigation.]] {vic.full}, {vic.land}."
    )
    d.blocked = dict.fromkeys(EVERYBODY, "B2")


@document("UNS-94", "CUSTODY", "CUSTODY_RECORD", "txt", profile=PROFILE)
def custody_record(d: Doc) -> None:
    heading(
        d,
        "CR",
        "CUSTODY RECORD MD/0077/26",
        Detainee="{def.lcaps}",
        Date_of_birth="{def.dob}",
        Address="{def.home}",
        ASN="{def.asn}",
        Custody_officer="{cs.rank}",
    )
    d.paras("""
    08:34 [[FREE_ID def KP|Detained person brought in by PC Brookes. Detention authorised. Rights given in writing.]]

    08:41 [[MEDICAL def KP|Takes tablets for high blood pressure. Doctor not required.]]

    08:46 [[FREE_ID def KP|Asks that her husband be told and that a solicitor attend.]] {hus.full!R} rung on {hus.phone}

    09:20 [[FREE_ID det R r59|{det.full}, cell 1, found with a razor blade in his sock and searched again.]]

    09:50 [[FREE_ID def KP|Sofa photographed at the home address by the search team.]]

    10:15 [[MEDICAL none R r59|Girl of sixteen in the detention room has had a fit and has gone to hospital with her aunt.]]

    11:05 [[FREE_ID def KP|Interview started with DC Varga and PC Brookes.]]

    11:58 [[FREE_ID def KP|Interview over. Sandwich and tea provided.]]

    12:20 [[INTEL hus R r59|Proactive team asked to be told before release as they want to follow her to a lock-up.]]

    13:40 [[FREE_ID def KP|Released on bail to return on 5 March 2026 at 10 am.]]
    """)


@document("UNS-94", "PNC", "PNC", "docx", profile=PROFILE)
def convictions(d: Doc) -> None:
    d.add("title", "PNC PRINT").fields(Name="{def.revcaps}", Date_of_birth="{def.dob}", PNCID="{def.pncid}")
    d.table(
        ("Date", "Court", "Offence", "Sentence"),
        ("03/11/2010", "Merrowdale Magistrates' Court", "[[PREVCON def KP|Making off without payment]]", "[[PREVCON def KP|Conditional discharge, 12 months]]"),
        ("21/06/2017", "Kelsford Magistrates' Court", "[[PREVCON def KP|Theft by employee]]", "[[PREVCON def KP|Community order with 80 hours of unpaid work]]"),
    )  # fmt: skip
    d.add("head", "Markers").paras(
        "[[INTEL def R r44|SH - Self-harm. Took tablets in the cell, 2017.]] [[INTEL def R r44|AS - Said to assault officers if her children are mentioned.]]"
    )


@document("UNS-94", "VISITS", "SPREADSHEET", "csv", profile=PROFILE)
def visits(d: Doc) -> None:
    d.table(
        ("Date", "Carer", "In", "Out", "Note"),
        ("2026-01-06", "{def.full}", "09:40", "10:35", "[[FREE_ID def KP|Shopping done, forty pounds spent]]"),
        ("2026-01-08", "{carer2.full!E}", "18:00", "18:45", "[[MEDICAL vic R r19|Stoma bag changed, skin red and weeping]]"),
        ("2026-01-09", "{def.full}", "09:31", "10:20", "[[FREE_ID def KP|Breakfast and shopping, client cheerful]]"),
        ("2026-01-13", "{def.full}", "09:55", "10:40", "[[FREE_ID def KP|Client asked about letter from bank]]"),
        ("2026-01-14", "{carer2.full!E}", "18:05", "18:50", "[[MEDICAL vic R r19|Oncology appointment on Friday, transport booked]]"),
        ("2026-01-16", "{def.full}", "09:30", "10:10", "[[FREE_ID def KP|No shopping today, heating not working]]"),
        ("2026-01-20", "{def.full}", "18:00", "18:55", "[[FREE_ID def KP|Supper given, client cold, extra blanket]]"),
    )  # fmt: skip


@document("UNS-94", "MG16", "MG16", "docx", profile=PROFILE)
def bad_character(d: Doc) -> None:
    heading(d, "MG 16", "EVIDENCE OF DEFENDANT'S BAD CHARACTER", Defendant="{def.lcaps}")
    d.paras("""
    [[PREVCON def KP|On 21 June 2017 at Kelsford Magistrates' Court the defendant admitted theft by employee and was made subject to a community order.]] [[FREE_ID def KP|While working in a residential home she took £130 from the handbag of a resident.]] The resident was [[NAME none A r37|Mrs Ida Prowse]], and her son lives at [[ADDRESS none R r37|12 Ham Green, Kelsford AA77 1HG]]. [[FREE_ID def KP|The prosecution will say that this shows a tendency to steal from people in her care.]] [[MEDICAL none R r37|The resident had suffered several strokes and has since died of pneumonia.]]
    """)


@document("UNS-94", "CRIME-REPORT", "OTHER", "pdf", profile=PROFILE, to="DEF_REP COURT")
def crime_report(d: Doc) -> None:
    heading(d, "CR", "CRIME REPORT 86ZF/0062/26", Offence="[[OFFENCE case KP|Theft by carer]]", Officer="{oic.rank}")
    d.table(
        ("Role", "Name", "Born", "Address", "Telephone", "E-mail"),
        ("Victim", "{vic.revcaps}", "{vic.dob}", "{vic.home}", "{vic.phone}", "{vic.email}"),
        ("Informant", "{wit.revcaps}", "{wit.dob}", "{wit.home}", "{wit.phone}", "{wit.email}"),
        ("Witness", "{wit2.revcaps}", "{wit2.dob}", "{wit2.home}", "{wit2.phone}", "{wit2.email}"),
        ("Witness", "{wit4.revcaps}", "{wit4.dob}", "{wit4.home}", "{wit4.phone}", "{wit4.email}"),
    )
    d.paras("""
    02/02/2026 15:10 [[FREE_ID none KP|Reported at the front counter. Bank print and list of withdrawals handed in.]]

    03/02/2026 10:00 [[TACTIC none R r60|Purchase from the garage authorised, officer to carry a hidden recorder.]]

    05/02/2026 12:30 [[FREE_ID none KP|Pictures requested from the bank for all thirty-one dates.]]

    09/02/2026 09:40 [[MEDICAL vic R r60|Ward rang, victim in overnight for pain control and a change of pump.]]

    10/02/2026 14:15 [[FREE_ID none KP|Delivery note obtained from Tanglewood Furnishings, signed T Ruddock.]]

    12/02/2026 07:50 [[FREE_ID def KP|Arrested at home address. Corner sofa in the front room.]]

    16/02/2026 16:00 [[INTEL hus R r60|Caller who will not be named says that the husband is burning papers in the yard behind the garage.]]
    """)
