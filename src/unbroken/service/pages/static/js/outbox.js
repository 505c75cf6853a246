// What was decided and is not saved yet: kept in order, sent one by one, again until the server answered, never twice.
const AGAIN_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The server answered nothing useful: the connection dropped, or it is restarting. */
export class Later extends Error {}

/**
 * Entries are {id, url, fields, words, place}. The id goes with every attempt, so the server takes each once.
 * send(entry): returns the server's answer, throws Later to have it tried again. taken(entry, answer): it was answered.
 * changed(): the entries, or whether they wait, are others. store: {read(), write(entries)}. wait(ms, then): a timer.
 */
export class Outbox {
  constructor({ send, taken, changed, store, wait }) {
    Object.assign(this, { send, taken, changed, store, wait });
    this.entries = store.read();
    this.isWaiting = this.entries.length > 0;
    this.attempt = 0;
    this.isBusy = false;
  }

  /** Keep an entry and send it after those before it. Returns when the outbox is empty, or waits. */
  add(entry) {
    entry.follows = this.entries.some((one) => one.place && one.place === entry.place);
    this.entries.push(entry);
    this.#kept();
    return this.run();
  }

  /** Send what is there. */
  async run() {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      while (this.entries.length) await this.#sendFirst();
      this.attempt = 0;
    } catch (error) {
      if (!(error instanceof Later)) throw error;
      this.isWaiting = true;
      this.wait(AGAIN_MS[Math.min(this.attempt++, AGAIN_MS.length - 1)], () => this.run());
      this.changed();
    } finally {
      this.isBusy = false;
    }
  }

  async #sendFirst() {
    const [entry] = this.entries;
    const answer = await this.send(entry);
    this.entries.shift();
    this.isWaiting = this.isWaiting && this.entries.length > 0;
    this.attempt = 0;
    this.#kept();
    await this.taken(entry, answer);
  }

  #kept() {
    this.store.write(this.entries);
    this.changed();
  }
}

/** Return entries kept in this tab for one person, also when the page is loaded again or signed in again. */
export function tabStore(person) {
  const key = `unbroken-draft:${person}:unsaved`;
  return {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(key)) ?? [];
      } catch {
        return [];
      }
    },
    write: (entries) => (entries.length ? sessionStorage.setItem(key, JSON.stringify(entries)) : sessionStorage.removeItem(key)),
  };
}

/** Return a new ULID: the time, then eighty random bits. */
export function newId(now = Date.now()) {
  let time = "";
  for (let at = 0, rest = now; at < 10; at += 1, rest = Math.floor(rest / 32)) time = LETTERS[rest % 32] + time;
  return time + [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => LETTERS[byte % 32]).join("");
}
