// While a statement is typed, tell what it seems to give away. It never stops anybody; without script the next page tells it.
const PAUSE_MS = 900;

/** Start in an element with data-field (id of the text), data-url and data-token. Hidden while there is nothing to tell. */
export function start(element) {
  const { field, url, token } = element.dataset;
  const text = document.getElementById(field);
  const list = element.querySelector("ul");
  let timer = 0;
  let asked = null;
  const tell = (found) => {
    const words = found.join("\n");
    if (element.dataset.told === words) return;
    element.dataset.told = words;
    list.replaceChildren(...found.map((one) => Object.assign(document.createElement("li"), { textContent: one })));
    element.hidden = !found.length;
  };
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams({ csrfmiddlewaretoken: token, text: text.value });
    try {
      const answer = await fetch(url, { method: "POST", body, credentials: "same-origin", signal: asked.signal });
      if (answer.ok) tell((await answer.json()).found);
    } catch {
      // Without a connection nothing is told; the page after saving tells it.
    }
  };
  text?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
}
