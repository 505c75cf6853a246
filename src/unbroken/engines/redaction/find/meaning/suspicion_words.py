"""The words of intelligence, suspicion of crimes that are not charged, and police tactics."""

from __future__ import annotations

import re

from unbroken.engines.redaction.vocabulary import DocumentType

_I = re.IGNORECASE
INTELLIGENCE = re.compile(
    r"""(?<!artificial )\bintelligence\b(?!\s+(?:quotient|test))|\bintel\b|
    \b[35]\s?[x×]\s?5\s?[x×]\s?[25]\b|\bE\s?41\b|\bgrad(?:ed|ing)\s*:?\s*[A-E1-5][\s/]?[1-5A-E]\b|
    \bhandling\s+code|\bsource\s+(?:evaluation|report(?:s|ed|ing)?|states?|stated|says|indicat\w+|suggest\w+|
    information)\b|
    \b(?:reliable|unreliable|untested|tested|human|covert|confidential|registered|protected|sensitive|anonymous|
    same|this|the|
      separate|second|other)\s+sources?\b(?!\s+of\s+(?:light|income|water|heat|noise))|
    \bsources?\s+(?:close|known|who|has|have|with)\b|\bsource\s+(?:desk|unit|handl\w+|log|team)\b|\ba\s+source\b(?!\s+of)|\bfrom\s+sources\b|
    \bCHIS\b|\bcovert\s+human|\binforman(?:t|ts|cy)\b|\btip[- ]?off|\bCrime\s?stoppers\b|
    \bsanitised\b|\b(?:OCG|OCGs|organi[sz]ed\s+crime|PND|HOLMES\s+nominal|nominal\s+(?:record|number|link))\b|
    \bcounty\s+lines?\b|\bperson\s+of\s+interest\b|\bsubject\s+of\s+interest\b|\btarget\s+nominal|
    (?<!address\s)(?<!number\s)(?<!details\s)(?<!identity\s)\b(?:well[- ])?known\s+to\s+
    (?:the\s+|local\s+|our\s+)?(?:police|officers|force|neighbourhood|us\s+as|response)\b|
    \binformation\s+(?:has\s+been\s+|was\s+|is\s+|had\s+been\s+)?(?:received|provided\s+anonymously|suggests?|
    suggesting|
      indicates?|indicating)\b|
    \bthere\s+is\s+(?:also\s+|some\s+|further\s+)?(?:information|talk)\s+(?:that|to\s+suggest)\b|
    \banonymous(?:ly)?\s+(?:information|report|reports|call|letter|intelligence|log|tip|reported|provided|stated)\b|
    \breport(?:s|ing)\s+(?:suggests?|indicates?)\b|\bconfidential\s+information\b|
    \b(?:previous|former|other|earlier|ex)\s+(?:\w+\s+){0,2}(?:partners?|girlfriends?|boyfriends?|wives|wife|employers?|
    complainants?|victims?|women|men|families)\s+(?:\w+\s+){0,4}(?:allegations?|complain(?:ed|ts?)|reported|accus\w+)\b|
    \ballegations?\b[^.]{0,80}\b(?:not\s+(?:proceeded\s+with|pursued|charged|supported)|withdrawn|dropped|
    no\s+further\s+action)\b|
    \bwarning\s+(?:markers?|signals?|flags?)\b|(?<!dna\s)(?<!genetic\s)\bmarkers?\s+(?:at|on|against)\b|\bmarkers?\s+(?:for|of)\s+(?:violen\w+|weapons?|drugs?|firearms?|
    mental|self)|
    \bPNC\s+(?:warning|marker)\w*|\bflagged\s+(?:as|for)\s+(?:violen\w+|weapons|gang|drugs)|
    \b(?:not\s+(?:for|to\s+be)\s+(?:disclos\w+|shared|served)|do\s+not\s+disclose|not\s+disclosable)\b|
    \bit\s+is\s+(?:also\s+|widely\s+)?(?:suspected|rumoured|believed\s+locally)\b|\bundetected\b|
    \b(?:remains?|is\s+only|no\s+more\s+than)\s+(?:a\s+|pure\s+|mere\s+)?(?:rumou?r|hearsay|speculation)\b|
    \b(?:is|are|was|were)\s+(?:also\s+)?thought\s+to\s+have\b[^.]{0,70}\b(?:previous|former|another|other|earlier)\b|
    \b(?:separate|another|different|specialist)\s+(?:team|squad|unit|force|investigation|operation)\s+(?:is|are|has|have)\b|
    \bworking\s+up\s+(?:a\s+)?(?:conspiracy|case|package)\b|\bwarning\s+signs?\s*:""",
    _I | re.VERBOSE,
)
HEDGE = re.compile(
    r"""\b(?:believ(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|thought\s+to|rumou?red|rumou?rs?|understood\s+to|
    alleged\s+to|reputed(?:ly)?|
    supposedly|assessed|likely\s+to\s+be|said\s+to|linked|connected|associated|associates?|involved|involvement|
    responsible|implicated|
    wanted|under\s+investigation|being\s+investigated|investigation\s+into|enquir(?:y|ies)\s+into|suspicions?|
    appears\s+to\s+be\s+(?:dealing|selling|involved|part)|may\s+(?:be|have)|
    might\s+(?:be|have)|could\s+(?:be|have)|not\s+(?:been\s+|yet\s+been\s+)?charged|uncharged|undetected|
    insufficient\s+evidence|
    named\s+as|concerns?\s+that|arrested\s+(?:previously|before)|previously\s+arrested|come\s+to\s+notice|
    no\s+further\s+action|NFA|also\s+(?:deal|sell|suppl|steal|run)\w*)\b""",
    _I | re.VERBOSE,
)
HABIT = re.compile(
    r"""\b(?:thought|believed|suspected|understood|said|rumou?red|reputed|alleged|assessed|reported|known|
    considered)\s+to\s+(?:also\s+)?
    (?!have\b|be\s+(?:the|a|an|in|on|at|of|from|around|approximately|about|worth|his|her|their|this|that|stolen|
    broken|missing|
    intoxicated|drunk|under)\b|belong|contain|show|depict|relate|refer|attend|surrender|appear|this\b|the\b|
    me\b|him\b|her\b|
    (?:his|my|our|their|a|an|us|them|you)\b|police|officers)(?-i:[a-z]{3,})""",
    _I | re.VERBOSE,
)
"""Believed to run, to deal, to be storing: a habit outside the charge, where to have done is the event itself."""
INQUIRY = re.compile(
    r"""\b(?:under|subject\s+(?:of|to)|part\s+of)\s+(?:an?\s+|the\s+|another\s+|separate\s+|ongoing\s+|
    further\s+|live\s+|active\s+|other\s+|police\s+|confiscation\s+|financial\s+|fraud\s+|drugs?\s+|tax\s+|proceeds\s+)*
    (?:inquir\w+|enquir\w+|investigations?|suspicion|operation|referrals?|surveillance)\b|
    \b(?:is|are|was|were)\s+(?:also\s+|now\s+)?being\s+(?:looked\s+(?:at|into)|monitored|watched)\b|
    \b(?:after|following|amid|because\s+of|despite)\s+(?:\w+\s+){0,2}(?:rumou?rs?|gossip|whispers)\b|
    \b(?:in|by|from|with)\s+(?:another|other|neighbouring)\s+(?:police\s+)?forces?\b|\bother\s+matters\s+(?:in|
    under|with)\b|
    \b(?:known|criminal)\s+associates?\b|\bbeyond\s+\w+\s+means\b|\bfeatures?\s+in\s+(?:\w+\s+){0,3}(?:inquir|
    enquir|investigation|operation|log|
    report)\w*|\binterest\s+in\s+(?:him|her|them|this\s+(?:address|house|flat|man|woman|vehicle)|the\s+defendant)\b|
    \b(?:string|run|spate|series|number|pattern)\s+of\s+(?:\w+\s+){0,3}(?:offences|burglaries|robberies|thefts|
    frauds|incidents|crimes|attacks)\b|
    \bsuspicious\s+activity\s+reports?\b|\bSARs?\b(?=\s+(?:link|show|indicat|suggest|name))|
    \blinks?\s+(?:the\s+)?\w+(?:\s+\w+)?\s+(?:to|with)\s+(?:\w+\s+){0,4}(?:launder(?:ing|ed)|gang\w*|crew|drug\w*|crime\w*|group|network)""",
    _I | re.VERBOSE,
)
ARREST = re.compile(
    r"\b(?:arrest\w*|detain\w*|caution\w*|interview\w*|stopped)\b[^.]{0,40}\b(?:on|under)\s+suspicion\s+of\b", _I
)
_CRIMES = {
    "drug": r"drugs?\b(?! and alcohol)|cocaine|heroin|crack|cannabis|ketamine|amphetamine|mdma|class [ab]\b|"
    r"dealing|dealer|"
    r"controlled substances?|spice\b",
    "weapon": r"firearms?|shotgun|handgun|pistol|guns?\b|ammunition|zombie knife|machete",
    "burgl": r"burglar\w*|break[- ]?ins?\b|distraction offences?",
    "rob": r"robber\w*|muggings?",
    "steal": r"shoplift\w*|thefts?\b|stolen (?:goods|property|vehicles?|cars?|plant|bikes?)|handling stolen|"
    r"metal theft|car key",
    "fraud": r"frauds?\b|scams?\b|launder(?:ing|ed|s)?\b|counterfeit\w*|courier fraud|identity theft|bogus|"
    r"mule account",
    "traffick": r"traffick\w*|modern slavery|exploit(?:ing|ation)|cuckoo\w*|brothel\w*|prostitut\w*|people smuggling",
    "groom": r"groom(?:ing|ed)|indecent images?|sexual offences?|sexual assaults?|rapes?\b|paedophil\w*",
    "gang": r"gangs?\b|crews?\b|crime (?:group|family|network)|criminal (?:network|group|associates?)|street group|ocg",
    "arson": r"arsons?\b|fire-?setting",
    "extort": r"extort\w*|blackmail\w*|loan shark\w*|debt collect\w*|protection money",
    "violen": r"other assaults|stabbings?|shootings?|kidnap\w*|violent offend\w*",
    "terror": r"terroris\w*|extremis\w*|radicalis\w*",
}
CRIME = {stem: re.compile(rf"\b(?:{words})", _I) for stem, words in _CRIMES.items()}
OTHERS = re.compile(
    r"\b(?:other|others|further|several|series|spate|numerous|similar|multiple|number\s+of|many|various|"
    r"unrelated|separate|"
    r"additional|recent|dozens?|another|also)\b",
    _I,
)
ANY_CRIME = re.compile(r"\b(?:offen[cs]es?|crimes?|criminal\w*|incidents?|jobs)\b", _I)
TACTIC = re.compile(
    r"""\bobservation\s+(?:point|post|position)s?\b|\bOPs?\b(?=\s+(?:at|was|in|from|located|address|\d))|
    \bsurveillance\b|
    \bcovert(?:ly)?\b|\btest\s+purchas\w+|\bundercover\b|\btracking\s+device|\btracker\s+(?:was|fitted|deployed|placed)|
    \blistening\s+device|\bprobe\s+(?:was|deployed)|\bdirected\s+surveillance|\bRIPA\b|\bIPA\s+2016\b|
    \bANPR\s+(?:marker|camera|cameras|site|sites|deployed|operation|alert|hotlist)\w*|\bdecoy\b|
    \bplain[- ]clothes?\s+officers?\s+(?:were\s+)?
    (?:deployed|positioned|hidden)|\bkept\s+(?:under\s+)?(?:observation|watch)|\bobservations?\s+(?:was|
    were)\s+(?:conducted|carried|maintained|
    kept|made)\s+from|\b(?:police|covert|hidden)\s+camera\s+(?:was\s+)?(?:installed|hidden|sited|positioned)|
    \bmethodology\b|\bpolice\s+tactics?\b|\bintercept(?:ion|ed)\s+(?:of\s+)?(?:communications?|calls?|product)""",
    _I | re.VERBOSE,
)
TACTIC_EVIDENCE = re.compile(
    r"\bsurveillance\s+(?:camera|footage|cctv|video)|\bcctv\s+surveillance|"
    r"\bcovert(?:ly)?\s+record\w+\s+(?:by\s+)?(?:me|him|her)",
    _I,
)
GOES_ON = re.compile(
    r"^(?:(?:he|she|they|it|this|these|those|that|both|his|her|their|the\s+(?:source|subject|male|female|same|"
    r"group|pair|vehicle|"
    r"information|address|premises|property|unit|associate|associates))\b)",
    _I,
)
GOES_ON_ABOUT = re.compile(
    r"\b(?:also|source|suppl\w+|deal\w*|drugs?|cash|storing|stash\w*|associat\w+|uses?|using|frequent\w*|"
    r"regularly|graded|"
    r"corroborat\w+|believed|suspected|further|weapons?|stolen|vehicle|address|runner|customers?|network|gang)\b",
    _I,
)
HEADING = re.compile(
    r"^\W*(?:\d+\W+)?(?:police\s+)?(?:intelligence|intel|other\s+(?:suspicions?|intelligence|"
    r"matters?\s+under\s+investigation)|suspicions|"
    r"sensitive\s+information|source\s+information|warning\s+(?:markers?|signals?)|PNC\s+warnings?)\b[^.]*$",
    _I,
)
OFFICE = re.compile(
    r"\bintelligence\s+(?:unit|bureau|hub|department|analyst|officer|team|desk|office|cell|development)\b", _I
)


NARRATIVES = frozenset(
    {DocumentType.MG5, DocumentType.MG7, DocumentType.MG8, DocumentType.MG13, DocumentType.MG6A, DocumentType.CAD}
    | {DocumentType.EMAIL, DocumentType.LETTER, DocumentType.OTHER, DocumentType.MG6C, DocumentType.MG4A}
)
"""Documents in which police tell the story: crime beside the charge has no place there."""
ENOUGH = 2.0
COMPANY = re.compile(
    r"""\b(?:(?:known|criminal|close)\s+associates?|associates?\s+(?:of|with|include)|associating\s+with|
    runs?\s+with|hangs?\s+(?:around|about|out)\s+with|
    mixed\s+up\s+(?:in|with)|involved\s+(?:in|with)|ties\s+(?:to|with)|links\s+(?:to|with)|connections?\s+(?:to|
    with)|connected\s+(?:to|with)|
    linked\s+(?:to|with)|part\s+of\s+(?:a|the|an)\s+(?:\w+\s+)?(?:group|team|network|crew|gang|family|ring|
    firm)|member\s+of|
    features?\s+(?:in|on)|named\s+in|appears?\s+(?:in|on)\s+(?:\w+\s+)?(?:log|report|inquir|enquir|
    investigation|operation|system)\w*|
    in\s+the\s+company\s+of|works?\s+for\s+a)\b""",
    _I | re.VERBOSE,
)
HEARSAY = re.compile(
    r"""\b(?:(?:neighbours?|locals?|residents?|people|community|callers?|members\s+of\s+the\s+public|friends?|
    shopkeepers?)\s+
    (?:\w+\s+)?(?:say|says|said|report|reported|claim|claims|tell|told|talk|believe|suspect)|word\s+(?:is|on|
    has)|talk\s+(?:of|is|has)|rumou?r\w*|gossip|
    (?:is|are|was)\s+(?:widely\s+)?(?:said|felt|thought|believed|suspected|feared|understood|known)|apparently|
    reputation\s+(?:for|as)|
    (?:police|officers|we)\s+(?:hold|have\s+(?:\w+\s+)?(?:reports?|concerns?|information|suspicions?|
    an?\s+interest)|suspect|believe|think|are\s+aware)|
    checks\s+(?:show|reveal|indicate|suggest)|of\s+interest\s+to|on\s+(?:our|the|police)\s+radar|
    systems?\s+(?:show|check)\w*|
    (?:reports?|calls?|logs?|tips?)\s+(?:from|that|of|say|name|link|allege)|would\s+not\s+(?:give|leave)\s+(?:a|
    his|her|their)\s+names?|
    (?:not|never)\s+(?:wish|want)\s+to\s+be\s+(?:named|identified)|remain(?:ing)?\s+anonymous|local\s+knowledge|
    anonymous(?:ly)?|
    log\s+\d+\s?/\s?\d+|not\s+(?:yet\s+)?(?:confirmed|corroborated|substantiated|proved|proven)|uncorroborated|unconfirmed)\b""",
    _I | re.VERBOSE,
)
TRADE = re.compile(
    r"""\b(?:stash\w*|safe\s?houses?|lock-?ups?|front\s+for|enforcers?|runners?|look-?outs?|
    fence[sd]?\b(?=\s+(?:for|stolen|goods))|
    fencing\s+(?:stolen|goods)|suppl(?:ier|iers|ying|ies)|sell(?:s|ing)|deal(?:s|ing|ers?)|mov(?:es|
    ing)\s+(?:\w+\s+)?(?:cash|drugs|goods|gear|product|
    parcels|packages)|(?:runs?|running|carries|carrying|delivers?|delivering)\s+(?:\w+\s+)?(?:packages|parcels|
    drugs|gear|errands|lines?)|launder(?:ing|ed|s)?|beyond\s+(?:his|her|their)\s+means|
    unexplained\s+(?:wealth|cash|income)|cash\s+(?:business|only)|burner\s+phones?|(?:keeps?|storing|stores?|
    hides?|hiding|holds?|holding|carries)\s+(?:\w+\s+){0,3}
    (?:weapons?|guns?|knives|firearms?|drugs|cash|stolen|gear|machetes?)|recruit\w*|groom(?:s|ing)|controls?|lifestyle|wholesale)\b""",
    _I | re.VERBOSE,
)
NONE_FOUND = re.compile(
    r"\b(?:no|without|nor)\s+(?:\w+\s+){0,3}(?:drugs?|weapons?|firearms?|links?|connections?|evidence)\b|"
    r"\b(?:influence|smell|smelt)\s+of\b|\balcohol\s+(?:and|or)\s+drugs?\b|\bdrugs?\s+(?:and|or)\s+alcohol\b",
    _I,
)


REPLY = re.compile(
    r"\b(?:no\s+comment|first\s+said|in\s+interview|interviewed|(?:denie[sd]|admit(?:s|ted)|accept(?:s|ed))\b|prepared\s+"
    r"statement|his\s+account|her\s+account|(?:theft|insurance)\s+claim|repudiat\w+|insurers?|reported\s+(?:the\s+)?\w+\s+"
    r"(?:stolen|missing))\b",
    _I,
)
"""What the accused answered, or claimed of an insurer: the story of the case, no suspicion beside it."""
ABOUT_ACCUSED = re.compile(
    r"\b(?:suspected|believed|responsible|linked|involved|investigat\w+|connected|wanted|implicated|NFA|"
    r"no\s+further\s+action|"
    r"undetected|uncharged|not\s+(?:been\s+)?charged)\b",
    _I,
)
RUMOUR = re.compile(
    r"\b(?:deal(?:s|ing|er)?|sell(?:s|ing)?|suppl(?:y|ies|ying|ier)|runs?|gang|grooming|county lines|rumou?r\w*|"
    r"everyone knows|"
    r"involved in)\b",
    _I,
)
