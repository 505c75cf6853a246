"""Sixth fresh set: a boy cut in a chip shop (UNS-21). Victim and one witness are children; the second defendant is sixteen."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .forms import interview

PROFILE = "fresh6"
SHOP = "[[PLACE case KP N04|The Happy Plaice]]"
SCENE = "[[ADDRESS case K N04|40 Market Cross]]"


@document("UNS-21", "MAL-ABE", "MG15", "docx", profile=PROFILE)
def abe(d: Doc) -> None:
    """Home, school and birthday as a child tells them go, in words or by description (row 30)."""
    d.add("title", "ABE INTERVIEW - TRANSCRIPT").fields(
        Child="{vic.full}", Interviewer="{abe.rank:N03}", Recording="[[EXHIBIT case KP N02|RC/9]]"
    )
    interview(
        d,
        "R.C.|My name is [[NAME abe KP N03|Rosa Child]]. That's my real surname. How old are you, [[NAME vic KR|Malachi]]?",
        "M.B-R.|Thirteen. My birthday's the {vic.dobth!R:r30}.",
        "R.C.|And who's at home?",
        "M.B-R.|Me and mum, [[ADDRESS vic R r30|8 Saddlers Yard]]. [[FREE_ID vic R r30|It's the one where the sweet factory was, with our canoe on the balcony.]] [[FREE_ID dad R r79|Dad went to live with a lady from his church and he's got a new baby.]]",
        "R.C.|Where do you go to school?",
        "M.B-R.|[[SCHOOL vic R r30|Brook School]]. [[FREE_ID vic R r30|You know, the one that burned down and they're all in huts.]]",
        f"R.C.|Tell me about the chip shop, {SHOP}.",
        "M.B-R.|It was [[DATE case KP|Friday, after swimming]]. I had [[MONEY case KP N08|£4.20]]. I was with [[NAME kid KR|Bo]] and {friend.full}. [[NAME codef K|Tobes]] said give us a chip and I said no.",
        "R.C.|What happened then?",
        "M.B-R.|His brother, [[NAME def K|Stubbsy]], picked up the glass salt thing and [[MEDICAL vic K r20|it broke on my head and the blood went in my eye]].",
        "R.C.|Did you know him before?",
        "M.B-R.|He fixed mum's tyre. [[INTEL def R r34|Everyone says he does the bikes that go missing from the leisure centre.]]",
        "R.C.|How are you now?",
        "M.B-R.|[[MEDICAL vic R r19|I have my puffer and the cream for my skin like always.]] [[COUNSELLING vic A r22|I see a lady with a sand tray because of the dreams.]]",
        "R.C.|If I need to ring you?",
        "M.B-R.|{vic.phones2}. Or mum, {mum.phones}. Don't ring when [[FREE_ID mum R r79|her boyfriend's there, the one nobody's meant to know about]].",
    )


@document("UNS-21", "YEAR-HEAD", "LETTER", "pdf", profile=PROFILE)
def school(d: Doc) -> None:
    """A school's record: row 56 asks about its content; contact data of everybody goes."""
    d.add("title", "CATTLEMERE BROOK SCHOOL").add(
        "para", "Report for the police, at the request of {abe.rank:N03}"
    ).paras("""
    Pupil: {vic.full!A:r56}. UPN [[FREE_ID vic R r10|H8860 2119 4007]]. Born {vic.dob}. Lives at {vic.homel} with his mother {mum.full!A:r56}, {mum.phonei}.

    Attendance since [[DATE case KP|27 March 2026]] has been 41 %. [[FREE_ID vic A r56|He will not use the front gate.]] [[MEDICAL vic A r56|He carries an inhaler and a steroid cream.]] Free meals since his father left.

    {friend.full!A:r56} (d.o.b. {friend.dobdash}) sits beside him and was also in the shop; his parents do not wish him to be approached at {friend.home}. Pastoral lead: {tutor.full!A:r56}, {tutor.email}. Head: {head.titled!E}, home {head.land}.
    """)


@document("UNS-21", "STREAKS", "PHONE_EXTRACT", "html", profile=PROFILE)
def chat(d: Doc) -> None:
    """One chain out of a social media export (rows 52, 53, 72)."""
    d.add("title", 'EXTRACT: GROUP "friday chips" - CHAIN 1 OF 1 RELEVANT').table(
        ("Posted (UTC)", "Account", "Content"),
        ("[[DATE case KP|2026-03-27T18:51]]", "[[NAME codef K|tobes]]", "my bro just salted mal lol"),
        ("[[DATE case KP|2026-03-27T18:52]]", "{girl.handle}", "wtf is he ok"),
        ("[[DATE case KP|2026-03-27T18:53]]", "{friend.full} {friend.handle}", "theres blood evrywhere. my mum is [[PHONE friend R r52|07700 900418]] someone ring her"),
        ("[[DATE case KP|2026-03-27T18:58]]", "{girl.full}", "[[MEDICAL girl R r52|i cant im in the toilets being sick again, its not food poisoning is it]]"),
        ("[[DATE case KP|2026-03-27T19:04]]", "[[NAME codef K|tobes]]", "say it was an accident. [[NAME def K|stubbsy]] says [[MONEY case KP N08|20 quid]] each"),
        ("[[DATE case KP|2026-03-27T19:10]]", "{other.full}", "[[FREE_ID other R r72|shared live place: ferry slipway, second bench]]"),
        ("[[DATE case KP|2026-03-27T19:11]]", "{girl.handle}", "[[SEXUAL girl R r53|also did u show ppl that picture of me, tell me]]"),
        ("[[DATE case KP|2026-03-27T22:40]]", "[[NAME vic KR|mal]]", "got 9 stitches. [[RELIGION vic R r53|mum made the whole church pray on speaker]]"),
    ).paras("Uploaded from [[NETWORK_ID girl R r72|198.51.100.77]]. Produced by {oic.rank:N03} as [[EXHIBIT case KP N02|TW/4]].")  # fmt: skip


@document("UNS-21", "CELL-RISK", "CUSTODY_RECORD", "txt", profile=PROFILE)
def risk(d: Doc) -> None:
    d.add("title", "DETENTION LOG - RISK AND CARE").fields(
        Detained="{def.revcaps}, {def.dobdash}", Address="{def.homel}", ASN="[[ASN def KP N01|{def.asn}]]"
    ).table(
        ("Clock", "Entry"),
        ("[[DATE case KP|2130]]", "Authorised by {sgt.rank3:N03} for [[OFFENCE case KP N02|OF61016]]. [[MEDICAL def KD r58|Says he hears his dead uncle when he drinks. Hourly rousing.]]"),
        ("2144", "Asks that his gran {gran.full!A} be told, {gran.landb}. [[MEDICAL gran R r57|She has a bad heart, break it gently.]]"),
        ("2202", "Swapped to F4: [[MEDICAL det R r59|man in F3 is withdrawing and shouting]], {det.full}"),
        ("2215", "{hcp.full!E} sees him. [[MEDICAL def KD r58|Fit to be interviewed. Small cut to right thumb.]]"),
        ("2231", "Property: keys, [[MONEY case KP N08|£31.05]], phone [[PHONE def KD|07700 900591]]. A letter to {girl.full}."),
        ("2240", "[[TACTIC none R r60|Told by the office to leave the hatch open as the next cell has been wired for the other job.]]"),
        ("2305", "[[INTEL other R r60|Day team pass on that Fisk minds a gun for the Meadow lot, gaoler to listen out for it.]]"),
        ("0010", "{sol.tfull!K} arrives. AA for the brother: {aa.full}, {aa.phone}"),
        ("0955", "Interview with {oic.rank2:N03} ends"),
    )  # fmt: skip


@document("UNS-21", "YANNI", "MG11", "pdf scan", profile=PROFILE, to="DEF_REP COURT")
def owner(d: Doc) -> None:
    d.facts["footer"] = "86ZA0025126 page"
    d.add("title", "WITNESS STATEMENT").fields(
        Name="{wit.full}", Occupation="[[OCCUPATION wit K r16|Owner of a fish and chip shop]]"
    ).paras(f"""
    I keep {SHOP} at {SCENE}, Cattlemere. On [[DATE case KP|27 March 2026]] at [[DATE case KP|ten to seven]] there were three boys and the two Stubbs brothers. {{wit2.full}} was serving.

    {{def.full}} took the salt cellar, [[EXHIBIT case KP N02|SD/1]], off the counter. He struck the boy once. [[MEDICAL vic K r20|There was a cut over his left eyebrow as long as my finger.]] I held a cloth on it. The film is [[EXHIBIT case KP N02|GXP/1]]. The glass of the door will cost [[MONEY case KP N08|£1,070.90]].

    I do not want trouble. [[MEDICAL wit R r19|I have a pacemaker and I was told to keep away from shocks.]] [[FREE_ID wit R r79|The business is going to the receivers and the staff have not been told.]] A customer, {{cust.full}}, gave me her number, {{cust.phoned}}, and her car, {{cust.vrm}}, was at the kerb.

    [[FREE_ID wit R r3|I do not sleep over the shop any more, I am with my daughter in the second bungalow past the windmill.]] Telephone {{wit.land}}, born {{wit.dob}} in [[PLACE case KP N09|Newborn Green]], my van {{wit.vrm}}.
    """).fields(Signature="{wit.ini}", Taken_by="{oic.rank:N03}")


@document("UNS-21", "MG5-PLAICE", "MG5", "docx", profile=PROFILE, to="DEF_REP COURT")
def summary(d: Doc) -> None:
    d.add("title", "MG5 POLICE REPORT").fields(
        URN="[[URN case KP N10|{=urn}]]", D1="{def.full}", D2="{codef.full!K}", OIC="{oic.rank:N03}"
    ).paras(f"""
    On [[DATE case KP|Friday 27 March 2026]] in {SHOP}, {SCENE}, D1 struck {{vic.full}} (13) with a glass salt cellar over a chip. [[MEDICAL vic K r20|Nine sutures to the left brow.]] D2 stood in the door and shouted. {{wit.full}} and {{wit2.full}} saw it; so did {{kid.full}} (13).

    The first to ring was {{caller.tfull}} who lives at {{caller.homel}} and can be had on {{caller.land}}. [[MEDICAL caller R r33|He breathes through a tube in his neck and talks with a buzzer.]]

    [[INTEL def R r34|It is said on the estate that he lost his last job over copper pipe, no report was made.]] [[INTEL codef R r34|The younger one carries for older boys at the bandstand and the schools officer is waiting for him to slip.]] [[INTEL other R r34|Fisk bought the pair of them new trainers the day after and it is thought to be for running.]] [[TACTIC none R r34|The bandstand has had a lens in the drinking fountain since Easter.]]

    D1 in interview, {{sol.tfull!K}} present: "slipped out of my hand". D2's grandmother {{gran.full}} says that he is a good boy. Witness care [[CPS_PHONE case KP N05|01632 960991]]; court [[COURT_PHONE case KP N05|01632 960992]]. Supervisor {{sgt.rank:N03}}.
    """)


@document("UNS-21", "DAILY-LIST", "LISTING", "pdf", profile=PROFILE, to="PUBLIC")
def court_list(d: Doc) -> None:
    d.add("title", "CATTLEMERE CROWN COURT - COURT 2").table(
        ("Time", "Case", "Parties", "Matter"),
        ("10:00", "[[URN case KP N10|{=urn}]]", "{def.full!KP} ({def.dob!R:r69}) and {codef.full!R:O3}", "Unlawful wounding"),
        ("", "", "Complainant {vic.full!R:O3}, of [[SCHOOL vic R O3|Cattlemere Brook School]]; witness {kid.full!R:O3}", "Affray"),
    ).paras("""
    Order under section 45 in force. Officer in the case {oic.rank2:N03}. General enquiries [[COURT_PHONE case KP N05|01632 960992]].
    """)  # fmt: skip


@document("UNS-21", "UNUSED-P", "MG6C", "xlsx", profile=PROFILE, to="DEF_REP COURT")
def unused(d: Doc) -> None:
    d.table(
        ("Item", "What it is", "Where"),
        ("1", "Incident log, first caller {caller.full!R:r46} of {caller.homel}", "OIC"),
        ("2", "Note of call to {boss.full}, D1's employer, {boss.phone3}, [[FREE_ID boss R r46|who cried and said his marriage was over]]", "OIC"),
        ("3", "Pocket book of {oic.rank:N03}, pages 14 to 16", "OIC"),
        ("4", "Parking list for Market Cross with {cust.vrmt}", "Council"),
        ("5", "Draft plan, [[EXHIBIT case KP N02|RC/2]]", "Exhibits"),
        ("6", "Photograph of the cellar, cost of print [[MONEY case KP N08|£0.77]]", "Exhibits"),
        ("7", "E-mail from the mother of {friend.full}, {friend.homel}, [[MEDICAL friend R r46|that he has started to stammer]]", "OIC"),
        sheet="MG6C",
    )  # fmt: skip
    d.hide("hidden-row", "{girl.full!H} {girl.phone!H}")


@document("UNS-21", "SHEV", "MG11", "html", profile=PROFILE, to="DEF_REP COURT")
def counter(d: Doc) -> None:
    d.add("title", "STATEMENT").fields(
        From="{wit2.full}", Job="[[OCCUPATION wit2 K r16|Counter assistant]]", Age="Over 18"
    ).paras(f"""
    Right, I was on the fryer side at {SHOP}. [[NAME def K|Declan]] comes in most Fridays. He was loud but he weren't drunk. He grabs the salt and just goes for the little lad, [[NAME vic KR|Mal]] they call him.

    I said oi. [[NAME wit K|Yanni]] was out front with the chips. After that [[NAME codef K|Tobias]] goes "film it, film it". It was [[DATE case KP|18:50]], the order number was [[EXHIBIT case KP|770]] and they owed [[MONEY case KP N08|£11.40]].

    I used to go out with [[NAME other R|Lamar Fisk]] and [[FREE_ID other R r79|he has a kiddie with my cousin that he's never paid for]]. [[MEDICAL wit2 R r19|I'm on the waiting list for my head, so if I go quiet in court that's why.]] [[SEXUAL wit2 A r71|I've a girlfriend now anyway.]]

    You can get me on {{wit2.phonet}}. Not at {{wit2.homel}} 'cause [[FREE_ID wit2 R r3|I sleep at the salon, in the back, till the rent's sorted]]. Born {{wit2.dobiso}}, NI {{wit2.nino}}.
    """).fields(Signed="{wit2.ini2}", Officer="{oic.rank:N03}")
