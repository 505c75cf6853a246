"""Numbers with checks and cue words: every format of DOMAIN 2.1 and 2.2, and what only looks like one."""

from __future__ import annotations

import pytest

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.patterns import checks, find_patterns
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark


def candidates(text: str) -> list[Candidate]:
    return find_patterns(TextFlow(text, (), (), (), (0,)), Case(""), DocumentType.OTHER)


def found(text: str, kind: InfoKind) -> set[str]:
    return {text[c.start : c.end] for c in candidates(text) if c.kind is kind and not c.finder.startswith("shield:")}


def shields(text: str) -> set[str]:
    return {text[c.start : c.end] for c in candidates(text) if c.finder.startswith("shield:")}


WHOLE = [
    (InfoKind.PHONE, "You can ring me on (01632)\n960-488 after six", "(01632)\n960-488"),
    (InfoKind.PHONE, "Ask him, 07700, nine double oh, seven five one", "07700, nine double oh, seven five one"),
    (InfoKind.NHS, "Seen today, NHS 999 000 1006 on file.", "999 000 1006"),
    (InfoKind.NHS, "NHS number:\n999-000-1014", "999-000-1014"),
    (InfoKind.NHS, "The band said 9434765919 in print", "9434765919"),
    (InfoKind.NHS, "NHS No 999 OOO 1OO6 (poor scan)", "999 OOO 1OO6"),
    (InfoKind.NHS, "Hosp no\tH4471902", "H4471902"),
    (InfoKind.NINO, "NI QQ 12 34 56 C was used", "QQ 12 34 56 C"),
    (InfoKind.NINO, "paid under AB123456D last year", "AB123456D"),
    (InfoKind.NINO, "national insurance number qq 65 43 21 a", "qq 65 43 21 a"),
    (InfoKind.DRIVER_NO, "licence HOLT9805147D99AB issued", "HOLT9805147D99AB"),
    (InfoKind.DRIVER_NO, "licence HOLT9 805147 D99AB issued", "HOLT9 805147 D99AB"),
    (InfoKind.PASSPORT, "British passport number 533401372 seized", "533401372"),
    (InfoKind.FREE_ID, "PNCID 2003/9900101Z", "2003/9900101Z"),
    (InfoKind.FREE_ID, "known as PNC 81/34U since", "81/34U"),
    (InfoKind.FREE_ID, "CRO 900101/03P and SF05/482703J", "SF05/482703J"),
    (InfoKind.PHONE, "ring 07700 900123 now", "07700 900123"),
    (InfoKind.PHONE, "ring (01632) 960 123 now", "(01632) 960 123"),
    (InfoKind.PHONE, "ring +44 (0)7700 900 123.", "+44 (0)7700 900 123"),
    (InfoKind.PHONE, "ring 0044 7700 900123.", "0044 7700 900123"),
    (InfoKind.PHONE, "ring 020 7946 0123 ext 44.", "020 7946 0123 ext 44"),
    (InfoKind.PHONE, "my mobile is 07700\n900 123 as I said", "07700\n900 123"),
    (InfoKind.PHONE, "on 0 7 7 0 0 9 0 0 1 2 3 then", "0 7 7 0 0 9 0 0 1 2 3"),
    (InfoKind.PHONE, "Mobile\n7700900123", "7700900123"),
    (InfoKind.PHONE, "msisdn 447700900123", "447700900123"),
    (InfoKind.PHONE, "he rang me on 960144 twice", "960144"),
    (InfoKind.PHONE, "O77OO 9OO123 (scan)", "O77OO 9OO123"),
    (InfoKind.PHONE, "from +1 202 555 0143.", "+1 202 555 0143"),
    (InfoKind.EMAIL, "to leah.carrow@mail.example please", "leah.carrow@mail.example"),
    (InfoKind.EMAIL, "to l_c90@intranet please", "l_c90@intranet"),
    (InfoKind.EMAIL, "to leah (at) mail (dot) example please", "leah (at) mail (dot) example"),
    (InfoKind.EMAIL, "it is leah dot carrow at mail dot example", "leah dot carrow at mail dot example"),
    (InfoKind.SOCIAL, "see @kai.d_11 for it", "@kai.d_11"),
    (InfoKind.SOCIAL, "his Snapchat is kev_bigg99 now", "kev_bigg99"),
    (InfoKind.SOCIAL, "https://www.facebook.com/leah.carrow.9", "https://www.facebook.com/leah.carrow.9"),
    (InfoKind.NETWORK_ID, "logged in from 192.0.2.44.", "192.0.2.44"),
    (InfoKind.NETWORK_ID, "logged in from 2001:db8::8a2e:370:7334", "2001:db8::8a2e:370:7334"),
    (InfoKind.NETWORK_ID, "MAC 00:1A:2B:3C:4D:5E", "00:1A:2B:3C:4D:5E"),
    (InfoKind.NETWORK_ID, "handset IMEI 49-015420-323751-8", "49-015420-323751-8"),
    (InfoKind.CARD, "Visa 4929 1234 5678 9015", "4929 1234 5678 9015"),
    (InfoKind.CARD, "paid by 4111111111111111 at", "4111111111111111"),
    (InfoKind.BANK, "Sort code 00-00-00 account 12345678", "00-00-00"),
    (InfoKind.BANK, "Sort code 00-00-00 account 12345678", "12345678"),
    (InfoKind.BANK, "Name\tSort code\tAccount no\nA\t000042\t11902837", "000042"),
    (InfoKind.BANK, "Name\tSort code\tAccount no\nA\t000042\t11902837", "11902837"),
    (InfoKind.BANK, "IBAN GB82 WEST 1234 5698 7654 32.", "GB82 WEST 1234 5698 7654 32"),
    (InfoKind.BANK, "Your policy number PX-4471-88213 covers", "PX-4471-88213"),
    (InfoKind.BANK, "household insurer of Mrs Hill: Bellwether, certificate BW/880-112-K.", "BW/880-112-K"),
    (InfoKind.VRM, "a Ford, YX01 KLM, left", "YX01 KLM"),
    (InfoKind.VRM, "a car YX01KLM left", "YX01KLM"),
    (InfoKind.VRM, "index YXO1 KLM (scan)", "YXO1 KLM"),
    (InfoKind.VRM, "reg yx01 klm i think", "yx01 klm"),
    (InfoKind.VRM, "registration A12 BCD", "A12 BCD"),
    (InfoKind.VRM, "the car ABC 123D left", "ABC 123D"),
    (InfoKind.VRM, "number plate AIZ 1234", "AIZ 1234"),
    (InfoKind.VRM, "reg Yankee X-ray zero one Kilo Lima Mike over", "Yankee X-ray zero one Kilo Lima Mike"),
    (InfoKind.LOCATION, "phone at 51.50740, -0.12780 then", "51.50740, -0.12780"),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), WHOLE)
def test_identifier_in_written_form_is_found_whole(kind: InfoKind, text: str, wanted: str) -> None:
    assert wanted in found(text, kind)


KEPT = [
    ("ASN 26/18ZA/01/990102H of that day", "26/18ZA/01/990102H"),
    ("ASN 1146AA0100000448754E", "1146AA0100000448754E"),
    ("URN 18ZA0000126 foot", "18ZA0000126"),
    ("exhibit JS/1 shown", "JS/1"),
    ("offence TH68010 charged", "TH68010"),
    ("PC 4417 Dawson came", "4417"),
    ("cost GBP 07,700 then", "GBP 07,700"),
    ("at 22:14:07 he left", "22:14:07"),
    ("crime reference 86/4471/25 refers", "86/4471/25"),
]


@pytest.mark.parametrize(("text", "wanted"), KEPT)
def test_case_reference_and_the_like_is_shielded(text: str, wanted: str) -> None:
    assert wanted in shields(text)


NOTHING = [
    (InfoKind.PHONE, "In an emergency dial 999, or 101, or 0800 555 111."),
    (InfoKind.PHONE, "It cost 07,700 pounds on 01/02/2026."),
    (InfoKind.NHS, "Reference 123 456 7890 of the shop"),
    (InfoKind.VRM, "see form MG11 THE statement of"),
    (InfoKind.VRM, "We walked along the A12 and saw him"),
    (InfoKind.NINO, "exhibit GB 12 34 56 C is a bag"),
    (InfoKind.CARD, "reference 1234567890123456 of the court"),
    (InfoKind.NETWORK_ID, "software version 10.2.3.4 was used"),
    (InfoKind.EMAIL, "we met at the dot matrix shop at 5"),
    (InfoKind.BANK, "on 12-03-26 he came back"),
    (InfoKind.VRM, "at 1 November 2025 he came"),
    (InfoKind.VRM, "the car belongs to him"),
    (InfoKind.POSTCODE, "SOCIAL CARE CHRONOLOGY AND MOBILE PATROL"),
]


@pytest.mark.parametrize(("kind", "text"), NOTHING)
def test_lookalike_of_an_identifier_is_not_found(kind: InfoKind, text: str) -> None:
    assert found(text, kind) == set()


SPOKEN = [
    ("oh seven seven double-oh nine hundred one two three", InfoKind.PHONE),
    ("zero one six three two, nine six zero, one four four", InfoKind.PHONE),
    (
        "oh seven seven\nOPERATOR: yes\nCALLER: double oh nine hundred\nOPERATOR: go on\nCALLER: four five six",
        InfoKind.PHONE,
    ),
]


@pytest.mark.parametrize(("said", "kind"), SPOKEN)
def test_number_said_aloud_is_found_over_fillers_and_lines(said: str, kind: InfoKind) -> None:
    assert said in found(f"CALLER: It is {said}\nOPERATOR: Thank you.", kind)


def test_name_spelt_aloud_is_found() -> None:
    assert found("That is P-O-L-L-A-R-D.", InfoKind.NAME) == {"P-O-L-L-A-R-D"}


@pytest.mark.parametrize(
    "text",
    [
        "Harrowmoor Magistrates' Court, telephone 01632 960000.",
        "CPS: 01632 960002",
        "HARROWMOOR CROWN COURT\t1 Castle Street\t01632 960001",
    ],
)
def test_number_of_a_public_body_carries_its_mark(text: str) -> None:
    phones = [each for each in candidates(text) if each.kind is InfoKind.PHONE]
    assert phones
    assert all(Mark.PUBLIC_BODY in each.marks for each in phones)


@pytest.mark.parametrize(
    "text",
    [
        "I work at the hospital and my number is 01632 960123.",
        "DC Hale, Fernleigh Police Station, 07700 900456",
        "She rang the police from her home, 01632 960123.",
    ],
)
def test_number_of_a_person_near_a_public_body_has_no_mark(text: str) -> None:
    phones = [each for each in candidates(text) if each.kind is InfoKind.PHONE]
    assert phones
    assert all(Mark.PUBLIC_BODY not in each.marks for each in phones)


def test_check_digits_of_the_test_vectors_are_right() -> None:
    assert all(checks.is_nhs(each) for each in ("9434765919", "9990001006", "9990001014"))
    assert checks.is_pncid("1979", "0163001", "B")
    assert checks.is_pncid("02", "73319", "Z")
    assert not checks.is_pncid("2001", "0171310", "S")
    assert checks.is_cro("91", "065656", "H", finger_file=False)
    assert checks.is_cro("83", "50058", "Z", finger_file=True)
    assert not checks.is_cro("65", "85227", "G", finger_file=False)
    assert checks.is_asn("01", "01", "11", "410836", "V")
    assert checks.is_asn("46", "01", "11", "448754", "E")


def test_why_never_repeats_what_was_found() -> None:
    for _, text, _ in WHOLE:
        for each in candidates(text):
            assert text[each.start : each.end] not in each.why
            assert each.why.endswith(".")
