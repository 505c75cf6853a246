// SHA-256 of large files in pieces: WebCrypto wants the whole content in memory. Source: FIPS 180-4.
const K = new Uint32Array(64);
const START = new Uint32Array(8);
(() => {
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    const bits = (root) => Math.floor((root - Math.floor(root)) * 4294967296);
    if (found < 8) START[found] = bits(Math.sqrt(n));
    K[found++] = bits(Math.cbrt(n));
  }
})();

class Sha256 {
  constructor() {
    this.h = START.slice();
    this.w = new Uint32Array(64);
    this.tail = new Uint8Array(64);
    this.held = 0;
    this.size = 0;
  }
  update(bytes) {
    this.size += bytes.length;
    let at = 0;
    if (this.held) {
      at = Math.min(64 - this.held, bytes.length);
      this.tail.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < 64) return;
      this.block(this.tail, 0);
      this.held = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) this.block(bytes, at);
    this.tail.set(bytes.subarray(at));
    this.held = bytes.length - at;
  }
  block(bytes, at) {
    const w = this.w, h = this.h;
    for (let i = 0; i < 16; i++, at += 4)
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], k = h[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (k + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      k = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    h[0] += a; h[1] += b; h[2] += c; h[3] += d; h[4] += e; h[5] += f; h[6] += g; h[7] += k;
  }
  digest() {
    const size = this.size, end = new Uint8Array(this.held < 56 ? 64 : 128);
    end.set(this.tail.subarray(0, this.held));
    end[this.held] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(size / 536870912));
    view.setUint32(end.length - 4, (size << 3) >>> 0);
    for (let at = 0; at < end.length; at += 64) this.block(end, at);
    const out = new Uint8Array(32), outView = new DataView(out.buffer);
    this.h.forEach((word, i) => outView.setUint32(4 * i, word));
    return out;
  }
}

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
const SMALL = 32 * 1024 * 1024;
async function sha256OfBlob(blob, tell) {
  if (blob.size <= SMALL) return sha256(await blob.arrayBuffer());
  const state = new Sha256();
  for (let at = 0; at < blob.size; at += SMALL) {
    state.update(new Uint8Array(await blob.slice(at, at + SMALL).arrayBuffer()));
    tell(Math.min(at + SMALL, blob.size) / blob.size);
  }
  return state.digest();
}
