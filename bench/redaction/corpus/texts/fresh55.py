"""UNS-122: a bookkeeper who paid herself under a supplier's name: statements, the summary and the interview."""

from __future__ import annotations

from functools import partial

from corpus.content import Doc
from corpus.registry import document as register

from .forms import heading, interview, signed, statement

document = partial(register, profile="fresh12")
FIRM = "[[EMPLOYER vic KP N04|Greenstaple Nurseries]]"
SPAN = "[[DATE case KP|between 6 January 2024 and 30 January 2026]]"
BOTH = "DEF_REP COURT"


@document("UNS-122", "MG5", "MG5", "pdf docx", to=BOTH)
def summary(d: Doc) -> None:
    heading(d, "MG 5", "POLICE REPORT", Defendant="{def.revcaps}", Date_of_birth="{def.dob}", ASN="{def.asn:N01}", Officer_in_the_case="{oic.rank:N03}")  # fmt: skip
    d.add("head", "1. Summary of the evidence").paras(f"""
    {{def.tfull}} kept the books of {FIRM}, Quarry Lane, Pemberwell, from 2017. {SPAN} she made 31 payments to an account of her own.
    [[FREE_ID def KP|In the ledger each of them was entered as a bill for spring bulbs.]] [[FREE_ID case KP|The loss to the business is £48,260.]]

    The owner, {{vic.tfull}}, noticed in January that a Dutch grower was complaining of unpaid bills. [[FREE_ID case KP|The grower had sent nothing since the autumn of 2023.]]
    His daughter {{dau.full}} ({{dau.phone}}) first raised the alarm with the bank. She is not a witness.
    [[MEDICAL vic RR|He had been in hospital over Christmas for an operation on his bowel.]]

    {{wit.tfull}}, the outside accountant, went through the books. [[FREE_ID wit KP|She found no invoice, order or delivery note behind any of the 31 payments.]]
    {{wit2.tfull}} ran the yard. [[FREE_ID wit2 KP|He never took in a delivery of bulbs on any of those dates.]]

    [[INTEL def R|A suspicious activity report from another bank says that she has been laundering money for her brother-in-law.]]
    [[INTEL husb R|Her husband is under investigation by Trading Standards for selling counterfeit tools.]]
    """)
    d.add("head", "2. Interview").paras("""
    She was interviewed by {oic.rank:N03} and {fin.full:N03}. [[FREE_ID def KP|She accepted that the account was hers but said that the money was unpaid overtime agreed by Mr Dhaliwar.]] [[FREE_ID def KP|She could show nothing in writing.]]
    """)
    d.add("head", "3. Orders sought").paras("""
    Compensation of [[MONEY case KP N08|£48,260]] and a confiscation timetable. The court office is on [[COURT_PHONE case KP N05|01632 960030]].
    """)


@document("UNS-122", "MG11-DHALIWAR", "MG11", "pdf docx scan", to=BOTH)
def owner(d: Doc) -> None:
    statement(d, "vic", pages=2).paras(f"""
    I own {FIRM}, which my father began in 1974. I live at {{vic.home}} and my date of birth is {{vic.dobl}}.

    {{def.full}} came to us in 2017. [[FREE_ID vic KP|She alone had the card reader and the password for the company's bank account.]] [[FREE_ID vic KP|She was allowed to pay bills up to £2,000 without asking me.]]
    Her contract is exhibit [[EXHIBIT case KP N02|MD/1]].

    In [[DATE case KP|January 2026]] a grower telephoned about old bills. I looked at the bank pages and saw payment after payment with his name. [[FREE_ID vic KP|When I asked Lorraine about it she said that she would look into it, and the next day she did not come in.]]

    [[MEDICAL vic RR|I should say that I had only just come out of hospital, where they removed part of my bowel.]] [[MEDICAL vic RR|I also take tablets for an underactive thyroid.]]
    [[FREE_ID vic KP|I never agreed to pay her overtime of any kind.]] [[FREE_ID vic KP|She was on a salary of £26,500 and it was paid on the 28th of each month.]]

    [[FREE_ID vic KP|Because of the missing money I had to let two people go before Easter.]] My wife {{wifem.first}} and I took out a loan on our house.

    I may be telephoned on {{vic.phone}} or at home on {{vic.land}}, or through my daughter {{dau.full}}, whose e-mail is {{dau.email}}.
    """)
    signed(d, "vic")


@document("UNS-122", "MG11-MUTASA", "MG11", "pdf html", to=BOTH)
def accountant(d: Doc) -> None:
    statement(d, "wit").paras(f"""
    I am a chartered accountant and act for {FIRM} and some forty other small firms. My office is on {{wit.office}} and I was born on {{wit.dob}}.

    Between 9 and 20 February 2026 I compared the ledger with the bank statements. [[FREE_ID wit KP|Thirty-one payments marked as bulbs went to an account ending 4417.]]
    [[FREE_ID wit KP|The grower's true account ends 0682 and had not been paid since October 2023.]] I list the payments in a schedule, exhibit [[EXHIBIT case KP N02|PM/1]].

    [[FREE_ID wit KP|The first was £640 on 6 January 2024 and the last £1,980 on 30 January 2026.]] [[FREE_ID wit KP|Most were made on a Friday after four in the afternoon.]]

    The petty cash was in order. [[FREE_ID wit KP|I found no sign that anybody else had used her log-in.]]

    A clerk of mine, {{clerk.full}}, helped for two days. [[MEDICAL clerk RR|She then went on sick leave with anxiety and has not come back.]] Her telephone number is {{clerk.phone}}.
    Another client, {{cust.full}} of {{cust.homel}}, is named on one page of the print-out by mistake. She has nothing to do with the matter.
    """)
    signed(d, "wit", "fin")


@document("UNS-122", "MG11-DRUMMOND", "MG11", "pdf txt")
def foreman(d: Doc) -> None:
    statement(d, "wit2").paras(f"""
    I have been yard foreman at {FIRM} since 1999. Nothing comes through the gate without my signing for it in the delivery book, [[EXHIBIT case KP N02|ID/1]].

    [[FREE_ID wit2 KP|We stopped buying bulbs in when we began to grow our own in 2023.]] [[FREE_ID wit2 KP|There is not one entry for bulbs in the book after that autumn.]]

    Lorraine and I got on well enough. [[FREE_ID wit2 KP|In the summer of 2025 she came to work in a new car and said she had won it in a raffle.]]
    She had a lot on at home. [[FREE_ID wit2 KP|She stayed late on Fridays when the rest of us had gone.]]

    {{emp.full}} used to share the office with her but he left. [[MEDICAL emp RR|He was an alcoholic and went into a clinic to dry out.]] {{emp2.full}} took over his desk; she lives at {{emp2.home}} and her mobile is {{emp2.phone}}.

    [[MEDICAL wit2 RR|I am on the list at the Infirmary for a hip replacement.]] My mobile is {{wit2.phonet}} and I drive a pick-up, {{wit2.vrm}}.
    """)
    signed(d, "wit2")


@document("UNS-122", "MG11-PHAMVAN", "MG11", "pdf docx", to=BOTH)
def bank_investigator(d: Doc) -> None:
    statement(d, "wit3").paras("""
    I am an investigator at Calder Savings Bank. I have access to the records of our customers and produce them in the ordinary course of business.

    The account ending 4417 was opened on [[DATE case KP|18 December 2023]] in the name of {def.all}. [[FREE_ID wit3 KP|The person who opened it gave a passport and a water bill as proof of identity.]]
    [[FREE_ID wit3 KP|Thirty-one credits came into it from the account of Greenstaple Nurseries, £48,260 in all.]] I produce the statements as [[EXHIBIT case KP N02|TP/1]].

    [[FREE_ID wit3 KP|Within two days of each credit most of the money was moved to a car dealer, a travel firm or a joint account.]] The log-in came from {def.ip!KD} on every occasion.

    The same search brought up another customer at the same address. He is {husb.full}, born {husb.dob}, account {husb.bank}. [[TRANSACTION husb R|His own account shows wages from a warehouse and payments to a betting firm.]]

    My staff e-mail is {wit3.email} and my date of birth is {wit3.dobdot}.
    """)
    signed(d, "wit3", "fin")


@document("UNS-122", "MG15", "MG15", "pdf docx", to=BOTH)
def record_of_interview(d: Doc) -> None:
    heading(d, "MG 15", "RECORD OF INTERVIEW", Person_interviewed="{def.full}", Place="Pemberwell police station", Date="[[DATE case KP|11 March 2026]]", Interviewing_officers="{oic.rank3:N03} and {fin.full:N03}")  # fmt: skip
    interview(
        d,
        "DC BRENNOCK|Tell me who you are and where you live.",
        "HATHERSAGE|{def.all}. {def.homel}. Born {def.dobl}.",
        "DC BRENNOCK|What was your job at the nursery?",
        "HATHERSAGE|[[FREE_ID def KP|I did the wages, the bills and the VAT.]]",
        "DC BRENNOCK|Whose is the account ending 4417?",
        "HATHERSAGE|[[FREE_ID def KP|It's mine. I've never said it wasn't.]]",
        "DC BRENNOCK|Why did Greenstaple money go into it?",
        "HATHERSAGE|[[FREE_ID def KP|Manjit owed me for all the evenings I'd put in, and he said to sort it out myself.]]",
        "DC BRENNOCK|Why is it called bulbs in the ledger?",
        "HATHERSAGE|[[FREE_ID def KP|So the others wouldn't want the same.]] [[MEDICAL emp2 RR|Kirsty was going through IVF and they'd only have had to pay for that as well.]]",
        "DC BRENNOCK|Did Mr Dhaliwar put any of that in writing?",
        "HATHERSAGE|No. [[MEDICAL vic RR|He was for ever up at the hospital with his bowels.]]",
        "MS MARCHETTI|You bought a car in June 2025. How was it paid for?",
        "HATHERSAGE|[[FREE_ID def KP|Part from that account and part from my savings.]]",
        "MS MARCHETTI|Who else could see the bank pages?",
        "HATHERSAGE|Nobody. [[FREE_ID def KP|The reader was in my handbag.]] You can ask my husband, {husb.first}, he's on {husb.phones2}.",
        "DC BRENNOCK|Did you mean to give any of it back?",
        "HATHERSAGE|No comment.",
    )


@document("UNS-122", "BUSINESS-IMPACT", "VPS", "pdf docx", to=BOTH)
def impact(d: Doc) -> None:
    d.add("title", "IMPACT STATEMENT FOR BUSINESS").paras(f"""
    I make this on behalf of {FIRM}. [[FREE_ID vic KP|We are a family firm with nine staff, and this has come close to finishing us.]]
    [[FREE_ID vic KP|I could not pay the growers in February and two of them will no longer supply us on credit.]]

    [[FREE_ID vic KP|I trusted her with my keys, and now I check every receipt twice.]] [[MEDICAL vic K|My doctor says that the worry has put my blood pressure up.]]

    Any compensation can be paid to {{vic.bank}}. Write to me at {{vic.home}}; please do not send letters to my daughter's flat, {{dau.home}}.
    """)
    d.fields(Signature="{vic.ini}", Date="2 April 2026")
