// A button that copies a digest whole, without the spaces it is shown with.

/** Add the button to an element with data-digest. */
export function start(element) {
  const { digest, copy, copied } = element.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ub-button-plain";
  button.textContent = copy;
  button.setAttribute("aria-label", `${copy} ${digest.slice(0, 8)}`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(digest);
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    } catch {
      getSelection().selectAllChildren(element.querySelector("code")); // no permission: leave it selected to copy by hand
    }
  });
  element.append(" ", button);
}
