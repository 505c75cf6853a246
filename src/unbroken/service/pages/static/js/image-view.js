// Enlarge a picture inside its own scrolling stage.

const SCALES = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8];

/** Start in a figure made by components/viewer.html. */
export function start(element) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const [image, stage] = [part("image"), part("stage")];
  let scale = 0; // 0: fitted to the stage

  function show() {
    stage.classList.toggle("ub-viewer__stage--zoomed", scale > 0);
    image.style.width = scale ? `${image.naturalWidth * scale}px` : "";
    part("scale").textContent = `${Math.round((image.clientWidth / (image.naturalWidth || 1)) * 100)}%`;
  }

  function change(way) {
    const now = image.clientWidth / (image.naturalWidth || 1);
    const next = way > 0 ? SCALES.find((one) => one > now + 0.01) : SCALES.findLast((one) => one < now - 0.01);
    if (next) scale = next;
    show();
  }

  part("in").addEventListener("click", () => change(1));
  part("out").addEventListener("click", () => change(-1));
  part("fit").addEventListener("click", () => {
    scale = 0;
    show();
  });
  image.addEventListener("load", show);
  part("bar").hidden = false;
  if (image.complete) show();
}
