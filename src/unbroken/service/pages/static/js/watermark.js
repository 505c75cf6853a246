// Who watches and when, over a sensitive recording. It moves, so that no part of the picture stays free of it.

/** Keep the words in element's first paragraph up to date: data-name, and the time now. */
export function start(element) {
  const words = element.querySelector(".ub-watermark__words");
  const tell = () => {
    words.textContent = `${element.dataset.name}, ${new Date().toLocaleString("en-GB", { timeZone: "Europe/London" })}`;
  };
  const move = () => words.classList.toggle("ub-watermark__words--low");
  tell();
  setInterval(tell, 1000);
  setInterval(move, 20000);
  // The player alone in full screen would lose the words, so the whole frame goes there instead.
  const media = element.querySelector("video");
  media?.setAttribute("controlslist", "nodownload nofullscreen noremoteplayback");
  media?.setAttribute("disablepictureinpicture", "");
  const keep = new MutationObserver(() => {
    if (!element.contains(words) || getComputedStyle(words).display === "none") {
      media?.pause();
      element.prepend(words);
    }
  });
  keep.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "style"] });
}
