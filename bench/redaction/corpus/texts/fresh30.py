"""UNS-83, roofs in Ashcombe: what the police and others keep (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview

PROFILE = "fresh8"


@document("UNS-83", "MG5", "MG5", "docx", profile=PROFILE, to="DEF_REP COURT")
def report(d: Doc) -> None:
    heading(d, "MG 5", "POLICE REPORT", Defendant="{def.lcaps}", Officer_in_the_case="{oic.rank}", URN_checked="yes")
    d.paras("""
    [[FREE_ID def KP|DORRINGTON traded as Stonecrop Roofing and cold-called elderly residents of Ashcombe.]] On [[DATE case KP|4 November 2025]] he called at [[PLACE case KP|12 Chantry Road]], the home of {vic.tfull}, aged 81. [[FREE_ID def KP|He falsely claimed that the ridge tiles had slipped and that the timbers were rotten.]] Mr Pembury paid a total of [[MONEY case KP|£7,200]]. On [[DATE case KP|20 November 2025]] {vic2.tfull} paid [[MONEY case KP|£3,150]]. [[FREE_ID none KP|A chartered surveyor found that no work had been carried out at either address.]]

    [[FREE_ID def KP|A receipt book, exhibit SB/1, was seized from his van.]] The offence came to notice when {carer.tfull}, carer, of [[ADDRESS carer R|15 Abbots Close, Ashcombe]], telephone {carer.phone}, contacted police.

    [[INTEL def R r34|DORRINGTON is suspected of similar offences against eleven other victims in three counties which are still being investigated.]] [[INTEL sus R r34|It is believed that {sus.full}, born {sus.dob}, finances the business and takes a share of the proceeds.]] [[TACTIC none R r34|His telephone has been the subject of live cell site monitoring under an urgent authority.]] [[MEDICAL vic R r34|Mr Pembury suffers from Parkinson's disease and his memory is failing.]] [[MEDICAL vic2 R r34|Mrs Langstaff is registered blind in one eye and is receiving treatment for cancer.]]

    [[FREE_ID def KP|In interview he stated that it was a civil dispute and that he had intended to complete the work.]] {def.CAPS} has [[PREVCON def KP|two previous convictions for fraud, in 2013 and 2019]]. The vehicle used was a white van registered [[VRM def KP|SD00 ROF]].
    """)


@document("UNS-83", "MG6C", "MG6C", "pdf", profile=PROFILE)
def unused(d: Doc) -> None:
    heading(d, "MG 6C", "SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL")
    d.table(
        ("Item", "Description", "Location"),
        ("1", "[[FREE_ID none KP|Crime report 86ZC/1042/25]]", "OIC"),
        ("2", "Statement of {cust.tfull}, {cust.home}, not relied upon", "OIC"),
        ("3", "[[FREE_ID none KP|Photographs of the roof taken by the surveyor]]", "Digital store"),
        ("4", "Note of telephone call from {carer.tfull}, {carer.phone}", "OIC"),
        ("5", "[[INTEL none R r34|Suspicious activity report submitted by Vale and County Bank]]", "Economic crime unit"),
        ("6", "[[MEDICAL vic R r46|Letter from Dr Lomas about Mr Pembury's Parkinson's disease and memory]]", "OIC"),
        ("7", "[[FREE_ID none KP|Pocket notebook of PC 7314 Barrow for 22 November]]", "OIC"),
        ("8", "[[TACTIC none R r34|Application for communications data and cell site monitoring]]", "Authorising office"),
        ("9", "[[FREE_ID none KP|Full account statements, pages not relied upon]]", "OIC"),
    )  # fmt: skip


@document("UNS-83", "MG15", "MG15", "docx", profile=PROFILE)
def interview_record(d: Doc) -> None:
    heading(
        d,
        "MG 15",
        "RECORD OF INTERVIEW",
        Person_interviewed="{def.lcaps}",
        Interviewing_officer="{oic.rank}",
        Solicitor="Ms Farrant, Farrant and Lowe",
    )
    interview(
        d,
        "DC YELLAND|[[FREE_ID def KP|Tell me about the work at 12 Chantry Road.]]",
        "DORRINGTON|[[FREE_ID def KP|The old boy wanted his ridge tiles done and I gave him a fair price.]]",
        "DC YELLAND|[[FREE_ID def KP|The surveyor says that nobody has touched that roof for twenty years.]]",
        "DORRINGTON|[[FREE_ID def KP|The weather was bad. I was going to go back and finish it.]]",
        "DC YELLAND|Did anybody work with you?",
        "DORRINGTON|There was {sus.full}, he lives at {sus.homel}, ring him on {sus.phone}.",
        "DC YELLAND|[[INTEL def R r34|You are also being looked at for jobs in Hereford and Gloucester. What do you say about those?]]",
        "DORRINGTON|No comment.",
        "DC YELLAND|[[FREE_ID def KP|Where did the £7,200 go?]]",
        "DORRINGTON|[[FREE_ID def KP|I took it out in cash to pay for materials and labour.]]",
        "DORRINGTON|[[MEDICAL none A|My wife's got multiple sclerosis and I'm her carer, I can't go to prison.]]",
        "DORRINGTON|[[INTEL sus R r34|Ask Nathan about the caravans that went missing from the show ground.]]",
    )


@document("UNS-83", "MG19", "MG19", "docx", profile=PROFILE)
def compensation(d: Doc) -> None:
    heading(
        d,
        "MG 19",
        "COMPENSATION CLAIM",
        Claimant="{vic.full}",
        Address="[[ADDRESS vic E|12 Chantry Road, Ashcombe]], {vic.pc}",
        Telephone="{vic.phone}",
        Bank_details="{vic.bank}",
    )
    d.table(
        ("Item", "Loss", "Evidence"),
        ("1", "[[FREE_ID vic KP|Money paid for roof repairs not carried out]]", "[[MONEY vic KP|£7,200]]"),
        ("2", "[[FREE_ID vic KP|Fee of surveyor for inspection of the roof]]", "[[MONEY vic KP|£350]]"),
    )
    d.paras(
        "Insurer: Harvest Mutual, policy number [[BANK vic R|HM-4471-208836]]. Form completed by {wit.full}, {wit.phone}, on behalf of her father. Witnessed by {pc.rank}."
    )


@document("UNS-83", "PNC", "PNC", "pdf", profile=PROFILE, to="DEF_REP COURT")
def convictions(d: Doc) -> None:
    d.add("title", "PNC PRINT - PREVIOUS CONVICTIONS").fields(
        Name="{def.revcaps}", Date_of_birth="{def.dob}", PNCID="{def.pncid}", Address="{def.home}"
    )
    d.table(
        ("Date", "Court", "Offence", "Result"),
        ("12/06/2013", "Ashcombe Crown Court", "[[PREVCON def KP|Fraud by false representation]]", "[[PREVCON def KP|12 months' imprisonment suspended for 2 years]]"),
        ("04/03/2019", "Stonebrook Magistrates' Court", "[[PREVCON def KP|Possession of articles for use in fraud]]", "[[PREVCON def KP|Community order, 150 hours unpaid work]]"),
    )  # fmt: skip
    d.add("head", "Warning signals").paras(
        "[[INTEL def R r44|VI - Violent. Threatened officers with a claw hammer in 2016.]] [[INTEL def R r44|SU - Suicidal. Attempted to hang himself in custody.]]"
    )
    d.add("head", "Previous addresses").paras(
        "[[ADDRESS def R r44|19 Gower Street, Stonebrook AA53 4GS]] (2015 to 2018)"
    )
    d.add("head", "Marks and associates").paras(
        "[[INTEL def R r44|Tattoo of a swallow on left hand.]] Known associate {sus.full}"
    )


@document("UNS-83", "BANK-PEMBURY", "BANK_STATEMENT", "pdf", profile=PROFILE, to="DEF_REP COURT")
def bank_statement(d: Doc) -> None:
    d.add("title", "VALE AND COUNTY BANK").fields(
        Account_holder="{vic.tfull}",
        Address="[[ADDRESS vic E|12 Chantry Road, Ashcombe]] {vic.pc}",
        Sort_code_and_account="{vic.bank!A}",
        Statement="1 to 30 November 2025",
        Exhibit="[[EXHIBIT case KP|OT/1]]",
    )
    d.table(
        ("Date", "Details", "Money out", "Money in", "Balance"),
        ("03 Nov", "[[TRANSACTION vic R r54|DD ASHCOMBE COUNCIL TAX]]", "162.00", "", "9,871.20"),
        ("03 Nov", "[[TRANSACTION vic R r54|DD NORTHERN GAS AND POWER]]", "94.50", "", "9,776.70"),
        ("04 Nov", "[[TRANSACTION def KP|FASTER PAYMENT STONECROP ROOFING]]", "[[MONEY def KP|1,200.00]]", "", "8,576.70"),
        ("05 Nov", "[[TRANSACTION vic R r54|CARD GREENS BUTCHERS ASHCOMBE]]", "17.35", "", "8,559.35"),
        ("06 Nov", "[[TRANSACTION vic R r54|SO C PEMBURY GRANDCHILDREN SAVINGS]]", "50.00", "", "8,509.35"),
        ("07 Nov", "[[TRANSACTION vic R r54|CARD LUCKY ACE ONLINE BINGO]]", "60.00", "", "8,449.35"),
        ("07 Nov", "[[TRANSACTION vic R r54|CREDIT STATE PENSION DWP]]", "", "884.60", "9,333.95"),
        ("10 Nov", "[[TRANSACTION def KP|FASTER PAYMENT STONECROP ROOFING REF TILES]]", "[[MONEY def KP|2,500.00]]", "", "6,833.95"),
        ("11 Nov", "[[TRANSACTION vic R r54|CARD ROYAL ASHCOMBE HOSPITAL PARKING]]", "4.80", "", "6,829.15"),
        ("12 Nov", "[[TRANSACTION vic R r54|CARD BOOTHS CHEMIST]]", "9.90", "", "6,819.25"),
        ("13 Nov", "[[TRANSACTION vic R r54|DD PARKINSONS SUPPORT SOCIETY]]", "10.00", "", "6,809.25"),
        ("14 Nov", "[[TRANSACTION vic R r54|CASH MACHINE STATION PARADE]]", "100.00", "", "6,709.25"),
        ("17 Nov", "[[TRANSACTION vic R r54|CHEQUE 000412 METHODIST CHURCH]]", "40.00", "", "6,669.25"),
        ("18 Nov", "[[TRANSACTION def KP|FASTER PAYMENT STONECROP ROOFING FINAL]]", "[[MONEY def KP|3,500.00]]", "", "3,169.25"),
        ("20 Nov", "[[TRANSACTION vic R r54|DD TV LICENCE]]", "14.50", "", "3,154.75"),
        ("21 Nov", "[[TRANSACTION vic R r54|CARD THE RAILWAY ARMS]]", "23.60", "", "3,131.15"),
        ("24 Nov", "[[TRANSACTION vic R r54|SO I WADSWORTH HOME CARE]]", "180.00", "", "2,951.15"),
        ("28 Nov", "[[TRANSACTION vic R r54|CREDIT RAILWAY PENSION SCHEME]]", "", "612.33", "3,563.48"),
    )  # fmt: skip


@document("UNS-83", "BANK-LANGSTAFF", "BANK_STATEMENT", "docx", profile=PROFILE)
def second_bank_statement(d: Doc) -> None:
    d.add("title", "Statement of account").fields(
        Customer="{vic2.tfull}",
        Customer_address="{vic2.pc}",
        Account_number="{vic2.account!A}",
        Exhibit="[[EXHIBIT case KP|OT/2]]",
    )
    d.table(
        ("Date", "Transaction", "Debit", "Credit"),
        ("17/11/2025", "[[TRANSACTION vic2 R r54|Direct debit Harvest Mutual Insurance]]", "28.90", ""),
        ("18/11/2025", "[[TRANSACTION vic2 R r54|Card purchase Priory Hair Salon]]", "32.00", ""),
        ("19/11/2025", "[[TRANSACTION vic2 R r54|Card purchase Freshmart Ashcombe]]", "41.77", ""),
        ("20/11/2025", "[[TRANSACTION def KP|Bank transfer Stonecrop Roofing]]", "[[MONEY def KP|3,150.00]]", ""),
        ("21/11/2025", "[[TRANSACTION vic2 R r54|Card purchase Willow Vets]]", "76.25", ""),
        ("24/11/2025", "[[TRANSACTION vic2 R r54|Credit widow's pension]]", "", "402.18"),
        ("25/11/2025", "[[TRANSACTION vic2 R r54|Transfer to Alan Langstaff rent help]]", "250.00", ""),
        ("26/11/2025", "[[TRANSACTION vic2 R r54|Direct debit Cancer Care Trust]]", "5.00", ""),
    )


@document("UNS-83", "STATEMENT-SAVINGS", "BANK_STATEMENT", "csv", profile=PROFILE)
def savings(d: Doc) -> None:
    d.table(
        ("Date", "Details", "Debit", "Credit"),
        ("2025-11-04", "[[TRANSACTION def KP|TRANSFER TO STONECROP ROOFING]]", "1200.00", ""),
        ("2025-11-05", "[[TRANSACTION vic R r54|SPECTACLE WORLD ASHCOMBE]]", "89.00", ""),
        ("2025-11-08", "[[TRANSACTION vic R r54|ASHCOMBE BOWLS CLUB SUBS]]", "35.00", ""),
        ("2025-11-10", "[[TRANSACTION def KP|TRANSFER TO STONECROP ROOFING]]", "2500.00", ""),
        ("2025-11-14", "[[TRANSACTION vic R r54|DAVIES AND SONS SOLICITORS]]", "240.00", ""),
        ("2025-11-18", "[[TRANSACTION def KP|TRANSFER TO STONECROP ROOFING]]", "3500.00", ""),
        ("2025-11-19", "[[TRANSACTION vic R r54|PENSION CREDIT DWP]]", "", "96.10"),
        ("2025-11-25", "[[TRANSACTION vic R r54|STAIRLIFT HIRE MONTHLY]]", "45.00", ""),
    )


@document("UNS-83", "LEDGER", "SPREADSHEET", "xlsx", profile=PROFILE)
def ledger(d: Doc) -> None:
    d.table(
        ("Row", "Account name", "Date", "Reference", "Amount"),
        ("1", "{vic.full}", "04/11/2025", "[[TRANSACTION def KP|Stonecrop Roofing deposit]]", "1200"),
        ("2", "{vic.full!E}", "05/11/2025", "[[TRANSACTION vic R r54|Greens Butchers]]", "17.35"),
        ("3", "{vic.full}", "10/11/2025", "[[TRANSACTION def KP|Stonecrop Roofing tiles]]", "2500"),
        ("4", "{cust.full}", "12/11/2025", "[[TRANSACTION cust R r54|Ashcombe Garden Centre]]", "61.20"),
        ("5", "{cust2.full}", "13/11/2025", "[[TRANSACTION cust2 R r54|Sunrise Cruises deposit]]", "450"),
        ("6", "{vic.full}", "18/11/2025", "[[TRANSACTION def KP|Stonecrop Roofing final]]", "3500"),
        ("7", "{vic2.full}", "20/11/2025", "[[TRANSACTION def KP|Stonecrop Roofing]]", "3150"),
        ("8", "{vic2.full!E}", "21/11/2025", "[[TRANSACTION vic2 R r54|Willow Vets]]", "76.25"),
        sheet="payments",
    )


@document("UNS-83", "HOUSE-TO-HOUSE", "SPREADSHEET", "xlsx", profile=PROFILE)
def house_to_house(d: Doc) -> None:
    d.table(
        ("Name", "Date of birth", "Address", "Telephone", "E-mail", "Result"),
        ("{vic.full}", "{vic.dob}", "{vic.pc}", "{vic.phone}", "{vic.email}", "[[FREE_ID vic KP|Statement taken]]"),
        ("{vic2.full}", "{vic2.dob}", "{vic2.pc}", "{vic2.phone}", "{vic2.email}", "[[FREE_ID vic2 KP|Statement and receipt obtained]]"),
        ("{wit.full}", "{wit.dob}", "{wit.home}", "{wit.phone}", "{wit.email}", "[[FREE_ID wit KP|Produces surveyor's report]]"),
        ("{wit2.full}", "{wit2.dob}", "{wit2.home}", "{wit2.phone}", "{wit2.email}", "[[FREE_ID wit2 KP|Produces bank statements]]"),
        ("{cust.full}", "{cust.dob}", "{cust.homel}", "{cust.phone}", "{cust.email}", "[[FREE_ID none KP|Not relied upon]]"),
        ("{cust2.full}", "{cust2.dob}", "{cust2.homel}", "{cust2.phone}", "{cust2.email}", "[[FREE_ID none KP|Does not wish to make a statement]]"),
        sheet="contacts",
    )  # fmt: skip
