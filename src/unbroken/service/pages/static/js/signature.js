// A signature drawn with a pen, a finger or a mouse, sent as a small PNG. Who cannot draw types the name instead.

/** Add the drawing board to an element with data-input (id of the hidden field), data-label, data-hint and data-clear. */
export function start(element) {
  const input = document.getElementById(element.dataset.input);
  const canvas = document.createElement("canvas");
  canvas.width = 600;
  canvas.height = 200;
  canvas.className = "ub-signature__board";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", element.dataset.label);
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "ub-button-plain";
  clear.textContent = element.dataset.clear;
  const hint = document.createElement("p");
  hint.className = "govuk-hint";
  hint.textContent = element.dataset.hint;
  element.append(hint, canvas, clear);
  const pen = canvas.getContext("2d");
  let isDrawing = false;
  const blank = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    Object.assign(pen, { strokeStyle: "#0b0c0c", lineWidth: 3, lineCap: "round", lineJoin: "round" });
    input.value = "";
  };
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * canvas.width, ((event.clientY - box.top) / box.height) * canvas.height];
  };
  canvas.addEventListener("pointerdown", (event) => {
    isDrawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...place(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!isDrawing) return;
    pen.lineTo(...place(event));
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () => {
    if (!isDrawing) return;
    isDrawing = false;
    input.value = canvas.toDataURL("image/png");
  });
  canvas.addEventListener("pointercancel", () => (isDrawing = false));
  clear.addEventListener("click", blank);
  blank();
}
