// How long pages are really looked at: while the page is visible and somebody is there. Sums alone; no page is named.
const IDLE_MS = 120_000;
const LOOKED_AT_MS = 1_000;
const SEND_MS = 60_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "touchstart"];

/**
 * Counts visible and active time. now: returns milliseconds. After two minutes without a sign of life nobody counts as
 * being there. A page counts once, as soon as it was looked at for a second; which page it was stays in here.
 */
export class PageClock {
  constructor(now) {
    this.now = now;
    this.from = this.alive = now();
    this.isVisible = true;
    this.page = "";
    this.on = new Map();
    this.spent = 0;
    this.pages = 0;
  }

  /** Somebody did something. */
  sign() {
    this.#count();
    this.alive = this.now();
  }

  /** Another page is shown. */
  show(page) {
    this.#count();
    this.page = String(page);
  }

  /** The window was hidden or closed. */
  hide() {
    this.#count();
    this.isVisible = false;
  }

  /** The window is seen again. */
  wake() {
    this.isVisible = true;
    this.from = this.alive = this.now();
  }

  /** Return whole seconds and newly seen pages since the last time; what is left of a second stays. */
  take() {
    this.#count();
    const taken = { seconds: Math.floor(this.spent / 1000), pages: this.pages };
    this.spent -= taken.seconds * 1000;
    this.pages = 0;
    return taken;
  }

  /** What was taken could not be sent. */
  giveBack({ seconds, pages }) {
    this.spent += seconds * 1000;
    this.pages += pages;
  }

  #count() {
    const now = this.now();
    if (this.isVisible) {
      const spent = Math.max(0, Math.min(now, this.alive + IDLE_MS) - this.from);
      const before = this.on.get(this.page) ?? 0;
      this.on.set(this.page, before + spent);
      if (this.page && before < LOOKED_AT_MS && before + spent >= LOOKED_AT_MS) this.pages += 1;
      this.spent += spent;
    }
    this.from = now;
  }
}

/** Keep the time of a document under review and send its sums to url. page: returns what is shown. */
export function keepTime(url, token, page) {
  const clock = new PageClock(() => performance.now());
  clock.show(page());
  const send = () => {
    const taken = clock.take();
    if (!taken.seconds && !taken.pages) return;
    fetch(url, {
      method: "POST",
      body: new URLSearchParams({ csrfmiddlewaretoken: token(), seconds: taken.seconds, pages: taken.pages }),
      headers: { "X-Unbroken-Background": "1" },
      credentials: "same-origin",
      keepalive: true,
    }).then((answer) => answer.ok || clock.giveBack(taken), () => clock.giveBack(taken));
  };
  SIGNS.forEach((sign) => document.addEventListener(sign, () => clock.sign(), { capture: true, passive: true }));
  document.addEventListener("visibilitychange", () => (document.hidden ? (clock.hide(), send()) : clock.wake()));
  window.addEventListener("pagehide", send);
  setInterval(send, SEND_MS);
  return clock;
}
