// Marked entries: their ids in this browser's storage, told to no server until the table is opened.
const KEY = "marked";
const MOST = 100;

function read() {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function write(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids.slice(-MOST)));
    return true;
  } catch {
    return false;
  }
}

function isKept() {
  try {
    localStorage.setItem("probe", "1");
    localStorage.removeItem("probe");
    return true;
  } catch {
    return false;
  }
}

function basketAddress(link, ids) {
  const address = new URL(link.href);
  address.searchParams.delete("id");
  for (const id of ids) address.searchParams.append("id", id);
  return address.pathname + address.search;
}

function say(text) {
  document.querySelector("[data-said]").textContent = text;
}

function show() {
  const ids = read();
  for (const button of document.querySelectorAll("[data-mark]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(ids.includes(button.dataset.mark)));
  }
  for (const link of document.querySelectorAll("[data-marked]")) {
    link.href = basketAddress(link, ids);
    link.querySelector(".number")?.remove();
    if (ids.length > 0) {
      const number = document.createElement("span");
      number.className = "number";
      number.textContent = new Intl.NumberFormat(document.documentElement.lang + "-u-nu-latn").format(ids.length);
      link.append(number);
    }
  }
}

/** Marks an entry, or takes its mark off. */
export function toggle(id) {
  const ids = read();
  const marked = ids.includes(id);
  const kept = write(marked ? ids.filter((each) => each !== id) : [...ids, id]);
  show();
  if (kept) {
    const texts = document.querySelector("[data-said]").dataset;
    say(marked ? texts.unmarkedText : texts.markedText);
  }
}

function startBasket(main) {
  const empty = main.dataset.basket === "empty";
  const ids = read();
  if (empty && ids.length > 0 && !location.search.includes("id=")) {
    location.replace(document.querySelector("[data-marked]").href);
    return;
  }
  main.addEventListener("click", (event) => {
    const link = event.target.closest("[data-unmark]");
    if (link) write(read().filter((id) => id !== link.dataset.unmark));
  });
  const print = main.querySelector("[data-print]");
  print?.addEventListener("click", () => window.print());
  const clear = main.querySelector("[data-clear]");
  clear?.addEventListener("click", () => {
    write([]);
    const link = document.querySelector("[data-marked]");
    location.assign(basketAddress(link, []));
  });
  for (const button of [print, clear]) if (button) button.hidden = false;
}

/** Shows the marks on this page and keeps them in step with other tabs. */
export function startMarks() {
  if (!isKept()) return;
  show();
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-mark]");
    if (button) toggle(button.dataset.mark);
  });
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  const main = document.querySelector("[data-basket]");
  if (main) startBasket(main);
}
