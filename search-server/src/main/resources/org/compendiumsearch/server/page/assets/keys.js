// Single keys, which do nothing while something is typed or held (WCAG 2.2, 2.1.4).
import { toggle } from "./marks.js";

const TYPED_IN = "input, textarea, select, [contenteditable]";

function move(by) {
  const links = [...document.querySelectorAll(".hit h2 a")];
  if (links.length === 0) return false;
  const hit = document.activeElement?.closest(".hit");
  const at = hit ? links.findIndex((link) => hit.contains(link)) : -1;
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  if (next < 0 || next >= links.length) return true;
  links[next].focus();
  links[next].closest(".hit").scrollIntoView({ block: "nearest" });
  return true;
}

function mark() {
  const entry = document.activeElement?.closest("[data-entry]");
  const button = entry?.querySelector("[data-mark]") ?? document.querySelector("article [data-mark]");
  if (!button || button.hidden) return false;
  toggle(button.dataset.mark);
  return true;
}

function focusSearch() {
  const input = document.getElementById("q");
  if (!input) return false;
  input.focus();
  input.select();
  return true;
}

function help() {
  document.getElementById("keys").showModal();
  return true;
}

const DONE_BY = {
  "/": focusSearch,
  j: () => move(1),
  k: () => move(-1),
  m: mark,
  "?": help,
};

/** Arrows move between results only from one result to the next: elsewhere they scroll. */
function arrows(event) {
  const onResult = document.activeElement?.matches(".hit h2 a");
  if (!onResult) return undefined;
  return { ArrowDown: () => move(1), ArrowUp: () => move(-1) }[event.key];
}

/** Listens for the keys that the list behind "?" names. */
export function startKeys() {
  document.addEventListener("keydown", (event) => {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (held || event.defaultPrevented || event.target.closest?.(TYPED_IN)) return;
    if (document.querySelector("dialog[open]")) return;
    const act = DONE_BY[event.key] ?? arrows(event);
    if (act?.()) event.preventDefault();
  });
}
