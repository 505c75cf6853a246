// Redaction review with the keyboard: decisions are saved as they are made, and the page never jumps.
import { start as startModules } from "./app.js";

const REGIONS = ["review-said", "review-bar", "review-page", "review-thumbs", "review-places", "review-remarks"];
const FIELDS = "input, textarea, select, [contenteditable]";
const CORNERS = ["x0", "y0", "x1", "y1"];

/** Start on the page of a document. Keys work while the focus is not in a field, and only on this page. */
export function start(root) {
  const review = { root, since: Date.now(), drawing: null };
  root.addEventListener("submit", (event) => send(review, event));
  root.addEventListener("click", (event) => clicked(review, event));
  document.addEventListener("keydown", (event) => pressed(review, event));
  document.addEventListener("selectionchange", () => selected(root));
  root.addEventListener("pointerdown", (event) => drawFrom(review, event));
  root.addEventListener("pointermove", (event) => drawTo(review, event));
  root.addEventListener("pointerup", () => drawn(review));
  document.addEventListener("visibilitychange", () => (document.hidden ? spend(review) : (review.since = Date.now())));
  window.addEventListener("pagehide", () => spend(review));
  reveal(root);
  toPlace(root);
}

const part = (root, name) => root.querySelector(`[data-part="${name}"]`);
const places = (root) => [...root.querySelectorAll("[data-place]")];
const here = (root) => root.querySelector("[data-place]:focus, [data-place]:focus-within");

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
async function send(review, event) {
  const form = event.target;
  if (form.method !== "post" || form.closest("#review-remarks")) return; // an answer leads to the list of the case
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const place = form.closest("[data-place]");
  const order = place ? places(review.root).indexOf(place) : -1;
  const focused = here(review.root)?.id;
  const answer = await fetch(form.action, { method: "POST", body: data, credentials: "same-origin" });
  await take(review, answer);
  if (place) goOn(review, place.id, order, answer.ok);
  else if (focused) document.getElementById(focused)?.focus();
  if (answer.ok && form.id === "review-add-form") form.reset();
}

async function follow(review, link) {
  spend(review);
  const focused = here(review.root)?.id;
  await take(review, await fetch(link.href, { credentials: "same-origin" }));
  const hash = new URL(link.href).hash.slice(1);
  (document.getElementById(hash || focused || "sheet") ?? document.getElementById("sheet"))?.focus();
}

async function take(review, answer) {
  if (answer.status >= 500 || answer.status === 404 || !new URL(answer.url).pathname.startsWith("/review/")) {
    location.reload(); // signed out, or no longer allowed: the page itself tells
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.ok) history.replaceState(null, "", answer.url);
  for (const id of REGIONS) replace(document.getElementById(id), fresh.getElementById(id));
  const form = document.getElementById("review-add-form");
  const next = fresh.getElementById("review-add-form");
  if (form && next && form.page.value !== next.page.value) replace(document.getElementById("review-add"), fresh.getElementById("review-add"));
  reveal(review.root);
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

function goOn(review, id, order, isDone) {
  const all = places(review.root);
  const same = document.getElementById(id);
  if (!isDone || !same) return (same ?? all[Math.min(order, all.length - 1)])?.focus();
  const after = [...all.slice(all.indexOf(same) + 1), ...all].find((one) => one.dataset.state === "open");
  const next = after ?? same;
  say(after ? review.root.dataset.saysMoved : review.root.dataset.saysNone);
  next.focus();
  return bring(review, next);
}

function say(words) {
  document.getElementById("ub-announce").textContent = words || "";
}

// Another page than the one shown: bring it beside the list.
function bring(review, place) {
  const link = place.querySelector(".ub-place__what a");
  const shown = document.getElementById("sheet")?.dataset.page;
  if (place.dataset.page !== shown && link) follow(review, link);
}

// Keys.
function pressed(review, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(FIELDS)) return;
  const act = KEYS[event.key];
  if (act && act(review, event.key) !== false) event.preventDefault();
}

function step(way, wanted = () => true) {
  return (review) => {
    const all = places(review.root);
    const at = all.indexOf(here(review.root));
    const from = way > 0 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse();
    const next = from.find(wanted) ?? (at < 0 ? all.find(wanted) : undefined);
    if (!next) return;
    next.focus();
    bring(review, next);
  };
}

const press = (name) => (review) => {
  const place = here(review.root);
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

const isOpen = (one) => one.dataset.state === "open";
const KEYS = {
  n: step(1), p: step(-1), o: step(1, isOpen), a: press("a"), r: press("r"), k: press("k"), c: press("c"), e: press("e"),
  u: go, U: go, "[": go, "]": go, "+": go, "-": go, t: go, s: go,
  d: (review) => part(review.root, "draw")?.closest("details") && openDrawing(review),
  "?": (review) => part(review.root, "keys")?.click(),
  Escape: (review) => (review.root.querySelector('[data-part="draw"][aria-pressed="true"]') ? toggleDrawing(review) : false),
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
  if (mark && !isDrawing(review)) document.getElementById(mark.dataset.goes)?.focus();
  const button = event.target.closest("[data-part]");
  if (button?.dataset.part === "draw") toggleDrawing(review);
  if (button?.dataset.part === "keys") {
    const list = document.getElementById("review-keys");
    list.hidden = !list.hidden;
    button.setAttribute("aria-expanded", String(!list.hidden));
  }
}

// Drawing a box: fills in the corners, which can be typed as well.
const isDrawing = (review) => part(review.root, "draw")?.getAttribute("aria-pressed") === "true";

function openDrawing(review) {
  document.getElementById("review-add").open = true;
  toggleDrawing(review);
}

function toggleDrawing(review) {
  const button = part(review.root, "draw");
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(on));
  const sheet = review.root.querySelector(".ub-sheet");
  sheet?.classList.toggle("ub-sheet--drawing", on);
  sheet?.toggleAttribute("data-busy", on); // what a colleague decides is shown when the box is drawn
}

function pointOf(sheet, event) {
  const turned = sheet.querySelector("svg > g");
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(turned.getScreenCTM().inverse());
  const within = (value, most) => Math.min(Math.max(value, 0), Number(most));
  return [within(at.x, sheet.dataset.width), within(at.y, sheet.dataset.height)];
}

function drawFrom(review, event) {
  const sheet = event.target.closest(".ub-sheet");
  if (!sheet || !isDrawing(review)) return;
  event.preventDefault();
  review.drawing = { sheet, from: pointOf(sheet, event), to: null };
}

function drawTo(review, event) {
  if (!review.drawing) return;
  const { sheet, from } = review.drawing;
  const to = (review.drawing.to = pointOf(sheet, event));
  const box = sheet.querySelector(".ub-sheet__drawn");
  box.setAttribute("x", Math.min(from[0], to[0]));
  box.setAttribute("y", Math.min(from[1], to[1]));
  box.setAttribute("width", Math.abs(from[0] - to[0]));
  box.setAttribute("height", Math.abs(from[1] - to[1]));
}

function drawn(review) {
  const done = review.drawing;
  review.drawing = null;
  if (!done?.to) return;
  const { from, to } = done;
  const edges = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])];
  CORNERS.forEach((name, at) => (document.getElementById(`add-${name}`).value = edges[at].toFixed(1)));
  toggleDrawing(review);
  document.getElementById("review-add").open = true;
  document.getElementById("add-kind").focus();
}

// Selecting words of the page fills in which they are.
function selected(root) {
  const text = root.querySelector("#review-text");
  const chosen = document.getSelection();
  const form = root.querySelector("#review-add-form");
  if (!text || !form || !chosen?.rangeCount || chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return;
  const range = chosen.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(text.dataset.start) + [...before.toString()].length;
  form.elements.start.value = start;
  form.elements.end.value = start + [...range.toString()].length;
  form.elements.words.value = range.toString().replace(/\s+/g, " ").trim();
}

// How long the page was looked at: seconds alone, never which page.
function spend(review) {
  const seconds = Math.round((Date.now() - review.since) / 1000);
  review.since = Date.now();
  const token = review.root.querySelector('[name="csrfmiddlewaretoken"]')?.value;
  if (seconds < 1 || !token) return;
  const data = new FormData();
  data.append("csrfmiddlewaretoken", token);
  data.append("seconds", String(seconds));
  fetch(review.root.dataset.timeUrl, { method: "POST", body: data, keepalive: true, credentials: "same-origin" }).catch(() => {});
}
