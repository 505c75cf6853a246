// The upload page: choose or drop files, two at a time, one row each.
import { Row } from "./upload-row.js";
import { UploadTask } from "./upload-task.js";

const AT_ONCE = 2;
const ENDED = ["sealed", "refused", "cancelled", "failed"];

/** Start the uploader in an element made by components/upload.html. */
export function start(element) {
  const says = Object.fromEntries(
    Object.entries(element.dataset)
      .filter(([key]) => key.startsWith("says"))
      .map(([key, words]) => [key[4].toLowerCase() + key.slice(5), words]),
  );
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const { beginUrl, itemId, csrf } = element.dataset;
  const waiting = [];
  const rows = [];
  let running = 0;

  function add(files) {
    for (const file of files) {
      const row = new Row(part("row"), file, says);
      const task = new UploadTask(file, row, { beginUrl, itemId, csrf, says });
      row.onButton((name) => press(name, task));
      rows.push(row);
      part("rows").append(row.element);
      row.show("waiting");
      waiting.push(task);
    }
    next();
  }

  function next() {
    summarise();
    while (running < AT_ONCE && waiting.length) carry(waiting.shift(), (task) => task.run());
  }

  async function carry(task, how) {
    running += 1;
    await how(task);
    running -= 1;
    document.dispatchEvent(new CustomEvent("unbroken:uploaded", { detail: { state: task.row.state } }));
    next();
  }

  function press(name, task) {
    const at = waiting.indexOf(task);
    if (name === "cancel" && at >= 0) {
      waiting.splice(at, 1);
      task.row.show("cancelled");
      summarise();
    } else if (name === "retry") carry(task, () => task.restart());
    else task[name]();
  }

  function summarise() {
    const sealed = rows.filter((row) => row.state === "sealed").length;
    part("summary").textContent = rows.length ? says.summary.replace("{sealed}", sealed).replace("{all}", rows.length) : says.unfinished;
    element.toggleAttribute("data-busy", rows.some((row) => !ENDED.includes(row.state)));
  }

  const input = element.querySelector('input[type="file"]');
  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });
  takeDrops(part("dropzone"), add);
  window.addEventListener("beforeunload", (event) => {
    if (element.hasAttribute("data-busy")) event.preventDefault();
  });
  summarise();
}

function takeDrops(zone, add) {
  const over = (on) => zone.classList.toggle("ub-dropzone--over", on);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  zone.addEventListener("dragleave", () => over(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    add([...event.dataTransfer.files].filter((file) => file.size || file.type)); // a folder arrives as an empty, typeless file
  });
}
