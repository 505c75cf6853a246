// Say that this page is open, so that colleagues see who is on it; and say so when it closes.
const BEAT_MS = 20000;

const anOpening = () => Math.random().toString(36).slice(2);

/** Start in an element with data-url and data-token. Without script the look itself counts for some minutes. */
export function start(element) {
  const { url, token } = element.dataset;
  let opening = anOpening(); // a word of this opening that arrives after its goodbye counts no more
  const say = (step) =>
    fetch(url, {
      method: "POST",
      body: new URLSearchParams({ csrfmiddlewaretoken: token, step, opening }),
      headers: { "X-Unbroken-Background": "1" }, // a page left open is nobody at work: it still signs out
      credentials: "same-origin",
      keepalive: true,
    }).catch(() => {});
  say("beat");
  setInterval(() => say("beat"), BEAT_MS);
  window.addEventListener("pagehide", () => say("leave"));
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    opening = anOpening();
    say("beat");
  });
}
