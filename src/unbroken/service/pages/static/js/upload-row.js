// One file's row on the page: shows what the task says and passes on what the person presses.
import { Pace, digestNodes, fileSize, span } from "./upload-words.js";

const BUTTONS = {
  sending: ["pause", "cancel"],
  checking: ["cancel"],
  hashing: ["cancel"],
  waiting: ["cancel"],
  paused: ["resume", "cancel"],
  offline: ["pause", "cancel"],
  failed: ["retry", "cancel"],
};
const TONES = { sealed: "good", failed: "bad", refused: "bad" };

export class Row {
  #pace = new Pace();
  #sent = 0;
  #hashed = 0;
  #state = "waiting";

  constructor(template, file, says) {
    this.element = template.content.firstElementChild.cloneNode(true);
    this.file = file;
    this.says = says;
    this.#part("name").textContent = file.name;
    this.#part("size").textContent = fileSize(file.size);
    this.#part("bar").setAttribute("aria-label", file.name);
    for (const name of this.element.querySelectorAll('[data-part="button-name"]')) name.textContent = ` ${file.name}`;
  }

  #part(name) {
    return this.element.querySelector(`[data-part="${name}"]`);
  }

  /** Call back with pause, resume, retry or cancel. */
  onButton(callback) {
    for (const name of ["pause", "resume", "retry", "cancel"]) this.#part(name).addEventListener("click", () => callback(name));
  }

  get state() {
    return this.#state;
  }

  /** Show a state. error: the sentence below the row, if any. */
  show(state, error = "") {
    if (state !== this.#state) this.#pace.clear();
    this.#state = state;
    this.element.dataset.state = state;
    this.element.classList.toggle("ub-upload--good", TONES[state] === "good");
    this.element.classList.toggle("ub-upload--bad", TONES[state] === "bad");
    const allowed = BUTTONS[state] ?? [];
    const focused = document.activeElement;
    for (const name of ["pause", "resume", "retry", "cancel"]) this.#part(name).hidden = !allowed.includes(name);
    if (focused?.hidden && this.element.contains(focused)) this.#focusFirst(allowed);
    this.#part("error").hidden = !error;
    this.#part("error-text").textContent = error;
    this.#draw();
  }

  #focusFirst(allowed) {
    const button = allowed.length ? this.#part(allowed[0]) : null;
    if (button) button.focus();
  }

  sent(bytes) {
    this.#sent = bytes;
    this.#pace.add(bytes);
    this.#draw();
  }

  hashed(bytes) {
    this.#hashed = bytes;
    if (this.#state === "hashing") this.#draw();
  }

  #draw() {
    const size = this.file.size || 1;
    const percent = this.#state === "sealed" ? 100 : Math.floor((this.#sent / size) * 100);
    const bar = this.#part("bar");
    bar.value = percent;
    bar.textContent = `${percent}%`;
    this.#part("state").textContent =
      this.#state === "hashing" ? `${this.says.hashing} (${Math.floor((this.#hashed / size) * 100)}%)` : (this.says[this.#state] ?? "");
    this.#part("facts").textContent = this.#facts(percent);
  }

  #facts(percent) {
    if (!["sending", "paused", "offline", "failed"].includes(this.#state)) return "";
    const facts = [`${percent}%`, `${fileSize(this.#sent)}`];
    const speed = this.#state === "sending" ? this.#pace.speed : 0;
    if (speed > 0) {
      facts.push(`${fileSize(Math.round(speed))}/s`);
      facts.push(this.says.left.replace("{span}", span((this.file.size - this.#sent) / speed)));
    }
    return facts.join(" · ");
  }

  /** Show the two digests, each as soon as it is known. */
  digests(browser, server) {
    if (browser) this.#part("browser-digest").replaceChildren(...digestNodes(browser));
    if (server) this.#part("server-digest").replaceChildren(...digestNodes(server));
    this.#part("digests").hidden = false;
  }
}
