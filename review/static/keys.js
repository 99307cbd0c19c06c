// Deciding with the keyboard: a key presses (or focuses) the element that carries it in `data-key`.
"use strict";

const READ_FIRST = 250; // ms in which a new offer takes no decision, so that a double press decides one offer only
let shownAt = 0;

function typing(element) {
  return element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!wanted) return;
  event.preventDefault();
  if (typing(wanted)) wanted.focus();
  else if (performance.now() - shownAt >= READ_FIRST) wanted.click();
});

// Keys pressed inside the sandboxed frame never come here: take the focus back when the mouse leaves it.
document.addEventListener("mouseout", (event) => {
  if (event.target.tagName === "IFRAME" && document.activeElement === event.target) event.target.blur();
});

// A new offer after a decision: start at its title, for the keyboard and for screen readers.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target !== document.body) return;
  shownAt = performance.now();
  const title = document.querySelector("h1[tabindex]");
  if (title) title.focus({ preventScroll: true });
});
