// Warn before the idle sign-out, and keep what was typed.
import { keepDrafts, leave } from "./drafts.js";
import { forgetKeys } from "./notes-lock.js";

const WARN_SECONDS = 120;
const SHARED = "unbroken-last-seen";
const KEEP_ALIVE_MS = 5 * 60 * 1000;

/** Start on the body of a signed-in page. */
export function start(body) {
  const { idleSeconds, signInUrl } = body.dataset;
  keepDrafts(body);
  document.querySelectorAll("form[data-sign-out]").forEach((form) => form.addEventListener("submit", leave));
  const dialog = document.getElementById("ub-idle");
  const seen = () => localStorage.setItem(SHARED, String(Date.now()));
  const left = () => Number(idleSeconds) - (Date.now() - Number(localStorage.getItem(SHARED))) / 1000;
  const stay = () => fetch(location.href, { method: "HEAD", credentials: "same-origin" }).then(seen, () => {});
  seen(); // loading this page was a request: the server counts from here, in every tab

  dialog.addEventListener("close", stay);
  setInterval(() => {
    const seconds = left();
    if (seconds <= 0) {
      forgetKeys();
      location.assign(`${signInUrl}?next=${encodeURIComponent(location.pathname + location.search)}`);
    } else if (seconds <= WARN_SECONDS && !dialog.open) dialog.showModal();
    else if (seconds > WARN_SECONDS && dialog.open) dialog.close();
  }, 1000);
  // An upload is somebody's work even when nobody touches the page.
  setInterval(() => document.querySelector("[data-busy]") && stay(), KEEP_ALIVE_MS);
}
