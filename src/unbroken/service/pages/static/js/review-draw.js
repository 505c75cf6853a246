// Choose by hand what is removed: a box drawn on the page, or words selected in its text. Both only fill in the form.
const CORNERS = ["x0", "y0", "x1", "y1"];
const button = (root) => root.querySelector('[data-part="draw"]');

/** Start on the page of a document. */
export function startDrawing(root) {
  const state = { drawing: null };
  root.addEventListener("pointerdown", (event) => drawFrom(root, state, event));
  root.addEventListener("pointermove", (event) => drawTo(state, event));
  root.addEventListener("pointerup", () => drawn(root, state));
  document.addEventListener("selectionchange", () => selected(root));
}

/** Say whether a box is being drawn. */
export const isDrawing = (root) => button(root)?.getAttribute("aria-pressed") === "true";

/** Open the form and begin or end drawing. */
export function openDrawing(root) {
  if (!button(root)?.closest("details")) return;
  document.getElementById("review-add").open = true;
  toggleDrawing(root);
}

/** Begin or end drawing. */
export function toggleDrawing(root) {
  const on = !isDrawing(root);
  button(root).setAttribute("aria-pressed", String(on));
  const sheet = root.querySelector(".ub-sheet");
  sheet?.classList.toggle("ub-sheet--drawing", on);
  sheet?.toggleAttribute("data-busy", on); // what a colleague decides is shown when the box is drawn
}

function pointOf(sheet, event) {
  const turned = sheet.querySelector("svg > g");
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(turned.getScreenCTM().inverse());
  const within = (value, most) => Math.min(Math.max(value, 0), Number(most));
  return [within(at.x, sheet.dataset.width), within(at.y, sheet.dataset.height)];
}

function drawFrom(root, state, event) {
  const sheet = event.target.closest(".ub-sheet");
  if (!sheet || !isDrawing(root)) return;
  event.preventDefault();
  state.drawing = { sheet, from: pointOf(sheet, event), to: null };
}

function drawTo(state, event) {
  if (!state.drawing) return;
  const { sheet, from } = state.drawing;
  const to = (state.drawing.to = pointOf(sheet, event));
  const box = sheet.querySelector(".ub-sheet__drawn");
  box.setAttribute("x", Math.min(from[0], to[0]));
  box.setAttribute("y", Math.min(from[1], to[1]));
  box.setAttribute("width", Math.abs(from[0] - to[0]));
  box.setAttribute("height", Math.abs(from[1] - to[1]));
}

function drawn(root, state) {
  const done = state.drawing;
  state.drawing = null;
  if (!done?.to) return;
  const { from, to } = done;
  const edges = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])];
  CORNERS.forEach((name, at) => (document.getElementById(`add-${name}`).value = edges[at].toFixed(1)));
  toggleDrawing(root);
  document.getElementById("review-add").open = true;
  document.getElementById("add-kind").focus();
}

function selected(root) {
  const text = root.querySelector("#review-text");
  const chosen = document.getSelection();
  const form = root.querySelector("#review-add-form");
  if (!text || !form || !chosen?.rangeCount || chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return;
  const range = chosen.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(text.dataset.start) + [...before.toString()].length;
  form.elements.start.value = start;
  form.elements.end.value = start + [...range.toString()].length;
  form.elements.words.value = range.toString().replace(/\s+/g, " ").trim();
}
