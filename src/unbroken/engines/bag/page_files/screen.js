// What the person sees.
const byId = (id) => document.getElementById(id);
const WORDS = { good: "Holds", bad: "Fails", note: "For you" };
const cell = (tag, text, kind) => {
  const node = document.createElement(tag);
  node.textContent = text;
  if (kind) node.className = kind;
  return node;
};

function show({ found, ok, summary }) {
  const failures = found.filter((one) => one.result === "bad").length;
  const verdict = byId("verdict");
  verdict.className = ok ? "good" : "bad";
  verdict.textContent = ok
    ? "The package is whole. Every check holds." + (found.some((one) => one.result === "note") ? " Read the lines marked \u201cFor you\u201d." : "")
    : `Do not rely on this package. ${failures} ${failures === 1 ? "check fails" : "checks fail"}.`;
  byId("summary").replaceChildren(...Object.entries(summary).flatMap(([name, value]) => [cell("dt", name), cell("dd", String(value))]));
  const order = { bad: 0, note: 1, good: 2 };
  const sorted = found.toSorted((a, b) => order[a.result] - order[b.result]);
  byId("checks").replaceChildren(...sorted.map((one) => {
    const row = document.createElement("tr");
    row.append(cell("td", WORDS[one.result], one.result), cell("td", one.name), cell("td", one.about), cell("td", one.sentence));
    return row;
  }));
  byId("progress").textContent = "Done.";
  byId("result").hidden = false;
  byId("result").dataset.ok = String(ok);
  byId("result").focus();
}

async function start(open) {
  byId("result").hidden = true;
  delete byId("result").dataset.ok;
  const tell = (text) => { byId("progress").textContent = text; };
  try {
    if (!globalThis.crypto?.subtle) refuse("This browser gives no cryptography to local files. Use a current Chrome, Edge, Firefox or Safari.");
    show(await verify(await open(), byId("trust").value, tell));
  } catch (error) {
    const sentence = error instanceof Refused ? error.message : "The package could not be read. Choose it again.";
    show({ found: [{ result: "bad", name: "container", about: "package", sentence }], ok: false, summary: {} });
  }
}

byId("zip").addEventListener("change", (event) => event.target.files.length && start(() => readZip(event.target.files[0])));
byId("folder").addEventListener("change", (event) => event.target.files.length && start(async () => readFolder(event.target.files)));
const drop = byId("drop");
drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  if (event.dataTransfer.files.length) start(() => readZip(event.dataTransfer.files[0]));
});
