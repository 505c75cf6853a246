// Show a person what they typed and have not sent, wherever it was; let them forget it.
import { forgetDrafts, listDrafts } from "./drafts.js";

/** Start on an element made by components/drafts.html; it stays hidden while there is nothing. */
export async function start(element) {
  const found = await listDrafts();
  if (!found.length) return;
  const list = element.querySelector("ul");
  for (const { path, title, at } of found) {
    const link = Object.assign(document.createElement("a"), { className: "govuk-link", href: path, textContent: title || path });
    const row = document.createElement("li");
    row.append(link, ` ${new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" })}`);
    list.append(row);
  }
  element.hidden = false;
  element.querySelector("button").addEventListener("click", () => {
    forgetDrafts();
    element.hidden = true;
    document.getElementById("ub-announce").textContent = element.dataset.saysForgotten;
    document.getElementById("main-content").focus();
  });
}
