import pytest

from engines.redaction.find_known.people_kit import EVERYBODY
from engines.redaction.find_meaning.kit import candidates, found
from unbroken.engines.redaction.find.meaning.learned.examples import Sense, digest, examples
from unbroken.engines.redaction.find.meaning.learned.judge import judge, trained_on
from unbroken.engines.redaction.find.meaning.learned.tokens import tokens, vocabulary
from unbroken.engines.redaction.find.meaning.subjects import unnamed

BEYOND = [
    ("My sister has a growth in her throat and is having rays for it.", "MG11", "MEDICAL"),
    ("My mother is dying of a growth and I nurse her at home.", "MG11", "MEDICAL"),
    ("A team of four lay in the reeds for a week and noted each boat that tied up.", "MG5", "TACTIC"),
    ("Talk in the market is that he torches lorries for a fee.", "MG5", "INTEL"),
    ("My husband does not know that our youngest has another father.", "MG11", "FREE_ID"),
]
ORDINARY = [
    ("He swung the pan at me and it caught me above the ear.", "MG11"),
    ("I seized the jacket and put it in a sealed bag.", "MG11"),
    ("The trial has been listed for two days in October.", "EMAIL"),
    ("The defendant was stopped in Mill Lane and the ladder was on the roof.", "MG5"),
    ("Two stitches were put in the cut above the eye.", "MG11"),
]


@pytest.mark.parametrize(("sentence", "document_type", "kind"), BEYOND)
def test_matter_in_words_that_no_list_holds_is_found_whole(sentence: str, document_type: str, kind: str) -> None:
    text = f"I am willing to go to court.\n{sentence}\nI saw the van leave."

    assert found(text, document_type, kinds=[kind]) == [sentence]


@pytest.mark.parametrize(("sentence", "document_type"), ORDINARY)
def test_story_of_the_offence_and_procedure_stay(sentence: str, document_type: str) -> None:
    assert found(sentence, document_type, kinds=["MEDICAL", "INTEL", "TACTIC", "COUNSELLING", "FREE_ID"]) == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Where were you when it happened?", []),
        ("Where are you staying now?", ["00:15 Tess: In the caravan behind the bowls club."]),
    ],
)
def test_place_named_in_an_answer_goes_unless_the_question_was_of_the_event(question: str, expected: list[str]) -> None:
    text = f"00:12 Officer: {question}\n00:15 Tess: In the caravan behind the bowls club. It was cold."

    assert found(text, "MG15", kinds=["FREE_ID"]) == expected


def test_log_is_judged_line_by_line() -> None:
    text = (
        "02:10 male running toward the park\n"
        "02:14 caller says neighbour reckons he shifts guns from the lock-up, wont be named\n"
        "02:20 one detained, no injuries"
    )
    written = found(text, "CAD", kinds=["INTEL"])

    assert len(written) == 1
    assert "guns" in written[0]
    assert "detained" not in written[0]


def test_reason_quotes_an_example_and_not_the_text() -> None:
    sentence = BEYOND[0][0]
    reasons = [each.why for each in candidates(sentence, "MG11") if each.finder.startswith("meaning:sense")]

    assert reasons
    assert all("it reads like" in each and sentence not in each for each in reasons)


def test_weights_were_trained_on_the_examples_as_they_stand() -> None:
    assert trained_on() == digest(), "run scripts/train_meaning.py"


def test_every_sense_has_examples_in_several_registers() -> None:
    for sense in Sense:
        assert len({each.register for each in examples() if each.sense is sense}) >= 8, sense


def test_no_example_stands_twice() -> None:
    texts = [each.text.casefold() for each in examples()]

    assert len(texts) == len(set(texts))


def test_same_sentence_is_judged_alike_whatever_stands_beside_it() -> None:
    alone = judge(["The witness has epilepsy."])[0]
    among = judge(["The bus was late.", "The witness has epilepsy.", "It was raining when I left the house."])[1]

    assert among.sense is alone.sense is Sense.HEALTH
    assert among.sureness == pytest.approx(alone.sureness, abs=0.01)


def test_same_sentences_together_are_judged_the_same_whatever_was_judged_before() -> None:
    document = ["The bus was late.", "The witness has epilepsy.", "He is thought to hold the stock."]
    first = [each.sureness for each in judge(document)]
    judge(["Somebody else's notes are read between.", "The witness has epilepsy."])

    assert [each.sureness for each in judge(document)] == first


def test_words_are_cut_as_the_model_knows_them() -> None:
    pieces = {number: piece for piece, number in vocabulary().items()}

    assert [pieces[each] for each in tokens("Zoë\u2019s ANKLEBONE")] == [
        "[CLS]",
        "zoe",
        "'",
        "s",
        "ankle",
        "##bone",
        "[SEP]",
    ]


def test_sentence_of_which_lists_of_words_find_the_end_is_found_whole() -> None:
    text = (
        "THE SURGERY\n\nYou ask what was seen.\nThere was a bruise of the left jaw.\n"
        "She had been trying for a child for three years and had\ntwo early losses. We see her about her thyroid.\n"
    )
    gone = " ".join(found(text, "MEDICAL_NOTES", kinds=["MEDICAL"]))
    assert "trying for a child" in gone
    assert "thyroid" in gone
    assert "bruise" not in gone


def test_where_a_victim_lives_now_is_found_in_their_own_statement_to_the_court() -> None:
    hidden = "I am spending the winter in my aunt's box room in Overcombe."
    text = f"I do not sleep and I have lost my job because of him.\n{hidden}\nI want him to stop."

    assert found(text, "VPS", kinds=["FREE_ID", "MEDICAL"]) == [hidden]


def test_private_life_of_others_is_found_in_an_interview_and_that_of_the_accused_is_his_own() -> None:
    others = "She's carrying on with a married man from her work, everybody knows it."
    own = "I'm behind with the rent and my marriage is over."
    text = f"DC HALE: You do not have to say anything. Do you understand the caution?\nROSS: {others}\nROSS: {own}"

    assert found(text, "MG15", kinds=["FREE_ID"]) == [f"ROSS: {others}"]


def test_illness_told_beyond_doubt_is_found_though_a_word_of_injury_stands_with_it() -> None:
    text = "She has had dreadful pain in her chest since the cancer came back and she is having chemotherapy."

    assert found(text, "MG11", kinds=["MEDICAL"]) == [text]


@pytest.mark.parametrize(
    ("said", "judged"),
    [
        ("Nabila Yilmaz is a pupil here.", "Sam is a pupil here."),
        ("Dear Mrs Osei, I met Nabila Kowal-Brandt at the gate.", "Dear Mrs Sam, I met Sam at the gate."),
        ("The Coach House was shut and Police Station Road was dark.", None),
    ],
)
def test_how_a_strangers_name_sounds_is_not_judged(said: str, judged: str | None) -> None:
    assert unnamed(said, EVERYBODY) == (judged or said)


def test_name_of_a_speaker_is_not_judged() -> None:
    text = "PC OAKES: Why are your knuckles swollen?\n\nKESTREL: I work with stone every day, look at both of them.\n"
    assert found(text, "MG15") == []


@pytest.mark.parametrize(
    "looks", ["He has a tattoo of a swallow below his left ear.", "SHORTER MAN WITH DARK CURLY HAIR"]
)
def test_looks_of_somebody_are_no_health(looks: str) -> None:
    assert found(looks, "MG11", kinds=["MEDICAL"]) == []


def test_remark_of_a_listing_on_a_witnesss_health_is_found() -> None:
    text = "Witness\tRequired\tRemarks\nMrs Elm\tYes\tHaving a knee replaced on 2 September and will be on crutches\n"
    assert found(text, "LISTING", kinds=["MEDICAL"])


def test_way_of_a_victim_to_a_refuge_is_found_in_capitals() -> None:
    assert found("22:25 VICTIM TO BE TAKEN ON FROM HOSPITAL TO THE REFUGE AT WEXCOMBE", "CAD")


@pytest.mark.parametrize(
    "given",
    [
        "Sent home with antibiotics for a urine infection.",
        "Dispensed amoxicillin for chest infection.",
        "She was prescribed codeine for her back which she has had since childhood.",
    ],
)
def test_what_is_given_for_an_illness_is_health(given: str) -> None:
    assert found(given, "MG11", kinds=["MEDICAL"]) == [given]
