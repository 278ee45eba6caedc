"use strict";
(() => {
  const film = JSON.parse(document.getElementById("film").textContent);
  const element = id => document.getElementById(id);
  const ink = element("ink"), slider = element("slider"), play = element("play"), speed = element("speed"), now = element("now"), words = element("words");

  // A frame is told as how many pieces it has in common with the one before at the beginning and at the end, and those between.
  const frames = [];
  for (const [same, alike, ...between] of film.frames) {
    const before = frames.length ? frames[frames.length - 1] : [];
    frames.push([...before.slice(0, same), ...between, ...before.slice(before.length - alike)]);
  }
  const last = frames.length - 1;

  const made = new Map();
  function piece(index) {
    if (!made.has(index)) {
      const drawn = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        + film.pieces[index] + "</svg>", "image/svg+xml");
      made.set(index, document.importNode(drawn.documentElement.firstElementChild, true));
    }
    return made.get(index);
  }

  let shown = 0, timer = 0, due = 0, runs = 0;

  function show(frame) {
    shown = Math.max(0, Math.min(last, frame));
    const used = new Set();
    ink.replaceChildren(...frames[shown].map(index => {
      const node = used.has(index) ? piece(index).cloneNode(true) : piece(index);
      used.add(index);
      return node;
    }));
    slider.value = shown;
    slider.setAttribute("aria-valuetext", film.now[shown]);
    now.textContent = film.now[shown];
    words.textContent = film.words[film.said[shown]];
    element("first").disabled = element("previous").disabled = shown === 0;
    element("next").disabled = element("last").disabled = shown === last;
  }

  function pause() {
    clearTimeout(timer);
    timer = 0;
    told();
  }

  function told() {
    const playing = timer !== 0;
    play.classList.toggle("playing", playing);
    play.title = playing ? film.pause : film.play;
    play.setAttribute("aria-label", play.title);
    // A screen reader that was told every frame of a playing film would never come to an end.
    for (const line of [now, words]) {
      line.setAttribute("aria-live", playing ? "off" : "polite");
    }
  }

  function wait() {
    due = Math.max(performance.now(), due + film.milliseconds[shown] / speed.value);
    timer = setTimeout(tick, due - performance.now());
  }

  function tick() {
    if (shown === last && film.loops > 0 && ++runs >= film.loops) {
      pause();
    } else {
      show(shown === last ? 0 : shown + 1);
      wait();
    }
  }

  function toggle() {
    if (timer) {
      pause();
    } else if (last > 0) {
      runs = 0;
      due = performance.now();
      if (shown === last) {
        show(0);
      }
      wait();
      told();
    }
  }

  function go(frame) {
    pause();
    show(frame);
  }

  function cover() {
    pause();
    document.body.classList.toggle("covered");
  }

  function present() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      document.documentElement.requestFullscreen?.();
    }
  }

  /** The end of the nearest step before or after what is shown. */
  function step(direction) {
    const ends = film.ticks.map(tick => tick.frame);
    return direction > 0 ? ends.find(end => end > shown) ?? last : ends.filter(end => end < shown).pop() ?? 0;
  }

  play.onclick = toggle;
  element("first").onclick = () => go(0);
  element("previous").onclick = () => go(shown - 1);
  element("next").onclick = () => go(shown + 1);
  element("last").onclick = () => go(last);
  slider.oninput = () => go(Number(slider.value));

  const keys = {
    " ": toggle,
    ArrowLeft: event => go(event.shiftKey ? step(-1) : shown - 1),
    ArrowRight: event => go(event.shiftKey ? step(1) : shown + 1),
    Home: () => go(0),
    End: () => go(last),
    // A presenter's remote: a step on and back, the picture covered, full screen.
    PageDown: () => go(step(1)),
    PageUp: () => go(step(-1)),
    ".": cover,
    b: cover,
    B: cover,
    F5: present
  };
  addEventListener("keydown", event => {
    const key = keys[event.key];
    const ownKeys = event.target === speed || event.key === " " && event.target instanceof HTMLButtonElement;
    if (key && !ownKeys && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      key(event);
    }
  });

  /** `film.html#7` opens at the seventh frame. */
  function linked() {
    const frame = Number(location.hash.slice(1));
    if (frame >= 1 && frame <= frames.length) {
      go(frame - 1);
    }
  }

  slider.max = last;
  for (const {frame, name} of film.ticks) {
    const mark = document.createElement("span");
    mark.style.left = (last ? 100 * frame / last : 0) + "%";
    mark.textContent = name;
    element("ticks").append(mark);
  }
  element("controls").hidden = false;
  show(0);
  linked();
  addEventListener("hashchange", linked);
})();
