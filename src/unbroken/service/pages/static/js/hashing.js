// A file's SHA-256 and those of its prefixes, calculated away from the page's own thread.

/** Hash one file in a worker. onProgress gets the bytes done. close() when neither answer is needed any more. */
export class FileHash {
  #worker = new Worker(new URL("./hash-worker.js", import.meta.url), { type: "module" });
  #prefixes = new Map();

  constructor(file, onProgress) {
    this.digest = new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }) => {
        if (data.error) reject(new Error(data.error));
        else if (data.prefix !== undefined) this.#prefixes.get(data.prefix)?.(data.digest);
        else if (data.digest) resolve(data.digest);
        else onProgress(data.done);
      };
      this.#worker.onerror = (event) => reject(new Error(event.message || "worker"));
    });
    this.digest.catch(() => {});
    this.#worker.postMessage({ file });
  }

  /** Return the SHA-256 of the file's first bytes. Rejects when the file cannot be read any more. */
  prefix(bytes) {
    const answer = new Promise((resolve) => this.#prefixes.set(bytes, resolve));
    this.#worker.postMessage({ prefix: bytes });
    return Promise.race([answer, this.digest.then(() => answer)]);
  }

  close() {
    this.#worker.terminate();
  }
}
