// The lock of notes: the key is made here, wrapped by a passphrase that never leaves the browser, and what is written is
// encrypted before it is sent. See docs/adr/0020-notes-are-encrypted-in-the-browser.md.

const ROUNDS = 600000;
const SHORTEST = 14;
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const KEPT = "unbroken-notes-";
const encode = (bytes) => btoa(Array.from(new Uint8Array(bytes), (one) => String.fromCharCode(one)).join(""));
const decode = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
const random = (count) => crypto.getRandomValues(new Uint8Array(count));
const words = (text) => new TextEncoder().encode(text);

/** Encrypt words; about: what they are bound to. Returns nonce and ciphertext in one, as base64. */
export const sealText = (key, text, about) => seal(key, words(text), about);

/** Return the words that sealText was given. Rejects when the key or what they are bound to is another. */
export const unsealText = async (key, sealed, about) => new TextDecoder().decode(await unseal(key, sealed, about));

/** Forget the open keys of this tab, but for that of one person if given. */
export function forgetKeys(person = "") {
  for (const one of Object.keys(sessionStorage)) if (one.startsWith(KEPT) && one !== KEPT + person) sessionStorage.removeItem(one);
}

/** Ask the server, in JSON; with a body it is a POST. Throws the status when it refuses. */
export async function ask(url, body) {
  const csrf = document.cookie.match(/(?:^|; )unbroken_csrf=([^;]+)/)?.[1] ?? "";
  const answer = await fetch(url, {
    method: body ? "POST" : "GET",
    headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json", "X-CSRFToken": csrf }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw answer.status;
  return answer.json();
}

/**
 * Open the notebook in a section made by served/notebook.html: let the reader make it, or open it by passphrase or code.
 * use(key): called with the open key, also when this tab has it already. Returns { fail, says } for the caller's own work.
 */
export async function openNotebook(element, use) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const { notebook, person } = element.dataset;
  const says = part("says").dataset;
  const fail = (sentence) => {
    part("error").textContent = sentence;
    part("error").hidden = !sentence;
  };
  const show = (name) => ["make", "open", "inside"].forEach((one) => (part(one).hidden = one !== name));
  const enter = async (raw) => {
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    sessionStorage.setItem(KEPT + person, encode(raw));
    await use(key);
    show("inside");
  };
  const tools = { fail, says, on: (name, work) => onSubmit(part(name), work, fail, says) };
  if (!globalThis.crypto?.subtle) {
    fail(says.saysInsecure);
    return tools;
  }
  let locked;
  tools.on("make", async () => {
    const passphrase = part("new").value;
    if (passphrase.length < SHORTEST) return fail(says.saysShort);
    if (passphrase !== part("again").value) return fail(says.saysDifferent);
    const raw = random(32);
    const code = newCode();
    ({ locked } = await ask(notebook, await lockedKey(raw, passphrase, code, person)));
    part("new").value = part("again").value = "";
    part("code").textContent = code;
    part("recovery").hidden = false;
    return enter(raw);
  });
  tools.on("open", async () => {
    const raw = await unlocked(locked, part("pass").value, person);
    if (!raw) return fail(says.saysWrong);
    part("pass").value = "";
    return enter(raw);
  });
  try {
    ({ locked } = await ask(notebook));
    const raw = sessionStorage.getItem(KEPT + person);
    if (!locked) show("make");
    else if (raw) await enter(decode(raw)).catch(() => show("open"));
    else show("open");
  } catch {
    fail(says.saysFailed);
  }
  return tools;
}

function onSubmit(form, work, fail, says) {
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    fail("");
    const button = form.querySelector("button");
    button.disabled = true;
    await work().catch((status) => fail(status === 409 ? says.saysChanged : says.saysFailed));
    button.disabled = false;
  });
}

async function lockedKey(raw, passphrase, code, person) {
  const [salt, recoverySalt] = [random(16), random(16)];
  return {
    salt: encode(salt),
    rounds: ROUNDS,
    key: await seal(await lockOf(passphrase, salt, ROUNDS), raw, person),
    recovery_salt: encode(recoverySalt),
    recovery_key: await seal(await lockOf(code, recoverySalt, ROUNDS), raw, person),
  };
}

/** Return the key of the notes, by passphrase or else by recovery code however it was typed, or null. */
async function unlocked(locked, typed, person) {
  const byPassphrase = async () => unseal(await lockOf(typed, decode(locked.salt), locked.rounds), locked.key, person);
  const byCode = async () =>
    unseal(await lockOf(grouped(typed), decode(locked.recovery_salt), locked.rounds), locked.recovery_key, person);
  return byPassphrase()
    .catch(byCode)
    .catch(() => null);
}

/** Return the AES key that a passphrase and a salt give. */
async function lockOf(passphrase, salt, rounds) {
  const base = await crypto.subtle.importKey("raw", words(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const by = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(by, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function seal(key, plain, about) {
  const iv = random(12);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: words(about) }, key, plain));
  const whole = new Uint8Array(iv.length + sealed.length);
  whole.set(iv);
  whole.set(sealed, iv.length);
  return encode(whole);
}

async function unseal(key, text, about) {
  const whole = decode(text);
  const by = { name: "AES-GCM", iv: whole.slice(0, 12), additionalData: words(about) };
  return new Uint8Array(await crypto.subtle.decrypt(by, key, whole.slice(12)));
}

/** Return a code of 32 letters and digits that cannot be mistaken for each other: 160 bits. */
const newCode = () => grouped(Array.from(random(32), (one) => LETTERS[one % LETTERS.length]).join(""));
const grouped = (text) =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/(.{4})(?=.)/g, "$1-");
