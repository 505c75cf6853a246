// Talking JSON to the pages, and the server's own sentence when it refuses.

/** What the server refused, in its own words (RFC 9457 `detail`). status 0: it could not be reached. */
export class Problem extends Error {
  constructor(status, detail, code = "") {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** Return the Problem in a response body, whatever its shape. */
export function problemOf(status, body, otherwise) {
  try {
    const read = JSON.parse(body);
    return new Problem(status, read.detail || read.title || otherwise, read.code || "");
  } catch {
    return new Problem(status, otherwise);
  }
}

/** Send JSON with the CSRF token, return JSON. A GET is the page's own asking, not the person being there. Throws Problem. */
export async function send(method, url, { body, csrf, otherwise, signedOut }) {
  let response;
  try {
    response = await fetch(url, {
      method,
      credentials: "same-origin",
      redirect: "manual",
      headers: body
        ? { Accept: "application/json", "Content-Type": "application/json", "X-CSRFToken": csrf }
        : { Accept: "application/json", "X-Unbroken-Background": "1" },
      body: body ? JSON.stringify(body) : undefined,
    });
  } catch {
    throw new Problem(0, otherwise);
  }
  if (response.type === "opaqueredirect") throw new Problem(401, signedOut);
  if (!response.ok) throw problemOf(response.status, await response.text(), otherwise);
  return response.json();
}
