"""Short and familiar forms of the given names of these islands and of those who came to them, both ways."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_FAMILIES = """
abigail abi abby gail
abraham abe bram
adrian ade
agnes aggie nessa
albert al bert bertie
alexander alex alec al sandy xander lex sasha
alexandra alex alexa lexi sandra sandy sasha
alfred alf alfie fred
alison ali allie
amanda mandy
amelia amy millie mia
andrew andy drew
angela angie ange
anne ann annie anna nan
annabel anna bella belle
anton tony
anthony tony ant antony
arthur art artie
barbara barb barbie babs
barnaby barney
bartholomew bart
beatrice bea trixie
benjamin ben benny benji
bernard bernie
bridget bridie biddy
bradley brad
calum callum cal
cameron cam
caroline carol carrie caz
catherine cath cathy kate katie kitty cate kath
katherine kath kathy kate katie kitty kat
kathleen kath kathy kate
kathryn kath kathy kate katie
charles charlie chas chaz chuck
charlotte charlie lottie lotte charl
chloe clo
christina chris chrissie tina
christine chris chrissie tina
christian chris
christopher chris kit topher
clifford cliff
constance connie
cordelia delia
cynthia cindy
daniel dan danny
danielle dani
darren daz dazza
david dave davy davey
deborah deb debbie debs debra
derek del
desmond des
dominic dom
donald don donnie
dorothy dot dottie dolly
douglas doug dougie
edward ed eddie ted teddy ned
edwin ed eddie
eleanor ellie ella nell nora elinor
elizabeth liz lizzie beth betty bess bessie eliza libby lisa elsie liza betsy lizzy
elisabeth liz lizzie beth betty lisa
emily em emmy millie
emma em
ernest ernie
eugene gene
florence flo florrie
frances fran frankie franny
francis frank frankie
frederick fred freddie freddy
gabriel gabe
gabrielle gabby gaby
gareth gaz gary
gary gaz
geoffrey geoff jeff
jeffrey jeff geoff
george georgie
georgina georgie gina
gerald gerry jerry
gerard gerry
gillian gill jill
gordon gord
graham gray
gregory greg
gwendoline gwen
hannah han
harold harry hal
harriet hattie harry
helen nell ellie
henry harry hal hank
herbert herb bert
hilary hils
howard howie
hugh hughie
ian iain
imogen immy
isaac zac
isabel izzy bella belle issy
isabella izzy bella belle issy
isla izzy
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jem
jane janie jenny
janet jan
janice jan
jasmine jas jaz
jason jay jase
jean jeannie
jennifer jen jenny jenna
jeremy jez jerry jem
jessica jess jessie
joan joanie
joanna jo joey
joanne jo
john jack johnny jon jonny
jonathan jon jonny john
jordan jord jordy
joseph joe joey
josephine jo josie
joshua josh
joyce joy
judith judy jude
julia jules julie
julian jules
juliet jules
justin just
karen kaz
kenneth ken kenny
kevin kev
kimberley kim
laura laurie lol
lauren loz
lawrence larry laurie loz
laurence larry laurie
leah lea lee
leonard len lenny leo
leslie les
lesley les
lewis lew louie
lilian lily lil
lillian lily lil
linda lyn lindy
louis lou louie
louise lou lulu
lucy lu luce
luke lukey
madeleine maddy maddie
madison maddy
malcolm malc mal
marcus marc mark
margaret maggie meg peggy marge margie greta madge daisy mags
maria marie mia
marjorie marge margie
martha marty
martin marty
martyn marty
mary molly polly mae
matilda tilly mattie
matthew matt matty
maureen mo
maurice mo
maxine max
maximilian max
maxwell max
megan meg
melanie mel
melissa mel lissa
michael mike mick mickey mikey
michelle shell chelle
mitchell mitch
mohammed mo mohammad muhammad mohamed
muhammad mo mohammed mohammad
mohammad mo mohammed muhammad
morgan mo
nancy nan
natalie nat
natasha tasha nat
nathan nate nath
nathaniel nat nate nathan
neil neal
nicholas nick nicky nico
nicola nicky nic nikki
nigel nige
norman norm
oliver ollie olly
olivia liv livvy ollie
oscar ozzy
pamela pam
patricia pat patsy trish tricia patty
patrick pat paddy rick
paula paulie
penelope penny
peter pete
philip phil pip
phillip phil pip
philippa pippa pip
phoebe phebe
prudence pru
rachel rach
rachael rach
raymond ray
rebecca becky becca bex
reginald reg reggie
richard rick ricky dick rich richie
robert rob bob bobby robbie bert
roberta bobbie
robin rob
roderick rod roddy
rodney rod
roger rog
roland rolly
ronald ron ronnie
rosalind ros roz
rosemary rose rosie
rose rosie
rupert ru
russell russ
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sally sal sadie
sara sally sal
scott scotty
sean shaun shawn
sebastian seb bas
sharon shaz shazza
shirley shirl
sidney sid
simon si
sophia sophie soph
sophie soph
stanley stan
stephanie steph steffi
stephen steve stevie ste
steven steve stevie ste
stewart stew stu
stuart stu
susan sue susie suzie
susannah sue susie suzie anna
suzanne sue suzie
sylvia syl
terence terry tel
teresa terri tess tessa
theresa terri tess tessa tracy
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
tobias toby
tracey trace
tracy trace
trevor trev
valerie val
veronica ronnie vee
victor vic
victoria vicky vicki tori vic
vincent vince vinny
virginia ginny
vivian viv
vivienne viv
walter wal wally
warren waz
wayne wayney
wendy wends
wesley wes
wilfred wilf
william will bill billy willie liam wills
winifred win winnie
yvonne vonnie
zachary zac zach zak
zoe zo
agnieszka aga agnes
alasdair al ally
aleksander olek alex
aleksandra ola alex
andrzej jedrek andy
anthony tony
barbara basia
bartosz bartek bart
bartlomiej bartek bart
bethan beth
bronwen bron
caitlin cait
caoimhe keeva
chidinma chi chidi chichi
chukwuemeka emeka
chinedu nedu
dafydd dai daf dave
dewi dai
dilwyn dil
eamon ned
elzbieta ela
ewelina ewa
fionnuala nuala
geraint ger
grzegorz grzesiek greg
gurpreet gurps preeti
harpreet harps
hussain huss
ibrahim ibby ibra
ifeoma ify
imran immy imi
ioan ianto
irfan irf
jakub kuba jake
jan janek
jaroslaw jarek
jerzy jurek george
joanna asia jo
katarzyna kasia kate
krzysztof krzysiek kris chris
lukasz luke
maciej maciek
magdalena magda
malgorzata gosia maggie
marcin martin
mateusz mateo matt
michal mike
mohammad mo mohammed
mohammed mo moh mohamed muhammad
mohamed mo
muhammad mo
myfanwy myf fanw
ngozi goz
niamh neev
oluwaseun seun
oluwatobi tobi
oluwafemi femi
olufemi femi
ayodele ayo dele
pawel paul
padraig paddy podge
patrick paddy
piotr piotrek peter
radoslaw radek
rafal raf
rhiannon rhi
rhodri rhod
roisin ro
sabrina brina
shabnam shabs
shahid shah
siobhan shiv
sinead shin
slawomir slawek
stanislaw staszek stan
sukhvinder sukh suki
sukhdeep sukh
tadeusz tadek
tatiana tania tanya
temitope tope temi
tomasz tomek tom
usman uz uzzy
waseem waz
wasim waz
wojciech wojtek
yusuf yus
zainab zee
zbigniew zbyszek
zofia zosia sophie
zuzanna zuzia susan
"""


@cache
def _formal_and_short() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    short_of: dict[str, set[str]] = {}
    formal_of: dict[str, set[str]] = {}
    for line in _FAMILIES.split("\n"):
        formal, *shorts = line.split() or [""]
        if not formal:
            continue
        short_of.setdefault(formal, set()).update(shorts)
        for short in shorts:
            formal_of.setdefault(short, set()).add(formal)
    return short_of, formal_of


def other_forms(forename: str) -> frozenset[str]:
    """Return other names that a person of this (simplified) forename is commonly called by or recorded under."""
    short_of, formal_of = _formal_and_short()
    return frozenset((short_of.get(forename, set()) | formal_of.get(forename, set())) - {forename})


@cache
def given_names() -> frozenset[str]:
    """Return all names of the table."""
    short_of, formal_of = _formal_and_short()
    return frozenset(short_of) | frozenset(formal_of)


def is_given_name(simple: str) -> bool:
    """Return whether a simplified word is a given name, by this table or the list of forenames."""
    return simple in given_names() or simple in _forenames()


@cache
def _forenames() -> frozenset[str]:
    content = files("unbroken.engines.redaction.find.names").joinpath("data/forenames.txt").read_text(encoding="utf-8")
    return frozenset(content.split())
