// Move between the places of a document: which one has the focus, and which comes next, also where the last one is gone.

/**
 * Start on the page of a document. follow(link, isWanted): show what a link leads to. say(words): tell a reader of screens.
 * Returns {here(), step(way), onward(), after(id), bring(place)}.
 */
export function startMoving(root, { follow, say, shownPage }) {
  const moving = { root, follow, say, shownPage, id: "", order: [] };
  root.addEventListener("focusin", (event) => remember(moving, event.target.closest("[data-place]")));
  return {
    here: () => here(root),
    step: (way) => step(moving, way),
    onward: () => onward(moving, here(root)),
    after: (id, isDone) => after(moving, id, isDone),
    bring: (place) => bring(moving, place),
  };
}

const places = (root) => [...root.querySelectorAll("[data-place]")];
const here = (root) => root.querySelector("[data-place]:focus, [data-place]:focus-within");
const isOpen = (one) => one.dataset.state === "open";

function remember(moving, place) {
  if (!place) return;
  moving.id = place.id;
  moving.order = places(moving.root).map((one) => one.id);
}

/** Return the places before and after one. A place that was decided may be off the list: the order it stood in is known. */
function around(moving, place, id) {
  const all = places(moving.root);
  if (place) return { before: all.slice(0, all.indexOf(place)), after: all.slice(all.indexOf(place) + 1) };
  const was = moving.order.indexOf(id);
  const rest = was < 0 ? [] : moving.order.slice(was);
  const next = all.findIndex((one) => rest.includes(one.id));
  const at = next >= 0 || !rest.length ? Math.max(next, 0) : all.length;
  return { before: all.slice(0, at), after: all.slice(at) };
}

/** Go one place on or back; from elsewhere on the page, to the place where one was. */
function step(moving, way) {
  const found = around(moving, here(moving.root), moving.id);
  const next = way > 0 ? found.after[0] : found.before.at(-1);
  if (!next) return;
  next.focus();
  bring(moving, next);
}

/** Go to the next place to decide: below, then on another page that the list does not show, then from the top. */
function onward(moving, from, id = moving.id) {
  const found = around(moving, from, id);
  const link = moving.root.querySelector("[data-onward]");
  const below = found.after.find(isOpen);
  const next = below ?? (link ? null : found.before.find(isOpen));
  if (next) next.focus();
  if (next) bring(moving, next);
  else if (link) moving.follow(link);
  if (next || link || (from && isOpen(from))) return true;
  moving.say(moving.root.dataset.saysNone);
  return false;
}

/** Go on after a decision of one place; stay at it where it was refused. */
function after(moving, id, isDone) {
  const same = document.getElementById(id);
  if (!isDone) return void (same ?? document.getElementById("review-places")).focus();
  const isLeft = onward(moving, same, id);
  if (isLeft) moving.say(moving.root.dataset.saysMoved);
  else (same ?? moving.root.querySelector("#review-bar .ub-actions form:last-child button"))?.focus();
}

/** Show the page of a place beside the list, unless whoever asked has gone on by then. */
function bring(moving, place) {
  const link = place.querySelector(".ub-place__what a");
  if (place.dataset.page !== moving.shownPage() && link) moving.follow(link, () => here(moving.root)?.id === place.id);
}
