// Save what is decided, and say in words what is not saved yet: nothing is lost when the connection drops.
import { Later, newId, Outbox, tabStore } from "./outbox.js";

const BRIEF_MS = 1_500;

/**
 * Start the outbox of a document's page. take(answer): show an answer of this document; again(): show it as it is now.
 * saved(entry, isDone): it was answered. parted(entry): it could not be sent yet, so whoever decides goes on.
 * Returns {add(form, submitter), leave()}.
 */
export function startSaving(root, { take, again, saved, parted }) {
  const page = { root, isLeaving: false, isSlow: false, refused: [] };
  const outbox = new Outbox({
    store: tabStore(document.body.dataset.person),
    wait: (ms, then) => (page.timer = setTimeout(then, ms)),
    changed: () => tell(page, outbox),
    send: (entry) => send(page, entry),
    taken: async (entry, answer) => {
      if (page.isLeaving) return;
      if (!answer.ok) page.refused.push(entry);
      if (entry.url.startsWith(location.pathname)) {
        if (!entry.isParted || !answer.ok) await take(answer);
        else if (!outbox.entries.length || outbox.entries[0].follows) await again(); // they went on meanwhile: the page stays where they are
        if (!entry.isParted) saved(entry, answer.ok);
      }
      tell(page, outbox);
    },
  });
  page.again = () => {
    clearTimeout(page.timer);
    return outbox.run();
  };
  window.addEventListener("online", page.again);
  window.addEventListener("beforeunload", (event) => outbox.entries.length && !page.isLeaving && event.preventDefault());
  new MutationObserver(() => mark(page, outbox)).observe(root, { childList: true, subtree: true });
  root.addEventListener("click", (event) => event.target.closest("[data-again]") && page.again());
  outbox.entries.forEach((entry) => (entry.isParted = true)); // of before this page was loaded
  tell(page, outbox);
  if (outbox.entries.length) page.again();
  return { add: (form, submitter) => add(page, outbox, entryOf(form, submitter), parted), leave: () => leave(page) };
}

function entryOf(form, submitter) {
  const place = form.closest("[data-place]");
  const what = place?.querySelector(".ub-place__what")?.textContent.trim();
  const typed = form.id === "review-add-form" && form.elements.words.value;
  const deed = submitter?.textContent.trim() ?? "";
  const words = [deed, what || typed].filter(Boolean).join(": ");
  const from = document.activeElement?.closest("[data-place]")?.id ?? "";
  return { id: newId(), url: new URL(form.action).pathname, fields: [...new FormData(form, submitter)], deed, words, place: place?.id ?? "", from };
}

async function add(page, outbox, entry, parted) {
  if (outbox.entries.some((one) => isSame(one, entry))) return; // the key was held, or pressed again before the answer
  if (!outbox.entries.length) page.refused = [];
  const patience = setTimeout(() => {
    page.isSlow = true;
    tell(page, outbox);
  }, BRIEF_MS);
  await outbox.add(entry);
  clearTimeout(patience);
  page.isSlow = false;
  if (outbox.entries.includes(entry)) {
    entry.isParted = true;
    parted(entry);
  }
}

/** The same decision of the same place twice is one. Undoing twice is not: it is of no place. */
function isSame(one, other) {
  const what = ({ url, place, fields }) => JSON.stringify([url, place, fields]);
  return Boolean(other.place) && what(one) === what(other);
}

async function send(page, entry) {
  const body = new FormData();
  entry.fields.filter(([name]) => name !== "csrfmiddlewaretoken").forEach(([name, value]) => body.append(name, value));
  body.append("csrfmiddlewaretoken", page.root.querySelector('[name="csrfmiddlewaretoken"]').value);
  body.append("sent", entry.id);
  const seen = document.getElementById(entry.place)?.querySelector('[name="expected"]');
  if (entry.follows && !page.refused.length && seen) body.set("expected", seen.value); // on one's own decision before it
  const answer = await fetch(entry.url, { method: "POST", body, credentials: "same-origin" }).catch(() => {
    throw new Later();
  });
  if (answer.status >= 500 || answer.status === 429) throw new Later();
  const isElsewhere = !new URL(answer.url).pathname.startsWith("/review/");
  if (isElsewhere || (answer.status === 403 && !entry.wasForbidden)) {
    entry.wasForbidden = answer.status === 403; // signed in anew elsewhere: the page has another token once it is loaded
    leave(page);
    throw new Later();
  }
  if (answer.status === 404) leave(page); // no longer allowed: the page itself tells
  return answer;
}

/** Load the page again; what is not saved stays in this tab and goes out then. */
function leave(page) {
  page.isLeaving = true;
  location.reload();
}

function tell(page, outbox) {
  const box = document.getElementById("review-unsaved");
  const { isWaiting, entries } = outbox;
  const shown = isWaiting || page.isSlow ? entries : [];
  const refused = page.refused.length > 1 || (page.refused.length && entries.length) ? page.refused : [];
  box.hidden = !shown.length && !refused.length;
  box.querySelector("[data-unsaved]").hidden = !shown.length;
  box.querySelector("[data-refused]").hidden = !refused.length;
  list(box, "count", [String(shown.length)]);
  list(box, "words", shown.map((one) => one.words));
  list(box, "not-done", refused.map(toLookAt));
  mark(page, outbox);
}

function list(box, name, texts) {
  const at = box.querySelector(`[data-${name}]`);
  if (at.tagName === "UL") at.replaceChildren(...texts.map((text) => made("li", text)));
  else at.textContent = texts.join("");
}

function made(tag, content) {
  const element = document.createElement(tag);
  element.append(content);
  return element;
}

/** What was refused leads to its place, where that is on the list. */
function toLookAt(entry) {
  if (!document.getElementById(entry.place)) return entry.words;
  return Object.assign(made("a", entry.words), { href: `#${entry.place}`, className: "govuk-link" });
}

/** Say on each place itself that what was decided of it is not saved yet. */
function mark(page, outbox) {
  if (!outbox.isWaiting) return;
  for (const entry of outbox.entries) {
    const place = document.getElementById(entry.place);
    if (!place || place.dataset.state === "unsaved") continue;
    place.dataset.state = "unsaved";
    const words = `${page.root.dataset.saysUnsaved} ${entry.deed}`;
    place.querySelector(".ub-state")?.replaceWith(Object.assign(made("strong", words), { className: "ub-place__unsaved" }));
  }
}
