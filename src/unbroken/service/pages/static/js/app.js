// Start every module a page names. One entry point, no build step: each element says what it needs in data-module.
import { initAll as initGovuk } from "../vendor/govuk-frontend/govuk-frontend.min.js";

const OURS = {
  "unbroken-upload": "./upload.js",
  "unbroken-live": "./live.js",
  "unbroken-presence": "./presence.js",
  "unbroken-digest-copy": "./digest-copy.js",
  "unbroken-player": "./player.js",
  "unbroken-pdf-view": "./pdf-view.js",
  "unbroken-image-view": "./image-view.js",
  "unbroken-idle": "./idle.js",
  "unbroken-drafts": "./drafts-list.js",
  "unbroken-signature": "./signature.js",
  "unbroken-passkey": "./passkey.js",
  "unbroken-review": "./review.js",
  "unbroken-filters": "./filters.js",
  "unbroken-watermark": "./watermark.js",
  "unbroken-notes": "./notes.js",
  "unbroken-notebook": "./notebook.js",
  "unbroken-giveaways": "./giveaways.js",
};

/** Start our modules inside root. Safe to call again after a region was replaced. */
export function start(root) {
  for (const [name, path] of Object.entries(OURS)) {
    const found = [...root.querySelectorAll(`[data-module="${name}"]`)];
    if (root.matches?.(`[data-module="${name}"]`)) found.push(root);
    const fresh = found.filter((element) => !element.hasAttribute("data-started"));
    fresh.forEach((element) => element.setAttribute("data-started", ""));
    if (fresh.length) import(path).then((module) => fresh.forEach((element) => module.start(element)));
  }
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initGovuk();
if (document.querySelector('[data-module^="moj-"]')) {
  import("../vendor/moj-frontend/moj-frontend.min.js").then((moj) => moj.initAll());
}
start(document.body);
// Nobody is signed in here, nor visiting in person: no key of anybody's notes stays open in this tab.
if (!document.body.dataset.person && !("visitor" in document.body.dataset)) import("./notes-lock.js").then((lock) => lock.forgetKeys());
