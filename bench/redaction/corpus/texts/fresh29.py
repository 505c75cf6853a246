"""UNS-83, roofs in Ashcombe: what witnesses and others say and write (profile fresh8): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, mail, signed, statement

PROFILE = "fresh8"


@document("UNS-83", "MG11-PEMBURY", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def customer(d: Doc) -> None:
    statement(d, "vic", pages=2)
    d.paras("""
    I live alone at [[PLACE case KP T09|12 Chantry Road, Ashcombe]], {vic.pc}. I was born on {vic.dobth} and I am a retired railway engineer. My telephone number is {vic.land} and my mobile is {vic.phone}.

    On [[DATE case KP|Tuesday 4 November 2025]] at about 11 am a man knocked at my door. [[FREE_ID def KP|He said that he was from Stonecrop Roofing and that several of my ridge tiles had slipped.]] [[FREE_ID def KP|He told me that the roof would let in water that winter unless it was repaired at once.]] He gave his name as Stuart. [[FREE_ID def KP|He showed me a photograph on his telephone of what he said were rotten timbers.]]

    [[FREE_ID vic KP|I agreed to pay him £1,200 and I transferred the money that afternoon.]] [[FREE_ID def KP|On 10 November he came back and said that he needed a further £2,500 for materials.]] [[FREE_ID def KP|On 18 November he asked for £3,500 to finish the work.]] I produce the invoice as exhibit [[EXHIBIT case KP|HP/1]]. [[FREE_ID vic KP|My daughter later arranged for a surveyor who said that no work had been done.]]

    My daughter is {wit.full} of {wit.homel} and her number is {wit.phone}. My carer, {carer.tfull}, comes on weekday mornings and can be reached on {carer.phone}.

    [[MEDICAL vic R r19|I had a heart attack in 2018 and I have a stent.]] [[MEDICAL vic R r19|I have the early stages of Parkinson's disease and I take co-careldopa four times a day.]] [[FREE_ID vic R r3|I keep a spare key under the blue flowerpot by the back door for the carer.]] My account with Vale and County Bank is {vic.bank!A}.

    [[INTEL sus R r34|A man at the bowls club said that {sus.full} is behind all these roofing jobs and has done it to a dozen pensioners.]] The man who came to my house was about forty-five, stocky, with short grey hair and a Midlands accent. I reported the matter to {pc.rank}.
    """)
    signed(d, "vic")


@document("UNS-83", "MG11-C-PEMBURY", "MG11", "docx", profile=PROFILE)
def daughter(d: Doc) -> None:
    statement(d, "wit")
    d.paras("""
    I am the daughter of {vic.full}. I live at {wit.home} and teach at [[SCHOOL wit R|Stonebrook High School]]. My date of birth is {wit.dob}. I can be contacted by e-mail at {wit.email} or on {wit.phone3}.

    On [[DATE case KP|Saturday 22 November 2025]] I visited my father. [[FREE_ID vic KP|He showed me an invoice for £7,200 from Stonecrop Roofing.]] [[FREE_ID wit KP|I looked at the roof from the garden and could see no sign of any new tiles.]] I telephoned the number on the invoice, which was answered by a man who called himself Stuart. [[FREE_ID def KP|He became abusive and said that my father was senile and had agreed to everything.]]

    [[MEDICAL vic R r19|My father's memory has been getting worse and he is waiting for an appointment at the memory clinic.]] [[MEDICAL wit R r19|I was off work with stress at the time and taking diazepam.]] [[FREE_ID wit R r79|My brother has not spoken to us since our mother's will was read.]]

    I noted that the van outside the house of another resident in the road was registered {sus.vrm}. {cust.tfull}, who lives at {cust.homel}, told me that she had also paid for roof work. [[INTEL def R r34|She had heard that he did the same thing in Wales under a different name.]] [[FREE_ID wit KP|I then contacted the bank and the police.]] I spoke to {oic.rank}.
    """)
    signed(d, "wit")


@document("UNS-83", "MG11-LANGSTAFF", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def second_customer(d: Doc) -> None:
    statement(d, "vic2")
    d.paras("""
    I live at [[PLACE case KP T09|3 Priory Walk, Ashcombe]], {vic2.pc}. I was born on {vic2.dobl}. My telephone number is {vic2.landb} and I have a mobile telephone, {vic2.phone}.

    [[FREE_ID def KP|On Thursday 20 November 2025 a man came to the door and said that there was a hole in my roof.]] [[FREE_ID def KP|He said that he could fix it that day for £3,150 if I paid at once.]] [[FREE_ID vic2 KP|I went to the bank with him and transferred the money.]] [[FREE_ID def KP|He was on the roof for about ten minutes and then he drove away.]] He gave me a receipt signed S. Dorrington.

    [[MEDICAL vic2 R r19|I am having chemotherapy for bowel cancer and I was very tired that day.]] [[MEDICAL vic2 R r19|I have lost the sight of my left eye through glaucoma.]] My account number is {vic2.account!A}.

    My nephew [[NAME none R|Alan Langstaff-Reed]] of [[ADDRESS none R|77 Colliery Row, Stonebrook]] reported it for me on [[PHONE none R|07700 900483]]. [[FREE_ID vic2 R r79|He has been in prison and owes me money, so I had not told him about my savings.]] I would rather be contacted through {carer.tfull} on {carer.phone}.

    I handed the receipt to {pc.rank}. [[FREE_ID vic2 KP|I feel very foolish and I no longer open the door to anyone.]]
    """)
    signed(d, "vic2")


@document("UNS-83", "MG11-TRELOAR", "MG11", "txt", profile=PROFILE)
def bank_investigator(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I am employed as a fraud investigator by [[EMPLOYER wit2 K|Vale and County Bank]] and I am authorised to make this statement. I live at {wit2.home} and my personal mobile number is {wit2.phone}.

    [[FREE_ID vic KP|The bank holds a current account in the name of Harold George Pembury.]] I produce the statement for November 2025 as exhibit [[EXHIBIT case KP|OT/1]]. [[TRANSACTION def KP|It shows three payments to Stonecrop Roofing of £1,200 on 4 November, £2,500 on 10 November and £3,500 on 18 November.]] The payee account was opened on 2 September 2025 by {def.full}, date of birth {def.dob}, of {def.homel}. I produce the statement of {vic2.tfull} as exhibit [[EXHIBIT case KP|OT/2]]. [[TRANSACTION def KP|It shows one payment of £3,150 to the same account on 20 November.]]

    [[FREE_ID def KP|Within an hour of each credit the money was withdrawn in cash at the Ashcombe branch.]] [[INTEL sus R r34|Our records also link the telephone number to an account of {sus.full} which is under review for money laundering.]] Payments were also received from two other customers, {cust.tfull}, account {cust.bank}, and {cust2.tfull}, account {cust2.bank}.

    [[FREE_ID vic R r54|Mr Pembury's account also shows regular gambling transactions and an overdraft.]] [[MEDICAL wit2 R r19|I shall be in hospital for a hernia repair in the first week of June.]]
    """)
    signed(d, "wit2")


@document("UNS-83", "VPS-PEMBURY", "VPS", "docx", profile=PROFILE)
def impact(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Name="{vic.full}", Date_of_birth="{vic.dob}")
    d.paras("""
    [[FREE_ID vic KP|I have lost the savings that my wife and I put aside over forty years.]] [[FREE_ID vic KP|I do not trust anybody who comes to the door.]] [[MEDICAL vic KP|I have not been sleeping and my hands shake more than they did.]]

    I have had to change my telephone number to {vic.phone}. My daughter {wit.first} now looks after my money and the bank writes to her at {wit.home}. Her number is {wit.phonet}. Any compensation should be paid into {vic.bank}.

    [[FREE_ID vic KP|I was proud of my home and now I worry every time that it rains.]] My e-mail is {vic.email}.
    """)


@document("UNS-83", "GP-LETTER", "LETTER", "pdf", profile=PROFILE)
def surgery(d: Doc) -> None:
    d.add("title", "ASHCOMBE MEDICAL CENTRE").paras("""
    Dear {oic.rank2}

    {vic.tfull}, born {vic.dobl}, NHS number {vic.nhs}

    [[FREE_ID vic KP|Thank you for your letter asking whether Mr Pembury is fit to attend court.]] [[FREE_ID vic KP|In my opinion he can give evidence if he has a break every thirty minutes.]]

    [[MEDICAL vic R r19|He has had Parkinson's disease since 2022 and is treated with co-careldopa.]] [[MEDICAL vic R r19|He had a myocardial infarction in 2018 with insertion of a stent.]] [[MEDICAL vic R r19|He scored 21 out of 30 on a cognitive test in January and has been referred to the memory clinic.]] [[MEDICAL vic R r19|He was treated for alcohol dependence after the death of his wife.]]

    [[FREE_ID none KP|I should be grateful if you would confirm the date of the hearing.]] Yours sincerely, {gp.tfull} | Telephone [[PHONE gp R|01632 960226]]
    """)


@document("UNS-83", "EMAIL-BANK", "EMAIL", "msg", profile=PROFILE, to="DEF_REP COURT")
def mail_of_bank(d: Doc) -> None:
    mail(
        d,
        From="{wit2.full} <{wit2.email}>",
        To="{oic.rank3} <martin.yelland@eastvale.example>",
        Subject="Stonecrop Roofing accounts",
    )
    d.paras("""
    Dear {oic.rank2},

    [[FREE_ID none KP|Please find attached the statements that you asked for under the production order.]] [[FREE_ID none KP|I shall provide a witness statement by the end of the week.]]

    [[INTEL sus R r50|In confidence, our financial crime team has submitted a suspicious activity report about {sus.full}.]] [[INTEL none R r50|Four other banks have told us that the same mule accounts were used in the spring.]] [[TACTIC none R r50|As agreed we have not blocked the account so that you can monitor the withdrawals and identify the courier.]]

    [[MEDICAL vic R r79|I understand from the branch that Mr Pembury has dementia and has been in hospital.]] [[FREE_ID none KP|The branch manager has kept the CCTV for 18 November.]]

    Regards | {wit2.full} | Direct line {wit2.office} | Mobile {wit2.phone}

    From: {cust.full} {cust.email}

    [[FREE_ID cust R r50|I am writing to complain that my savings account was closed without any notice.]] My account number is {cust.account} and I live at {cust.homel}.
    """)


@document("UNS-83", "EMAIL-DAUGHTER", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_daughter(d: Doc) -> None:
    mail(
        d,
        From="{wit.full} <{wit.email}>",
        To="{oic.rank3} <martin.yelland@eastvale.example>",
        Subject="Dad's statement",
    )
    d.paras("""
    Dear {oic.rank2},

    [[FREE_ID none KP|I attach the surveyor's report and two photographs of the roof.]] [[FREE_ID vic KP|Dad has found the card that the man gave him.]] Please send any letters to me at {wit.home} or ring me on {wit.phone3}. My work number is {wit.office}. Dad's new mobile is {vic.phone} and his date of birth is {vic.dob}.

    [[MEDICAL vic R r79|He had a fall in the bathroom last week and the hospital think that his Parkinson's is getting worse.]] [[FREE_ID vic R r79|We are looking at care homes and will have to sell the house to pay for it.]] [[INTEL sus R r50|A neighbour has seen that Croft man parked outside at night and thinks that he is planning something.]]

    [[FREE_ID none KP|Please let me know the date of the trial as soon as you can.]]

    Kind regards, {wit.full} | {wit.street} | {wit.pc}
    """)
