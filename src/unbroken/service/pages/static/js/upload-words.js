// Sizes, speeds and times in words. The same steps and spelling as filters.py.

/** Return a size as "512 bytes", "1.4 MB". */
export function fileSize(bytes) {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  const units = ["KB", "MB", "GB", "TB"];
  let size = bytes / 1000;
  while (Number(size.toFixed(1)) >= 1000 && units.length > 1) {
    size /= 1000;
    units.shift();
  }
  return `${size.toFixed(1).replace(/\.0$/, "")} ${units[0]}`;
}

/** Return a span as "2 minutes 5 seconds", its two largest units. */
export function span(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    [Math.floor(whole / 3600), "hour"],
    [Math.floor(whole / 60) % 60, "minute"],
    [whole % 60, "second"],
  ];
  const said = parts.filter(([n]) => n).map(([n, unit]) => `${n} ${unit}${n === 1 ? "" : "s"}`);
  return said.slice(0, 2).join(" ") || "0 seconds";
}

/** Speed over the last seconds, not since the start: a pause must not spoil it. */
export class Pace {
  #points = [];

  constructor(windowMs = 6000) {
    this.windowMs = windowMs;
  }

  add(bytes, now = performance.now()) {
    this.#points.push([now, bytes]);
    while (this.#points.length > 2 && now - this.#points[0][0] > this.windowMs) this.#points.shift();
  }

  clear() {
    this.#points = [];
  }

  /** Return bytes a second, or 0 before there is enough to tell. */
  get speed() {
    if (this.#points.length < 2) return 0;
    const [from, to] = [this.#points[0], this.#points.at(-1)];
    return to[0] - from[0] < 400 ? 0 : Math.max(0, ((to[1] - from[1]) * 1000) / (to[0] - from[0]));
  }
}

/** Return a digest's groups of four as nodes that may wrap between them. */
export function digestNodes(digest) {
  const nodes = [];
  for (const group of digest.match(/.{1,4}/g) ?? []) {
    if (nodes.length) nodes.push(document.createElement("wbr"));
    const part = document.createElement("span");
    part.className = "ub-digest__group";
    part.textContent = group;
    nodes.push(part);
  }
  return nodes;
}
