import pytest

from engines.redaction.burn.burn_kit import DrawnSource, decided, statement_plan
from unbroken.engines.redaction.burn.boxes import GRID_POINTS
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordSource
from unbroken.engines.redaction.vocabulary import Action, InfoKind


def kept_text(plan):
    return " ".join(word.text for page in plan.pages for word in page.kept)


def page_of(*words):
    return Document(SourceKind.PDF, (Page(1, 400.0, 400.0, tuple(words)),))


def word(text, x0, x1, *, y0=100.0, height=12.0, line=0, **more):
    return Word(text, Box(x0, y0, x1, y0 + height), line, WordSource.NATIVE, **more)


def test_plan_of_three_findings_takes_their_words_and_keeps_all_others():
    plan = statement_plan(DrawnSource())
    assert "Rosalind" not in kept_text(plan)
    assert "900461" not in kept_text(plan)
    assert kept_text(plan).startswith("I am a shop worker and I make this statement. My friend was born on and her")
    assert [box.code for box in plan.pages[0].boxes] == ["R01", "R02", "R03"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("saw Quenneville's car", "Quenneville"),
        ("write to (r.quenneville@home.example) today", "r.quenneville@home.example"),
        ("by Quenneville, who left", "Quenneville"),
    ],
)
def test_plan_of_a_finding_inside_a_word_takes_the_whole_word(line, found):
    source = DrawnSource(((line,),))
    plan = plan_burn(source.document, [decided(source.document, found)])
    assert kept_text(plan) == " ".join(word for word in line.split() if found not in word)


def test_plan_of_a_name_over_a_line_end_gives_one_box_a_line():
    source = DrawnSource((("I told it to Rosalind", "Quenneville that night"),))
    plan = plan_burn(source.document, [decided(source.document, "Rosalind\nQuenneville")])
    assert len(plan.pages[0].boxes) == 2
    assert kept_text(plan) == "I told it to that night"


def test_box_covers_its_word_and_no_kept_word():
    plan = statement_plan(DrawnSource())
    page = plan.pages[0]
    removed = [each for each in DrawnSource().document.pages[0].words if each not in page.kept]
    for each in removed:
        assert any(
            box.box.x0 <= each.box.x0 and box.box.x1 >= each.box.x1 and box.box.y0 <= each.box.y0 for box in page.boxes
        )
    for box in page.boxes:
        for kept in page.kept:
            shared = min(box.box.x1, kept.box.x1) - max(box.box.x0, kept.box.x0)
            assert shared <= 0 or not box.box.overlaps(kept.box)


@pytest.mark.parametrize("name", ["Al", "Alan", "Alana", "Alannah"])
def test_box_of_a_name_alone_on_its_line_has_a_width_that_does_not_tell_the_name(name):
    source = DrawnSource(((f"Name: {name}",),))
    plan = plan_burn(source.document, [decided(source.document, name)])
    box = plan.pages[0].boxes[0].box
    assert round(box.width / GRID_POINTS, 6) in {1.0, 2.0}


def test_plan_takes_text_drawn_twice_at_the_place_of_a_removed_word():
    document = page_of(word("Quenneville", 50, 110), word("left", 115, 135), word("QuennevilIe", 50.4, 110.4, line=1))
    plan = plan_burn(document, [decided(document, "Quenneville")])
    assert kept_text(plan) == "left"


def test_plan_says_kept_text_drawn_twice_once():
    document = page_of(word("Harlow", 50, 90), word("Harlow", 50.3, 90.3, line=1), word("Quill", 200, 230, line=2))
    plan = plan_burn(document, [decided(document, "Quill")])
    assert kept_text(plan) == "Harlow"


def test_plan_joins_no_box_over_a_kept_word_between():
    document = page_of(word("Ann", 50, 80), word("Bee", 140, 170), word("and", 95, 120, line=1))
    plan = plan_burn(document, [decided(document, "Ann Bee")])
    assert kept_text(plan) == "and"
    assert len(plan.pages[0].boxes) == 2


def test_plan_burns_the_same_full_name_where_no_finder_saw_it():
    source = DrawnSource((("Rosalind Quenneville came.", "Then ROSALIND", "QUENNEVILLE left."),))
    plan = plan_burn(source.document, [decided(source.document, "Rosalind Quenneville")])
    assert kept_text(plan) == "came. Then left."


def test_plan_leaves_the_same_string_where_somebody_decided_to_keep_it():
    source = DrawnSource((("Home 12 Larch Road.", "Scene 12 Larch Road."),))
    document = source.document
    burned = decided(document, "12 Larch Road", InfoKind.ADDRESS)
    kept = decided(document, "12 Larch Road", InfoKind.ADDRESS, action=Action.KEEP, which=1)
    assert kept_text(plan_burn(document, [burned], kept=[kept])) == "Home Scene 12 Larch Road."
    assert kept_text(plan_burn(document, [burned])) == "Home Scene"


def test_plan_leaves_one_word_of_a_name_elsewhere_for_finders_to_judge():
    source = DrawnSource((("Rose Quill came.", "She wore a Rose."),))
    plan = plan_burn(source.document, [decided(source.document, "Rose Quill")])
    assert kept_text(plan) == "came. She wore a Rose."


def test_plan_of_a_dropped_page_has_neither_its_words_nor_the_page():
    source = DrawnSource((("First page.",), ("Second page.",)))
    plan = plan_burn(source.document, [], {2: "The back of a statement is not served."})
    assert [page.number for page in plan.pages] == [1]
    assert kept_text(plan) == "First page."


def test_plan_in_a_log_shows_no_removed_text():
    plan = statement_plan(DrawnSource())
    assert "Quenneville" not in repr(plan)
    assert "quenneville" not in repr(plan.secrets)


def test_word_that_hung_on_a_removed_one_stands_alone():
    document = page_of(word("Quill", 50, 80), word(";", 80, 83, joined=True), word("then", 90, 110))
    plan = plan_burn(document, [decided(document, "Quill")])
    assert [each.joined for each in plan.pages[0].kept] == [False, False]


def test_plan_of_very_many_removed_numbers_finds_their_echoes_too():
    numbers = [f"07700 {900000 + 7 * count}" for count in range(60)]
    source = DrawnSource((tuple(numbers), tuple(number.replace(" ", "") for number in numbers)))
    document = source.document
    decisions = [decided(document, number, InfoKind.PHONE) for number in numbers]
    kept = [decided(document, numbers[5].replace(" ", ""), InfoKind.PHONE)]
    plan = plan_burn(document, decisions, kept=kept)
    assert [word.text for word in plan.pages[1].kept] == [numbers[5].replace(" ", "")]


def test_boxes_of_a_line_that_runs_up_the_page_leave_its_neighbours_alone():
    words = tuple(
        Word(text, Box(x, 300.0 - 60 * n, x + 10, 350.0 - 60 * n), line, WordSource.OCR)
        for line, x in enumerate((100.0, 114.0, 128.0))
        for n, text in enumerate(("first", "second", "third"))
    )
    page = Page(1, 400, 600, words, is_scan=True)
    document = Document(SourceKind.PDF, (page,))
    plan = plan_burn(document, [decided(document, "second", which=1)])
    kept = [word.text for word in plan.pages[0].kept]
    assert kept.count("second") == 2 and kept.count("first") == kept.count("third") == 3
    (made,) = plan.pages[0].boxes
    assert made.box.x0 > 104 and made.box.x1 < 134 and made.box.y0 <= 240 and made.box.y1 >= 290
