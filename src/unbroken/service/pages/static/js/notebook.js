// All notes of a reader on one page, decrypted here.
import { ask, openNotebook, unsealText } from "./notes-lock.js";

/** Start in the section of the page of notes. data-notes: where the encrypted notes are; its list has one template. */
export async function start(element) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  await openNotebook(element, async (key) => {
    const { notes } = await ask(element.dataset.notes);
    const shown = await Promise.all(notes.map(async (one) => ({ ...one, text: await unsealText(key, one.sealed, one.document).catch(() => "") })));
    const written = shown.filter((one) => one.text);
    part("list").replaceChildren(...written.map((one) => line(part("line"), one)));
    part("none").hidden = written.length > 0;
  });
}

function line(template, one) {
  const made = template.content.cloneNode(true);
  const [link, about, text] = ["link", "about", "text"].map((name) => made.querySelector(`[data-of="${name}"]`));
  link.textContent = one.label;
  link.href = one.href;
  about.textContent = one.about;
  text.textContent = one.text;
  return made;
}
