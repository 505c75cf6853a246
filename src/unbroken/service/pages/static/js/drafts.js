// What a person typed and has not sent, kept in this tab only, for the same person only, until it is sent.
import { forgetKeys } from "./notes-lock.js";

const PREFIX = "unbroken-draft:";
const KEPT = "input:not([type=hidden]:not([data-drafted]), [type=password], [type=file], [type=submit]), textarea, select";
const UNTIL_ELSEWHERE = 'form[data-draft="until-elsewhere"]';
const ENTRANCE = /^\/(sign-in|account)\//;
const forms = () => [...document.querySelectorAll('form[method="post" i]:not([data-no-draft])')];

/** Keep drafts for this person; put back what was typed before a sign-out. says: the sentence shown then. */
export function keepDrafts(person, signInUrl, says) {
  forgetOthers(person);
  forgetKeys(person);
  const key = `${PREFIX}${person}:${location.pathname}`;
  const kept = read(key);
  forgetArrived(person, key);
  const isKept = document.querySelector(UNTIL_ELSEWHERE) !== null;
  const cameFromSignIn = document.referrer.startsWith(new URL(signInUrl, location.href).href);
  if (kept && (!kept.sent || cameFromSignIn || isKept) && !document.querySelector(".govuk-error-summary")) restore(kept.values, says);
  else sessionStorage.removeItem(key);
  forms().forEach((form, at) => {
    form.addEventListener("input", () => write(key, at, form, false));
    form.addEventListener("submit", (event) => {
      write(key, at, form, true);
      if (form.matches(UNTIL_ELSEWHERE) && !navigator.onLine) {
        event.preventDefault();
        say(form.dataset.saysOffline);
      }
    });
  });
}

/** A form that answers on another page was taken once that page opens; until then its draft stays, also after sending. */
function forgetArrived(person, key) {
  if (ENTRANCE.test(location.pathname)) return;
  const arrived = (other) => other !== key && other.startsWith(`${PREFIX}${person}:`) && read(other)?.sent;
  forget(arrived);
}

/** Forget every draft of everybody, and the open keys of notes: after signing out on purpose. */
export function forgetAll() {
  forget(() => true);
  forgetKeys();
}

function forgetOthers(person) {
  forget((key) => !key.startsWith(`${PREFIX}${person}:`));
}

function forget(which) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX) && which(key)) sessionStorage.removeItem(key);
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, at, form, sent) {
  const values = read(key)?.values ?? {};
  values[at] = [...form.querySelectorAll(KEPT)].map((field) => (["radio", "checkbox"].includes(field.type) ? field.checked : field.value));
  sessionStorage.setItem(key, JSON.stringify({ values, sent }));
}

function restore(values, says) {
  let changed = false;
  forms().forEach((form, at) => {
    const fields = [...form.querySelectorAll(KEPT)];
    if (values[at]?.length !== fields.length) return; // the form is another one now
    fields.forEach((field, index) => {
      const name = ["radio", "checkbox"].includes(field.type) ? "checked" : "value";
      if (field[name] !== values[at][index]) changed = true;
      field[name] = values[at][index];
    });
  });
  if (changed) say(says);
}

function say(text) {
  const words = document.createElement("p");
  words.className = "ub-message";
  words.setAttribute("role", "status");
  words.textContent = text;
  document.getElementById("main-content").prepend(words);
}
