"""UNS-94, a carer in Almond Crescent: what witnesses and others say and write (profile fresh9): written by a stranger to the finders, as a scorer outside would from DOMAIN."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import heading, mail, signed, statement

PROFILE = "fresh9"
NOBODY = ("DEF_REP", "DEF_LIP", "PUBLIC")


@document("UNS-94", "MG11-CATHCART-W", "MG11", "pdf", profile=PROFILE, to="DEF_REP COURT")
def statement_of_cathcart_winifred(d: Doc) -> None:
    statement(d, "vic", pages=2)
    d.paras("""
    I live by myself at {vic.homel}, {vic.pc}, where I have been since my mother died. I was born on {vic.dobl} and worked for thirty-four years in the county treasurer's office. My telephone number is {vic.land}. I do have a mobile, {vic.phone}, but I keep it in a drawer.

    [[FREE_ID def KP|Mrs Ruddock began to come to me in August 2025, at first for an hour each morning and later in the evenings as well.]] [[FREE_ID def KP|She did my shopping on Tuesdays and Fridays and for that I gave her my bank card and told her the number.]] [[FREE_ID def KP|She was to take out forty pounds and no more and to bring me the slip.]] [[FREE_ID vic KP|For the first few weeks she brought the slip each time and I kept them in a toffee tin.]] [[FREE_ID def KP|In October she said that the machine had stopped printing them.]] [[FREE_ID vic KP|I did not look at my statements because they had stopped coming through the letter box.]]

    [[FREE_ID vic KP|I never told her that she could keep any money for herself, apart from a £20 note at Christmas.]] [[FREE_ID vic KP|I have never bought anything from Tanglewood Furnishings and I have no new sofa.]] [[FREE_ID def KP|When I asked her about a letter from the bank in January she put it in her bag and told me not to worry my head.]]

    [[MEDICAL vic R r19|I have a colostomy, which is the reason that I need help in the mornings.]] [[MEDICAL vic R r19|I had breast cancer in 1998 and it has come back in the spine.]] [[FREE_ID vic R r3|A key to the back door hangs on a nail inside the coal bunker for the carers.]] [[FREE_ID vic R r79|I had a child when I was seventeen, who was adopted, and Alasdair has never been told of it.]]

    My nephew {wit.full} found it all out. He lives at {wit.homel} and may be telephoned on {wit.phone}. I was fond of {def.first} and thought that she was of me. I am content for {oic.rank} to see my bank statements.
    """)
    signed(d, "vic")


@document("UNS-94", "MG11-CATHCART-A", "MG11", "docx", profile=PROFILE, to="DEF_REP COURT")
def statement_of_cathcart_alasdair(d: Doc) -> None:
    statement(d, "wit", pages=2)
    d.paras("""
    I am a chartered surveyor and the nephew of {vic.tfull}. My home address is {wit.home}. I can be contacted on {wit.phonet} or at {wit.email}. I was born on {wit.dobth}.

    [[FREE_ID vic KP|On Sunday 1 February 2026 I visited my aunt and found that the heating was off.]] [[FREE_ID vic KP|She said that the gas bill had not been paid because there was no money in the account.]] That surprised me, since I knew that she had about [[MONEY vic KP|£6,000]] in it the previous summer. [[FREE_ID wit KP|I went with her to the bank the next morning and we were given a print of the last four months.]] [[FREE_ID vic KP|She put a cross beside each withdrawal that she did not recognise.]] From that I made a list, which I produce as exhibit [[EXHIBIT case KP|AC/1]]. [[FREE_ID def KP|There were thirty-one withdrawals and they came to £4,260.]]

    [[FREE_ID def KP|In the kitchen bin I found a torn receipt from Tanglewood Furnishings for £1,185, with the name Ruddock on it and a delivery address in Sorley Road.]] I produce that as exhibit [[EXHIBIT case KP|AB/1]]. [[FREE_ID def KP|I telephoned Mrs Ruddock, who said that my aunt had lent her the money and then put the receiver down.]]

    [[MEDICAL vic R r19|My aunt is receiving palliative care and the hospice nurse visits on alternate days.]] [[MEDICAL wit R r19|I am waiting for a kidney and spend three evenings a week on dialysis.]] [[FREE_ID wit R r79|I have been living in the spare room since my wife discovered that I had been seeing a colleague.]] [[INTEL hus R r34|A man in the bowls team said that her husband {hus.full} fences stolen garden tools from his garage.]]

    I have since taken over her finances under a power of attorney. Her solicitor is [[NAME none E|Mr Clement Aske]], whose number is [[PHONE none R|01632 960330]]. The neighbour, {wit4.titled}, also has a key.
    """)
    signed(d, "wit")


@document("UNS-94", "MG11-OGUNBANJO", "MG11", "pdf", profile=PROFILE)
def statement_of_ogunbanjo(d: Doc) -> None:
    statement(d, "wit2")
    d.paras("""
    I am the registered manager of [[EMPLOYER wit2 K|Merrow Homecare]] and I make this statement from the company's records. My own address is {wit2.homel}, {wit2.pc} and my personal telephone is {wit2.phone3}. My date of birth is {wit2.dob}.

    [[FREE_ID def KP|Tanya Ruddock was employed by us from 14 July 2025 until she was dismissed on 6 February 2026.]] [[FREE_ID def KP|She had been trained in the handling of clients' money and signed our policy on 16 July 2025.]] [[FREE_ID def KP|The policy says that a carer may not know a client's card number and must enter each sum in the money book.]] [[FREE_ID def KP|No sums were entered in Miss Cathcart's book after 3 October 2025.]] I produce the visit log as exhibit [[EXHIBIT case KP|FO/1]]. [[FREE_ID def KP|It shows that Mrs Ruddock signed in at the house on twenty-nine of the thirty-one dates on which money was taken out.]]

    [[INTEL def R r34|Another family complained in 2024, when she worked elsewhere, that a ring had gone missing, but nothing was proved.]] That client was {client.tfull} of {client.homel}, telephone {client.phone}. [[MEDICAL client R r19|Mr Entwhistle has vascular dementia and is doubly incontinent.]] The other carer on the round, {carer2.full!E}, lives at {carer2.homel} and is on {carer2.phone}. [[FREE_ID carer2 R r79|She is in this country on a visa that runs out in July and is frightened of losing it.]] [[MEDICAL wit2 R r19|I shall be away from 8 May for an operation on my womb.]]

    I gave copies of the records to {oic.rank} on [[DATE case KP|19 February 2026]].
    """)
    signed(d, "wit2")


@document("UNS-94", "MG11-NAKAMURA", "MG11", "txt", profile=PROFILE, to="DEF_REP COURT")
def statement_of_nakamura(d: Doc) -> None:
    statement(d, "wit3")
    d.paras("""
    I work in the investigations team of [[EMPLOYER wit3 K|Dale Provincial Bank]]. My home is at {wit3.home} and my own telephone is {wit3.phone}; at work I am on {wit3.office}. Date of birth {wit3.dobdot}.

    [[FREE_ID vic KP|Winifred Agnes Cathcart has held a current account with the bank since 1961.]] The account number is {vic.account!A}. I produce her statement from October 2025 to January 2026 as exhibit [[EXHIBIT case KP|KN/1]]. [[TRANSACTION def KP|It shows thirty-one cash withdrawals of between £60 and £250 at the machine in Tollbar Street.]] [[TRANSACTION def KP|It also shows a card payment of £1,185 to Tanglewood Furnishings on 16 January 2026.]] [[FREE_ID def KP|The card was read by chip and the right number was entered on every occasion.]] [[FREE_ID def KP|On 29 September 2025 somebody telephoned the bank as Miss Cathcart and had her statements sent by e-mail instead of post.]] The e-mail address given was [[EMAIL def KD|tanya.ruddock79@merrowpost.example]].

    [[FREE_ID none KP|The machine in Tollbar Street has a camera and I produce seven pictures from it as exhibit KN/2.]] [[FREE_ID def KP|Each of them shows a woman with dark hair in a blue tunic.]]

    [[FREE_ID vic R r54|The account also shows monthly gifts to a hospice and to a society for adopted people.]] [[FREE_ID cust R r54|On one of the pictures another customer, {cust.full}, of {cust.homel}, can be seen waiting, and his own withdrawal of £300 follows.]] His account number is {cust.account}. [[MEDICAL wit3 R r19|I have recently begun treatment for an eating disorder and would be grateful for breaks while giving evidence.]]
    """)
    signed(d, "wit3")


@document("UNS-94", "MG11-HADDOW", "MG11", "docx", profile=PROFILE)
def statement_of_haddow(d: Doc) -> None:
    statement(d, "wit4")
    d.paras("""
    I have been next door to {vic.titled} for nineteen years and pop in most days. I am at {wit4.homel}, {wit4.pc}. My number is {wit4.land} and I have a mobile for emergencies, {wit4.phone}. I was born on {wit4.dobl}.

    [[FREE_ID def KP|In the autumn I noticed that the carer in the blue tunic, Tanya, came at times when she was not on the rota.]] [[FREE_ID def KP|I heard her say on her telephone, "She won't miss it, she doesn't know what day it is."]] That was about the end of November, when I was putting out the bins. [[FREE_ID def KP|In January she told me that she had a new corner sofa and laughed that it was a present from a friend.]] [[FREE_ID vic KP|In my opinion Winifred is as sharp as a tack and does the crossword every day.]] [[FREE_ID vic KP|She had begun to ask me for milk and bread, which she had never done before.]]

    [[MEDICAL vic R r19|She has had dreadful pain in her back since the cancer returned and I empty her bag for her at weekends.]] [[MEDICAL wit4 R r19|I have a hernia and am waiting for it to be done.]] [[FREE_ID wit4 R r79|My grandson is in prison for something I would rather not speak about.]] [[INTEL dau R r34|They say that the carer's daughter sells tablets to the children at the sixth form.]]

    The carer drives a white hatchback and once gave me a lift in it. [[FREE_ID wit4 R r3|I shall be in Malta with my sister from Easter Monday and the two houses will stand empty at night.]] I spoke to {pc.rank}.
    """)
    signed(d, "wit4", "pc")


@document("UNS-94", "VPS", "VPS", "docx", profile=PROFILE, to="DEF_REP COURT")
def impact(d: Doc) -> None:
    heading(d, "VPS", "VICTIM PERSONAL STATEMENT", Made_by="{vic.all}")
    d.paras("""
    [[FREE_ID vic KP|I sat in my coat for most of January because I was told that there was nothing left for the gas.]] [[FREE_ID vic KP|I was brought up to count every penny and I am ashamed that I did not see it.]] [[MEDICAL vic KP|I have lost weight and my chest has been bad since that winter.]] [[FREE_ID vic KP|I no longer want anybody in the house, though I cannot manage without.]]

    I should like the money repaid to {vic.bank}. My nephew deals with my letters at {wit.home} and his telephone is {wit.phone}.
    """)


@document("UNS-94", "EMAIL-NEPHEW", "EMAIL", "eml", profile=PROFILE, to="DEF_REP COURT")
def mail_of_nephew(d: Doc) -> None:
    mail(
        d,
        From="{wit.full} <{wit.email}>",
        To="{oic.rank3} <simone.varga@eastvale.example>",
        Cc="{vic.full} <{vic.email}>",
        Subject="My aunt's money",
    )
    d.paras("""
    Dear {oic.rank2},

    [[FREE_ID none KP|I have gone through the November and December statements again and found two more withdrawals which we had missed.]] [[FREE_ID def KP|They are £60 on 18 November and £110 on 9 December, both at the usual machine.]] [[FREE_ID none KP|I attach a corrected list, which still comes to £4,260 because one entry had been counted twice.]]

    Post should come to me at {wit.home}. In the day I am on {wit.office} and otherwise on {wit.phone3}. You asked for my date of birth, which is {wit.dobdash}. The neighbour's mobile is {wit4.phone}.

    [[MEDICAL vic R r50|The consultant has told us that the tumour is pressing on the cord and that she has a few months at most.]] [[FREE_ID vic R r3|She moves into the hospice on the 24th and the bungalow will be empty until it is sold.]] [[MEDICAL wit R r50|I have been called for a transplant assessment, so I may be hard to reach that week.]] [[INTEL hus R r50|The husband drove slowly past her house three times on Saturday and I am told that he has a temper.]]

    [[FREE_ID none KP|Please tell me whether the furniture shop has kept its recording.]]

    {wit.full} | {wit.street}, Kelsford
    """)


@document("UNS-94", "EMAIL-SOCIAL", "EMAIL", "msg", profile=PROFILE)
def mail_of_social(d: Doc) -> None:
    mail(
        d,
        From="{sw.full} <{sw.email}>",
        To="{oic.rank3} <simone.varga@eastvale.example>",
        Subject="Safeguarding - W Cathcart",
    )
    d.paras("""
    Dear {oic.first},

    [[FREE_ID vic KP|I visited Miss Cathcart on 4 February 2026 and found her well able to explain what had happened.]] [[FREE_ID vic KP|She was clear that she had not agreed to any gift or loan.]] [[FREE_ID vic KP|There was very little food in the house and the gas had been off for nine days.]]

    [[MEDICAL vic R r50|Her district nurse reports a pressure sore and an infection around the stoma.]] [[FREE_ID client R r50|We also hold concerns about another gentleman on the same round whose family will not speak to us.]] He is {client.full}, born {client.dob}. [[TACTIC none R r50|I understand that you have put a small camera in the kitchen clock, so I shall warn the new carers about nothing.]]

    I am on {sw.phone} or {sw.email}. Her doctor is {gp.tfull}.
    """)


@document("UNS-94", "MG11B-HADDOW", "MG11_BACK", "docx", profile=PROFILE)
def back_of_haddow(d: Doc) -> None:
    heading(d, "MG 11 (back)", "RESTRICTED - FOR POLICE AND PROSECUTION ONLY (when complete)")
    d.fields(
        Name="{wit4.full}",
        Home_address="{wit4.homel}",
        Postcode="{wit4.pc}",
        Telephone="{wit4.land}",
        Date_of_birth="{wit4.dob}",
        Availability="[[FREE_ID wit4 R|In Malta from Easter Monday]]",
    )
    d.blocked = dict.fromkeys(NOBODY, "B3")


@document("UNS-94", "LETTER-WCU", "LETTER", "pdf", profile=PROFILE)
def witness_care(d: Doc) -> None:
    d.add("title", "WITNESS CARE UNIT").paras("""
    {wit4.tfull} | {wit4.homen}

    Dear {wit4.titled}

    [[FREE_ID none KP|Mrs Ruddock has pleaded not guilty and the trial will be at Harrowmoor Magistrates' Court on 2 June 2026 at 10 am.]] [[FREE_ID none KP|The prosecutor would like you to describe what you heard her say about the money.]] We have your telephone number as {wit4.land} and your mobile as {wit4.phone}. [[FREE_ID none KP|Your bus fare and a meal allowance can be claimed on the day.]]

    [[MEDICAL wit4 R r19|You told us that the pain in your groin is bad if you sit for long, and we have asked that you may stand.]] {wit.full} has offered to drive you and can be rung on {wit.phone}. [[FREE_ID vic R r3|Miss Cathcart will not be with you, as she is to be at St Bride's from the 24th.]]

    Yours sincerely | Witness care officer | [[PHONE none K|01632 960332]]
    """)


@document("UNS-94", "MG11-CATHCART-2", "MG11", "txt", profile=PROFILE, to="DEF_REP COURT")
def statement_of_cathcart_again(d: Doc) -> None:
    statement(d, "vic")
    d.paras("""
    I have been asked some further questions by {oic.rank}. I am now at my nephew's, {wit.homel}, and the telephone there is {wit.land}. My date of birth is {vic.dobdash} and my pension is paid under the number {vic.nino}.

    [[FREE_ID vic KP|I have been shown seven pictures taken at a cash machine.]] [[FREE_ID def KP|The woman in all of them is Mrs Ruddock, and in the fourth she is carrying my blue shopping bag.]] [[FREE_ID vic KP|I have also been shown a receipt for a sofa and I had never seen it before.]] [[FREE_ID def KP|She never asked me for a loan and I never offered her one.]] My card is the one ending [[CARD vic KP|4417]].

    [[MEDICAL vic R r19|I have had to give up the bungalow because the cancer has weakened my legs.]] [[FREE_ID vic R r79|I have changed my will, and my church will now have what I had meant for my cousin.]] {wit4.full} has my cat; her number is {wit4.phone}. [[FREE_ID vic KP|I do not wish Mrs Ruddock any harm but I should like her to be stopped.]]
    """)
    signed(d, "vic")
