// Redaction review with the keyboard: decisions are saved as they are made, and the page never jumps.
import { start as startModules } from "./app.js";
import { keepTime } from "./page-clock.js";
import { isDrawing, openDrawing, startDrawing, toggleDrawing } from "./review-draw.js";
import { startMoving } from "./review-move.js";
import { startSaving } from "./review-unsaved.js";

const REGIONS = ["review-said", "review-bar", "review-page", "review-thumbs", "review-places", "review-remarks"];
const FIELDS = "input, textarea, select, [contenteditable]";

/** Start on the page of a document. Keys work while the focus is not in a field, and only on this page. */
export function start(root) {
  const review = { root, turn: 0, taken: 0 };
  const token = () => root.querySelector('[name="csrfmiddlewaretoken"]').value;
  review.clock = keepTime(root.dataset.timeUrl, token, shownPage);
  review.saving = startSaving(root, {
    take: async (answer) => take(review, await read(answer)),
    again: async () => {
      const page = await load(review, location.href);
      if (page) take(review, page);
    },
    saved: (entry, isDone) => saved(review, entry, isDone),
    parted: (entry) => parted(review, entry),
  });
  review.moving = startMoving(root, { follow: (link, isWanted) => follow(review, link, isWanted), say, shownPage });
  root.addEventListener("submit", (event) => send(review, event));
  root.addEventListener("click", (event) => clicked(review, event));
  document.addEventListener("keydown", (event) => pressed(review, event));
  startDrawing(root);
  reveal(root);
  toPlace(root);
}

const shownPage = () => document.getElementById("sheet")?.dataset.page ?? "";
const part = (root, name) => root.querySelector(`[data-part="${name}"]`);

function reveal(root) {
  for (const name of ["keys", "draw", "select-hint"]) {
    const element = part(root, name);
    if (element) element.hidden = false;
  }
}

function toPlace(root) {
  const wanted = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (wanted && root.contains(wanted) && wanted.matches("[data-place]")) wanted.focus();
}

// Saving: a form goes out, and the regions of the answer take the place of ours.
function send(review, event) {
  const form = event.target;
  if (form.method !== "post" || form.closest("#review-remarks")) return; // an answer leads to the list of the case
  event.preventDefault();
  review.saving.add(form, event.submitter);
}

function saved(review, entry, isDone) {
  const at = review.moving.here();
  if (isDone && isByHand(entry)) document.getElementById("review-add-form")?.reset();
  if (at && at.id !== (entry.place || entry.from)) review.moving.bring(at); // whoever decides went on by themselves
  else if (entry.place) review.moving.after(entry.place, isDone);
  else if (/\/(undo|redo)\/$/.test(entry.url)) review.root.querySelector(".ub-place--at[data-place]")?.focus();
  else if (document.activeElement === document.body) toForm(review, entry);
}

/** It is not saved yet: whoever decides goes on all the same. */
function parted(review, entry) {
  if (isByHand(entry)) document.getElementById("review-add-form")?.reset();
  if (entry.place) review.moving.after(entry.place, true);
}

const isByHand = (entry) => entry.url.endsWith("/add/");

/** What was pressed may be gone by now: the next thing to do in the bar stands in its place. */
function toForm(review, entry) {
  const same = review.root.querySelector(`form[action="${CSS.escape(entry.url)}"] button`);
  (same ?? review.root.querySelector("#review-bar .ub-actions form:last-child button"))?.focus({ preventScroll: true });
}

/** Show what a link leads to: the last one pressed counts, and nothing that was read before a decision was saved. */
async function follow(review, { href }, isWanted = () => true) {
  const turn = (review.turn += 1);
  const focused = review.moving.here()?.id;
  while (turn === review.turn && isWanted()) {
    const was = review.taken;
    const page = await load(review, href);
    if (!page) return;
    if (was !== review.taken || turn !== review.turn || !isWanted()) continue;
    take(review, page);
    const at = review.moving.here()?.id;
    if (at && at !== focused) return; // whoever reads went on meanwhile
    const wanted = document.getElementById(new URL(href).hash.slice(1) || focused || "sheet");
    return (wanted ?? document.getElementById("sheet"))?.focus();
  }
}

/** Return what is at an address, or null after saying why not. */
async function load(review, address) {
  const answer = await fetch(address, { credentials: "same-origin" }).catch(() => null);
  if (!answer || answer.status >= 500) say(review.root.dataset.saysOffline);
  else if (answer.status === 404 || !new URL(answer.url).pathname.startsWith("/review/")) review.saving.leave();
  else return read(answer);
  return null;
}

const read = async (answer) => ({ isOk: answer.ok, url: answer.url, text: await answer.text() });

function take(review, page) {
  const focused = review.moving.here()?.id;
  const fresh = new DOMParser().parseFromString(page.text, "text/html");
  if (page.isOk) history.replaceState(null, "", page.url);
  for (const id of REGIONS) replace(document.getElementById(id), fresh.getElementById(id));
  const form = document.getElementById("review-add-form");
  const next = fresh.getElementById("review-add-form");
  if (form && next && form.page.value !== next.page.value) replace(document.getElementById("review-add"), fresh.getElementById("review-add"));
  reveal(review.root);
  review.clock.show(shownPage());
  review.taken += 1;
  document.dispatchEvent(new Event("unbroken:shown")); // what was asked for before this is of before
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function replace(old, next) {
  if (!old || !next) return;
  const image = old.querySelector("image");
  const other = next.querySelector("image");
  const node = document.importNode(next, true);
  // The same picture stays where it is: only the marks over it change.
  if (image && other && image.getAttribute("href") === other.getAttribute("href")) node.querySelector("image").replaceWith(image);
  const scroll = old.querySelector(".ub-sheet");
  const at = scroll && [scroll.scrollLeft, scroll.scrollTop];
  old.replaceWith(node);
  if (at) node.querySelector(".ub-sheet")?.scrollTo(...at);
  startModules(node);
}

function say(words) {
  document.getElementById("ub-announce").textContent = words || "";
}

// Keys.
function pressed(review, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(FIELDS)) return;
  const act = KEYS[event.key];
  if (act && act(review, event.key) !== false) event.preventDefault();
}

const step = (way) => (review) => review.moving.step(way);

const press = (name) => (review) => {
  const place = review.moving.here();
  // Removing what is proposed to be removed is accepting it, and so with keeping.
  const accept = { r: '[data-say="a"][value^="REDACT"]', k: '[data-say="a"][value^="KEEP"]' }[name];
  const button = place?.querySelector(`[data-say="${name}"]:not([disabled])`) ?? (accept && place?.querySelector(accept));
  if (!button) return false;
  button.click();
  return undefined;
};

const go = (review, key) => {
  const wanted = review.root.querySelector(`a[data-key="${CSS.escape(key)}"]`);
  const form = review.root.querySelector(`form[data-key="${CSS.escape(key)}"]`);
  if (wanted) wanted.click();
  else if (form) form.requestSubmit();
  else return false;
  return undefined;
};

const KEYS = {
  n: step(1), p: step(-1), o: (review) => void review.moving.onward(), a: press("a"), r: press("r"), k: press("k"), c: press("c"), e: press("e"),
  u: go, U: go, "[": go, "]": go, "+": go, "-": go, t: go, s: go,
  d: (review) => openDrawing(review.root),
  "?": (review) => part(review.root, "keys")?.click(),
  Escape: (review) => (review.root.querySelector('[data-part="draw"][aria-pressed="true"]') ? toggleDrawing(review.root) : false),
};

// Clicks.
function clicked(review, event) {
  const link = event.target.closest("a[data-swap]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    follow(review, link);
    return;
  }
  const mark = event.target.closest("[data-goes]");
  if (mark && !isDrawing(review.root)) document.getElementById(mark.dataset.goes)?.focus();
  const button = event.target.closest("[data-part]");
  if (button?.dataset.part === "draw") toggleDrawing(review.root);
  if (button?.dataset.part === "keys") {
    const list = document.getElementById("review-keys");
    list.hidden = !list.hidden;
    button.setAttribute("aria-expanded", String(!list.hidden));
  }
}
