// Keyboard and controls for a recording. Keys work while the player has focus, so that they never surprise elsewhere.

const two = (n) => String(n).padStart(2, "0");

/** Return seconds as h:mm:ss.mmm. */
export function timeCode(seconds) {
  const ms = Math.round((seconds || 0) * 1000);
  return `${Math.floor(ms / 3600000)}:${two(Math.floor(ms / 60000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, "0")}`;
}

/** Start in a figure made by components/viewer.html. */
export function start(element) {
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const media = part("media");
  const frame = 1 / Number(element.dataset.frameRate || 25);
  const by = (seconds) => (media.currentTime = Math.min(Math.max(0, media.currentTime + seconds), media.duration || Infinity));
  const step = (count) => {
    media.pause();
    by(count * frame);
  };
  const toggle = () => (media.paused ? media.play().catch(() => {}) : media.pause());
  const act = {
    back: () => by(-10),
    play: toggle,
    on: () => by(10),
    "frame-back": () => step(-1),
    "frame-on": () => step(1),
  };
  for (const [name, action] of Object.entries(act)) part(name)?.addEventListener("click", action);
  part("speed").addEventListener("change", (event) => (media.playbackRate = Number(event.target.value)));

  const keys = { k: toggle, j: act.back, l: act.on, ArrowLeft: () => by(-5), ArrowRight: () => by(5), ",": act["frame-back"], ".": act["frame-on"] };
  element.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input")) return;
      const action = event.key === " " && !event.target.matches("button") ? toggle : keys[event.key];
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
    true,
  );

  const show = () => (part("time").textContent = timeCode(media.currentTime));
  for (const name of ["timeupdate", "seeking", "seeked", "loadedmetadata"]) media.addEventListener(name, show);
  const everyFrame = () => {
    show();
    media.requestVideoFrameCallback?.(everyFrame);
  };
  media.requestVideoFrameCallback?.(everyFrame);
  const failed = () => (part("error").hidden = false);
  media.addEventListener("error", failed);
  media.querySelector("source")?.addEventListener("error", failed);
  if (media.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) failed(); // it failed before this script ran
  part("bar").hidden = false;
}
