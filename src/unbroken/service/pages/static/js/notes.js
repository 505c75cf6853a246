// The reader's own note on one served document, beside it.
import { ask, openNotebook, sealText, unsealText } from "./notes-lock.js";

/** Start in the section of a served document. data-note: where its note is; data-document: what it is bound to. */
export async function start(element) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const { note, document: documentId } = element.dataset;
  let key;
  let number = 0;
  part("text").addEventListener("input", () => (part("kept").textContent = ""));
  const { on, says } = await openNotebook(element, async (open) => {
    const there = await ask(note);
    part("text").value = there.sealed ? await unsealText(open, there.sealed, documentId) : "";
    number = there.number;
    key = open;
  });
  on("inside", async () => {
    ({ number } = await ask(note, { number, sealed: await sealText(key, part("text").value, documentId) }));
    part("kept").textContent = says.saysKept;
  });
}
