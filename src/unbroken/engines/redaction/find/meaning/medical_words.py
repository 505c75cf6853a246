"""The words of injuries, and the words of health that has nothing to do with an injury."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE

INJURY = re.compile(
    r"""(?:\#\s?(?:[LR]\b|left|right|nose|jaw|rib|\w+))|\b(?:RT[CA]\b|pedestrian|nose\b|nostrils?|nasal|sept(?:um|al)|jaw\b|cheek\s?bones?|
    knuckles?|eye\s?socket|tib(?:ia\w*)?\b|fib(?:ula\w*)?\b|femur\w*|radius|
    ulna\w*|humer\w+|clavic\w+|ribs?\b|patella\w*|mandib\w+|maxill\w+|zygoma\w*|scaphoid|metacarp\w+|
    washed?[- ]?out|debrid\w+|lacerat\w*|bruis\w*|fractur\w*|swell\w*|swollen|contus\w*|abras\w*|wounds?|
    grazes?|grazed|grazing|cuts?\b|
    bleed\w*|bled\b|h(?:a)?ematoma\w*|tender\w*|stitch\w*|sutur\w*|steri\w*|wound\s+glue|glued|x-?\s?rays?|CT\b|
    concuss\w*|head\s+injur\w*|
    injur\w*|black\s+eye|broken|dislocat\w*|burns?\b|bite\s?marks?|scratch\w*|stab\w*|punctur\w*|redness|
    reddening|erythema\w*|
    petechia\w*|ligature|loss\s+of\s+consciousness|LOC\b|tetanus|deformity|displaced|orbital|nasal\s+bone|
    \d+(?:\.\d+)?\s?(?:x\s?\d+(?:\.\d+)?\s?)?[cm]m\b|superficial|closed\s+with|dressing|
    pain(?:ful)?\s+(?:in|to|at|on|over|around)|sore(?:ness)?\b|punched|kicked|struck|strangl\w*|assault\w*|
    slapped|headbutt\w*|pressure\s+(?:sores?|ulcers?|damage)|bed\s?sores?|dehydrat\w*|mal(?:nutrit|nourish)\w*|emaciat\w*|
    cachectic|sacr(?:al|um))""",
    _FLAGS,
)

CIRCUMSTANCE = re.compile(
    r"""\b(?:alleg\w*|attended|brought\s+in|ambulance|police|presented|presents?|triage\w*|arriv\w*|discharg\w*|
    GCS|BP\b|
    blood\s+pressure|pulse|HR\b|RR\b|SpO2|sats|temp(?:erature)?|obs(?:ervations)?\b|examin\w*|seen\s+by|
    clinician|consultant|
    registrar|nurse|signed?|signature|date|time|page|department|hospital|trust|paracetamol|ibuprofen|analgesia|
    photograph\w*|
    review\w*|follow[- ]up|advice|advised|plan\b|treat(?:ed|ment)|diagnos\w*|incident)\b""",
    _FLAGS,
)

_BY_ENDING = r"""(?!academ|diagnos|prognos|hypnos|metamorph|osmos|diplom|h(?:a)?ematoma|ibuprofen|aroma)[a-z]{3,}
    (?:itis|osis|ectomy|oplasty|otomy|ostomy|opathy|plegia|rrh(?:o)?ea|(?:a)?emia|
    pril|olol|sartan|statin|azepam|zolam|oxetine|prazole|cillin|mycin|dipine|gliptin|gliflozin|triptan|xaban|gabalin|
    peridol|dronate|thiazide|semide|ciclovir|conazole|ipramine|triptyline|profen|orphine|tropium|terol|sone\b(?<=asone))"""
"""Diseases, operations and medicines by the endings of their names."""

HISTORY = re.compile(
    r"""\b(?:"""
    + _BY_ENDING
    + r"""|pregnan\w*|gravida|para\s?\d|G\d\s?P\d|gestation\w*|miscarr\w*|terminat(?:ion|
    ed)\s+(?:of\s+)?(?:a\s+|her\s+)?pregnan\w*|
    terminations?\s+(?:in|x\d|(?:19|20)\d\d)|(?:previous|prior|past)\s+terminations?\b|abortion\w*|obstetric\w*|gyn(?:a)?ecolog\w*|contracepti\w*|contraceptive|
    the\s+pill|implanon|nexplanon|
    depo[- ]?provera|IUD|IUS|mirena|coil|cervical\s+smear|smear\s+test|LMP|menstrua\w*|menopaus\w*|fertility|IVF|
    STI\b|STD\b|sexual(?:ly)?[- ](?:health|transmitted)|chlamydia|gonorrh\w*|herpes|genital|GUM\s+clinic|HIV|
    hepatitis|hep\s?[BC]\b|blood[- ]?borne|
    BBV|asthma\w*|COPD|diabet\w*|epilep\w*|hypertensi\w*|high\s+blood\s+pressure|hypothyroid\w*|thyroid\w*|
    cancer|chemotherapy|
    arthritis|fibromyalgia|migraines?|IBS|crohn\w*|coeliac|endometriosis|eczema|psoriasis|sickle\s+cell|
    an(?:a)?emia|multiple\s+sclerosis|
    heart\s+(?:condition|disease|attack|murmur)|angina|stroke\b|depress\w*|anxiety|anxious\s+disorder|bipolar|
    schizo\w*|psychos[ie]s|psychotic|
    PTSD|post[- ]traumatic|self[- ]?harm\w*|overdos\w*|suicid\w*|mental\s+(?:health|illness)|CMHT|crisis\s+team|
    psychiatr\w*|psycholog\w*|
    section(?:ed)?\s+(?:2|3|136)?\s?(?:of\s+the\s+|under\s+the\s+)?mental|ADHD|autis\w*|asperger\w*|
    learning\s+(?:disab\w*|difficult\w*)|
    dyslexi\w*|eating\s+disorder|anorexi\w*|bulimi\w*|OCD\b|panic\s+(?:attacks?|disorder)|
    personality\s+disorder|dementia|
    medications?|prescri(?:bed|ption|ptions)|repeat\s+(?:meds|medication)|meds\b|DHx|
    sertraline|citalopram|fluoxetine|mirtazapine|amitriptyline|venlafaxine|propranolol|diazepam|zopiclone|
    quetiapine|olanzapine|lithium|
    methadone|buprenorphine|subutex|naltrexone|insulin|inhalers?|salbutamol|ventolin|clenil|levothyroxine|
    ramipril|amlodipine|metformin|
    omeprazole|lansoprazole|gabapentin|pregabalin|tramadol|codeine|co-codamol|naproxen|warfarin|apixaban|statin|
    atorvastatin|simvastatin|
    bisoprolol|microgynon|cerazette|antidepress\w*|antipsychotic\w*|steroid\w*|thyroxine|antiretroviral\w*|
    \d+\s?(?:mg|mcg|micrograms?|milligrams?)\b|\b(?:OD|BD|TDS|QDS|PRN|nocte)\b|
    allerg\w*|NKDA|penicillin|anaphyla\w*|epi-?pen|
    alcohol(?:ic|ism)?\s+(?:dependen\w*|misuse|abuse|intake|consumption|history|excess|problem|use)|
    units\s+(?:of\s+alcohol\s+)?(?:per|a|each|/)\s?(?:week|day)|
    alcoholi\w*|smok(?:er|es)\b|ex-?smoker|cigarettes\s+(?:a|per)|
    (?:drug|substance|cannabis|heroin|cocaine|crack)\s+(?:use|user|misuse|abuse|habit|addict\w*|dependen\w*)|
    recreational\s+drugs?|IVDU|addict\w*|
    family\s+history|FHx?\b|PMHx?\b|SHx?\b|DHx?\b|past\s+(?:medical|surgical|psychiatric)|medical\s+history|
    previous\s+(?:admissions?|surger\w+|operations?|
    attendances?|illness\w*|pregnanc\w*)|append(?:ic|ec)\w*|c(?:a)?esarean|c-section|hysterectomy|tonsil\w*|
    vasectomy|mastectomy|
    cholecyst\w*|disabilit\w*|wheelchair|blue\s+badge|BMI\b|weight\s+loss|immunisation\w*|vaccinat\w*|
    incontinen\w*|erectile|libido|sexually\s+active|lifestyle\s+history|social\s+(?:history|services|worker)|
    safeguarding\s+history)""",
    _FLAGS,
)
"""In medical notes: anything of this is beyond the injury."""

_EASES = r"""(?:paracetamol|ibuprofen|codeine|co-?codamol|dihydrocodeine|(?:ora)?morph(?:ine)?|diclofenac|naproxen|
    entonox|lidocaine|lignocaine|co-?amoxiclav|flucloxacillin|amoxicillin|doxycycline|chloramphenicol|antibiotics?|analgesi[ac]\w*|
    painkillers?|pain\s+relief|tetanus(?:\s+(?:booster|jab|injection|toxoid))?)"""
_DOSE = r"(?:\s+\d+(?:[./]\d+)?\s?(?:mg|mcg|g|ml)\b)?(?:\s+(?:IV|IM|PO|orally|stat|tablets?|ointment))?"
_DAYS = r"(?:\d+|a|one|two|three|four|five|six|seven|ten|fourteen)\s?(?:days?|weeks?|/7|/52)"
TREATED = re.compile(
    rf"""\b(?:
    (?:to|for)\s+(?:straighten(?:ing)?|manipulat\w+|reset(?:ting)?|reduc\w+|remov\w+|change|check)\s+(?:of\s+)?
    (?:(?:the|his|her|their)\s+)?(?:nose|jaw|fingers?|wrist|arm|ankle|bones?|fractures?|stitches|sutures|plaster|wounds?|dressings?)|
    {_EASES}{_DOSE}\s+(?:(?:was|were|is)\s+)?(?:given|administered|applied|supplied|dispensed|offered|stat|TTOs?|to\s+take\s+(?:home|away))\b|
    {_EASES}{_DOSE}\s+for\s+(?:(?:his|her|the|their)\s+)?(?:{_DAYS}|pain|ribs?|wounds?|fractures?|bruis\w+|swelling|nose|jaw|injur\w+|
    hand|arm|leg|head|cuts?)\b|
    (?:given|gave|prescribed|supplied|dispensed|administered|offered|(?:sent\s+)?home\s+with|discharged\s+with|(?:a\s+)?course\s+of)
    \s+(?:[\w-]+\s+){{0,4}}?{_EASES}{_DOSE}(?!\s+(?:OD|BD|TDS|QDS)\s+(?:regular|repeat))(?:\s+(?:for|x)\s+{_DAYS})?)""",
    _FLAGS,
)
"""What is given for an injury: against its pain, or against infection."""

PRACTICE = re.compile(
    r"""\b(?:registered\s+with|(?:own|usual|her|his|my|patient'?s)\s+GP|GP\s*(?:name|details|practice|surgery|
    address|tel\w*)?\s*[:\-–]|GP\b|
    general\s+practitioner|(?:[A-Z][\w'’-]+\s+){1,4}(?:Surgery|Medical\s+(?:Centre|Practice|Group)|
    Health\s+Centre|Family\s+Practice|Practice))\b""",
    re.VERBOSE,
)

SURGERY = re.compile(
    r"\b(?:[A-Z][\w'’-]{1,30}[ \n]+){1,3}(?:Surgery|Medical[ \n](?:Centre|Practice|Group)|Health[ \n]Centre|"
    r"Family[ \n]Practice|Doctors[ \n]Surgery|GP[ \n]Practice)\b"
)
"""The name of a practice, which leads to a patient."""

CERTAIN = re.compile(
    r"""\b(?:"""
    + _BY_ENDING
    + r"""|(?:is|was|are|been|very|so|seriously)\s+(?:ill|poorly)\s+with|
    (?:in|into|from|to)\s+hospital\s+(?:\w+\s+){0,2}(?:for|with|having|after|waiting)\s+(?:his|her|my|an?|the|some)\b|
    operated\s+on|(?:hip|knee|heart|bowel|back|cataract|gall\s?bladder|prostate|hernia|kidney)\s+(?:operation|surgery|
    replacement|transplant|bypass)|(?:operation|surgery)\s+on\s+(?:his|her|my|the)|
    \w+\s+months\s+gone|expecting\s+(?:a\s+(?:baby|child)|twins|her|in|again)|midwi(?:fe|ves)|antenatal|maternity|
    (?:my|her|his|their|the)\s+(?:bp|blood\s+pressure|waters|contractions|blood\s+sugars?)\b|
    (?:get|gets|getting|have|has|had|having)\s+(?:\w+\s+)?(?:fits|seizures|blackouts|black-outs|palpitations|
    panic\s+attacks|flashbacks|hallucinations)|
    PEG\s+feed|tube[- ]fed|feeding\s+tube|N?STEMI|transplants?\b(?!\s+compost)|palliative|
    hospice\s+care|terminal(?:ly)?\s+ill|
    multiple\s+sclerosis|parkinson\w*|alzheimer\w*|motor\s+neurone|cystic\s+fibrosis|leuk(?:a)?emia|tumour|cancer|
    chemotherapy|dialysis|pacemaker|dementia|(?:am|was|is|were|been|be|being|I'm|I’m|currently|weeks|months|became|become|
    fell)\s+(?:\w+\s+){0,3}pregnan\w*|pregnanc\w*|miscarr\w*|
    termination|contracepti\w*|(?:the|my|her)\s+pill\b|
    sexual\s+health|chlamydia|HIV\b|hepatitis|
    (?:had|has|have|suffered|survived|after)\s+(?:\w+\s+){0,3}(?:strokes?|heart\s+attacks?|seizures?|cancer|
    chemotherapy|
    dementia|angina)\b|
    (?:warfarin|apixaban|propranolol|amlodipine|bisoprolol|omeprazole|gabapentin|atorvastatin|simvastatin|
    lithium|naproxen|
    venlafaxine|statins?|blood\s+thinners?|beta\s+blockers?|inhalers?|antibiotics|anti-?depressants?|
    anti-?psychotics?)\b|
    (?:smear|scan|biopsy|colonoscopy|dialysis|chemo|radiotherapy)\b|
    blood[- ]borne|asthma\w*|diabet\w*|epilep\w*|(?:suffer|suffers|suffered|diagnosed|history|treated|treatment|
    medication|tablets|struggl\w+)
    \s+(?:\w+\s+){0,3}(?:with|from|of|for)\s+(?:\w+\s+){0,3}(?:depress\w*|anxiety|bipolar|schizo\w*|psychosis|
    PTSD|post[- ]traumatic\w*|cancer|
    arthritis|angina|migraines?|stroke|dementia|epilep\w*|blood\s+pressure|thyroid\w*|fibromyalgia|heart\s+\w+)|
    depression|bipolar|schizophreni\w*|psychiatr\w*|mental\s+(?:health|illness)|self[- ]?harm\w*|overdos\w*|
    suicid\w*|CMHT|ADHD|autis\w*|
    learning\s+(?:disab\w*|difficult\w*)|eating\s+disorder|anorexi\w*|bulimi\w*|
    (?:take|takes|taking|took|on|prescribed|regular|current|daily)\s+(?:\w+\s+){0,3}(?:medication|
    antidepress\w*|tablets\s+for|meds)|prescribed|
    sertraline|citalopram|fluoxetine|mirtazapine|amitriptyline|venlafaxine|diazepam|zopiclone|quetiapine|
    olanzapine|methadone|buprenorphine|
    subutex|insulin|salbutamol|levothyroxine|ramipril|metformin|pregabalin|tramadol|microgynon|
    allergic\s+to|allerg(?:y|ies)|alcohol(?:ic|ism)\b|alcohol\s+(?:dependen\w*|misuse|problem)|addict\w*|
    drug\s+(?:misuse|problem|habit)|(?:my|her|his)\s+(?:own\s+)?(?:GP|doctor)\b|GP\s+(?:is|surgery|practice|
    records?)|medical\s+(?:history|conditions?)|
    (?:c(?:a)?esarean|hysterectomy)|IVF|COPD|emphysema|bronchitis|macular\s+degeneration|glaucoma|cataracts?|angina|
    sepsis|catheter|colostomy|stoma\b|lewy\s+bod(?:y|ies)|(?:bad|fatty|failing|weak)\s+(?:liver|heart|kidneys?|lungs?)|
    cirrhosis|lupus|gout\b|(?:been|was|got)\s+sectioned|sectioned\s+in|(?:test|it|it's|its)\s+(?:is\s+|was\s+|came\s+back\s+)?positive|
    hearing\s+aids?|(?:kidney|renal|heart|liver)\s+failure|osteoporosis|
    rheumatoid|sciatica|vertigo|tinnitus|narcolepsy|tourette\w*|down'?s\s+syndrome|cerebral\s+palsy|spina\s+bifida|
    haemophilia\w*|sickle\s+cell|tuberculosis|meningitis|pneumonia|incontinen\w*)\b""",
    _FLAGS,
)
"""In prose that is no medical note: only what is plainly somebody's health."""

EFFECT = re.compile(
    r"""\b(?:since\s+(?:this|that|what|it|the(?!\s+(?:cancer|tumour|growth|strokes?|chemo\w*|operation|surgery|transplant|
    diagnos\w+|heart|birth|baby|pregnancy|miscarriage|menopause|divorce)\b))\b|as\s+a\s+result|
    because\s+of\s+(?:this|what|that\s+(?:night|day|man)|him|her|
    the\s+(?:\w+\s+)?(?:attack|assault|incident|burglary|robbery|crash|collision|fire|abuse|offence|stalking|harassment|
    threats?|fraud|theft|injur\w+|trauma))|
    after\s+(?:the\s+)?(?:attack|assault|incident|burglary|
    robbery)|caused\s+by)\b""",
    _FLAGS,
)
"""Harm done by the offence itself."""

COUNSEL = re.compile(
    r"""\b(?:counsell(?:or|ors|ing)|therap(?:ist|y\s+(?:notes?|sessions?|room))|(?:psycho|talking|art|
    play)\s?therap\w*|CBT\b|EMDR|
    ISVA|IDVA\s+notes?|rape\s+crisis|(?:therapy|counselling)\s+(?:session|note)s?|clinical\s+psychologist)\b""",
    _FLAGS,
)
COUNSEL_NOTES = re.compile(
    r"\b(?:counselling|therapy|therapist'?s?|session|psychotherapy)\s+(?:session\s+)?(?:notes?|records?|summary|"
    r"report)\b",
    re.I,
)
COUNSEL_HEAD = re.compile(
    r"\b(?:counselling|psychotherapy|therapy|therapist|therapeutic|CAMHS|rape\s+crisis|ISVA)\b", re.I
)
IRRELEVANT_SECTION = re.compile(
    r"""^\W*(?:\d+\W+)?(?:past\s+medical\s+history|PMHx?|(?:current\s+|regular\s+|
    repeat\s+)?medications?(?:\s+history)?|drug\s+history|DHx?|allerg(?:y|ies)|
    social\s+history|SHx?|family\s+history|FHx?|obstetric(?:\s+(?:and\s+gyn\w+\s+)?history)?|gyn\w*\s+history|
    mental\s+health(?:\s+history)?|
    psychiatric\s+history|sexual\s+history|sexual\s+health|safeguarding|GP(?:\s+details)?|registered\s+GP|
    general\s+practitioner|previous\s+(?:attendances?|
    admissions?|history|pregnancies)|past\s+(?:surgical|psychiatric|obstetric)\s+history|surgical\s+history|
    background|lifestyle|alcohol(?:\s+history|\s+intake)?|
    smoking(?:\s+status)?|substance\s+(?:use|misuse)|next\s+of\s+kin|medical\s+history|immunisations?|
    contraception|problem\s+list|long[- ]term\s+conditions|
    active\s+problems|significant\s+history|other\s+history|past\s+history)\b""",
    _FLAGS,
)
INJURY_SECTION = re.compile(
    r"""^\W*(?:\d+\W+)?(?:(?:this|today'?s|present|current)\s+(?:attendance|visit|episode|admission|presentation)|
    presenting\s+complaint|history\s+of\s+presenting\s+complaint|HPC|PC\b|
    mechanism(?:\s+of\s+injury)?|on\s+examination|O/E|
    examination(?:\s+findings)?|findings|injur(?:y|ies)|diagnosis|impression|treatment|investigations?|imaging|
    x-?ray|plan|management|
    discharge|outcome|clinical\s+findings|triage|body\s+map|reason\s+for\s+attendance|opinion|procedure|
    observations)\b""",
    _FLAGS,
)
