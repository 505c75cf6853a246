// What somebody typed on this page and has not sent, while others change what the page is about: it is never taken away.
const FIELDS = "input:not([type=hidden], [type=submit], [type=button]), textarea, select";
const ASKED = "unbroken-asked-at";
const says = document.body.dataset;

/** The page answers a form that was sent: loading it as it came would send the form again. */
export const isAnswer = "answers" in says;

const ticked = (field) => ["radio", "checkbox"].includes(field.type);
const forms = (root) => [...root.querySelectorAll('form[method="post" i]'), ...(root.closest?.('form[method="post" i]') ? [root] : [])];
const fields = (root) => forms(root).flatMap((form) => [...form.querySelectorAll(FIELDS)]);

/** Say whether there is anything in root that was typed or chosen here. In an answer the fields hold what was sent. */
export function isTyped(root) {
  return fields(root).some((field) => isAnswer || isChanged(field));
}

function isChanged(field) {
  if (ticked(field)) return field.checked !== field.defaultChecked;
  if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
  const first = [...field.options].find((one) => one.defaultSelected) ?? field.options[0];
  return field.value !== (first?.value ?? "");
}

/** Return the address that shows this page when it is asked for: of an answer, where its form was, if not here. */
export function askedAt(isHere = true) {
  const here = new URL(location.href);
  here.hash = "";
  if (!isAnswer || isHere) return here.href;
  const from = document.referrer && new URL(document.referrer);
  const kept = JSON.parse(sessionStorage.getItem(ASKED) ?? "{}");
  if (!from || from.origin !== here.origin || from.pathname === here.pathname) return kept[here.pathname] ?? "";
  sessionStorage.setItem(ASKED, JSON.stringify({ [here.pathname]: from.href })); // for an answer to this answer
  return from.href;
}

/** Say on top of the page, once, that somebody changed it, and where it is as it is now: beside this, not instead. */
export function tellChanged(address) {
  if (document.getElementById("ub-changed")) return;
  const link = Object.assign(document.createElement("a"), { className: "govuk-link", href: address, target: "_blank", rel: "noopener", textContent: says.saysChangedLook });
  const box = Object.assign(document.createElement("div"), { className: "ub-message", id: "ub-changed" });
  box.setAttribute("role", "status");
  box.append(`${says.saysChanged} `, link);
  document.getElementById("main-content").prepend(box);
}

/** The page is not the reader's any more: nothing of it stays but the words that they typed themselves. */
export function keepOnlyWords() {
  const typed = fields(document).filter((field) => !ticked(field) && field.tagName !== "SELECT" && !["password", "file"].includes(field.type) && field.value);
  const lines = typed.map((field) => [field.labels?.[0]?.textContent.trim() ?? "", field.value]);
  const heading = Object.assign(document.createElement("h1"), { className: "govuk-heading-l", textContent: says.saysGone });
  const words = lines.flatMap(([label, value]) => [
    Object.assign(document.createElement("dt"), { textContent: label }),
    Object.assign(document.createElement("dd"), { className: "ub-wrap", textContent: value }),
  ]);
  const list = Object.assign(document.createElement("dl"), { className: "govuk-body" });
  list.append(...words);
  document.querySelector(".ub-back")?.remove();
  document.title = says.saysGone;
  document.getElementById("main-content").replaceChildren(heading, ...(words.length ? [list] : []));
  document.getElementById("main-content").focus();
}
