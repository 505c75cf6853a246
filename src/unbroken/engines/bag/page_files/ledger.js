// Merkle tree, signed notes and disclosures. Source: RFC 9162 section 2.1.3.2, c2sp.org/signed-note, RFC 9901.
const utf8 = (text) => new TextEncoder().encode(text);
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const join = (...parts) => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { out.set(part, at); at += part.length; }
  return out;
};
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const fromBase64url = (text) => fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
const toBase64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const leafHash = (leaf) => sha256(join(Uint8Array.of(0), utf8(leaf)));
const nodeHash = (left, right) => sha256(join(Uint8Array.of(1), left, right));
const odd = (n) => n % 2 === 1;
const half = (n) => Math.floor(n / 2);

async function isIncluded(hash, index, size, proof, root) {
  if (!(index >= 0 && index < size)) return false;
  let fn = index, sn = size - 1, result = hash;
  for (const node of proof) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      result = await nodeHash(node, result);
      while (!odd(fn) && fn !== 0) { fn = half(fn); sn = half(sn); }
    } else {
      result = await nodeHash(result, node);
    }
    fn = half(fn); sn = half(sn);
  }
  return sn === 0 && same(result, root);
}

async function isConsistent(oldSize, size, proof, oldRoot, root) {
  if (oldSize <= 0 || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && same(oldRoot, root);
  let rest = proof.slice(), fn = oldSize - 1, sn = size - 1;
  while (odd(fn)) { fn = half(fn); sn = half(sn); }
  let old = oldRoot;
  if (fn !== 0) { if (!rest.length) return false; old = rest.shift(); }
  let now = old;
  for (const node of rest) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      old = await nodeHash(node, old);
      now = await nodeHash(node, now);
      while (!odd(fn) && fn !== 0) { fn = half(fn); sn = half(sn); }
    } else {
      now = await nodeHash(now, node);
    }
    fn = half(fn); sn = half(sn);
  }
  return sn === 0 && same(old, oldRoot) && same(now, root);
}

function parseNote(text) {
  const cut = text.lastIndexOf("\n\n");
  if (cut < 0 || !text.endsWith("\n")) refuse("A signed note is cut or damaged.");
  const lines = text.slice(cut + 2, -1).split("\n").map((line) => {
    const match = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line);
    if (!match) refuse("A signature line is damaged.");
    const data = fromBase64(match[2]);
    return { name: match[1], id: hex(data.slice(0, 4)), value: data.slice(4) };
  });
  return { text: text.slice(0, cut + 1), lines };
}

function parsePolicy(text) {
  const logs = [];
  let quorum = null;
  for (const line of text.split("\n")) {
    const words = line.split(/[ \t]+/).filter(Boolean);
    if (words[0] === "quorum") quorum = words[1];
    if (words[0] !== "log") continue;
    const [name, id, key] = [words[1].split("+")[0], words[1].split("+")[1], words[1].split("+").slice(2).join("+")];
    const data = fromBase64(key);
    if (data[0] !== 1 || data.length !== 33) refuse(`The policy's key of ${name} is not an Ed25519 key.`);
    logs.push({ name, id, key: data.slice(1) });
  }
  return { logs, quorum };
}

async function isSigned(note, origin, policy) {
  for (const log of policy.logs.filter((log) => log.name === origin))
    for (const line of note.lines.filter((line) => line.name === log.name && line.id === log.id)) {
      const key = await crypto.subtle.importKey("raw", log.key, "Ed25519", false, ["verify"]);
      if (await crypto.subtle.verify("Ed25519", key, line.value, utf8(note.text))) return true;
    }
  return false;
}

async function canEd25519() {
  try {
    await crypto.subtle.importKey("raw", new Uint8Array(32).fill(1, 0, 1), "Ed25519", false, ["verify"]);
    return true;
  } catch (error) {
    return error.name !== "NotSupportedError";
  }
}

function parseCheckpoint(note) {
  const lines = note.text.split("\n");
  if (lines.length !== 4 || !/^[0-9]+$/.test(lines[1])) refuse("The checkpoint is damaged.");
  return { origin: lines[0], size: Number(lines[1]), root: fromBase64(lines[2]), rootText: lines[2] };
}

async function openDisclosures(leaf, texts) {
  const values = {};
  for (const text of texts) {
    const [, name, value] = JSON.parse(new TextDecoder().decode(fromBase64url(text)));
    if (leaf.c[name] !== toBase64url(await sha256(utf8(text)))) return null;
    values[name] = value;
  }
  return values;
}
