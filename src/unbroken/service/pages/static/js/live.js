// Keep a page's live regions up to date: an event says that something changed, the page itself says what.
import { start as startModules } from "./app.js";
import { askedAt, isAnswer, isTyped, keepOnlyWords, tellChanged } from "./unsent.js";

const SETTLE_MS = 300;
const RETRY_MS = [1000, 2000, 5000, 10000, 30000];
const LEAVING_MS = 60000; // a form or a link was pressed and its answer is on the way, or was a download
const ANSWER_MS = 10000; // so long nothing is read anew then: where the page stands may be over
// The server does not count this as the person being there, so a page left open still signs out.
const HEADERS = { Accept: "text/html", "X-Unbroken-Background": "1" };

const wanted = new Map(); // topic -> address of what to read anew when it changes
const stale = new Set();
let address = "";
let source = null;
let attempt = 0;
let missed = false; // the stream was down: what happened meanwhile was not heard
let shown = 0; // how often the page itself showed something newer than what was asked for here
let started = false;
let timer = 0;
let watch = 0;
let leftAt = -LEAVING_MS;
let isHere = true; // the page is had by asking where it stands; the answer to a form may stand where only forms are sent to
let isOver = false; // nothing of the page is left to keep up to date
const kept = new Map(); // region that holds something typed -> what it would say now

/**
 * Start in an element with data-topic: one stream a page, however many elements ask. Regions are elements with an id
 * and data-live, outermost only. data-live-from: where to read them, for what is on pages that are not live themselves.
 */
export function start(element) {
  const { topic = "", liveFrom, liveUrl } = element.dataset;
  if (!liveFrom || !wanted.has(topic)) wanted.set(topic, liveFrom || "");
  address = liveUrl || address || "/bytes/live";
  if (started) return;
  started = true;
  setTimeout(open); // once all elements of the page have asked
  lookAgain();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return close();
    soonAll(); // what happened while nobody looked
    return open();
  });
  document.addEventListener("unbroken:uploaded", soonAll);
  document.addEventListener("unbroken:shown", () => (shown += 1));
  window.addEventListener("online", () => source?.readyState !== EventSource.OPEN && again(0));
  window.addEventListener("pagehide", close);
  window.addEventListener("beforeunload", () => (leftAt = performance.now()));
}

function open() {
  if (source || document.hidden) return;
  const from = new URL(address, location.href);
  if (wanted.size === 1) from.searchParams.set("topic", [...wanted.keys()][0]);
  source = new EventSource(from);
  source.onopen = () => {
    attempt = 0;
    if (missed) soonAll();
    else if ([...wanted.values()].includes("")) soon(""); // between the page and its stream nothing was heard either
    missed = false;
  };
  source.onmessage = heard;
  source.addEventListener("changed", heard);
  source.addEventListener("ended", () => {
    soonAll(); // signed out, or the server is restarting: the page itself tells which
    again();
  });
  source.onerror = () => {
    missed = true;
    if (source?.readyState === EventSource.CLOSED) again(); // else the browser is already trying again
  };
}

function again(soonest = RETRY_MS[Math.min(attempt++, RETRY_MS.length - 1)]) {
  close();
  missed = true;
  setTimeout(open, soonest);
}

function close() {
  source?.close();
  source = null;
}

function heard(event) {
  const topic = topicOf(event.data);
  if (topic === null || wanted.has("")) return soonAll();
  return wanted.has(topic) ? soon(wanted.get(topic)) : undefined;
}

function topicOf(data) {
  try {
    return JSON.parse(data).topic ?? null;
  } catch {
    return null;
  }
}

const soonAll = () => soon(...wanted.values());

function soon(...addresses) {
  addresses.forEach((one) => stale.add(one)); // empty for the page itself, wherever it is by then
  clearTimeout(timer);
  timer = setTimeout(look, SETTLE_MS);
}

function look() {
  const wait = leftAt + ANSWER_MS - performance.now();
  if (wait > 0) return void (timer = setTimeout(look, wait));
  const now = [...stale];
  stale.clear();
  // The page's own answer holds everything the other addresses would give.
  return refreshAll(now.includes("") ? [""] : now).catch(() => {
    now.forEach((one) => stale.add(one)); // not to be had now
    setTimeout(soon, RETRY_MS[2]);
  });
}

async function refreshAll(addresses) {
  for (const one of addresses) await refresh(one);
  lookAgain();
}

/** What says data-live-again ends by itself, without an event: look again after so many seconds. */
function lookAgain() {
  clearTimeout(watch);
  const seconds = Number(document.querySelector("[data-live-again]")?.dataset.liveAgain);
  if (seconds) watch = setTimeout(() => (document.hidden ? lookAgain() : soonAll()), seconds * 1000);
}

const regions = (root) => [...root.querySelectorAll("[data-live][id]")].filter((one) => !one.parentElement.closest("[data-live][id]"));
const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

/**
 * Load the page anew, but never in the way of what was just pressed: that would throw its answer away, and never by
 * sending a form again. instead: what is done where something is typed.
 */
function reload(instead) {
  if (performance.now() - leftAt < LEAVING_MS) return void setTimeout(soonAll, LEAVING_MS);
  if (instead && isTyped(document)) return instead();
  isOver = true;
  return isAnswer ? location.replace(askedAt(false) || askedAt()) : location.reload();
}

const tell = () => tellChanged(askedAt(isHere));

function leaveWords() {
  isOver = true;
  keepOnlyWords();
}

async function refresh(from) {
  const [wasAt, wasShown] = [location.href, shown];
  const page = askedAt(isHere);
  if (isOver || !page) return undefined; // an answer of which nobody knows where its form was
  const response = await fetch(from || page, { headers: HEADERS, credentials: "same-origin" });
  if (!from && isAnswer && isHere && response.status === 405) {
    isHere = false;
    return refresh(from);
  }
  if (response.status === 401 || isSignIn(response)) return reload(); // what was typed is kept for when they are back
  if (response.redirected) return reload(tell);
  if (response.status === 404) return reload(leaveWords); // it is not the reader's any more
  if (!response.ok) return undefined;
  const text = await response.text();
  if (location.href !== wasAt || shown !== wasShown) return soon(""); // the page moved on by itself: this answer is of before
  const fresh = new DOMParser().parseFromString(text, "text/html");
  // What this page was about is over, such as the reading of a document: the page itself is another one now.
  if ([...document.querySelectorAll("[data-live-gone]")].some((one) => !fresh.getElementById(one.id))) return reload(tell);
  const changed = regions(document).filter((old) => replace(old, fresh.getElementById(old.id)));
  if (changed.length) announce(changed);
  return undefined;
}

function isSignIn(response) {
  const { signInUrl } = document.body.dataset;
  return Boolean(signInUrl) && response.redirected && new URL(response.url).pathname === new URL(signInUrl, location.href).pathname;
}

/** Leave a region as it is that holds something typed; say so when what it is about has changed meanwhile. */
function keep(old, next) {
  const [before, now] = [kept.get(old.id) ?? (isAnswer ? words(next) : words(old)), words(next)];
  kept.set(old.id, now);
  if (before !== now) tell();
  return false;
}

/** Replace one region, keeping focus, open details and scroll. Returns whether its words changed. */
function replace(old, next) {
  if (!next || old.querySelector("[data-busy]")) return false;
  if (isTyped(old)) return keep(old, next);
  if (old.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) return false;
  const differs = words(old) !== words(next);
  if (!differs && old.className === next.className) return false;
  const focus = whereFocusIs(old);
  const scroll = [scrollX, scrollY];
  const openDetails = [...old.querySelectorAll("details")].map((one) => one.open);
  const node = document.importNode(next, true);
  node.querySelectorAll("details").forEach((one, at) => (one.open = openDetails[at] ?? one.open));
  old.replaceWith(node);
  startModules(node);
  focus?.(node);
  scrollTo(...scroll);
  return differs;
}

function whereFocusIs(old) {
  const active = document.activeElement;
  if (!old.contains(active)) return null;
  if (active === old) return (node) => node.focus({ preventScroll: true });
  const selector = active.id ? `#${CSS.escape(active.id)}` : `:is(a, button, summary, [tabindex])`;
  const at = [...old.querySelectorAll(selector)].indexOf(active);
  return (node) => (node.querySelectorAll(selector)[at] ?? node).focus({ preventScroll: true });
}

function announce(changed) {
  const said = changed.map((old) => document.getElementById(old.id)?.dataset.liveSays).filter(Boolean);
  document.getElementById("ub-announce").textContent = said.length ? said.join(". ") : document.body.dataset.saysUpdated || "";
}
