"""What was decided while the connection is down: kept in order, sent until it is answered, with one id each."""

from pathlib import Path

from service.pages.scripts import run_module

BEGIN = """
let kept = [];
const told = [], sent = [], taken = [], waits = [];
let isDown = false, isAnswerLost = false;
const make = () => new module.Outbox({
  store: { read: () => structuredClone(kept), write: (entries) => { kept = structuredClone(entries); } },
  changed: () => told.push(box?.isWaiting),
  wait: (ms, then) => waits.push([ms, then]),
  taken: async (entry, answer) => { taken.push([entry.words, answer]); },
  send: async (entry) => {
    if (isDown) throw new module.Later();
    sent.push([entry.id, entry.words, entry.follows]);
    if (isAnswerLost) throw new module.Later();
    return "answer";
  },
});
let box;
box = make();
const decide = (words, place = words) => box.add({ id: module.newId(), url: "/", fields: [], words, place });
const again = async () => { const [, then] = waits.pop(); await then(); };
"""


def test_outbox_sends_in_order_what_was_decided_while_the_connection_was_down(tmp_path: Path) -> None:
    script = """
    isDown = true;
    await decide("first"); await decide("second"); await decide("first again", "first");
    const before = { kept: kept.map((one) => one.words), isWaiting: box.isWaiting, taken: taken.length };
    isDown = false;
    await again();
    done({ before, words: sent.map((one) => one[1]), follows: sent.map((one) => one[2]), taken, kept,
           isWaiting: box.isWaiting, ids: new Set(sent.map((one) => one[0])).size });
    """
    came = run_module(tmp_path, "outbox", BEGIN + script)
    assert came["before"] == {"kept": ["first", "second", "first again"], "isWaiting": True, "taken": 0}
    assert came["words"] == ["first", "second", "first again"]
    assert came["follows"] == [False, False, True], "it stands on one's own decision before it"
    assert came["taken"] == [[one, "answer"] for one in came["words"]]
    assert (came["kept"], came["isWaiting"], came["ids"]) == ([], False, 3)


def test_outbox_sends_the_same_id_again_when_the_answer_was_lost(tmp_path: Path) -> None:
    script = """
    isAnswerLost = true;
    await decide("only");
    isAnswerLost = false;
    await again();
    done({ ids: sent.map((one) => one[0]), taken, kept });
    """
    came = run_module(tmp_path, "outbox", BEGIN + script)
    assert len(came["ids"]) == 2
    assert len(set(came["ids"])) == 1
    assert came["taken"] == [["only", "answer"]]
    assert came["kept"] == []


def test_outbox_of_a_page_loaded_again_still_holds_what_was_not_saved(tmp_path: Path) -> None:
    script = """
    isDown = true;
    await decide("first");
    isDown = false;
    box = make();
    const held = box.entries.map((one) => one.words), isWaiting = box.isWaiting;
    await box.run();
    done({ held, isWaiting, taken, kept });
    """
    came = run_module(tmp_path, "outbox", BEGIN + script)
    assert came == {"held": ["first"], "isWaiting": True, "taken": [["first", "answer"]], "kept": []}


def test_outbox_waits_longer_each_time_and_tries_one_at_a_time(tmp_path: Path) -> None:
    script = """
    isDown = true;
    await Promise.all([decide("first"), decide("second")]);
    for (let at = 0; at < 6; at += 1) await again();
    done({ waits: waits.map((one) => one[0]), told: told.at(-1), attempt: box.attempt });
    """
    came = run_module(tmp_path, "outbox", BEGIN + script)
    assert came["attempt"] == 7, "two decided at once are one attempt"
    assert came["told"] is True
    assert came["waits"] == [30_000]


def test_new_id_is_a_ulid_of_its_moment(tmp_path: Path) -> None:
    ids = run_module(tmp_path, "outbox", "done([module.newId(0), module.newId(1469918176385), module.newId()]);")
    assert ids[0].startswith("0000000000")
    assert ids[1].startswith("01ARYZ6S41")
    from unbroken.ground.ids import is_id

    assert all(is_id(one) for one in ids)
