// SHA-256 of a file, read in slices so that memory stays flat whatever its size. Runs as a module Worker.
//
// In:  {file}            hash the whole file; progress and one answer follow.
//      {prefix: bytes}   digest of the first bytes of that same file, for a resume.
// Out: {done: bytes} | {digest} | {prefix: bytes, digest} | {error}
import { sha256 } from "../vendor/noble-hashes/sha2.js";

const SLICE = 4 * 1024 * 1024;
const MARK_EVERY = 4; // keep the state after every 16 MiB, so that a prefix never costs more than that to find

const marks = [{ at: 0, state: sha256.create() }];
let file = null;
let hashedTo = 0;
let passed = [];

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

async function feed(state, from, to, after) {
  for (let at = from; at < to; at += SLICE) {
    const end = Math.min(at + SLICE, to);
    state.update(new Uint8Array(await file.slice(at, end).arrayBuffer()));
    after?.(end);
  }
}

async function whole() {
  const state = sha256.create();
  let slices = 0;
  await feed(state, 0, file.size, (end) => {
    slices += 1;
    hashedTo = end;
    if (slices % MARK_EVERY === 0) marks.push({ at: end, state: state.clone() });
    self.postMessage({ done: end });
    release();
  });
  release();
  self.postMessage({ digest: hex(state.digest()) });
}

// A prefix the first pass has not reached waits for it: reading the same bytes twice would only slow both.
function release() {
  for (const one of passed.filter(({ bytes }) => bytes <= hashedTo)) one.go();
  passed = passed.filter(({ bytes }) => bytes > hashedTo);
}

async function prefix(bytes) {
  if (bytes > hashedTo) await new Promise((go) => passed.push({ bytes, go }));
  const mark = marks.findLast((one) => one.at <= bytes);
  const state = mark.state.clone();
  await feed(state, mark.at, bytes);
  self.postMessage({ prefix: bytes, digest: hex(state.digest()) });
}

self.onmessage = async ({ data }) => {
  try {
    if (data.file) {
      file = data.file;
      await whole();
    } else {
      await prefix(data.prefix);
    }
  } catch (error) {
    self.postMessage({ error: String(error?.message ?? error) });
  }
};
