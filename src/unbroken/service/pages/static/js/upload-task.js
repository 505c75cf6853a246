// One file on its way: capability, bytes by tus, digest, sealing. No DOM here; what happens is reported to `row`.
import "../vendor/tus-js-client/tus.min.js";
import { FileHash } from "./hashing.js";
import { Problem, problemOf, send } from "./problem.js";

const CHUNK = 16 * 1024 * 1024;
const DELAYS = [0, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 60000, 60000, 60000];
const RENEW_AT_MOST_EVERY_MS = 20000;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export class UploadTask {
  #upload = null;
  #hash = null;
  #begun = null;
  #renewedAt = -Infinity;
  #resuming = false;
  #settle = null;
  #cancelled = false;
  #accepted = 0; // what the server has for certain; progress counts bytes on their way too

  constructor(file, row, { beginUrl, itemId, csrf, says }) {
    Object.assign(this, { file, row, beginUrl, itemId, csrf, says });
  }

  /** Carry the file through to sealed, refused or cancelled. Resolves in each case; never throws. */
  async run() {
    try {
      this.row.show("checking");
      this.#hash ??= new FileHash(this.file, (bytes) => this.row.hashed(bytes));
      await this.#renew();
      await this.#transfer();
      if (!this.#cancelled) await this.#finish();
    } catch (error) {
      if (this.#cancelled) return;
      this.row.sent(this.#accepted);
      this.row.show(error.code === "refused" ? "refused" : "failed", error.message || this.says.failed);
    }
  }

  /** Ask for a capability: the first time for a new version, later to go on with the same one. */
  async #renew() {
    this.#renewedAt = performance.now();
    const itemId = this.itemId || this.#begun?.item_id; // a second try belongs to the item of the first
    this.#begun = await this.#say("POST", this.beginUrl, {
      ...(itemId ? { item_id: itemId } : {}),
      name: this.file.name,
      size_bytes: this.file.size,
      last_modified: this.file.lastModified,
    });
  }

  #say(method, url, body) {
    return send(method, url, { body, csrf: this.csrf, otherwise: this.says.failed, signedOut: this.says.signedOut });
  }

  async #fingerprint() {
    const words = [this.#begun.version_id, this.file.size, this.file.lastModified, this.file.name].join("\n");
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
    return `unbroken-${Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("")}`;
  }

  #transfer() {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#upload = new window.tus.Upload(this.file, this.#options());
      this.#go().catch(reject);
    });
  }

  /** Start, from the server's unfinished upload or from the one this browser remembers. */
  async #go() {
    if (!this.#upload.url && !this.#begun.upload_url) {
      const [previous] = await this.#upload.findPreviousUploads();
      if (previous) this.#upload.resumeFromPreviousUpload(previous);
    }
    this.row.show(this.#upload.options.uploadUrl || this.#upload.url ? "checking" : "sending");
    this.#upload.start();
  }

  #options() {
    return {
      endpoint: "/bytes/uploads",
      uploadUrl: this.#begun.upload_url || null,
      chunkSize: CHUNK,
      retryDelays: DELAYS,
      removeFingerprintOnSuccess: true,
      fingerprint: () => this.#fingerprint(), // no file name in the browser's storage, only its digest
      onBeforeRequest: (request) => this.#beforeRequest(request),
      onAfterResponse: (request, response) => this.#afterResponse(request, response),
      onShouldRetry: (error) => this.#shouldRetry(error),
      onProgress: (sent) => this.#progress(sent),
      onChunkComplete: (_size, accepted) => (this.#accepted = accepted),
      onSuccess: () => this.#settle.resolve(),
      onError: (error) => this.#failed(error),
    };
  }

  /** Say which bytes went before, so that the server can refuse a file whose beginning changed. */
  async #beforeRequest(request) {
    request.setHeader("Upload-Capability", this.#begun.capability);
    if (request.getMethod() !== "PATCH" || !this.#resuming) return;
    const offset = Number(request.getHeader("Upload-Offset"));
    if (offset > 0) request.setHeader("Upload-Prefix-Sha256", await this.#hash.prefix(offset));
  }

  #afterResponse(request, response) {
    if (request.getMethod() === "HEAD" && response.getStatus() < 300) {
      this.#resuming = true;
      this.#accepted = Number(response.getHeader("Upload-Offset"));
    }
    if (request.getMethod() === "PATCH" && response.getStatus() < 300) this.#resuming = false;
  }

  #progress(sent) {
    if (this.row.state !== "paused" && this.row.state !== "sending") this.row.show("sending");
    this.row.sent(sent);
  }

  #shouldRetry(error) {
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status === 409) return problemOf(status, error.originalResponse.getBody(), "").code.includes("offset");
    return navigator.onLine && (status === 0 || status >= 500 || [423, 425, 429].includes(status));
  }

  async #failed(error) {
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status === 0 && !navigator.onLine) return this.#waitForConnection();
    if ([401, 403].includes(status) && performance.now() - this.#renewedAt > RENEW_AT_MOST_EVERY_MS) return this.#goOnRenewed();
    return this.#settle.reject(problemOf(status, error.originalResponse?.getBody() ?? "", this.says.failed));
  }

  #waitForConnection() {
    this.row.sent(this.#accepted);
    this.row.show("offline");
    window.addEventListener("online", () => this.row.state === "offline" && this.#upload.start(), { once: true });
  }

  /** A capability is short-lived on purpose; a long upload asks for the next one. */
  async #goOnRenewed() {
    try {
      await this.#renew();
      this.#upload.start();
    } catch (problem) {
      this.#settle.reject(problem);
    }
  }

  async #finish() {
    this.row.show("hashing");
    const sha256 = await this.#hash.digest;
    this.#hash.close();
    this.row.digests(sha256, "");
    this.row.show("sealing");
    const answer = await this.#again(() => this.#say("POST", this.#begun.finish_url, { sha256 }));
    await this.#untilSealed(answer, answer.status_url ?? this.#begun.status_url, sha256);
  }

  async #untilSealed(answer, statusUrl, sha256) {
    for (let pause = 500; !["sealed", "refused"].includes(answer.state); pause = Math.min(pause * 1.4, 5000)) {
      await wait(pause);
      answer = await this.#again(() => this.#say("GET", statusUrl));
    }
    if (answer.state === "refused") throw new Problem(200, answer.detail || this.says.refused, "refused");
    this.row.digests(sha256, answer.sha256 ?? "");
    if (answer.sha256 && answer.sha256 !== sha256) throw new Problem(200, this.says.differs);
    this.row.show("sealed");
  }

  /** Repeat a call that is safe to repeat while the server cannot be reached. */
  async #again(call) {
    for (const delay of DELAYS) {
      try {
        return await call();
      } catch (problem) {
        if (problem.status && problem.status < 500) throw problem;
        await wait(delay);
      }
    }
    return call();
  }

  pause() {
    this.row.show("paused");
    this.row.sent(this.#accepted);
    return this.#upload?.abort();
  }

  resume() {
    this.row.show("checking");
    this.#upload.start();
  }

  async cancel() {
    this.#cancelled = true;
    this.#hash?.close();
    await this.#upload?.abort(true).catch(() => {});
    this.row.show("cancelled");
    this.#settle?.resolve();
  }

  /** After a failure: the same file again, going on where the server is. */
  restart() {
    this.#resuming = false;
    return this.run();
  }
}
