// Notes that only their writer can read. The key is made here, wrapped by a passphrase that never leaves the browser, and
// the text is encrypted before it is sent. See docs/adr/0020-notes-are-encrypted-in-the-browser.md.

const ROUNDS = 600000;
const SHORTEST = 14;
const encode = (bytes) => btoa(Array.from(new Uint8Array(bytes), (one) => String.fromCharCode(one)).join(""));
const decode = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
const random = (count) => crypto.getRandomValues(new Uint8Array(count));
const words = (text) => new TextEncoder().encode(text);

/** Return the AES key that a passphrase and a salt give. */
async function lockOf(passphrase, salt, rounds) {
  const base = await crypto.subtle.importKey("raw", words(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const by = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(by, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Return nonce and ciphertext in one. about: what it is bound to. */
async function seal(key, plain, about) {
  const iv = random(12);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: words(about) }, key, plain));
  const whole = new Uint8Array(iv.length + sealed.length);
  whole.set(iv);
  whole.set(sealed, iv.length);
  return encode(whole);
}

/** Return what seal was given. Rejects when the key or what it is bound to is another. */
async function unseal(key, text, about) {
  const whole = decode(text);
  const by = { name: "AES-GCM", iv: whole.slice(0, 12), additionalData: words(about) };
  return new Uint8Array(await crypto.subtle.decrypt(by, key, whole.slice(12)));
}

/** Return a code of 32 letters and digits that cannot be mistaken for each other: 160 bits. */
function newCode() {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  return Array.from(random(32), (one) => letters[one % 32]).join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** Return the answer of the server as an object. Throws its status. */
async function ask(url, body) {
  const csrf = document.cookie.match(/(?:^|; )unbroken_csrf=([^;]+)/)?.[1] ?? "";
  const answer = await fetch(url, {
    method: body ? "POST" : "GET",
    headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json", "X-CSRFToken": csrf }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw answer.status;
  return answer.json();
}

/** Start in the section of a served document. */
export async function start(element) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const { notebook, note, document: documentId, person } = element.dataset;
  const says = part("says").dataset;
  const kept = `unbroken-notes-${person}`;
  let locked;
  let key;
  let number = 0;
  const fail = (sentence) => {
    part("error").textContent = sentence;
    part("error").hidden = !sentence;
  };
  const show = (name) => ["make", "open", "note"].forEach((one) => (part(one).hidden = one !== name));
  const on = (name, work) =>
    part(name).addEventListener("submit", async (event) => {
      event.preventDefault();
      fail("");
      const button = part(name).querySelector("button");
      button.disabled = true;
      await work().catch((status) => fail(status === 409 ? says.saysChanged : says.saysFailed));
      button.disabled = false;
    });
  const use = async (raw) => {
    key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    sessionStorage.setItem(kept, encode(raw));
    const there = await ask(note);
    number = there.number;
    part("text").value = there.sealed ? new TextDecoder().decode(await unseal(key, there.sealed, documentId)) : "";
    show("note");
  };

  if (!globalThis.crypto?.subtle) return fail(says.saysInsecure);
  on("make", async () => {
    const passphrase = part("new").value;
    if (passphrase.length < SHORTEST) return fail(says.saysShort);
    if (passphrase !== part("again").value) return fail(says.saysDifferent);
    const raw = random(32);
    const code = newCode();
    const [salt, recoverySalt] = [random(16), random(16)];
    ({ locked } = await ask(notebook, {
      salt: encode(salt),
      rounds: ROUNDS,
      key: await seal(await lockOf(passphrase, salt, ROUNDS), raw, person),
      recovery_salt: encode(recoverySalt),
      recovery_key: await seal(await lockOf(code, recoverySalt, ROUNDS), raw, person),
    }));
    part("code").textContent = code;
    part("recovery").hidden = false;
    await use(raw);
  });
  on("open", async () => {
    const typed = part("pass").value;
    const byPassphrase = async () => unseal(await lockOf(typed, decode(locked.salt), locked.rounds), locked.key, person);
    const byCode = async () =>
      unseal(await lockOf(typed.trim().toUpperCase(), decode(locked.recovery_salt), locked.rounds), locked.recovery_key, person);
    const raw = await byPassphrase().catch(byCode).catch(() => null);
    if (!raw) return fail(says.saysWrong);
    part("pass").value = "";
    await use(raw);
  });
  on("note", async () => {
    const sealed = await seal(key, words(part("text").value), documentId);
    ({ number } = await ask(note, { number, sealed }));
    part("kept").textContent = says.saysKept;
  });
  part("text").addEventListener("input", () => (part("kept").textContent = ""));

  try {
    ({ locked } = await ask(notebook));
    const raw = sessionStorage.getItem(kept);
    if (!locked) show("make");
    else if (raw) await use(decode(raw)).catch(() => show("open"));
    else show("open");
  } catch {
    fail(says.saysFailed);
  }
}
