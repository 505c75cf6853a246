// On a narrow screen filters fold away behind a button, so that the list is the first thing seen. Wide screens show both.
const NARROW = matchMedia("(max-width: 48em)");

/** Start in an element that holds the filters, with data-show and data-hide. Without script they stay open. */
export function start(element) {
  const { show, hide } = element.dataset;
  const chosen = element.querySelectorAll("input:checked").length;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.setAttribute("aria-controls", element.id);
  element.before(button);
  const fold = (folded) => {
    element.hidden = folded;
    button.textContent = folded ? (chosen ? `${show} (${chosen})` : show) : hide;
    button.setAttribute("aria-expanded", String(!folded));
  };
  const fit = () => {
    button.hidden = !NARROW.matches;
    fold(NARROW.matches);
  };
  button.addEventListener("click", () => fold(!element.hidden));
  NARROW.addEventListener("change", fit);
  fit();
}
