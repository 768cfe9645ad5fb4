"use strict";

/* The thank-you page asks how far the lead is, a little while, and again when one comes back to it. */
const EVERY = 150;
const AT_MOST = 30_000;

const track = document.getElementById("track");
const say = document.getElementById("say");

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const isOver = () => track.firstElementChild.dataset.over === "true";
const mark = (root, key) => root.querySelector(`[data-key="${key}"]`)?.dataset.mark;

function show(html) {
  const next = new DOMParser().parseFromString(html, "text/html").querySelector(".track");
  const now = track.firstElementChild;
  if (!next || next.isEqualNode(now)) {
    return;
  }
  for (const step of next.querySelectorAll('[data-mark="done"]')) {
    step.classList.toggle("fresh", mark(now, step.dataset.key) !== "done");
  }
  const told = next.querySelector("h1").textContent;
  if (told !== now.querySelector("h1").textContent) {
    say.textContent = told;
  }
  track.replaceChildren(next);
}

async function look() {
  try {
    const answer = await fetch(track.dataset.url, { cache: "no-store" });
    if (answer.ok) {
      show(await answer.text());
    }
  } catch {
    /* Away for a moment: the next look tells. */
  }
}

async function follow() {
  const end = Date.now() + AT_MOST;
  while (!isOver() && Date.now() < end) {
    await pause(EVERY);
    await look();
  }
}

if (track) {
  follow();
  addEventListener("focus", look);
}
