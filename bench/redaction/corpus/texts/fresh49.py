"""UNS-112 (profile fresh11): roofing work sold to old people; statements, summary, interview, log, schedule."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, interview, signed, statement

P = "fresh11"


@document("UNS-112", "MG11-LANYON", "MG11", "pdf scan", to="DEF_REP COURT", profile=P)
def first_victim(d: Doc) -> None:
    statement(d, "vic", pages=2).paras("""
    I am a widow of eighty-five and I live on my own at {vic.home}, where I have been since 1966. I was born on {vic.dobth}.

    On [[DATE case KP|Monday 12 January 2026]] a man knocked at my door at about ten in the morning. [[FREE_ID def KP|He was in his forties, stocky, with a shaved head, and he had a fleece with "Prosser Roofline" stitched on it.]] [[FREE_ID def KP|He said that he had been working across the road and could see from there that my ridge tiles were about to come through the ceiling.]]

    He went up a ladder and came down with a piece of rotten wood. [[FREE_ID def KP|He told me, "This is out of your roof, my love, you could push your finger through it."]] He wrote me an invoice for [[MONEY case KP N08|£4,200]], which I produce as [[EXHIBIT case KP N02|EL/1]], and he left the card that is [[EXHIBIT case KP N02|EL/2]].

    I paid the first sum on 15 January through the branch. [[FREE_ID def KP|Two weeks later he came back and said that now the beams were moving and it would be another six thousand four hundred.]] On the 20th of February I gave him a cheque for [[MONEY case KP N08|£8,000]]. [[FREE_ID def KP|He asked me to leave the payee blank and said that his wife would fill it in.]] In all he has had [[MONEY case KP N08|£18,600]] from me, which was most of my savings.

    A younger man held the ladder but he never spoke. [[FREE_ID def KP|I only ever saw them on the roof for about an hour on each of two days.]]

    My home help, {carer.full}, told me to ring somebody. Her number is {carer.phone}. I was ashamed and did nothing until my daughter {wit.full} saw the cheque book. My telephone is {vic.land}, and the mobile that my daughter gave me is {vic.phone}, but I do not often switch it on.

    [[MEDICAL vic R|I have had a colostomy since my bowel operation, so I would need to sit near a door if I came to court.]] [[FREE_ID vic R|On Tuesdays and Fridays I am at the day centre from ten to three, and the key is with the lady opposite.]]

    I did not give him leave to keep my money for work that was never done.
    """)
    signed(d, "vic")


@document("UNS-112", "MG11-MISTRY", "MG11", "docx", to="DEF_REP COURT", profile=P)
def second_victim(d: Doc) -> None:
    statement(d, "vic2").paras("""
    I was a pharmacist for forty years. I live at {vic2.homel}, and my post code is {vic2.pc}. My telephone number is {vic2.landb}.

    On [[DATE case KP|Monday 2 March 2026]] a man with a white pick-up, index [[VRM def KD|{def.vrm}]], stopped outside. [[FREE_ID def KP|He pointed at my chimney and said that it was leaning and could fall on somebody's child.]] He introduced himself as Dale. I asked whether he was insured and he said, "Fully."

    [[FREE_ID def KP|He asked for £1,450 at once for scaffolding, and I drew it out of the cash machine and the branch on the same afternoon.]] No scaffolding ever came. On [[DATE case KP|9 March 2026]] he asked for another [[MONEY case KP N08|£5,000]] and I paid it by bank transfer to an account in the name of {part.full!E}. He wrote out the receipt that I produce as [[EXHIBIT case KP N02|CM/1]].

    [[FREE_ID def KP|When I said that I wanted to talk to my son first, he told me that by then I would have killed someone.]] My son {son.full} is a builder and lives at {son.home}. He looked at the chimney and said there was nothing the matter with it. He can be had on {son.phonet}.

    [[MEDICAL none R|My wife has Parkinson's disease and I give her her tablets every three hours, so I cannot leave her for long.]] My own date of birth is {vic2.dob} and I use the e-mail address {vic2.email}.

    I would know the man again. [[FREE_ID def KP|He has a tattoo of a swallow below his left ear.]]
    """)
    signed(d, "vic2")


@document("UNS-112", "MG11-TREGEAR", "MG11", "txt", to="DEF_REP COURT", profile=P)
def daughter(d: Doc) -> None:
    statement(d, "wit").paras("""
    I am the daughter of {vic.full}. I teach at a secondary school. I live with my husband at {wit.home}; my car is a green hatchback, {wit.vrmt}.

    I visit my mother every other weekend. On [[DATE case KP|Sunday 22 February 2026]] I was helping her with her bills. [[FREE_ID none KP|I found three cheque stubs and a paying-in slip which came to more than eighteen thousand pounds.]] At first she would not tell me what they were for. Then she cried.

    [[FREE_ID none KP|I went up into the loft myself and there was no new timber, only dust and my old school books.]] I took the photographs which I exhibit as [[EXHIBIT case KP N02|RT/1]]. I rang the number on the card, and a man answered. [[FREE_ID def KP|When I said who I was he put the telephone down.]]

    I then spoke to {bm.tfull} at my mother's bank, and he froze the account. His direct line is {bm.office}. The neighbour at the next house, {wit3.titled}, told me what she had seen.

    [[MEDICAL vic R|Mum had a breast removed eight years ago and still goes to the clinic in June to be checked.]] [[MEDICAL wit R|I have rheumatoid arthritis and go to the hospital for an infusion on alternate Wednesdays.]]

    I can be contacted on {wit.phone} or {wit.email}. My date of birth is {wit.dobl}.
    """)
    signed(d, "wit")


@document("UNS-112", "MG11-ACHEBE", "MG11", "html", to="DEF_REP COURT", profile=P)
def analyst(d: Doc) -> None:
    statement(d, "wit2").paras("""
    I am a fraud analyst with Pennine and Vale Bank. I have access to the records of the bank, which are made in the ordinary course of business.

    [[FREE_ID none KP|I have traced three payments from the account of Edith Lanyon, which are set out in my schedule.]] The schedule is [[EXHIBIT case KP N02|IA/1]]. The first, of [[MONEY case KP N08|£4,200]], was made at the counter on [[DATE case KP|15 January 2026]], and the second, of [[MONEY case KP N08|£6,400]], on [[DATE case KP|28 January 2026]]. [[FREE_ID none KP|Both were credited to an account held by the defendant's partner and were withdrawn in cash within two days.]]

    [[FREE_ID none KP|The cheque for £8,000 was paid in at the Ottersham branch by a man who wrote his own name on the slip as D Prosser.]]

    In the course of the search I also looked at the accounts of {cust.full}, number {cust.account}, and {cust2.full}, {cust2.bank}, both of whom had made payments to builders. [[TRANSACTION cust R|Mr Speight's were for a conservatory and for the fees of his wife's nursing home.]] I am satisfied that neither has any connection.

    The customer's own account is {vic.account!A}. My line manager was {bm.ini}, whose mobile is {bm.phoned}. I live at {wit2.homel} and can be reached out of hours on {wit2.phone}. [[FREE_ID wit2 R|I shall be on maternity leave from the last week of May and staying with my parents in Leeds.]]
    """)
    signed(d, "wit2", "fin")


@document("UNS-112", "MG11-MCCRINDLE", "MG11", "pdf", to="DEF_REP COURT", profile=P)
def surveyor(d: Doc) -> None:
    statement(d, "exp").paras("""
    I am a chartered building surveyor with twenty-six years of experience. On [[DATE case KP|3 March 2026]] I inspected the roof of the home of {vic.titled} at the request of {oic.rank:N03}. On 16 March I inspected the chimney of {vic2.titled}. My report is [[EXHIBIT case KP N02|AM/1]].

    [[FREE_ID none KP|The roof is of Welsh slate on softwood rafters and is sound for its age.]] [[FREE_ID none KP|Four ridge tiles have been bedded in fresh mortar of poor quality, a job which should cost about £250.]] [[FREE_ID none KP|There is no sign of decay in any rafter and none has been replaced.]]

    [[FREE_ID none KP|The rotten wood shown to me by the officer is elm, and there is no elm in that roof.]] [[FREE_ID none KP|The chimney is upright within half a degree and needs nothing done to it.]]

    Access was given by {wit.tfull}. A neighbour, {caller.titled}, brought me the loft ladder from {caller.street}. She asked to be rung on {caller.phone3} if it was wanted again.

    I may be written to through my office. My home number, which the officer asked for, is {exp.land} and my e-mail is {exp.email}.
    """)
    signed(d, "exp")


@document("UNS-112", "MG5", "MG5", "docx", to="DEF_REP COURT", profile=P)
def summary(d: Doc) -> None:
    heading(
        d, "MG 5", "POLICE REPORT", Defendant="{def.revcaps}", Date_of_birth="{def.dob}", Address="{def.home}", ASN="[[ASN case KP N01|{def.asn}]]",
        Officer_in_the_case="{oic.rank:N03}",
    )  # fmt: skip
    d.add("head", "Summary").paras("""
    The defendant trades as Prosser Roofline. Between [[DATE case KP|12 January and 20 February 2026]] he obtained [[MONEY case KP N08|£18,600]] from {vic.full}, aged 85, and in March [[MONEY case KP N08|£6,450]] from {vic2.full}, aged 81. [[FREE_ID def KP|In each case he called without an appointment, said that the house was dangerous and asked for more money each time he came.]]

    A surveyor, {exp.tfull}, found that [[FREE_ID none KP|four ridge tiles had been re-bedded at Mrs Lanyon's, worth about £250, and nothing at all had been done for Mr Mistry]]. The matter was reported by {caller.tfull} of {caller.home}, tel. {caller.landb}, who had seen the men on the roof drinking tea.

    [[FREE_ID none KP|Two of the payments went to the account of the defendant's partner and were drawn out in cash within two days.]] His pick-up [[VRM def KD|{def.vrm}]] was seen at both addresses.

    [[INTEL def R|The defendant has links to a group that is thought to launder cash through a scrap yard at Ottersham, and an application for a production order against it is being prepared.]]

    [[INTEL lab R|{lab.full} is suspected of distraction burglaries at two bungalows in the same street and of passing on the names of easy targets.]]
    """)
    d.add("head", "Interview").paras("""
    He said that [[FREE_ID def KP|all the work had been done properly and that the old lady had agreed to every price]]. He could not name a supplier for the timber. He declined to say who held the ladder.
    """)
    d.add("head", "Victims").paras("""
    {vic.titled} has lost most of her savings. Her daughter should be the contact: {wit.tfull}, {wit.phonei}. [[MEDICAL vic R|She has heart failure and has been told that she may need a valve replaced this year.]] Compensation is claimed in the sum of [[MONEY case KP N08|£25,050]] for both.
    """)


@document("UNS-112", "MG15-PROSSER", "MG15", "pdf", to="DEF_REP COURT", profile=P)
def record_of_interview(d: Doc) -> None:
    heading(
        d, "MG 15", "RECORD OF INTERVIEW", Person_interviewed="{def.all}", Place="Pendlebeck police station", Officers="{oic.rank:N03} and {fin.full:N03}",
    )  # fmt: skip
    interview(
        d,
        "DC SPRINGER|How did you come to call on Mrs Lanyon?",
        "PROSSER|[[FREE_ID def KP|I was doing a gutter over the road and saw her ridge had gone, anyone could see it.]]",
        "DC SPRINGER|Whose gutter was that?",
        "PROSSER|Some old girl, {caller.last!E} I think, you can ask her.",
        "DC SPRINGER|What did you do for eighteen thousand pounds?",
        "PROSSER|[[FREE_ID def KP|New rafters, felt, battens, the lot, and I had a lad on it for a fortnight.]]",
        "DC SPRINGER|The surveyor says that no rafter has been touched.",
        "PROSSER|[[FREE_ID def KP|Then he was looking at the wrong side.]]",
        "LING|Why was the money paid to Leanne Goodier?",
        "PROSSER|[[FREE_ID def KP|Because the bank shut my business account in the autumn and I had nowhere else to put it.]]",
        "LING|Has she a job of her own?",
        "PROSSER|She did hair. [[MEDICAL part R|She's not worked since she lost the baby, she's on antidepressants and she won't leave the house.]] Don't go bothering her. If you have to, it's {part.phone}.",
        "DC SPRINGER|Who is the young man with the ladder?",
        "PROSSER|[[FREE_ID def KP|I'm not saying, he's got nothing to do with any of this.]]",
        "DC SPRINGER|Is there anybody who can speak for the quality of your work?",
        "PROSSER|Plenty. {cust.full!E}, he's at {cust.homel}, I did his porch, his number is {cust.phones}.",
        "DC SPRINGER|Have you got receipts for the timber, the felt or the scaffold?",
        "PROSSER|[[FREE_ID def KP|My accountant has them.]] {acc.tfull!E}, {acc.street}, he does everybody's.",
        "DC SPRINGER|[[FREE_ID none KP|We have spoken to him and he says he has not heard from you since 2023.]]",
        "PROSSER|No comment.",
    )
