// What a person typed and has not sent: kept on this device until the service took it, sealed so that only they read it.
// See docs/adr/0022-drafts-are-sealed-on-the-device.md.
import { forgetKeys } from "./notes-lock.js";

const PREFIX = "unbroken-draft:";
const TAKEN = "unbroken_taken";
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const FIELDS = "input:not([type=hidden]:not([data-drafted]), [type=password], [type=file], [type=submit]), textarea, select";
const decode = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
const encode = (bytes) => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
const ticked = (field) => ["radio", "checkbox"].includes(field.type);
const valueOf = (field) => (ticked(field) ? field.checked : field.value);
const pathOf = (form) => new URL(form.getAttribute("action") ?? "", location.href).pathname;
const forms = () => [...document.querySelectorAll('form[method="post" i]:not([data-no-draft])')];

let own = ""; // how the names of this person's drafts begin
let key = null; // opens and seals them; null where the browser seals only behind https: then they stay in this tab
let started = () => {};
const ready = new Promise((resolve) => (started = resolve));
const shelf = () => (key ? localStorage : sessionStorage);

/** Keep drafts for the person of this page, and put back what they typed here and could not send. */
export function keepDrafts(body) {
  const says = { ...body.dataset };
  own = `${PREFIX}${says.person}:`;
  body.removeAttribute("data-draft-key");
  forgetKeys(says.person);
  forget(sessionStorage, (name) => !name.startsWith(own));
  const name = own + location.pathname;
  const writing = begin(name, says);
  for (const form of forms()) {
    form.addEventListener("input", () => writing.then((write) => write(form)));
    window.addEventListener("submit", (event) => {
      if (event.target !== form) return; // at the window, after what the page itself listens to
      if (event.defaultPrevented) return void writing.then((write) => write(form, "", true)); // a script sends it
      const sent = pathOf(form);
      if (parsed(shelf(), name).body) put(name, { ...parsed(shelf(), name), sent }); // at once: the page may be gone soon
      writing.then((write) => write(form, sent));
      if (!navigator.onLine) holdBack(event, form, says.saysOffline);
    });
  }
}

/** Open the key and what was kept of this page; return what writes its draft. */
async function begin(name, says) {
  if (globalThis.crypto?.subtle) key = await crypto.subtle.importKey("raw", decode(says.draftKey), "AES-GCM", false, ["encrypt", "decrypt"]);
  forget(localStorage, (_name, draft) => !(Date.now() - draft.at < KEPT_MS));
  forgetTaken();
  const kept = await open(name);
  const isAnswer = says.answers !== undefined; // to what was sent: its fields hold what was typed already
  const write = writer(name, kept?.values ?? {}, isAnswer ? structuredClone(kept?.values ?? {}) : {});
  if (kept) restore(kept.values, isAnswer ? null : says);
  if (kept && isAnswer) forms().forEach((form) => addressOf(form) in kept.values && write(form));
  started();
  return write;
}

/** Return this person's drafts that were not taken, newest first: { path, title, at }. */
export async function listDrafts() {
  await ready;
  const names = Object.keys(shelf()).filter((name) => name.startsWith(own));
  const found = await Promise.all(names.map(async (name) => ({ ...(await open(name)), path: name.slice(own.length) })));
  return found.filter((one) => one.values).sort((one, other) => other.at - one.at);
}

/** Forget every draft of this person, here and in the tab. */
export function forgetDrafts() {
  [localStorage, sessionStorage].forEach((one) => forget(one, (name) => name.startsWith(own)));
}

/** After signing out on purpose: what is not sealed goes, and the open keys of notes. */
export function leave() {
  forget(sessionStorage, () => true);
  forgetKeys();
}

/** Without a connection a page would be lost for the browser's own: ask first, and send only when something answers. */
function holdBack(event, form, sentence) {
  const pressed = event.submitter;
  event.preventDefault();
  fetch(location.href, { method: "HEAD", credentials: "same-origin" }).then(
    () => {
      if (pressed?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: pressed.name, value: pressed.value }));
      form.submit();
    },
    () => say(sentence),
  );
}

/** The service names in a cookie which addresses took what was sent to them; those drafts are done. */
function forgetTaken() {
  const said = document.cookie.match(new RegExp(`(?:^|; )${TAKEN}=([^;]+)`))?.[1];
  if (!said) return;
  const taken = decodeURIComponent(said).split("~");
  forget(shelf(), (name, draft) => name.startsWith(own) && taken.includes(draft.sent));
  document.cookie = `${TAKEN}=; path=/; max-age=0; samesite=lax`;
}

function forget(where, which) {
  for (const name of Object.keys(where)) if (name.startsWith(PREFIX) && which(name, parsed(where, name))) where.removeItem(name);
}

function parsed(where, name) {
  try {
    return JSON.parse(where.getItem(name)) ?? {};
  } catch {
    return {};
  }
}

/** Return a draft that was opened, or null: { at, sent, values, title }. What another key sealed stays closed. */
async function open(name) {
  const draft = parsed(shelf(), name);
  if (!draft.body) return null;
  try {
    return { ...draft, ...JSON.parse(await unseal(draft.body, name)) };
  } catch {
    return null;
  }
}

/** Return what keeps a form: what changed in it. first: what its fields said before they were sent, where that is known. */
function writer(name, values, first) {
  let last = null;
  return async (form, sent = "", isDone = false) => {
    const address = addressOf(form);
    const changed = Object.fromEntries(named(form).flatMap(([field, id]) => changeOf(field, id, first[address]?.[id]?.was)));
    if (!isDone && Object.values(changed).some((one) => "was" in one)) values[address] = changed;
    else delete values[address];
    const mine = (last = {});
    if (!Object.keys(values).length) return shelf().removeItem(name);
    const body = await seal(JSON.stringify({ values, title: document.querySelector("h1")?.textContent.trim() ?? "" }), name);
    if (mine === last) put(name, { at: Date.now(), sent, body });
  };
}

function put(name, draft) {
  try {
    shelf().setItem(name, JSON.stringify(draft));
  } catch {
    // the device is full: the page goes on, its draft as it was
  }
}

function changeOf(field, id, first) {
  const value = valueOf(field);
  if (field.type === "hidden") return [[id, { value }]];
  const was = first ?? atFirst(field);
  return value === was ? [] : [[id, { value, was, label: field.labels?.[0]?.textContent.trim() ?? "" }]];
}

/** Return what the page came with in a field. */
function atFirst(field) {
  if (ticked(field)) return field.defaultChecked;
  if (field.tagName !== "SELECT") return field.defaultValue;
  return ([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value ?? "";
}

/** Return each field with its name and, where several share one, its number. */
function named(form) {
  const seen = {};
  return [...form.querySelectorAll(FIELDS)].map((field) => {
    seen[field.name] = (seen[field.name] ?? 0) + 1;
    return [field, `${field.name}#${seen[field.name]}`];
  });
}

/** Forms are known by where they send to, and by their place among those that send there. */
function addressOf(form) {
  const path = pathOf(form);
  const same = forms().filter((one) => pathOf(one) === path);
  return `${path}#${same.indexOf(form)}`;
}

function restore(values, says) {
  let [changed, isOld] = [false, false];
  const left = [];
  for (const form of forms()) {
    const kept = values[addressOf(form)] ?? {};
    const fields = named(form);
    for (const [field, id] of fields) {
      if (!(id in kept)) continue;
      const { value, was } = kept[id];
      if (field.type !== "hidden") {
        if (valueOf(field) !== atFirst(field)) continue; // typed since the page opened: that is newer
        changed ||= valueOf(field) !== value;
        isOld ||= atFirst(field) !== was; // somebody changed it after this was typed
      }
      field[ticked(field) ? "checked" : "value"] = value;
    }
    const known = new Set(fields.map(([, id]) => id));
    const lost = Object.entries(kept).filter(([id, one]) => !known.has(id) && one.was !== undefined && typeof one.value === "string");
    left.push(...lost.map(([, one]) => `${one.label}: ${one.value}`));
  }
  if (says && (changed || left.length)) say(isOld ? says.saysDraftOld : says.saysDraft, left.length ? [says.saysDraftLeft, ...left] : []);
}

function say(text, lines = []) {
  document.getElementById("ub-draft")?.remove();
  const box = document.createElement("div");
  box.className = "ub-message";
  box.id = "ub-draft";
  box.setAttribute("role", "status");
  for (const words of [text, ...lines]) box.append(Object.assign(document.createElement("p"), { textContent: words }));
  document.getElementById("main-content").prepend(box);
}

async function seal(text, about) {
  if (!key) return text;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const by = { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(about) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(by, key, new TextEncoder().encode(text)));
  return `${encode(iv)}.${encode(sealed)}`;
}

async function unseal(text, about) {
  if (!key) return text;
  const [iv, sealed] = text.split(".").map(decode);
  const by = { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(about) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(by, key, sealed));
}
