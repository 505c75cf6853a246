"""The real tus-js-client, as vendored for the page, against the real server."""

import shutil
import subprocess
from pathlib import Path

import pytest

from stages.evidence.world import mp4
from unbroken.service import pages

CLIENT = Path(pages.__file__).parent / "static/vendor/tus-js-client/tus.min.js"
SCRIPT = """
const [client, endpoint, cookie, capability, file] = process.argv.slice(2);
globalThis.window = globalThis;
const { readFileSync } = require("node:fs");
class XHR {
  constructor() { this.headers = {}; this.upload = {}; this.controller = new AbortController(); }
  open(method, url) { this.method = method; this.url = url; }
  setRequestHeader(name, value) { this.headers[name] = value; }
  getResponseHeader(name) { return this.response?.headers.get(name) ?? null; }
  abort() { this.controller.abort(); }
  async send(body) {
    try {
      const headers = { ...this.headers, Cookie: cookie };
      const payload = body ? await new Response(body).arrayBuffer() : undefined;
      const signal = this.controller.signal;
      this.response = await fetch(this.url, { method: this.method, headers, body: payload, signal });
      this.responseText = await this.response.text();
      this.status = this.response.status;
      this.onload?.();
    } catch (error) { this.onerror?.(error); }
  }
}
globalThis.XMLHttpRequest = XHR;
const tus = require(client);
const content = new Blob([readFileSync(file)]);
function upload(options) {
  return new Promise((resolve, reject) => {
    const one = new tus.Upload(content, {
      endpoint, chunkSize: 1000000, retryDelays: null, storeFingerprintForResuming: false,
      onBeforeRequest: (request) => request.setHeader("Upload-Capability", capability),
      onSuccess: () => resolve(one), onError: reject, ...options,
      onChunkComplete: (_size, sent) => {
        if (options.stopAt && sent >= options.stopAt) one.abort().then(() => resolve(one));
      },
    });
    one.start();
  });
}
(async () => {
  const half = await upload({ stopAt: 1500000 });
  const whole = await upload({ uploadUrl: half.url });
  console.log(whole.url);
})().catch((error) => { console.error(String(error)); process.exit(1); });
"""


def test_tus_js_client_uploads_pauses_and_resumes(tus, address, tmp_path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed, so the JavaScript client cannot be run outside a browser")
    content = mp4(3_456_789)
    client = tus(len(content), created=False)
    (tmp_path / "content").write_bytes(content)
    (tmp_path / "run.cjs").write_text(SCRIPT)
    arguments = [f"{address}/bytes/uploads", client.person.cookies["Cookie"], client.token, str(tmp_path / "content")]
    shutil.copy(CLIENT, tmp_path / "tus.cjs")
    command = [node, str(tmp_path / "run.cjs"), str(tmp_path / "tus.cjs"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    client.url = "/bytes/uploads/" + done.stdout.strip().rsplit("/", 1)[-1]
    assert client.offset() == len(content)
