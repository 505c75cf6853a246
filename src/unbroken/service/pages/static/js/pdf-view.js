// A PDF drawn in the page by pdf.js, in ranges, with no WebAssembly and no evaluation, as a strict CSP wants.
import { GlobalWorkerOptions, TextLayer, getDocument } from "../vendor/pdfjs/pdf.min.mjs";

const vendor = (path) => new URL(`../vendor/pdfjs/${path}`, import.meta.url).href;
GlobalWorkerOptions.workerSrc = vendor("pdf.worker.min.mjs");
const BUSY = 429;
const AGAIN_MS = 5000;
const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** Start in a figure made by components/viewer.html. */
export function start(element) {
  const viewer = new PdfView(element);
  begin(viewer);
}

/** Open the document; while the server says that it is busy, say so and try again. */
function begin(viewer) {
  viewer.open().catch((error) => {
    viewer.wait(error?.status === BUSY);
    if (error?.status === BUSY) setTimeout(() => begin(viewer), AGAIN_MS);
    else viewer.fail();
  });
}

class PdfView {
  #page = 1;
  #scale = SCALES.indexOf(1.25);
  #turn = 0;
  #drawing = null;

  constructor(element) {
    this.element = element;
    this.part = (name) => element.querySelector(`[data-part="${name}"]`);
  }

  async open() {
    this.document = await getDocument({
      url: this.element.dataset.src,
      cMapUrl: vendor("cmaps/"),
      cMapPacked: true,
      standardFontDataUrl: vendor("standard_fonts/"),
      wasmUrl: vendor("fallback/"),
      useWasm: false,
      enableXfa: false,
      disableAutoFetch: true,
      disableStream: true,
      rangeChunkSize: 1 << 20,
    }).promise;
    this.wait(false);
    const { numPages } = this.document;
    this.part("page").max = numPages;
    this.part("pages").textContent = this.element.dataset.pageOf.replace("{pages}", numPages);
    this.#listen(numPages);
    this.part("bar").hidden = false;
    await this.#draw();
  }

  #listen(numPages) {
    const go = (page) => {
      this.#page = Math.min(Math.max(1, page || 1), numPages);
      this.part("page").value = this.#page;
      this.part("stage").scrollTop = 0;
      this.#draw().catch(() => this.fail());
    };
    const again = (change) => () => {
      change();
      this.#draw().catch(() => this.fail());
    };
    this.part("previous").addEventListener("click", () => go(this.#page - 1));
    this.part("next").addEventListener("click", () => go(this.#page + 1));
    this.part("page").addEventListener("change", (event) => go(Number(event.target.value)));
    this.part("out").addEventListener("click", again(() => (this.#scale = Math.max(0, this.#scale - 1))));
    this.part("in").addEventListener("click", again(() => (this.#scale = Math.min(SCALES.length - 1, this.#scale + 1))));
    this.part("rotate").addEventListener("click", again(() => (this.#turn = (this.#turn + 90) % 360)));
    this.part("text-on").addEventListener("change", again(() => {}));
    this.part("stage").addEventListener("keydown", (event) => {
      if (event.key === "PageDown") go(this.#page + 1);
      else if (event.key === "PageUp") go(this.#page - 1);
      else return;
      event.preventDefault();
    });
  }

  async #draw() {
    this.#drawing?.cancel();
    const page = await this.document.getPage(this.#page);
    const scale = SCALES[this.#scale];
    const viewport = page.getViewport({ scale, rotation: (page.rotate + this.#turn) % 360 });
    const ratio = window.devicePixelRatio || 1;
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * ratio);
    canvas.height = Math.floor(viewport.height * ratio);
    canvas.style.width = `${Math.floor(viewport.width)}px`;
    canvas.style.height = `${Math.floor(viewport.height)}px`;
    const sheet = document.createElement("div");
    sheet.className = "ub-viewer__page";
    sheet.append(canvas);
    this.#drawing = page.render({ canvas, viewport, transform: ratio === 1 ? null : [ratio, 0, 0, ratio, 0, 0] });
    try {
      await this.#drawing.promise;
    } catch (error) {
      if (error?.name === "RenderingCancelledException") return;
      throw error;
    }
    if (this.part("text-on").checked) sheet.append(await this.#text(page, viewport, scale));
    this.part("stage").replaceChildren(sheet);
    this.element.dataset.drawn = this.#page;
  }

  async #text(page, viewport, scale) {
    const container = document.createElement("div");
    container.className = "ub-viewer__text";
    container.style.setProperty("--total-scale-factor", scale);
    container.style.setProperty("--scale-factor", scale);
    await new TextLayer({ textContentSource: page.streamTextContent(), container, viewport }).render();
    return container;
  }

  /** Say, or stop saying, that it takes a while. */
  wait(isBusy) {
    this.part("busy").hidden = !isBusy;
  }

  fail() {
    this.part("error").hidden = false;
  }
}
